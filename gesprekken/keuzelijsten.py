"""The lists that the record of a conversation chooses from, in one read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Concat

from gesprekken.models import AfspraakOorzaak, Gesprekssoort
from klanten.models import Klant
from toegang.alfabet import Alfabet
from toegang.models import Gebruiker, Rol
from toegang.vastevraag import VasteVraag, plek

MAX_NAAM = 200


@dataclass(frozen=True)
class Soort:
    """A kind of conversation as far as a record shows it; `omschrijving` says what to think of."""

    code: str
    naam: str
    omschrijving: str


@dataclass
class Keuzelijsten:
    """Kinds of conversation, kinds of cause (key, name), and colleagues of the client's team (key, name).

    `schrijver` is the key of the user who writes, and is not among the colleagues.
    """

    soorten: list[Soort] = field(default_factory=list)
    oorzaken: list[tuple[str, str]] = field(default_factory=list)
    collegas: list[tuple[str, str]] = field(default_factory=list)
    schrijver: int = 0

    def soort(self, code: str) -> Soort | None:
        """The kind with this code."""
        return next((soort for soort in self.soorten if soort.code == code), None)


@VasteVraag
def _lijsten() -> QuerySet[Any, tuple[Any, ...]]:
    tekst = CharField(max_length=MAX_NAAM)
    soorten: QuerySet[Any, tuple[Any, ...]] = Gesprekssoort.objects.order_by().values_list(
        Value("soort"), Cast("code", tekst), Cast("naam", tekst), "omschrijving", "volgorde", Alfabet("naam")
    )
    oorzaken = AfspraakOorzaak.objects.order_by().values_list(
        Value("oorzaak"), Cast("pk", tekst), Cast("naam", tekst), Value(""), "volgorde", Alfabet("naam")
    )
    collegas = (
        Gebruiker.objects.filter(team=plek("team"), is_active=True, rol__in=[Rol.KLANTMANAGER, Rol.TEAMLEIDER])
        .exclude(pk=plek("zonder"))
        .order_by()
        .values_list(
            Value("collega"),
            Cast("pk", tekst),
            Concat(F("first_name"), Value(" "), F("last_name")),
            Value(""),
            Value(0),
            "alfabet",
        )
    )
    return soorten.union(oorzaken, collegas, all=True)


def keuzelijsten(klant: Klant, *, zonder: Gebruiker) -> Keuzelijsten:
    """All three lists; the colleagues are of the client's team, without the writer. One query."""
    return _ingedeeld(_lijsten(team=klant.team_id, zonder=zonder.pk), schrijver=zonder.pk)


def _ingedeeld(rijen: Iterable[tuple[Any, ...]], *, schrijver: int) -> Keuzelijsten:
    lijsten = Keuzelijsten(schrijver=schrijver)
    for lijst, sleutel, naam, omschrijving, _, _ in sorted(rijen, key=itemgetter(4, 5, 2)):
        if lijst == "soort":
            lijsten.soorten.append(Soort(sleutel, naam, omschrijving))
        elif lijst == "oorzaak":
            lijsten.oorzaken.append((sleutel, naam))
        else:
            lijsten.collegas.append((sleutel, naam.strip()))
    return lijsten
