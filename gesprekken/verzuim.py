"""Rules for when a client did not come: call the same day, then the reason, then a new date.

Source: Hoe werken wij? (gemeente Groningen, 2007), "neem bij verzuim contact op met de klant". What follows for the
benefit is no part of this: nothing here leads to a measure.
"""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

# Half a year, in days: the rule is about a pattern, not about one day more or less.
VERZUIM_DAGEN = 183
VERZUIM_PATROON = 2
# The code of the reason that says that nobody was reached.
NIET_BEREIKT = "niet_bereikt"
PATROONREGEL = "Twee keer of vaker niet verschenen in een half jaar. Zoek samen uit waar het op vastloopt."


@dataclass(frozen=True)
class Stap:
    """One of the three steps; `stand` is gedaan, nu or straks."""

    naam: str
    stand: str


def stappen(*, contact: bool, reden: bool, nieuwe_datum: bool, dagen_later: int = 0) -> list[Stap]:
    """The steps in order, with how far they are. `dagen_later`: days between the conversation and the call."""
    bellen = "Bel dezelfde dag"
    if contact and dagen_later > 0:
        bellen = f"Gebeld, {dagen_later} {'dag' if dagen_later == 1 else 'dagen'} later"
    namen = ((bellen, contact), ("Vraag de reden", reden), ("Spreek een nieuwe datum af", nieuwe_datum))
    eerste_open = next((naam for naam, gedaan in namen if not gedaan), "")
    return [Stap(naam, "gedaan" if gedaan else "nu" if naam == eerste_open else "straks") for naam, gedaan in namen]


def verzuimfouten(
    *,
    contact_op: datetime | None,
    gesprek_op: datetime,
    nu: datetime,
    reden: str,
    nieuw_moment: datetime | None,
    nieuw_doel: str,
    geen_nieuwe_datum: str,
    afgerond: bool = False,
    heeft_vervolg: bool = False,
    bereikt: bool | None = None,
) -> dict[str, str]:
    """What is wrong with what was filled in: field name and message in Dutch.

    `reden`: its code, empty when not known yet; who was reached cannot have the reason that says otherwise.
    What is finished (`afgerond`) stays complete: a reason, and a new date or why there is none. `heeft_vervolg`: the
    new date is there already.
    """
    fouten = {}
    if contact_op and contact_op > nu:
        fouten["contact_op"] = "Dit moment moet nog komen. Vul in wanneer u belde."
    elif contact_op and contact_op < gesprek_op:
        fouten["contact_op"] = "Toen was het gesprek er nog niet. Vul een moment na het gesprek in."
    if (nieuw_moment or geen_nieuwe_datum) and not reden:
        fouten["reden"] = "Vul eerst de reden in. Niet bekend is ook een antwoord."
    elif afgerond and not reden:
        fouten["reden"] = "Dit was al afgerond, met een reden. Kies de juiste; niet bekend is ook een antwoord."
    elif afgerond and not (heeft_vervolg or nieuw_moment or geen_nieuwe_datum):
        fouten["geen_nieuwe_datum"] = "Plan een nieuw gesprek, of schrijf op waarom er nog geen nieuwe datum is."
    if bereikt and reden == NIET_BEREIKT:
        fouten["reden"] = "U hebt de klant bereikt. Kies de reden die de klant noemt."
    if nieuw_moment and geen_nieuwe_datum:
        fouten["geen_nieuwe_datum"] = "U plant een nieuw gesprek en zegt ook waarom niet. Kies één."
    if nieuw_moment and timezone.localdate(nieuw_moment) < timezone.localdate(nu):
        fouten["nieuw_moment"] = "Dit moment is al geweest. Kies een dag vanaf vandaag."
    if nieuw_moment and not nieuw_doel:
        fouten["nieuw_doel"] = "Vul het doel in."
    return fouten
