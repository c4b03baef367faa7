"""Which key of Eva is which field here, and Eva's words for our choices. Source: the published data model of Eva."""

from collections.abc import Iterable, Mapping
from typing import Any

from instrumenten.duur import Eenheid
from instrumenten.inlezen.schrijfwijze import kern
from instrumenten.models import Bereik, Contactpersoon, LocatieType

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


def op_kern(woorden: Mapping[Any, Iterable[str]]) -> dict[str, str]:
    """Our choice by each of Eva's words for it."""
    return {kern(woord): str(keuze) for keuze, namen in woorden.items() for woord in namen}
