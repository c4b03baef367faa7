"""Cutting a list in the database, with an address per page."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpRequest


def pagina(request: HttpRequest, rijen: Any, per_pagina: int = 50) -> tuple[Page, str]:
    """The asked-for page and the query string that the links to other pages start with ("?a=b&").

    A page number that does not exist gives the nearest page, never an error.
    """
    bewaard = [(sleutel, waarde) for sleutel, waarden in request.GET.lists() for waarde in waarden]
    bewaard = [(sleutel, waarde) for sleutel, waarde in bewaard if sleutel != "pagina" and waarde]
    basis = "?" + (urlencode(bewaard) + "&" if bewaard else "")
    return Paginator(rijen, per_pagina).get_page(request.GET.get("pagina")), basis
