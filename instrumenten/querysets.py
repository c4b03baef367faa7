"""Reads of the catalogue."""

from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone


class InstrumentQuerySet(models.QuerySet):
    """Instruments, by the words of the field."""

    def compleet(self) -> "InstrumentQuerySet":
        """With at least one tegel and one klantkenmerk (Eva)."""
        tegels = self.model.tegels.through.objects.filter(instrument=OuterRef("pk"))
        kenmerken = self.model.klantkenmerken.through.objects.filter(instrument=OuterRef("pk"))
        return self.filter(Exists(tegels), Exists(kenmerken))

    def gepubliceerd(self, op: date | None = None) -> "InstrumentQuerySet":
        """What a klantmanager may find: published, complete and within its publication period on that day."""
        dag = op or timezone.localdate()
        return (
            self.compleet()
            .filter(status="gepubliceerd")
            .filter(Q(publiceren_vanaf__isnull=True) | Q(publiceren_vanaf__lte=dag))
            .filter(Q(publiceren_tot__isnull=True) | Q(publiceren_tot__gte=dag))
        )

    def volledig(self) -> "InstrumentQuerySet":
        """With everything that the page of one instrument shows."""
        return self.select_related("aanbieder").prefetch_related(
            "tegels", "klantkenmerken", "doelgroepen", "uitvoeringsvormen", "locaties", "registratiecodes",
            "contactpersonen", "links",
        )
