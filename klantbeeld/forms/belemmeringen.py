"""The obstacles of the draft as one part: rows that stand in the way, each perhaps caused by another."""

from dataclasses import dataclass
from typing import Any

from django import forms

from klantbeeld.belemmeringen import HOOGSTENS, in_een_kring
from klantbeeld.delen import BELEMMERINGEN, BELEMMERINGVELDEN, Botsing, Klantbeelddeel, onthoud_rijen
from klantbeeld.forms.deel import Deelformulier, Invoer
from klantbeeld.models import Belemmering, Belemmeringsoort, Klantbeeld, Oplostermijn, Urgentie
from toegang.formulieren import Veldverschil
from toegang.getypeerd import keuzeveld
from toegang.velden import nodig_wanneer

TEKSTLENGTE = Belemmering._meta.get_field("omschrijving").max_length
# There is always a row to begin a new one on.
RIJEN_MINSTENS, RIJEN_LEEG = 2, 1


@dataclass(frozen=True)
class Belemmeringrij:
    """One row on the page: its number and its fields."""

    nummer: int
    soort: forms.BoundField
    urgentie: forms.BoundField
    oplostermijn: forms.BoundField
    omschrijving: forms.BoundField
    door: forms.BoundField


class Belemmeringformulier(Deelformulier):
    """The obstacles. A row counts once something is described in it; one that is emptied goes away.

    The rows have no keys of their own: the part is saved as a whole, the first row becomes the first obstacle.
    """

    exemplaar: Klantbeeld
    naam = "Belemmeringen"

    def __init__(self, data: Invoer = None, *, exemplaar: Klantbeeld, **kwargs: Any) -> None:
        super().__init__(data, sleutel=BELEMMERINGEN, exemplaar=exemplaar, **kwargs)
        self.oorzaken = self._oorzaken()
        for plek in range(HOOGSTENS):
            velden: dict[str, forms.Field] = {
                "soort": _keuze("Soort", Belemmeringsoort.choices),
                "urgentie": _keuze("Hoe dringend?", Urgentie.choices),
                "oplostermijn": _keuze("Hoe snel op te lossen?", Oplostermijn.choices, "Nog niet bekend"),
                "omschrijving": forms.CharField(
                    label="Wat staat in de weg?",
                    required=False,
                    max_length=TEKSTLENGTE,
                    error_messages={"max_length": f"Maak deze tekst korter: hoogstens {TEKSTLENGTE} tekens."},
                ),
                "door": forms.TypedChoiceField(
                    label="Komt door",
                    required=False,
                    coerce=int,
                    empty_value=None,
                    choices=self._doorkeuzes(plek, HOOGSTENS),
                    error_messages={"invalid_choice": "Een belemmering komt niet door zichzelf."},
                ),
            }
            for naam in ("soort", "urgentie"):
                nodig_wanneer(velden[naam], "verplicht bij een belemmering")
            self.fields.update({f"{plek}-{naam}": veld for naam, veld in velden.items()})

    def _oorzaken(self) -> list[tuple[int, str]]:
        teksten = {plek: str(self.initial.get(f"{plek}-omschrijving", "")) for plek in range(HOOGSTENS)}
        keuzes = []
        for plek in range(HOOGSTENS):
            tekst = teksten[plek]
            kort = f"{tekst[:40].rstrip()}…" if len(tekst) > 41 else tekst
            keuzes.append((plek, f"Belemmering {plek + 1}{': ' if kort else ''}{kort}"))
        return keuzes

    def _doorkeuzes(self, plek: int, aantal: int) -> list[tuple[int | str, str]]:
        """What the obstacle in this row may come from: none, or one of the other rows up to `aantal`."""
        anderen = ((nummer, tekst) for nummer, tekst in self.oorzaken if nummer != plek and nummer < aantal)
        return [("", "Geen andere belemmering"), *anderen]

    def _per_veld(self, waarden: dict[str, Any]) -> dict[str, Any]:
        return {
            f"{plek}-{veld}": waarde for plek, rij in enumerate(waarden[BELEMMERINGEN]) for veld, waarde in rij.items()
        }

    def _onthoud(self, waarden: dict[str, Any]) -> None:
        onthoud_rijen(self.exemplaar, waarden[BELEMMERINGEN])

    def _noem_verschillen(self, botsing: Botsing) -> None:
        getypt = self.deel().waarden[BELEMMERINGEN]
        self.conflict.append(
            Veldverschil("Belemmeringen", _in_regels(botsing.opgeslagen[BELEMMERINGEN]), _in_regels(getypt))
        )

    @property
    def rijen(self) -> list[Belemmeringrij]:
        """The rows to show: those with something in them, and one to go on with."""
        gevuld = [plek for plek in range(HOOGSTENS) if self[f"{plek}-omschrijving"].value()]
        aantal = min(max(max(gevuld, default=-1) + 1 + RIJEN_LEEG, RIJEN_MINSTENS), HOOGSTENS)
        namen = ("soort", "urgentie", "oplostermijn", "omschrijving", "door")
        for plek in range(aantal):
            keuzeveld(self, f"{plek}-door").choices = self._doorkeuzes(plek, aantal)
        return [Belemmeringrij(plek + 1, **{naam: self[f"{plek}-{naam}"] for naam in namen}) for plek in range(aantal)]

    def deel(self) -> Klantbeelddeel:
        """The rows that count, in order; what they are caused by as a place among those."""
        return Klantbeelddeel(self.sleutel, self.cleaned_data["basis"], {BELEMMERINGEN: self._rijen(self.cleaned_data)})

    @staticmethod
    def _rijen(gegevens: dict[str, Any]) -> list[dict[str, Any]]:
        gevuld = [plek for plek in range(HOOGSTENS) if gegevens.get(f"{plek}-omschrijving")]
        nieuw: dict[int | None, int] = {plek: nummer for nummer, plek in enumerate(gevuld)}
        return [
            {
                **{veld: gegevens.get(f"{plek}-{veld}") or "" for veld in BELEMMERINGVELDEN},
                "door": nieuw.get(gegevens.get(f"{plek}-door")),
            }
            for plek in gevuld
        ]

    def clean(self) -> dict[str, Any]:
        """What is described has a kind and an urgency, and does not cause itself in the end."""
        gegevens = super().clean() or self.cleaned_data
        gevuld = [plek for plek in range(HOOGSTENS) if gegevens.get(f"{plek}-omschrijving")]
        for plek in gevuld:
            for veld, wat in (("soort", "een soort"), ("urgentie", "hoe dringend dit is")):
                if not gegevens.get(f"{plek}-{veld}") and f"{plek}-{veld}" not in self.errors:
                    self.add_error(f"{plek}-{veld}", f"Kies bij belemmering {plek + 1} {wat}.")
            if gegevens.get(f"{plek}-door") not in (None, *gevuld):
                self.add_error(f"{plek}-door", "In de belemmering die u koos, staat niets. Kies een andere.")
        for nummer in in_een_kring(self._rijen(gegevens)):
            self.add_error(f"{gevuld[nummer]}-door", "Deze belemmeringen veroorzaken elkaar. Kies waar het begint.")
        return gegevens


def _keuze(label: str, keuzes: list[tuple[str, str]], leeg: str = "Kies") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=False,
        choices=[("", leeg), *keuzes],
        error_messages={"invalid_choice": "Kies een van de mogelijkheden."},
    )


def _in_regels(rijen: list[dict[str, Any]]) -> str:
    """Obstacles as numbered lines, to compare two lists."""
    regels = []
    for nummer, rij in enumerate(rijen, start=1):
        delen = [Belemmeringsoort(rij["soort"]).label, Urgentie(rij["urgentie"]).label]
        if rij["oplostermijn"]:
            delen.append(Oplostermijn(rij["oplostermijn"]).label)
        if rij["door"] is not None:
            delen.append(f"komt door {rij['door'] + 1}")
        regels.append(f"{nummer}. {rij['omschrijving']} ({'; '.join(delen)})")
    return "\n".join(regels)
