"""What the database lets the application's own user do, and what a beheerder may do in Django admin."""

from collections.abc import Collection
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import connections, transaction
from django.db.models import Model, Q, QuerySet

from toegang.models import Inzage
from toegang.verslag.bewijs import van_taak
from toegang.verslag.inrichten import richt_verslag_in

BEHEERGROEP = "Beheerders"
# Who is in this group may see and fill in the ZRM domains of AVG art. 9 and 10. Nobody is, until someone is put in it.
GEVOELIGE_GROEP = "Gevoelige leefgebieden"
_GEVOELIG = "gevoelige_domeinen"

# What a beheerder keeps, and the permissions that are left out; see `meld_beheer_aan`.
_beheerd: list[type[Model]] = []
_behalve: set[str] = set()


def meld_beheer_aan(*modellen: type[Model], behalve: Collection[str] = ()) -> None:
    """Let the group of beheerders keep these models; each floor names its own from `apps.py`.

    What is not named stays out of reach. `behalve` holds code names of permissions that they do not get.
    """
    _beheerd.extend(model for model in modellen if not hasattr(model, "pgh_tracked_model") and model not in _beheerd)
    _behalve.update(behalve)


def beheerde_modellen() -> list[type[Model]]:
    """What beheerders keep."""
    return list(_beheerd)


def alleen_bijschrijven_tabellen() -> list[str]:
    """Tables that hold the record of what happened: rows are added, never changed or removed."""
    gebeurtenissen = [model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    return sorted([*gebeurtenissen, Inzage._meta.db_table])


def geef_databankrechten(using: str) -> None:
    """The application's database user gets what it needs and nothing on the record.

    It reads the history tables and the access log; functions of the owner write them. The structure cannot be changed.
    """
    gebruiker = settings.DATABANKGEBRUIKER
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute("SELECT current_user, EXISTS (SELECT 1 FROM pg_roles WHERE rolname = %s)", [gebruiker])
        eigenaar, bestaat = cursor.fetchone()
        rol = connections[using].ops.quote_name(gebruiker) if bestaat and eigenaar != gebruiker else None
        if rol:
            cursor.execute(f"GRANT USAGE ON SCHEMA public TO {rol}")
            cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {rol}")
            cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {rol}")
            # A restored backup may bring more: emptying a table is a change that no trigger on its rows sees.
            for wie in ("PUBLIC", rol):
                cursor.execute(f"REVOKE TRUNCATE, REFERENCES, TRIGGER ON ALL TABLES IN SCHEMA public FROM {wie}")
        # After migrating backwards some tables are gone.
        aanwezig = set(connections[using].introspection.table_names(cursor))
        tabellen = [tabel for tabel in alleen_bijschrijven_tabellen() if tabel in aanwezig]
        richt_verslag_in(using, tabellen, rol)


def _geef_rechten(naam: str, using: str, rechten: QuerySet[Permission]) -> None:
    """Give the group just these permissions; what changes is recorded under the name of migrating."""
    with transaction.atomic(using=using):
        groep, _ = Group.objects.using(using).get_or_create(name=naam)
        with connections[using].cursor() as cursor:
            # The history hooks into the default connection only, and the owner migrates on another.
            cursor.execute(
                "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
                " set_config('pghistory.context_metadata', %s, true)",
                [van_taak("migrate", connections[using])],
            )
        groep.permissions.set(rechten)


def maak_beheergroep(using: str) -> None:
    """The group of beheerders may keep what was signed up: the catalogue, the profiles, the reference data."""
    van_model = Q(pk__in=[])
    for model in _beheerd:
        van_model |= Q(content_type__app_label=model._meta.app_label, content_type__model=model._meta.model_name)
    rechten = Permission.objects.using(using).filter(van_model).exclude(codename__in=_behalve)
    _geef_rechten(BEHEERGROEP, using, rechten.exclude(codename=_GEVOELIG))


def maak_gevoelige_groep(using: str) -> None:
    """The group for the sensitive ZRM domains, with that one permission. Members are left alone."""
    _geef_rechten(GEVOELIGE_GROEP, using, Permission.objects.using(using).filter(codename=_GEVOELIG))


def na_migreren(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """When the last app has been migrated all tables and permissions are there: hand out who may do what."""
    if sender.name == laatste_app():
        geef_databankrechten(using)
        maak_beheergroep(using)
        maak_gevoelige_groep(using)


def laatste_app() -> str:
    """The app whose signal comes last."""
    return [app.name for app in apps.get_app_configs() if app.models_module][-1]
