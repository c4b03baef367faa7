"""The summary that the client takes home: what stands on it, and the same as an accessible document."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from gesprekken.afspraken import Klantregel, voor_klant
from gesprekken.models import Gesprek
from gesprekken.samenvatting import stel_samenvatting_voor
from klanten.models import Klant
from toegang.document import maak_document


@dataclass(frozen=True)
class Samenvattingsblad:
    """Everything on the summary. `vervolg`: the next conversation, when there is one."""

    klant: Klant
    gesprek: Gesprek
    tekst: str
    afspraken: list[tuple[str, list[Klantregel]]]
    vervolg: Gesprek | None


def samenvattingsblad(klant: Klant, gesprek: Gesprek, vervolg: Gesprek | None) -> Samenvattingsblad:
    """The summary of a conversation that was held: the text that was written, else the proposal. One query."""
    tekst = gesprek.samenvatting_klant or stel_samenvatting_voor(
        dag=timezone.localdate(gesprek.moment),
        doel=gesprek.doel,
        vraag=gesprek.vraag_van_klant,
        klant_vat_samen=gesprek.klant_vat_samen,
        aanspreekvorm=klant.aanspreekvorm,
    )
    afspraken = voor_klant(gesprek.afspraken.select_related("organisatie"), klant.aanspreekvorm)
    return Samenvattingsblad(klant, gesprek, tekst, afspraken, vervolg)


def html_van(blad: Samenvattingsblad) -> str:
    """The document before it is laid out: the same words as on the page."""
    context = {"blad": blad, "klant": blad.klant, "gemeente": settings.GEMEENTE}
    return render_to_string("gesprekken/samenvatting_pdf.html", context)


def maak_samenvatting(blad: Samenvattingsblad) -> bytes:
    """The summary as PDF/UA-1. Takes about a second; writes nothing."""
    return maak_document(html_van(blad), stijl="gesprekken/samenvatting_pdf.css")
