"""What the client reads along on the screen: the goal, what goes well, the plan, who does what, when we talk again.

In B1 and in the form of address of the client. Nothing internal, nothing of anyone else.
"""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils import timezone

from gesprekken.afspraken import Klantregel, voor_klant
from gesprekken.models import Afspraak, Gesprek
from instrumenten.models import Klantkenmerk
from klantbeeld.componenten import componenten_met_ankers
from klantbeeld.klanttaal import Klanttaal, in_klanttaal
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Werkpunt
from klanten.models import Klant
from toegang.aanspreken import spreek_aan
from trajecten.lopend import lopend_plan_met_doelen
from trajecten.models import Doel, DoelStatus

_TEKSTEN = {
    "titel": "[Uw|Jouw] plan en hoe het gaat",
    "inleiding": "Dit staat er nu over [u|jou]. Klopt er iets niet? Zeg het meteen.",
    "doel": "Hier [gaat u|ga je] voor",
    "goed": "Dit gaat goed",
    "midden": "Dit gaat al een stuk",
    "lastig": "Dit is nog lastig",
    "eigen": "Wat u zelf zei",
    "verschil": "Dit zien we verschillend. Daar praten we over.",
    "werkpunt": "Hier werken we nu aan",
    "onbekend": "Hier praten we nog over",
    "plan": "[Uw|Jouw] doelen",
    "gesprek": "We praten weer met elkaar",
    "vraag": "Denk hier alvast over na:",
    "geen_gesprek": "We hebben nog geen nieuwe afspraak. Maak die nu samen.",
    "nog_niets": "Er staat nog niets over [u|jou]. We beginnen samen.",
    "concept": "Hier zijn we nog mee bezig. Het is nog niet klaar.",
}


@dataclass(frozen=True)
class Meekijkblad:
    """Everything on the page. `teksten`: the sentences around it, in "u" or "jij"."""

    teksten: dict[str, str]
    beeld: Klantbeeld | None
    taal: Klanttaal
    doel: str
    werkpunten: list[str]
    doelen: list[Doel]
    afspraken: list[tuple[str, list[Klantregel]]]
    gesprek: Gesprek | None

    @property
    def is_concept(self) -> bool:
        """Whether what is shown was not established yet."""
        return self.beeld is not None and self.beeld.status == KlantbeeldStatus.CONCEPT

    @property
    def leeg(self) -> bool:
        """Whether there is nothing to read yet."""
        return not (self.beeld or self.doelen or any(regels for _, regels in self.afspraken))


def _beeld(klant: Klant) -> Klantbeeld | None:
    """The latest version with scores and work points; when there is none yet, the draft. Three queries."""
    return (
        Klantbeeld.objects.filter(klant=klant)
        .versie_voor_concept()
        .prefetch_related("scores", Prefetch("werkpunten", Werkpunt.objects.select_related("klantkenmerk")))
        .first()
    )


def _werkpunt(kenmerk: Klantkenmerk, aanspreekvorm: str) -> str:
    return spreek_aan(f"{kenmerk.naam_klant}. {kenmerk.omschrijving_klant}".strip(), aanspreekvorm)


def meekijkblad(klant: Klant) -> Meekijkblad:
    """The page for the client beside you.

    Nine queries: the klantbeeld (three), the components with their anchors (two), the plan with its goals (two), the
    agreements and the next conversation.
    """
    beeld = _beeld(klant)
    plan = lopend_plan_met_doelen(klant)
    gesprek = Gesprek.objects.filter(klant=klant).komend(timezone.now()).first()
    afspraken = Afspraak.objects.filter(klant=klant).open().select_related("organisatie")
    vorm = klant.aanspreekvorm
    teksten = {sleutel: spreek_aan(tekst, vorm) for sleutel, tekst in _TEKSTEN.items()}
    van_de_klant = (plan.eigen_woorden or plan.hoofddoel) if plan else ""
    return Meekijkblad(
        teksten=teksten,
        beeld=beeld,
        taal=in_klanttaal(beeld.scores.all(), componenten_met_ankers(), vorm) if beeld else Klanttaal(),
        doel=van_de_klant or (beeld.doelgedrag if beeld else ""),
        werkpunten=[_werkpunt(werkpunt.klantkenmerk, vorm) for werkpunt in beeld.werkpunten.all()] if beeld else [],
        doelen=[doel for doel in plan.doelen.all() if doel.status == DoelStatus.OPEN] if plan else [],
        afspraken=voor_klant(afspraken, vorm),
        gesprek=gesprek,
    )
