"""How the record stands on the page: which parts are open, and what a closed one says that is in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django import forms
from django.utils.functional import cached_property

from gesprekken.forms.verslagrijen import DEELNEMERS, Afhandelrij
from gesprekken.keuzelijsten import Soort
from gesprekken.models import Afloop, AfspraakVan, Gesprek, Verslagdeel
from gesprekken.verslagdelen import ZONDER_SOORT, Indeling, lees_indeling

# The fields of the record itself that stand in each part; rows of other forms come beside these.
VELDEN: dict[Verslagdeel, tuple[str, ...]] = {
    Verslagdeel.VORIGE: (),
    Verslagdeel.VRAAG: ("verwachtingen_besproken", "vraag_van_klant"),
    Verslagdeel.UITSPRAAK: ("uitspraak",),
    Verslagdeel.OBSERVATIE: ("observatie", "observatie_intern"),
    Verslagdeel.INTERPRETATIE: ("interpretatie", "interpretatie_intern"),
    Verslagdeel.LINIALEN: ("belang", "vertrouwen"),
    Verslagdeel.AFSPRAKEN: (),
    Verslagdeel.DERDE: (),
    Verslagdeel.VAT_SAMEN: ("klant_vat_samen",),
    Verslagdeel.VALREEP: ("op_de_valreep", "valreep_vervolg"),
    Verslagdeel.SAMENVATTING: ("samenvatting_klant",),
    Verslagdeel.ERBIJ: ("eigen_rol",),
    Verslagdeel.AFLOOP: ("afloop", "afloop_toelichting"),
}
RIJVELDEN = ("wie", "wat", "uiterlijk", "terugkomen_op")
# In which part the rows stand that can be added to.
RIJEN_IN = {
    AfspraakVan.KLANT.value: Verslagdeel.AFSPRAKEN,
    AfspraakVan.GEMEENTE.value: Verslagdeel.AFSPRAKEN,
    AfspraakVan.DERDE.value: Verslagdeel.DERDE,
    DEELNEMERS: Verslagdeel.ERBIJ,
}
# What a closed part says when nothing is in it and "leeg" is not the word.
LEEG = {
    Verslagdeel.INTERPRETATIE: "alleen voor ons, leeg",
    Verslagdeel.ERBIJ: "alleen u en de klant",
    Verslagdeel.AFLOOP: "gewoon afgerond",
}
# More open agreements than these are one click away.
IN_ZICHT = 2
# Says nothing without its text, or stands at its first choice.
_TELT_NIET = {"observatie_intern", "interpretatie_intern", "eigen_rol", "afloop"}


@dataclass(frozen=True)
class Verslagregel:
    """One part as the page shows it. `stand`: what a closed one says is in it; `soorten`: for which kinds it opens."""

    code: str
    naam: str
    stand: str
    gevuld: bool
    open: bool
    soorten: str


def ingevuld(form: forms.BaseForm, namen: Iterable[str]) -> bool:
    """Whether something was typed or chosen in one of these fields."""
    return any(form[naam].value() not in {None, "", False} for naam in namen if naam not in _TELT_NIET)


def fout_in(form: forms.BaseForm, namen: Iterable[str]) -> bool:
    """Whether one of these fields has an error."""
    return bool(set(namen) & set(form.errors))


def rij_gevuld(rijen: Iterable[forms.BaseForm], namen: Sequence[str]) -> bool:
    """Whether something was typed in one of these fields of a row, or a row has an error."""
    return any(rij.errors or ingevuld(rij, [naam for naam in namen if naam in rij.fields]) for rij in rijen)


def zoals_gelaten(soort: Soort | None, gemeld: Indeling | None) -> frozenset[str]:
    """What opens now: as the writer left it on this page, when that was said of this very kind; else as ever."""
    if soort is None:
        return ZONDER_SOORT
    return gemeld.open if gemeld and gemeld.soort == soort.code else soort.open


def te_onthouden(soort: Soort | None, gemeld: Indeling | None, gevuld: Iterable[str]) -> Indeling | None:
    """What to begin with next time: what the writer opened and closed; None when that is no news.

    Without script the page cannot tell that, and then what was filled in counts as opened.
    """
    if soort is None:
        return None
    straks = zoals_gelaten(soort, gemeld)
    if gemeld is None:
        straks |= frozenset(gevuld)
    return Indeling(soort.code, straks) if straks != soort.open else None


@dataclass
class Verslagopzet:
    """The record as it stands on the page. `rijen`: the rows that stand in a part; what they hold counts with it."""

    form: forms.BaseForm
    soort: Soort | None
    soorten: Sequence[Soort]
    laatste: Gesprek | None
    afhandelrijen: Sequence[Afhandelrij]
    rijen: Mapping[Verslagdeel, Sequence[forms.BaseForm]]
    met_anderen: bool
    rij_erbij_in: str = ""

    @property
    def _gemeld(self) -> Indeling | None:
        """What the writer opened and closed on this page, as far as the page can tell."""
        return lees_indeling(str(self.form["delen_open"].value() or ""))

    def _gevuld(self, deel: Verslagdeel) -> bool:
        if deel == Verslagdeel.ERBIJ:
            return self.met_anderen
        if deel == Verslagdeel.AFLOOP:
            return self.form["afloop"].value() not in {Afloop.GEWOON, "", None}
        namen = RIJVELDEN if deel != Verslagdeel.VORIGE else ("status",)
        return ingevuld(self.form, VELDEN[deel]) or rij_gevuld(self.rijen.get(deel, ()), namen)

    @cached_property
    def delen(self) -> dict[str, Verslagregel]:
        """The parts by code. What has a text or an error in it is open, whatever the kind or the writer says."""
        return {deel.value: self._deel(deel) for deel in Verslagdeel}

    def _deel(self, deel: Verslagdeel) -> Verslagregel:
        gevuld = self._gevuld(deel)
        moet_open = gevuld or fout_in(self.form, VELDEN[deel]) or deel == RIJEN_IN.get(self.rij_erbij_in)
        return Verslagregel(
            code=deel.value,
            naam=deel.label,
            stand=self._stand(deel, gevuld=gevuld),
            gevuld=gevuld,
            open=moet_open or deel in zoals_gelaten(self.soort, self._gemeld),
            soorten=" ".join(soort.code for soort in self.soorten if deel in soort.open),
        )

    def _stand(self, deel: Verslagdeel, *, gevuld: bool) -> str:
        if gevuld:
            return "ingevuld"
        if deel == Verslagdeel.VORIGE:
            return f"{len(self.afhandelrijen)} open"
        if deel == Verslagdeel.LINIALEN and (cijfers := _cijfers(self.laatste)):
            return f"vorige keer {cijfers}"
        return LEEG.get(deel, "leeg")

    @property
    def indeling(self) -> Indeling | None:
        """What to begin with next time, when that is news."""
        return te_onthouden(self.soort, self._gemeld, (deel.code for deel in self.delen.values() if deel.gevuld))

    @property
    def afspraken_in_zicht(self) -> list[Afhandelrij]:
        """The open agreements that stand in sight: those that are due first, and those that something is said of."""
        return [rij for plaats, rij in enumerate(self.afhandelrijen) if plaats < IN_ZICHT or _zegt_iets(rij)]

    @property
    def andere_afspraken(self) -> list[Afhandelrij]:
        """The other open agreements, one click away."""
        return [rij for plaats, rij in enumerate(self.afhandelrijen) if plaats >= IN_ZICHT and not _zegt_iets(rij)]


def _zegt_iets(rij: Afhandelrij) -> bool:
    return bool(rij.errors or rij["status"].value())


def _cijfers(gesprek: Gesprek | None) -> str:
    if gesprek is None:
        return ""
    return " en ".join(str(cijfer) for cijfer in (gesprek.belang, gesprek.vertrouwen) if cijfer is not None)
