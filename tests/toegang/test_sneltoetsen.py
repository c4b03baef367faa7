"""The single key that someone may switch off (WCAG 2.1.4), kept per user."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import GebruikerFactory
from tests.typen import Als
from toegang.models import Gebruiker, Rol, Team


def zoekveld(client: Client) -> str:
    """The search field as it stands in the header of a page."""
    inhoud = client.get(reverse("klanten")).content.decode()
    return inhoud.split('id="klantzoeker"')[1].split(">")[0]


def test_de_toets_staat_aan_tot_iemand_hem_voor_zichzelf_uitzet(als: Als, klantmanager: Gebruiker, team: Team) -> None:
    client, ander = als(klantmanager), als(GebruikerFactory(team=team))
    assert 'aria-keyshortcuts="/"' in zoekveld(client)
    antwoord = client.post(reverse("sneltoetsen"), {}, follow=True)
    assert "De toets / staat uit." in antwoord.content.decode()
    assert "aria-keyshortcuts" not in zoekveld(client)
    assert "aria-keyshortcuts" in zoekveld(ander)
    client.post(reverse("sneltoetsen"), {"sneltoets": "on"})
    assert "aria-keyshortcuts" in zoekveld(client)


def test_bij_het_zoekveld_staat_hoe_de_toets_uit_gaat(als: Als, klantmanager: Gebruiker) -> None:
    client = als(klantmanager)
    assert 'aria-describedby="klantzoeker-toets"' in zoekveld(client)
    inhoud = client.get(reverse("klanten")).content.decode()
    assert "U zet die toets uit onder uw naam, bij Sneltoetsen." in inhoud
    assert f'<a href="{reverse("sneltoetsen")}">Sneltoetsen' in inhoud


def test_alleen_de_toets_wordt_geschreven(als: Als, klantmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the beheerder changes in the same moment stays changed, and the record of changes hears nothing of a key."""
    client, opslaan = als(klantmanager), Gebruiker.save

    def intussen(gebruiker: Gebruiker, **kwargs: Any) -> None:
        Gebruiker.objects.filter(pk=gebruiker.pk).update(rol=Rol.TEAMLEIDER)
        opslaan(gebruiker, **kwargs)

    monkeypatch.setattr(Gebruiker, "save", intussen)
    client.post(reverse("sneltoetsen"), {})
    klantmanager.refresh_from_db()
    assert (klantmanager.rol, klantmanager.sneltoets) == (Rol.TEAMLEIDER, False)
