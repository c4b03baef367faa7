"""The rows of a record: who took part, what came of the open agreements, and new agreements."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict

from gesprekken.afspraakzin import AFSPRAAK_LENGTE, LANGSTE_BEGIN, afspraakzin, onderwerp
from gesprekken.forms.afspraak import Afhandelregels
from gesprekken.models import Afspraak, AfspraakStatus, AfspraakVan, Deelnemerrol
from toegang.formulieren import Teruggeefbaar
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import tekstvak, vanaf_vandaag
from toegang.velden import Komendedag

MEESTE_RIJEN = 20
RIJLENGTE = AFSPRAAK_LENGTE - LANGSTE_BEGIN
DEELNEMERS = "deelnemer"

R = TypeVar("R", bound=forms.Form)


class ZonderOordeel(Teruggeefbaar):
    """A form that can be shown with what was typed, but without saying yet what is wrong with it."""

    oordeel = True

    @property
    def errors(self) -> ErrorDict:
        """The errors, or none as long as nobody asked for a judgement (adding a row, a draft)."""
        return super().errors if self.oordeel else ErrorDict()


class Afspraakrij(ZonderOordeel, forms.Form):
    """One new agreement, of the client ("Ik …"); an empty row means nothing."""

    wat = forms.CharField(label="Ik …", max_length=RIJLENGTE, required=False)
    uiterlijk = Komendedag(label="Uiterlijk", required=False)

    def zin(self, van: AfspraakVan) -> str:
        """The agreement as every paper prints it."""
        wat: str = self.cleaned_data["wat"]
        return onderwerp(wat) if self.cleaned_data.get("terugkomen_op") else afspraakzin(van, wat)

    def clean(self) -> dict[str, Any]:
        """What and by when belong together."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("wat") and not gegevens.get("uiterlijk") and "uiterlijk" not in self.errors:
            self.add_error("uiterlijk", "Kies wanneer dit klaar moet zijn.")
        if (
            (gegevens.get("uiterlijk") or "uiterlijk" in self.errors)
            and not gegevens.get("wat")
            and "wat" not in self.errors
        ):
            self.add_error("wat", "Schrijf op wat er is afgesproken.")
        return gegevens

    def clean_uiterlijk(self) -> date | None:
        """An agreement is about what still has to be done."""
        dag = self.cleaned_data["uiterlijk"]
        return vanaf_vandaag(dag) if dag else None


class Gemeenterij(Afspraakrij):
    """One new agreement of ours ("Wij …"); perhaps only to come back to it (Hoe werken wij?, "wees betrouwbaar")."""

    wat = forms.CharField(label="Wij …", max_length=RIJLENGTE, required=False)
    terugkomen_op = forms.BooleanField(label="Wij komen hierop terug; nog niets toegezegd", required=False)


class Derderij(Afspraakrij):
    """One new agreement of someone else, by name, with which the sentence begins."""

    wie = forms.CharField(label="Wie", max_length=120, required=False)
    wat = forms.CharField(label="Wat die doet, zoals: belt de school", max_length=RIJLENGTE, required=False)

    def clean(self) -> dict[str, Any]:
        """Someone else has a name."""
        gegevens = super().clean()
        if gegevens.get("wat") and not gegevens.get("wie") and "wie" not in self.errors:
            self.add_error("wie", "Schrijf op wie dit doet.")
        return gegevens


class Deelnemerrij(ZonderOordeel, forms.Form):
    """One who took part beside the client and the writer: a colleague, or someone of elsewhere by name."""

    collega = forms.ChoiceField(label="Collega", required=False)
    naam = forms.CharField(label="Of: naam", max_length=120, required=False)
    organisatie = forms.CharField(label="Organisatie of relatie", max_length=120, required=False)
    rol = forms.ChoiceField(label="Rol", required=False, choices=Deelnemerrol.choices, initial=Deelnemerrol.NEEMT_DEEL)

    def __init__(self, *args: Any, collegas: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzeveld(self, "collega").choices = [("", "Geen collega"), *collegas]

    def clean(self) -> dict[str, Any]:
        """A colleague or a name, not both; where someone is from goes with a name."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("collega") and gegevens.get("naam"):
            self.add_error("naam", "Kies een collega of vul een naam in, niet allebei.")
        if gegevens.get("organisatie") and not gegevens.get("collega") and not gegevens.get("naam"):
            self.add_error("naam", "Vul de naam in van wie meedeed.")
        return gegevens


def rijen_van(rij: type[R], leeg: int) -> "type[forms.BaseFormSet[R]]":
    """A formset of these rows with so many empty ones at first."""
    return forms.formset_factory(rij, extra=leeg, max_num=MEESTE_RIJEN, absolute_max=MEESTE_RIJEN, validate_max=True)


class Afhandelrij(ZonderOordeel, Afhandelregels, forms.Form):
    """What came of one open agreement; left open unless a result is chosen."""

    status = forms.ChoiceField(
        label="Hoe het is gegaan",
        required=False,
        choices=[("", "Blijft open"), *(keuze for keuze in AfspraakStatus.choices if keuze[0] != AfspraakStatus.OPEN)],
        widget=forms.Select(attrs={"class": "kort afhandeling__status"}),
    )
    oorzaaksoort = forms.ChoiceField(label="Waardoor dat komt", required=False)
    oorzaak = forms.CharField(label="Hoe dat komt, in woorden", max_length=500, required=False, widget=tekstvak(2))
    gevolg = forms.CharField(label="Wat er nu volgt", max_length=500, required=False, widget=tekstvak(2))

    def __init__(self, data: QueryDict | None, *, afspraak: Afspraak, oorzaken: Sequence[tuple[str, str]]) -> None:
        super().__init__(data, prefix=f"afspraak-{afspraak.pk}")
        self.afspraak = afspraak
        keuzeveld(self, "oorzaaksoort").choices = [("", "Kies een oorzaak"), *oorzaken]


def met_extra_rij(data: QueryDict, voor: str) -> QueryDict:
    """The same data with one more empty row in this formset, up to the maximum."""
    ruimer = data.copy()
    sleutel = f"{voor}-TOTAL_FORMS"
    aantal = ruimer.get(sleutel, "")
    if aantal.isdecimal() and len(aantal) < 4:
        ruimer[sleutel] = str(min(int(aantal) + 1, MEESTE_RIJEN))
        if voor == DEELNEMERS:
            # A choice that was never sent shows its first option, and that is to lead.
            ruimer.setdefault(f"{voor}-{aantal}-rol", Deelnemerrol.NEEMT_DEEL.value)
    return ruimer
