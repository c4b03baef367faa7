"""What is sensible to do next follows the main job, in order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from caseload.klantstand import Klantstand
from caseload.signaal import Melding
from caseload.signalen import OP_CODE
from caseload.volgende_stap import RUST, Dossierstand, Stap, rust_met, stap_van_signalen, volgende_stap
from tests.typen import zeker

VANDAAG = date(2026, 11, 22)
OP_ORDE = Dossierstand(
    in_begeleiding=True,
    te_verslaan=None,
    had_gesprek=True,
    gesprek_gepland=True,
    concept_klantbeeld=False,
    klantbeeld_versie=2,
    klantbeeld_verouderd=False,
    profiel_bij_versie=2,
    plan_status="vastgesteld",
    evaluatie_op=VANDAAG + timedelta(days=1),
)
NIEUW = replace(
    OP_ORDE, had_gesprek=False, gesprek_gepland=False, klantbeeld_versie=None, profiel_bij_versie=None,
    plan_status=None, evaluatie_op=None,
)  # fmt: skip


def test_is_alles_bij_de_tijd_dan_hoeft_er_niets() -> None:
    assert volgende_stap(OP_ORDE, VANDAAG) == RUST


@pytest.mark.parametrize(
    ("stand", "pagina"),
    [
        (NIEUW, "gesprek_plannen"),
        (replace(NIEUW, gesprek_gepland=True), "gesprekken"),
        (replace(NIEUW, had_gesprek=True), "klantbeeld"),
        (replace(NIEUW, concept_klantbeeld=True), "klantbeeld_maken"),
        (replace(OP_ORDE, profiel_bij_versie=None), "profiel"),
        (replace(OP_ORDE, plan_status=None), "trajectplan"),
        (replace(OP_ORDE, plan_status="concept"), "trajectplan_bewerken"),
        (replace(OP_ORDE, plan_status="bijstellen"), "trajectplan_bewerken"),
        (replace(OP_ORDE, evaluatie_op=VANDAAG), "trajectplan_evalueren"),
        (replace(OP_ORDE, evaluatie_op=date(2062, 1, 1)), "trajectplan_evalueren"),
        (replace(OP_ORDE, evaluatie_op=date(2029, 11, 23)), "trajectplan_evalueren"),
        (replace(OP_ORDE, evaluatie_op=date(2029, 11, 22)), ""),
        (replace(OP_ORDE, concept_klantbeeld=True), "klantbeeld_maken"),
        (replace(OP_ORDE, profiel_bij_versie=1), "profiel"),
        (replace(OP_ORDE, klantbeeld_verouderd=True), "klantbeeld"),
        (replace(OP_ORDE, gesprek_gepland=False), "gesprek_plannen"),
    ],
)
def test_de_eerste_stap_die_nog_niet_is_gezet(stand: Dossierstand, pagina: str) -> None:
    assert volgende_stap(stand, VANDAAG).pagina == pagina


def test_een_gesprek_dat_is_geweest_gaat_voor() -> None:
    stap = volgende_stap(replace(NIEUW, te_verslaan=7), VANDAAG)
    assert (stap.pagina, stap.extra) == ("gesprek_vastleggen", 7)


def test_na_uitstroom_is_er_geen_stap() -> None:
    assert volgende_stap(replace(OP_ORDE, in_begeleiding=False), VANDAAG).pagina == ""


def melding(code: str) -> Melding:
    """A signal as it holds for a client with a promise and an evaluation that are late."""
    stand = Klantstand._make([None] * len(Klantstand._fields))._replace(
        klant=7,
        gemeld_op=VANDAAG - timedelta(days=90),
        oudste_toezegging=VANDAAG - timedelta(days=2),
        evaluatie_op=VANDAAG,
        klantafspraak_op=VANDAAG - timedelta(days=1),
        te_verslaan=31,
        te_verslaan_op=VANDAAG,
    )
    return Melding(OP_CODE[code], stand, VANDAAG)


def test_wat_volgens_de_werkvoorraad_gedaan_moet_worden_is_de_volgende_stap() -> None:
    stap = zeker(stap_van_signalen([melding("niet_vastgelegd"), melding("evaluatie_te_laat")]))
    assert stap == Stap("Leg vast", "Gesprek van vandaag nog vast te leggen.", "gesprek_vastleggen", 31)
    assert zeker(stap_van_signalen([melding("evaluatie_te_laat")])).pagina == "trajectplan_evalueren"


def test_waar_niets_te_doen_is_wijst_de_hoofdtaak_de_weg() -> None:
    assert stap_van_signalen([]) is None
    assert stap_van_signalen([melding("klant_aan_zet"), melding("termijn")]) is None
    assert stap_van_signalen([melding("geen_klantbeeld")]) is None


def test_wie_wacht_leest_op_wie() -> None:
    assert rust_met([]) == RUST
    assert rust_met([melding("termijn")]) == RUST
    assert rust_met([melding("klant_aan_zet")]) == Stap("U wacht op de klant", "Afspraak van de klant 1 dag te laat.")
