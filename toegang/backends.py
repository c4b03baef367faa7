"""Who one turns out to be, loaded together with the team in one query."""

from allauth.account.auth_backends import AuthenticationBackend

from toegang.models import Gebruiker


class GebruikerBackend(AuthenticationBackend):
    """The only backend, for password and organisation alike; nearly every page needs the user's team."""

    def get_user(self, user_id: int) -> Gebruiker | None:
        """The active user with team, or None."""
        gebruiker = Gebruiker.objects.select_related("team").filter(pk=user_id).first()
        return gebruiker if gebruiker and self.user_can_authenticate(gebruiker) else None
