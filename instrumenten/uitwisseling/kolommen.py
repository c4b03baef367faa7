"""The columns of the list of instruments: which field each is, and what the template says about it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices

from instrumenten import models
from instrumenten.duur import Eenheid
from instrumenten.uitwisseling.cellen import (
    Celsoort,
    Codes,
    Dag,
    Getal,
    Getoond,
    JaNee,
    Kenmerk,
    Keuzecel,
    Regelcel,
    Tekst,
    Verwijzing,
)
from instrumenten.uitwisseling.werkblad import Inhoud
from instrumenten.uitwisseling.woordenboek import Woordenboeken
from toegang.modelvelden import veld_van, veldnaam


@dataclass(frozen=True)
class Kolom:
    """A column: the field that it is, the kind of its cells and its explanation.

    `kolom`: its name where that is another than the field's. `nodig`: whether it must be filled in, as the template
    says it.
    """

    veld: str
    soort: Celsoort[Any]
    uitleg: str
    kolom: str = ""
    nodig: str = "nee"

    @property
    def naam(self) -> str:
        """What stands above it."""
        return self.kolom or self.veld

    @property
    def label(self) -> str:
        """The name of the field as the form in admin has it."""
        return veldnaam(models.Instrument, self.veld)

    def lees(self, inhoud: Inhoud, lijsten: Woordenboeken) -> object:
        """The value of a cell. Raises ValueError when it cannot be one, or is longer than the field holds."""
        waarde = self.soort.lees(inhoud, lijsten)
        ruimte = veld_van(models.Instrument, self.veld).max_length
        if isinstance(waarde, str) and ruimte and len(waarde) > ruimte:
            raise ValueError(f"heeft {len(waarde)} tekens; er passen er {ruimte}.")
        return waarde

    def cel(self, instrument: models.Instrument) -> Getoond:
        """What stands in the column for this instrument."""
        waarde = getattr(instrument, self.veld)
        if isinstance(self.soort, Codes):
            waarde = frozenset(rij.code for rij in waarde.all())
        elif isinstance(self.soort, Verwijzing):
            waarde = waarde.code if waarde else None
        return self.soort.toon(waarde)

    def in_woorden(self, waarde: object) -> str:
        """A value as text, as a person writes it."""
        getoond = self.soort.toon(waarde)
        return getoond if isinstance(getoond, str) else str(getoond).replace(".", ",")


def _keuzes(keuzes: type[TextChoices]) -> dict[str, str]:
    return {keuze.value: str(keuze.label) for keuze in keuzes}


_PUBLICEREN = "om te publiceren"
_MEER = "Codes of namen met ; ertussen. Minstens één."
LEEG_IS_IEDEREEN = "Codes of namen met ; ertussen. Leeg: voor iedereen."
# In the order of the instrumentenformat.
KOLOMMEN = (
    Kolom("uuid", Kenmerk(), "Hieraan wordt het instrument herkend. Verander dit niet. Leeg: nieuw."),
    Kolom("slug", Regelcel(), "Deel van het webadres. Leeg: gemaakt van de naam. Herkent het instrument zonder uuid.",
          kolom="adres"),
    Kolom("naam", Regelcel(), "Hoogstens 200 tekens.", nodig="ja"),
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
    Kolom(
        "uitvoering",
        Keuzecel(_keuzes(models.Uitvoering)),
        "zelf, inkoop of zelf_inkoop; leeg als het niet bekend is",
    ),
    Kolom(
        "bereik",
        Keuzecel(_keuzes(models.Bereik), leeg=models.Bereik.LOKAAL.value),
        "landelijk, regionaal of lokaal",
    ),
    Kolom("gebieden", Codes(models.Gebied), "Codes of namen met ; ertussen. Leeg: overal binnen het bereik."),
    Kolom("uren_per_week", Getal(1), "Een getal, met hoogstens één cijfer achter de komma."),
    Kolom("toelichting_intensiteit", Tekst(), ""),
    Kolom("duur", Getal(0), "Een heel getal. Vul dan ook duur_eenheid in."),
    Kolom("duur_eenheid", Keuzecel(_keuzes(Eenheid)), "uur, dag, week of maand"),
    Kolom("toelichting_duur", Tekst(), ""),
    Kolom("kosten", Getal(2), "In euro. Leeg als het niet bekend is; 0 als het niets kost."),
    Kolom("toelichting_kosten", Tekst(), "Per traject of per persoon? Een indicatie? Met of zonder btw?"),
    Kolom("werkafspraken", Tekst(), ""),
    Kolom("aanmeldinstructies", Tekst(), ""),
    Kolom("samenwerkingspartners", Tekst(), ""),
    Kolom("aanvullende_informatie", Tekst(), ""),
    Kolom("bron", Regelcel(), "Waar de beschrijving vandaan komt."),
    Kolom("status", Keuzecel(_keuzes(models.Status), leeg=models.Status.CONCEPT.value),
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
