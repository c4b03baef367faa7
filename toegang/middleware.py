"""What holds for every request: sign-in, the name under a change, reading never writes, nothing kept in a cache."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from pghistory.middleware import HistoryMiddleware

from toegang import onderbroken
from toegang.eenmalig import SleutelBezet, bezette_sleutel, huidig_adres
from toegang.lezen import alleen_lezen
from toegang.logboek import leg_weigering_vast
from toegang.models import Gebruiker
from toegang.verzoek import is_van_htmx

Antwoord = Callable[[HttpRequest], HttpResponse]


class AanmeldenVerplicht(LoginRequiredMiddleware):
    """No page without sign-in. An htmx request gets 401, never the sign-in page itself.

    Who was reading is led to sign in. Who was writing stays on the page, or finds back afterwards what was sent.
    """

    def handle_no_permission(  # type: ignore[override]  # Django only leads away, a script is told by 401
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponse:
        antwoord = super().handle_no_permission(request, view_func)
        if is_van_htmx(request):
            if request.method not in {"GET", "HEAD"}:
                return HttpResponse(status=401)
            # After signing in the user wants the page, not the fragment that was asked for.
            pagina = antwoord["Location"].split("?")[0]
            return HttpResponse(status=401, headers={"HX-Redirect": pagina})
        if adres := onderbroken.bewaar(request):
            return redirect_to_login(adres)
        return antwoord


class Geschiedenis(HistoryMiddleware):
    """Puts the user under every change and the address under the key of a form.

    Nobody signed in: no context, and the database refuses domain changes.
    """

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            antwoord: HttpResponse = self.get_response(request)
            return antwoord
        token = huidig_adres.set(request.path)
        try:
            antwoord = super().__call__(request)  # type: ignore[no-untyped-call]  # the library has no types
            return antwoord
        finally:
            huidig_adres.reset(token)


class LezenSchrijftNiet:
    """A GET cannot write: the database refuses it, see `toegang.lezen`. The session is saved outside, afterwards.

    Sign-in and Django admin are libraries with habits of their own and stand outside.
    """

    buiten = ("/account/", "/beheer/")

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in {"GET", "HEAD"} and not request.path.startswith(self.buiten):
            with alleen_lezen():
                return self.get_response(request)
        return self.get_response(request)


class BeheerGeweigerd:
    """Whoever is refused in Django admin leaves a line in the access log, as at any page of another role.

    The library refuses in two ways: who may not come in is sent to its sign-in page, who may not do this gets 403.
    """

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        naar = antwoord.headers.get("Location", "")
        weggestuurd = self._in_beheer(request) and naar.partition("?")[0] == reverse("admin:login")
        if weggestuurd and request.user.is_authenticated:
            self._leg_vast(request)
        return antwoord

    def process_exception(self, request: HttpRequest, fout: Exception) -> None:
        """Only notes it; Django answers. Where one was sent for the first reason one is refused once more: that is one
        attempt, unless something is sent there.
        """
        if isinstance(fout, PermissionDenied) and self._in_beheer(request):
            doorgestuurd = request.path == reverse("admin:login") and request.method in {"GET", "HEAD"}
            if not doorgestuurd:
                self._leg_vast(request)

    @staticmethod
    def _in_beheer(request: HttpRequest) -> bool:
        return request.resolver_match is not None and request.resolver_match.app_name == "admin"

    @staticmethod
    def _leg_vast(request: HttpRequest) -> None:
        plek = request.resolver_match
        # What it is about; the last word is an English one for what was to be done with it.
        waarvan = (plek.url_name or "").rpartition("_")[0] if plek else ""
        onderdeel = f"beheer {waarvan.replace('_', ' ')}".strip()[:40]
        gebruiker = request.user if isinstance(request.user, Gebruiker) else None
        leg_weigering_vast(gebruiker=gebruiker, onderdeel=onderdeel)


class FoutInTitel:
    """The title of an answer that refuses what was sent (409, 422) begins with "Fout: ", so that it is heard first.

    Every form of the site answers so (design, "a form post"); no page has to think of it.
    """

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        weigert = antwoord.status_code in {HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY}
        # A fragment for htmx has no title of its own, but may hold a drawing that has.
        if weigert and not antwoord.streaming and antwoord.content.startswith(b"<!doctype html>"):
            antwoord.content = antwoord.content.replace(b"<title>", b"<title>Fout: ", 1)
        return antwoord


class NietBewaren:
    """Pages of a signed-in user are kept in no cache, and a fragment is never taken for its page."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        if request.user.is_authenticated:
            antwoord["Cache-Control"] = "no-store"
        antwoord.headers.setdefault("Vary", "")
        vary = {deel.strip() for deel in antwoord["Vary"].split(",") if deel.strip()}
        antwoord["Vary"] = ", ".join(sorted(vary | {"HX-Request"}))
        return antwoord


class Sleutelbotsing:
    """Two sends of one form with different contents at the same time: one is handled, the other is asked once more.

    The first is decided by now; so the same view finds the key in use, and shows the form as typed with a new one.
    """

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fout: Exception) -> HttpResponse | None:
        """Let the view judge the form again, now that it is known whose the key is."""
        gevonden = request.resolver_match
        if not isinstance(fout, SleutelBezet) or gevonden is None:
            return None
        token = bezette_sleutel.set(fout.sleutel)
        try:
            antwoord: HttpResponse = gevonden.func(request, *gevonden.args, **gevonden.kwargs)
            return antwoord
        finally:
            bezette_sleutel.reset(token)
