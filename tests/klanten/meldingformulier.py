"""The form of a melding as the tests send it, and the client whom it may find."""

from datetime import timedelta

from django.utils import timezone

from klanten.actions.klant import (
    PERSOON,
)
from klanten.models import Klant, Meldreden, Periode, Uitstroomreden
from tests.factories import KlantFactory
from toegang.eenmalig import nieuwe_sleutel

ADRES = "/klanten/melding/"


def invoer(**anders: object) -> dict[str, object]:
    return {
        "sleutel": nieuwe_sleutel(),
        "voornaam": "Aïsha",
        "tussenvoegsel": "el",
        "achternaam": "Idrissi",
        "geboortedatum": "14-03-1990",
        "klantnummer": "",
        "telefoon": "06 12345678",
        "email": "",
        "taalniveau": "A2",
        "tolk_taal": "",
        "aanspreekvorm": "u",
        "meldreden": Meldreden.objects.get(code="aanvraag_uitkering").pk,
        "toelichting": "Wil graag weer werken.",
        **anders,
    }


def bekende(**velden: object) -> Klant:
    return KlantFactory(
        **{"voornaam": "Aisha", "tussenvoegsel": "el", "achternaam": "IDRISSI", "klantnummer": "K-700001", **velden}
    )


def wie(klant: Klant, **anders: object) -> dict[str, object]:
    """Who the client says to be: the fields by which one is known."""
    return {naam: getattr(klant, naam) for naam in PERSOON} | anders


def stuur_weg(klant: Klant) -> None:
    Periode.objects.filter(klant=klant).update(
        einde=timezone.localdate() - timedelta(days=30), uitstroomreden=Uitstroomreden.objects.get(code="regulier_werk")
    )
