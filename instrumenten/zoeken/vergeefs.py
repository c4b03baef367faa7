"""Counting searches without result, so that policy sees what is missing. Says nothing of who searched, or for whom."""

import re
from dataclasses import replace
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from instrumenten.models import ZoekZonderResultaat
from instrumenten.zoeken.facetten import Facetten
from instrumenten.zoeken.vraag import MEERVOUDIG, Zoekvraag
from toegang.lezen import schrijft_toch
from toegang.modelvelden import lengte as lengte_van
from toegang.opruimen import ook_opruimen
from toegang.verzoek import is_van_htmx

# More words, a figure or an @ may be a name, a number or an address of a person.
WOORDEN_MAXIMUM = 3
# A longer word is none.
WOORDLENGTE_MAXIMUM = 40
_PERSOONLIJK = re.compile(r"[\d@]")
# The coverage page looks twelve months back; the month in which those begin is whole.
BEWAARMAANDEN = 13
_SESSIE = "vergeefs_gezocht"
_GETYPT = "vergeefs_getypt"


def telbare_tekst(tekst: str) -> str:
    """What may be kept of a typed text, in lower case: nothing when it could say something of a person."""
    woorden = tekst.lower().split()
    if len(woorden) > WOORDEN_MAXIMUM or _PERSOONLIJK.search(tekst):
        return ""
    return "" if any(len(woord) > WOORDLENGTE_MAXIMUM for woord in woorden) else " ".join(woorden)


def _bestaat(vraag: Zoekvraag, facetten: Facetten) -> bool:
    """Whether every choice is one that can be made: an address may be typed, or older than a code list."""
    return all(set(getattr(vraag, groep)) <= set(facetten.namen(groep)) for groep in MEERVOUDIG)


def _in_vaste_volgorde(vraag: Zoekvraag) -> str:
    gesorteerd: dict[str, Any] = {groep: tuple(sorted(getattr(vraag, groep))) for groep in MEERVOUDIG}
    return replace(vraag, tekst="", sorteer="past", **gesorteerd).adres().removeprefix("?")


def _staat(request: HttpRequest, tekst: str) -> bool:
    """Whether the text is what someone meant to search for, and not a pause while typing.

    The page refreshes itself at a pause, and again when the field is left or Enter is pressed: the second time it
    stands. Of the text only a print is kept.
    """
    if not tekst or not is_van_htmx(request):
        return True
    afdruk = salted_hmac(_GETYPT, tekst).hexdigest()
    stond = request.session.get(_GETYPT) == afdruk
    request.session[_GETYPT] = afdruk
    return stond


def tel_vergeefs(request: HttpRequest, vraag: Zoekvraag, facetten: Facetten, *, voor_klant: bool = False) -> None:
    """Count this search when it found nothing, once in a row per session. One statement, and the session.

    A pause while typing is no search yet. Of a search for a client the text is never kept. A search of which nothing
    may be kept is not counted, nor one for what does not exist.
    """
    if facetten.totaal or not facetten.gepubliceerd or not _staat(request, vraag.tekst):
        return
    if not _bestaat(vraag, facetten):
        return
    codes, tekst = _in_vaste_volgorde(vraag), "" if voor_klant else telbare_tekst(vraag.tekst)
    lengte = lengte_van(ZoekZonderResultaat, "vraag")
    if not (codes or tekst) or len(codes) > lengte or request.session.get(_SESSIE) == [codes, tekst]:
        return
    request.session[_SESSIE] = [codes, tekst]
    tabel = ZoekZonderResultaat._meta.db_table
    with schrijft_toch(), connection.cursor() as cursor:
        # The name of the table is our own; what was searched for is a parameter.
        cursor.execute(
            f"""INSERT INTO "{tabel}" AS z (maand, vraag, tekst, aantal) VALUES (%s, %s, %s, 1)
                ON CONFLICT (maand, vraag, tekst) DO UPDATE SET aantal = z.aantal + 1""",  # noqa: S608
            [timezone.localdate().replace(day=1), codes, tekst],
        )


@ook_opruimen
def ruim_vergeefs_op() -> str:
    """Remove the counts of months more than thirteen months ago; says in Dutch how many."""
    vandaag = timezone.localdate()
    jaar, maand = divmod(vandaag.year * 12 + vandaag.month - 1 - BEWAARMAANDEN, 12)
    weg, _ = ZoekZonderResultaat.objects.filter(maand__lt=vandaag.replace(year=jaar, month=maand + 1, day=1)).delete()
    return f"{weg} {'vergeefse zoekvraag' if weg == 1 else 'vergeefse zoekvragen'}"
