"""What the choices of the search mean."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from instrumenten.models import Klantkenmerk, Tegel
from instrumenten.views.instrument import CATALOGUSROLLEN
from toegang.dossiers import alleen


@require_safe
@alleen(*CATALOGUSROLLEN)
def werklandschap(request: HttpRequest) -> HttpResponse:
    """The tegels with their tips and the klantkenmerken, in the words that the beheerder gave them."""
    lijsten = {"tegels": Tegel.objects.all(), "kenmerken": Klantkenmerk.objects.all()}
    return render(request, "instrumenten/werklandschap.html", lijsten)
