"""Whether a deployment that was stopped by a slip can go on as if nothing happened: on the same day only."""

from datetime import date

from django.utils import timezone

from toegang.modelvelden import gebeurtenissen_van
from trajecten.models import Inzet, InzetStatus


def status_voor_stop(inzet: Inzet, op: date) -> InzetStatus | None:
    """The status that a stopped deployment had before it was stopped on this day; None when it was another day, or when
    it is not stopped. One query, none for a deployment that is not stopped.

    After that day it is no slip any more: then the stop counted, and one begins anew.
    """
    if inzet.status != InzetStatus.GESTOPT:
        return None
    gestopt_op = None
    gebeurtenissen = gebeurtenissen_van(Inzet).filter(pgh_obj=inzet.pk).order_by("-pgh_id")
    for moment, status in gebeurtenissen.values_list("pgh_created_at", "status"):
        if status != InzetStatus.GESTOPT:
            return InzetStatus(status) if gestopt_op and timezone.localdate(gestopt_op) == op else None
        gestopt_op = moment
    return None
