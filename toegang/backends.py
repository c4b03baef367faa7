"""Loading the signed-in user together with the team, in one query."""

from django.contrib.auth.backends import ModelBackend

from toegang.models import Gebruiker


class GebruikerBackend(ModelBackend):
    """Django's own backend; a request needs the user's team on nearly every page."""

    def get_user(self, user_id: int) -> Gebruiker | None:
        """The active user with team, or None."""
        gebruiker = Gebruiker.objects.select_related("team").filter(pk=user_id).first()
        return gebruiker if gebruiker and self.user_can_authenticate(gebruiker) else None
