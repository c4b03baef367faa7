"""The columns of the list of instruments: how a cell becomes a value, and what the template says about each."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils import timezone
from import_export.fields import Field
from import_export.widgets import ManyToManyWidget, Widget
from typing_extensions import override

from instrumenten import models
from instrumenten.duur import Eenheid
from instrumenten.inlezen.schrijfwijze import kern, opgeschoond, regel
from instrumenten.uitwisseling.werkblad import Formule, Foutwaarde
from instrumenten.uitwisseling.woordenboek import GENOEMD, Woordenboek, uit_meer
from toegang.datums import GELDT, GeenDatum, lees_datum
from toegang.getallen import lees_getal
from toegang.modelvelden import veldnaam

SCHEIDING = ";"


def _inhoud(waarde: object) -> str:
    """The text of a cell. Raises ValueError for a formula, and for what is shown where one went wrong."""
    if isinstance(waarde, Formule):
        raise ValueError("bevat een formule. Zet de uitkomst erin, of een ' voor de = als het tekst is.")
    if isinstance(waarde, Foutwaarde):
        raise ValueError(f"bevat de foutwaarde {waarde.waarde}. Zet erin wat er hoort te staan, of maak de cel leeg.")
    return str(waarde or "").strip()


class Regel(Widget):
    """A text of one line."""

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return regel(_inhoud(value))

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value or ""


class Tekst(Regel):
    """A text of paragraphs."""

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return opgeschoond(_inhoud(value))


class Kenmerk(Widget):
    """The uuid by which an instrument is known."""

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> UUID | None:
        tekst = _inhoud(value)
        try:
            return UUID(tekst) if tekst else None
        except ValueError as fout:
            raise ValueError("is geen uuid. Laat de cel leeg voor een nieuw instrument.") from fout

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(value or "")


# As Excel writes a yes and a no of its own in a CSV, in Dutch and in English.
_JA_NEE = {"ja": True, "waar": True, "true": True, "nee": False, "onwaar": False, "false": False, "": False}


class JaNee(Widget):
    """Yes or no; empty is no."""

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> bool:
        tekst = _inhoud(value).lower()
        if tekst not in _JA_NEE:
            raise ValueError("kan alleen ja of nee zijn.")
        return _JA_NEE[tekst]

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "ja" if value else "nee"


class Getal(Widget):
    """A number of 0 or more, with at most so many decimals; empty is unknown."""

    def __init__(self, decimalen: int) -> None:
        super().__init__()
        self.decimalen = decimalen

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Decimal | int | None:
        tekst = _inhoud(value)
        if not tekst:
            return None
        getal = lees_getal(tekst, decimalen=self.decimalen)
        return getal.quantize(Decimal(1).scaleb(-self.decimalen)) if self.decimalen else int(getal)

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value


class Dag(Widget):
    """A day as dd-mm-jjjj."""

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> date | None:
        tekst = _inhoud(value)
        if not tekst:
            return None
        try:
            dag = lees_datum(tekst)
        except GeenDatum as fout:
            raise ValueError(f"is geen datum. {str(fout).removeprefix('Dit is geen datum. ')}") from fout
        if te_ver := GELDT.fout(dag, timezone.localdate()):
            raise ValueError(f"kan niet kloppen: {te_ver}")
        return dag

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return f"{value:%d-%m-%Y}" if value else ""


class Keuze(Widget):
    """One of a few codes; the word for it is understood too."""

    def __init__(self, keuzes: Mapping[str, str], *, leeg: str = "") -> None:
        super().__init__()
        self.keuzes = dict(keuzes)
        self.leeg = leeg
        self._bij_kern = {kern(woord): code for code, naam in self.keuzes.items() for woord in (code, naam)}

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        tekst = _inhoud(value)
        if not tekst:
            return self.leeg
        if kern(tekst) not in self._bij_kern:
            raise ValueError(f"“{tekst[:60]}” is onbekend. Kies uit: {', '.join(self.keuzes)}.")
        return self._bij_kern[kern(tekst)]

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value or ""


class Verwijzing(Widget):
    """One record, by its code or its name."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__()
        self.model = model
        self.woorden = Woordenboek(model)

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        tekst = _inhoud(value)
        gevonden = self.woorden.zoek(tekst) if tekst else [None]
        if len(gevonden) > 1:
            raise ValueError(uit_meer(tekst, gevonden))
        if not gevonden:
            naam = self.model._meta.verbose_name
            raise ValueError(
                f"“{tekst[:60]}” is geen code van een {naam} en ook geen naam. Voeg de {naam} eerst toe in het beheer."
            )
        return gevonden[0]

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.code if value else ""


class Codes(ManyToManyWidget):
    """Several records by code or name, with ; between. What is not known is refused, never dropped."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__(model, separator=SCHEIDING, field="code")
        self.woorden = Woordenboek(model)

    @override
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Any]:
        woorden = [woord for deel in _inhoud(value).split(SCHEIDING) if (woord := deel.strip())]
        gevonden = {woord: self.woorden.zoek(woord) for woord in woorden}
        if onbekend := [woord for woord, rijen in gevonden.items() if not rijen]:
            genoemd = ", ".join(woord[:40] for woord in onbekend[:GENOEMD])
            raise ValueError(
                f"onbekende code: {genoemd}{', …' if len(onbekend) > GENOEMD else ''}. Zet ; tussen de codes of "
                "namen; ze staan op het blad Codes van het sjabloon."
            )
        if meer := [(woord, rijen) for woord, rijen in gevonden.items() if len(rijen) > 1]:
            raise ValueError(" ".join(uit_meer(woord, rijen) for woord, rijen in meer[:GENOEMD]))
        return list({rij.pk: rij for [rij] in gevonden.values()}.values())

    @override
    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return SCHEIDING.join(sorted(rij.code for rij in value.all())) if value is not None else ""


class Kolom(Field):
    """A column with its explanation. Reading leaves a text alone that differs in white space only.

    `nodig`: whether it must be filled in, as the template says it.
    """

    def __init__(self, veld: str, widget: Widget, uitleg: str, *, kolom: str = "", nodig: str = "nee") -> None:
        super().__init__(attribute=veld, column_name=kolom or veld, widget=widget)
        self.uitleg = uitleg
        self.nodig = nodig

    @property
    def verplicht(self) -> bool:
        """Whether also a concept has it."""
        return self.nodig == "ja"

    @property
    def label(self) -> str:
        """The name of the field as the form in admin has it."""
        return veldnaam(models.Instrument, self.attribute)

    @override
    def clean(self, row: Any, **kwargs: Any) -> Any:
        """The value of the cell. Raises ValueError when it cannot be one, or is longer than the field holds."""
        waarde = super().clean(row, **kwargs)
        ruimte = getattr(models.Instrument._meta.get_field(self.attribute), "max_length", None)
        if isinstance(waarde, str) and ruimte and len(waarde) > ruimte:
            raise ValueError(f"heeft {len(waarde)} tekens; er passen er {ruimte}.")
        return waarde

    @override
    def save(self, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        nu, nieuw = (None, None) if is_m2m else (self.get_value(instance), self.clean(row, **kwargs))
        if isinstance(nu, str) and isinstance(nieuw, str) and self.widget.clean(nu) == nieuw:
            return
        super().save(instance, row, is_m2m, **kwargs)


def _keuzes(keuzes: Any) -> dict[str, str]:
    return {keuze.value: str(keuze.label) for keuze in keuzes}


_PUBLICEREN = "om te publiceren"
_MEER = "Codes of namen met ; ertussen. Minstens één."
LEEG_IS_IEDEREEN = "Codes of namen met ; ertussen. Leeg: voor iedereen."
# In the order of the instrumentenformat.
KOLOMMEN = (
    Kolom("uuid", Kenmerk(), "Hieraan wordt het instrument herkend. Verander dit niet. Leeg: nieuw."),
    Kolom("slug", Regel(), "Deel van het webadres. Leeg: gemaakt van de naam. Herkent het instrument zonder uuid.",
          kolom="adres"),
    Kolom("naam", Regel(), "Hoogstens 200 tekens.", nodig="ja"),
    Kolom("samenvatting", Tekst(), "Hoogstens 500 tekens. Dit staat in de zoekresultaten.", nodig=_PUBLICEREN),
    Kolom("samenvatting_klant", Tekst(), "Hoogstens 500 tekens, in eenvoudig Nederlands (B1), met u."),
    Kolom("doel", Tekst(), "Wat heeft de klant na afloop bereikt?", nodig=_PUBLICEREN),
    Kolom("uitvoeringsvormen", Codes(models.Uitvoeringsvorm), _MEER, nodig=_PUBLICEREN),
    Kolom("werkwijze", Tekst(), "Hoe gaat het in zijn werk, stap voor stap?", nodig=_PUBLICEREN),
    Kolom("onderscheidende_aanpak", Tekst(), "Wat maakt dit instrument anders?"),
    Kolom("individueel", JaNee(), "ja of nee"),
    Kolom("groep", JaNee(), "ja of nee"),
    Kolom("tegels", Codes(models.Tegel), _MEER, nodig=_PUBLICEREN),
    Kolom("klantkenmerken", Codes(models.Klantkenmerk), _MEER, nodig=_PUBLICEREN),
    Kolom("doelgroepen", Codes(models.Doelgroep), LEEG_IS_IEDEREEN),
    Kolom("toelichting_doelgroep", Tekst(), ""),
    Kolom("voorwaarden_deelname", Tekst(), "Zet de belangrijkste voorwaarde in de eerste zin."),
    Kolom("aanbieder", Verwijzing(models.Aanbieder), "De code of de naam van de aanbieder.", nodig=_PUBLICEREN),
    Kolom("uitvoering", Keuze(_keuzes(models.Uitvoering)), "zelf, inkoop of zelf_inkoop; leeg als het niet bekend is"),
    Kolom("bereik", Keuze(_keuzes(models.Bereik), leeg=models.Bereik.LOKAAL.value), "landelijk, regionaal of lokaal"),
    Kolom("gebieden", Codes(models.Gebied), "Codes of namen met ; ertussen. Leeg: overal binnen het bereik."),
    Kolom("uren_per_week", Getal(1), "Een getal, met hoogstens één cijfer achter de komma."),
    Kolom("toelichting_intensiteit", Tekst(), ""),
    Kolom("duur", Getal(0), "Een heel getal. Vul dan ook duur_eenheid in."),
    Kolom("duur_eenheid", Keuze(_keuzes(Eenheid)), "uur, dag, week of maand"),
    Kolom("toelichting_duur", Tekst(), ""),
    Kolom("kosten", Getal(2), "In euro. Leeg als het niet bekend is; 0 als het niets kost."),
    Kolom("toelichting_kosten", Tekst(), "Per traject of per persoon? Een indicatie? Met of zonder btw?"),
    Kolom("werkafspraken", Tekst(), ""),
    Kolom("aanmeldinstructies", Tekst(), ""),
    Kolom("samenwerkingspartners", Tekst(), ""),
    Kolom("aanvullende_informatie", Tekst(), ""),
    Kolom("bron", Regel(), "Waar de beschrijving vandaan komt."),
    Kolom("status", Keuze(_keuzes(models.Status), leeg=models.Status.CONCEPT.value),
          "concept, gepubliceerd of gearchiveerd"),
    Kolom("publiceren_vanaf", Dag(), "Bijvoorbeeld 22-11-2026. Leeg: meteen."),
    Kolom("publiceren_tot", Dag(), "Bijvoorbeeld 22-11-2026. Leeg: zonder einddatum."),
)  # fmt: skip
CODELIJSTEN = (
    ("uitvoeringsvormen", models.Uitvoeringsvorm),
    ("tegels", models.Tegel),
    ("klantkenmerken", models.Klantkenmerk),
    ("doelgroepen", models.Doelgroep),
    ("aanbieder", models.Aanbieder),
    ("gebieden", models.Gebied),
)
