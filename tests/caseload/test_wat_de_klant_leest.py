"""Everything that reaches a client, for one who is addressed with "je" and one with "u".

One form of address, one way of days, no words of the trade, no figure to haggle over, and nobody else's "ik".
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.test.html import Element, parse_html
from django.urls import reverse
from django.utils import timezone

from caseload.inzage.afschrift import maak_afschrift
from caseload.inzage.document import context_van
from gesprekken.models import AfspraakVan
from instrumenten.klantblad import html_van as blad_van
from instrumenten.klantblad import klantblad as blad
from instrumenten.models import Instrument, Klantkenmerk, Startmoment, Tegel
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GesprekFactory,
    InstrumentFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from tests.typen import Als, zeker
from tests.zorg.zorgvoorbeeld import verwijzing
from toegang.models import Gebruiker
from trajecten.actions.versie import voorlopige_opname
from trajecten.pdf import html_van
from trajecten.plannen import lopend_plan

pytestmark = pytest.mark.django_db

VERBODEN = {
    "jij": re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE),
    "u": re.compile(r"\b(je|jij|jou|jouw|jezelf)\b", re.IGNORECASE),
}
CODES = re.compile(r"\b(PER|ATT|NOR|EFF|INT|VAA|ZEL|CON|BEL|GED|KK\d\d)\b")
DAG_IN_CIJFERS = re.compile(r"\b\d{1,2}-\d{1,2}-\d{4}\b")
AANGEHAALD = re.compile(r"“[^”]*”")


def _onder(deel: Element, klasse: str) -> Iterator[Element]:
    for kind in deel.children:
        if isinstance(kind, Element):
            if klasse in (dict(kind.attributes).get("class") or "").split():
                yield kind
            else:
                yield from _onder(kind, klasse)


def _woorden(deel: Element) -> Iterator[str]:
    """What one reads of it, and what is read out of its pictures and labels."""
    yield from (waarde for naam, waarde in deel.attributes if naam in {"alt", "aria-label"} and waarde)
    for kind in deel.children:
        if isinstance(kind, Element):
            yield from _woorden(kind)
        else:
            yield kind


def tekst_van(inhoud: str, klasse: str = "") -> str:
    """The words of a page or document, or of its elements with this class."""
    bladzijde = parse_html(inhoud)
    delen = list(_onder(bladzijde, klasse)) if klasse else [bladzijde]
    assert delen
    return " ".join(" ".join(woord for deel in delen for woord in _woorden(deel)).split())


class Stukken:
    """A client with a full dossier, and the text of everything that reaches this client."""

    def __init__(self, client: Client, klantmanager: Gebruiker, vorm: str) -> None:
        self.client, self.klantmanager = client, klantmanager
        self.klant = KlantFactory(klantmanager=klantmanager, aanspreekvorm=vorm, achternaam="Bos")
        scores = {"ATT": 5, "EFF": 1, "ZEL": 2, "NOR": None, "CON": None}
        delen: dict[str, Any] = {
            "scores": scores,
            "klantscores": {"ATT": 3, "EFF": 3, "NOR": 2},
            "interpretatie": "Wil graag.",
        }
        self.beeld = klantbeeld(self.klant, krachten="Komt altijd op tijd.", **delen)
        toekenning(self.beeld)
        instrument = InstrumentFactory(
            naam="Leerwerkplek zorg",
            samenvatting_klant="Wilt u werken in de zorg? Dan leert u het vak. Een begeleider helpt u.",
            groep=True,
            individueel=True,
        )
        Startmoment.objects.create(instrument=instrument, op=timezone.localdate() + timedelta(days=10))
        self.instrument = Instrument.objects.volledig().get(pk=instrument.pk)
        plan = TrajectplanFactory(klant=self.klant, klantbeeld=self.beeld)
        InzetFactory(doel=DoelFactory(plan=plan), instrument=instrument)
        self.gesprek = GesprekFactory(
            klant=self.klant,
            status="gevoerd",
            doel="Kennismaken",
            moment=timezone.now() - timedelta(days=1),
            vraag_van_klant="Welk werk past?",
            klant_vat_samen="We gaan zoeken.",
            belang=7,
            vertrouwen=5,
        )
        AfspraakFactory(klant=self.klant, gesprek=self.gesprek, wat="Bellen met de bakker")
        AfspraakFactory(klant=self.klant, gesprek=self.gesprek, van=AfspraakVan.GEMEENTE, wat="Reiskosten aanvragen")
        self.gepland = GesprekFactory(klant=self.klant, vraag_vooraf="Welke dagdelen lukken?")
        self.verwijzing = verwijzing(self.klant, waarvoor="hulp bij schulden")
        klantbeeld(self.klant, vastgesteld=False, **delen)

    def _bladzijde(self, naam: str, *sleutels: int, klasse: str) -> str:
        antwoord = self.client.get(reverse(naam, args=[self.klant.pk, *sleutels]))
        assert antwoord.status_code == 200
        return tekst_van(antwoord.content.decode(), klasse)

    def plan(self, **anders: object) -> str:
        opname = voorlopige_opname(klant=self.klant, beeld=zeker(lopend_plan(self.klant)), door=self.klantmanager)
        return tekst_van(html_van(opname))

    def meekijken(self) -> str:
        return self._bladzijde("meekijken", klasse="meekijken")

    def bespreken(self) -> str:
        return self._bladzijde("klantbeeld_bespreken", klasse="klanttaal")

    def samenvatting(self) -> str:
        return self._bladzijde("gesprek_samenvatting", self.gesprek.pk, klasse="klantblad")

    def overdracht(self) -> str:
        return self._bladzijde("verwijzing_blad", self.verwijzing.pk, klasse="klantblad")

    def instrumentblad(self) -> str:
        return tekst_van(blad_van(blad(self.instrument, self.klant.aanspreekvorm)))

    def afschrift(self) -> str:
        context = context_van(maak_afschrift(self.klant, voor=self.klantmanager))
        return tekst_van(render_to_string("caseload/inzage/afschrift_pdf.html", {"gemeente": "Ons Dorp", **context}))

    def vragen(self) -> str:
        return self._bladzijde("gesprek_voorbereiden", self.gepland.pk, klasse="vraagkaart__vragen")


STUKKEN = [
    "plan", "meekijken", "bespreken", "samenvatting", "overdracht", "instrumentblad", "afschrift", "vragen"
]  # fmt: skip


@pytest.fixture(params=["u", "jij"])
def stukken(request: pytest.FixtureRequest, als: Als, klantmanager: Gebruiker) -> Stukken:
    return Stukken(als(klantmanager), klantmanager, request.param)


def test_elk_stuk_is_voor_deze_klant_geschreven(stukken: Stukken) -> None:
    verboden = VERBODEN[stukken.klant.aanspreekvorm]
    # A name of one word ("Melding") is Dutch as well; what is long can only be Eva's.
    namen = [str(naam) for naam in (*Tegel.objects.all(), *Klantkenmerk.objects.all()) if " " in str(naam)]
    assert "Werk fit" in namen
    for stuk in STUKKEN:
        tekst = getattr(stukken, stuk)()
        assert [tekst[max(0, plek.start() - 40) : plek.end() + 20] for plek in verboden.finditer(tekst)] == [], stuk
        assert DAG_IN_CIJFERS.findall(tekst) == [], stuk
        assert [naam for naam in namen if naam in tekst] == [], stuk
        assert CODES.findall(tekst) == [], stuk


def test_wat_wij_denken_is_van_ons_en_wat_de_klant_koos_van_de_klant(stukken: Stukken) -> None:
    u = stukken.klant.aanspreekvorm == "u"
    plan, meekijken, bespreken = stukken.plan(), stukken.meekijken(), stukken.bespreken()
    for tekst in (meekijken, bespreken):
        zonder_aanhaling = AANGEHAALD.sub("", tekst).replace("Ik wil in de zorg werken.", "")
        assert not re.search(r"\b(ik|mij|mijn)\b", zonder_aanhaling, re.IGNORECASE)
    # Also where it goes well the client's own lower score stands there.
    for tekst in (plan, meekijken, bespreken):
        assert f"{'u vertelt' if u else 'je vertelt'} zelf waarom deze stap belangrijk is." in tekst.lower()
        assert "“Ik zie voordelen en nadelen.”" in tekst
    # What only the client gave a score, is the client's.
    assert "“Ik ken niemand die mij bij deze stap steunt.”" in meekijken
    # No figure to haggle over.
    for tekst in (plan.partition("Voor wie meewerkt aan dit plan")[0], meekijken, bespreken):
        assert not re.search(r"\bvan [1-5] (naar|van|tot)\b|\b[1-5] van 5\b|[Cc]ijfer", tekst)
