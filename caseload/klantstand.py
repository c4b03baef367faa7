"""How clients stand on a day: the facts that signals and lists rest on, looked up by the database in one function.

Facts only, each once a page; what follows from them stands in `caseload.signalen`. See
docs/besluiten/0042-how-a-dossier-stands.md.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db import connection
from django.utils import timezone

from caseload.rijen_van_klant import begin_van
from gesprekken.afspraken import NIET_OP_RIJ
from gesprekken.verzuim import VERZUIM_DAGEN


class Klantstand(NamedTuple):
    """How one client stands on a day. Each is None when there is none; moments are the day on which they fell, here.

    `klant` is the primary key. `gemeld_op`: since when the client is accompanied, None who is not. Of the profile
    that was chosen last: `profiel_termijn` in months, `profiel_norm` in days, `profiel_begin` since when the client
    has it in this period. Of the last established klantbeeld: `klantbeeld_op`, the tegel, and the scores of
    intentie, gedrag and geloof in eigen kunnen (`zelfvertrouwen`). `laatste_contact`: the last conversation that
    was held, or short contact in which the client was reached. `volgend_gesprek`: the first that is still to come.
    `ongebeld_sinds`: the first that the client did not come to while nobody called; `aantal_verzuimd`: how often
    that was, called or not, in VERZUIM_DAGEN. `laatste_uitkomsten`: what became of the client's last agreements,
    newest first, NIET_OP_RIJ at most. Of what runs: `evaluatie_op` (the plan), `oudste_toezegging` (a promise of
    ours), `klantafspraak_op` (the first that the client would do), `terugkoppeling_op` (an organisation owes us
    word), `hulp_gemeld_op` (not confirmed yet), `terugkijken_op` (the herstelplan).
    """

    klant: int
    gemeld_op: date | None
    profiel_id: int | None
    profiel_code: str | None
    profiel_naam: str | None
    profiel_termijn: int | None
    profiel_norm: int | None
    profiel_begin: date | None
    klantbeeld_op: date | None
    tegel_id: int | None
    tegel: str | None
    intentie: int | None
    gedrag: int | None
    zelfvertrouwen: int | None
    laatste_contact: date | None
    volgend_gesprek: date | None
    te_verslaan_op: date | None
    te_verslaan: int | None
    ongebeld_sinds: date | None
    ongebeld: int | None
    aantal_verzuimd: int
    evaluatie_op: date | None
    oudste_toezegging: date | None
    klantafspraak_op: date | None
    laatste_uitkomsten: list[str]
    terugkoppeling_op: date | None
    hulp_gemeld_op: date | None
    terugkijken_op: date | None


_LEES = f"SELECT {', '.join(Klantstand._fields)} FROM klantstand(%s, %s, %s, %s, %s, %s)"  # noqa: S608 - our own names


def _vanaf(op: date) -> datetime:
    """From when something is still to come on this day: now when it is today, else from its first moment on."""
    nu = timezone.now()
    return nu if op == timezone.localdate(nu) else begin_van(op)


def lees_standen(klanten: Collection[int], op: date) -> dict[int, Klantstand]:
    """How the clients with these primary keys stand on that day, by key. One query.

    Takes keys of clients that were chosen by the access rule (`zichtbaar_voor`).
    """
    # A conversation that was held lies behind us, whatever day stands in an old record.
    tot, verzuim_vanaf = begin_van(op + timedelta(days=1)), begin_van(op - timedelta(days=VERZUIM_DAGEN))
    zone = timezone.get_default_timezone_name()
    with connection.cursor() as cursor:
        cursor.execute(_LEES, [list(klanten), tot, _vanaf(op), verzuim_vanaf, NIET_OP_RIJ, zone])
        return {rij[0]: Klantstand._make(rij) for rij in cursor.fetchall()}
