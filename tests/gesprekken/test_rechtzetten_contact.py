"""Taking back and moving a short contact, with the agreement that came of it."""

import pytest
from django.test import Client
from django.urls import reverse

from gesprekken.actions.rechtzetten import trek_gesprek_in
from gesprekken.actions.rechtzetten_contact import trek_contactnotitie_in, verplaats_contactnotitie
from klanten.actions.rechtzetten import LigtVast
from klanten.models import Klant, Rechtzetting
from tests.factories import AfspraakFactory, ContactnotitieFactory, GesprekFactory, KlantFactory
from tests.paginakeuring import op_een_regel
from tests.typen import zeker
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def test_een_ingetrokken_notitie_neemt_haar_afspraak_mee_en_telt_niet_meer_als_contact(
    client: Client, klant: Klant
) -> None:
    notitie = ContactnotitieFactory(klant=klant, afspraak=AfspraakFactory(klant=klant))
    adres = reverse("contactnotitie_rechtzetten", args=[klant.pk, notitie.pk])
    pagina = op_een_regel(client.get(adres))
    assert zeker(notitie.afspraak).wat in pagina
    velden = {"sleutel": nieuwe_sleutel(), "revisie": 1, "reden": "Was een andere klant.", "daad": "ingetrokken"}
    antwoord = client.post(adres, velden)
    assert antwoord.status_code == 302, op_een_regel(antwoord)
    assert not klant.contactnotities.exists()
    assert not klant.afspraken.exists()
    weg = client.get(notitie.get_absolute_url())
    assert weg.status_code == 404


def test_wat_een_verslag_werd_gaat_alleen_met_het_gesprek_mee(
    client: Client, klant: Klant, klantmanager: Gebruiker
) -> None:
    gesprek = GesprekFactory(klant=klant, gevoerd=True)
    notitie = ContactnotitieFactory(klant=klant, gesprek=gesprek)
    with pytest.raises(LigtVast, match="is een verslag geworden"):
        trek_contactnotitie_in(notitie=notitie, gezien=1, reden="Vergissing.", door=klantmanager)
    pagina = op_een_regel(client.get(reverse("contactnotitie_rechtzetten", args=[klant.pk, notitie.pk])))
    assert "Trek het gesprek in of verplaats het" in pagina
    trek_gesprek_in(gesprek=gesprek, gezien=1, reden="Vergissing.", door=klantmanager)
    assert not klant.contactnotities.exists()


def test_een_verplaatste_notitie_staat_met_haar_afspraak_in_het_andere_dossier(
    klant: Klant, klantmanager: Gebruiker
) -> None:
    ander = KlantFactory(klantmanager=klantmanager)
    notitie = ContactnotitieFactory(klant=klant, afspraak=AfspraakFactory(klant=klant))
    verplaats_contactnotitie(notitie=notitie, gezien=1, naar=ander, reden="Vergissing.", door=klantmanager)
    assert [zeker(rij.afspraak).klant for rij in ander.contactnotities.all()] == [ander]
    assert not klant.afspraken.exists()
    assert Rechtzetting.objects.get().naar == ander
