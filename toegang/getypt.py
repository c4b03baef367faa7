"""What someone typed and sent: never gone when it is refused (decision 21).

Refused with a page that holds it: nothing to do. Refused with another page: the text is added to that. Refused because
things changed meanwhile: `anders_verder` says why, and shows the text instead of going on without it.
"""

import re
from collections.abc import Collection

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.text import capfirst

from toegang.formulieren import teruggave
from toegang.onderbroken import is_geheim

Getypt = tuple[str, list[str]]

# Keys, revisions and fingerprints: carried along, and nothing anyone typed.
_NAAM_VAN_DE_MACHINE = re.compile(
    r"(.+-)?((TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS|id|sleutel|\w*revisie|basis|stand|getoond|csrfmiddlewaretoken)"
)
_WAARDE_VAN_DE_MACHINE = re.compile(r"[0-9a-f]{16,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\s*")
# What is noted on an answer: that all that was typed stands on it.
_TOONT_GETYPT = "toont_getypt"
# Refused, with a page; what is too large (413) cannot be shown.
_GEWEIGERD = {403, 404, 409, 422}
_ZONDER_FORMULIER = {403, 404}
# Where the pages of the site put their contents (templates/basis.html).
_PLEK = b'<div class="lijf '
# How the templates of forms write quotation marks, and how those of Django do: both are what was typed.
_AANHALINGSTEKENS = (("&#39;", "&#x27;"), ("&#34;", "&quot;"))


def _is_van_de_machine(naam: str, waarden: list[str]) -> bool:
    return bool(_NAAM_VAN_DE_MACHINE.fullmatch(naam)) or all(map(_WAARDE_VAN_DE_MACHINE.fullmatch, waarden))


def _getypt(velden: QueryDict) -> list[Getypt]:
    return [
        (naam, waarden)
        for naam, waarden in velden.lists()
        if not _is_van_de_machine(naam, waarden) and not is_geheim(naam)
    ]


def in_woorden(getypt: list[Getypt]) -> list[Getypt]:
    """For a reader: the names of the fields in words, a ticked box as "ja"."""
    return [
        (capfirst(re.sub("[-_]+", " ", naam).strip()), ["ja" if waarde == "on" else waarde for waarde in waarden])
        for naam, waarden in getypt
    ]


def regels(velden: QueryDict) -> list[Getypt]:
    """What was typed, field by field, for a reader."""
    return in_woorden(_getypt(velden))


def ontbreekt_op(antwoord: HttpResponse, velden: QueryDict) -> list[Getypt]:
    """The fields of which something that was typed does not stand on this page."""
    pagina = antwoord.content.decode(antwoord.charset).replace("\r\n", "\n")
    for van_formulieren, van_django in _AANHALINGSTEKENS:
        pagina = pagina.replace(van_formulieren, van_django)
    return [
        (naam, waarden)
        for naam, waarden in _getypt(velden)
        if not all(escape(waarde).replace("\r\n", "\n") in pagina for waarde in waarden)
    ]


def _staat_in(bewaard: Model, getypt: list[Getypt]) -> bool:
    """Whether all of this is what was saved: then it was a second click, and nothing is lost."""
    waarden = {" ".join(str(getattr(bewaard, veld.attname)).split()) for veld in bewaard._meta.concrete_fields}
    return all(waarde == "on" or " ".join(waarde.split()) in waarden for _, alle in getypt for waarde in alle)


def anders_verder(
    request: HttpRequest,
    reden: str,
    naar: str,
    *,
    zonder: Collection[str] = (),
    bewaard: Model | None = None,
    niveau: int = messages.INFO,
) -> HttpResponse:
    """What was asked cannot be done (any more), for `reden`; go on at the address `naar`.

    What was typed is shown first, with 409, unless it is what stands in `bewaard`. `zonder` names the buttons, which
    are sent along as fields. A script gets 410: it leaves the form on the screen as it is.
    """
    if request.method == "POST" and teruggave.get() is None:
        if getattr(request, "htmx", False):
            return HttpResponse(reden, status=410, content_type="text/plain; charset=utf-8")
        getypt = [(naam, waarden) for naam, waarden in _getypt(request.POST) if naam not in zonder]
        if getypt and not (bewaard and _staat_in(bewaard, getypt)):
            context = {"reden": reden, "naar": naar, "regels": in_woorden(getypt)}
            antwoord = render(request, "toegang/geweigerd.html", context, status=409)
            setattr(antwoord, _TOONT_GETYPT, True)
            return antwoord
    messages.add_message(request, niveau, reden)
    return redirect(naar)


def met_wat_ontbreekt(request: HttpRequest, antwoord: HttpResponse) -> None:
    """Add to a page that refuses what was sent what was typed and does not stand on it."""
    if antwoord.status_code not in _GEWEIGERD or getattr(antwoord, _TOONT_GETYPT, False):
        return
    if antwoord.streaming or _PLEK not in antwoord.content:
        return
    # A page that says no holds no form: a word of it that happens to be typed too would count as shown.
    ontbreekt = (
        _getypt(request.POST) if antwoord.status_code in _ZONDER_FORMULIER else ontbreekt_op(antwoord, request.POST)
    )
    ontbreekt += [(naam, [bestand.name or "" for bestand in alle]) for naam, alle in request.FILES.lists() if ontbreekt]
    if ontbreekt:
        blok = render_to_string("toegang/ook_getypt.html", {"regels": in_woorden(ontbreekt)})
        antwoord.content = antwoord.content.replace(_PLEK, blok.encode() + _PLEK, 1)
