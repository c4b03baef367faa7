"""The plan as an accessible document (PDF/UA-1), made from a snapshot and nothing else.

The same snapshot gives the same document.
"""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.timezone import localtime

from klantbeeld.tekening import Tekening, Vlak, tekening
from toegang.document import maak_document
from toegang.document.tekst import als_bron
from trajecten.brieftekst import brief, mening, score_in_woorden
from trajecten.momentopname import Momentopname

NIET_BESPROKEN = "Hier hebben we het nog niet over gehad."


@dataclass(frozen=True)
class _Onderdeel:
    code: str
    naam: str


@dataclass(frozen=True)
class _Lijn:
    component: _Onderdeel
    score: int | None
    wil_niet_bespreken: bool


def _tekening(opname: Momentopname) -> Tekening | None:
    """The klantbeeld as a drawing with the client's own names for the components; None when the snapshot has none."""
    if not opname.klantbeeld:
        return None
    return tekening(
        [_Lijn(_Onderdeel(regel.code, regel.naam), regel.score, regel.wil_niet) for regel in opname.klantbeeld],
        {regel.code: regel.vorige for regel in opname.klantbeeld},
        {regel.code for regel in opname.klantbeeld if regel.werkpunt},
    )


@dataclass(frozen=True)
class _Gezegd:
    """A row of the klantbeeld in words: what we say of it, and what the client chose."""

    naam: str
    wij: str
    klant: str
    werkpunt: bool


def _gezegd(opname: Momentopname) -> list[_Gezegd]:
    """The klantbeeld in words. A version of before the words gets those of its scores."""
    rijen = []
    for regel in opname.klantbeeld:
        wij = regel.tekst or score_in_woorden(regel.score)
        if regel.wil_niet:
            wij = "Hier hoeven we het niet over te hebben."
        rijen.append(_Gezegd(regel.naam, wij or NIET_BESPROKEN, regel.eigen_tekst, regel.werkpunt))
    return rijen


def als_afbeelding(vlak: Vlak) -> str:
    """The drawing as the address of an image that holds itself, so that it gets an alternative text."""
    return als_bron(render_to_string("klantbeeld/igm.svg", {"vlak": vlak}))


def html_van(opname: Momentopname) -> str:
    """The document before it is laid out."""
    vorm = opname.klant.aanspreekvorm
    beeld = _tekening(opname)
    return render_to_string(
        "trajecten/plan_pdf.html",
        {
            "plan": opname,
            "tekening": beeld,
            "afbeelding": als_afbeelding(beeld.liggend) if beeld else "",
            "brief": brief(vorm),
            "mening": mening(opname.zienswijze),
            "gezegd": _gezegd(opname),
            "moment": localtime(opname.vastgesteld_op),
        },
    )


def maak_pdf(opname: Momentopname) -> bytes:
    """The document as PDF/UA-1: tagged, with bookmarks, in Dutch. Takes about a second; writes nothing."""
    return maak_document(html_van(opname), stijl="trajecten/plan_pdf.css")
