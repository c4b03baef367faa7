"""Who one turns out to be, loaded together with the team in one query."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from toegang.models import Gebruiker
from toegang.vastevraag import VasteLezing, plek


@VasteLezing
def _met_team() -> QuerySet[Gebruiker]:
    return Gebruiker.objects.select_related("team").filter(pk=plek("gebruiker"))


class GebruikerBackend(AuthenticationBackend):
    """The only backend, for password and organisation alike; nearly every page needs the user's team."""

    def get_user(self, user_id: int) -> Gebruiker | None:
        """The active user with team, or None."""
        gevonden = _met_team(gebruiker=user_id)
        return gevonden[0] if gevonden and self.user_can_authenticate(gevonden[0]) else None
