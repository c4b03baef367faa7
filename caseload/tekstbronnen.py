"""Where a text of a dossier may stand that is searched: what the time line has, with all that was written there.

What was taken back is left out by the managers of what can be taken back; of a note the conversation counts as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    DateTimeField,
    F,
    Func,
    IntegerField,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, Concat, NullIf
from django.utils.text import capfirst

from caseload.tijdlijn import dag_begint, naam_van
from gesprekken.models import Afspraak, AfspraakVan, Contactkanaal, Contactnotitie, Gesprek, Notitie, Notitiesoort
from klantbeeld.models import Belemmering, Klantbeeld, Score
from klantbeeld.statussen import KlantbeeldStatus
from klanten.models import Overdracht, Periode
from profielen.models import Profieltoekenning
from trajecten.models import Doel, DoelEvaluatie, Evaluatie, Trajectplan

Rijen: TypeAlias = QuerySet[Any, tuple[Any, ...]]
# Whose texts, by their keys.
Klanten: TypeAlias = Sequence[int]


class Tekstregel(NamedTuple):
    """The columns that every text has, to stand in one list. No model has a field by one of these names."""

    aard: str
    van_klant: int
    wanneer: datetime
    bron_pk: int
    volgnummer: int
    kop: str
    inhoud: str
    schrijver: str
    alleen_ons: bool


@dataclass(frozen=True)
class Tekstsoort:
    """A kind of text to choose from, and the page that shows it (with which column of `Tekstregel` in the address)."""

    code: str
    naam: str
    pagina: str
    met: str = ""
    anker: str = ""


SOORTEN = [
    Tekstsoort("gesprek", "Gesprekken", "gesprek", "bron_pk"),
    Tekstsoort("notitie", "Notities", "contactnotitie", "bron_pk"),
    Tekstsoort("afspraak", "Afspraken", "afspraken"),
    Tekstsoort("klantbeeld", "Klantbeelden", "klantbeeld_versie", "volgnummer"),
    Tekstsoort("plan", "Plannen", "trajectplan"),
    Tekstsoort("profiel", "Profielen", "profiel"),
    Tekstsoort("overdracht", "Overdrachten", "dossier", anker="?soort=overdracht#tijdlijn"),
    Tekstsoort("periode", "Melding en uitstroom", "dossier", anker="?soort=periode#tijdlijn"),
]
OP_CODE = {soort.code: soort for soort in SOORTEN}


def _samen(*velden: str) -> Combinable:
    """These fields behind each other; an empty one takes no place."""
    if len(velden) == 1:
        return Cast(velden[0], TextField())
    delen = [NullIf(F(veld), Value("")) for veld in velden]
    return Func(Value(" · "), *delen, function="concat_ws", output_field=TextField())


def _regels(
    rijen: QuerySet[Any],
    aard: str,
    *,
    klant: str,
    wanneer: str | Combinable,
    kop: str | Combinable,
    teksten: tuple[str, ...],
    bron: str = "pk",
    wie: str = "",
    nummer: str = "",
    intern: str = "",
) -> Rijen:
    gevonden: Rijen = (
        rijen.order_by()
        .annotate(
            aard=Value(aard, output_field=CharField()),
            van_klant=F(klant),
            wanneer=Cast(wanneer, DateTimeField()),
            bron_pk=F(bron),
            volgnummer=Cast(Coalesce(nummer, 0) if nummer else Value(0), IntegerField()),
            kop=Cast(kop, TextField()),
            inhoud=_samen(*teksten),
            schrijver=Cast(naam_van(wie) if wie else Value(""), TextField()),
            alleen_ons=F(intern) if intern else Value(False, output_field=BooleanField()),
        )
        .values_list(*Tekstregel._fields)
    )
    return gevonden


def _versie(klantbeeld: str, *erbij: Combinable | str) -> Concat:
    return Concat(Value("Klantbeeld versie "), Cast(klantbeeld, CharField()), *erbij, output_field=CharField())


def _van_gesprekken(klanten: Klanten) -> list[Rijen]:
    soorten = Case(
        *(When(soort=soort.value, then=Value(f": {soort.label.lower()}")) for soort in Notitiesoort),
        output_field=CharField(),
    )
    return [
        _regels(
            Gesprek.objects.filter(klant__in=klanten),
            "gesprek",
            klant="klant_id",
            wanneer="moment",
            kop="soort__naam",
            teksten=(
                "doel", "vraag_vooraf", "huisbezoek_reden", "vraag_van_klant", "klant_vat_samen", "op_de_valreep",
                "valreep_vervolg", "samenvatting_klant", "afloop_toelichting", "geen_vervolg_reden", "vervallen_reden",
            ),
            wie="gemaakt_door",
        ),
        _regels(
            Notitie.objects.filter(gesprek__klant__in=klanten, gesprek__ingetrokken_op__isnull=True),
            "gesprek",
            klant="gesprek__klant_id",
            wanneer="gesprek__moment",
            kop=Concat("gesprek__soort__naam", soorten, output_field=CharField()),
            teksten=("tekst",),
            bron="gesprek_id",
            wie="door",
            intern="intern",
        ),
    ]  # fmt: skip


def _van_notities(klanten: Klanten) -> list[Rijen]:
    kanaal = Case(
        *(When(kanaal=soort.value, then=Value(capfirst(soort.label))) for soort in Contactkanaal),
        output_field=CharField(),
    )
    return [
        _regels(
            Contactnotitie.objects.filter(klant__in=klanten).los(),
            "notitie",
            klant="klant_id",
            wanneer="moment",
            kop=kanaal,
            teksten=("tekst",),
            wie="door",
            intern="intern",
        )
    ]


def _van_afspraken(klanten: Klanten) -> list[Rijen]:
    van = Case(
        *(When(van=kant.value, then=Value(f"Afspraak: {kant.label.lower()}")) for kant in AfspraakVan),
        output_field=CharField(),
    )
    return [
        _regels(
            Afspraak.objects.filter(klant__in=klanten),
            "afspraak",
            klant="klant_id",
            wanneer="gemaakt_op",
            kop=van,
            teksten=("wat", "wie", "verzet_reden", "oorzaak", "gevolg"),
        )
    ]


def _van_klantbeelden(klanten: Klanten) -> list[Rijen]:
    vast = {"klantbeeld__klant__in": klanten, "klantbeeld__status": KlantbeeldStatus.VASTGESTELD}
    deel: dict[str, Any] = {
        "klant": "klantbeeld__klant_id",
        "wanneer": "klantbeeld__vastgesteld_op",
        "wie": "klantbeeld__vastgesteld_door",
        "nummer": "klantbeeld__versie",
        "bron": "klantbeeld_id",
    }
    return [
        _regels(
            Klantbeeld.objects.filter(klant__in=klanten).vastgesteld(),
            "klantbeeld",
            klant="klant_id",
            wanneer="vastgesteld_op",
            kop=_versie("versie"),
            teksten=("doelgedrag", "krachten", "interpretatie", "nog_te_weten", "klantreactie"),
            wie="vastgesteld_door",
            nummer="versie",
        ),
        _regels(
            Score.objects.filter(**vast),
            "klantbeeld",
            kop=_versie("klantbeeld__versie", Value(": "), "component__naam"),
            teksten=("feiten",),
            **deel,
        ),
        _regels(
            Belemmering.objects.filter(**vast),
            "klantbeeld",
            kop=_versie("klantbeeld__versie", Value(": belemmering")),
            teksten=("omschrijving",),
            **deel,
        ),
    ]


def _van_plannen(klanten: Klanten) -> list[Rijen]:
    return [
        _regels(
            Trajectplan.objects.filter(klant__in=klanten),
            "plan",
            klant="klant_id",
            wanneer="begonnen_op",
            kop=Value("Trajectplan"),
            teksten=("hoofddoel", "eigen_woorden", "wie_helpt", "zienswijze_tekst", "terugblik"),
        ),
        _regels(
            Doel.objects.filter(plan__klant__in=klanten),
            "plan",
            klant="plan__klant_id",
            wanneer="plan__begonnen_op",
            kop=Value("Doel in het trajectplan"),
            teksten=("omschrijving", "meetbaar"),
        ),
        _regels(
            Evaluatie.objects.filter(plan__klant__in=klanten),
            "plan",
            klant="plan__klant_id",
            wanneer=dag_begint(F("op")),
            kop=Value("Evaluatie van het trajectplan"),
            teksten=("samenvatting", "klantreactie"),
            wie="door",
        ),
        _regels(
            DoelEvaluatie.objects.filter(evaluatie__plan__klant__in=klanten),
            "plan",
            klant="evaluatie__plan__klant_id",
            wanneer=dag_begint(F("evaluatie__op")),
            kop=Value("Evaluatie van een doel"),
            teksten=("toelichting",),
            wie="evaluatie__door",
        ),
    ]


def _van_rest(klanten: Klanten) -> list[Rijen]:
    return [
        _regels(
            Profieltoekenning.objects.filter(klant__in=klanten),
            "profiel",
            klant="klant_id",
            wanneer="op",
            kop=Concat(Value("Profiel "), "profiel__code", Value(" "), "profiel__naam", output_field=CharField()),
            teksten=("motivering", "klantreactie_tekst"),
            wie="door",
        ),
        _regels(
            Overdracht.objects.filter(klant__in=klanten),
            "overdracht",
            klant="klant_id",
            wanneer="op",
            kop=Value("Overdracht"),
            teksten=("notitie",),
            wie="door",
        ),
        _regels(
            Periode.objects.filter(klant__in=klanten),
            "periode",
            klant="klant_id",
            wanneer=dag_begint(F("begin")),
            kop=Concat(Value("Melding: "), "meldreden__naam", output_field=CharField()),
            teksten=("toelichting",),
        ),
    ]


def tekstbronnen(klanten: Klanten, soort: str = "") -> list[Rijen]:
    """Every text of these clients that is searched, of one kind when that kind exists."""
    per_soort = {
        "gesprek": _van_gesprekken,
        "notitie": _van_notities,
        "afspraak": _van_afspraken,
        "klantbeeld": _van_klantbeelden,
        "plan": _van_plannen,
    }
    if soort in per_soort:
        return per_soort[soort](klanten)
    rest = dict(zip(("profiel", "overdracht", "periode"), _van_rest(klanten), strict=True))
    if soort in rest:
        return [rest[soort]]
    return [*(regels for bron in per_soort.values() for regels in bron(klanten)), *rest.values()]
