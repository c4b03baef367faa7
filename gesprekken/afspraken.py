"""Rules of agreements: what is asked when one is not kept, and what the keeping of them looks like in words.

Source: Groningen, "Hoe werken wij?" (betrouwbaarheid; achterhaal de oorzaken van het niet nakomen). Nothing is scored:
numbers in a sentence, the municipality's own beside the client's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from gesprekken.afspraakzin import onderwerp, zin_van_ander
from gesprekken.models import Afspraak, AfspraakStatus, AfspraakVan
from toegang.aanspreken import spreek_aan

NIET_OP_RIJ = 2
NIET_OP_RIJ_REGEL = "De laatste twee afspraken van de klant zijn niet nagekomen. Vraag door naar wat er speelt."
VAAKST_VANAF = 2
WIE = {
    AfspraakVan.KLANT: ("afspraak van de klant", "afspraken van de klant"),
    AfspraakVan.GEMEENTE: ("toezegging van ons", "toezeggingen van ons"),
    AfspraakVan.DERDE: ("afspraak van een ander", "afspraken van anderen"),
}
KOPPEN = {
    AfspraakVan.KLANT: "De klant doet",
    AfspraakVan.GEMEENTE: "De gemeente doet",
    AfspraakVan.DERDE: "Iemand anders doet",
}
KOPPEN_VOOR_KLANT = {
    AfspraakVan.KLANT: "[Dit doet u|Dit doe jij]",
    AfspraakVan.GEMEENTE: "Dit doen wij",
    AfspraakVan.DERDE: "Dit doet iemand anders",
}

# Before what we only come back to: the client reads no promise in it (Hoe werken wij?, "wees betrouwbaar").
TERUGKOMEN_VOOR_KLANT = "Wij laten [u|je] weten:"


class VanEenKant(Protocol):
    """Something that one side does."""

    @property
    def van(self) -> str:
        """Which side: a value of AfspraakVan."""


K = TypeVar("K", bound=VanEenKant)


def afhandelfouten(status: str, oorzaaksoort: object, oorzaak: str, gevolg: str) -> dict[str, str]:
    """What is still missing to settle an agreement with this outcome: field name and message in Dutch.

    The cause comes first, as a kind and in words, only then what follows.
    """
    fouten = {}
    if status in {AfspraakStatus.NIET, AfspraakStatus.DEELS}:
        if not oorzaaksoort:
            fouten["oorzaaksoort"] = "Kies waardoor de afspraak niet (helemaal) is nagekomen."
        if not oorzaak:
            fouten["oorzaak"] = "Schrijf eerst op hoe het komt dat de afspraak niet (helemaal) is nagekomen."
    if status == AfspraakStatus.NIET and not fouten and not gevolg:
        fouten["gevolg"] = "Schrijf op wat er nu volgt, bijvoorbeeld een nieuwe afspraak."
    return fouten


def per_kant(afspraken: Iterable[Afspraak]) -> list[tuple[str, list[Afspraak]]]:
    """Agreements by who does it, each side with its heading: the client, the municipality, and others if there are."""
    kanten = _ingedeeld(afspraken, KOPPEN)
    return [(kop, rijen) for kop, rijen in kanten if rijen or kop != KOPPEN[AfspraakVan.DERDE]]


def per_kant_voor_klant(afspraken: Iterable[K], aanspreekvorm: str) -> list[tuple[str, list[K]]]:
    """Agreements as the client reads them, by who does it; a side without any is left out."""
    kanten = _ingedeeld(afspraken, KOPPEN_VOOR_KLANT)
    return [(spreek_aan(kop, aanspreekvorm), rijen) for kop, rijen in kanten if rijen]


@dataclass(frozen=True)
class Klantregel:
    """An agreement as the client reads it. `van`: which side does it."""

    van: str
    zin: str
    uiterlijk: date
    terugkomen_op: bool


def voor_klant(afspraken: Iterable[Afspraak], aanspreekvorm: str) -> list[tuple[str, list[Klantregel]]]:
    """Agreements as sentences for the client, by who does it. They come with their organisation."""
    return per_kant_voor_klant(
        [
            Klantregel(rij.van, zin_voor_klant(rij, aanspreekvorm), rij.uiterlijk, rij.terugkomen_op)
            for rij in afspraken
        ],
        aanspreekvorm,
    )


def zin_voor_klant(afspraak: Afspraak, aanspreekvorm: str) -> str:
    """The agreement as the client reads it: a sentence that says who does what. Needs the organisation with it."""
    if afspraak.terugkomen_op:
        return f"{spreek_aan(TERUGKOMEN_VOOR_KLANT, aanspreekvorm)} {onderwerp(afspraak.wat)}"
    return zin_van_ander(afspraak.naam_ander, afspraak.wat)


def _ingedeeld(afspraken: Iterable[K], koppen: Mapping[AfspraakVan, str]) -> list[tuple[str, list[K]]]:
    alle = list(afspraken)
    return [(kop, [afspraak for afspraak in alle if afspraak.van == van]) for van, kop in koppen.items()]


@dataclass(frozen=True)
class Telling:
    """How many agreements of one side ended so. `oorzaaksoort` is empty when none was given."""

    van: str
    status: str
    oorzaaksoort: str
    aantal: int


@dataclass(frozen=True)
class Nakoming:
    """What became of the agreements of one side: numbers of agreements, and the cause that comes up most.

    What was cancelled is settled too, but says nothing of keeping one's word: it is told only where nothing else is.
    """

    van: str
    nagekomen: int
    deels: int
    niet: int
    vaakst: str
    vervallen: int = 0

    @property
    def zin(self) -> str:
        """In a sentence: "Van de 9 afspraken van de klant: 6 nagekomen, 1 deels, 2 niet. Vaakst door: vervoer."."""
        aantal = self.nagekomen + self.deels + self.niet
        enkelvoud, meervoud = WIE[AfspraakVan(self.van)]
        if not aantal and self.vervallen:
            vervielen = f"{enkelvoud} is" if self.vervallen == 1 else f"{meervoud} zijn"
            return f"{self.vervallen} {vervielen} vervallen; verder is er nog geen afgehandeld."
        if not aantal:
            return f"Er is nog geen {enkelvoud} afgehandeld."
        wie = f"Van de {aantal} {meervoud}" if aantal > 1 else f"Van 1 {enkelvoud}"
        zin = f"{wie}: {self.nagekomen} nagekomen, {self.deels} deels, {self.niet} niet."
        return f"{zin} Vaakst door: {self.vaakst[:1].lower()}{self.vaakst[1:]}." if self.vaakst else zin


def nakoming(tellingen: Sequence[Telling], van: str) -> Nakoming:
    """The picture of one side. A cause is named from twice on; open and cancelled agreements do not count."""
    eigen = [telling for telling in tellingen if telling.van == van]

    def met(status: str) -> int:
        return sum(telling.aantal for telling in eigen if telling.status == status)

    oorzaken: dict[str, int] = {}
    for telling in eigen:
        if telling.oorzaaksoort and telling.status in {AfspraakStatus.NIET, AfspraakStatus.DEELS}:
            oorzaken[telling.oorzaaksoort] = oorzaken.get(telling.oorzaaksoort, 0) + telling.aantal
    vaakst = max(oorzaken, key=lambda naam: oorzaken[naam], default="")
    return Nakoming(
        van=van,
        nagekomen=met(AfspraakStatus.NAGEKOMEN),
        deels=met(AfspraakStatus.DEELS),
        niet=met(AfspraakStatus.NIET),
        vaakst=vaakst if oorzaken.get(vaakst, 0) >= VAAKST_VANAF else "",
        vervallen=met(AfspraakStatus.VERVALLEN),
    )


def nakoming_per_kant(tellingen: Sequence[Telling]) -> list[Nakoming]:
    """The picture of the client's side and of ours; that of others when something of theirs was settled."""
    van_anderen = any(telling.van == AfspraakVan.DERDE for telling in tellingen)
    return [nakoming(tellingen, van) for van in AfspraakVan if van != AfspraakVan.DERDE or van_anderen]


def niet_op_rij(laatste: Sequence[str]) -> bool:
    """Whether the client's last agreements, newest first, were not kept twice in a row: ask on, there may be more.

    Source: Hoe werken wij?, "wees alert als klanten zich passief opstellen en zich terugtrekken".
    """
    return len(laatste) >= NIET_OP_RIJ and all(status == AfspraakStatus.NIET for status in laatste[:NIET_OP_RIJ])
