"""Reads of the access log."""

from toegang.invoer import klantnummers, op_een_regel
from toegang.models import Gebruiker, Grond, Inzage, InzageQuerySet

# Who opens one dossier reads many pages of it: so many lines back one finds some dozens.
_REGELS_TERUG = 400


def laatst_geopende_nummers(gebruiker: Gebruiker) -> list[str]:
    """The klantnummers of the dossiers that this user opened lately, the last one first. One query.

    Not of a client of others, of whom was only told that they are known.
    """
    regels = (
        Inzage.objects.van(gebruiker)
        .geslaagd()
        .exclude(klantnummer="")
        .exclude(grond=Grond.BEKEND)
        .order_by("-tijdstip", "-pk")
        .values_list("klantnummer", flat=True)[:_REGELS_TERUG]
    )
    return list(dict.fromkeys(regels))


def inzagen(
    *, klantnummer: str = "", gebruikersnaam: str = "", resultaat: str = "", oorsprong: str = ""
) -> InzageQuerySet:
    """The access log, newest first, optionally of one dossier or one user (the whole number or user name), with one
    result or from one origin.

    Compared as they are stored, a klantnummer in each way of writing it, so that the indexes serve; the log is never
    read through.
    """
    rijen = Inzage.objects.all()
    if klantnummer:
        rijen = rijen.over(*klantnummers(klantnummer))
    if gebruikersnaam:
        rijen = rijen.van_wie_heet(op_een_regel(gebruikersnaam))
    gelijk = {naam: waarde for naam, waarde in (("resultaat", resultaat), ("oorsprong", oorsprong)) if waarde}
    return rijen.filter(**gelijk)
