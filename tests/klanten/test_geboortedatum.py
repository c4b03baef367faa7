"""A date of birth that may be known in part: how it is read, shown, kept and counted with."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from klanten.geboortedatum import MAANDEN, Geboortedatum, GeenGeboortedatum, lees
from klanten.leeftijd import leeftijd
from klanten.models import Klant
from tests.factories import KlantFactory
from tests.klanten.meldingformulier import ADRES, invoer
from tests.typen import Als
from toegang.models import Gebruiker

DAGEN = st.dates(date(1900, 1, 1), date(2030, 12, 31))


def delen_van(dag: date, bekend: int) -> Geboortedatum:
    return Geboortedatum(dag.year, dag.month if bekend > 1 else 0, dag.day if bekend > 2 else 0)


DATUMS = st.builds(delen_van, DAGEN, st.sampled_from([1, 2, 3]))


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [
        ("14-3-1992", (1992, 3, 14)),
        ("14/03/1992", (1992, 3, 14)),
        ("14 maart 1992", (1992, 3, 14)),
        ("14 mrt. 1992", (1992, 3, 14)),
        ("14\u201103\u20131992", (1992, 3, 14)),
        ("\u200b14\u00a0-\u00a03 - 1992 ", (1992, 3, 14)),
        ("1992-03-14", (1992, 3, 14)),
        ("19920314", (1992, 3, 14)),
        ("14031992", (1992, 3, 14)),
        ("29-2-1992", (1992, 2, 29)),
        ("1985", (1985, 0, 0)),
        ("ca. 1985", (1985, 0, 0)),
        ("03-1985", (1985, 3, 0)),
        ("maart 1985", (1985, 3, 0)),
        ("00-03-1985", (1985, 3, 0)),
        ("0-0-1985", (1985, 0, 0)),
        ("??-??-1985", (1985, 0, 0)),
        ("1985-03-00", (1985, 3, 0)),
        ("19850000", (1985, 0, 0)),
    ],
)
def test_leest_wat_mensen_en_registers_schrijven(getypt: str, verwacht: tuple[int, int, int]) -> None:
    assert lees(getypt) == Geboortedatum(*verwacht)


@pytest.mark.parametrize(
    ("getypt", "fout"),
    [
        ("31-02-1990", "31 februari 1990 bestaat niet"),
        ("29-2-1991", "bestaat niet"),
        ("13-13-1990", "Maand 13 bestaat niet"),
        ("14-00-1992", "De maand ontbreekt"),
        ("14-3-92", "vier cijfers"),
        ("00-00-0000", "minstens het jaar"),
        ("onbekend", "bijvoorbeeld 14-03-1992"),
        ("14 ergens 1992", "bijvoorbeeld 27-11-1968"),
        ("-", "bijvoorbeeld"),
        ("1-2-3-1990", "bijvoorbeeld"),
    ],
)
def test_zegt_wat_er_niet_klopt(getypt: str, fout: str) -> None:
    with pytest.raises(GeenGeboortedatum, match=fout):
        lees(getypt)


@given(DATUMS)
def test_elke_schrijfwijze_wordt_teruggelezen(datum: Geboortedatum) -> None:
    dag, maand, jaar = datum.dag, datum.maand, datum.jaar
    woord = MAANDEN[maand - 1] if maand else ""
    schrijfwijzen = [
        str(datum),
        datum.opslag,
        datum.isoformat(),
        f"{dag:02d}-{maand:02d}-{jaar}",
        f"{dag}/{maand}/{jaar}",
    ]
    schrijfwijzen.append(f"{dag or ''} {woord} {jaar}")
    assert {lees(schrijfwijze) for schrijfwijze in schrijfwijzen} == {datum}
    assert Geboortedatum.van(datum.opslag) == datum


@given(st.text(max_size=30))
def test_wat_er_ook_staat_het_is_een_datum_of_een_bericht(tekst: str) -> None:
    def gelezen() -> Geboortedatum | str:
        try:
            return lees(tekst)
        except GeenGeboortedatum as fout:
            return str(fout)

    uitkomst = gelezen()
    if isinstance(uitkomst, str):
        assert uitkomst.endswith(".")
        assert "{" not in uitkomst
    else:
        assert uitkomst.vroegst <= uitkomst.laatst


@given(DATUMS, DATUMS)
def test_volgorde_van_opslag_is_volgorde_van_geboorte(een: Geboortedatum, ander: Geboortedatum) -> None:
    assert (een < ander) == (een.opslag < ander.opslag)
    assert een.kan_zelfde_zijn(ander) == ander.kan_zelfde_zijn(een)


@given(DATUMS, DAGEN)
def test_leeftijd_is_zeker_of_ongeveer(datum: Geboortedatum, op: date) -> None:
    oud = datum.leeftijd(op)
    grenzen = leeftijd(datum.laatst, op), leeftijd(datum.vroegst, op)
    assert grenzen[0] <= oud.jaren <= grenzen[1]
    assert oud.zeker == (grenzen[0] == grenzen[1])
    assert not datum.volledig or oud.zeker


@pytest.mark.parametrize(
    ("datum", "woorden", "leeftijd_in_woorden"),
    [
        (Geboortedatum(1985), "1985, dag en maand niet bekend", "ongeveer 41"),
        (Geboortedatum(1985, 11), "november 1985, dag niet bekend", "ongeveer 41"),
        (Geboortedatum(1985, 3), "maart 1985, dag niet bekend", "41"),
        (Geboortedatum(1985, 12, 1), "1 december 1985", "40"),
    ],
)
def test_in_woorden(datum: Geboortedatum, woorden: str, leeftijd_in_woorden: str) -> None:
    assert datum.in_woorden == woorden
    assert str(datum.leeftijd(date(2026, 11, 22))) == leeftijd_in_woorden


@pytest.mark.django_db
class TestInDeDatabank:
    @pytest.mark.parametrize(
        "opslag", ["1985-00-14", "1985-13-01", "1985-02-30", "1991-02-29", "1900-02-29", "14-03-1992"]
    )
    def test_weigert_wat_niet_bestaat(self, opslag: str) -> None:
        klant = KlantFactory()
        with pytest.raises(IntegrityError), transaction.atomic():
            Klant.objects.filter(pk=klant.pk).update(geboortedatum=opslag)

    @pytest.mark.parametrize("opslag", ["1985-00-00", "1985-03-00", "2000-02-29", "1992-02-29", "1990-12-31"])
    def test_bewaart_wat_bestaat(self, opslag: str) -> None:
        klant = KlantFactory(geboortedatum=Geboortedatum.van(opslag))
        assert Klant.objects.get(pk=klant.pk).geboortedatum.opslag == opslag
        assert Klant.objects.values_list("geboortedatum", flat=True).get() == Geboortedatum.van(opslag)

    @pytest.mark.parametrize(
        ("getypt", "opslag", "kop"),
        [
            ("1985", "1985-00-00", "jaar, geboren in"),
            ("00-03-1985", "1985-03-00", "jaar, geboren in"),
            ("14-3-1985", "1985-03-14", "jaar, geboren"),
        ],
    )
    def test_een_melding_toont_terug_wat_bekend_is(
        self, als: Als, klantmanager: Gebruiker, getypt: str, opslag: str, kop: str
    ) -> None:
        client = als(klantmanager)
        antwoord = client.post(ADRES, invoer(geboortedatum=getypt), follow=True)
        klant = Klant.objects.get()
        assert klant.geboortedatum.opslag == opslag
        inhoud = " ".join(antwoord.content.decode().split())
        assert kop in inhoud
        assert str(klant.geboortedatum) in inhoud
        formulier = client.get(reverse("klantgegevens", args=[klant.pk])).content.decode()
        assert f'value="{klant.geboortedatum}"' in formulier

    def test_bij_een_fout_elders_staat_er_hoe_de_datum_gelezen_is(self, als: Als, klantmanager: Gebruiker) -> None:
        inhoud = als(klantmanager).post(ADRES, invoer(geboortedatum="3-1985", telefoon="")).content.decode()
        assert 'value="3-1985"' in inhoud
        assert "Gelezen als: maart 1985, dag niet bekend." in inhoud

    @pytest.mark.parametrize(
        ("getypt", "goed"), [("2027", False), ("2012", False), ("2011", True), ("1915", True), ("1900", False)]
    )
    def test_een_jaar_is_aannemelijk_als_een_dag_ervan_dat_is(
        self, als: Als, klantmanager: Gebruiker, getypt: str, goed: bool
    ) -> None:
        antwoord = als(klantmanager).post(ADRES, invoer(geboortedatum=getypt))
        assert (antwoord.status_code == 302) is goed

    def test_ongeveer_staat_overal_waar_de_leeftijd_staat(
        self, als: Als, klantmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("django.utils.timezone.localdate", lambda moment=None: date(2026, 11, 22))
        klant = KlantFactory(klantmanager=klantmanager, geboortedatum=Geboortedatum(1985))
        for adres in (reverse("klanten"), klant.get_absolute_url()):
            assert "ongeveer 41" in als(klantmanager).get(adres).content.decode(), adres

    def test_de_kopie_zegt_wat_bekend_is(self, als: Als, klantmanager: Gebruiker) -> None:
        klant = KlantFactory(klantmanager=klantmanager, geboortedatum=Geboortedatum(1985, 3))
        client = als(klantmanager)
        assert ">maart 1985, dag niet bekend</td>" in client.get(reverse("inzage", args=[klant.pk])).content.decode()
        assert client.get(reverse("inzage_json", args=[klant.pk])).json()["klant"]["geboortedatum"] == "1985-03"
