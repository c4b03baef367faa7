"""The page on which something around care is written down."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from klanten.models import Klant
from toegang.verwerken import Uitkomst
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]


def toon(
    request: Verzoek,
    uitkomst: Uitkomst,
    *,
    klant: Klant,
    form: forms.BaseForm,
    kop: str,
    terug: str = "",
    sjabloon: str = "zorg/formulier.html",
    **meer: Any,
) -> HttpResponse:
    """Where what was sent goes on to, or else the page with the form; `terug` is the way back, zorg when not given."""
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "form": form, "kop": kop, "terug": terug or reverse("zorg", args=[klant.pk]), **meer}
    return render(request, sjabloon, context, status=uitkomst.status)
