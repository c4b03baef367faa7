"""Opening a dossier: the one way for a view to get at a client."""

from django.http import HttpRequest

from klantbeeld.begeleiding import begeleiding_loopt
from klantbeeld.models import Klant
from toegang.dossiers import GeenToegang, toegangsgrond
from toegang.logboek import leg_inzage_vast


def open_dossier(request: HttpRequest, pk: int, onderdeel: str, *, vastleggen: bool = True) -> Klant:
    """The client with klantmanager, duo-colleague and team, for a user who may open the dossier. Two queries.

    `in_begeleiding` says whether a period of the client runs.

    Every opening is recorded in the access log under `onderdeel` ("overzicht", "klantbeeld", …), also one by POST: a
    form that comes back with its mistakes shows the dossier too. `vastleggen=False` is for the saving in between of a
    page whose opening was recorded. Raises GeenToegang (404) for everyone else, so that a stranger learns nothing.
    """
    klant = (
        Klant.objects.zichtbaar_voor(request.user)
        .select_related("klantmanager", "duo_collega", "team")
        .annotate(in_begeleiding=begeleiding_loopt())
        .filter(pk=pk)
        .first()
    )
    grond = toegangsgrond(request.user, klant) if klant else None
    if klant is None or grond is None:
        raise GeenToegang("Dit dossier bestaat niet of is niet van u.")
    if vastleggen:
        leg_inzage_vast(gebruiker=request.user, klantnummer=klant.klantnummer, onderdeel=onderdeel, grond=grond)
    return klant
