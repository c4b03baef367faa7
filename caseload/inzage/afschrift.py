"""The copy of a dossier: everything that the client may read, read by one statement, and who looked."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db import models
from django.db.models import Count
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils import timezone

from caseload.inzage.aan_klant import aan_klant
from caseload.inzage.herkomst import zet_wijzigingen
from caseload.inzage.lezing import Gelezen, lees
from caseload.inzage.onderdeel import Dossieronderdeel, Veld
from caseload.inzage.onderdelen import onderdelen
from klantbeeld.models import IgmComponent
from klanten.geboortedatum import Geboortedatum
from klanten.models import Klant
from klanten.zelfredzaamheid import mag_gevoelig
from toegang.aanspreken import spreek_aan
from toegang.alfabet import op_naam
from toegang.dagtaal import dag_voor_klant, moment_voor_klant
from toegang.models import Gebruiker, Inzage
from toegang.modelvelden import veld_van, veldnaam, verwant_model

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
)


@dataclass(frozen=True)
class Afschriftregel:
    """One fact in words."""

    label: str
    waarde: str


@dataclass(frozen=True)
class Afschriftrij:
    """One thing in the dossier: what heads it, its facts, and what hangs on it."""

    kop: str
    regels: list[Afschriftregel]
    delen: list["Afschriftdeel"] = field(default_factory=list)


@dataclass(frozen=True)
class Afschriftdeel:
    """A part of the dossier with its rows."""

    titel: str
    rijen: list[Afschriftrij]


@dataclass(frozen=True)
class Blik:
    """Who looked on one day, on what ground: how often, and at what parts."""

    dag: date
    wie: str
    rol: str
    grond: str
    keer: int
    onderdelen: str


@dataclass(frozen=True)
class Bijlage:
    """A file that belongs to the dossier, and where it is handed out."""

    naam: str
    adres: str


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


_MOMENT = models.DateTimeField()


def modelveld_van(onderdeel: Dossieronderdeel, veld: Veld) -> models.Field[Any, Any] | None:
    """The field at the end of the path; None for an expression."""
    if callable(veld.pad):
        return None
    model = onderdeel.model
    *relaties, laatste = veld.pad.split("__")
    for relatie in relaties:
        model = verwant_model(model, relatie)
    return veld_van(model, laatste)


def label_van(onderdeel: Dossieronderdeel, veld: Veld, aanspreekvorm: str) -> str:
    """How a fact is called, to the client in their form of address."""
    naam = veld.label or veld.sleutel
    if not veld.label and not callable(veld.pad):
        naam = veldnaam(onderdeel.model, veld.pad.split("__")[0])
    return spreek_aan(aan_klant(naam), aanspreekvorm)


def _in_woorden(waarde: object, modelveld: models.Field[Any, Any] | None) -> object:
    """A choice as it is called; anything else as it is."""
    if modelveld is not None and modelveld.choices and waarde not in (None, ""):
        return str(dict(modelveld.flatchoices).get(waarde, waarde))
    return waarde


def leesbaar(waarde: object, modelveld: models.Field[Any, Any] | None) -> str:
    """A value as the client reads it: days as 22 november 2026; "" for what is not filled in.

    Of a tick box that was left empty there is nothing to say; a "no" that someone chose is said.
    """
    if waarde is None or waarde == "" or (waarde is False and not (modelveld and modelveld.null)):
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Geboortedatum):
        return waarde.in_woorden
    if isinstance(waarde, dict):
        return _uitleg_van_voorstel(waarde)
    # From JSON a day comes as text.
    if isinstance(waarde, str) and isinstance(modelveld, models.DateTimeField):
        waarde = datetime.fromisoformat(waarde)
    elif isinstance(waarde, str) and isinstance(modelveld, models.DateField):
        waarde = date.fromisoformat(waarde)
    if isinstance(waarde, datetime):
        return moment_voor_klant(waarde)
    return dag_voor_klant(waarde) if isinstance(waarde, date) else str(waarde)


def _uitleg_van_voorstel(uitleg: dict[str, Any]) -> str:
    """Why the system proposed these profiles, score by score (AVG art. 15, lid 1, onder h)."""
    zinnen = []
    for profiel in uitleg.get("alle", []):
        if profiel["profiel"] in uitleg.get("beste", []):
            scores = "; ".join(
                f"{reden['component']}: {reden['score']} (past bij {reden['van']} tot {reden['tot']})"
                for reden in profiel["redenen"]
            )
            zinnen.append(f"{profiel['naam']}: {scores}")
    return "\n".join(zinnen)


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


def _gegevens(onderdeel: Dossieronderdeel, rij: Gelezen) -> dict[str, Any]:
    """A row for JSON."""
    velden = {
        veld.sleutel: _in_woorden(rij.feiten[veld.sleutel], modelveld_van(onderdeel, veld)) for veld in onderdeel.velden
    }
    delen = {deel.sleutel: [_gegevens(deel, kind) for kind in rij.delen[deel.sleutel]] for deel in onderdeel.delen}
    wijziging = rij.wijziging
    gewijzigd = {"gewijzigd_door": wijziging.door, "gewijzigd_op": wijziging.op.isoformat()} if wijziging else {}
    return velden | gewijzigd | delen


def _regels(onderdeel: Dossieronderdeel, rij: Gelezen, aanspreekvorm: str) -> Iterator[tuple[str, Afschriftregel]]:
    for veld in onderdeel.velden:
        modelveld = modelveld_van(onderdeel, veld)
        waarde = leesbaar(_in_woorden(rij.feiten[veld.sleutel], modelveld), modelveld)
        if waarde:
            if modelveld is not None and modelveld.choices:
                waarde = spreek_aan(aan_klant(waarde), aanspreekvorm)
            elif veld.aan_klant:
                waarde = spreek_aan(waarde, aanspreekvorm)
            yield veld.sleutel, Afschriftregel(label_van(onderdeel, veld, aanspreekvorm), waarde)


def _rij(onderdeel: Dossieronderdeel, rij: Gelezen, aanspreekvorm: str) -> Afschriftrij:
    regels = dict(_regels(onderdeel, rij, aanspreekvorm))
    kop = " · ".join(regels[sleutel].waarde for sleutel in onderdeel.kop if sleutel in regels)
    overig = [regel for sleutel, regel in regels.items() if sleutel not in onderdeel.kop]
    if wijziging := rij.wijziging:
        overig.append(Afschriftregel("laatst gewijzigd", f"{leesbaar(wijziging.op, _MOMENT)}, door {wijziging.door}"))
    delen = [
        Afschriftdeel(deel.titel, [_rij(deel, kind, aanspreekvorm) for kind in rij.delen[deel.sleutel]])
        for deel in onderdeel.delen
        if rij.delen[deel.sleutel]
    ]
    return Afschriftrij(kop[:1].upper() + kop[1:] or onderdeel.titel, overig, delen)


def _blikken(klant: Klant) -> list[Blik]:
    """Who looked, per day and person as they were called then, newest first. One query."""
    rijen = (
        Inzage.objects.geslaagd()
        .filter(klantnummer=klant.klantnummer)
        .order_by()
        .annotate(dag=TruncDate("tijdstip"))
        .values("dag", "naam", "gebruikersnaam", "rol", "grond")
        .annotate(keer=Count("pk"), onderdelen=StringAgg("onderdeel", "; ", distinct=True, order_by="onderdeel"))
        .order_by("-dag", op_naam("naam"), "gebruikersnaam", "grond")
    )
    rollen = dict(veld_van(Inzage, "rol").flatchoices)
    gronden = dict(veld_van(Inzage, "grond").flatchoices)
    return [
        Blik(
            rij["dag"],
            rij["naam"],
            str(rollen.get(rij["rol"], rij["rol"])),
            str(gronden.get(rij["grond"], rij["grond"])),
            rij["keer"],
            rij["onderdelen"],
        )
        for rij in rijen
    ]


def _bijlagen(klant: Klant, inhoud: dict[str, list[Gelezen]]) -> list[Bijlage]:
    """The files that go along: results of instruments, and the plan as it was handed over in every version."""
    uitslagen = [
        Bijlage(
            f"{uitslag.feiten['naam']} ({uitslag.feiten['bestandsnaam']})",
            reverse("uitslag_bestand", args=[klant.pk, uitslag.pk]),
        )
        for uitslag in inhoud["uitslagen"]
        if uitslag.feiten["bestandsnaam"]
    ]
    nummers = [versie.feiten["nummer"] for plan in inhoud["trajectplannen"] for versie in plan.delen["versies"]]
    plannen = [
        Bijlage(f"Trajectplan versie {nummer}", reverse("trajectplan_pdf", args=[klant.pk, nummer]))
        for nummer in nummers
    ]
    return [*uitslagen, *plannen]


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
    blikken = _blikken(klant)
    gemaakt_op = timezone.localtime()
    eigen = {naam: _in_woorden(getattr(klant, naam), veld_van(Klant, naam)) for naam in _KLANTVELDEN}
    contact = {"klantmanager": klant.klantmanager.naam, "team": klant.team.naam}
    if klant.duo_collega:
        contact["duo-collega"] = klant.duo_collega.naam
    regels = [
        Afschriftregel(spreek_aan(veldnaam(Klant, naam), klant.aanspreekvorm), leesbaar(waarde, veld_van(Klant, naam)))
        for naam, waarde in eigen.items()
        if waarde
    ]
    bijlagen = _bijlagen(klant, inhoud)
    return Afschrift(
        klant=klant,
        gemaakt_op=gemaakt_op,
        gegevensregels=[*regels, *(Afschriftregel(label, waarde) for label, waarde in contact.items())],
        delen=[
            Afschriftdeel(deel.titel, [_rij(deel, rij, klant.aanspreekvorm) for rij in inhoud[deel.sleutel]])
            for deel in delen
        ],
        blikken=blikken,
        bijlagen=bijlagen,
        zonder_gevoelige=not _leest_gevoelige(voor),
        gegevens={
            "formaat": FORMAAT,
            "gemaakt_op": gemaakt_op.isoformat(timespec="seconds"),
            "klant": eigen | contact | {"geboortedatum": klant.geboortedatum.isoformat()},
            **{deel.sleutel: [_gegevens(deel, rij) for rij in inhoud[deel.sleutel]] for deel in delen},
            "bijlagen": [bijlage.naam for bijlage in bijlagen],
            "inzagen": [asdict(blik) | {"dag": blik.dag.isoformat()} for blik in blikken],
        },
    )
