"""Times the main pages on the database of DATABASE_URL and prints a JSON line for each: name, ms, queries, kB."""

import json
import os
import statistics
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from klanten.models import Klant
from toegang.models import Gebruiker, Rol

METINGEN = 9


def _client(gebruiker: Gebruiker) -> Client:
    client = Client()
    client.force_login(gebruiker, backend="toegang.backends.GebruikerBackend")
    return client


def meet(naam: str, client: Client, adres: str) -> dict[str, object]:
    """Median time of the page in ms over METINGEN requests after one to warm up, its queries and its size in kB."""
    antwoord = client.get(adres)
    if antwoord.status_code != 200:
        raise SystemExit(f"{naam}: {adres} antwoordt {antwoord.status_code}")
    duren = []
    for _ in range(METINGEN):
        begin = time.perf_counter()
        client.get(adres)
        duren.append((time.perf_counter() - begin) * 1000)
    with CaptureQueriesContext(connection) as gevangen:
        client.get(adres)
    return {
        "pagina": naam,
        "ms": round(statistics.median(duren), 1),
        "queries": len(gevangen),
        "kB": round(len(antwoord.content) / 1024, 1),
    }


def main() -> None:
    settings.ALLOWED_HOSTS = ["testserver"]
    klantmanager = Gebruiker.objects.get(username="klantmanager")
    teamleider = Gebruiker.objects.filter(rol=Rol.TEAMLEIDER, team=klantmanager.team)[0]
    klant = Klant.objects.zichtbaar_voor(klantmanager).filter(trajectplannen__isnull=False)[0]
    km, tl = _client(klantmanager), _client(teamleider)
    paginas = [
        ("werkvoorraad", km, "/"),
        ("klanten", km, "/klanten/"),
        ("dossier", km, f"/klanten/{klant.pk}/"),
        ("klantbeeld", km, f"/klanten/{klant.pk}/klantbeeld/"),
        ("achtergrond", km, f"/klanten/{klant.pk}/achtergrond/"),
        ("trajectplan", km, f"/klanten/{klant.pk}/trajectplan/"),
        ("instrumenten", km, "/instrumenten/"),
        ("instrumenten voor een klant", km, f"/klanten/{klant.pk}/instrumenten/"),
        ("team", tl, "/team/"),
    ]
    for naam, client, adres in paginas:
        sys.stdout.write(json.dumps(meet(naam, client, adres)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
