"""Scores as the rules of the IGM want them, and the drawing of a klantbeeld."""

from collections.abc import Iterable
from datetime import date

from klantbeeld import igm
from klantbeeld.models import Klantbeeld, Score
from klantbeeld.tekening import Tekening, tekening


def bron_verlopen(score: Score, op: date | None = None) -> bool:
    """Whether the result that is the source of this score is out of date on that day (today when not given)."""
    return score.uitslag is not None and score.uitslag.verlopen(op)


def standen(
    scores: Iterable[Score], vorige: dict[str, int | None] | None = None, *, op: date | None = None
) -> list[igm.Componentstand]:
    """The scores, loaded with their source, as the rules want them on that day (today when not given).

    The previous score comes from `vorige` or else as it came with the score.
    """
    return [
        igm.Componentstand(
            code=score.component.code,
            naam=score.component.naam,
            score=score.score,
            klantscore=score.klantscore,
            feiten=score.feiten,
            vorige=(vorige.get(score.component.code) if vorige is not None else getattr(score, "vorige_score", None)),
            wil_niet=score.wil_niet_bespreken,
            bron_verlopen=bron_verlopen(score, op),
        )
        for score in scores
    ]


def tekening_van(beeld: Klantbeeld, *, kenmerk: str = "igm") -> Tekening:
    """The drawing of an established klantbeeld that came from `vastgestelde` or `laatste_vastgesteld`. No queries."""
    scores = list(beeld.scores.all())
    codes = {code for werkpunt in beeld.werkpunten.all() for code in werkpunt.componentcodes}
    stand = standen(scores)
    return tekening(
        scores,
        {regel.code: regel.vorige for regel in stand},
        igm.werkpuntcomponenten(stand, codes),
        kenmerk=kenmerk,
    )
