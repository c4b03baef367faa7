"""The page on which a conversation is recorded: several forms, handled as one."""

from collections.abc import Collection, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst

from gesprekken.actions.afspraak import Afhandeling, NieuweAfspraak
from gesprekken.actions.gesprek import Deelname
from gesprekken.botsingen import Botsing, afdruk, botsingen
from gesprekken.concepten import Veld, afspraken_in, als_invoer, over_te_nemen
from gesprekken.deelnemers import deelnemers_van
from gesprekken.forms.deelname import Deelnemerrijen, begin_rijen, begin_rol, deelname_uit, een_leidt, met_anderen
from gesprekken.forms.plan import TOCH_PLANNEN
from gesprekken.forms.verslag import Verslagformulier
from gesprekken.forms.verslagopzet import Verslagopzet
from gesprekken.forms.verslagrijen import (
    DEELNEMERS,
    Afhandelrij,
    Afspraakrij,
    Derderij,
    Gemeenterij,
    ZonderOordeel,
    rijen_van,
)
from gesprekken.forms.vervolg import PLEKVELDEN, VERVOLGVELDEN
from gesprekken.keuzelijsten import Keuzelijsten, Soort
from gesprekken.models import (
    Afspraak,
    AfspraakOorzaak,
    AfspraakStatus,
    AfspraakVan,
    Contactnotitie,
    Gesprek,
    Verslagconcept,
    Verslagdeel,
)
from gesprekken.rondom import Gespreksronde
from gesprekken.samenvatting import stel_samenvatting_voor
from gesprekken.statussen import BELLEN
from toegang.formulieren import vervang_waarde
from toegang.models import Gebruiker

TELEFONISCH = "telefonisch"
UITBREIDBAAR = {*AfspraakVan.values, DEELNEMERS}
IN_VERVOLG = {*VERVOLGVELDEN, *PLEKVELDEN}
Klantrijen = rijen_van(Afspraakrij, 1)
Gemeenterijen = rijen_van(Gemeenterij, 1)
Derderijen = rijen_van(Derderij, 1)


class Vastlegging:
    """All forms of the page on which a conversation is recorded."""

    def __init__(
        self,
        *,
        data: QueryDict | None,
        ronde: Gespreksronde[Gesprek | None],
        open_afspraken: Sequence[Afspraak],
        lijsten: Keuzelijsten,
        schrijver: Gebruiker | None = None,
    ) -> None:
        """`schrijver` is who may be told what clashes with the next conversation; without one nothing is looked up."""
        self.lijsten = lijsten
        self.ronde = ronde
        self.schrijver = schrijver
        self.toch = data.get(TOCH_PLANNEN, "") if data else ""
        self.botsingen: list[Botsing] = []
        # Where the writer asked for one more row: that part is open.
        self.rij_erbij_in = ""
        gesprek = ronde.gesprek or Gesprek(klant=ronde.klant)
        self.form = Verslagformulier(data, instance=gesprek, lijsten=lijsten, volgend=ronde.volgend)
        gepland = deelnemers_van(ronde.gesprek) if ronde.gesprek else []
        self.form.initial["eigen_rol"] = begin_rol(gepland, lijsten.schrijver)
        self.deelnemers = Deelnemerrijen(
            data,
            prefix=DEELNEMERS,
            initial=begin_rijen(gepland, lijsten.schrijver, lijsten.collegas),
            form_kwargs={"collegas": lijsten.collegas},
        )
        self.van_klant = Klantrijen(data, prefix=AfspraakVan.KLANT.value)
        self.van_gemeente = Gemeenterijen(data, prefix=AfspraakVan.GEMEENTE.value)
        self.van_derde = Derderijen(data, prefix=AfspraakVan.DERDE.value)
        self.afhandelrijen = [
            Afhandelrij(data, afspraak=afspraak, oorzaken=lijsten.oorzaken) for afspraak in open_afspraken
        ]

    def begin_met(self, notitie: Contactnotitie) -> None:
        """Start the record with what a short note says: as a fact, or as what we think when that is for us alone.

        Its agreement exists already and is among the open ones.
        """
        begin: dict[str, object] = {
            "contactnotitie": notitie.pk,
            "moment": timezone.localtime(notitie.moment).replace(second=0, microsecond=0),
            "interpretatie" if notitie.intern else "feit": notitie.tekst,
        }
        self.form.initial.update(begin)
        if notitie.kanaal in BELLEN:
            self.form.initial["soort"] = TELEFONISCH

    @property
    def formsets(self) -> "list[forms.BaseFormSet[Any]]":
        """The rows that can be added to, in the order of the page."""
        return [self.deelnemers, self.van_klant, self.van_gemeente, self.van_derde]

    @property
    def alle(self) -> list[ZonderOordeel]:
        """Every form of the page, in the order of the page."""
        return [
            *self.deelnemers.forms,
            *self.afhandelrijen,
            self.form,
            *self.van_klant.forms,
            *self.van_gemeente.forms,
            *self.van_derde.forms,
        ]

    @property
    def soort(self) -> Soort | None:
        """The kind that is chosen now, with what to think of."""
        return self.lijsten.soort(str(self.form["soort"].value() or ""))

    @property
    def met_anderen(self) -> bool:
        """Whether someone else is written down, so that the page shows it."""
        return met_anderen(self.form, self.deelnemers)

    @cached_property
    def opzet(self) -> Verslagopzet:
        """Which parts are open, and what is in the closed ones; to be asked when all is judged."""
        return Verslagopzet(
            form=self.form,
            soort=self.soort,
            soorten=self.lijsten.soorten,
            laatste=self.ronde.laatste,
            afhandelrijen=self.afhandelrijen,
            rijen={
                Verslagdeel.VORIGE: self.afhandelrijen,
                Verslagdeel.AFSPRAKEN: [*self.van_klant.forms, *self.van_gemeente.forms],
                Verslagdeel.DERDE: self.van_derde.forms,
            },
            met_anderen=self.met_anderen,
            rij_erbij_in=self.rij_erbij_in,
        )

    @property
    def velden(self) -> list[Veld]:
        """Every field that people fill in, in the order of the page; the label says which row it is in."""
        rijen = (
            *((f"Deelnemer {nummer}", rij) for nummer, rij in enumerate(self.deelnemers.forms, 1)),
            *((f"Afspraak “{rij.afspraak.wat}”", rij) for rij in self.afhandelrijen),
            ("", self.form),
            *((f"De klant, afspraak {nummer}", rij) for nummer, rij in enumerate(self.van_klant.forms, 1)),
            *((f"De gemeente, afspraak {nummer}", rij) for nummer, rij in enumerate(self.van_gemeente.forms, 1)),
            *((f"Iemand anders, afspraak {nummer}", rij) for nummer, rij in enumerate(self.van_derde.forms, 1)),
        )
        return [
            (
                formulier.add_prefix(naam),
                _label(kop or ("Volgend gesprek" if naam in IN_VERVOLG else ""), veld),
                veld,
            )
            for kop, formulier in rijen
            for naam, veld in formulier.fields.items()
            if not isinstance(veld.widget, forms.HiddenInput)
        ]

    def is_valid(self) -> bool:
        """Whether all forms are right; every form is judged, so that all errors show at once."""
        formsets = [rijen.is_valid() for rijen in self.formsets]
        formulieren = [formulier.is_valid() for formulier in (self.form, *self.afhandelrijen)]
        for rijen in self.formsets:
            for fout in rijen.non_form_errors():
                self.form.add_error(None, fout)
        return all(formsets) and all(formulieren) and een_leidt(self.form, self.deelnemers) and self._vervolg_past()

    @property
    def afdruk(self) -> str:
        """What the writer says yes to: the clashes that were named."""
        return afdruk(self.botsingen)

    def _vervolg_past(self) -> bool:
        """Whether nobody has something else when the next conversation is, or the writer plans it all the same."""
        vervolg = self.form.vervolg()
        if vervolg is None or self.schrijver is None:
            return True
        klant = self.ronde.klant
        self.botsingen = botsingen(
            klant=klant,
            begin=vervolg["moment"],
            duur=next((soort.duur for soort in self.lijsten.soorten if soort.code == vervolg["soort_id"]), 0),
            medewerkers={klant.klantmanager_id},
            gebruiker=self.schrijver,
            zonder=self.ronde.gesprek.pk if self.ronde.gesprek else None,
        )
        if not self.botsingen or self.toch == self.afdruk:
            return True
        self.form.add_error(
            "vervolg_keuze", "Dit past niet in de agenda. Hieronder staat waarom. Kies een andere tijd."
        )
        return False

    def zonder_oordeel(self) -> None:
        """Show what was typed without errors: the user only asked for another row, or goes on with a draft."""
        for formulier in self.alle:
            formulier.oordeel = False

    def met_samenvatting(self, aanspreekvorm: str) -> None:
        """Put the proposal for the summary in the form that was sent, without judging the rest."""
        self.form.is_valid()
        gegevens = self.form.cleaned_data
        moment = gegevens.get("moment") or timezone.now()
        tekst = stel_samenvatting_voor(
            dag=timezone.localdate(moment),
            doel=gegevens.get("doel", ""),
            vraag=gegevens.get("vraag_van_klant", ""),
            klant_vat_samen=gegevens.get("klant_vat_samen", ""),
            aanspreekvorm=aanspreekvorm,
        )
        vervang_waarde(self.form, "samenvatting_klant", tekst)

    def nieuwe_afspraken(self) -> list[NieuweAfspraak]:
        """The rows that were filled in, of all sides."""
        kanten = (
            (AfspraakVan.KLANT, self.van_klant),
            (AfspraakVan.GEMEENTE, self.van_gemeente),
            (AfspraakVan.DERDE, self.van_derde),
        )
        return [
            NieuweAfspraak(
                van=van,
                wat=rij.zin(van),
                uiterlijk=rij.cleaned_data["uiterlijk"],
                wie=rij.cleaned_data.get("wie", ""),
                terugkomen_op=rij.cleaned_data.get("terugkomen_op", False),
            )
            for van, rijen in kanten
            for rij in rijen
            if rij.cleaned_data.get("wat")
        ]

    def deelname(self, eigen_pk: int) -> list[Deelname]:
        """Who took part: the writer too when there were others, or when the writer did not lead."""
        return deelname_uit(self.form, self.deelnemers, eigen_pk)

    def afhandelingen(self) -> list[Afhandeling]:
        """The open agreements of which the result was written down."""
        rijen = [rij for rij in self.afhandelrijen if rij.cleaned_data.get("status")]
        gekozen = {int(rij.cleaned_data["oorzaaksoort"]) for rij in rijen if rij.cleaned_data.get("oorzaaksoort")}
        oorzaken = AfspraakOorzaak.objects.in_bulk(gekozen) if gekozen else {}
        return [
            Afhandeling(
                afspraak=rij.afspraak,
                status=AfspraakStatus(rij.cleaned_data["status"]),
                oorzaaksoort=oorzaken.get(int(rij.cleaned_data["oorzaaksoort"] or 0)),
                oorzaak=rij.cleaned_data["oorzaak"],
                gevolg=rij.cleaned_data["gevolg"],
            )
            for rij in rijen
        ]


def regels_van(
    concept: Verslagconcept,
    *,
    ronde: Gespreksronde[Gesprek | None],
    lijsten: Keuzelijsten,
    zonder: Collection[str] = (),
) -> list[tuple[str, str]]:
    """What a draft holds beside the conversation itself: label and text, without the fields `zonder`. One query."""
    genoemd = afspraken_in(concept)
    vastlegging = Vastlegging(data=als_invoer(concept), ronde=ronde, open_afspraken=genoemd, lijsten=lijsten)
    return over_te_nemen(concept, ronde.gesprek, vastlegging.velden, zonder=zonder)


def _label(kop: str, veld: forms.Field) -> str:
    """The label of a field where it stands alone; "Of: naam" is only an alternative on the page."""
    label = capfirst(str(veld.label).removeprefix("Of: "))
    return f"{kop}: {label}" if kop else label
