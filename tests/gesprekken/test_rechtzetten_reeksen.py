"""Whatever is taken back and moved, in whatever order: the copy shows what stands there, and nothing counts twice."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gesprekken.actions.rechtzetten import (
    trek_afspraak_in,
    trek_gesprek_in,
    trek_notitie_in,
    verplaats_afspraak,
    verplaats_gesprek,
    verplaats_notitie,
)
from gesprekken.actions.rechtzetten_contact import trek_contactnotitie_in, verplaats_contactnotitie
from gesprekken.actions.verzuim import meld_verzuim
from gesprekken.models import Afspraak, Contactnotitie, Gesprek, Notitie, Uitnodiging
from gesprekken.rondom import open_afspraken
from klanten.actions.rechtzetten import trek_uitslag_in, verplaats_uitslag
from klanten.models import Diagnoseuitslag, Klant
from tests.factories import (
    AfspraakFactory,
    ContactnotitieFactory,
    DiagnoseuitslagFactory,
    GebruikerFactory,
    GesprekFactory,
    KlantFactory,
)
from tests.gesprekken.uitnodigingsvoorbeeld import brief
from tests.typen import Als
from toegang.bewerkbaar import Verdwenen
from toegang.handeling import Geweigerd
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db
SOORTEN = ("gesprek", "notitie", "afspraak", "uitslag", "contact")
STAPPEN = st.lists(
    st.tuples(st.sampled_from(SOORTEN), st.integers(0, 5), st.sampled_from(("intrekken", "verplaatsen"))), max_size=8
)


def _merk(soort: str, nummer: int) -> str:
    return f"{soort}merk{nummer}x"


def _vul(klanten: list[Klant]) -> None:
    """Two of each kind in each dossier, each with a text of its own; the agreement is made in the conversation."""
    nummer = 0
    for klant in klanten:
        for _ in range(2):
            gesprek = GesprekFactory(klant=klant, gevoerd=True, doel=_merk("gesprek", nummer))
            AfspraakFactory(klant=klant, gesprek=gesprek, wat=_merk("afspraak", nummer))
            DiagnoseuitslagFactory(klant=klant, naam=_merk("uitslag", nummer))
            # The first grew into the record, the second stands by itself, with the agreement.
            los = nummer % 2
            ContactnotitieFactory(
                klant=klant,
                tekst=_merk("contact", nummer),
                gesprek=None if los else gesprek,
                afspraak=klant.afspraken.last() if los else None,
            )
            brief(gesprek, tekst=_merk("brief", nummer))
            # Of a writer of its own, so that it may stand in any record.
            schrijver = GebruikerFactory(team=klant.team)
            Notitie.objects.create(gesprek=gesprek, soort="observatie", tekst=_merk("notitie", nummer), door=schrijver)
            nummer += 1


# Of each kind: the model, the field that holds its mark, how it is called in its acts, and those two.
_DADEN: dict[str, tuple[Any, str, str, Callable[..., None], Callable[..., None]]] = {
    "gesprek": (Gesprek, "doel", "gesprek", trek_gesprek_in, verplaats_gesprek),
    "afspraak": (Afspraak, "wat", "afspraak", trek_afspraak_in, verplaats_afspraak),
    "uitslag": (Diagnoseuitslag, "naam", "uitslag", trek_uitslag_in, verplaats_uitslag),
    "contact": (Contactnotitie, "tekst", "notitie", trek_contactnotitie_in, verplaats_contactnotitie),
    "notitie": (Notitie, "tekst", "notitie", trek_notitie_in, verplaats_notitie),
}


def _doe(soort: str, nummer: int, wat: str, klanten: list[Klant], door: Gebruiker) -> None:
    """One step, on whatever stands there now; what was taken back before cannot be taken back again."""
    model, merkveld, naam, trek_in, verplaats = _DADEN[soort]
    ding = model.alle_ook_ingetrokken.get(**{merkveld: _merk(soort, nummer)})
    stap = {naam: ding, "gezien": ding.revisie, "reden": "Vergissing.", "door": door}
    if wat == "intrekken":
        trek_in(**stap)
    elif soort != "notitie":
        verplaats(**stap, naar=next(klant for klant in klanten if klant.pk != ding.klant_id))
    elif daar := Gesprek.objects.gevoerd().exclude(klant=ding.gesprek.klant_id).order_by("pk").first():
        verplaats(**stap, naar=daar)


def _hoort_bij(klant: Klant) -> set[str]:
    """The marks of what stands in this dossier, by the rows themselves: not taken back, nor its conversation."""
    geldt = {"ingetrokken_op": None}
    van_klant = {"gesprek__klant": klant, "gesprek__ingetrokken_op": None, "soort": "observatie"}
    return {
        *Gesprek.alle_ook_ingetrokken.filter(klant=klant, **geldt).values_list("doel", flat=True),
        *Notitie.alle_ook_ingetrokken.filter(**van_klant, **geldt).values_list("tekst", flat=True),
        *Afspraak.alle_ook_ingetrokken.filter(klant=klant, **geldt).values_list("wat", flat=True),
        *Diagnoseuitslag.alle_ook_ingetrokken.filter(klant=klant, **geldt).values_list("naam", flat=True),
        *Contactnotitie.alle_ook_ingetrokken.filter(klant=klant, **geldt).values_list("tekst", flat=True),
    }


@example([("gesprek", 0, "intrekken"), ("notitie", 0, "verplaatsen"), ("afspraak", 0, "intrekken")])
@example([("gesprek", 0, "verplaatsen"), ("gesprek", 0, "verplaatsen"), ("gesprek", 0, "intrekken")])
@example([("notitie", 0, "verplaatsen"), ("gesprek", 2, "intrekken")])
@example([("afspraak", 1, "verplaatsen"), ("gesprek", 1, "intrekken"), ("uitslag", 3, "verplaatsen")])
@example([("contact", 1, "verplaatsen"), ("afspraak", 1, "intrekken"), ("contact", 3, "intrekken")])
@example([("contact", 0, "intrekken"), ("gesprek", 0, "verplaatsen"), ("gesprek", 0, "intrekken")])
@given(STAPPEN)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_het_afschrift_houdt_precies_wat_er_staat(
    als: Als, klantmanager: Gebruiker, stappen: list[tuple[str, int, str]]
) -> None:
    with transaction.atomic():
        _beproef(als(klantmanager), klantmanager, stappen)
        # The next example begins with nothing.
        transaction.set_rollback(True)


def _beproef(client: Client, klantmanager: Gebruiker, stappen: list[tuple[str, int, str]]) -> None:
    klanten = [KlantFactory(klantmanager=klantmanager) for _ in range(3)]
    _vul(klanten)
    for soort, nummer, wat in stappen:
        try:
            _doe(soort, nummer, wat, klanten, klantmanager)
        except (Verdwenen, Geweigerd):
            continue
    # No conversation is left without facts, and no link leads to what was taken back.
    connection.check_constraints()
    alle = {_merk(soort, nummer) for soort in SOORTEN for nummer in range(6)}
    overal: list[str] = []
    for klant in klanten:
        hoort = _hoort_bij(klant)
        tekst = client.get(reverse("inzage_json", args=[klant.pk])).content.decode()
        inhoud = json.loads(tekst)
        assert {merk for merk in alle if merk in tekst} == hoort
        # What was sent went to this client: it goes nowhere, and is not there any more when the conversation is not.
        gestuurd = set(re.findall(r"briefmerk\dx", tekst))
        van_hier = Uitnodiging.alle_ook_ingetrokken.filter(gesprek__klant=klant, ingetrokken_op=None)
        assert gestuurd == set(van_hier.values_list("tekst", flat=True))
        assert len(inhoud["gesprekken"]) == sum(merk.startswith("gesprek") for merk in hoort)
        assert open_afspraken(klant).count() == sum(merk.startswith("afspraak") for merk in hoort)
        overal += hoort
    assert len(overal) == len(set(overal))


def _paden(deel: URLResolver | None = None, pad: str = "") -> Iterator[str]:
    for patroon in (deel or get_resolver()).url_patterns:
        volledig = pad + str(patroon.pattern)
        if isinstance(patroon, URLResolver):
            yield from _paden(patroon, volledig)
        elif isinstance(patroon, URLPattern):
            yield volledig


def _te_lezen(pad: str) -> bool:
    """A page of ours that needs no more than a client to be opened."""
    rest = pad.replace("klanten/<int:pk>/", "")
    return not pad.startswith(("beheer/", "account/")) and not set(rest) & set("<^(")


def test_wat_is_ingetrokken_staat_op_geen_enkele_pagina(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    """Every page of a dossier and every list, of a client with each kind of thing taken back."""
    klant = KlantFactory(klantmanager=klantmanager)
    _vul([klant])
    gisteren = timezone.now() - timedelta(days=1)
    gemist = GesprekFactory(klant=klant, moment=gisteren, doel=_merk("gesprek", 7))
    meld_verzuim(klant=klant, gesprek=gemist, door=klantmanager)
    GesprekFactory(klant=klant, doel=_merk("gesprek", 8))
    AfspraakFactory(klant=klant, van="gemeente", uiterlijk=gisteren.date(), wat=_merk("afspraak", 8))
    adressen = [f"/{pad}".replace("<int:pk>", str(klant.pk)) for pad in _paden() if _te_lezen(pad)]

    def gelezen() -> str:
        antwoorden = [als(klantmanager).get(adres) for adres in adressen]
        antwoorden += [als(teamleider).get(adres) for adres in ("/", "/team/")]
        return "".join(
            antwoord.content.decode()
            for antwoord in antwoorden
            if antwoord.status_code == 200 and "pdf" not in antwoord["Content-Type"]
        )

    eerst = set(re.findall(r"\w+merk\dx", gelezen()))
    assert {"gesprekmerk0x", "gesprekmerk7x", "gesprekmerk8x", "afspraakmerk0x", "afspraakmerk8x"} <= eerst
    assert {"notitiemerk0x", "uitslagmerk0x", "contactmerk1x"} <= eerst
    for gesprek in Gesprek.objects.filter(klant=klant):
        trek_gesprek_in(gesprek=gesprek, gezien=gesprek.revisie, reden="Vergissing.", door=klantmanager)
    for afspraak in Afspraak.objects.filter(klant=klant):
        trek_afspraak_in(afspraak=afspraak, gezien=1, reden="Vergissing.", door=klantmanager)
    for contact in Contactnotitie.objects.filter(klant=klant):
        trek_contactnotitie_in(notitie=contact, gezien=contact.revisie, reden="Vergissing.", door=klantmanager)
    for uitslag in Diagnoseuitslag.objects.filter(klant=klant):
        trek_uitslag_in(uitslag=uitslag, gezien=1, reden="Vergissing.", door=klantmanager)
    assert re.findall(r"\w+merk\dx", gelezen()) == []
