"""How far client and municipality are about a conversation, from what was sent. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from gesprekken.models import Bezorging, Gesprek, Gespreksstatus, Postsoort, Postweg, Uitnodiging
from gesprekken.statussen import Uitnodigingsstand
from gesprekken.uitnodigingstekst import waar_voor_klant

_UITNODIGEND = {Postsoort.UITNODIGING, Postsoort.VERZET}
_BEZORGD = {Bezorging.VERSTUURD, Bezorging.AFGEHANDELD}
_TONEN = {
    Uitnodigingsstand.BEVESTIGD: "goed",
    Uitnodigingsstand.TE_VERTELLEN: "let-op",
    Uitnodigingsstand.AF_TE_ZEGGEN: "let-op",
    Uitnodigingsstand.AFGEZEGD: "neutraal",
}


@dataclass(frozen=True)
class Afstemming:
    """Where it stands, since when (None: not yet), and by which way the client heard it (empty: the client told us)."""

    code: Uitnodigingsstand
    op: datetime | None = None
    weg: str = ""

    @property
    def woorden(self) -> str:
        """For a screen: "Herinnerd op 01-12-2026 per e-mail"."""
        delen = [self.code.label]
        if self.op:
            delen.append(f"op {localtime(self.op):%d-%m-%Y}")
        if self.weg:
            delen.append(f"per {_WEGEN[Postweg(self.weg)]}")
        return " ".join(delen)

    @property
    def toon(self) -> str:
        """The tone of its mark."""
        return _TONEN.get(self.code, "accent")


_WEGEN = {Postweg.BRIEF: "brief", Postweg.MAIL: "e-mail", Postweg.BERICHT: "bericht"}


def _verteld(post: Sequence[Uitnodiging]) -> list[Uitnodiging]:
    return [deel for deel in post if deel.soort in _UITNODIGEND and deel.stand in _BEZORGD]


def is_veranderd(gesprek: Gesprek, verteld: Uitnodiging) -> bool:
    """Whether the client was told another moment or place than what is planned now. Reads client and place."""
    return verteld.moment != gesprek.moment or verteld.waar != waar_voor_klant(gesprek)


def stand_van(gesprek: Gesprek, post: Sequence[Uitnodiging]) -> Afstemming | None:
    """Where the conversation stands; None when the client was told nothing and said nothing.

    `post` is all that was sent about it, oldest first. Reads client and place of the conversation.
    """
    verteld = _verteld(post)
    if gesprek.status == Gespreksstatus.VERVALLEN:
        return _afgezegd(verteld, post)
    if gesprek.bevestigd_op and not (verteld and is_veranderd(gesprek, verteld[-1])):
        return Afstemming(Uitnodigingsstand.BEVESTIGD, gesprek.bevestigd_op)
    if not verteld:
        return None
    laatste = verteld[-1]
    if is_veranderd(gesprek, laatste):
        return Afstemming(Uitnodigingsstand.TE_VERTELLEN)
    herinnering = next((deel for deel in post if deel.herinnert_aan_id == laatste.pk and deel.stand in _BEZORGD), None)
    if herinnering:
        return Afstemming(Uitnodigingsstand.HERINNERD, herinnering.verstuurd_op, herinnering.weg)
    code = Uitnodigingsstand.VERZET if laatste.soort == Postsoort.VERZET else Uitnodigingsstand.UITGENODIGD
    return Afstemming(code, laatste.verstuurd_op, laatste.weg)


def _afgezegd(verteld: Sequence[Uitnodiging], post: Sequence[Uitnodiging]) -> Afstemming | None:
    if not verteld:
        return None
    afgezegd = [deel for deel in post if deel.soort == Postsoort.AFZEGGING and deel.stand in _BEZORGD]
    if not afgezegd:
        return Afstemming(Uitnodigingsstand.AF_TE_ZEGGEN)
    return Afstemming(Uitnodigingsstand.AFGEZEGD, afgezegd[-1].verstuurd_op, afgezegd[-1].weg)


def soort_nu(gesprek: Gesprek, post: Sequence[Uitnodiging]) -> Postsoort:
    """What there is to tell the client now: an invitation, a change of one, or that it does not take place."""
    if gesprek.status == Gespreksstatus.VERVALLEN:
        return Postsoort.AFZEGGING
    verteld = _verteld(post)
    if verteld and is_veranderd(gesprek, verteld[-1]):
        return Postsoort.VERZET
    return Postsoort.UITNODIGING


def eerder_verteld(post: Sequence[Uitnodiging]) -> datetime | None:
    """The moment that the client was told last."""
    verteld = _verteld(post)
    return verteld[-1].moment if verteld else None
