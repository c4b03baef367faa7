"""Whose agenda a secret opens."""

from hashlib import sha256
from hmac import compare_digest

from django.utils import timezone

from gesprekken.models import Agendakoppeling
from toegang.lezen import schrijft_toch
from toegang.models import Rol


def afdruk_van(geheim: str) -> str:
    """What is kept of a secret. It holds 256 random bits, so a plain hash cannot be guessed back."""
    return sha256(geheim.encode()).hexdigest()


def koppeling_bij(geheim: str) -> Agendakoppeling | None:
    """The link that this secret opens, with its user, noted as read now; None when it opens nothing.

    Looked up by its print, so that how long it takes says nothing about the secret. Who does not work here any more, or
    has no clients in this role, has no agenda.
    """
    afdruk = afdruk_van(geheim)
    rijen = Agendakoppeling.objects.select_related("gebruiker")
    koppeling = rijen.filter(
        afdruk=afdruk, gebruiker__is_active=True, gebruiker__rol__in=[Rol.KLANTMANAGER, Rol.TEAMLEIDER]
    ).first()
    if koppeling is None or not compare_digest(koppeling.afdruk, afdruk):
        return None
    with schrijft_toch():
        Agendakoppeling.objects.filter(pk=koppeling.pk).update(opgehaald_op=timezone.now())
    return koppeling
