"""Fills the database of DATABASE_URL with instruments, once, and times the search and its page. A JSON line for each.

The instruments are random and the same every time; the codes are those of the reference data.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from random import Random

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

import pghistory
from django.conf import settings
from django.db import connection, connections, transaction
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from instrumenten.models import Aanbieder, Doelgroep, Instrument, Klantkenmerk, Status, Tegel, Uitvoeringsvorm
from instrumenten.zoeken.uitslag import zoek
from instrumenten.zoeken.vraag import Zoekvraag
from toegang.models import Gebruiker, Rol
from toegang.modelvelden import koppeltabel

METINGEN = 9
PER_KEER = 2000
ZOEKVRAGEN = {
    "zoeken zonder keuze": Zoekvraag(),
    "zoeken op tegel en kenmerk": Zoekvraag(tegel=("werk_fit", "bemiddeling"), kenmerk=("KK05", "KK12")),
    "zoeken op tekst": Zoekvraag(tekst="sollicitatietraining werken"),
    # Wide enough to find something among two hundred: a page without results is no measure for one with.
    "zoeken op alles": Zoekvraag(
        tegel=("werk_fit", "bemiddeling"),
        kenmerk=("KK05", "KK12"),
        tekst="oefenen",
        doelgroep=("ED01",),
        vorm=("groep",),
        kosten=2500,
    ),
}
_ONDERWERPEN = ("Sollicitatietraining", "Taalles", "Werkstage", "Fietsles", "Jobcoaching", "Budgetcursus", "Meeloopdag")


def vul(aantal: int) -> None:
    """Add this many published instruments."""
    kans = Random(aantal)  # noqa: S311 - the same catalogue every time, nothing secret
    aanbieder, _ = Aanbieder.objects.get_or_create(code="bench", defaults={"naam": "Bureau Bench"})
    lijsten: dict[str, list[Model]] = {
        "tegels": list(Tegel.objects.all()),
        "klantkenmerken": list(Klantkenmerk.objects.all()),
        "doelgroepen": list(Doelgroep.objects.all()),
        "uitvoeringsvormen": list(Uitvoeringsvorm.objects.all()),
    }
    for begin in range(0, aantal, PER_KEER):
        instrumenten = Instrument.objects.bulk_create(
            Instrument(
                slug=f"bench-{nummer}",
                naam=f"{kans.choice(_ONDERWERPEN)} {nummer}",
                samenvatting=f"Oefenen met {kans.choice(_ONDERWERPEN).lower()}.",
                doel="Vertrouwen krijgen.",
                werkwijze="Werken in kleine stappen.",
                aanbieder=aanbieder,
                status=Status.GEPUBLICEERD,
                groep=kans.random() < 0.5,
                individueel=kans.random() < 0.5,
                kosten=kans.choice([None, 0, 500, 2400, 9000]),
                uren_per_week=kans.choice([None, 4, 8, 20]),
            )
            for nummer in range(begin, min(begin + PER_KEER, aantal))
        )
        for naam, lijst in lijsten.items():
            tussen, doel = koppeltabel(Instrument, naam)
            tussen._default_manager.bulk_create(
                tussen(**{"instrument": instrument, doel: code})
                for instrument in instrumenten
                for code in kans.sample(lijst, kans.randint(0 if naam == "doelgroepen" else 1, 3))
            )


def maak_klaar(aantal: int) -> None:
    """Fill the database unless an earlier run did, and tidy it as the server does by itself in time."""
    if Instrument.objects.exists():
        return
    with transaction.atomic(), pghistory.context(taak="bench"):
        vul(aantal)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _mediaan(doe: Callable[[], object]) -> float:
    """Median time in ms over METINGEN times, after one to warm up."""
    duren = []
    for _ in range(METINGEN + 1):
        begin = time.perf_counter()
        doe()
        duren.append((time.perf_counter() - begin) * 1000)
    return round(statistics.median(duren[1:]), 1)


def _regel(naam: str, doe: Callable[[], object]) -> dict[str, object]:
    ms = _mediaan(doe)
    with CaptureQueriesContext(connection) as gevangen:
        doe()
    return {"pagina": naam, "ms": ms, "queries": len(gevangen)}


def meet(client: Client, naam: str, vraag: Zoekvraag) -> Iterator[dict[str, object]]:
    """One search with its page of instruments, and the page in the browser that shows it, access and session included.

    Raises SystemExit when the page does not answer as it should.
    """
    adres = reverse("instrumenten") + vraag.adres()
    antwoord = client.get(adres)
    if antwoord.status_code != 200:
        raise SystemExit(f"{naam}: {adres} antwoordt {antwoord.status_code}")
    yield _regel(naam, lambda: zoek(vraag).resultaten())
    yield _regel(f"bladzijde {naam.removeprefix('zoeken ')}", lambda: client.get(adres))


def _client() -> Client:
    with pghistory.context(taak="bench"):
        gebruiker, _ = Gebruiker.objects.get_or_create(
            username="bench", defaults={"rol": Rol.BEHEERDER, "first_name": "Bench", "last_name": "Bench"}
        )
    client = Client()
    client.force_login(gebruiker, backend="toegang.backends.GebruikerBackend")
    return client


def main() -> None:
    maak_klaar(int(sys.argv[1]))
    settings.ALLOWED_HOSTS = ["testserver"]
    client = _client()
    for naam, vraag in ZOEKVRAGEN.items():
        for regel in meet(client, naam, vraag):
            sys.stdout.write(json.dumps(regel) + "\n")


if __name__ == "__main__":
    main()
