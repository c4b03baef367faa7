"""What an office does: which pages, drafts and forms the load consists of, chosen in the database and filled in.

    python -m bench.verkeer BESTAND

Writes a JSON list of `bench.toeloop.Vraag`, many for each kind, of many klantmanagers and clients.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from random import Random

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.test import Client
from django.utils import timezone

from bench.databanken import MET_VEEL
from bench.draaiboek import aangemeld, sessie_van, zoekadres
from bench.toeloop import Vraag, Werk
from klanten.models import Klant
from klanten.querysets import KlantQuerySet
from tests.formulieren import formulieren
from toegang.models import Gebruiker, Rol

KLANTMANAGERS, KLANTEN_PER_KLANTMANAGER, CONCEPTEN = 30, 8, 60


def _formulier(client: Client, adres: str, **ingevuld: str) -> list[tuple[str, str]]:
    """The form of this page as it is sent, with these fields filled in. Raises SystemExit when there is none."""
    antwoord = client.get(adres)
    gevonden = formulieren(antwoord) if antwoord.status_code == 200 else []
    if not gevonden:
        raise SystemExit(f"{adres} antwoordt {antwoord.status_code} zonder formulier")
    waarden = max((formulier.waarden() for formulier in gevonden), key=len) | {
        naam: [waarde] for naam, waarde in ingevuld.items()
    }
    return [(naam, waarde) for naam, alle in waarden.items() for waarde in alle]


def _lezen(sessie: str, client: Client, klant: Klant) -> Iterator[Vraag]:
    dossier = f"/klanten/{klant.pk}/"
    adressen = {
        Werk.DOSSIER: dossier,
        Werk.KLANTBEELD: f"{dossier}klantbeeld/",
        Werk.PLAN: f"{dossier}trajectplan/",
        Werk.VASTLEGGEN: f"{dossier}gesprekken/vastleggen/?apart=ja",
        Werk.KLANT_ZOEKEN: zoekadres(client, klant.voornaam),
        Werk.INSTRUMENTEN: f"{dossier}instrumenten/",
    }
    for soort, adres in adressen.items():
        yield Vraag(soort, adres, sessie)


def _bewaren(sessie: str, client: Client, klant: Klant) -> Iterator[Vraag]:
    dossier = f"/klanten/{klant.pk}/"
    straks = timezone.localtime() + timedelta(days=21)
    verslag = {"soort": "telefonisch", "doel": "Horen hoe het gaat.", "feit": "Zocht drie vacatures."}
    verslag |= {"geen_vervolg_reden": "De klant belt zelf."}
    plan = {"soort": "voortgang", "moment": f"{straks:%Y-%m-%dT%H:%M}", "doel": "Bespreken hoe het gaat."}
    afspraak = {"van": "gemeente", "wat": "Wij sturen de folder.", "uiterlijk": f"{straks:%Y-%m-%d}"}
    for soort, adres, ingevuld, wissel in (
        (Werk.LEGT_VAST, f"{dossier}gesprekken/vastleggen/?apart=ja", verslag, "feit"),
        (Werk.PLANT, f"{dossier}gesprekken/nieuw/", plan, "doel"),
        (Werk.SPREEKT_AF, f"{dossier}afspraken/nieuw/", afspraak, "wat"),
    ):
        yield Vraag(soort, adres, sessie, _formulier(client, adres, **ingevuld), wissel)


def _verslagconcept(sessie: str, client: Client, klant: Klant) -> Vraag:
    adres = f"/klanten/{klant.pk}/gesprekken/"
    velden = _formulier(client, f"{adres}vastleggen/?apart=ja", soort="telefonisch", feit="Vertelde over de")
    return Vraag(Werk.VERSLAG, f"{adres}concept/", sessie, velden, "feit", f"{adres}vastleggen/?apart=ja")


def _klantbeelddeel(sessie: str, client: Client, klant: Klant) -> Vraag:
    adres = f"/klanten/{klant.pk}/klantbeeld/"
    velden = [*_formulier(client, f"{adres}maken/"), ("deel", "slot")]
    return Vraag(Werk.DEEL, f"{adres}score/", sessie, velden, "slot-krachten", f"{adres}maken/")


def _rondom(kans: Random, klantmanagers: int) -> Iterator[Vraag]:
    """The work of klantmanagers chosen by chance: reading and saving with some clients, drafts with others."""
    alle = Gebruiker.objects.filter(rol=Rol.KLANTMANAGER, klanten__isnull=False).exclude(username=MET_VEEL)
    namen = sorted(alle.order_by().values_list("username", flat=True).distinct())
    for naam in kans.sample(namen, min(klantmanagers, len(namen))):
        wie = Gebruiker.objects.get(username=naam)
        client = aangemeld(wie)
        klanten = list(Klant.objects.filter(klantmanager=wie).in_begeleiding().order_by("pk"))
        gekozen = kans.sample(klanten, min(KLANTEN_PER_KLANTMANAGER, len(klanten)))
        lezend = [vraag for klant in gekozen for vraag in _lezen("", client, klant)]
        sessie = sessie_van(client)
        yield Vraag(Werk.WERKVOORRAAD, "/", sessie)
        yield from (Vraag(vraag.soort, vraag.adres, sessie) for vraag in lezend)
        for nummer, klant in enumerate(gekozen[:2]):
            # One who plans is enough: two would plan at the same hour.
            yield from (
                vraag for vraag in _bewaren(sessie, client, klant) if vraag.soort is not Werk.PLANT or not nummer
            )
        # Of others: a record that is made takes its draft away.
        for klant in gekozen[2:4]:
            yield _verslagconcept(sessie, client, klant)


def _concepten(kans: Random, concepten: int) -> Iterator[Vraag]:
    """Drafts of a klantbeeld, of whoever has one in hand."""
    rijen: KlantQuerySet = Klant.objects.in_begeleiding().filter(klantbeelden__status="concept")
    pks = sorted(rijen.order_by().values_list("pk", flat=True))
    for klant in Klant.objects.filter(pk__in=kans.sample(pks, min(concepten, len(pks)))).select_related("klantmanager"):
        client = aangemeld(klant.klantmanager)
        yield _klantbeelddeel(sessie_van(client), client, klant)


def main(bestand: Path, *, klantmanagers: int = KLANTMANAGERS, concepten: int = CONCEPTEN, seed: int = 2026) -> None:
    """Choose and fill in; the same for the same database."""
    kans = Random(seed)  # noqa: S311 - the same load every time, nothing secret
    vragen = [*_rondom(kans, klantmanagers), *_concepten(kans, concepten)]
    bestand.write_text(json.dumps([asdict(vraag) for vraag in vragen]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
