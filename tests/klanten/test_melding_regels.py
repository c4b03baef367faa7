"""The rules of a melding: who is the same person, what can be a date of birth or a telephone number."""

import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klanten.bekenden import mens_uit, zoek_bekenden
from klanten.geboortedatum import Geboortedatum
from klanten.leeftijd import leeftijd
from klanten.melding import bereikbaar, geboortedatum_fout
from klanten.models import Klant
from klanten.naam import zoeknaam
from tests.factories import KlantFactory
from toegang.invoer import telefoon_fout
from toegang.models import Gebruiker

# Letters as Dutch registers know them: Latin, with any of its marks, and what stands between words.
LETTERS = st.characters(min_codepoint=0x41, max_codepoint=0x17F, categories=["Lu", "Ll"])
NAMEN = st.text(st.one_of(LETTERS, st.sampled_from(" -'’.")), min_size=1, max_size=30).filter(zoeknaam)


@given(NAMEN)
def test_zoeknaam_verandert_niet_als_men_het_nog_eens_doet(naam: str) -> None:
    assert zoeknaam(zoeknaam(naam)) == zoeknaam(naam)


@given(NAMEN)
def test_zoeknaam_let_niet_op_hoofdletters_spaties_en_samenstelling(naam: str) -> None:
    # Some capitals have no lower case of their own length (İ, ſ); casefold is what both sides share.
    assert zoeknaam(f"  {naam.casefold()} ") == zoeknaam(naam)
    assert zoeknaam(unicodedata.normalize("NFD", naam)) == zoeknaam(unicodedata.normalize("NFC", naam))


@given(NAMEN)
def test_zoeknaam_is_schoon(naam: str) -> None:
    kaal = zoeknaam(naam)
    assert kaal == kaal.strip()
    assert "  " not in kaal
    assert not any(unicodedata.combining(teken) for teken in kaal)


@pytest.mark.parametrize(
    ("delen", "verwacht"),
    [
        (("José", "de", "Wit"), "jose de wit"),
        (("Anne-Marie", "", "O'Neill"), "anne marie o neill"),
        (("ŞÜKRAN", "", "Yılmaz"), "sukran yilmaz"),
    ],
)
def test_zoeknaam_van_voorbeelden(delen: tuple[str, str, str], verwacht: str) -> None:
    assert zoeknaam(*delen) == verwacht


@pytest.mark.django_db
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(voornaam=NAMEN, achternaam=NAMEN, tussenvoegsel=st.sampled_from(["", "de", "van der"]))
def test_dezelfde_naam_en_geboortedatum_wordt_gevonden_hoe_men_hem_ook_schrijft(
    klantmanager: Gebruiker, voornaam: str, achternaam: str, tussenvoegsel: str
) -> None:
    klant = KlantFactory(voornaam=voornaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam)
    anders_geschreven = {
        "voornaam": f" {voornaam.casefold()} ",
        "tussenvoegsel": tussenvoegsel.upper(),
        "achternaam": unicodedata.normalize("NFD", achternaam),
    }

    def gevonden(geboortedatum: Geboortedatum | date) -> list[Klant]:
        mens = mens_uit({**anders_geschreven, "geboortedatum": geboortedatum})
        return [bekende.klant for bekende in zoek_bekenden(mens, gebruiker=klantmanager)]

    assert gevonden(klant.geboortedatum) == [klant]
    assert gevonden(date(1955, 5, 5)) == []
    klant.delete()


@pytest.mark.django_db
def test_een_klantnummer_telt_naast_naam_en_geboortedatum_en_in_een_eigen_dossier_alleen(
    klantmanager: Gebruiker,
) -> None:
    klant = KlantFactory(klantnummer="K-555555", voornaam="Fatima", achternaam="Haddad")

    def bekend(
        klantnummer: str,
        *,
        door: Gebruiker = klantmanager,
        voornaam: str = "Fatma",
        geboortedatum: Geboortedatum | date = klant.geboortedatum,
    ) -> list[tuple[Klant, bool, bool]]:
        mens = mens_uit({"voornaam": voornaam, "achternaam": "Haddad", "geboortedatum": geboortedatum})
        return [
            (bekende.klant, bekende.genoemd, bekende.overneembaar)
            for bekende in zoek_bekenden(mens, gebruiker=door, klantnummer=klantnummer)
        ]

    assert bekend("") == [(klant, False, False)]
    assert bekend(" k 555555") == [(klant, True, True)]
    assert bekend("K-555556") == [(klant, False, False)]
    assert bekend("K-555555", geboortedatum=date(1970, 1, 1)) == []
    assert bekend("K-555555", voornaam="Ander") == []
    assert bekend("K-555555", voornaam="Ander", door=klant.klantmanager) == [(klant, True, True)]


@given(st.dates(date(1900, 1, 1), date(2040, 12, 31)), st.dates(date(1900, 1, 1), date(2040, 12, 31)))
def test_leeftijd_gaat_op_de_verjaardag_omhoog(geboren: date, op: date) -> None:
    jaren = leeftijd(geboren, op)
    assert geboren.year + jaren <= op.year
    assert (op.year - geboren.year) - jaren in {0, 1}
    assert leeftijd(geboren, geboren) == 0


@pytest.mark.parametrize(
    ("geboren", "goed"),
    [
        (date(2011, 11, 22), True),
        (date(2011, 11, 23), False),
        (date(1916, 11, 22), True),
        (date(1915, 11, 22), False),
        (date(2026, 11, 23), False),
    ],
)
def test_geboortedatum_is_aannemelijk(geboren: date, goed: bool) -> None:
    assert (geboortedatum_fout(Geboortedatum.van(geboren), date(2026, 11, 22)) is None) is goed


@pytest.mark.parametrize(
    ("telefoon", "goed"),
    [
        ("06 12345678", True),
        ("+31 6-1234 5678", True),
        ("(010) 123 45 67", True),
        ("0612", False),
        ("bel maar", False),
        ("06 12345678 of", False),
    ],
)
def test_telefoonnummer(telefoon: str, goed: bool) -> None:
    assert (telefoon_fout(telefoon) is None) is goed


@pytest.mark.parametrize(("telefoon", "email", "goed"), [("06", "", True), ("", "a@b.nl", True), ("", "", False)])
def test_een_weg_om_de_klant_te_bereiken_is_genoeg(telefoon: str, email: str, goed: bool) -> None:
    assert bereikbaar(telefoon, email) is goed
