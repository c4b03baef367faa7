"""Who must have a second factor sets it up first; its secrets lie encrypted in the database."""

import runpy
import sys

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from cryptography.fernet import InvalidToken
from django.conf import settings as instellingen
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.factories import GebruikerFactory
from tests.typen import Antwoord
from toegang.geheimen import ontsleutel, versleutel
from toegang.models import Gebruiker, Rol
from toegang.tweede_factor import moet

pytestmark = pytest.mark.django_db

WACHTWOORD = "een-lang-wachtwoord-9"


@pytest.fixture
def met_wachtwoord(beheerder: Gebruiker) -> Gebruiker:
    beheerder.set_password(WACHTWOORD)
    beheerder.is_staff = True
    beheerder.save()
    return beheerder


def log_in(client: Client, gebruiker: Gebruiker) -> Antwoord:
    return client.post(reverse("account_login"), {"login": gebruiker.username, "password": WACHTWOORD})


def stel_in(client: Client) -> Antwoord:
    """The page that sets it up, after the password once more."""
    client.post(reverse("account_reauthenticate"), {"password": WACHTWOORD})
    return client.get(reverse("mfa_activate_totp"))


def code_van(geheim: str) -> str:
    code: str = format_hotp_value(hotp_value(geheim, next(iter(yield_hotp_counters_from_time()))))
    return code


@pytest.mark.parametrize(
    ("eis", "wie"),
    [
        ("niemand", set()),
        ("beheer", {"beheerder", "superuser"}),
        ("iedereen", {"klantmanager", "privacy", "beheerder", "superuser"}),
    ],
)
def test_wie_een_tweede_factor_moet_hebben(
    settings: Settings, klantmanager: Gebruiker, beheerder: Gebruiker, privacy: Gebruiker, eis: str, wie: set[str]
) -> None:
    settings.TWEEDE_FACTOR = eis
    mensen = {
        "klantmanager": klantmanager,
        "beheerder": beheerder,
        "privacy": privacy,
        "superuser": GebruikerFactory(is_superuser=True, rol=Rol.PRIVACY, team=None),
    }
    assert {naam for naam, mens in mensen.items() if moet(mens)} == wie


def test_buiten_de_demo_moeten_beheerders_een_tweede_factor_en_gaan_zij_na_stilte_uit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # By this the settings know that they are for the tests.
    monkeypatch.delitem(sys.modules, "pytest")
    monkeypatch.setenv("DEMO", "0")
    monkeypatch.setenv("SECRET_KEY", "een-geheim")
    pad = str(instellingen.BASE_DIR / "config" / "settings.py")
    gelezen = runpy.run_path(pad)
    assert (gelezen["TWEEDE_FACTOR"], gelezen["STIL_NA"], gelezen["STIL_NA_BEHEER"]) == ("beheer", 0, 15)
    monkeypatch.setenv("TWEEDE_FACTOR", "misschien")
    with pytest.raises(ImproperlyConfigured):
        runpy.run_path(pad)


def test_zonder_tweede_factor_komt_een_beheerder_nergens_dan_bij_het_instellen(
    settings: Settings, met_wachtwoord: Gebruiker
) -> None:
    settings.TWEEDE_FACTOR = "beheer"
    client = Client()
    log_in(client, met_wachtwoord)
    for adres in (reverse("admin:index"), reverse("instrumenten")):
        assert client.get(adres)["Location"] == reverse("mfa_activate_totp")
        assert client.post(adres)["Location"] == reverse("mfa_activate_totp")
    htmx = client.get(reverse("instrumenten"), headers={"HX-Request": "true"})
    assert (htmx.status_code, htmx["HX-Redirect"]) == (401, reverse("mfa_activate_totp"))
    assert stel_in(client).status_code == 200
    assert client.post(reverse("account_logout")).status_code == 302


def test_na_het_instellen_en_na_opnieuw_inloggen_met_code_gaat_het_verder(
    settings: Settings, met_wachtwoord: Gebruiker
) -> None:
    settings.TWEEDE_FACTOR = "beheer"
    client = Client()
    log_in(client, met_wachtwoord)
    geheim = stel_in(client).context["form"].secret
    client.post(reverse("mfa_activate_totp"), {"code": code_van(geheim)})
    assert client.get(reverse("admin:index")).status_code == 200
    client.post(reverse("account_logout"))

    assert log_in(client, met_wachtwoord)["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    herstelcode = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    client.post(reverse("mfa_authenticate"), {"code": herstelcode})
    assert client.get(reverse("admin:index")).status_code == 200


def test_wie_moet_zet_de_tweede_factor_niet_uit(settings: Settings, met_wachtwoord: Gebruiker) -> None:
    TOTP.activate(met_wachtwoord, generate_totp_secret())
    een = Authenticator.objects.get(user=met_wachtwoord, type="totp")
    settings.TWEEDE_FACTOR = "beheer"
    assert not get_adapter().can_delete_authenticator(een)
    settings.TWEEDE_FACTOR = "niemand"
    assert get_adapter().can_delete_authenticator(een)


def test_het_geheim_ligt_versleuteld_in_de_databank(met_wachtwoord: Gebruiker) -> None:
    geheim = generate_totp_secret()
    instantie = TOTP.activate(met_wachtwoord, geheim).instance
    opgeslagen = Authenticator.objects.get(pk=instantie.pk).data["secret"]
    assert geheim not in opgeslagen
    assert ontsleutel(opgeslagen) == geheim
    assert Authenticator.objects.get(pk=instantie.pk).wrap().validate_code(code_van(geheim))


def test_met_een_nieuwe_sleutel_voorop_blijft_het_oude_leesbaar(settings: Settings) -> None:
    settings.VERSLEUTELSLEUTELS = ["oud"]
    geheim = versleutel("geheim")
    settings.VERSLEUTELSLEUTELS = ["nieuw", "oud"]
    assert ontsleutel(geheim) == "geheim"
    nieuw = versleutel("geheim")
    settings.VERSLEUTELSLEUTELS = ["nieuw"]
    assert ontsleutel(nieuw) == "geheim"
    with pytest.raises(InvalidToken):
        ontsleutel(geheim)
