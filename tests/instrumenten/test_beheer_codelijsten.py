"""Keeping the code lists of the catalogue, and who may."""

# Fixtures come from the file next door.
# ruff: noqa: F811
import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from instrumenten.models import (
    Doelgroep,
    Tegel,
)
from klanten.models import Klant
from tests.instrumenten.test_beheer import client, stand, tegelvelden  # noqa: F401
from tests.typen import Als, TelQueries
from toegang.rechten import beheerde_modellen


def test_een_negende_eigen_doelgroep_wordt_geweigerd(client: Client) -> None:
    adres = reverse("admin:instrumenten_doelgroep_add")
    for nummer in range(8):
        assert client.post(adres, {"naam": f"Groep {nummer}"}).status_code == 302
    antwoord = client.post(adres, {"naam": "Nog een"})
    assert "Er zijn al acht eigen doelgroepen." in antwoord.content.decode()
    assert Doelgroep.objects.filter(eigen=True).count() == 8


def test_wie_tegelijk_een_eigen_doelgroep_toevoegt_krijgt_de_volgende_code(
    client: Client, tel_queries: TelQueries
) -> None:
    """The code is looked for behind a lock, when the form is judged and not when it is opened."""
    sql = tel_queries(lambda: client.post(reverse("admin:instrumenten_doelgroep_add"), {"naam": "Zeelui"}))
    slot = next(plaats for plaats, vraag in enumerate(sql) if "FOR UPDATE" in vraag)
    zoekt = next(plaats for plaats, vraag in enumerate(sql) if "LIKE 'EIGEN%" in vraag)
    assert slot < zoekt
    client.post(reverse("admin:instrumenten_doelgroep_add"), {"naam": "Vissers"})
    namen = list(Doelgroep.objects.values_list("naam", "code"))
    assert namen[8:] == [("Zeelui", "EIGEN1"), ("Vissers", "EIGEN2")]


def test_een_standaarddoelgroep_van_eva_blijft(client: Client) -> None:
    doelgroep = Doelgroep.objects.get(code="ED01")
    adres = reverse("admin:instrumenten_doelgroep_delete", args=[doelgroep.pk])
    assert client.post(adres, {"post": "yes"}).status_code == 403


def test_de_naam_voor_de_klant_is_te_wijzigen_en_nooit_leeg(client: Client) -> None:
    tegel = Tegel.objects.get(code="nazorg")
    adres = reverse("admin:instrumenten_tegel_change", args=[tegel.pk])
    assert "Zo leest de klant het" in client.get(adres).content.decode()
    assert client.post(adres, tegelvelden(tegel, naam_klant="", stand=stand(tegel))).status_code == 422
    assert client.post(adres, tegelvelden(tegel, naam_klant="Blijven werken", stand=stand(tegel))).status_code == 302
    tegel.refresh_from_db()
    assert (tegel.naam, tegel.naam_klant) == ("Nazorg", "Blijven werken")


def test_de_tips_van_een_tegel_staan_een_per_regel(client: Client) -> None:
    tegel = Tegel.objects.get(code="nazorg")
    adres = reverse("admin:instrumenten_tegel_change", args=[tegel.pk])
    assert "\n".join(tegel.tips)[:40] in client.get(adres).content.decode()
    gewijzigd = tegelvelden(tegel, tips="Bel na een week\n\n  Vraag door ", stand=stand(tegel))
    assert client.post(adres, gewijzigd).status_code == 302
    tegel.refresh_from_db()
    assert tegel.tips == ["Bel na een week", "Vraag door"]


@pytest.mark.parametrize("model", ["tegel", "klantkenmerk", "uitvoeringsvorm"])
def test_een_codelijst_van_eva_krijgt_geen_regels_erbij(client: Client, model: str) -> None:
    assert client.get(f"/beheer/instrumenten/{model}/").status_code == 200
    assert client.get(f"/beheer/instrumenten/{model}/add/").status_code == 403


@pytest.mark.parametrize("model", ["aanbieder", "doelgroep", "gebied"])
def test_wat_de_gemeente_zelf_bijhoudt_kan_erbij(client: Client, model: str) -> None:
    assert client.get(f"/beheer/instrumenten/{model}/add/").status_code == 200


def test_in_het_beheer_staat_geen_klant(db: None) -> None:
    """Walks everything that admin can show: of the floors that know clients only their named reference data."""
    met_klanten = {"klanten", "gesprekken", "klantbeeld", "zorg", "trajecten", "caseload"}
    inlines = {inline.model for beheer in admin.site._registry.values() for inline in beheer.inlines}
    getoond = {model for model in {*admin.site._registry, *inlines} if model._meta.app_label in met_klanten}
    assert getoond == {model for model in beheerde_modellen() if model._meta.app_label in met_klanten}
    assert len(getoond) == 15
    geregistreerd = {model._meta.label for model in admin.site._registry}
    assert "profielen.Profieltoekenning" not in geregistreerd
    assert "toegang.Inzage" not in geregistreerd
    # Nothing that is shown refers to a client, whatever it is called.
    verwijst = {veld.related_model for model in getoond for veld in model._meta.get_fields() if veld.concrete}
    assert Klant not in verwijst


def test_de_beheerder_ziet_geen_gebruikers(client: Client) -> None:
    assert client.get("/beheer/toegang/gebruiker/").status_code == 403
    assert "Gebruikers" not in client.get("/beheer/").content.decode()


@pytest.mark.parametrize("rol", ["klantmanager", "teamleider", "privacy"])
def test_wie_geen_beheerder_is_komt_niet_in_het_beheer(request: pytest.FixtureRequest, als: Als, rol: str) -> None:
    assert als(request.getfixturevalue(rol)).get("/beheer/").status_code in {302, 403}


def test_aanmelden_bij_het_beheer_gaat_langs_de_gewone_aanmeldpagina(client: Client, db: None) -> None:
    client.logout()
    antwoord = client.get("/beheer/", follow=True)
    assert antwoord.redirect_chain[-1][0].startswith(reverse("account_login"))
