"""The act that measures on the Zelfredzaamheid-Matrix."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import PermissionDenied

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant, ZrmDomein, Zrmmeting
from klanten.zelfredzaamheid import domeinen_voor
from toegang.handeling import handeling
from toegang.models import Gebruiker


@handeling
def meet_zelfredzaamheid(
    *, klant: Klant, op: date, scores: Mapping[ZrmDomein, tuple[int, str]], door: Gebruiker
) -> list[Zrmmeting]:
    """Add a measurement per domain: score 1–5 and a short explanation. What was measured before stays.

    Raises NietInBegeleiding, and PermissionDenied when one of the domains is not for `door`.
    """
    eis_in_begeleiding(klant)
    if set(scores) - set(domeinen_voor(door)):
        raise PermissionDenied
    return [
        Zrmmeting.objects.create(klant=klant, domein=domein, score=score, toelichting=toelichting, op=op, door=door)
        for domein, (score, toelichting) in scores.items()
    ]
