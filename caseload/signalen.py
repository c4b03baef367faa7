"""Signals: fixed rules that say that a dossier asks for attention, each with its text. They never judge the person.

Source: onderzoek §9 ("Signals, deterministic, each with rule text"). Each rule stands in one place, as a condition on
the facts of `caseload.klantstand.Klantstand`: whoever shows, filters or counts holds the same rule against them.
"""

from collections.abc import Callable
from datetime import date, timedelta

from caseload.klantstand import Klantstand
from caseload.signaal import Signaal, Voorwaarde
from caseload.signaaltekst import (
    CONTACTNORM_DAGEN,
    TE_VER,
    geen_contact,
    geen_gesprek,
    klantbeeld_oud,
    niet_gebeld,
    profieltermijn,
    vastgelegd,
    wanneer,
)
from caseload.termijnen import geleden, over
from gesprekken.afspraken import NIET_OP_RIJ_REGEL, niet_op_rij
from gesprekken.verzuim import PATROONREGEL, VERZUIM_PATROON
from klantbeeld.igm import HOOG_VANAF, LAAG_TOT
from toegang.datums import KOMT
from trajecten.looptijd import plus_maanden

EVALUATIE_NADERT_DAGEN = 14
KLANTBEELD_NA_MELDING_DAGEN = 14
HULP_BEVESTIGEN_DAGEN = 14
KLANTBEELD_MAANDEN = 6
PROFIELTERMIJN_DEEL = 0.75
HALF_JAAR = timedelta(days=183)


def _voor(dag: date | None, grens: date) -> bool:
    """Whether a day that is known lies before this one."""
    return dag is not None and dag < grens


def _voorbij(dag: Callable[[Klantstand], date | None]) -> Callable[[date], Voorwaarde]:
    """That this day has passed, or lies so far ahead that no form takes it: then nobody would ever be reminded."""

    def voorwaarde(op: date) -> Voorwaarde:
        laatst = KOMT.laatst(op)

        def geldt(stand: Klantstand) -> bool:
            gevonden = dag(stand)
            return gevonden is not None and not op <= gevonden <= laatst

        return geldt

    return voorwaarde


def _geen_klantbeeld(op: date) -> Voorwaarde:
    grens = op - timedelta(days=KLANTBEELD_NA_MELDING_DAGEN)
    return lambda stand: stand.klantbeeld_op is None and _voor(stand.gemeld_op, grens)


def _hulp_niet_bevestigd(op: date) -> Voorwaarde:
    grens = op - timedelta(days=HULP_BEVESTIGEN_DAGEN)
    return lambda stand: _voor(stand.hulp_gemeld_op, grens)


def _te_lang_geen_contact(op: date) -> Voorwaarde:
    """Whoever was never spoken to has waited since the melding."""

    def geldt(stand: Klantstand) -> bool:
        sinds = stand.laatste_contact or stand.gemeld_op
        norm = CONTACTNORM_DAGEN if stand.profiel_norm is None else stand.profiel_norm
        return sinds is not None and (op - sinds).days > norm

    return geldt


def _driekwart_voorbij(op: date) -> Voorwaarde:
    """In whole months, and what is left of one in days of a month of thirty."""

    def geldt(stand: Klantstand) -> bool:
        if stand.profiel_begin is None or stand.profiel_termijn is None:
            return False
        maanden, rest = divmod(stand.profiel_termijn * PROFIELTERMIJN_DEEL, 1)
        return plus_maanden(stand.profiel_begin, int(maanden)) + timedelta(days=int(rest * 30)) < op

    return geldt


def _te_oud(op: date) -> Voorwaarde:
    return lambda stand: stand.klantbeeld_op is not None and plus_maanden(stand.klantbeeld_op, KLANTBEELD_MAANDEN) < op


def _evaluatie_nadert(op: date) -> Voorwaarde:
    tot = op + timedelta(days=EVALUATIE_NADERT_DAGEN)
    return lambda stand: stand.evaluatie_op is not None and op <= stand.evaluatie_op <= tot


def _geen_gesprek(op: date) -> Voorwaarde:
    ver = op + HALF_JAAR
    return lambda stand: stand.volgend_gesprek is None or stand.volgend_gesprek >= ver


def _kloof(stand: Klantstand) -> bool:
    """As `klantbeeld.igm.patronen` knows it."""
    intentie, gedrag = stand.intentie, stand.gedrag
    return intentie is not None and gedrag is not None and intentie >= HOOG_VANAF and gedrag <= LAAG_TOT


def _weinig_vertrouwen(stand: Klantstand) -> bool:
    """As `klantbeeld.igm.patronen` knows it."""
    intentie, vertrouwen = stand.intentie, stand.zelfvertrouwen
    return intentie is not None and vertrouwen is not None and intentie <= LAAG_TOT and vertrouwen <= LAAG_TOT


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
        voorwaarde=_voorbij(lambda stand: stand.oudste_toezegging),
        tekst=lambda stand, op: f"Toezegging {wanneer(vastgelegd(stand.oudste_toezegging), op)}",
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
        voorwaarde=lambda op: lambda stand: _voor(stand.ongebeld_sinds, op),
        tekst=niet_gebeld,
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
        voorwaarde=_voorbij(lambda stand: stand.evaluatie_op),
        tekst=lambda stand, op: f"Evaluatie {wanneer(vastgelegd(stand.evaluatie_op), op)}",
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
        voorwaarde=lambda _op: lambda stand: stand.aantal_verzuimd >= VERZUIM_PATROON,
        tekst=lambda stand, _op: f"{stand.aantal_verzuimd} keer niet verschenen in een half jaar",
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
        voorwaarde=lambda _op: lambda stand: niet_op_rij(stand.laatste_uitkomsten),
        tekst=lambda _stand, _op: "Twee afspraken achter elkaar niet nagekomen",
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
        voorwaarde=_geen_klantbeeld,
        tekst=lambda _stand, _op: "Nog geen klantbeeld",
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
        voorwaarde=_voorbij(lambda stand: stand.terugkoppeling_op),
        tekst=lambda stand, op: f"Terugkoppeling {wanneer(vastgelegd(stand.terugkoppeling_op), op)}",
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
        voorwaarde=_voorbij(lambda stand: stand.terugkijken_op),
        tekst=lambda stand, op: f"Terugkijken op het herstelplan {wanneer(vastgelegd(stand.terugkijken_op), op)}",
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
        voorwaarde=_te_lang_geen_contact,
        tekst=geen_contact,
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
        voorwaarde=_driekwart_voorbij,
        tekst=profieltermijn,
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
        voorwaarde=_te_oud,
        tekst=klantbeeld_oud,
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
        voorwaarde=_hulp_niet_bevestigd,
        tekst=lambda stand, op: f"Hulp niet bevestigd, gemeld {geleden(vastgelegd(stand.hulp_gemeld_op), op)}",
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
        voorwaarde=_geen_gesprek,
        tekst=geen_gesprek,
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
        voorwaarde=_evaluatie_nadert,
        tekst=lambda stand, op: f"Evaluatie {over(vastgelegd(stand.evaluatie_op), op)}",
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
        voorwaarde=lambda _op: _weinig_vertrouwen,
        tekst=lambda _stand, _op: "Kijk eerst naar vertrouwen",
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
        voorwaarde=lambda _op: _kloof,
        tekst=lambda _stand, _op: "Kloof tussen intentie en gedrag",
    ),
]
OP_CODE = {signaal.code: signaal for signaal in SIGNALEN}
