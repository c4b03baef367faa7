"""The list of clients as the worklist and the team page show it: filter, order, count and rows.

How all clients of the list stand is read once, as narrow rows; what is counted, filtered, ordered and cut into pages is
decided by the same rules that a dossier is (`caseload.signaalstand`). Names are read of the clients that are shown.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from caseload.klantstand import Klantstand, lees_standen
from caseload.signaal import Beurt, Melding, Signaal
from caseload.signaalstand import (
    ALLE,
    ZONDER_KLANTBEELD,
    beurt_van,
    meldingen,
    signalen_op,
    zonder_actueel_klantbeeld,
)
from caseload.termijnen import geleden, over
from caseload.uitstel import Later, lees_uitstel, verdeel
from klanten.models import Klant
from klanten.querysets import KlantQuerySet
from toegang.alfabet import OP_ALFABET
from toegang.models import Gebruiker
from toegang.paginering import Kolomkop

PER_PAGINA = 20
GEEN = "geen"
# Nobody's move: until a day that someone chose, or at all.
LATER, NIETS = "later", "niets"
BEURTEN = {beurt.code: beurt.naam for beurt in (Beurt.DOEN, Beurt.KLANT, Beurt.ANDER)} | {
    LATER: "Later",
    NIETS: "Niets te doen",
}


class KlantMetSignalen(NamedTuple):
    """A client (primary keys), how it stands on a day, and its signals of that day, the heaviest first.

    What was put off is in `later`, and in nothing else.
    """

    klant: int
    klantmanager: int
    duo_collega: int | None
    stand: Klantstand
    signalen: list[Signaal]
    later: Sequence[Later] = ()

    @property
    def later_op(self) -> date | None:
        """The first day on which it is someone's move again; None when nothing that would be was put off."""
        return min((deel.herinnering.op for deel in self.later if deel.is_iemands_beurt), default=None)

    @property
    def beurt(self) -> str:
        """Whose move it is (the code of a `Beurt`); LATER or NIETS when it is nobody's."""
        if beurt := beurt_van(self.signalen):
            return beurt.code
        return LATER if self.later_op else NIETS


@dataclass(frozen=True)
class Lijstrij:
    """One client in a list, in words ("" for what is not there), with its heaviest signal and how many more."""

    klant: Klant
    stand: Klantstand
    contact: str
    evaluatie: str
    staat: Melding | None
    meer_signalen: int
    later_op: date | None
    duo: bool


def lees_klanten(klanten: KlantQuerySet, op: date) -> list[KlantMetSignalen]:
    """These clients with how they stand on that day and their signals, in the order of the alphabet. Three queries."""
    gevonden = list(klanten.order_by(*OP_ALFABET).values_list("pk", "klantmanager", "duo_collega"))
    standen = lees_standen([pk for pk, _, _ in gevonden], op) if gevonden else {}
    uitstel = lees_uitstel(klanten, op) if gevonden else {}
    signalen_van = signalen_op(op)
    return [
        KlantMetSignalen(
            pk, klantmanager, duo_collega, stand, *verdeel(signalen_van(stand), stand, uitstel.get(pk, {}))
        )
        for pk, klantmanager, duo_collega in gevonden
        for stand in [standen[pk]]
    ]


def _is(waarde: int | None, gekozen: str | None) -> bool:
    return not gekozen or str(waarde or GEEN) == gekozen


def voldoet(keuze: Mapping[str, str] | None, op: date) -> Callable[[KlantMetSignalen], bool]:
    """Whether a client stands as a filter (profiel, tegel, beurt, signaal) asks; made once for all of them.

    None is a filter that does not exist: nobody meets it.
    """
    if keuze is None:
        return lambda _: False
    profiel, tegel, beurt, signaal = (keuze.get(naam) for naam in ("profiel", "tegel", "beurt", "signaal"))
    zonder_klantbeeld = zonder_actueel_klantbeeld(op)

    def gesignaleerd(rij: KlantMetSignalen) -> bool:
        if signaal == ALLE:
            return rij.beurt == Beurt.DOEN.code
        if signaal == ZONDER_KLANTBEELD:
            return zonder_klantbeeld(rij.stand)
        return any(deel.code == signaal for deel in rij.signalen)

    return lambda rij: (
        _is(rij.stand.profiel_id, profiel)
        and _is(rij.stand.tegel_id, tegel)
        and (not beurt or rij.beurt == beurt)
        and (not signaal or gesignaleerd(rij))
    )


def _contact(rij: KlantMetSignalen) -> int:
    """Somebody never spoken to has waited longest."""
    return rij.stand.laatste_contact.toordinal() if rij.stand.laatste_contact else 0


def _evaluatie(rij: KlantMetSignalen, geen: date) -> int:
    return (rij.stand.evaluatie_op or geen).toordinal()


def _staat(rij: KlantMetSignalen) -> int:
    """The heaviest signal first; who has none comes last."""
    return -rij.signalen[0].zwaarte if rij.signalen else 0


# Somebody without an evaluation comes last either way.
_VOLGORDES: dict[str, Callable[[KlantMetSignalen], int]] = {
    "contact": _contact,
    "-contact": lambda rij: -_contact(rij),
    "evaluatie": lambda rij: _evaluatie(rij, date.max),
    "-evaluatie": lambda rij: -_evaluatie(rij, date.min),
    "staat": _staat,
    "-staat": lambda rij: -_staat(rij),
}


def gesorteerd(op_alfabet: list[KlantMetSignalen], volgorde: str) -> list[KlantMetSignalen]:
    """The rows of `lees_klanten` in the order that a head asks for; who is equal stays in the order of the alphabet."""
    if volgorde == "-naam":
        return op_alfabet[::-1]
    sleutel = _VOLGORDES.get(volgorde)
    return sorted(op_alfabet, key=sleutel) if sleutel else op_alfabet


def als_rijen(
    rijen: Iterable[KlantMetSignalen], klanten: Mapping[int, Klant], gebruiker: Gebruiker, op: date
) -> list[Lijstrij]:
    """Clients in words. `klanten`: who they are, of `namen_van`; who was erased in between is left out."""
    return [_als_rij(rij, klanten[rij.klant], gebruiker, op) for rij in rijen if rij.klant in klanten]


def namen_van(rijen: Iterable[KlantMetSignalen], *, met_klantmanager: bool = False) -> dict[int, Klant]:
    """The clients of these rows by key, with what a list says of who they are and by whom. One query."""
    velden = ["klantnummer", "voornaam", "tussenvoegsel", "achternaam", "klantmanager"]
    klanten = Klant.objects.all()
    if met_klantmanager:
        klanten = klanten.select_related("klantmanager")
        velden += [f"klantmanager__{veld}" for veld in ("first_name", "last_name", "username")]
    return klanten.only(*velden).in_bulk({rij.klant for rij in rijen})


def _als_rij(rij: KlantMetSignalen, klant: Klant, gebruiker: Gebruiker, op: date) -> Lijstrij:
    contact, evaluatie = rij.stand.laatste_contact, rij.stand.evaluatie_op
    return Lijstrij(
        klant=klant,
        stand=rij.stand,
        contact=geleden(contact, op) if contact else "",
        evaluatie=over(evaluatie, op) if evaluatie else "",
        staat=next(iter(meldingen(rij.signalen[:1], rij.stand, op)), None),
        meer_signalen=len(rij.signalen[1:]),
        later_op=rij.later_op,
        duo=rij.duo_collega == gebruiker.pk,
    )


_KOPPEN = (("naam", "Naam"), ("contact", "Laatste contact"), ("evaluatie", "Evaluatie"), ("staat", "Staat"))


def koppen(get: QueryDict, adres: str = "") -> list[Kolomkop]:
    """The sortable heads with the address that sorts by them, the other way round when sorted so already."""
    nu = get.get("sorteer", "naam")
    rest = [(sleutel, waarde) for sleutel, waarde in get.items() if sleutel not in {"sorteer", "pagina"} and waarde]
    gevonden = []
    for code, naam in _KOPPEN:
        richting = {code: "ascending", f"-{code}": "descending"}.get(nu, "")
        doel = f"-{code}" if richting == "ascending" else code
        gevonden.append(Kolomkop(code, naam, f"{adres}?{urlencode([*rest, ('sorteer', doel)])}", richting))
    return gevonden


def team_adres(**keuze: object) -> str:
    """The address of the team's list with this filter."""
    return f"{reverse('team')}?{urlencode(keuze)}"
