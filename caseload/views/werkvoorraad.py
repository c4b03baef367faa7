"""The first page of the klantmanager."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def werkvoorraad(request: HttpRequest) -> HttpResponse:
    """What asks for attention today, and all own clients."""
    return render(request, "caseload/werkvoorraad.html")
