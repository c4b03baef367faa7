"""What Django links users, groups and permissions by; named, so that the database records it."""

import pghistory
from django.contrib.auth.models import Group

from toegang.models.gebruiker import Gebruiker


@pghistory.track()
class Groepslid(Gebruiker.groups.through):  # type: ignore[name-defined,misc]  # Django makes it
    """That a user is in a group; named so that the database records when that came and went."""

    class Meta:
        proxy = True


@pghistory.track()
class Gebruikersrecht(Gebruiker.user_permissions.through):  # type: ignore[name-defined,misc]  # Django makes it
    """That a user has a permission beside the groups; recorded like Groepslid."""

    class Meta:
        proxy = True


@pghistory.track()
class Groepsrecht(Group.permissions.through):  # type: ignore[name-defined,misc]  # Django makes it
    """What a group may do; recorded like Groepslid."""

    class Meta:
        proxy = True
        app_label = "toegang"
