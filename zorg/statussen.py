"""What we know of help. Beside the models, as `zorg.querysets` reads it too."""

from django.db import models


class Hulpstatus(models.TextChoices):
    """What the client told us of help is something else than what the helper confirmed ("check of hulp is ingezet")."""

    GEMELD = "gemeld", "Gemeld door de klant"
    BEVESTIGD = "bevestigd", "Bevestigd"
    GESTOPT = "gestopt", "Gestopt"
