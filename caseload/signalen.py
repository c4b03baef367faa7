"""Signals: fixed rules that say that a dossier asks for attention, each with its text. They never judge the person.

Source: onderzoek §9 ("Signals, deterministic, each with rule text"). Each rule stands in one place, as a condition on
what `caseload.querysets.met_stand` adds: the database works it out for ten thousand clients and for one dossier alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone

from caseload.querysets import CONTACTNORM_DAGEN, KLANTBEELD_MAANDEN, KLOOF, VERTROUWEN, begin_van, met_stand
from caseload.termijnen import dagen, geleden, meervoud, over, volle_maanden
from gesprekken.afspraken import NIET_OP_RIJ, NIET_OP_RIJ_REGEL
from gesprekken.models import AfspraakStatus
from gesprekken.verzuim import PATROONREGEL, VERZUIM_PATROON
from klanten.models import Klant
from toegang.alfabet import OP_ALFABET
from toegang.datums import KOMT

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from caseload.querysets import Klantstand

    class Signaalstand(Klantstand):
        """What `met_signalen` adds."""

        signaalstand: int

    KlantMetSignalen: TypeAlias = WithAnnotations[Klant, Signaalstand]

T = TypeVar("T")

EVALUATIE_NADERT_DAGEN = 14
KLANTBEELD_NA_MELDING_DAGEN = 14
HULP_BEVESTIGEN_DAGEN = 14
HALF_JAAR = timedelta(days=183)
# How the texts call the limit of `te_ver`.
TE_VER = "meer dan drie jaar weg"
ALLE = "alle"
ZONDER_KLANTBEELD = "zonder_klantbeeld"


@dataclass(frozen=True)
class Signaal:
    """One rule: when it holds on a day (`voorwaarde`), what it says of a client (`tekst`), what one can do (`actie`).

    A higher `zwaarte` comes first. `toon` is let-op or fout; `actie_adres` is the name of a page of the dossier.
    """

    code: str
    naam: str
    regel: str
    zwaarte: int
    toon: str
    icoon: str
    actie: str
    actie_adres: str
    voorwaarde: Callable[[date], Q]
    tekst: "Callable[[KlantMetSignalen, date], str]"


@dataclass(frozen=True)
class Melding:
    """A signal as it holds for one client, ready to be shown."""

    signaal: Signaal
    tekst: str
    adres: str


def _dag(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def _er(waarde: T | None) -> T:
    """What the condition of a signal saw to be there. Raises ValueError: a text was asked of a signal that fails."""
    if waarde is None:
        raise ValueError("Dit signaal geldt niet voor deze klant.")
    return waarde


def _voorbij(veld: str) -> Callable[[date], Q]:
    """That this day has passed, or lies so far ahead that no form takes it: then nobody would ever be reminded."""
    return lambda op: Q(**{f"{veld}__lt": op}) | Q(**{f"{veld}__gt": KOMT.laatst(op)})


def te_ver(dag: date, op: date) -> bool:
    """Whether this day lies so far ahead that no form takes it: only an old record or another system has such a day."""
    return dag > KOMT.laatst(op)


def _wanneer(dag: date, op: date) -> str:
    return f"pas op {dag:%d-%m-%Y}" if te_ver(dag, op) else over(dag, op)


def _geen_contact(klant: "KlantMetSignalen", op: date) -> str:
    norm = f"zonder profiel: {dagen(CONTACTNORM_DAGEN)}"
    if klant.profiel:
        norm = f"norm bij profiel {klant.profiel.code}: {dagen(klant.profiel.contactnorm)}"
    if klant.laatste_contact is None:
        return f"Nog geen contact, {dagen((op - _er(klant.gemeld_op)).days)} na de melding ({norm})"
    return f"{dagen((op - _dag(klant.laatste_contact)).days).capitalize()} geen contact ({norm})"


def _geen_gesprek(klant: "KlantMetSignalen", _op: date) -> str:
    ver = klant.volgend_gesprek
    return f"Volgend gesprek pas op {_dag(ver):%d-%m-%Y}" if ver else "Geen gesprek gepland"


def _termijn(klant: "KlantMetSignalen", op: date) -> str:
    code, einde = _er(klant.profiel).code, _er(klant.profiel_einde)
    if einde < op:
        return f"Profieltermijn {dagen((op - einde).days)} voorbij (profiel {code})"
    return f"Profieltermijn loopt {over(einde, op)} af (profiel {code})"


def _klantbeeld_oud(klant: "KlantMetSignalen", op: date) -> str:
    return f"Klantbeeld {meervoud(volle_maanden(_dag(_er(klant.klantbeeld_op)), op), 'maand', 'maanden')} oud"


SIGNALEN = [
    Signaal(
        code="toezegging_te_laat",
        naam="Toezegging te laat",
        regel=f"Een afspraak van de gemeente staat nog open, terwijl de afgesproken dag voorbij is of {TE_VER} ligt.",
        zwaarte=60,
        toon="fout",
        icoon="waarschuwing",
        actie="Bekijk afspraken",
        actie_adres="afspraken",
        voorwaarde=_voorbij("oudste_toezegging"),
        tekst=lambda klant, op: f"Toezegging {_wanneer(_er(klant.oudste_toezegging), op)}",
    ),
    Signaal(
        code="niet_gebeld",
        naam="Niet verschenen, niet gebeld",
        regel="De klant kwam niet naar een gesprek en is dezelfde dag niet gebeld.",
        zwaarte=55,
        toon="fout",
        icoon="waarschuwing",
        actie="Bel de klant",
        actie_adres="gesprekken",
        voorwaarde=lambda op: Q(ongebeld_sinds__lt=begin_van(op)),
        tekst=lambda klant, _op: f"Niet verschenen op {_dag(_er(klant.ongebeld_sinds)):%d-%m-%Y}, nog niet gebeld",
    ),
    Signaal(
        code="evaluatie_te_laat",
        naam="Evaluatie te laat",
        regel=f"De evaluatiedatum van het trajectplan is voorbij of ligt {TE_VER}.",
        zwaarte=50,
        toon="fout",
        icoon="waarschuwing",
        actie="Evalueer",
        actie_adres="trajectplan_evalueren",
        voorwaarde=_voorbij("evaluatie_op"),
        tekst=lambda klant, op: f"Evaluatie {_wanneer(_er(klant.evaluatie_op), op)}",
    ),
    Signaal(
        code="vaker_verzuimd",
        naam="Vaker niet verschenen",
        regel=PATROONREGEL,
        zwaarte=45,
        toon="let-op",
        icoon="persoon",
        actie="Bekijk gesprekken",
        actie_adres="gesprekken",
        voorwaarde=lambda _op: Q(aantal_verzuimd__gte=VERZUIM_PATROON),
        tekst=lambda klant, _op: f"{klant.aantal_verzuimd} keer niet verschenen in een half jaar",
    ),
    Signaal(
        code="niet_op_rij",
        naam="Twee afspraken niet nagekomen",
        regel=NIET_OP_RIJ_REGEL,
        zwaarte=42,
        toon="let-op",
        icoon="info",
        actie="Bekijk afspraken",
        actie_adres="afspraken",
        voorwaarde=lambda _op: Q(laatste_uitkomsten=[AfspraakStatus.NIET.value] * NIET_OP_RIJ),
        tekst=lambda _klant, _op: "Twee afspraken achter elkaar niet nagekomen",
    ),
    Signaal(
        code="geen_klantbeeld",
        naam="Nog geen klantbeeld",
        regel=f"Meer dan {KLANTBEELD_NA_MELDING_DAGEN} dagen na de melding is er nog geen vastgesteld klantbeeld.",
        zwaarte=40,
        toon="let-op",
        icoon="persoon",
        actie="Maak klantbeeld",
        actie_adres="klantbeeld",
        voorwaarde=lambda op: Q(
            klantbeeld_op__isnull=True, gemeld_op__lt=op - timedelta(days=KLANTBEELD_NA_MELDING_DAGEN)
        ),
        tekst=lambda _klant, _op: "Nog geen klantbeeld",
    ),
    Signaal(
        code="terugkoppeling_te_laat",
        naam="Terugkoppeling te laat",
        regel="Na een warme overdracht is niet nagevraagd hoe het gaat, terwijl de afgesproken dag voorbij is"
        f" of {TE_VER} ligt.",
        zwaarte=38,
        toon="let-op",
        icoon="klok",
        actie="Vraag na",
        actie_adres="zorg",
        voorwaarde=_voorbij("terugkoppeling_op"),
        tekst=lambda klant, op: f"Terugkoppeling {_wanneer(_er(klant.terugkoppeling_op), op)}",
    ),
    Signaal(
        code="herstelplan",
        naam="Terugkijken op herstelplan",
        regel=f"De dag om terug te kijken op het persoonlijk herstelplan is voorbij of ligt {TE_VER}.",
        zwaarte=36,
        toon="let-op",
        icoon="kalender",
        actie="Kijk terug",
        actie_adres="zorg",
        voorwaarde=_voorbij("terugkijken_op"),
        tekst=lambda klant, op: f"Terugkijken op het herstelplan {_wanneer(_er(klant.terugkijken_op), op)}",
    ),
    Signaal(
        code="geen_contact",
        naam="Te lang geen contact",
        regel=f"Langer geen contact dan de norm van het profiel; zonder profiel {CONTACTNORM_DAGEN} dagen.",
        zwaarte=35,
        toon="let-op",
        icoon="klok",
        actie="Plan gesprek",
        actie_adres="gesprek_plannen",
        voorwaarde=lambda op: Q(contact_uiterlijk__lt=begin_van(op)),
        tekst=_geen_contact,
    ),
    Signaal(
        code="termijn",
        naam="Profieltermijn loopt af",
        regel="Driekwart van de termijn van het profiel is voorbij.",
        zwaarte=30,
        toon="let-op",
        icoon="klok",
        actie="Bekijk profiel",
        actie_adres="profiel",
        voorwaarde=lambda op: Q(profiel_driekwart__lte=begin_van(op)),
        tekst=_termijn,
    ),
    Signaal(
        code="klantbeeld_oud",
        naam="Klantbeeld verouderd",
        regel=f"Het laatste klantbeeld is ouder dan {KLANTBEELD_MAANDEN} maanden.",
        zwaarte=25,
        toon="let-op",
        icoon="persoon",
        actie="Vernieuw klantbeeld",
        actie_adres="klantbeeld",
        voorwaarde=lambda op: Q(klantbeeld_houdbaar_tot__lt=begin_van(op)),
        tekst=_klantbeeld_oud,
    ),
    Signaal(
        code="hulp_niet_bevestigd",
        naam="Hulp niet bevestigd",
        regel=f"De klant vertelde over hulp en na {HULP_BEVESTIGEN_DAGEN} dagen is die nog niet bevestigd.",
        zwaarte=22,
        toon="let-op",
        icoon="info",
        actie="Vraag na",
        actie_adres="zorg",
        voorwaarde=lambda op: Q(hulp_gemeld_op__lt=op - timedelta(days=HULP_BEVESTIGEN_DAGEN)),
        tekst=lambda klant, op: f"Hulp niet bevestigd, gemeld {geleden(_er(klant.hulp_gemeld_op), op)}",
    ),
    Signaal(
        code="geen_gesprek",
        naam="Geen gesprek gepland",
        regel="Er staat geen volgend gesprek gepland, of pas over meer dan een half jaar.",
        zwaarte=20,
        toon="let-op",
        icoon="kalender",
        actie="Plan gesprek",
        actie_adres="gesprek_plannen",
        voorwaarde=lambda op: Q(volgend_gesprek__isnull=True) | Q(volgend_gesprek__gte=begin_van(op + HALF_JAAR)),
        tekst=_geen_gesprek,
    ),
    Signaal(
        code="evaluatie_nadert",
        naam="Evaluatie nadert",
        regel=f"De evaluatie van het trajectplan is binnen {EVALUATIE_NADERT_DAGEN} dagen.",
        zwaarte=10,
        toon="let-op",
        icoon="kalender",
        actie="Bereid voor",
        actie_adres="trajectplan",
        voorwaarde=lambda op: Q(evaluatie_op__range=(op, op + timedelta(days=EVALUATIE_NADERT_DAGEN))),
        tekst=lambda klant, op: f"Evaluatie {over(_er(klant.evaluatie_op), op)}",
    ),
    Signaal(
        code="weinig_vertrouwen",
        naam="Kijk eerst naar vertrouwen",
        regel="In het laatste klantbeeld zijn intentie en geloof in eigen kunnen allebei 1 of 2.",
        zwaarte=8,
        toon="let-op",
        icoon="persoon",
        actie="Bekijk klantbeeld",
        actie_adres="klantbeeld",
        voorwaarde=lambda _op: Q(patroon=VERTROUWEN),
        tekst=lambda _klant, _op: "Kijk eerst naar vertrouwen",
    ),
    Signaal(
        code="intentie_gedrag",
        naam="Kloof tussen intentie en gedrag",
        regel="In het laatste klantbeeld is intentie 4 of 5 en gedrag 1 of 2. Vraag door naar wat ertussen zit.",
        zwaarte=6,
        toon="let-op",
        icoon="persoon",
        actie="Bekijk klantbeeld",
        actie_adres="klantbeeld",
        voorwaarde=lambda _op: Q(patroon=KLOOF),
        tekst=lambda _klant, _op: "Kloof tussen intentie en gedrag",
    ),
]
OP_CODE = {signaal.code: signaal for signaal in SIGNALEN}
# How the signals of a client stand in one number: their weights added up above these bits, and a bit for each.
_RUIMTE = 1 << len(SIGNALEN)
_BIT = {signaal.code: 1 << plaats for plaats, signaal in enumerate(reversed(SIGNALEN))}


def vraagt_aandacht(op: date) -> Q:
    """Any signal at all."""
    voorwaarde = Q()
    for signaal in SIGNALEN:
        voorwaarde |= signaal.voorwaarde(op)
    return voorwaarde


def zonder_actueel_klantbeeld(op: date) -> Q:
    """No established klantbeeld, or one that is too old."""
    return Q(klantbeeld_op__isnull=True) | OP_CODE["klantbeeld_oud"].voorwaarde(op)


def voorwaarde_bij(code: str, op: date) -> Q:
    """The condition by its code: a signal, ALLE or ZONDER_KLANTBEELD. For clients from `met_stand`."""
    if code == ALLE:
        return vraagt_aandacht(op)
    return zonder_actueel_klantbeeld(op) if code == ZONDER_KLANTBEELD else OP_CODE[code].voorwaarde(op)


def met_signalen(klanten: QuerySet[Klant], op: date) -> "QuerySet[KlantMetSignalen]":
    """Adds how each client stands and, as the number `signaalstand`, which signals hold; `signalen_van` reads it.

    One number, so that every condition stands in the query once, to be shown and to be ordered by.
    """
    delen = (
        Case(When(signaal.voorwaarde(op), then=Value(signaal.zwaarte * _RUIMTE + _BIT[code])), default=Value(0))
        for code, signaal in OP_CODE.items()
    )
    return met_stand(klanten, op).annotate(signaalstand=sum(delen, start=Value(0, output_field=IntegerField())))


def op_zwaarte(klanten: "QuerySet[KlantMetSignalen]") -> "QuerySet[KlantMetSignalen]":
    """Puts most and heaviest signals first. Wants clients from `met_signalen`.

    Who has no signal comes last, for the reader to leave out: a condition would work everything out twice.
    """
    return klanten.order_by("-signaalstand", *OP_ALFABET)


def geldt(klant: "KlantMetSignalen", code: str) -> bool:
    """Whether this signal holds for a client from `met_signalen`."""
    return bool(klant.signaalstand & _BIT[code])


def tellingen(op: date) -> dict[str, Count]:
    """Aggregates by the codes of `voorwaarde_bij`, for clients from `met_stand`: for how many each condition holds."""
    codes = [*OP_CODE, ALLE, ZONDER_KLANTBEELD]
    return {code: Count("pk", filter=voorwaarde_bij(code, op)) for code in codes}


def signalen_van(klant: "KlantMetSignalen", op: date) -> list[Melding]:
    """The signals of a client from `met_signalen`, the heaviest first. Nobody signals about a client who has left."""
    if klant.gemeld_op is None:
        return []
    return [
        Melding(signaal, signaal.tekst(klant, op), reverse(signaal.actie_adres, args=[klant.pk]))
        for signaal in SIGNALEN
        if geldt(klant, signaal.code)
    ]
