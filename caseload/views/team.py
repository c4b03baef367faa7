"""The caseload of a team, and handing clients over."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from toegang.dossiers import alleen
from toegang.models import Rol


@require_safe
@alleen(Rol.TEAMLEIDER)
def team(request: HttpRequest) -> HttpResponse:
    """The team's caseload per klantmanager and per profile and tegel."""
    return render(request, "caseload/team.html")


@require_POST
@alleen(Rol.TEAMLEIDER)
def overdragen(request: HttpRequest) -> HttpResponse:
    """Hand clients over: first the load before and after, then the act."""
    return render(request, "caseload/overdragen.html")
