"""The copy of a dossier: everything that the client may read, read by one statement, and who looked."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from caseload.inzage.afschriftdeel import Afschriftdeel, Afschriftregel, als_gegevens, als_rij
from caseload.inzage.bijlage import Bijlage, bijlagen_van
from caseload.inzage.blik import Blik, blikken_op
from caseload.inzage.herkomst import zet_wijzigingen
from caseload.inzage.leesbaar import in_woorden, leesbaar
from caseload.inzage.lezing import lees
from caseload.inzage.onderdelen import onderdelen
from klantbeeld.models import IgmComponent
from klanten.models import Klant
from klanten.zelfredzaamheid import mag_gevoelig
from toegang.aanspreken import spreek_aan
from toegang.models import Gebruiker
from toegang.modelvelden import veld_van, veldnaam

FORMAAT = "klantbeeld-afschrift-1"
_KLANTVELDEN = (
    "klantnummer",
    "voornaam",
    "tussenvoegsel",
    "achternaam",
    "geboortedatum",
    "telefoon",
    "email",
    "taalniveau",
    "tolk_taal",
    "aanspreekvorm",
    "naam_uitspraak",
    "ontvangst",
    "huishouden",
    "contactvoorkeur",
    "contact_uitleg",
    "straat",
    "huisnummer",
    "postcode",
    "plaats",
)


@dataclass(frozen=True)
class Afschrift:
    """The copy: as words for page and document, and as data (`gegevens`) for JSON."""

    klant: Klant
    gemaakt_op: datetime
    gegevensregels: list[Afschriftregel]
    delen: list[Afschriftdeel]
    blikken: list[Blik]
    bijlagen: list[Bijlage]
    zonder_gevoelige: bool
    gegevens: dict[str, Any]

    def als_json(self) -> str:
        """The copy for a machine: dates in ISO form, choices in words. Ends with a newline."""
        return json.dumps(self.gegevens, ensure_ascii=False, indent=2) + "\n"


def _met_namen(uitleg: object, namen: dict[str, str]) -> object:
    """The explanation with the client's own names for the components instead of the codes by which it was kept."""
    if isinstance(uitleg, list):
        return [_met_namen(deel, namen) for deel in uitleg]
    if isinstance(uitleg, dict):
        return {
            sleutel: namen.get(deel, "een ander onderdeel") if sleutel == "component" else _met_namen(deel, namen)
            for sleutel, deel in uitleg.items()
        }
    return uitleg


def _leest_gevoelige(voor: Gebruiker) -> bool:
    """Whether this user may see measurements on sensitive domains. One query."""
    return Gebruiker.objects.filter(mag_gevoelig(voor), pk=voor.pk).exists()


def maak_afschrift(klant: Klant, *, voor: Gebruiker) -> Afschrift:
    """The whole dossier of a client that `open_dossier` gave, without internal notes. Five queries.

    Measurements on sensitive domains of the ZRM are in it when the user for whom it is made may see those.
    """
    delen = onderdelen(mag_gevoelig(voor))
    inhoud = lees(klant, delen)
    zet_wijzigingen(delen, inhoud)
    namen = dict(IgmComponent.objects.order_by().values_list("code", "naam_klant"))
    for keuze in inhoud["profielen"]:
        keuze.feiten["uitleg"] = _met_namen(keuze.feiten["uitleg"], namen)
    blikken = blikken_op(klant)
    gemaakt_op = timezone.localtime()
    eigen = {naam: in_woorden(getattr(klant, naam), veld_van(Klant, naam)) for naam in _KLANTVELDEN}
    contact = {"klantmanager": klant.klantmanager.naam, "team": klant.team.naam}
    if klant.duo_collega:
        contact["duo-collega"] = klant.duo_collega.naam
    regels = [
        Afschriftregel(spreek_aan(veldnaam(Klant, naam), klant.aanspreekvorm), leesbaar(waarde, veld_van(Klant, naam)))
        for naam, waarde in eigen.items()
        if waarde
    ]
    bijlagen = bijlagen_van(klant, inhoud)
    return Afschrift(
        klant=klant,
        gemaakt_op=gemaakt_op,
        gegevensregels=[*regels, *(Afschriftregel(label, waarde) for label, waarde in contact.items())],
        delen=[
            Afschriftdeel(deel.titel, [als_rij(deel, rij, klant.aanspreekvorm) for rij in inhoud[deel.sleutel]])
            for deel in delen
        ],
        blikken=blikken,
        bijlagen=bijlagen,
        zonder_gevoelige=not _leest_gevoelige(voor),
        gegevens={
            "formaat": FORMAAT,
            "gemaakt_op": gemaakt_op.isoformat(timespec="seconds"),
            "klant": eigen | contact | {"geboortedatum": klant.geboortedatum.isoformat()},
            **{deel.sleutel: [als_gegevens(deel, rij) for rij in inhoud[deel.sleutel]] for deel in delen},
            "bijlagen": [bijlage.naam for bijlage in bijlagen],
            "inzagen": [asdict(blik) | {"dag": blik.dag.isoformat()} for blik in blikken],
        },
    )
