"""Reads of the draft of a klantbeeld, beside the version that it continues on."""

from dataclasses import dataclass

from django.db.models import F, Prefetch, Subquery

from klantbeeld.beelden import met_belemmeringen
from klantbeeld.delen import is_ingevuld, waarden_van
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Score
from klanten.models import Klant


def concept(klant: Klant) -> Klantbeeld | None:
    """The draft of this client with its scores and their components, if there is one. Two queries."""
    return (
        Klantbeeld.objects.filter(klant=klant)
        .concept()
        .select_related("huidige_tegel", "beoogde_tegel")
        .prefetch_related(Prefetch("scores", Score.objects.met_bron()))
        .first()
    )


@dataclass(frozen=True)
class ConceptMetVorige:
    """The draft and the version that it continues on; both may be missing."""

    concept: Klantbeeld | None
    vorige: Klantbeeld | None

    @property
    def vorige_scores(self) -> dict[str, int | None]:
        """The scores of the previous version, by component code."""
        return {score.component.code: score.score for score in self.vorige.scores.all()} if self.vorige else {}

    @property
    def overgenomen(self) -> set[str]:
        """The codes of the components that say something, and exactly what the version before says."""
        if self.concept is None or self.vorige is None:
            return set()
        eerder = {score.component.code: waarden_van(score, score.component.code) for score in self.vorige.scores.all()}
        nu = {score.component.code: waarden_van(score, score.component.code) for score in self.concept.scores.all()}
        return {code for code, waarden in nu.items() if is_ingevuld(waarden) and eerder.get(code) == waarden}


def concept_met_vorige(klant: Klant) -> ConceptMetVorige:
    """Draft and latest version together, both with scores and obstacles. Three queries."""
    van_de_klant = Klantbeeld.objects.filter(klant=klant)
    laatste = van_de_klant.vastgesteld().values("versie")[:1]
    beelden = (
        (van_de_klant.concept() | van_de_klant.filter(versie=Subquery(laatste)))
        .select_related("huidige_tegel", "beoogde_tegel", "vastgesteld_door")
        .prefetch_related(Prefetch("scores", Score.objects.met_bron()), met_belemmeringen())
        .order_by(F("versie").asc(nulls_first=True))
    )
    concept_beeld = vorige = None
    for beeld in beelden:
        if beeld.status == KlantbeeldStatus.CONCEPT:
            concept_beeld = beeld
        else:
            vorige = beeld
    return ConceptMetVorige(concept_beeld, vorige)
