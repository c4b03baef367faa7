"""The caseload of a team in figures: load per klantmanager, and where clients stand per profile and tegel."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Count, QuerySet

from caseload.lijst import GEEN, aantal_met, te_tellen, team_adres
from caseload.lijstkeuzes import ingestroomd, met_keuzes, uitgestroomd
from caseload.signaalstand import ALLE, ZONDER_KLANTBEELD, tellingen
from klanten.models import Klant
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
        """The clients of this klantmanager who ask for attention."""
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
    per_klantmanager = _per_klantmanager(zichtbaar.in_begeleiding(), op)
    tegels = [*keuzes["tegel"], (GEEN, "Nog niet bekend")]
    return Teambeeld(
        cijfers=_cijfers(list(per_klantmanager.values()), zichtbaar, op),
        belastingen=_met_signalen(per_klantmanager, team),
        tegels=[naam for _, naam in tegels],
        rijen=_tabel(zichtbaar.in_begeleiding(), [*keuzes["profiel"], (GEEN, "Nog geen profiel")], tegels),
    )


def _per_klantmanager(klanten: QuerySet[Klant], op: date) -> dict[int, dict[str, int]]:
    rijen = (
        te_tellen(klanten, op)
        .order_by()
        .values("klantmanager")
        .annotate(aantal=Count("pk"), **{f"met_{code}": telling for code, telling in tellingen(op).items()})
    )
    return {rij["klantmanager"]: dict[str, Any](rij) for rij in rijen}


def _cijfers(per_klantmanager: list[dict[str, int]], zichtbaar: QuerySet[Klant], op: date) -> list[Cijfer]:
    def som(sleutel: str) -> int:
        return sum(rij[sleutel] for rij in per_klantmanager)

    stroom = zichtbaar.aggregate(erin=aantal_met(ingestroomd(op)), eruit=aantal_met(uitgestroomd(op)))
    return [
        Cijfer("Klanten", som("aantal"), team_adres(lijst="alle")),
        Cijfer("Zonder actueel klantbeeld", som(f"met_{ZONDER_KLANTBEELD}"), team_adres(signaal=ZONDER_KLANTBEELD)),
        Cijfer("Evaluatie te laat", som("met_evaluatie_te_laat"), team_adres(signaal="evaluatie_te_laat")),
        Cijfer("Geen gesprek gepland", som("met_geen_gesprek"), team_adres(signaal="geen_gesprek")),
        Cijfer("Ingestroomd, 30 dagen", stroom["erin"], team_adres(stroom="in")),
        Cijfer("Uitgestroomd, 30 dagen", stroom["eruit"], team_adres(stroom="uit")),
    ]


def _met_signalen(per_klantmanager: dict[int, dict[str, int]], team: Team) -> list[Belasting]:
    """The klantmanagers of the team, and who left the team but still has clients in it."""
    leden = Gebruiker.objects.klantmanagers_van(team) | Gebruiker.objects.filter(pk__in=per_klantmanager)
    geen = {"aantal": 0, f"met_{ALLE}": 0}
    return [
        Belasting(
            lid,
            per_klantmanager.get(lid.pk, geen)["aantal"],
            team.caseload_aanbevolen,
            team.caseload_maximum,
            per_klantmanager.get(lid.pk, geen)[f"met_{ALLE}"],
        )
        for lid in leden.order_by(*OP_ALFABET)
    ]


def _tint(aantal: int) -> int:
    return sum(aantal >= grens for grens in TINTEN)


def _tabel(klanten: QuerySet[Klant], profielen: Keuzes, tegels: Keuzes) -> list[Tabelrij]:
    geteld = met_keuzes(klanten).order_by().values_list("profiel_id", "tegel_id").annotate(aantal=Count("pk"))
    aantallen = {(str(profiel or GEEN), str(tegel or GEEN)): aantal for profiel, tegel, aantal in geteld}
    rijen = []
    for profiel, naam in profielen:
        cellen = [
            Cel(tegelnaam, aantal, _tint(aantal), team_adres(profiel=profiel, tegel=tegel))
            for tegel, tegelnaam in tegels
            for aantal in [aantallen.get((profiel, tegel), 0)]
        ]
        totaal = sum(cel.aantal for cel in cellen)
        rijen.append(Tabelrij(naam, cellen, totaal, team_adres(profiel=profiel)))
    return rijen
