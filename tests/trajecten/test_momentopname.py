"""The plan as data: nothing is lost on the way to the database and back, and what changed is said in words."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trajecten.voorbeeldplan import opname
from trajecten.momentopname import Afspraakregel, lees
from trajecten.veranderingen import Verandering, veranderd

tekst = st.text(max_size=40)
dagen = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(hoofddoel=tekst, wie_helpt=tekst, evaluatie_op=st.one_of(st.none(), dagen), klantbeeld_op=st.none() | dagen)
def test_wat_wordt_bewaard_komt_er_net_zo_uit(
    hoofddoel: str, wie_helpt: str, evaluatie_op: date | None, klantbeeld_op: date | None
) -> None:
    plan = opname(hoofddoel=hoofddoel, wie_helpt=wie_helpt, evaluatie_op=evaluatie_op, klantbeeld_op=klantbeeld_op)
    assert lees(json.loads(json.dumps(plan.als_json()))) == plan


def test_een_oudere_opname_zonder_een_veld_is_nog_te_lezen() -> None:
    inhoud = opname().als_json()
    for veld in ("klantbeeld_op", "rechten", "wie_helpt"):
        del inhoud[veld]
    plan = lees(inhoud)
    assert (plan.klantbeeld_op, plan.rechten, plan.wie_helpt) == (None, [], "")


def test_een_opname_zonder_hoofddoel_is_geen_opname() -> None:
    inhoud = opname().als_json()
    del inhoud["hoofddoel"]
    with pytest.raises(TypeError, match="hoofddoel"):
        lees(inhoud)


def test_de_vingerafdruk_hangt_niet_van_moment_en_nummer_af() -> None:
    later = opname(nummer=7, vastgesteld_op=datetime(2027, 1, 1, tzinfo=UTC), vastgesteld_door="Een ander")
    assert later.vingerafdruk() == opname().vingerafdruk()


def test_elke_andere_verandering_geeft_een_andere_vingerafdruk() -> None:
    afspraken = [Afspraakregel(1, "Ik bel met het verzorgingshuis", date(2026, 9, 2))]
    assert opname(afspraken_klant=afspraken).vingerafdruk() != opname().vingerafdruk()
    assert opname(wie_helpt="").vingerafdruk() != opname().vingerafdruk()


def test_een_gelijk_plan_is_niet_veranderd() -> None:
    assert veranderd(opname(), opname(nummer=2)) == []


def test_veranderde_velden_staan_er_in_woorden() -> None:
    nieuw = opname(evaluatie_op=date(2027, 2, 1), zienswijze="eens", zienswijze_tekst="")
    assert veranderd(opname(), nieuw) == [
        Verandering("De datum waarop we evalueren", "22-11-2026", "01-02-2027"),
        Verandering("Wat de klant van het plan vindt", "Deels eens", "Eens"),
        Verandering("De toelichting van de klant", "Ik wil eerst twee dagdelen proberen.", ""),
    ]


def test_doelen_en_inzetten_die_komen_gaan_en_veranderen() -> None:
    oud = opname()
    eerste, tweede = oud.doelen
    anders = replace(eerste, status="Behaald", inzetten=[replace(eerste.inzetten[0], status="Afgerond")])
    erbij = replace(tweede, pk=3, omschrijving="Drie dagen werken", inzetten=[replace(eerste.inzetten[0], pk=9)])
    assert veranderd(oud, opname(doelen=[anders, erbij])) == [
        Verandering("Nieuw doel", "", "Drie dagen werken"),
        Verandering("Nieuwe inzet bij ‘Drie dagen werken’", "", "Leerwerkplek zorg"),
        Verandering("Doel niet meer in het plan", "Zelf een gesprek voeren", ""),
        Verandering("Doel ‘Ervaren dat werken lukt’: de status", "Loopt", "Behaald"),
        Verandering("Inzet ‘Leerwerkplek zorg’: de status", "Gestart", "Afgerond"),
    ]


def test_afspraken_die_komen_en_gaan() -> None:
    nieuw = opname(afspraken_klant=[Afspraakregel(8, "Ik ga langs bij het huis", date(2026, 12, 1))])
    assert veranderd(opname(), nieuw) == [
        Verandering("Nieuwe afspraak van de klant", "", "Ik ga langs bij het huis"),
        Verandering("Afspraak van de klant niet meer open", "Ik bel met het verzorgingshuis", ""),
    ]


@pytest.mark.parametrize(("uren", "leesbaar"), [("8.0", "8"), ("7.5", "7,5"), ("", ""), ("10.0", "10"), ("12", "12")])
def test_uren_lezen_als_nederlands_getal(uren: str, leesbaar: str) -> None:
    inzet = replace(opname().doelen[0].inzetten[0], uren_per_week=uren)
    assert inzet.uren == leesbaar
