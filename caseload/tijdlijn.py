"""Everything that happened with one client, newest first: one list out of eight tables, cut in the database.

What has only a day gets the moment of that day at which it happens: a melding opens it, an outflow closes it, and an
evaluation is what the conversation of that day came to. At the same moment what follows from the other stands later
(`_BEURT`), and a period before the next period. The statement is composed once for each kind (`toegang.vastevraag`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple, TypeAlias

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import (
    Case,
    CharField,
    DateTimeField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
    TextChoices,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import Combinable, CombinedExpression
from django.db.models.functions import Cast, Concat, Greatest, Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from gesprekken.models import Contactkanaal, Contactnotitie, Gesprek, Postsoort, Postweg, Uitnodiging
from klantbeeld.models import Klantbeeld
from klanten.models import Klant, Overdracht, Periode
from profielen.models import Profieltoekenning
from toegang.wijzigingen import Wijziging, wijzigingen_van
from trajecten.models import Evaluatie, Planversie

PER_PAGINA = 15
_BEURT = ("post", "gesprek", "notitie", "evaluatie", "klantbeeld", "profiel", "plan", "overdracht", "periode")


class Dossierregel(NamedTuple):
    """The columns that every kind has, to stand in one list. No model has a field by one of these names."""

    aard: str
    wanneer: datetime
    beurt: int
    bron_pk: int
    volgnummer: int
    kop: str
    bijschrift: str
    wie: str


Rijen: TypeAlias = QuerySet[Any, tuple[Any, ...]]


@dataclass(frozen=True)
class Gebeurtenis:
    """One thing that happened. `adres` is empty when it has no page of its own; `wijziging`: another changed it."""

    soort: str
    dag: date
    kop: str
    uitleg: str
    wie: str
    adres: str
    wijziging: Wijziging | None = None


@dataclass(frozen=True)
class Soort:
    """A kind of event: how it is called, and the page that shows one (with which arguments beside the client).

    `met` and `en` are columns of `Dossierregel`, in the order of the address.
    """

    code: str
    naam: str
    pagina: str = ""
    met: str = ""
    en: str = ""


SOORTEN = [
    Soort("gesprek", "Gesprekken", "gesprek", "bron_pk"),
    Soort("notitie", "Notities", "contactnotitie", "bron_pk"),
    Soort("post", "Post", "uitnodiging", "volgnummer", "bron_pk"),
    Soort("klantbeeld", "Klantbeelden", "klantbeeld_versie", "volgnummer"),
    Soort("profiel", "Profielen", "profiel"),
    Soort("plan", "Plannen", "trajectplan_versie", "volgnummer"),
    Soort("evaluatie", "Evaluaties", "trajectplan"),
    Soort("overdracht", "Overdrachten"),
    Soort("periode", "Melding en uitstroom"),
]
OP_CODE = {soort.code: soort for soort in SOORTEN}


def naam_van(wie: str) -> Concat:
    return Concat(f"{wie}__first_name", Value(" "), f"{wie}__last_name", output_field=CharField())


def _in_woorden(veld: str, keuzes: type[TextChoices]) -> Case:
    """A choice by the word that people read."""
    return Case(
        *(When(**{veld: keuze.value}, then=Value(str(keuze.label))) for keuze in keuzes), output_field=CharField()
    )


class _ZonderZone(DateTimeField[datetime, datetime]):
    """A moment by the clock on the wall."""

    def db_type(self, _connection: BaseDatabaseWrapper) -> str:
        return "timestamp without time zone"


def dag_begint(dag: Combinable) -> Func:
    """The first moment of a day here, for an expression of a date."""
    return Func(
        Value(timezone.get_default_timezone_name()),
        Cast(dag, _ZonderZone()),
        function="timezone",
        output_field=DateTimeField(),
    )


def _einde_van(dag: F) -> "ExpressionWrapper[CombinedExpression]":
    """The last moment of a day here, just before the next begins: the day of the clock change has 23 or 25 hours."""
    morgen = ExpressionWrapper(dag + Value(timedelta(days=1)), output_field=_ZonderZone())
    return ExpressionWrapper(dag_begint(morgen) - Value(timedelta(microseconds=1)), output_field=DateTimeField())


_UIT_ANDER_DOSSIER = "; verplaatst uit een ander dossier"


def _regels(
    rijen: QuerySet[Any],
    aard: str,
    *,
    wanneer: str | Combinable,
    kop: str | Combinable,
    bijschrift: str | Combinable,
    wie: str = "",
    nummer: str | int = 0,
    verplaatst: bool = False,
) -> Rijen:
    """Rows of one table as `Dossierregel`; `nummer` is a field or the number itself.

    `verplaatst`: of a table whose rows can come from another dossier; it says so, and not of whom that is.
    """
    uit_ander = Case(When(verplaatst_op__isnull=False, then=Value(_UIT_ANDER_DOSSIER)), default=Value(""))
    gevonden: Rijen = (
        rijen.order_by()
        .annotate(
            aard=Value(aard, output_field=CharField()),
            wanneer=Cast(wanneer, DateTimeField()),
            beurt=Value(_BEURT.index(aard), output_field=IntegerField()),
            bron_pk=F("pk"),
            volgnummer=Cast(nummer if isinstance(nummer, str) else Value(nummer), IntegerField()),
            kop=Cast(kop, TextField()),
            bijschrift=Cast(bijschrift, TextField()),
            wie=Concat(naam_van(wie), uit_ander, output_field=TextField())
            if verplaatst
            else Cast(naam_van(wie) if wie else Value(""), TextField()),
        )
        .values_list(*Dossierregel._fields)
    )
    return gevonden


def _contactkop() -> Concat:
    """How a short contact was, as `Contactnotitie.kop` says it, and whether it is for us alone."""
    kanaal = Case(
        *(When(kanaal=soort, then=Value(capfirst(soort.label))) for soort in Contactkanaal), output_field=CharField()
    )
    bereikt = Case(When(bereikt=True, then=Value(", bereikt")), default=Value(", niet bereikt"))
    intern = Case(When(intern=True, then=Value(", alleen voor ons")), default=Value(""))
    return Concat(kanaal, bereikt, intern, output_field=CharField())


def bronnen(klant: Combinable) -> dict[str, list[Rijen]]:
    gesprekken = Gesprek.objects.filter(klant=klant)
    beelden = Klantbeeld.objects.filter(klant=klant).vastgesteld()
    perioden = Periode.objects.filter(klant=klant)
    dezelfde_dag = gesprekken.gevoerd().filter(moment__date=OuterRef("op"))
    weer_terug = perioden.filter(einde=OuterRef("begin"), pk__lt=OuterRef("pk"))
    return {
        "gesprek": [
            _regels(
                gesprekken.gevoerd(),
                "gesprek",
                wanneer="moment",
                kop="soort__naam",
                bijschrift="doel",
                wie="gemaakt_door",
                verplaatst=True,
            ),
            _regels(
                gesprekken.vervallen(),
                "gesprek",
                wanneer="moment",
                kop=Concat("soort__naam", Value(" ging niet door")),
                bijschrift="doel",
                wie="gemaakt_door",
                verplaatst=True,
            ),
            _regels(
                gesprekken.verzuimd(),
                "gesprek",
                wanneer="moment",
                kop=Concat("soort__naam", Value(": klant niet verschenen")),
                bijschrift="doel",
                wie="gemaakt_door",
                verplaatst=True,
            ),
        ],
        "notitie": [
            _regels(
                Contactnotitie.objects.filter(klant=klant).los(),
                "notitie",
                wanneer="moment",
                kop=_contactkop(),
                # A page that the client may look at along with us; it stands on the page of the note itself.
                bijschrift=Case(When(intern=True, then=Value("")), default="tekst", output_field=TextField()),
                wie="door",
                verplaatst=True,
            )
        ],
        "post": [
            _regels(
                Uitnodiging.objects.filter(gesprek__klant=klant).bezorgd(),
                "post",
                wanneer="verstuurd_op",
                kop=Concat(_in_woorden("soort", Postsoort), Value(" per "), Lower(_in_woorden("weg", Postweg))),
                bijschrift="onderwerp",
                wie="door",
                nummer="gesprek_id",
            )
        ],
        "klantbeeld": [
            _regels(
                beelden,
                "klantbeeld",
                wanneer="vastgesteld_op",
                bijschrift="doelgedrag",
                wie="vastgesteld_door",
                kop=Concat(Value("Klantbeeld versie "), Cast("versie", CharField())),
                nummer="versie",
            )
        ],
        "profiel": [
            _regels(
                Profieltoekenning.objects.filter(klant=klant),
                "profiel",
                wanneer="op",
                bijschrift="motivering",
                wie="door",
                kop=Concat(Value("Profiel "), "profiel__code", Value(" "), "profiel__naam"),
            )
        ],
        "plan": [
            _regels(
                Planversie.objects.filter(plan__klant=klant),
                "plan",
                wanneer="vastgesteld_op",
                bijschrift="plan__hoofddoel",
                wie="vastgesteld_door",
                kop=Concat(Value("Trajectplan versie "), Cast("nummer", CharField())),
                nummer="nummer",
            )
        ],
        "evaluatie": [
            _regels(
                Evaluatie.objects.filter(plan__klant=klant),
                "evaluatie",
                wanneer=Greatest(dag_begint(F("op")), Subquery(dezelfde_dag.values("moment")[:1])),
                kop=Value("Evaluatie van het trajectplan"),
                bijschrift="samenvatting",
                wie="door",
            )
        ],
        "overdracht": [
            _regels(
                Overdracht.objects.filter(klant=klant),
                "overdracht",
                wanneer="op",
                bijschrift="notitie",
                wie="door",
                kop=Concat(Value("Overdracht van "), naam_van("van"), Value(" aan "), naam_van("naar")),
            )
        ],
        "periode": [
            _regels(
                perioden,
                "periode",
                # Who came back on the day of the outflow came back after it.
                wanneer=Case(When(Exists(weer_terug), then=_einde_van(F("begin"))), default=dag_begint(F("begin"))),
                bijschrift="toelichting",
                kop=Concat(Value("Melding: "), "meldreden__naam"),
            ),
            _regels(
                perioden.beeindigd(),
                "periode",
                wanneer=_einde_van(F("einde")),
                # The text of a period was written at its melding; an outflow says its own reason.
                bijschrift=Value(""),
                kop=Concat(Value("Uitstroom: "), "uitstroomreden__naam"),
                nummer=1,
            ),
        ],
    }


# The kinds whose text can become a colleague's after it was recorded; the others stand fast or have no author.
_NOG_TE_WIJZIGEN: dict[str, type[Model]] = {"gesprek": Gesprek, "notitie": Contactnotitie, "evaluatie": Evaluatie}


def gebeurtenissen(klant: Klant, rijen: Iterable[Dossierregel]) -> list[Gebeurtenis]:
    """Lines of `Tijdlijn` as they are shown, with who changed what may still be changed. One query."""
    regels = list(rijen)
    sleutels = [(_NOG_TE_WIJZIGEN.get(regel.aard), regel.bron_pk) for regel in regels]
    gewijzigd = wijzigingen_van((model, pk) for model, pk in sleutels if model)
    return [
        als_gebeurtenis(klant, regel, gewijzigd.get((model, pk)) if model else None)
        for regel, (model, pk) in zip(regels, sleutels, strict=True)
    ]


def als_gebeurtenis(klant: Klant, regel: Dossierregel, wijziging: Wijziging | None = None) -> Gebeurtenis:
    """A line of `Tijdlijn` with its day and the page where it stands in full."""
    soort = OP_CODE[regel.aard]
    argumenten = [klant.pk, *(getattr(regel, kolom) for kolom in (soort.met, soort.en) if kolom)]
    return Gebeurtenis(
        soort=soort.code,
        dag=timezone.localtime(regel.wanneer).date(),
        kop=regel.kop,
        uitleg=regel.bijschrift,
        wie=regel.wie.strip(),
        adres=reverse(soort.pagina, args=argumenten) if soort.pagina else "",
        wijziging=wijziging,
    )
