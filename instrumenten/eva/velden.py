"""Which key of Eva is which field here, and Eva's words for our choices. Source: the published data model of Eva."""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.text import slugify

from instrumenten.duur import Eenheid
from instrumenten.models import Bereik, Contactpersoon, Instrument, LocatieType
from toegang.modelvelden import lengte

# Texts, which can hold HTML in Eva.
TEKSTEN = {
    "summary": "samenvatting",
    "aim": "doel",
    "method": "werkwijze",
    "distinctive_approach": "onderscheidende_aanpak",
    "target_group_description": "toelichting_doelgroep",
    "participation_conditions": "voorwaarden_deelname",
    "cooperation_partners": "samenwerkingspartners",
    "additional_information": "aanvullende_informatie",
    "work_agreements": "werkafspraken",
    "application_instructions": "aanmeldinstructies",
    "intensity_description": "toelichting_intensiteit",
    "duration_description": "toelichting_duur",
    "costs_description": "toelichting_kosten",
}
ADRES = {
    "straatnaam": "straat",
    "huisnummer": "huisnummer",
    "postbusnummer": "postbus",
    "antwoordnummer": "antwoordnummer",
    "postcode": "postcode",
    "woonplaats": "plaats",
}

EENHEDEN = {
    Eenheid.UUR: ("hour", "Uur"),
    Eenheid.DAG: ("day", "Dag(en)"),
    Eenheid.WEEK: ("week", "We(e)k(en)"),
    Eenheid.MAAND: ("month", "Maand(en)"),
}
BEREIKEN = {
    Bereik.LANDELIJK: ("national", "Landelijk"),
    Bereik.REGIONAAL: ("regional", "Regionaal"),
    Bereik.LOKAAL: ("local", "Lokaal"),
}
LOCATIES = {
    LocatieType.ADRES: ("address", "Adres"),
    LocatieType.AANBIEDER: ("provider", "Aanbieder"),
    LocatieType.WERKGEVER: ("employer", "Werkgever"),
    LocatieType.GEMEENTE: ("township", "Gemeente"),
    LocatieType.KLANT_THUIS: ("client", "Klant thuis"),
}
CONTACTEN = {
    Contactpersoon.Soort.INTERN: ("internal", "Intern"),
    Contactpersoon.Soort.EXTERN: ("external", "Extern"),
}

# The three scores of a review.
SCORES = {"general": "algemeen", "result": "resultaat", "execution": "uitvoering"}

# Known keys that say nothing new: Eva works them out from other keys.
UITGEREKEND = frozenset(
    {
        "complete",
        "total_duration_hours",
        "total_costs_whole_number",
        "tiles_count",
        "target_groups_count",
        "client_characteristics_count",
        "available_areas_all",
        "available_areas_townships",
        "available_areas_specified",
        "available_regions",
        "available_townships",
        "available_neighbourhoods",
    }
)
# Numbers and moments of Eva's own tables; they mean nothing outside it.
TECHNISCH = frozenset({"id", "created_at", "updated_at"})
# Under this key stands what this product knows about an instrument and Eva does not.
EIGEN = "klantbeeld"


def kern(naam: str) -> str:
    """A name without what people write differently: capitals, accents, spaces, hyphens, commas and brackets."""
    los = unicodedata.normalize("NFKD", naam)
    return "".join(teken for teken in los if teken.isalnum()).casefold()


def adressen_van(naam: str, gegeven: str = "") -> tuple[str, str]:
    """The address (slug) of an instrument: the one that is given, or else of its name ("" without letters and figures);
    and the address of the same name as it was made before, "" where that is the same.

    An address has plain letters only. Where others are lost, a mark stands for them: two names in Arabic, or two that
    differ in those letters alone, are two instruments.
    """
    ruimte = lengte(Instrument, "slug")
    gewoon, letters = slugify(naam), kern(naam)
    if gegeven or letters.isascii():
        return gegeven or gewoon[:ruimte], ""
    merk = hashlib.sha256(letters.encode()).hexdigest()[:8]
    return f"{(gewoon or 'instrument')[: ruimte - len(merk) - 1]}-{merk}", gewoon[:ruimte] or "instrument"


def is_vroeger(instrument: Instrument | None, naam: str) -> bool:
    """Whether what stands at the former address of a name (`adressen_van`) is what has that name."""
    return instrument is not None and kern(instrument.naam) == kern(naam)


def op_kern(woorden: Mapping[Any, Iterable[str]]) -> dict[str, str]:
    """Our choice by each of Eva's words for it."""
    return {kern(woord): str(keuze) for keuze, namen in woorden.items() for woord in namen}
