"""What a proposal stands on: the profiles and the klantbeeld as the rules want them, and what was chosen before."""

from collections.abc import Iterable

from django.db.models import Prefetch, Q, Subquery

from klantbeeld.models import Klantbeeld, Score
from klanten.models import Klant
from profielen import voorstel
from profielen.models import Klantprofiel, Profieltoekenning
from profielen.querysets import ToekenningQuerySet

KEUZES_PER_PAGINA = 20


def voor_de_regels(profielen: Iterable[Klantprofiel]) -> list[voorstel.Profiel]:
    """Profiles `met_patroon` as the rules want them."""
    return [
        voorstel.Profiel(
            sleutel=profiel.pk,
            naam=str(profiel),
            volgorde=profiel.volgorde,
            toegang=profiel.toegang,
            patroon=tuple(
                voorstel.Bereik(deel.component.code, deel.van, deel.tot, deel.gewicht) for deel in profiel.patroon.all()
            ),
        )
        for profiel in profielen
    ]


def klantbeeld_voor_voorstel(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld with its scores, in the order of the model. Two queries."""
    scores = (
        Score.objects.select_related("component")
        .only("klantbeeld", "score", "component__code", "component__naam")
        .order_by("component__volgorde")
    )
    return Klantbeeld.objects.filter(klant=klant).vastgesteld().prefetch_related(Prefetch("scores", scores)).first()


def gegevens_van(beeld: Klantbeeld) -> list[voorstel.Gegeven]:
    """The scores of a klantbeeld from `klantbeeld_voor_voorstel`, as the rules want them."""
    return [voorstel.Gegeven(score.component.code, score.component.naam, score.score) for score in beeld.scores.all()]


def laatste_feiten(klant: Klant) -> list[str]:
    """The facts that held at the newest choice for this client; none when nothing was chosen yet. One query."""
    uitleg = _van(klant).values_list("uitleg", flat=True).first() or {}
    feiten: list[str] = uitleg.get("feiten", [])
    return feiten


def toekenningen(klant: Klant, *, voor: int | None = None) -> ToekenningQuerySet:
    """What was chosen for this client, newest first, one page and one row more; `voor` continues after that choice.

    `voor` is the pk of the last choice on the page before; without such a choice of this client nothing follows.
    """
    rijen = _van(klant).select_related("profiel", "voorgesteld", "klantbeeld", "afwijkgrond", "door")
    if voor is not None:
        moment = Subquery(Profieltoekenning.objects.filter(klant=klant, pk=voor).values("op"))
        rijen = rijen.filter(Q(op__lt=moment) | Q(op=moment, pk__lt=voor))
    return rijen[: KEUZES_PER_PAGINA + 1]


def _van(klant: Klant) -> ToekenningQuerySet:
    return Profieltoekenning.objects.filter(klant=klant).nieuwste_eerst()
