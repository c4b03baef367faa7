"""Care around a client with as few words as possible."""

from datetime import date, timedelta

from django.utils import timezone

from klanten.models import Klant, Organisatie, Organisatiecontact, Organisatiesoort
from zorg.models import Herstelplan, Herstelstap, Hulp, Verwijzing, Zorgsignaal


def dag(over: int = 0) -> date:
    """The day so many days from now."""
    return timezone.localdate() + timedelta(days=over)


def organisatie(naam: str = "Budgethuis", **velden: object) -> Organisatie:
    """An organisation for debts with one contact, our fixed one."""
    soort = Organisatiesoort.objects.get(code="schulden")
    rij = Organisatie.objects.create(**{"naam": naam, "soort": soort, **velden})
    Organisatiecontact.objects.create(organisatie=rij, naam=f"Ria van {naam}", telefoon="085 0001234", vast=True)
    return rij


def signaal(klant: Klant, **velden: object) -> Zorgsignaal:
    return Zorgsignaal.objects.create(
        **{
            "klant": klant,
            "wat_zien_we": "Post blijft ongeopend.",
            "gemaakt_door": klant.klantmanager,
            **velden,
        }
    )


def hulp(klant: Klant, **velden: object) -> Hulp:
    return Hulp.objects.create(**{"klant": klant, "van_wie": "Maatje", "waarvoor": "Post ordenen", **velden})


def verwijzing(klant: Klant, **velden: object) -> Verwijzing:
    return Verwijzing.objects.create(
        **{
            "klant": klant,
            "waarvoor": "hulp bij uw schulden",
            "gedeeld": "Naam en telefoonnummer.",
            "toestemming": True,
            "terugkoppeling_op": dag(14),
            "gemaakt_door": klant.klantmanager,
            **velden,
            "organisatie": velden.get("organisatie") or organisatie(f"Budgethuis {Organisatie.objects.count()}"),
        }
    )


def herstelplan(klant: Klant, **velden: object) -> Herstelplan:
    return Herstelplan.objects.create(
        **{
            "klant": klant,
            "aanleiding": "Eerst rust in huis.",
            "wat_wil_klant": "Ik wil weer overzicht.",
            "terugkijken_op": dag(60),
            "begonnen_door": klant.klantmanager,
            **velden,
        }
    )


def herstelstap(plan: Herstelplan, **velden: object) -> Herstelstap:
    return Herstelstap.objects.create(
        **{"plan": plan, "wat": "Post sorteren", "wie": "klant", "uiterlijk": dag(7), **velden}
    )
