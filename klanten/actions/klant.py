"""Acts on a client: register, take back, change, let go."""

from collections.abc import Collection
from typing import Any

from django.db import connection
from django.utils import timezone

from klanten.bekenden import mens_uit, mens_van, zoek_bekenden
from klanten.models import Klant, Meldreden, Onderscheid, Overdracht, Periode, VroegereNaam
from klanten.zelfde_persoon import Mens, mag_overnemen, vergelijk
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.dossiers import toegangsgrond
from toegang.handeling import handeling
from toegang.invoer import klantnummers, mailsleutel, telefoonsleutel
from toegang.logboek import leg_inzage_vast
from toegang.models import Gebruiker, Grond, Team

NAAM = ("voornaam", "tussenvoegsel", "achternaam")
PERSOON = (*NAAM, "geboortedatum")
# What the client tells anew at a melding replaces what is known; who the client is does not change.
ADRES = ("straat", "huisnummer", "postcode", "plaats")
OPNIEUW_VERTELD = (
    "telefoon", "email", "taalniveau", "tolk_taal", "aanspreekvorm", "contactvoorkeur", "contact_uitleg", *ADRES,
)  # fmt: skip


class NietMeerWieHetLeek(Exception):
    """What the user said of who this is, does not hold (any more): look again at who is known."""


class KlantBekend(NietMeerWieHetLeek):
    """This person may be known already and nobody has looked at that yet."""


class AlInBegeleiding(NietMeerWieHetLeek):
    """The client has a running period."""


class NietGenoegBekend(NietMeerWieHetLeek):
    """What was typed does not show that the one who reports is the client whom a stranger wants to take over."""


def team_van(gebruiker: Gebruiker) -> Team:
    """The team of a klantmanager or teamleider. Raises ValueError for a role without one.

    The database holds that these two have a team (`gebruiker_met_caseload_heeft_team`).
    """
    if gebruiker.team is None:
        raise ValueError(f"{gebruiker.username} heeft geen team")
    return gebruiker.team


def nieuw_klantnummer() -> str:
    """The next free klantnummer (K-000123), from a sequence of the database. Safe when two ask at the same moment."""
    while True:
        with connection.cursor() as cursor:
            cursor.execute("SELECT nextval('klanten_klantnummer')")
            (volgnummer,) = cursor.fetchone()
        nummer = f"K-{volgnummer:06d}"
        # Numbers that came along from elsewhere are passed over, also those with fewer zeros.
        if not Klant.objects.filter(klantnummer__in=klantnummers(nummer)).exists():
            return nummer


def _een_tegelijk(mens: Mens) -> None:
    """Let registrations of who may be one person wait for each other until the transaction ends.

    Whoever may be the same was born in the same year or is reached in the same way (`zelfde_persoon`).
    """
    waarop = {str(mens.geboortedatum.jaar), telefoonsleutel(mens.telefoon), mailsleutel(mens.email)} - {""}
    with connection.cursor() as cursor:
        for sleutel in sorted(waarop):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"melding {sleutel}"])


def _houd_uit_elkaar(klant: Klant, anderen: Collection[int], *, door: Gebruiker) -> None:
    """Remember that `klant` is none of the clients with these keys, so that nobody is asked again. One statement."""
    paren = [sorted((klant.pk, ander)) for ander in anderen]
    Onderscheid.objects.bulk_create(
        [Onderscheid(een_id=een, ander_id=ander, door=door) for een, ander in paren], ignore_conflicts=True
    )


@handeling
def meld_klant(
    *,
    gegevens: dict[str, Any],
    klantnummer: str = "",
    meldreden: Meldreden,
    toelichting: str = "",
    klantmanager: Gebruiker,
    bekeken: Collection[int] = (),
    door: Gebruiker,
) -> Klant:
    """Register a new client with a period that starts today, in the team of `klantmanager`.

    `gegevens` holds the fields of Klant. `bekeken` are the pks of known clients of whom `door` said that they are
    someone else; `klantnummer` is the number that the client mentioned, only used to find known clients.
    Raises KlantBekend when there is another known client who may be the same.
    """
    mens = mens_uit(gegevens)
    _een_tegelijk(mens)
    bekend = {bekende.klant.pk for bekende in zoek_bekenden(mens, gebruiker=door, klantnummer=klantnummer)}
    if bekend - set(bekeken):
        raise KlantBekend
    klant = Klant.objects.create(
        **gegevens, klantnummer=nieuw_klantnummer(), klantmanager=klantmanager, team=team_van(klantmanager)
    )
    Periode.objects.create(klant=klant, begin=timezone.localdate(), meldreden=meldreden, toelichting=toelichting)
    _houd_uit_elkaar(klant, bekend, door=door)
    return klant


def _toont_aan(klant: Klant, gegevens: dict[str, Any], klantnummer: str) -> bool:
    """Whether what was typed shows that the one who reports is this client."""
    if not gegevens.get("geboortedatum"):
        return False
    getypt, dossier = mens_uit(gegevens), mens_van(klant)
    return mag_overnemen(
        getypt,
        dossier,
        bewijs=vergelijk(getypt, dossier),
        met_klantnummer=bool(klantnummer) and klant.klantnummer in klantnummers(klantnummer),
    )


@handeling
def neem_opnieuw_in_begeleiding(
    *,
    klant: Klant,
    gegevens: dict[str, Any],
    klantnummer: str = "",
    meldreden: Meldreden,
    toelichting: str,
    klantmanager: Gebruiker,
    door: Gebruiker,
) -> Klant:
    """Start a next period for a client who left before and bring the dossier to `klantmanager`.

    The opening is logged with the ground that `door` had before; a stranger's ground is that the client turned out to
    be known. Contact details in `gegevens` that were told anew replace the known ones; `klantnummer` is the number
    that the client mentioned.
    Raises NietGenoegBekend when `door` may not open the dossier and what was typed does not show that this is the
    client (`zelfde_persoon.mag_overnemen`), AlInBegeleiding when a period runs, also one that started a moment ago.
    """
    klant = Klant.objects.select_for_update(no_key=True).get(pk=klant.pk)
    grond = toegangsgrond(door, klant)
    if grond is None and not _toont_aan(klant, gegevens, klantnummer):
        raise NietGenoegBekend
    if klant.perioden.lopend().exists():
        raise AlInBegeleiding
    leg_inzage_vast(
        gebruiker=door,
        klantnummer=klant.klantnummer,
        onderdeel="opnieuw in begeleiding",
        grond=grond or Grond.BEKEND,
    )
    Periode.objects.create(klant=klant, begin=timezone.localdate(), meldreden=meldreden, toelichting=toelichting)
    if klant.klantmanager_id != klantmanager.pk:
        Overdracht.objects.create(
            klant=klant,
            van_id=klant.klantmanager_id,
            naar=klantmanager,
            notitie=f"Opnieuw gemeld: {meldreden}. {toelichting}",
            bij_terugkeer=True,
            door=door,
        )
        klant.klantmanager = klantmanager
        klant.team = team_van(klantmanager)
        # The duo-colleague belonged to the earlier guidance and has no business in this dossier any more.
        klant.duo_collega = None
    # Someone who moved has another address as a whole.
    verhuisd = any(gegevens.get(deel) for deel in ADRES)
    for veld in OPNIEUW_VERTELD:
        if gegevens.get(veld) or (verhuisd and veld in ADRES):
            setattr(klant, veld, gegevens.get(veld, ""))
    klant.revisie += 1
    klant.save()
    return klant


@handeling
def wijzig_gegevens(
    *,
    klant: Klant,
    gezien: int,
    gegevens: dict[str, Any],
    bekeken: Collection[int] = (),
    naam_was_fout: bool = False,
    door: Gebruiker,
) -> Klant:
    """Change what is known of the client, as it was `gezien`.

    A name that changes is kept as a former name, unless it was written wrong (`naam_was_fout`). `bekeken` are the pks
    of known clients of whom `door` said that they are someone else, which is remembered. Raises Verouderd, and
    KlantBekend when who the client is or how to reach them changes and there is another known client who may be the
    same.
    """
    klant = vergrendel(klant, gezien, ernaar_verwijzen_mag=True)
    wie = (*PERSOON, "telefoon", "email")
    if any(naam in gegevens and gegevens[naam] != getattr(klant, naam) for naam in wie):
        nieuw = mens_uit({naam: gegevens.get(naam, getattr(klant, naam)) for naam in wie})
        bekend = {bekende.klant.pk for bekende in zoek_bekenden(nieuw, gebruiker=door, behalve=klant)}
        if bekend - set(bekeken):
            raise KlantBekend
        _houd_uit_elkaar(klant, bekend, door=door)
    oud = {deel: getattr(klant, deel) for deel in NAAM}
    oude_zoeknaam = klant.zoeknaam
    neem_over(klant, gegevens).save()
    if klant.zoeknaam != oude_zoeknaam:
        klant.vroegere_namen.filter(zoeknaam=klant.zoeknaam).delete()
        if not naam_was_fout:
            VroegereNaam.objects.get_or_create(
                klant=klant, zoeknaam=oude_zoeknaam, defaults={**oud, "tot": timezone.localdate(), "door": door}
            )
    return klant
