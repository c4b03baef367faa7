"""Who helps the client, for the head of a dossier."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Case, F, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce

from klanten.kop import Helper
from klanten.models import Organisatiecontact
from toegang.rijen import als
from zorg.models import Hulp, Hulpstatus

# More do not help who has the client on the line; all stand under Zorg en hulp.
HOOGSTENS = 6


def wie_helpt() -> Subquery:
    """The help that runs of the client of the outer query, as a list of `Helper`, confirmed help first.

    Whom to call is our fixed contact there, else the first who works there.
    """
    contact = (
        Organisatiecontact.objects.filter(organisatie=OuterRef("organisatie"), actief=True)
        .order_by("-vast", "pk")
        .values
    )

    def van_contact(veld: str) -> Coalesce:
        return Coalesce(Subquery(contact(veld)[:1]), Value(""))

    hulp = (
        Hulp.objects.filter(klant=OuterRef("pk"))
        .lopend()
        .annotate(
            naam=Coalesce("organisatie__naam", "van_wie"),
            bevestigd=Case(
                When(status=Hulpstatus.BEVESTIGD, then=Value(True)),
                default=Value(False),
                output_field=BooleanField(),
            ),
            contact=van_contact("naam"),
            telefoon=van_contact("telefoon"),
            email=van_contact("email"),
        )
        .order_by(F("bevestigd").desc(), "pk")
    )
    return ArraySubquery(hulp.values(rij=als(Helper))[:HOOGSTENS])
