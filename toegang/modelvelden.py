"""Asking a model of Django about its fields by name, with an answer of the kind that was asked for.

`_meta.get_field` gives a column, a relation from elsewhere or a link to a table in between, whatever the name says.
Each function here gives one of those, and raises TypeError for a name that is something else.
"""

from typing import Any

from django.db.models import Field, Manager, ManyToManyField, Model


def veld_van(model: type[Model], naam: str) -> Field[Any, Any]:
    """A field of the model itself: a column, or a link to several others."""
    veld = model._meta.get_field(naam)
    if not isinstance(veld, Field):
        raise TypeError(f"{model.__name__}.{naam} is a relation from elsewhere.")
    return veld


def veldnaam(model: type[Model], naam: str) -> str:
    """What people call this field."""
    return str(veld_van(model, naam).verbose_name)


def lengte(model: type[Model], naam: str) -> int:
    """How many characters this field holds."""
    maximum = veld_van(model, naam).max_length
    if maximum is None:
        raise TypeError(f"{model.__name__}.{naam} has no length.")
    return maximum


def verwant_model(model: type[Model], naam: str) -> type[Model]:
    """The model that this field points at, or whose rows point here under this name."""
    verwant = model._meta.get_field(naam).related_model
    if verwant is None or isinstance(verwant, str):
        raise TypeError(f"{model.__name__}.{naam} is no relation.")
    return verwant


def koppeltabel(model: type[Model], naam: str) -> tuple[type[Model], str]:
    """The table in between, and the name of its field that points away from this model."""
    veld = veld_van(model, naam)
    if not isinstance(veld, ManyToManyField):
        raise TypeError(f"{model.__name__}.{naam} is no link to several others.")
    tussen = veld.remote_field.through
    if tussen is None:
        raise TypeError(f"The models are not all read yet: {model.__name__}.{naam} has no table in between.")
    return tussen, veld.m2m_reverse_field_name()


def gebeurtenissen_van(model: type[Model]) -> Manager[Any]:
    """What happened to the rows of this model: pghistory makes a model of it that nobody wrote down.

    Raises TypeError when its changes are not recorded.
    """
    gevonden = getattr(model, "pgh_event_model", None)
    if gevonden is None:
        raise TypeError(f"The changes of {model.__name__} are not recorded.")
    alle: Manager[Any] = gevonden._default_manager
    return alle
