"""What signing in and sending forms leave behind does not pile up."""

import uuid
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone

from toegang.models import Gebruiker, Verwerking

pytestmark = pytest.mark.django_db


def test_oude_sleutels_en_verlopen_sessies_verdwijnen_de_rest_blijft(
    klantmanager: Gebruiker, capsys: pytest.CaptureFixture[str]
) -> None:
    nu = timezone.now()
    for dagen in (6, 8):
        Verwerking.objects.create(
            sleutel=uuid.uuid4(), gebruiker=klantmanager, resultaat=f"/{dagen}/", op=nu - timedelta(days=dagen)
        )
    for sleutel, einde in (("voorbij", nu - timedelta(minutes=1)), ("lopend", nu + timedelta(hours=1))):
        Session.objects.create(session_key=sleutel, session_data="", expire_date=einde)
    call_command("ruim_op")
    assert [handeling.resultaat for handeling in Verwerking.objects.all()] == ["/6/"]
    assert [sessie.session_key for sessie in Session.objects.all()] == ["lopend"]
    geteld = "1 sleutel, 0 onderbroken formulieren, 0 vergeefse zoekvragen en 0 concepten van verslagen"
    assert capsys.readouterr().out == f"Opgeruimd: verlopen sessies, {geteld}.\n"
