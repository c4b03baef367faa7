"""How forms are drawn: by Jinja2, from `toegang/jinja2/` (decision 44)."""

from typing import Any

from django.templatetags.static import static
from jinja2 import Environment


def omgeving(**opties: Any) -> Environment:
    """The environment of those templates, which know `static`; the settings name it."""
    # A template fills what Django escaped already; what it did not, is escaped here.
    omgeving = Environment(**opties)  # noqa: S701 - Django's backend sets autoescape
    omgeving.globals["static"] = static
    return omgeving
