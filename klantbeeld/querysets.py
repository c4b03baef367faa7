"""Reads of klantbeelden and their scores, by the words of the field."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from klantbeeld.statussen import KlantbeeldStatus

if TYPE_CHECKING:
    from klantbeeld.models import Klantbeeld, Score  # noqa: F401  # named below, in quotes


class KlantbeeldQuerySet(models.QuerySet["Klantbeeld"]):
    """Klantbeelden: drafts and versions."""

    def vastgesteld(self) -> Self:
        """The versions, the last one first."""
        return self.filter(status=KlantbeeldStatus.VASTGESTELD).order_by("-versie")

    def concept(self) -> Self:
        """The drafts. A client has at most one."""
        return self.filter(status=KlantbeeldStatus.CONCEPT)

    def versie_voor_concept(self) -> Self:
        """The versions, the last one first, and then the draft: of one client the first is the one that counts."""
        return self.order_by(F("versie").desc(nulls_last=True))


class ScoreQuerySet(models.QuerySet["Score"]):
    """Scores of klantbeelden."""

    def met_component(self) -> Self:
        """With the component, in the order of the components."""
        return self.select_related("component").order_by("component__volgorde", "component__code")

    def met_bron(self) -> Self:
        """With the component and the result that is the source, without the file of that."""
        return self.met_component().select_related("uitslag").defer("uitslag__bestand")

    def met_vorige(self) -> Self:
        """Adds `vorige_score`: of the same component, one version ago; None when there was none."""
        return self.annotate(vorige_score=Subquery(self._een_versie_ervoor().values("score")))

    def met_herkomst(self) -> Self:
        """Adds `overgenomen`: whether it stands there exactly as one version ago."""
        leeg = ("score", "klantscore", "uitslag")
        gelijk = (
            self._een_versie_ervoor()
            .filter(**{veld: OuterRef(veld) for veld in ("feiten", "bron", "zekerheid", "wil_niet_bespreken")})
            .annotate(**{f"{veld}_of_niets": Coalesce(veld, 0) for veld in leeg})
            .filter(**{f"{veld}_of_niets": Coalesce(OuterRef(veld), 0) for veld in leeg})
        )
        return self.annotate(overgenomen=Exists(gelijk))

    def _een_versie_ervoor(self) -> "models.QuerySet[Score]":
        return self.model.objects.filter(
            klantbeeld__klant=OuterRef("klantbeeld__klant"),
            klantbeeld__versie=OuterRef("klantbeeld__versie") - 1,
            component=OuterRef("component"),
        ).order_by()
