"""Users and teams: who may be what, and every change of it in the record."""

from collections.abc import Iterator

import psycopg
import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from pghistory import runtime

from tests.factories import GebruikerFactory, TeamFactory
from tests.typen import Als, zeker
from toegang.models import Gebruiker, Gebruikersrecht, Groepslid, Groepsrecht, Rol, Team
from toegang.modelvelden import gebeurtenissen_van
from toegang.rechten import BEHEERGROEP, maak_beheergroep

pytestmark = pytest.mark.django_db

WACHTWOORD = "een-lang-wachtwoord-9"
# The command that takes the name off what a test does; straight to the driver, so that nothing puts it back.
NAAMLOOS = "SELECT set_config('pghistory.context_id', '', true)"


@pytest.fixture
def superuser(monkeypatch: pytest.MonkeyPatch, db: None) -> Gebruiker:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", WACHTWOORD)
    call_command("createsuperuser", interactive=False, username="baas", email="baas@stad.example", verbosity=0)
    return Gebruiker.objects.get(username="baas")


def gebeurtenissen(exemplaar: Gebruiker | Team) -> list[tuple[str, dict[str, object]]]:
    return [
        (gebeurtenis.pgh_label, gebeurtenis.pgh_context)
        for gebeurtenis in gebeurtenissen_van(type(exemplaar)).filter(pgh_obj=exemplaar).order_by("pgh_id")
    ]


def test_createsuperuser_maakt_een_beheerder_die_geen_klanten_ziet(superuser: Gebruiker, als: Als) -> None:
    assert (superuser.rol, superuser.is_staff, superuser.team) == (Rol.BEHEERDER, True, None)
    client = als(superuser)
    for naam in ("klanten", "melding"):
        assert client.get(reverse(naam)).status_code == 403
    assert client.get(reverse("admin:index")).status_code == 200


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER])
def test_ook_een_superuser_met_klanten_hoort_bij_een_team(rol: Rol) -> None:
    with pytest.raises(IntegrityError, match="gebruiker_met_caseload_heeft_team"), transaction.atomic():
        GebruikerFactory(is_superuser=True, rol=rol, team=None)


def test_in_beheer_krijgt_een_superuser_zonder_team_een_melding(superuser: Gebruiker, als: Als) -> None:
    adres = reverse("admin:toegang_gebruiker_change", args=[superuser.pk])
    antwoord = als(superuser).post(adres, {"username": "baas", "rol": Rol.KLANTMANAGER, "is_superuser": "on"})
    assert antwoord.status_code == 200
    assert "Een klantmanager of teamleider hoort bij een team." in antwoord.content.decode()


def test_een_andere_rol_of_een_ander_team_staat_met_de_dader_in_het_verslag(
    superuser: Gebruiker, als: Als, klantmanager: Gebruiker
) -> None:
    ander = TeamFactory()
    als(superuser).post(
        reverse("admin:toegang_gebruiker_change", args=[klantmanager.pk]),
        {
            "username": klantmanager.username, "rol": Rol.TEAMLEIDER, "team": ander.pk, "is_active": "on",
            "first_name": klantmanager.first_name, "last_name": klantmanager.last_name,
        },
    )  # fmt: skip
    oud, nieuw = gebeurtenissen_van(Gebruiker).filter(pgh_obj=klantmanager).order_by("pgh_id")
    assert (oud.rol, oud.team_id) == (Rol.KLANTMANAGER, zeker(klantmanager.team_id))
    assert (nieuw.rol, nieuw.team_id, nieuw.pgh_context["user"]) == (Rol.TEAMLEIDER, ander.pk, superuser.pk)


def test_een_gewijzigd_team_staat_in_het_verslag(superuser: Gebruiker, als: Als, team: Team) -> None:
    als(superuser).post(
        reverse("admin:toegang_team_change", args=[team.pk]),
        {"naam": team.naam, "caseload_aanbevolen": 10, "caseload_maximum": 20},
    )
    assert [
        gebeurtenis.caseload_maximum for gebeurtenis in gebeurtenissen_van(Team).filter(pgh_obj=team).order_by("pgh_id")
    ] == [100, 20]


@pytest.mark.parametrize(
    "opdracht", ["UPDATE toegang_gebruiker SET rol = 'privacy'", "UPDATE toegang_team SET caseload_maximum = 200"]
)
def test_zonder_naam_verandert_geen_rol_en_geen_team(klantmanager: Gebruiker, opdracht: str) -> None:
    with pytest.raises(psycopg.errors.NotNullViolation, match="pgh_context_id"), transaction.atomic():
        connection.connection.execute(f"{NAAMLOOS}; {opdracht}")


def test_aanmelden_en_een_ander_wachtwoord_staan_niet_in_het_verslag(klantmanager: Gebruiker) -> None:
    with connection.cursor() as cursor:
        kolommen = {
            kolom.name for kolom in connection.introspection.get_table_description(cursor, "toegang_gebruikerevent")
        }
    assert not kolommen & {"password", "last_login"}
    with transaction.atomic():
        connection.connection.execute(f"{NAAMLOOS}; UPDATE toegang_gebruiker SET last_login = now(), password = 'x'")
    assert len(gebeurtenissen(klantmanager)) == 1


@pytest.fixture
def zonder_naam() -> Iterator[None]:
    """Nobody has put a name under what follows, as in a request before sign-in."""
    bewaard = runtime._tracker.value
    del runtime._tracker.value
    haken, connection.execute_wrappers = connection.execute_wrappers, []
    yield
    connection.execute_wrappers = haken
    runtime._tracker.value = bewaard


def test_createsuperuser_staat_onder_zijn_eigen_naam_in_het_verslag(zonder_naam: None, superuser: Gebruiker) -> None:
    assert gebeurtenissen(superuser) == [("insert", {"taak": "createsuperuser"})]


def test_aanmelden_werkt_als_er_nog_niemand_is_aangemeld(klantmanager: Gebruiker, zonder_naam: None) -> None:
    """Also when the password is kept in an older form, which signing in renews."""
    Gebruiker.objects.filter(pk=klantmanager.pk).update(password=make_password(WACHTWOORD, hasher="pbkdf2_sha1"))
    client = Client()
    antwoord = client.post(reverse("account_login"), {"login": klantmanager.username, "password": WACHTWOORD})
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/")
    klantmanager.refresh_from_db()
    assert klantmanager.last_login
    assert not klantmanager.password.startswith("pbkdf2_sha1")
    assert Team.objects.filter(pk=zeker(klantmanager.team_id)).exists()


def test_lid_worden_van_een_groep_en_rechten_van_een_groep_staan_in_het_verslag(
    superuser: Gebruiker, als: Als, klantmanager: Gebruiker
) -> None:
    groep = Group.objects.get(name=BEHEERGROEP)
    als(superuser).post(
        reverse("admin:toegang_gebruiker_change", args=[klantmanager.pk]),
        {
            "username": klantmanager.username, "rol": klantmanager.rol, "team": zeker(klantmanager.team_id),
            "is_active": "on", "groups": [groep.pk],
        },
    )  # fmt: skip
    assert list(klantmanager.groups.all()) == [groep]
    klantmanager.groups.clear()
    lid = gebeurtenissen_van(Groepslid).filter(gebruiker=klantmanager).order_by("pgh_id")
    assert [deel.pgh_label for deel in lid] == ["insert", "delete"]
    assert lid[0].pgh_context["user"] == superuser.pk
    recht = zeker(groep.permissions.first())
    groep.permissions.remove(recht)
    klantmanager.user_permissions.add(recht)
    assert gebeurtenissen_van(Groepsrecht).filter(permission=recht).latest("pgh_id").pgh_label == "delete"
    assert gebeurtenissen_van(Gebruikersrecht).get(permission=recht).gebruiker_id == klantmanager.pk


@pytest.fixture
def te_weinig_rechten(db: None) -> Permission:
    """The group misses a permission that migrating gives."""
    groep = Group.objects.get(name=BEHEERGROEP)
    groep.permissions.remove(recht := zeker(groep.permissions.first()))
    return recht


def test_wat_migreren_aan_rechten_geeft_staat_onder_die_taak_in_het_verslag(
    te_weinig_rechten: Permission, zonder_naam: None
) -> None:
    maak_beheergroep("default")
    erbij = gebeurtenissen_van(Groepsrecht).filter(permission=te_weinig_rechten).latest("pgh_id")
    assert (erbij.pgh_label, erbij.pgh_context) == ("insert", {"taak": "migrate"})


def test_een_superuser_maakt_gebruikers_en_teams(als: Als, team: Team) -> None:
    client = als(GebruikerFactory(is_superuser=True, is_staff=True, rol="beheerder", team=None))
    assert client.get("/beheer/toegang/team/").status_code == 200
    wachtwoord = "een-lang-wachtwoord-2026"
    nieuw = {"username": "nieuw", "usable_password": "true", "password1": wachtwoord, "password2": wachtwoord}
    antwoord = client.post("/beheer/toegang/gebruiker/add/", {**nieuw, "rol": "klantmanager", "team": team.pk})
    assert antwoord.status_code == 302, antwoord.context["errors"]
    zonder_team = client.post("/beheer/toegang/gebruiker/add/", {**nieuw, "username": "x", "rol": "klantmanager"})
    assert "hoort bij een team" in zonder_team.content.decode()
