"""The next conversation as it is agreed in this one: when, where and what for, or why there is none."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from gesprekken.keuzelijsten import Keuzelijsten
from gesprekken.models import Gesprek, Pleksoort
from gesprekken.models.gesprek import HUISBEZOEK
from gesprekken.volgend import over_weken
from toegang.formulieren import Teruggeefbaar, vervang_waarde
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import tekstvak
from toegang.velden import Komendmoment, nodig_wanneer

WEKEN = {"over_2": 2, "over_4": 4}
ZELF, GEEN = "zelf", "geen"
INTAKE, VOORTGANG = "intake", "voortgang"
VERVOLGVELDEN = ("vervolg_moment", "vervolg_soort", "vervolg_doel", "vervolg_vraag")
PLEKVELDEN = ("vervolg_plek", "vervolg_locatie", "vervolg_plek_uitleg")


class Vervolgvelden(Teruggeefbaar, forms.Form):
    """One choice, and below it what that choice asks. `geen_vervolg_reden` is a field of the conversation itself."""

    volgend: Gesprek | None = None

    vervolg_keuze = forms.ChoiceField(
        label="Wanneer is het volgende gesprek?",
        required=False,
        widget=forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
    )
    vervolg_moment = Komendmoment(label="Datum en tijd", required=False)
    vervolg_soort = forms.ChoiceField(
        label="Soort gesprek",
        required=False,
        help_text="Een huisbezoek plant u apart: dat vraagt een reden.",
    )
    vervolg_doel = forms.CharField(label="Doel", max_length=500, required=False, widget=tekstvak(2))
    vervolg_vraag = forms.CharField(
        label="Vraag waar de klant over nadenkt",
        max_length=300,
        required=False,
        widget=tekstvak(2),
        help_text="De klant leest dit. Het staat de volgende keer bovenaan.",
    )
    vervolg_plek = forms.ChoiceField(
        label="Waar is het gesprek?", required=False, choices=[("", "Nog niet bekend"), *Pleksoort.choices]
    )
    vervolg_locatie = forms.ChoiceField(label="Locatie", required=False)
    vervolg_plek_uitleg = forms.CharField(
        label="Bij welke aanbieder, of de link voor beeldbellen", max_length=200, required=False
    )

    def met_vervolg(self, lijsten: Keuzelijsten, *, gesprek_op: datetime, gesprek: Gesprek) -> None:
        """Offer the kinds and places there are, the days that "over two weeks" means, and the place of this time."""
        soorten = [("", "Kies een soort"), *((soort.code, soort.naam) for soort in lijsten.soorten)]
        keuzeveld(self, "vervolg_soort").choices = [keuze for keuze in soorten if keuze[0] != HUISBEZOEK]
        keuzeveld(self, "vervolg_locatie").choices = [("", "Kies een locatie"), *lijsten.locaties]
        keuzeveld(self, "vervolg_keuze").choices = self._keuzes(gesprek_op)
        if self.volgend is None:
            nodig_wanneer(self.fields["vervolg_keuze"], "verplicht")
        for naam in ("vervolg_moment", "vervolg_doel"):
            nodig_wanneer(self.fields[naam], "verplicht bij een volgend gesprek")
        nodig_wanneer(self.fields["vervolg_soort"], "verplicht bij een volgend gesprek")
        nodig_wanneer(self.fields["vervolg_locatie"], "verplicht op een locatie")
        nodig_wanneer(self.fields["vervolg_plek_uitleg"], "verplicht bij een aanbieder")
        if gesprek.plek and gesprek.plek != Pleksoort.THUIS:
            self.fields["vervolg_plek"].initial = gesprek.plek
            self.fields["vervolg_locatie"].initial = str(gesprek.locatie_id or "")
            self.fields["vervolg_plek_uitleg"].initial = gesprek.plek_uitleg
        if self.is_bound and not self.data.get("vervolg_keuze"):
            vervang_waarde(self, "vervolg_keuze", self._keuze_uit_het_getypte())

    def _keuzes(self, gesprek_op: datetime) -> list[tuple[str, str]]:
        vandaag = timezone.localdate()
        weken = [
            (code, f"Over {aantal} weken ({self._kort(over_weken(aantal, gesprek_op=gesprek_op, vandaag=vandaag))})")
            for code, aantal in WEKEN.items()
        ]
        return [*weken, (ZELF, "Zelf kiezen"), (GEEN, "Nog niet, want …")]

    @staticmethod
    def _kort(moment: datetime) -> str:
        return f"{date_format(moment, 'D').lower()} {timezone.localtime(moment):%d-%m %H:%M}"

    def _keuze_uit_het_getypte(self) -> str:
        """Of a form that was sent or kept without the choice: what was typed says which it was."""
        if any(self.data.get(naam) for naam in VERVOLGVELDEN):
            return ZELF
        return GEEN if self.data.get("geen_vervolg_reden") else ""

    def clean(self) -> dict[str, Any]:
        """A next conversation or the reason why there is none, not both (Hoe werken wij?, vervolgafspraak)."""
        gegevens = super().clean() or self.cleaned_data
        keuze, reden = gegevens.get("vervolg_keuze", ""), gegevens.get("geen_vervolg_reden", "")
        if "vervolg_keuze" in self.errors or {*VERVOLGVELDEN, *PLEKVELDEN} & set(self.errors):
            return gegevens
        gepland = any(gegevens.get(veld) for veld in VERVOLGVELDEN)
        if keuze == GEEN and not gepland:
            if not reden:
                self.add_error("geen_vervolg_reden", "Schrijf op waarom er geen volgend gesprek komt.")
            return gegevens
        if not keuze:
            if self.volgend is None:
                self.add_error(
                    "vervolg_keuze", "Kies wanneer het volgende gesprek is, of schrijf op waarom er geen komt."
                )
            return gegevens
        if reden:
            self.add_error("geen_vervolg_reden", "U plant een volgend gesprek en zegt ook waarom niet. Kies één.")
        if keuze in WEKEN:
            self._reken_uit(gegevens, WEKEN[keuze])
        self._eis_volledig(gegevens)
        self._eis_plek(gegevens)
        return gegevens

    def _reken_uit(self, gegevens: dict[str, Any], weken: int) -> None:
        vandaag = timezone.localdate()
        nu = timezone.now()
        gegevens["vervolg_moment"] = over_weken(weken, gesprek_op=gegevens.get("moment") or nu, vandaag=vandaag)
        if not gegevens.get("vervolg_soort"):
            soort = getattr(gegevens.get("soort"), "code", "")
            gegevens["vervolg_soort"] = VOORTGANG if soort in {"", INTAKE, HUISBEZOEK} else soort

    def _eis_volledig(self, gegevens: dict[str, Any]) -> None:
        verplicht = {
            "vervolg_moment": "Kies wanneer het volgende gesprek is.",
            "vervolg_soort": "Kies wat voor gesprek het wordt.",
            "vervolg_doel": "Schrijf op waar het volgende gesprek over gaat.",
        }
        for veld, tekst in verplicht.items():
            if not gegevens.get(veld):
                self.add_error(veld, tekst)
        moment = gegevens.get("vervolg_moment")
        if moment and timezone.localdate(moment) < timezone.localdate():
            self.add_error("vervolg_moment", "Dit moment is al geweest. Kies een dag vanaf vandaag.")

    def _eis_plek(self, gegevens: dict[str, Any]) -> None:
        plek = gegevens.get("vervolg_plek", "")
        if plek == Pleksoort.LOCATIE and not gegevens.get("vervolg_locatie"):
            self.add_error("vervolg_locatie", "Kies de locatie waar het gesprek is.")
        if plek == Pleksoort.AANBIEDER and not gegevens.get("vervolg_plek_uitleg"):
            self.add_error("vervolg_plek_uitleg", "Schrijf op bij welke aanbieder het gesprek is.")

    def vervolg(self) -> dict[str, Any] | None:
        """The fields of the next conversation, or None."""
        gegevens = self.cleaned_data
        if not gegevens.get("vervolg_moment"):
            return None
        plek = gegevens["vervolg_plek"]
        op_locatie = plek == Pleksoort.LOCATIE
        return {
            "moment": gegevens["vervolg_moment"],
            "soort_id": gegevens["vervolg_soort"],
            "doel": gegevens["vervolg_doel"],
            "vraag_vooraf": gegevens["vervolg_vraag"],
            "plek": plek,
            "locatie_id": int(gegevens["vervolg_locatie"]) if op_locatie else None,
            "plek_uitleg": gegevens["vervolg_plek_uitleg"] if plek in {Pleksoort.AANBIEDER, Pleksoort.VIDEO} else "",
        }
