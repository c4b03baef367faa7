"""Types that tests share: what the fixtures of every test give, and a page as the client of Django's tests gets it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from django.http import HttpResponse
from django.test import Client

from toegang.models import Gebruiker

if TYPE_CHECKING:
    # Django adds the context and the way here to an answer; only its types have a name for one that carries them.
    from django.test.client import _MonkeyPatchedWSGIResponse as Antwoord
else:
    Antwoord = HttpResponse

# The fixtures `als` and `tel_queries`; what is counted may be a lambda that keeps a value of its loop as a default.
Als = Callable[[Gebruiker], Client]
TelQueries = Callable[[Callable[..., object]], list[str]]
# Sends a form with these fields otherwise than it stands.
Meld = Callable[..., Antwoord]

T = TypeVar("T")

__all__ = ["Als", "Antwoord", "Meld", "TelQueries", "zeker"]


def zeker(iets: T | None) -> T:
    """What this test counts on; not being there fails it."""
    assert iets is not None
    return iets
