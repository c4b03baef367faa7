"""Room for the calls of one request, in one piece.

Python keeps the frames of its calls in blocks of 16 kB. A loop whose calls just pass the end of a block asks the system
for a new one and gives it back every time around, which costs more than the call itself: a page took up to twice its
time, depending on how many calls deep its loops happened to run. Python mends this by keeping one block at hand, from
later versions of 3.13 and 3.14 on: https://github.com/python/cpython/issues/142183
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# Places of eight bytes that the frame of `_met_ruimte` says it needs. For those Python takes a block of the next power
# of two, 256 kB, of which the other half is left for all calls from there: hundreds, where a page makes one hundred.
_PLAATSEN = 17_000


def _met_ruimte(get_response: Callable[[HttpRequest], HttpResponse], request: HttpRequest) -> HttpResponse:
    return get_response(request)


_met_ruimte.__code__ = _met_ruimte.__code__.replace(co_stacksize=_PLAATSEN)


class RuimeStapel:
    """Lets everything that is called for a request run in one block of Python's stack; comes before all others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return _met_ruimte(self.get_response, request)
