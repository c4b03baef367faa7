"""The texts of a klantbeeld, that can be followed through their wordings."""

from datetime import timedelta

from django.urls import reverse

from klantbeeld.models import Klantbeeld, Score
from klanten.bewoordingen import Bewoord, Tekst
from klanten.models import Klant

# A klantbeeld saves itself while it is typed.
_SAMEN = timedelta(minutes=30)
_TEKSTEN = ("doelgedrag", "krachten", "nog_te_weten", "interpretatie", "klantreactie")


def vind_klantbeeld(klant: Klant, pk: int) -> Bewoord | None:
    """A klantbeeld, established or not, with the facts of every component. Two queries."""
    beeld = Klantbeeld.objects.filter(klant=klant, pk=pk).first()
    if beeld is None:
        return None
    scores = Score.objects.filter(klantbeeld=beeld).select_related("component").order_by("component__volgorde")
    per_component = (
        Tekst(Score, score.pk, ("feiten", "score", "klantscore"), score.component.naam, samen=_SAMEN)
        for score in scores
    )
    if beeld.versie is None:
        wat, terug = "Klantbeeld, concept", reverse("klantbeeld_maken", args=[klant.pk])
    else:
        wat = f"Klantbeeld versie {beeld.versie}"
        terug = reverse("klantbeeld_versie", args=[klant.pk, beeld.versie])
    return Bewoord(wat, terug, "klantbeeld", (Tekst(Klantbeeld, pk, _TEKSTEN, samen=_SAMEN), *per_component))
