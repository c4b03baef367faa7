"""The lists that the record of a conversation chooses from, in one read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from django.db.models import CharField, F, Func, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat

from gesprekken.models import AfspraakOorzaak, Gesprekssoort, Locatie, Verslagindeling
from gesprekken.verslagdelen import lees_delen
from klanten.models import Klant
from toegang.alfabet import Alfabet
from toegang.models import Gebruiker, Rol
from toegang.vastevraag import VasteVraag, plek

MAX_NAAM = 200


@dataclass(frozen=True)
class Soort:
    """A kind of conversation as far as a record shows it; `omschrijving` says what to think of.

    `open`: the parts of the record that the writer has open for this kind, which are those of the kind unless changed.
    `duur` is in minutes.
    """

    code: str
    naam: str
    omschrijving: str
    open: frozenset[str] = frozenset()
    duur: int = 0


@dataclass
class Keuzelijsten:
    """Kinds of conversation, kinds of cause, places of the client's team and colleagues in it, each as key and name.

    `schrijver` is the key of the user who writes, and is not among the colleagues.
    """

    soorten: list[Soort] = field(default_factory=list)
    oorzaken: list[tuple[str, str]] = field(default_factory=list)
    collegas: list[tuple[str, str]] = field(default_factory=list)
    locaties: list[tuple[str, str]] = field(default_factory=list)
    schrijver: int = 0

    def soort(self, code: str) -> Soort | None:
        """The kind with this code."""
        return next((soort for soort in self.soorten if soort.code == code), None)


@VasteVraag
def _lijsten() -> QuerySet[Any, tuple[Any, ...]]:
    tekst = CharField(max_length=MAX_NAAM)
    eigen = Verslagindeling.objects.filter(gebruiker=plek("zonder"), soort=OuterRef("code")).values(
        delen=_als_tekst("open_delen")
    )
    soorten: QuerySet[Any, tuple[Any, ...]] = Gesprekssoort.objects.order_by().values_list(
        Value("soort"),
        Cast("code", tekst),
        Cast("naam", tekst),
        "omschrijving",
        _als_tekst("open_delen"),
        Subquery(eigen),
        "duur",
        "volgorde",
        Alfabet("naam"),
    )
    oorzaken = AfspraakOorzaak.objects.order_by().values_list(
        Value("oorzaak"),
        Cast("pk", tekst),
        Cast("naam", tekst),
        Value(""),
        Value(""),
        Value(""),
        Value(0),
        "volgorde",
        Alfabet("naam"),
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
            Value(""),
            Value(""),
            Value(0),
            Value(0),
            "alfabet",
        )
    )
    locaties = (
        Locatie.objects.filter(team=plek("team"), actief=True)
        .order_by()
        .values_list(
            Value("locatie"),
            Cast("pk", tekst),
            Cast("naam", tekst),
            Value(""),
            Value(""),
            Value(""),
            Value(0),
            Value(0),
            Alfabet("naam"),
        )
    )
    return soorten.union(oorzaken, collegas, locaties, all=True)


def keuzelijsten(klant: Klant, *, zonder: Gebruiker) -> Keuzelijsten:
    """All lists; places in use and colleagues are of the client's team, without the writer. One query."""
    return _ingedeeld(_lijsten(team=klant.team_id, zonder=zonder.pk), schrijver=zonder.pk)


def _als_tekst(veld: str) -> Func:
    return Func(F(veld), Value(","), function="array_to_string", output_field=TextField())


def _ingedeeld(rijen: Iterable[tuple[Any, ...]], *, schrijver: int) -> Keuzelijsten:
    lijsten = Keuzelijsten(schrijver=schrijver)
    for lijst, sleutel, naam, omschrijving, gewoon, eigen, duur, _, _ in sorted(rijen, key=itemgetter(7, 8, 2)):
        if lijst == "soort":
            delen = lees_delen(gewoon if eigen is None else eigen)
            lijsten.soorten.append(Soort(sleutel, naam, omschrijving, open=delen, duur=duur))
        elif lijst == "oorzaak":
            lijsten.oorzaken.append((sleutel, naam))
        elif lijst == "locatie":
            lijsten.locaties.append((sleutel, naam))
        else:
            lijsten.collegas.append((sleutel, naam.strip()))
    return lijsten
