"""Signing out who did nothing for a while: a screen that was left may show a client's life."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from toegang.models import Gebruiker
from toegang.tweede_factor import heeft_beheer

# In the session: when something was last done (seconds), and after how many minutes of nothing one was signed out.
LAATST_GEZIEN = "laatst_gezien"
UITGELOGD_NA = "uitgelogd_na"
# Seconds. Noting every request would write the session for each page.
_GROFHEID = 60


def stil_na(gebruiker: Gebruiker) -> int:
    """After how many minutes of silence this user is signed out; 0 is never (STIL_NA, STIL_NA_BEHEER)."""
    grenzen = [settings.STIL_NA, settings.STIL_NA_BEHEER if heeft_beheer(gebruiker) else 0]
    return min((grens for grens in grenzen if grens), default=0)


def _nu() -> float:
    return time.time()


class Stiltegrens:
    """Signs out who was silent for longer than the settings allow; the request goes on as that of nobody.

    What such a request carried comes back after signing in, like that of any session that ended.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and (grens := stil_na(request.user)):
            nu = _nu()
            stil = nu - request.session.get(LAATST_GEZIEN, nu - _GROFHEID)
            if stil > grens * 60:
                logout(request)
                request.session[UITGELOGD_NA] = grens
            elif stil >= _GROFHEID:
                request.session[LAATST_GEZIEN] = nu
        return self.get_response(request)
