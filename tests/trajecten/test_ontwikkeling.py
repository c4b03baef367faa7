"""How a client develops: versions side by side, over time, and what happened meanwhile."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klantbeeld.igm import Componentstand
from klantbeeld.models import Belemmering, Klantbeeld
from klanten.models import Klant
from tests.factories import (
    DoelFactory,
    GebruikerFactory,
    GesprekFactory,
    InstrumentFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
)
from tests.typen import Als, Antwoord, TelQueries
from toegang.models import Gebruiker
from trajecten.models import Evaluatie, InzetStatus
from trajecten.ontwikkeling import Meting, Versie, in_woorden, kies_twee, versies_van
from trajecten.ontwikkelingslijn import BREEDTE, teken

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


def dagen_geleden(dagen: int) -> datetime:
    return timezone.now() - timedelta(days=dagen)


def versie(klant: Klant, dagen: int, *, belemmering: str = "", **velden: Any) -> Klantbeeld:
    """An established klantbeeld of so many days ago."""
    beeld = klantbeeld(klant, vastgesteld=False, **velden)
    if belemmering:
        Belemmering.objects.create(klantbeeld=beeld, soort="praktisch", omschrijving=belemmering, urgentie="hoog")
    beeld.status, beeld.vastgesteld_door = "vastgesteld", klant.klantmanager
    beeld.versie = Klantbeeld.objects.filter(klant=klant, versie__isnull=False).count() + 1
    beeld.vastgesteld_op = dagen_geleden(dagen)
    beeld.save()
    return beeld


def bekijk(client: Client, klant: Klant, **vraag: str) -> Antwoord:
    return client.get(reverse("klantbeeld_ontwikkeling", args=[klant.pk]), vraag)


@pytest.mark.parametrize(("aantal", "zin"), [(0, "Er is nog geen klantbeeld"), (1, "Er is nog één versie")])
def test_zonder_twee_versies_zegt_de_bladzijde_wat_te_doen(
    als: Als, klantmanager: Gebruiker, klant: Klant, aantal: int, zin: str
) -> None:
    for _ in range(aantal):
        versie(klant, 10)
    assert zin in bekijk(als(klantmanager), klant).content.decode()


def test_de_laatste_twee_liggen_naast_elkaar_tenzij_u_andere_kiest(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    for dagen, score in ((200, 1), (100, 2), (10, 4)):
        versie(klant, dagen, scores={"EFF": score})
    client = als(klantmanager)

    def gekozen(**vraag: str) -> tuple[int, int, str]:
        context = bekijk(client, klant, **vraag).context
        onderdeel = next(deel for deel in context["vergelijking"].onderdelen if deel.naam == "Geloof in eigen kunnen")
        return context["eerste"].nummer, context["tweede"].nummer, onderdeel.verschil

    assert gekozen() == (2, 3, "2 hoger")
    assert gekozen(van="3", naar="1") == (1, 3, "3 hoger")
    for onzin in ({"van": "1", "naar": "1"}, {"van": "²", "naar": "x"}, {"van": "9" * 400}):
        assert gekozen(**onzin)[:2] == (2, 3)


def test_teksten_en_belemmeringen_die_kwamen_en_gingen(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    versie(klant, 90, belemmering="Geen opvang", interpretatie="Twijfelt nog.")
    versie(klant, 5, belemmering="Vervoer is duur", interpretatie="Heeft een stap gezet.")
    html = bekijk(als(klantmanager), klant).content.decode()
    assert "Twijfelt nog." in html
    assert "Heeft een stap gezet." in html
    assert re.search(r"Niet meer</dt><dd>Geen opvang", html)
    assert re.search(r"Nieuw</dt><dd>Vervoer is duur", html)


def test_wat_er_tussendoor_gebeurde_staat_op_volgorde_en_alleen_van_die_tijd(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    versie(klant, 100)
    versie(klant, 10)
    GesprekFactory(klant=klant, gevoerd=True, moment=dagen_geleden(50))
    GesprekFactory(klant=klant, gevoerd=True, moment=dagen_geleden(300))
    GesprekFactory(klant=klant, moment=dagen_geleden(40))  # planned, never held
    plan = TrajectplanFactory(klant=klant, klantbeeld=klant.klantbeelden.first())
    doel = DoelFactory(plan=plan)
    dag = timezone.localdate()
    InzetFactory(
        doel=doel, instrument=InstrumentFactory(naam="Leerwerkplek"), begin=dag - timedelta(days=80),
        einde=dag - timedelta(days=30), status=InzetStatus.AFGEROND,
    )  # fmt: skip
    InzetFactory(doel=doel, instrument=InstrumentFactory(naam="Alleen bedacht"), begin=dag - timedelta(days=60))
    Evaluatie.objects.create(plan=plan, op=dag - timedelta(days=20), samenvatting="Goed.", door=klantmanager)
    regels = [(regel.wat, regel.tekst) for regel in bekijk(als(klantmanager), klant).context["regels"]]
    assert regels == [
        ("Inzet begonnen", "Leerwerkplek"),
        ("Gesprek", "Voortgangsgesprek"),
        ("Inzet afgerond", "Leerwerkplek"),
        ("Evaluatie", "Evaluatie van het trajectplan"),
    ]


def test_een_inzet_die_eerder_stopte_eindigt_op_de_dag_dat_het_is_gemeld(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    versie(klant, 100)
    inzet = InzetFactory(
        doel=DoelFactory(plan=TrajectplanFactory(klant=klant, klantbeeld=klant.klantbeelden.first())),
        begin=timezone.localdate() - timedelta(days=20),
        einde=timezone.localdate() + timedelta(days=60),
        status=InzetStatus.GESTART,
    )
    inzet.status, inzet.stopreden = InzetStatus.GESTOPT, "De klant vond werk."
    inzet.save()
    versie(klant, 0)
    (regel,) = [regel for regel in bekijk(als(klantmanager), klant).context["regels"] if regel.wat == "Inzet gestopt"]
    assert regel.op == timezone.localdate()


def test_evenveel_queries_hoeveel_er_ook_is(als: Als, klantmanager: Gebruiker, tel_queries: TelQueries) -> None:
    client, aantallen = als(klantmanager), []
    for versies in (2, 14):
        klant = KlantFactory(klantmanager=klantmanager)
        for nummer in range(versies):
            versie(klant, 300 - nummer * 20)
            GesprekFactory(klant=klant, gevoerd=True, moment=dagen_geleden(290 - nummer * 20))
        aantallen.append(len(tel_queries(lambda: bekijk(client, klant))))  # noqa: B023
    assert aantallen[0] == aantallen[1] == 10


def test_een_vreemde_ziet_niets(als: Als, klant: Klant) -> None:
    assert bekijk(als(GebruikerFactory()), klant).status_code == 404


def test_een_onderdeel_dat_er_toen_nog_niet_was_heeft_geen_score(klant: Klant) -> None:
    oud = klantbeeld(klant, vastgesteld=False)
    oud.scores.filter(component__code="BEL").delete()
    oud.status, oud.versie, oud.vastgesteld_op = "vastgesteld", 1, dagen_geleden(50)
    oud.vastgesteld_door = klant.klantmanager
    oud.save()
    versie(klant, 5)
    eerste, tweede = versies_van(klant)
    assert [meting.code for meting in eerste.metingen] == [meting.code for meting in tweede.metingen]
    assert next(meting.score for meting in eerste.metingen if meting.code == "BEL") is None


def test_de_tekening_zet_tijd_naar_rechts_en_een_hogere_score_hoger() -> None:
    dag = timezone.localdate()
    rijen = [[Meting("A", "A", 1), Meting("B", "B", 5), Meting("C", "C", None)],
             [Meting("A", "A", 4), Meting("B", "B", 5), Meting("C", "C", 2)]]  # fmt: skip
    versies = [Versie(nummer, dag + timedelta(days=30 * nummer), rij) for nummer, rij in enumerate(rijen, start=1)]
    lijn = teken(versies, [])
    a, b, c = lijn.banen
    assert a.punten[0].x < a.punten[1].x <= BREEDTE
    assert a.punten[0].y > a.punten[1].y
    assert b.punten[0].y == b.punten[1].y
    assert (c.punten[0].tekst, c.punten[1].tekst) == ("–", "2")
    assert all(
        baan.boven <= punt.y - 9 and punt.y + 9 <= baan.boven + 44 for baan in lijn.banen for punt in baan.punten
    )


def test_versies_van_een_dag_vallen_niet_over_elkaar_heen() -> None:
    dag = timezone.localdate()
    versies = [Versie(nummer, dag, [Meting("A", "A", 3)]) for nummer in (1, 2, 3)]
    assert [streep.nummer for streep in teken(versies, []).strepen] == ["", "", "3"]
    assert kies_twee(versies[:1], "", "") is None


@pytest.mark.parametrize(
    ("toen", "nu", "woorden"),
    [
        (2, 4, "2 hoger"),
        (3, 2, "1 lager"),
        (3, 3, "gelijk"),
        (None, 3, "nu wel besproken"),
        (3, None, "nu niet besproken"),
        (None, None, "beide keren geen score"),
    ],
)
def test_het_verschil_in_woorden(toen: int | None, nu: int | None, woorden: str) -> None:
    assert in_woorden(Componentstand("EFF", "Geloof", toen), Componentstand("EFF", "Geloof", nu)) == woorden
