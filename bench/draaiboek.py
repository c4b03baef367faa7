"""Which pages are measured and who asks for them: chosen in the database, signed in, listened to.

    python -m bench.draaiboek MAP GEBRUIKERSNAAM [GEBRUIKERSNAAM]

All pages of the first, the lists of the second, who has many clients.
Writes into MAP `bladen.json` (name, address and session of each page) and `grenzen.json` (see bench.web.grens).
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.web.instellingen")
django.setup()

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.test import Client

from bench.catalogus import ZOEKVRAGEN
from bench.paginas import BLADEN, GRENZEN, WERKVOORRAAD_MET_VEEL, Blad
from bench.web import grens
from gesprekken.models import Gesprek, Gespreksstatus
from instrumenten.models import Instrument
from klanten.models import Klant
from toegang.models import Gebruiker, Rol
from trajecten.models import Plandocument


def aangemeld(gebruiker: Gebruiker) -> Client:
    """This user, signed in, as behind a proxy that speaks HTTPS."""
    client = Client(headers={"X-Forwarded-Proto": "https", "Host": "127.0.0.1"})
    client.force_login(gebruiker, backend="toegang.backends.GebruikerBackend")
    return client


def sessie_van(client: Client) -> str:
    """The header Cookie of this browser. Asks for a page first, as the token of forms comes with one."""
    client.get("/", follow=True)
    return "; ".join(f"{naam}={koekje.value}" for naam, koekje in client.cookies.items())


def klant_met_alles(wie: Gebruiker) -> Klant:
    """The first client of this user with a running plan, its archived document if one has it, and a planned talk."""
    gepland = Gesprek.objects.filter(klant=OuterRef("pk"), status=Gespreksstatus.GEPLAND)
    document = Plandocument.objects.filter(versie__klant=OuterRef("pk"))
    rijen = Klant.objects.filter(klantmanager=wie).in_begeleiding().filter(Exists(gepland))
    gevonden = rijen.filter(trajectplannen__status="vastgesteld").order_by(Exists(document).desc(), "pk").first()
    if gevonden is None:
        raise SystemExit(f"{wie.username} heeft geen klant met een plan en een gepland gesprek.")
    return gevonden


def zoekadres(client: Client, naam: str) -> str:
    """Where the answer to a search for clients by this name stands; the name itself is in the session."""
    antwoord = client.post("/klanten/zoeken/", {"zoekterm": naam})
    return str(antwoord.headers["Location"])


def _van_klantmanager(wie: Gebruiker, client: Client) -> Iterator[tuple[str, str]]:
    klant = klant_met_alles(wie)
    dossier = f"/klanten/{klant.pk}/"
    gesprek = Gesprek.objects.filter(klant=klant, status=Gespreksstatus.GEPLAND).order_by("moment", "pk")[0]
    concept = Klant.objects.filter(klantmanager=wie, klantbeelden__status="concept").order_by("pk").first()
    yield "werkvoorraad", "/"
    yield "dossier", dossier
    yield "klantbeeld", f"{dossier}klantbeeld/"
    yield "plan", f"{dossier}trajectplan/"
    yield "vastleggen", f"{dossier}gesprekken/{gesprek.pk}/vastleggen/"
    yield "klant zoeken", zoekadres(client, klant.voornaam)
    yield "klanten", "/klanten/"
    yield "gesprekken", f"{dossier}gesprekken/"
    yield "voorbereiden", f"{dossier}gesprekken/{gesprek.pk}/voorbereiden/"
    for deel in ("afspraken", "achtergrond", "zorg", "profiel", "meekijken", "inzage", "gegevens"):
        yield deel, f"{dossier}{deel}/"
    if concept:
        yield "klantbeeld maken", f"/klanten/{concept.pk}/klantbeeld/maken/"
    yield "instrumenten voor klant", f"{dossier}instrumenten/"
    for naam, vraag in ZOEKVRAGEN.items():
        yield naam, f"/instrumenten/{vraag.adres()}"
    yield "instrument", f"/instrumenten/{Instrument.objects.order_by('pk')[0].slug}/"


def bladen(gebruikersnaam: str, met_veel: str = "") -> Iterator[tuple[Blad, Client]]:
    """The pages of this klantmanager, of the teamleider of the same team and of the privacy officer; the lists of
    `met_veel`.
    """
    wie = Gebruiker.objects.get(username=gebruikersnaam)
    client = aangemeld(wie)
    leider = aangemeld(Gebruiker.objects.filter(rol=Rol.TEAMLEIDER, team=wie.team).order_by("pk")[0])
    privacy = aangemeld(Gebruiker.objects.filter(rol=Rol.PRIVACY).order_by("pk")[0])
    gevraagd = [(naam, adres, client) for naam, adres in _van_klantmanager(wie, client)]
    gevraagd += [("team", "/team/", leider), ("team: klanten", "/team/?lijst=alle", leider)]
    gevraagd += [("dekking", "/catalogus/dekking/", leider), ("logboek", "/logboek/", privacy)]
    if met_veel:
        ander = aangemeld(Gebruiker.objects.get(username=met_veel))
        gevraagd += [(WERKVOORRAAD_MET_VEEL, "/", ander), ("klanten, met veel", "/klanten/", ander)]
    for naam, adres, wie_vraagt in gevraagd:
        yield Blad(naam, adres, sessie_van(wie_vraagt)), wie_vraagt


def luister(blad: Blad, client: Client) -> grens.Opname:
    """What this page asks and answers the second time. Raises SystemExit when it does not answer as it should."""
    client.get(blad.adres)
    antwoord = client.get(blad.adres)
    if antwoord.status_code != 200:
        raise SystemExit(f"{blad.naam}: {blad.adres} antwoordt {antwoord.status_code}")
    return grens.Meeluisteraar.opname


def main(map_: Path, *gebruikersnamen: str) -> None:
    """Choose, sign in, listen, write down."""
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "bench.web.grens.Meeluisteraar"]
    gevonden = list(bladen(*gebruikersnamen))
    grens.bewaar({blad.naam: luister(blad, client) for blad, client in gevonden}, map_ / GRENZEN)
    (map_ / BLADEN).write_text(json.dumps([asdict(blad) for blad, _ in gevonden]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
