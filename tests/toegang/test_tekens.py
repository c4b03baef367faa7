"""Characters that no text can hold cost nobody a page and nobody a text."""

import uuid
from datetime import timedelta

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from gesprekken.models import Afspraak, Verslagconcept
from tests.factories import GebruikerFactory, KlantFactory
from tests.formulieren import formulieren
from tests.toegang.test_toegang import DOSSIERPAGINAS, PAGINAS, Dossier, dossier  # noqa: F401
from tests.typen import Als
from toegang.models import Gebruiker, Rol
from toegang.tekens import schone_tekst, schone_velden

GAUW = timezone.localdate() + timedelta(days=9)

VRAGEN = ("q", "tekst", "zoek", "status", "sorteer", "pagina", "i", "stap", "signaal", "terug", "zoekopdracht")
ONMOGELIJK = ["\x00", "\x01", "\x08", "\x1f", "\x7f", "\ud800", "\uffff"]


@pytest.mark.parametrize("teken", ONMOGELIJK, ids=ascii)
def test_een_onmogelijk_teken_verdwijnt_uit_de_tekst(teken: str) -> None:
    assert schone_tekst(f"Belt {teken}de bank{teken}") == "Belt de bank"


def test_een_zachte_regelovergang_houdt_woorden_uit_elkaar() -> None:
    assert schone_tekst("eerste\x0btweede\x0cderde") == "eerste tweede derde"


@given(st.text())
def test_wat_overblijft_is_op_te_slaan_en_verandert_niet_meer(tekst: str) -> None:
    schoon = schone_tekst(tekst)
    assert "\x00" not in schoon
    schoon.encode()
    assert schone_tekst(schoon) == schoon


@given(st.text(alphabet=st.characters(categories=["L", "M", "N", "P", "S", "Z"]) | st.sampled_from("\t\r\n")))
def test_een_gewone_tekst_blijft_zoals_hij_is(tekst: str) -> None:
    assert schone_tekst(tekst) == tekst


def test_ook_de_naam_van_een_veld_wordt_schoon_en_er_gaat_geen_waarde_verloren() -> None:
    velden = QueryDict("a%00=1&a=2&b=%00x")
    assert dict(schone_velden(velden).lists()) == {"a": ["1", "2"], "b": ["x"]}
    schoon = QueryDict("a=1")
    assert schone_velden(schoon) is schoon


@pytest.mark.django_db
def test_het_concept_van_een_verslag_houdt_de_tekst_zonder_het_teken(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    adres = reverse("gesprek_direct_concept", args=[klant.pk])
    gegevens = {"feit": "Belt\x00 de bank", "na\x00am": "x"}
    assert als(klantmanager).post(adres, gegevens, headers={"HX-Request": "true"}).status_code == 200
    assert Verslagconcept.objects.get().velden == {"feit": ["Belt de bank"], "naam": ["x"]}


@pytest.mark.django_db
def test_een_formulier_houdt_de_tekst_zonder_het_teken(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    gegevens = {
        "van": "klant",
        "wat": "bel\x00 de\x0bbank",
        "uiterlijk": str(GAUW),
        "sleutel": str(uuid.uuid4()),
    }
    als(klantmanager).post(reverse("afspraak_nieuw", args=[klant.pk]), gegevens)
    assert Afspraak.objects.get().wat == "Ik bel de bank"


@pytest.mark.django_db
@pytest.mark.parametrize("rol", list(Rol))
def test_op_elk_adres_geeft_het_nooit_een_serverfout(
    rol: Rol,
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    teamleider: Gebruiker,
    als: Als,
) -> None:
    bekend = {Rol.KLANTMANAGER: klantmanager, Rol.TEAMLEIDER: teamleider}
    client = als(bekend.get(rol) or GebruikerFactory(rol=rol, team=None))
    client.raise_request_exception = False
    namen = [naam for naam, rollen in PAGINAS.items() if rol in rollen]
    namen += sorted(DOSSIERPAGINAS) if rol == Rol.KLANTMANAGER else []
    vraag = dict.fromkeys(VRAGEN, "a\x00")
    fouten = []
    for naam in namen:
        adres = dossier.adres(naam)
        pagina = client.get(adres, vraag)
        html = pagina.status_code == 200 and pagina["Content-Type"].startswith("text/html")
        velden: dict[str, list[str]] = {}
        for formulier in formulieren(pagina) if html else []:
            velden |= {veld: [f"{waarde}\x00" for waarde in alle] for veld, alle in formulier.waarden().items()}
        antwoorden = [pagina, client.post(adres, velden | {"los": "\x00"})]
        fouten += [(naam, antwoord.status_code) for antwoord in antwoorden if antwoord.status_code >= 500]
    assert fouten == []


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["sessionid", "csrftoken", "laatst_ingelogd"])
def test_een_verzonnen_koekje_telt_als_geen(naam: str) -> None:
    client = Client(raise_request_exception=False, headers={"Cookie": f'{naam}="\\000verzonnenverzonnen"'})
    assert client.get("/klanten/").status_code == 302
    assert client.get("/account/login/", {"next": "/a\x00"}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("terug", ["9" * 30, "-1", "²", "werkvoorraad", "a\x00b", "//elders.example", "/a\nb"])
def test_een_verzonnen_adres_om_naar_terug_te_gaan_is_geen_serverfout(
    als: Als, klantmanager: Gebruiker, terug: str
) -> None:
    antwoord = als(klantmanager).post(reverse("vergelijken_kiezen"), {"leeg": "ja", "terug": terug})
    assert antwoord.status_code == 302
    assert antwoord["Location"] == ("/a%0Ab" if terug == "/a\nb" else reverse("instrumenten"))
