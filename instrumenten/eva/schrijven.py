"""Writing the catalogue as an export of Eva."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from instrumenten import models
from instrumenten.duur import Eenheid
from instrumenten.eva import beoordelingen
from instrumenten.eva.tekst import als_html
from instrumenten.eva.velden import ADRES, BEREIKEN, CONTACTEN, EENHEDEN, EIGEN, LOCATIES, TEKSTEN
from instrumenten.inlezen.gegevens import DELEN, KOPPELINGEN
from instrumenten.inlezen.schrijfwijze import regel
from toegang.alfabet import op_alfabet

_PER_KEER = 500


def als_json(instrumenten: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A JSON list in pieces: a piece per instrument, and one that closes the list."""
    begin = "[\n"
    for instrument in instrumenten:
        yield begin + json.dumps(instrument, ensure_ascii=False)
        begin = ",\n"
    yield "[]\n" if begin == "[\n" else "\n]\n"


def exporteer(instrumenten: QuerySet[models.Instrument] | None = None) -> Iterator[dict[str, Any]]:
    """These instruments or all, also concepts and what is archived, in the order of adding, with Eva's keys."""
    vandaag = timezone.localdate()
    gekozen = (
        (models.Instrument.objects.all() if instrumenten is None else instrumenten)
        .select_related("aanbieder", "eigenaar")
        .prefetch_related(*KOPPELINGEN, *DELEN, "beoordelingen__auteur")
        .order_by("pk")
    )
    for instrument in gekozen.iterator(chunk_size=_PER_KEER):
        yield instrument_als_eva(instrument, vandaag)


def instrument_als_eva(instrument: models.Instrument, vandaag: date) -> dict[str, Any]:
    """One instrument with Eva's keys; `vandaag` decides whether it is published now."""
    tegels, kenmerken = list(instrument.tegels.all()), list(instrument.klantkenmerken.all())
    publiceren, compleet = instrument.status == models.Status.GEPUBLICEERD, bool(tegels and kenmerken)
    begonnen = instrument.publiceren_vanaf is None or instrument.publiceren_vanaf <= vandaag
    loopt = begonnen and (instrument.publiceren_tot is None or instrument.publiceren_tot >= vandaag)
    return {
        "uuid": str(instrument.uuid),
        "name": regel(instrument.naam),
        "slug": instrument.slug,
        "created_at": instrument.aangemaakt_op.isoformat(),
        "updated_at": instrument.gewijzigd_op.isoformat(),
        "publish": publiceren,
        "publish_from": _dag(instrument.publiceren_vanaf),
        "publish_to": _dag(instrument.publiceren_tot),
        "published": publiceren and compleet and loopt,
        "complete": compleet,
        **{sleutel: als_html(getattr(instrument, veld)) or None for sleutel, veld in TEKSTEN.items()},
        **_omvang(instrument),
        "import_mark": instrument.importmerk or None,
        "is_national": instrument.bereik == models.Bereik.LANDELIJK,
        "is_regional": instrument.bereik == models.Bereik.REGIONAAL,
        "is_local": instrument.bereik == models.Bereik.LOKAAL,
        "reach": BEREIKEN[models.Bereik(instrument.bereik)][0],
        "owner": _eigenaar(instrument.eigenaar),
        **_vormen(instrument),
        "locations": [_locatie(locatie) for locatie in instrument.locaties.all()],
        "registration_codes": [{"code": c.code, "label": c.label} for c in instrument.registratiecodes.all()],
        **beoordelingen.schrijf(instrument.beoordelingen.all()),
        "tiles": [_tegel(tegel) for tegel in tegels],
        "target_groups": _doelgroepen(instrument),
        "client_characteristics": [{"code": kenmerk.code, "name": kenmerk.naam} for kenmerk in kenmerken],
        "links": [{"label": link.label, "url": link.url} for link in instrument.links.all()],
        "videos": [{"provider": v.dienst, "video_identifier": v.kenmerk} for v in instrument.videos.all()],
        "downloads": [
            {"label": d.label, "url": d.url, "filename": d.bestandsnaam or None} for d in instrument.downloads.all()
        ],
        "provider": _aanbieder(instrument.aanbieder) if instrument.aanbieder else None,
        "contacts": [_contactpersoon(contact) for contact in instrument.contactpersonen.all()],
        "available_areas": [
            {"identifier": gebied.code, "name": gebied.naam, "type": gebied.soort or None}
            for gebied in instrument.gebieden.all()
        ],
    }


def _getal(getal: Decimal | None) -> int | float | None:
    """A whole number without decimals, as Eva writes it."""
    if getal is None:
        return None
    return int(getal) if getal == getal.to_integral_value() else float(getal)


def _dag(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None


def _omvang(instrument: models.Instrument) -> dict[str, Any]:
    sleutel, eenheid = EENHEDEN[Eenheid(instrument.duur_eenheid)] if instrument.duur_eenheid else (None, None)
    kosten = instrument.kosten
    return {
        "intensity_hours_per_week": _getal(instrument.uren_per_week),
        "total_duration_value": instrument.duur,
        "total_duration_unit": eenheid,
        "total_duration_unit_key": sleutel,
        "total_duration_hours": _getal(instrument.duur_uren),
        "total_costs": _getal(kosten),
        "total_costs_whole_number": None if kosten is None else int(kosten.quantize(Decimal(1), ROUND_HALF_UP)),
    }


def _eigenaar(eigenaar: models.Eigenaar | None) -> dict[str, Any] | None:
    if eigenaar is None:
        return None
    return {
        "id": eigenaar.nummer,
        "type": eigenaar.soort or None,
        "name": eigenaar.naam,
        "slug": eigenaar.slug or None,
    }


def _vormen(instrument: models.Instrument) -> dict[str, Any]:
    """Eva has room for one uitvoeringsvorm; all of them, and what else Eva does not know, stand under our own key."""
    vormen = list(instrument.uitvoeringsvormen.all())
    groepsvormen = (("Individueel", instrument.individueel), ("Groep", instrument.groep))
    return {
        "implementation": {"code": vormen[0].code, "name": vormen[0].naam} if vormen else None,
        "group_forms": [{"name": naam} for naam, aan in groepsvormen if aan],
        EIGEN: {
            "samenvatting_klant": als_html(instrument.samenvatting_klant) or None,
            "uitvoering": instrument.uitvoering or None,
            "bron": regel(instrument.bron) or None,
            "uitvoeringsvormen": [vorm.code for vorm in vormen],
            "status": instrument.status,
            "startmomenten": [
                {"op": _dag(moment.op), "plekken": moment.plekken, "toelichting": regel(moment.toelichting) or None}
                for moment in instrument.startmomenten.all()
            ],
        },
    }


def _adres(adres: models.Adres) -> dict[str, Any] | None:
    waarden = {sleutel: getattr(adres, veld) or None for sleutel, veld in ADRES.items()}
    return waarden if any(waarden.values()) else None


def _locatie(locatie: models.Locatie) -> dict[str, Any]:
    sleutel, naam = LOCATIES[models.LocatieType(locatie.soort)]
    return {
        "name": locatie.naam or None,
        "type": {"key": sleutel, "name": naam},
        "is_active": locatie.actief,
        "description": als_html(locatie.toelichting) or None,
        "address": _adres(locatie),
    }


def _tegel(tegel: models.Tegel) -> dict[str, Any]:
    return {
        "key": tegel.code,
        "name": tegel.naam,
        "sub_title": tegel.ondertitel or None,
        "description": tegel.omschrijving or None,
        "list": tegel.tips,
        "position": {"x": tegel.kolom, "y": tegel.rij},
    }


def _doelgroepen(instrument: models.Instrument) -> list[dict[str, Any]]:
    """Standard ones with Eva's code, then the municipality's own by name: their code says something here only."""
    groepen = list(instrument.doelgroepen.all())
    standaard = [groep for groep in groepen if not groep.eigen]
    eigen = sorted((groep for groep in groepen if groep.eigen), key=lambda groep: op_alfabet(groep.naam))
    return [
        {"code": None if groep.eigen else groep.code, "description": groep.naam, "custom": groep.eigen}
        for groep in (*standaard, *eigen)
    ]


def _aanbieder(aanbieder: models.Aanbieder) -> dict[str, Any]:
    contact = {"name": aanbieder.contactpersoon, "phone": aanbieder.telefoon, "email": aanbieder.email}
    return {
        "name": aanbieder.naam,
        "slug": aanbieder.code,
        "contact": {sleutel: waarde or None for sleutel, waarde in contact.items()} if any(contact.values()) else None,
        "address": _adres(aanbieder),
        EIGEN: {"website": aanbieder.website or None},
    }


def _contactpersoon(contact: models.Contactpersoon) -> dict[str, Any]:
    sleutel, naam = CONTACTEN[models.Contactpersoon.Soort(contact.soort)]
    return {
        "name": contact.naam or None,
        "phone": contact.telefoon or None,
        "email": contact.email or None,
        "type": {"key": sleutel, "name": naam},
    }
