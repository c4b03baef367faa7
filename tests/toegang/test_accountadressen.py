"""The pages of the sign-in library: one's own account asks to sign in, and nobody registers oneself."""

import pytest
from django.test import Client
from django.urls import reverse

from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", ["mfa_index", "account_change_password", "account_email", "socialaccount_connections"])
def test_eigen_accountgegevens_vragen_aanmelden(naam: str) -> None:
    antwoord = Client().get(reverse(naam))
    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith(reverse("account_login"))


def test_niemand_meldt_zichzelf_aan_als_gebruiker() -> None:
    gegevens = {"username": "indringer", "password1": "een-lang-wachtwoord-9", "password2": "een-lang-wachtwoord-9"}
    Client().post(reverse("account_signup"), gegevens)
    assert not Gebruiker.objects.filter(username="indringer").exists()
