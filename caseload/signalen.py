"""Signals: fixed rules that say that a dossier asks for attention, each with its text. They never judge the person.

Source: onderzoek §9 ("Signals, deterministic, each with rule text"). Each rule stands in one place, as a condition on
what `caseload.klantstand.met_stand` adds: the database works it out for ten thousand clients and for one dossier alike.
"""

from collections.abc import Callable
from datetime import date, timedelta

from django.db.models import Q

from caseload.klantbeeldpatroon import KLOOF, VERTROUWEN
from caseload.klantstand import CONTACTNORM_DAGEN, KLANTBEELD_MAANDEN
from caseload.rijen_van_klant import begin_van
from caseload.signaal import Signaal
from caseload.signaaltekst import (
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
from gesprekken.afspraken import NIET_OP_RIJ, NIET_OP_RIJ_REGEL
from gesprekken.models import AfspraakStatus
from gesprekken.verzuim import PATROONREGEL, VERZUIM_PATROON
from toegang.datums import KOMT

EVALUATIE_NADERT_DAGEN = 14
KLANTBEELD_NA_MELDING_DAGEN = 14
HULP_BEVESTIGEN_DAGEN = 14
HALF_JAAR = timedelta(days=183)


def _voorbij(veld: str) -> Callable[[date], Q]:
    """That this day has passed, or lies so far ahead that no form takes it: then nobody would ever be reminded."""
    return lambda op: Q(**{f"{veld}__lt": op}) | Q(**{f"{veld}__gt": KOMT.laatst(op)})


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
        tekst=lambda klant, op: f"Toezegging {wanneer(vastgelegd(klant.oudste_toezegging), op)}",
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
        voorwaarde=_voorbij("evaluatie_op"),
        tekst=lambda klant, op: f"Evaluatie {wanneer(vastgelegd(klant.evaluatie_op), op)}",
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
        tekst=lambda klant, op: f"Terugkoppeling {wanneer(vastgelegd(klant.terugkoppeling_op), op)}",
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
        tekst=lambda klant, op: f"Terugkijken op het herstelplan {wanneer(vastgelegd(klant.terugkijken_op), op)}",
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
        voorwaarde=lambda op: Q(profiel_driekwart__lte=begin_van(op)),
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
        voorwaarde=lambda op: Q(klantbeeld_houdbaar_tot__lt=begin_van(op)),
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
        voorwaarde=lambda op: Q(hulp_gemeld_op__lt=op - timedelta(days=HULP_BEVESTIGEN_DAGEN)),
        tekst=lambda klant, op: f"Hulp niet bevestigd, gemeld {geleden(vastgelegd(klant.hulp_gemeld_op), op)}",
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
        voorwaarde=lambda op: Q(evaluatie_op__range=(op, op + timedelta(days=EVALUATIE_NADERT_DAGEN))),
        tekst=lambda klant, op: f"Evaluatie {over(vastgelegd(klant.evaluatie_op), op)}",
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
