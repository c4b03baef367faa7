"""What the database lets the application's own user do, and what a beheerder may do in Django admin."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import connections, transaction
from django.db.models import Q, QuerySet

from toegang.models import Inzage
from toegang.verslag.bewijs import van_taak
from toegang.verslag.inrichten import richt_verslag_in

BEHEERGROEP = "Beheerders"
# Who is in this group may see and fill in the ZRM domains of AVG art. 9 and 10. Nobody is, until someone is put in it.
GEVOELIGE_GROEP = "Gevoelige leefgebieden"
_GEVOELIG = "gevoelige_domeinen"
# The last app with models of our own: when its signal comes, all tables and permissions are there.
LAATSTE_APP = "trajecten"
# The apps whose data a beheerder keeps; none of them knows a client.
BEHEERDE_APPS = ("instrumenten", "profielen")
# The reference data of the app that does know clients, by name: what is not named here stays out of reach.
BEHEERDE_MODELLEN = (
    "afspraakoorzaak",
    "anker",
    "gesprekssoort",
    "igmcomponent",
    "kenmerkkoppeling",
    "meldreden",
    "mgvkaart",
    "organisatie",
    "organisatiecontact",
    "organisatiesoort",
    "uitstroomreden",
    "verzuimreden",
    "zoekrichting",
    "zrmdomein",
)


def alleen_bijschrijven_tabellen() -> list[str]:
    """Tables that hold the record of what happened: rows are added, never changed or removed."""
    gebeurtenissen = [model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    return sorted([*gebeurtenissen, Inzage._meta.db_table])


def geef_databankrechten(sender: Any, using: str, **kwargs: Any) -> None:
    """After migrating: the application's database user gets what it needs and nothing on the record.

    It reads the history tables and the access log; functions of the owner write them. The structure cannot be changed.
    """
    if sender.name != LAATSTE_APP:
        return
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


def maak_beheergroep(sender: Any, using: str, **kwargs: Any) -> None:
    """After migrating: the group of beheerders may keep the catalogue, the profiles and the reference data."""
    if sender.name != LAATSTE_APP:
        return
    _geef_rechten(
        BEHEERGROEP,
        using,
        Permission.objects.using(using)
        .filter(
            Q(content_type__app_label__in=BEHEERDE_APPS)
            | Q(content_type__app_label="klantbeeld", content_type__model__in=BEHEERDE_MODELLEN)
        )
        .exclude(content_type__model__endswith="event")
        .exclude(codename=_GEVOELIG)
        .exclude(content_type__model__in=["profieltoekenning", "volger"])
        # Reviews are somebody's own: a beheerder reads and hides them.
        .exclude(codename__in=["add_beoordeling", "delete_beoordeling"]),
    )


def maak_gevoelige_groep(sender: Any, using: str, **kwargs: Any) -> None:
    """After migrating: the group for the sensitive ZRM domains, with that one permission. Members are left alone."""
    if sender.name != LAATSTE_APP:
        return
    _geef_rechten(GEVOELIGE_GROEP, using, Permission.objects.using(using).filter(codename=_GEVOELIG))
