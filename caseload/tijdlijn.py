"""Everything that happened with one client, newest first: one list out of seven tables, cut in the database."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import CharField, DateTimeField, F, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils import timezone

from klantbeeld.models import Gesprek, Gespreksstatus, Klant, Klantbeeld, KlantbeeldStatus, Overdracht, Periode
from profielen.models import Profieltoekenning
from trajecten.models import Evaluatie, Planversie

PER_PAGINA = 15
# The columns that every kind has, so that they can stand in one list. No model has a field by one of these names.
KOLOMMEN = ("aard", "wanneer", "bron_pk", "volgnummer", "kop", "bijschrift", "wie")


@dataclass(frozen=True)
class Gebeurtenis:
    """One thing that happened. `adres` is empty when it has no page of its own."""

    soort: str
    dag: date
    kop: str
    uitleg: str
    wie: str
    adres: str


@dataclass(frozen=True)
class Soort:
    """A kind of event: how it is called, and the page that shows one (with which arguments beside the client)."""

    code: str
    naam: str
    pagina: str = ""
    met: str = ""


SOORTEN = [
    Soort("gesprek", "Gesprekken", "gesprek", "bron_pk"),
    Soort("klantbeeld", "Klantbeelden", "klantbeeld_versie", "volgnummer"),
    Soort("profiel", "Profielen", "profiel"),
    Soort("plan", "Plannen", "trajectplan_versie", "volgnummer"),
    Soort("evaluatie", "Evaluaties", "trajectplan"),
    Soort("overdracht", "Overdrachten"),
    Soort("periode", "Melding en uitstroom"),
]
OP_CODE = {soort.code: soort for soort in SOORTEN}


def _naam(wie: str) -> Concat:
    return Concat(f"{wie}__first_name", Value(" "), f"{wie}__last_name", output_field=CharField())


def _regels(
    rijen: QuerySet, aard: str, *, wanneer: str, kop: Any, bijschrift: str, wie: str = "", nummer: str = ""
) -> QuerySet:
    return (
        rijen.order_by()
        .annotate(
            aard=Value(aard, output_field=CharField()),
            wanneer=Cast(wanneer, DateTimeField()),
            bron_pk=F("pk"),
            volgnummer=Cast(nummer if nummer else Value(0), IntegerField()),
            kop=Cast(kop, TextField()),
            bijschrift=Cast(bijschrift, TextField()),
            wie=Cast(_naam(wie) if wie else Value(""), TextField()),
        )
        .values_list(*KOLOMMEN)
    )


def _bronnen(klant: Klant) -> dict[str, list[QuerySet]]:
    gesprekken = Gesprek.objects.filter(klant=klant)
    beelden = Klantbeeld.objects.filter(klant=klant, status=KlantbeeldStatus.VASTGESTELD)
    perioden = Periode.objects.filter(klant=klant)
    return {
        "gesprek": [
            _regels(
                gesprekken.filter(status=Gespreksstatus.GEVOERD),
                "gesprek",
                wanneer="moment",
                kop="soort__naam",
                bijschrift="doel",
                wie="gemaakt_door",
            ),
            _regels(
                gesprekken.filter(status=Gespreksstatus.VERVALLEN),
                "gesprek",
                wanneer="moment",
                kop=Concat("soort__naam", Value(" ging niet door")),
                bijschrift="doel",
                wie="gemaakt_door",
            ),
            _regels(
                gesprekken.filter(status=Gespreksstatus.VERZUIMD),
                "gesprek",
                wanneer="moment",
                kop=Concat("soort__naam", Value(": klant niet verschenen")),
                bijschrift="doel",
                wie="gemaakt_door",
            ),
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
                wanneer="op",
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
                kop=Concat(Value("Overdracht van "), _naam("van"), Value(" aan "), _naam("naar")),
            )
        ],
        "periode": [
            _regels(
                perioden,
                "periode",
                wanneer="begin",
                bijschrift="toelichting",
                kop=Concat(Value("Melding: "), "meldreden__naam"),
            ),
            _regels(
                perioden.filter(einde__isnull=False),
                "periode",
                wanneer="einde",
                bijschrift="toelichting",
                kop=Concat(Value("Uitstroom: "), "uitstroomreden__naam"),
            ),
        ],
    }


def tijdlijn(klant: Klant, soort: str = "") -> QuerySet:
    """Rows for `als_gebeurtenis`, newest first, of one kind when that kind exists; still to be cut into pages."""
    bronnen = _bronnen(klant)
    gekozen = bronnen.get(soort) or [regels for lijst in bronnen.values() for regels in lijst]
    return gekozen[0].union(*gekozen[1:], all=True).order_by("-wanneer", "-aard", "-bron_pk")


def als_gebeurtenis(klant: Klant, rij: tuple[str, datetime, int, int, str, str, str]) -> Gebeurtenis:
    """A row of `tijdlijn` with its day and the page where it stands in full."""
    waarden = dict(zip(KOLOMMEN, rij, strict=True))
    soort = OP_CODE[waarden["aard"]]
    argumenten = [klant.pk, waarden[soort.met]] if soort.met else [klant.pk]
    return Gebeurtenis(
        soort=soort.code,
        dag=timezone.localtime(waarden["wanneer"]).date(),
        kop=waarden["kop"],
        uitleg=waarden["bijschrift"],
        wie=waarden["wie"].strip(),
        adres=reverse(soort.pagina, args=argumenten) if soort.pagina else "",
    )
