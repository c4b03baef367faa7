"""Signals that were put off: until when, why, and whether that still counts.

A signal is later until its day, as long as it rests on the same fact; then it holds as before. What is later for one
is later for everyone who sees the dossier. See docs/besluiten/0052-do-wait-know.md.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from caseload.klantstand import Klantstand
from caseload.signaal import Beurt, Signaal
from klanten.models import Herinnering
from klanten.querysets import KlantQuerySet


@dataclass(frozen=True)
class Openstaand:
    """A reminder that is not dealt with: whose (primary key, and `wie` by name), what, when, and of which signal."""

    pk: int
    van: int
    tekst: str
    op: date
    signaal: str
    feit: str
    wie: str = ""


def openstaand_uit_json(tekst: str) -> Openstaand:
    """As the database tells it in JSON, which knows no dates."""
    velden = json.loads(tekst)
    return Openstaand(**velden | {"op": date.fromisoformat(velden["op"])})


# Of a client, by the code of the signal.
Uitstel = Mapping[str, Openstaand]
_AAN_ZET = {Beurt.DOEN, Beurt.KLANT, Beurt.ANDER}


@dataclass(frozen=True)
class Later:
    """A signal that holds and was put off, with the reminder that says until when and why."""

    signaal: Signaal
    herinnering: Openstaand

    @property
    def is_iemands_beurt(self) -> bool:
        """Whether it would be someone's move, had it not been put off."""
        return self.signaal.beurt in _AAN_ZET


def per_signaal(herinneringen: Iterable[Openstaand], op: date) -> dict[str, Openstaand]:
    """Of open reminders of one client those that put a signal off until after this day, by its code."""
    return {deel.signaal: deel for deel in herinneringen if deel.signaal and deel.op > op}


def lees_uitstel(klanten: KlantQuerySet, op: date) -> dict[int, dict[str, Openstaand]]:
    """What was put off for these clients until after this day, by client. One query."""
    rijen = Herinnering.objects.uitgesteld(op).filter(klant__in=klanten.order_by().values("pk"))
    gevonden: dict[int, dict[str, Openstaand]] = defaultdict(dict)
    for klant, pk, van, tekst, dag, signaal, feit in rijen.values_list(
        "klant", "pk", "van", "tekst", "op", "signaal", "feit"
    ):
        gevonden[klant][signaal] = Openstaand(pk, van, tekst, dag, signaal, feit)
    return gevonden


def verdeel(signalen: Iterable[Signaal], stand: Klantstand, uitstel: Uitstel) -> tuple[list[Signaal], list[Later]]:
    """These signals that hold now, and those that are later, each the heaviest first."""
    nu, later = list[Signaal](), list[Later]()
    for signaal in signalen:
        herinnering = uitstel.get(signaal.code)
        if herinnering and signaal.uitstelbaar and herinnering.feit == str(signaal.feit(stand)):
            later.append(Later(signaal, herinnering))
        else:
            nu.append(signaal)
    return nu, later
