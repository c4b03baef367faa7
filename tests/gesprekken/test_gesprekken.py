"""The list of conversations, one conversation, and what is known around it."""

from datetime import datetime, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from gesprekken.models import Gesprek
from gesprekken.rondom import gespreksronde, open_afspraken
from klanten.models import Klant
from tests.factories import AfspraakFactory, ContactnotitieFactory, GebruikerFactory, GesprekFactory, KlantFactory
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def over(**duur: int) -> datetime:
    return timezone.now() + timedelta(**duur)


def test_open_afspraken_van_beide_kanten_eerst_wat_eerst_moet(klant: Klant) -> None:
    later = AfspraakFactory(klant=klant, uiterlijk=timezone.localdate() + timedelta(days=9), van="gemeente")
    eerst = AfspraakFactory(klant=klant, uiterlijk=timezone.localdate() - timedelta(days=2))
    AfspraakFactory(klant=klant, status="nagekomen")
    AfspraakFactory()
    assert list(open_afspraken(klant)) == [eerst, later]


def test_volgend_gesprek_is_het_eerste_vanaf_vandaag(klant: Klant) -> None:
    GesprekFactory(klant=klant, moment=over(days=-2))
    GesprekFactory(klant=klant, moment=over(days=1), status="vervallen")
    GesprekFactory(klant=klant, moment=over(days=9))
    volgende = GesprekFactory(klant=klant, moment=over(days=3))
    assert gespreksronde(klant).volgend == volgende


def test_een_gesprek_van_eerder_vandaag_is_niet_het_volgende(klant: Klant, monkeypatch: pytest.MonkeyPatch) -> None:
    drie_uur = timezone.make_aware(datetime.combine(timezone.localdate(), time(15)))
    monkeypatch.setattr(timezone, "now", lambda: drie_uur)
    ochtend = GesprekFactory(klant=klant, moment=drie_uur - timedelta(hours=6))
    ander = GesprekFactory(klant=klant, gevoerd=True, moment=drie_uur - timedelta(days=1))
    assert list(Gesprek.objects.komend(drie_uur)) == []
    assert gespreksronde(klant, ander.pk).volgend is None
    # Recorded without a plan it is most likely the one of this morning; then too it is not the next.
    assert (gespreksronde(klant).vandaag, gespreksronde(klant).volgend) == (ochtend, None)
    straks = GesprekFactory(klant=klant, moment=drie_uur + timedelta(hours=1))
    GesprekFactory(klant=klant, moment=drie_uur + timedelta(days=9))
    assert gespreksronde(klant, ander.pk).volgend == straks
    assert (gespreksronde(klant).vandaag, gespreksronde(klant).volgend) == (ochtend, straks)


def test_een_vervolg_van_eerder_vandaag_is_niet_wat_de_klant_nog_krijgt(
    klant: Klant, monkeypatch: pytest.MonkeyPatch
) -> None:
    drie_uur = timezone.make_aware(datetime.combine(timezone.localdate(), time(15)))
    monkeypatch.setattr(timezone, "now", lambda: drie_uur)
    gesprek = GesprekFactory(klant=klant, gevoerd=True, moment=drie_uur - timedelta(days=7))
    GesprekFactory(klant=klant, volgt_op=gesprek, moment=drie_uur - timedelta(hours=6))
    assert gespreksronde(klant, gesprek.pk).eerstvolgend is None
    straks = GesprekFactory(klant=klant, moment=drie_uur + timedelta(hours=1))
    assert gespreksronde(klant, gesprek.pk).eerstvolgend == straks


def test_laatste_gesprek_is_het_laatste_dat_is_gevoerd(klant: Klant) -> None:
    assert gespreksronde(klant).laatste is None
    GesprekFactory(klant=klant, gevoerd=True, moment=over(days=-20))
    laatste = GesprekFactory(klant=klant, gevoerd=True, moment=over(days=-2))
    GesprekFactory(klant=klant, moment=over(days=-1), status="vervallen")
    assert gespreksronde(klant).laatste == laatste


def test_gespreksronde_geeft_gesprek_vorige_en_volgende_in_een_query(
    klant: Klant, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    laatste = GesprekFactory(klant=klant, gevoerd=True)
    gesprek = GesprekFactory(klant=klant, moment=over(days=1))
    volgend = GesprekFactory(klant=klant, moment=over(days=30))
    with django_assert_num_queries(1):
        ronde = gespreksronde(klant, gesprek.pk)
    assert (ronde.gesprek, ronde.laatste, ronde.volgend) == (gesprek, laatste, volgend)
    zonder = gespreksronde(klant)
    assert (zonder.gesprek, zonder.laatste, zonder.volgend) == (None, laatste, gesprek)


def test_gespreksronde_kent_geen_gesprek_van_een_ander(klant: Klant) -> None:
    with pytest.raises(Gesprek.DoesNotExist):
        gespreksronde(klant, GesprekFactory().pk)


def test_lijst_toont_gepland_met_vraag_en_daarna_gevoerd_nieuwste_eerst(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    GesprekFactory(klant=klant, vraag_vooraf="Welke dagdelen lukken?")
    GesprekFactory(klant=klant, gevoerd=True, feiten="Oud verslag", moment=over(days=-50))
    GesprekFactory(klant=klant, gevoerd=True, feiten="Nieuw verslag", moment=over(days=-5))
    inhoud = als(klantmanager).get(reverse("gesprekken", args=[klant.pk])).content.decode()
    assert inhoud.index("Welke dagdelen lukken?") < inhoud.index("Nieuw verslag") < inhoud.index("Oud verslag")


def test_lijst_zegt_wat_nog_vast_te_leggen_is(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client, adres = als(klantmanager), reverse("gesprekken", args=[klant.pk])
    GesprekFactory(klant=klant)
    assert "Nog vast te leggen" not in client.get(adres).content.decode()
    GesprekFactory(klant=klant, moment=over(days=-2))
    assert "Nog vast te leggen" in client.get(adres).content.decode()


def test_lijst_toont_open_afspraken_van_beide_kanten(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    AfspraakFactory(klant=klant, wat="Belt de school")
    AfspraakFactory(klant=klant, wat="Regelt kinderopvang", van="gemeente")
    inhoud = als(klantmanager).get(reverse("gesprekken", args=[klant.pk])).content.decode()
    assert "Open afspraken (2)" in inhoud
    assert inhoud.index("Belt de school") < inhoud.index("De gemeente doet") < inhoud.index("Regelt kinderopvang")


def test_lege_lijst_zegt_wat_te_doen(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    assert "Geen gesprek gepland" in als(klantmanager).get(reverse("gesprekken", args=[klant.pk])).content.decode()


def test_gepland_gesprek_bereidt_voor(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    GesprekFactory(klant=klant, gevoerd=True, feiten="Zoekt opvang", op_de_valreep="Zoon is ziek")
    AfspraakFactory(klant=klant, wat="Belt de school")
    gesprek = GesprekFactory(klant=klant, vraag_vooraf="Welke dagdelen lukken?")
    inhoud = als(klantmanager).get(gesprek.get_absolute_url()).content.decode()
    for tekst in ("Zoekt opvang", "Zoon is ziek", "Belt de school", "Welke dagdelen lukken?", gesprek.doel):
        assert tekst in inhoud


def test_gevoerd_gesprek_toont_alles_en_de_interpretatie_niet_op_papier(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    gesprek = GesprekFactory(klant=klant, gevoerd=True, interpretatie="Twijfelt sterk", op_de_valreep="Wil weg")
    AfspraakFactory(klant=klant, gesprek=gesprek, wat="Belt", status="niet", oorzaak="Geen beltegoed", gevolg="Samen")
    vervolg = GesprekFactory(klant=klant, volgt_op=gesprek, vraag_vooraf="Wat lukt?")
    antwoord = als(klantmanager).get(gesprek.get_absolute_url())
    inhoud = antwoord.content.decode()
    for tekst in ("graag in de zorg", "Wil weg", "Geen beltegoed", "Samen", "Wat lukt?", vervolg.get_absolute_url()):
        assert tekst in inhoud
    assert '<div class="notitie notitie--intern niet-printen">' in inhoud


def test_vreemde_krijgt_404_en_andere_rol_403(als: Als, klant: Klant, beheerder: Gebruiker, privacy: Gebruiker) -> None:
    gesprek = GesprekFactory(klant=klant)
    vreemde = GebruikerFactory()
    for adres in (reverse("gesprekken", args=[klant.pk]), gesprek.get_absolute_url()):
        assert als(vreemde).get(adres).status_code == 404
        assert als(beheerder).get(adres).status_code == 403
        assert als(privacy).get(adres).status_code == 403


def test_gesprek_van_een_andere_klant_onder_deze_klant_is_er_niet(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    ander = GesprekFactory(klant=KlantFactory(klantmanager=klantmanager))
    for naam in ("gesprek", "gesprek_wijzigen", "gesprek_vastleggen", "gesprek_vervallen"):
        assert als(klantmanager).get(reverse(naam, args=[klant.pk, ander.pk])).status_code == 404


@pytest.mark.parametrize(
    ("naam", "gevoerd", "verwacht"),
    [
        ("gesprekken", None, 12),
        ("gesprek_plannen", None, 7),
        ("gesprek_direct", None, 8),
        ("afspraak_nieuw", None, 5),
        ("gesprek", False, 8),
        ("gesprek", True, 10),
        ("gesprek_wijzigen", False, 8),
        ("gesprek_wijzigen", True, 6),
        ("gesprek_vastleggen", False, 9),
        ("gesprek_vervallen", False, 6),
        ("gesprek_notities", True, 7),
        ("gesprek_samenvatting", True, 6),
    ],
)
def test_evenveel_queries_bij_een_dik_dossier(
    als: Als,
    klantmanager: Gebruiker,
    klant: Klant,
    tel_queries: TelQueries,
    naam: str,
    gevoerd: bool | None,
    verwacht: int,
) -> None:
    argumenten = [klant.pk]
    eerste = GesprekFactory(klant=klant, gevoerd=bool(gevoerd))
    if gevoerd is not None:
        argumenten.append(eerste.pk)
    # One of everything that pages may show, so that both sizes take the same road.
    GesprekFactory(klant=klant, gevoerd=True)
    AfspraakFactory(klant=klant, gesprek=eerste)
    ContactnotitieFactory(klant=klant)
    adres, client = reverse(naam, args=argumenten), als(klantmanager)
    weinig = tel_queries(lambda: client.get(adres))
    for _ in range(30):
        AfspraakFactory(klant=klant, gesprek=GesprekFactory(klant=klant, gevoerd=True))
        AfspraakFactory(klant=klant, gesprek=eerste, van="gemeente")
        GesprekFactory(klant=klant)
        ContactnotitieFactory(klant=klant)
    veel = tel_queries(lambda: client.get(adres))
    assert (len(weinig), len(veel)) == (verwacht, verwacht)
