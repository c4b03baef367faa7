"""The example catalogue: instruments from the source documents in Eva's format, for the demo and as a start."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import Max, Model

from instrumenten.models import (
    Aanbieder,
    Contactpersoon,
    Doelgroep,
    Gebied,
    Instrument,
    Klantkenmerk,
    Link,
    Locatie,
    Registratiecode,
    Status,
    Tegel,
    Uitvoeringsvorm,
    Video,
)
from instrumenten.referentie import MAP
from instrumenten.referentie.laden import bewaar, lees, op_code

CATALOGUS = MAP / "voorbeeldcatalogus"
_TEKSTEN = (
    "naam",
    "samenvatting",
    "samenvatting_klant",
    "doel",
    "werkwijze",
    "onderscheidende_aanpak",
    "toelichting_doelgroep",
    "voorwaarden_deelname",
    "samenwerkingspartners",
    "aanvullende_informatie",
    "werkafspraken",
    "aanmeldinstructies",
    "toelichting_intensiteit",
    "toelichting_duur",
    "toelichting_kosten",
    "uitvoering",
    "bereik",
    "bron",
)
_DELEN: tuple[tuple[str, type[Model]], ...] = (
    ("locaties", Locatie),
    ("registratiecodes", Registratiecode),
    ("contactpersonen", Contactpersoon),
    ("links", Link),
    ("videos", Video),
)


def _getal(waarde: object) -> Decimal | None:
    return None if waarde is None else Decimal(str(waarde))


def _laad_gebieden() -> dict[str, list[Gebied]]:
    """Add the areas that are not there yet; per code the area with all that lies within it."""
    regels = lees(CATALOGUS / "gebieden.toml", "gebied")
    for regel in regels:
        waarden = {"naam": regel["naam"], "soort": regel["soort"]}
        bewaar(Gebied, sleutel={"code": regel["code"]}, waarden=waarden, bijwerken=False)
    gebieden = op_code(Gebied)
    binnen: dict[str, list[Gebied]] = {}
    # What lies within an area stands below it in the file.
    for regel in reversed(regels):
        binnen.setdefault(regel["code"], []).append(gebieden[regel["code"]])
        if "binnen" in regel:
            binnen.setdefault(regel["binnen"], []).extend(binnen[regel["code"]])
    return binnen


def _laad_eigen_doelgroepen() -> None:
    """Add the municipality's own doelgroepen that are not there yet, behind those of Eva."""
    achteraan = Doelgroep.objects.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
    for plaats, regel in enumerate(lees(CATALOGUS / "doelgroepen.toml", "doelgroep"), start=1):
        waarden = {"naam": regel["naam"], "eigen": True, "volgorde": achteraan + plaats}
        bewaar(Doelgroep, sleutel={"code": regel["code"]}, waarden=waarden, bijwerken=False)


@transaction.atomic
def laad_voorbeeldcatalogus(*, vanaf: datetime | None = None) -> int:
    """Add the example instruments that are not there yet; returns how many. Published, but a few say otherwise.

    `vanaf` is the moment from which they are published (its date); without it they always were.
    """
    for regel in lees(CATALOGUS / "aanbieders.toml", "aanbieder"):
        waarden = {naam: waarde for naam, waarde in regel.items() if naam != "code"}
        bewaar(Aanbieder, sleutel={"code": regel["code"]}, waarden=waarden, bijwerken=False)
    _laad_eigen_doelgroepen()
    gebieden = _laad_gebieden()
    aanbieders, bekend = op_code(Aanbieder), set(Instrument.objects.values_list("slug", flat=True))
    lijsten = {
        "tegels": op_code(Tegel),
        "klantkenmerken": op_code(Klantkenmerk),
        "doelgroepen": op_code(Doelgroep),
        "uitvoeringsvormen": op_code(Uitvoeringsvorm),
    }
    toegevoegd = 0
    for bestand in sorted(CATALOGUS.glob("[0-9]*.toml")):
        for regel in lees(bestand, "instrument"):
            if regel["slug"] in bekend:
                continue
            instrument = Instrument.objects.create(
                slug=regel["slug"],
                aanbieder=aanbieders[regel["aanbieder"]],
                groep="groep" in regel["vormen"],
                individueel="individueel" in regel["vormen"],
                uren_per_week=_getal(regel.get("uren_per_week")),
                duur=regel.get("duur"),
                duur_eenheid=regel.get("duur_eenheid", ""),
                kosten=_getal(regel.get("kosten")),
                status=regel.get("status", Status.GEPUBLICEERD),
                publiceren_vanaf=vanaf.date() if vanaf else None,
                **{naam: regel[naam] for naam in _TEKSTEN if naam in regel},
            )
            for naam, lijst in lijsten.items():
                getattr(instrument, naam).set(lijst[code] for code in regel.get(naam, []))
            instrument.gebieden.set(gebied for code in regel.get("gebieden", []) for gebied in gebieden[code])
            for naam, model in _DELEN:
                model._default_manager.bulk_create(model(instrument=instrument, **deel) for deel in regel.get(naam, []))
            toegevoegd += 1
    return toegevoegd
