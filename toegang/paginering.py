"""Cutting a list in the database, with an address per page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from toegang.nummers import als_nummer

if TYPE_CHECKING:
    from django.core.paginator import _SupportsPagination

# Longer than any log; the database can still skip that many rows.
VERSTE = 10**9


@dataclass(frozen=True)
class Kolomkop:
    """A column to sort by: its words, the address that sorts by it, and how it is sorted now.

    `richting` is the value of aria-sort, or empty.
    """

    sleutel: str
    naam: str
    adres: str
    richting: str


@dataclass(frozen=True)
class Geteld:
    """Rows whose number is known already, so that paging does not count them again."""

    rijen: Any
    aantal: int
    # The paginator warns about rows without an order; these have theirs.
    ordered = True

    def count(self) -> int:
        """The known number."""
        return self.aantal

    def __len__(self) -> int:
        return self.aantal

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rijen[:])

    def __getitem__(self, deel: int | slice) -> Any:  # noqa: ANN401 - a row, or some
        return self.rijen[deel]


@dataclass(frozen=True)
class Stuk:
    """A part of a list that is too long to count, newest first.

    `nummer` counts from 1; `nieuwer` and `ouder` are the numbers of the pages beside it, or None.
    """

    object_list: Sequence[Any]
    nummer: int
    nieuwer: int | None
    ouder: int | None


def stuk(request: HttpRequest, rijen: QuerySet[Any, Any] | Sequence[Any], per_pagina: int = 50) -> Stuk:
    """The asked-for page of rows (newest first) without counting them all. One query.

    What is no page number is the first page; beyond the last there is nothing but the way back.
    """
    nummer = als_nummer(request.GET.get("pagina", ""), hoogste=VERSTE) or 1
    begin = (nummer - 1) * per_pagina
    gelezen = list(rijen[begin : begin + per_pagina + 1])
    return Stuk(
        object_list=gelezen[:per_pagina],
        nummer=nummer,
        nieuwer=nummer - 1 if nummer > 1 else None,
        ouder=nummer + 1 if len(gelezen) > per_pagina else None,
    )


def pagina(request: HttpRequest, rijen: "_SupportsPagination[Any]", per_pagina: int = 50) -> tuple[Page[Any], str]:
    """The asked-for page and the query string that the links to other pages start with ("?a=b&").

    A page number that does not exist gives the nearest page, never an error.
    """
    bewaard = [(sleutel, waarde) for sleutel, waarden in request.GET.lists() for waarde in waarden]
    bewaard = [(sleutel, waarde) for sleutel, waarde in bewaard if sleutel != "pagina" and waarde]
    basis = "?" + (urlencode(bewaard) + "&" if bewaard else "")
    return Paginator(rijen, per_pagina).get_page(request.GET.get("pagina")), basis
