"""What a key of Eva is called on a screen, so that a report about a file can be read without knowing its keys."""

import re

from instrumenten import models
from instrumenten.eva.velden import ADRES, SCORES, TEKSTEN
from toegang.modelvelden import veldnaam

_NAMEN = {
    **{sleutel: veldnaam(models.Instrument, veld) for sleutel, veld in TEKSTEN.items()},
    **{sleutel: veldnaam(models.Adres, veld) for sleutel, veld in ADRES.items()},
    **{f"{sleutel}_score": woord for sleutel, woord in SCORES.items()},
    **{f"{sleutel}_explanation": f"toelichting {woord}" for sleutel, woord in SCORES.items()},
    "address": "adres",
    "author": "beoordelaar",
    "available_areas": "gebied",
    "client_characteristics": "klantkenmerk",
    "contact": "contactpersoon",
    "contacts": "contactpersoon",
    "created_at": "aangemaakt op",
    "custom": "eigen",
    "description": "omschrijving",
    "downloads": "download",
    "email": "e-mail",
    "filename": "bestandsnaam",
    "group_forms": "groepsvorm",
    "id": "nummer",
    "identifier": "code",
    "implementation": "uitvoeringsvorm",
    "import_mark": "importmerk",
    "intensity_hours_per_week": "intensiteit (uren per week)",
    "is_active": "in gebruik",
    "is_local": "lokaal",
    "is_national": "landelijk",
    "is_regional": "regionaal",
    "key": "sleutel",
    "links": "link",
    "locations": "locatie",
    "name": "naam",
    "owner": "eigenaar",
    "phone": "telefoon",
    "provider": "aanbieder",
    "publish": "gepubliceerd",
    "publish_from": "publiceren vanaf",
    "publish_to": "publiceren tot en met",
    "published": "gepubliceerd",
    "rating": "gemiddelde beoordeling",
    "ratings": "beoordeling",
    "reach": "bereik",
    "registration_codes": "registratiecode",
    "slug": "adres",
    "target_groups": "doelgroep",
    "tiles": "tegel",
    "total_costs": "totale kosten",
    "total_duration_unit": "eenheid van de duur",
    "total_duration_unit_key": "eenheid van de duur",
    "total_duration_value": "totale duur",
    "type": "soort",
    "updated_at": "gewijzigd op",
    "url": "webadres",
    "startmomenten": "startmoment",
    "uitvoeringsvormen": "uitvoeringsvorm",
    "video_identifier": "kenmerk",
    "videos": "video",
}
# A key that means something else in one place.
_OP_PLEK = {"videos.provider": "dienst"}


def benoem(pad: str) -> str:
    """A path of keys in words: `locations[2].address.postcode` is "locatie 2, adres, postcode". Unknown keys stay."""
    delen, boven = [], ""
    for deel in pad.split("."):
        genummerd = re.search(r"\[(\d+)\]\Z", deel)
        sleutel, nummer = (deel[: genummerd.start()], genummerd[1]) if genummerd else (deel, "")
        naam = _OP_PLEK.get(f"{boven}.{sleutel}") or _NAMEN.get(sleutel, sleutel)
        delen.append(f"{naam} {nummer}" if nummer else naam)
        boven = sleutel
    return ", ".join(delen)
