"""How far a klantbeeld is. Beside the models, as `klantbeeld.querysets` reads it too."""

from django.db import models


class KlantbeeldStatus(models.TextChoices):
    """Draft until established; then it never changes again."""

    CONCEPT = "concept", "Concept"
    VASTGESTELD = "vastgesteld", "Vastgesteld"
