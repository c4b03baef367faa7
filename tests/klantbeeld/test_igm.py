"""The rules of the IGM, without a database."""

from hypothesis import given
from hypothesis import strategies as st

from klantbeeld import igm
from klantbeeld.igm import Componentstand, Koppeling

CODES = ["PER", "ATT", "NOR", "EFF", "INT", "VAA", "ZEL", "CON", "BEL", "GED"]
scores = st.one_of(st.none(), st.integers(1, 5))
# A score, nothing yet, or the answer that the client does not want to talk of it.
antwoorden = st.one_of(scores, st.just("wil niet"))
standen = st.lists(antwoorden, min_size=10, max_size=10).map(
    lambda rij: [
        Componentstand(code, code.title(), None, wil_niet=True)
        if isinstance(antwoord, str)
        else Componentstand(code, code.title(), antwoord)
        for code, antwoord in zip(CODES, rij, strict=True)
    ]
)


def met(**cijfers: int) -> list[Componentstand]:
    return [Componentstand(code, code.title(), cijfers.get(code, 3), feiten="Gezien.") for code in CODES]


def compleet(stand: list[Componentstand], **anders: str) -> list[igm.Ontbreekt]:
    return igm.wat_ontbreekt(
        **{"doelgedrag": "Drie ochtenden werken", "interpretatie": "Het lukt.", **anders},
        standen=stand,
        is_besproken=True,
    )


@given(standen)
def test_elk_onderdeel_is_kracht_aandacht_onbekend_of_niet_gewild_en_nooit_twee_tegelijk(
    rij: list[Componentstand],
) -> None:
    delen = [*igm.krachten(rij), *igm.aandacht(rij), *igm.onbekend(rij), *igm.niet_gewild(rij)]
    assert sorted(stand.code for stand in delen) == sorted(CODES)


@given(standen)
def test_niet_besproken_telt_nooit_als_zwak(rij: list[Componentstand]) -> None:
    assert all(stand.score is not None for stand in igm.aandacht(rij))
    koppelingen = [Koppeling("KK12", "Willen", code, 3) for code in CODES]
    genoemd = {code for kandidaat in igm.kandidaten(rij, koppelingen) for code in kandidaat.componenten}
    assert genoemd.isdisjoint(stand.code for stand in igm.onbekend(rij))


@given(scores, scores)
def test_verschil_van_twee_is_om_over_te_praten_en_dat_geldt_naar_beide_kanten(
    een: int | None, ander: int | None
) -> None:
    assert igm.om_over_te_praten(een, ander) == igm.om_over_te_praten(ander, een)
    assert igm.om_over_te_praten(een, ander) == (een is not None and ander is not None and abs(een - ander) >= 2)


def test_genoeg_voor_vaststellen_is_doel_zes_scores_en_interpretatie() -> None:
    stand = [Componentstand(code, code, 3 if plek < 6 else None) for plek, code in enumerate(CODES)]
    assert compleet(stand) == []


def test_vijf_scores_is_te_weinig_en_wijst_naar_het_eerste_onbekende_onderdeel() -> None:
    stand = [Componentstand(code, code, 3 if plek < 5 else None) for plek, code in enumerate(CODES)]
    (punt,) = compleet(stand)
    assert punt.plek == "component-VAA"
    assert "5 van de 10" in punt.tekst


def test_wat_de_klant_niet_wil_bespreken_telt_als_besproken() -> None:
    stand = [
        Componentstand(code, code, 3 if plek < 4 else None, wil_niet=plek in (4, 5)) for plek, code in enumerate(CODES)
    ]
    assert compleet(stand) == []


def test_doel_en_interpretatie_van_alleen_spaties_ontbreken() -> None:
    plekken = [punt.plek for punt in compleet(met(), doelgedrag="  ", interpretatie="\n")]
    assert plekken == ["doel-doelgedrag", "slot-interpretatie"]


def test_lage_score_vraagt_feiten() -> None:
    stand = [Componentstand("EFF", "Geloof in eigen kunnen", 2), *met()[:6]]
    (punt,) = compleet(stand)
    assert punt.plek == "EFF-feiten"
    assert "de score is 2" in punt.tekst


def test_sprong_van_twee_vraagt_feiten_ook_als_hij_omhoog_gaat() -> None:
    assert igm.uitleg_nodig(5, 3) == "de score ging van 3 naar 5"
    assert igm.uitleg_nodig(4, 3) == ""
    assert igm.uitleg_nodig(3, None) == ""


def test_kloof_tussen_intentie_en_gedrag() -> None:
    assert [patroon.codes for patroon in igm.patronen(met(INT=4, GED=2))] == [("INT", "GED")]
    assert igm.patronen(met(INT=4, GED=3)) == []


def test_weinig_intentie_met_weinig_vertrouwen_zegt_kijk_eerst_naar_vertrouwen() -> None:
    (patroon,) = igm.patronen(met(INT=2, EFF=1))
    assert "Kijk eerst naar vertrouwen" in patroon.tekst


def test_patroon_zonder_score_is_er_niet() -> None:
    stand = [
        Componentstand("INT", "Intentie", 5),
        Componentstand("GED", "Gedrag", None),
        Componentstand("EFF", "Geloof", None),
    ]
    assert igm.patronen(stand) == []


def test_kandidaat_zegt_waarom_en_de_zwakste_met_het_meeste_gewicht_staat_voorop() -> None:
    koppelingen = [
        Koppeling("KK13", "Zelfregie", "ZEL", 3),
        Koppeling("KK12", "Willen", "EFF", 3),
        Koppeling("KK12", "Willen", "ATT", 2),
        Koppeling("KK05", "Basisvaardigheden", "VAA", 3),
    ]
    stand = [
        Componentstand("ZEL", "Zelfregulering", 2),
        Componentstand("EFF", "Geloof in eigen kunnen", 2),
        Componentstand("ATT", "Attitude", 3),
        Componentstand("VAA", "Vaardigheden", 4),
    ]
    eerste, tweede = igm.kandidaten(stand, koppelingen)
    assert (eerste.kenmerk, eerste.uitleg) == ("KK12", "omdat geloof in eigen kunnen 2 is en attitude 3 is")
    assert (tweede.kenmerk, tweede.uitleg) == ("KK13", "omdat zelfregulering 2 is")


@given(standen, st.permutations(range(10)))
def test_volgorde_van_koppelingen_maakt_niet_uit(rij: list[Componentstand], volgorde: list[int]) -> None:
    koppelingen = [Koppeling(f"KK{n:02d}", f"Kenmerk {n}", CODES[n], 1 + n % 3) for n in range(10)]
    geschud = [koppelingen[n] for n in volgorde]
    assert igm.kandidaten(rij, koppelingen) == igm.kandidaten(rij, geschud)


@given(standen)
def test_hoogstens_twee_werkpunten_staan_vooraf_aan(rij: list[Componentstand]) -> None:
    koppelingen = [Koppeling(f"KK{n:02d}", f"Kenmerk {n}", CODES[n], 2) for n in range(10)]
    assert len(igm.standaardkeuze(igm.kandidaten(rij, koppelingen))) <= 2


def test_werkpunt_tekent_alleen_de_zwakke_onderdelen_waaraan_het_werkt() -> None:
    assert igm.werkpuntcomponenten(met(EFF=2, ATT=5), ["EFF", "ATT"]) == {"EFF"}
