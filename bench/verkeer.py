"""What an office does: which pages, drafts and forms the load consists of, chosen in the database and filled in.

    python -m bench.verkeer BESTAND

Writes a JSON list of `bench.belasting.Verzoek`, many for each kind, of many klantmanagers and clients.
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

from bench.belasting import Soort, Verzoek
from bench.databanken import DRUK
from bench.draaiboek import aangemeld, sessie_van, zoekadres
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


def _lezen(sessie: str, client: Client, klant: Klant) -> Iterator[Verzoek]:
    dossier = f"/klanten/{klant.pk}/"
    adressen = {
        Soort.DOSSIER: dossier,
        Soort.KLANTBEELD: f"{dossier}klantbeeld/",
        Soort.PLAN: f"{dossier}trajectplan/",
        Soort.VASTLEGGEN: f"{dossier}gesprekken/vastleggen/",
        Soort.KLANT_ZOEKEN: zoekadres(client, klant.voornaam),
        Soort.INSTRUMENTEN: f"{dossier}instrumenten/",
    }
    for soort, adres in adressen.items():
        yield Verzoek(soort, adres, sessie)


def _bewaren(sessie: str, client: Client, klant: Klant) -> Iterator[Verzoek]:
    dossier = f"/klanten/{klant.pk}/"
    straks = timezone.localtime() + timedelta(days=21)
    verslag = {"soort": "telefonisch", "doel": "Horen hoe het gaat.", "feit": "Zocht drie vacatures."}
    verslag |= {"geen_vervolg_reden": "De klant belt zelf."}
    plan = {"soort": "voortgang", "moment": f"{straks:%Y-%m-%dT%H:%M}", "doel": "Bespreken hoe het gaat."}
    afspraak = {"van": "gemeente", "wat": "Wij sturen de folder.", "uiterlijk": f"{straks:%Y-%m-%d}"}
    for soort, adres, ingevuld, wissel in (
        (Soort.LEGT_VAST, f"{dossier}gesprekken/vastleggen/", verslag, "feit"),
        (Soort.PLANT, f"{dossier}gesprekken/nieuw/", plan, "doel"),
        (Soort.SPREEKT_AF, f"{dossier}afspraken/nieuw/", afspraak, "wat"),
    ):
        yield Verzoek(soort, adres, sessie, _formulier(client, adres, **ingevuld), wissel)


def _verslagconcept(sessie: str, client: Client, klant: Klant) -> Verzoek:
    adres = f"/klanten/{klant.pk}/gesprekken/"
    velden = _formulier(client, f"{adres}vastleggen/", soort="telefonisch", feit="Vertelde over de")
    return Verzoek(Soort.VERSLAG, f"{adres}concept/", sessie, velden, "feit", f"{adres}vastleggen/")


def _klantbeelddeel(sessie: str, client: Client, klant: Klant) -> Verzoek:
    adres = f"/klanten/{klant.pk}/klantbeeld/"
    velden = [*_formulier(client, f"{adres}maken/"), ("deel", "slot")]
    return Verzoek(Soort.DEEL, f"{adres}score/", sessie, velden, "slot-krachten", f"{adres}maken/")


def _rondom(kans: Random, klantmanagers: int) -> Iterator[Verzoek]:
    """The work of klantmanagers chosen by chance: reading and saving with some clients, drafts with others."""
    alle = Gebruiker.objects.filter(rol=Rol.KLANTMANAGER, klanten__isnull=False).exclude(username=DRUK)
    namen = sorted(alle.order_by().values_list("username", flat=True).distinct())
    for naam in kans.sample(namen, min(klantmanagers, len(namen))):
        wie = Gebruiker.objects.get(username=naam)
        client = aangemeld(wie)
        klanten = list(Klant.objects.filter(klantmanager=wie).in_begeleiding().order_by("pk"))
        gekozen = kans.sample(klanten, min(KLANTEN_PER_KLANTMANAGER, len(klanten)))
        lezend = [verzoek for klant in gekozen for verzoek in _lezen("", client, klant)]
        sessie = sessie_van(client)
        yield Verzoek(Soort.WERKVOORRAAD, "/", sessie)
        yield from (Verzoek(verzoek.soort, verzoek.adres, sessie) for verzoek in lezend)
        for klant in gekozen[:2]:
            yield from _bewaren(sessie, client, klant)
        # Of others: a record that is made takes its draft away.
        for klant in gekozen[2:4]:
            yield _verslagconcept(sessie, client, klant)


def _concepten(kans: Random, concepten: int) -> Iterator[Verzoek]:
    """Drafts of a klantbeeld, of whoever has one in hand."""
    rijen: KlantQuerySet = Klant.objects.in_begeleiding().filter(klantbeelden__status="concept")
    pks = sorted(rijen.order_by().values_list("pk", flat=True))
    for klant in Klant.objects.filter(pk__in=kans.sample(pks, min(concepten, len(pks)))).select_related("klantmanager"):
        client = aangemeld(klant.klantmanager)
        yield _klantbeelddeel(sessie_van(client), client, klant)


def main(bestand: Path, *, klantmanagers: int = KLANTMANAGERS, concepten: int = CONCEPTEN, seed: int = 2026) -> None:
    """Choose and fill in; the same for the same database."""
    kans = Random(seed)  # noqa: S311 - the same load every time, nothing secret
    verzoeken = [*_rondom(kans, klantmanagers), *_concepten(kans, concepten)]
    bestand.write_text(json.dumps([asdict(verzoek) for verzoek in verzoeken]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
