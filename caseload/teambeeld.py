"""The caseload of a team in figures: load per klantmanager, and where clients stand per profile and tegel."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count

from caseload.lijst import GEEN, KlantMetSignalen, lees_klanten, team_adres
from caseload.lijstkeuzes import ingestroomd, uitgestroomd
from caseload.signaal import Beurt
from caseload.signaalstand import ALLE, ZONDER_KLANTBEELD, zonder_actueel_klantbeeld
from klanten.models import Klant
from klanten.querysets import KlantQuerySet
from toegang.alfabet import OP_ALFABET
from toegang.models import Gebruiker, Team

if TYPE_CHECKING:
    from caseload.teamleden import GebruikerMetDrukte

# From which number of clients a cell gets its tint, 1 to 5.
TINTEN = (1, 5, 10, 20, 40)
Keuzes = list[tuple[str, str]]


@dataclass(frozen=True)
class Cijfer:
    """A figure and the rows behind it."""

    naam: str
    aantal: int
    adres: str


@dataclass(frozen=True)
class Belasting:
    """How busy a klantmanager is, against what the team recommends and allows (numbers of clients)."""

    klantmanager: Gebruiker
    aantal: int
    aanbevolen: int
    maximum: int
    met_signaal: int = 0

    @property
    def schaal(self) -> int:
        """The right end of the bar."""
        return max(self.maximum, self.aantal)

    @property
    def oordeel(self) -> str:
        """The load in words."""
        if self.aantal > self.maximum:
            return "boven het maximum"
        return "boven aanbevolen" if self.aantal > self.aanbevolen else "binnen aanbevolen"

    @property
    def toon(self) -> str:
        """The tone of the badge that says it."""
        if self.aantal > self.maximum:
            return "fout"
        return "let-op" if self.aantal > self.aanbevolen else "goed"

    @property
    def adres(self) -> str:
        """The clients of this klantmanager."""
        return team_adres(klantmanager=self.klantmanager.pk)

    @property
    def adres_signalen(self) -> str:
        """The clients of this klantmanager with whom there is something to do."""
        return team_adres(klantmanager=self.klantmanager.pk, signaal=ALLE)

    def na(self, erbij: int) -> "Belasting":
        """The load with so many clients more (or fewer)."""
        return replace(self, aantal=self.aantal + erbij)


@dataclass(frozen=True)
class Cel:
    """One cell of the table of profiles and tegels. `tint` is 0 (none) to 5."""

    tegel: str
    aantal: int
    tint: int
    adres: str


@dataclass(frozen=True)
class Tabelrij:
    """One profile with its cells in the order of the tegels, and the total."""

    naam: str
    cellen: list[Cel]
    totaal: int
    adres: str


@dataclass(frozen=True)
class Teambeeld:
    """Everything on the team page."""

    cijfers: list[Cijfer]
    belastingen: list[Belasting]
    tegels: list[str]
    rijen: list[Tabelrij]


def belastingen(klantmanagers: "Iterable[GebruikerMetDrukte]", team: Team) -> list[Belasting]:
    """The load of klantmanagers from `querysets.drukte`."""
    return [
        Belasting(klantmanager, klantmanager.aantal_klanten, team.caseload_aanbevolen, team.caseload_maximum)
        for klantmanager in klantmanagers
    ]


def lees_teambeeld(gebruiker: Gebruiker, team: Team, keuzes: dict[str, Keuzes], op: date) -> Teambeeld:
    """The team's caseload on this day, as far as the user may see it. Four queries; `keuzes` from `filterkeuzes`."""
    zichtbaar = Klant.objects.zichtbaar_voor(gebruiker)
    klanten = lees_klanten(zichtbaar.in_begeleiding(), op)
    tegels = [*keuzes["tegel"], (GEEN, "Nog niet bekend")]
    return Teambeeld(
        cijfers=_cijfers(klanten, zichtbaar, op),
        belastingen=_met_signalen(klanten, team),
        tegels=[naam for _, naam in tegels],
        rijen=_tabel(klanten, [*keuzes["profiel"], (GEEN, "Nog geen profiel")], tegels),
    )


def _cijfers(klanten: Sequence[KlantMetSignalen], zichtbaar: KlantQuerySet, op: date) -> list[Cijfer]:
    per_signaal = Counter(signaal.code for klant in klanten for signaal in klant.signalen)
    zonder_klantbeeld = sum(map(zonder_actueel_klantbeeld(op), (klant.stand for klant in klanten)))
    stroom = zichtbaar.aggregate(erin=Count("pk", filter=ingestroomd(op)), eruit=Count("pk", filter=uitgestroomd(op)))
    return [
        Cijfer("Klanten", len(klanten), team_adres(lijst="alle")),
        Cijfer("Zonder actueel klantbeeld", zonder_klantbeeld, team_adres(signaal=ZONDER_KLANTBEELD)),
        Cijfer(
            "Evaluatie vandaag of te laat", per_signaal["evaluatie_te_laat"], team_adres(signaal="evaluatie_te_laat")
        ),
        Cijfer("Geen gesprek gepland", per_signaal["geen_gesprek"], team_adres(signaal="geen_gesprek")),
        Cijfer("Ingestroomd, 30 dagen", stroom["erin"], team_adres(stroom="in")),
        Cijfer("Uitgestroomd, 30 dagen", stroom["eruit"], team_adres(stroom="uit")),
    ]


def _met_signalen(klanten: Sequence[KlantMetSignalen], team: Team) -> list[Belasting]:
    """The klantmanagers of the team, and who left the team but still has clients in it."""
    aantallen = Counter(klant.klantmanager for klant in klanten)
    met_signaal = Counter(klant.klantmanager for klant in klanten if klant.beurt == Beurt.DOEN.code)
    leden = Gebruiker.objects.klantmanagers_van(team) | Gebruiker.objects.filter(pk__in=aantallen)
    return [
        Belasting(lid, aantallen[lid.pk], team.caseload_aanbevolen, team.caseload_maximum, met_signaal[lid.pk])
        for lid in leden.order_by(*OP_ALFABET)
    ]


def _tint(aantal: int) -> int:
    return sum(aantal >= grens for grens in TINTEN)


def _tabel(klanten: Iterable[KlantMetSignalen], profielen: Keuzes, tegels: Keuzes) -> list[Tabelrij]:
    aantallen = Counter((str(klant.stand.profiel_id or GEEN), str(klant.stand.tegel_id or GEEN)) for klant in klanten)
    rijen = []
    for profiel, naam in profielen:
        cellen = [
            Cel(tegelnaam, aantal, _tint(aantal), team_adres(profiel=profiel, tegel=tegel))
            for tegel, tegelnaam in tegels
            for aantal in [aantallen[profiel, tegel]]
        ]
        totaal = sum(cel.aantal for cel in cellen)
        rijen.append(Tabelrij(naam, cellen, totaal, team_adres(profiel=profiel)))
    return rijen
