"""What a klantmanager does today: conversations, and what has to be done now. What is done is not there any more.

Nobody stands twice for the same matter: promises have a list of their own, and a conversation that was missed or not
recorded is one row. See docs/besluiten/0052-do-wait-know.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from caseload.lijst import KlantMetSignalen
from caseload.signaalstand import meldingen
from caseload.signalen import OP_CODE
from caseload.termijnen import over
from gesprekken.models import Gesprek, Gespreksstatus
from klanten.models import Herinnering, Klant

if TYPE_CHECKING:
    from caseload.dagwerk import Daggesprek

# What has to be done on the day itself, beside the conversations: of an earlier day, or due today.
VAN_DE_DAG = ("niet_vastgelegd", "evaluatie_te_laat", "herstelplan")
# The address and the word of what one does with a conversation.
_LEG_VAST, _BEREID_VOOR = ("gesprek_vastleggen", "Leg vast"), ("gesprek_voorbereiden", "Bereid voor")


@dataclass(frozen=True)
class Dagregel:
    """One row of today. `tijd` is that of a conversation, else "" and `icoon` says what it is about.

    `termijn` says how late it is, "" when it is not; `bellen` is the missed conversation whose client is to be called.
    `later` is where one puts it off, "" where one cannot. Of a reminder `adres` is what a button sends its act to.
    """

    klant: Klant
    tijd: str
    icoon: str
    wat: str
    termijn: str
    actie: str
    adres: str
    bellen: Gesprek | None = None
    later: str = ""
    is_herinnering: bool = False


def gesprekregels(gesprekken: "Iterable[Daggesprek]", vandaag: date) -> Iterator[Dagregel]:
    """The conversations of today that are not held yet, and the clients to be called, in the order given."""
    for gesprek in gesprekken:
        moment = timezone.localtime(gesprek.moment)
        if gesprek.te_bellen:
            yield Dagregel(
                klant=gesprek.klant,
                tijd="",
                icoon="waarschuwing",
                wat="Niet verschenen, nog bellen",
                termijn=over(moment.date(), vandaag),
                actie="Bel",
                adres=reverse("gesprek_verzuim", args=[gesprek.klant_id, gesprek.pk]),
                bellen=gesprek,
                later=reverse("later", args=[gesprek.klant_id, "niet_gebeld"]),
            )
        elif gesprek.status == Gespreksstatus.GEPLAND:
            naam, actie = (
                ("gesprek_vastleggen", "Leg vast") if gesprek.is_geweest else ("gesprek_voorbereiden", "Bereid voor")
            )
            yield Dagregel(
                klant=gesprek.klant,
                tijd=f"{moment:%H:%M}",
                icoon="",
                wat=" · ".join(filter(None, (gesprek.soort.naam, gesprek.waar))),
                termijn="",
                actie=actie,
                adres=reverse(naam, args=[gesprek.klant_id, gesprek.pk]),
            )


@dataclass(frozen=True)
class Zaak:
    """A signal of the day that holds for a client, from the list of all clients."""

    code: str
    rij: KlantMetSignalen


def zaken_van_de_dag(klanten: Iterable[KlantMetSignalen], vandaag: date) -> dict[str, list[Zaak]]:
    """What has to be done today beside the conversations, by the code of its signal, each in the order of the list.

    A conversation of earlier today stands among those of today.
    """
    per_code: dict[str, list[Zaak]] = {code: [] for code in VAN_DE_DAG}
    for rij in klanten:
        for signaal in rij.signalen:
            staat_al = signaal.code == "niet_vastgelegd" and rij.stand.te_verslaan_op == vandaag
            if signaal.code in per_code and not staat_al:
                per_code[signaal.code].append(Zaak(signaal.code, rij))
    return per_code


def als_dagregel(zaak: Zaak, klant: Klant, vandaag: date) -> Dagregel:
    """This matter as a row."""
    [melding] = meldingen([OP_CODE[zaak.code]], zaak.rij.stand, vandaag)
    signaal = melding.signaal
    return Dagregel(
        klant, "", signaal.icoon, melding.tekst, "", signaal.actie, melding.adres, later=melding.later_adres
    )


def later_te_bellen(klanten: Iterable[KlantMetSignalen]) -> set[int | None]:
    """The missed conversations (primary keys) about which calling was put off."""
    return {rij.stand.ongebeld for rij in klanten if any(deel.signaal.code == "niet_gebeld" for deel in rij.later)}


def herinneringregel(herinnering: Herinnering, vandaag: date) -> Dagregel:
    """A reminder that is due, as a row with the button that says it is done."""
    return Dagregel(
        klant=herinnering.klant,
        tijd="",
        icoon="klok",
        wat=herinnering.tekst,
        termijn=over(herinnering.op, vandaag) if herinnering.op < vandaag else "",
        actie="Klaar",
        adres=reverse("herinnering_klaar", args=[herinnering.klant_id, herinnering.pk]),
        is_herinnering=True,
    )
