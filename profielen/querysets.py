"""Reads of profiles and of what was chosen, by the words of the field."""

from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import OuterRef, Prefetch, Subquery

from instrumenten.models import Klantkenmerk, Tegel
from toegang.deelvraag import Deelvraag, deelvraag
from toegang.modelvelden import verwant_model

if TYPE_CHECKING:
    from profielen.models import Klantprofiel, Profieltoekenning  # noqa: F401 - named below, in quotes


def _codes_van_profiel(lijst: type[Tegel] | type[Klantkenmerk]) -> Deelvraag:
    def maak(*_: object) -> "Subquery[Any]":
        codes = lijst.objects.filter(klantprofiel=OuterRef("profiel"))
        return ArraySubquery(codes.order_by("volgorde").values("code"))

    return deelvraag(f"{lijst._meta.model_name}codes", maak, buiten="profiel")


_TEGELCODES, _KENMERKCODES = _codes_van_profiel(Tegel), _codes_van_profiel(Klantkenmerk)


class KlantprofielQuerySet(models.QuerySet["Klantprofiel"]):
    """Profiles."""

    def in_gebruik(self) -> Self:
        """The set that the municipality works with, in its own order."""
        return self.filter(actief=True).order_by("volgorde", "code")

    def met_patroon(self) -> Self:
        """With `patroon` and its components: what the rules compare a klantbeeld with. One query."""
        patroon = verwant_model(self.model, "patroon")._default_manager.order_by("component__volgorde")
        code = patroon.select_related("component").only("profiel", "van", "tot", "gewicht", "component__code")
        return self.prefetch_related(Prefetch("patroon", code))

    def met_dienstverlening(self) -> Self:
        """Annotated with `tegelnamen` and `kenmerknamen`, each in its own order.

        Names only: as rows of their own they take two queries and a tenth of the time of the page.
        """
        tegels = Tegel.objects.filter(klantprofiel=OuterRef("pk")).order_by("volgorde")
        kenmerken = Klantkenmerk.objects.filter(klantprofiel=OuterRef("pk")).order_by("volgorde")
        return self.annotate(
            tegelnamen=ArraySubquery(tegels.values("naam")), kenmerknamen=ArraySubquery(kenmerken.values("naam"))
        )


class ToekenningQuerySet(models.QuerySet["Profieltoekenning"]):
    """What was chosen."""

    def nieuwste_eerst(self) -> Self:
        """The present choice of a client first."""
        return self.order_by("-op", "-pk")

    def met_profielcodes(self) -> Self:
        """With the profile, annotated with `tegelcodes` and `kenmerkcodes`: where its instruments are to be found.

        Codes only, in the one query: by `Prefetch` they are two more, and twice the time to read where to start.
        """
        return self.select_related("profiel").annotate(
            tegelcodes=_TEGELCODES(self.model), kenmerkcodes=_KENMERKCODES(self.model)
        )
