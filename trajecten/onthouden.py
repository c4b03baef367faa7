"""What a user chose for a client, kept in the session: of whom chose, for as long as that person is signed in."""

from django.http import HttpRequest

from klanten.models import Klant

# Of the last clients only: a session is read at every request.
KLANTEN_MAXIMUM = 20


def onthouden(request: HttpRequest, sleutel: str, klant: Klant) -> object:
    """What was kept under this key for this client; None when nothing was. Costs no query."""
    alle: dict[str, object] = request.session.get(sleutel, {})
    return alle.get(str(klant.pk))


def onthoud(request: HttpRequest, sleutel: str, klant: Klant, wat: object) -> None:
    """Keep this for this client, as the last; None or nothing in it forgets what was kept."""
    alle = request.session.get(sleutel, {})
    alle.pop(str(klant.pk), None)
    if wat:
        alle[str(klant.pk)] = wat
    request.session[sleutel] = dict(list(alle.items())[-KLANTEN_MAXIMUM:])
