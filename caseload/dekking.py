"""How well the catalogue covers what clients need: tegel × klantkenmerk, for policy.

Figures about clients and texts that were typed are shown from MINIMUM on, so that no one can be recognised in them: a
beheerder, who sees no client data, reads this page too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce, Concat

from instrumenten.models import Instrument, Klantkenmerk, Tegel, Zoekrij, ZoekZonderResultaat
from instrumenten.woorden import gemiddelde
from instrumenten.zoeken.vraag import Zoekvraag
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Werkpunt
from klanten.models import Periode
from trajecten.models import Inzet, InzetStatus

MINIMUM = 5
GEBRUIK_DAGEN = 365
LIJST_MAXIMUM = 20
# Few enough instruments to call it thin when clients ask for it.
KRAP = 2
# From which figure a cell gets its tint, 1 to 5; stars have a scale of their own.
TINTEN = {"aanbod": (1, 2, 4, 8, 16), "gebruik": (1, 5, 10, 25, 50), "vraag": (5, 10, 20, 40, 80)}
STERREN_TINTEN = (1.0, 2.0, 3.0, 3.5, 4.2)


@dataclass(frozen=True)
class Maat:
    """One thing to look at in the table: its code in the address, its name, and what the figure says."""

    code: str
    naam: str
    uitleg: str


MATEN = (
    Maat("aanbod", "Aanbod", "Het aantal gepubliceerde instrumenten."),
    Maat("vraag", "Vraag", "Het aantal klanten met dit werkpunt dat naar deze tegel toe wil."),
    Maat("gebruik", "Gebruik", "Het aantal inzetten dat in de afgelopen twaalf maanden begon."),
    Maat(
        "waardering", "Waardering", "Het gemiddelde aantal sterren, algemeen, en daarachter het aantal beoordelingen."
    ),
)
# Of these the figure tells of instruments, and leads to them.
OVER_INSTRUMENTEN = ("aanbod", "waardering")
MAAT_VAN = {maat.code: maat for maat in MATEN}


@dataclass(frozen=True)
class Dekkingscijfers:
    """The figures of one cell. `sterren` is None without reviews; `beoordelingen` counts them."""

    aanbod: int = 0
    vraag: int = 0
    gebruik: int = 0
    sterren: float | None = None
    beoordelingen: int = 0

    def toelichting(self, maat: str) -> str:
        """What the figure needs beside it: on how many reviews an average rests."""
        return str(self.beoordelingen) if maat == "waardering" and self.beoordelingen else ""

    @property
    def gat(self) -> str:
        """What is wrong here, in a word: clients ask for it and there is nothing, or hardly anything."""
        if self.vraag < MINIMUM or self.aanbod > KRAP:
            return ""
        return "krap" if self.aanbod else "gat"

    def waarde(self, maat: str) -> str:
        """The figure as it is shown; "" when there is nothing to show."""
        if maat == "waardering":
            return "" if self.sterren is None else gemiddelde(self.sterren)
        aantal = {"aanbod": self.aanbod, "gebruik": self.gebruik, "vraag": self.vraag}[maat]
        return klein(aantal) if maat == "vraag" else str(aantal)

    def tint(self, maat: str) -> int:
        """How dark the cell is, 0 to 5; the figure says it, the tint helps to find it."""
        if maat == "waardering":
            return sum((self.sterren or 0) >= grens for grens in STERREN_TINTEN)
        aantal = {"aanbod": self.aanbod, "gebruik": self.gebruik, "vraag": self.vraag}[maat]
        return sum(aantal >= grens for grens in TINTEN[maat])


@dataclass(frozen=True)
class Cel:
    """One tegel × klantkenmerk. `toelichting`: see `Dekkingscijfers`.

    `adres`: the search for the instruments that the figure is about, "" when it is about none.
    """

    tegel: str
    stand: Dekkingscijfers
    waarde: str
    toelichting: str
    tint: int
    adres: str


@dataclass(frozen=True)
class Dekkingsrij:
    """One klantkenmerk with its cells in the order of the tegels."""

    kenmerk: str
    cellen: list[Cel]


@dataclass(frozen=True)
class Gat:
    """A cell in which clients ask for more than there is."""

    tegel: str
    kenmerk: str
    vraag: int
    aanbod: int
    adres: str


@dataclass(frozen=True)
class Dekking:
    """The whole page: the table, the gaps (most asked for first), what is never used, what was sought in vain.

    `andere_vergeefs`: how many searches in vain there were of which nothing may be shown.
    """

    maat: Maat
    tegels: list[str]
    rijen: list[Dekkingsrij]
    gaten: list[Gat]
    ongebruikt: list[Instrument]
    aantal_ongebruikt: int
    vergeefs: list["Vergeefs"]
    andere_vergeefs: int


@dataclass(frozen=True)
class Vergeefs:
    """A search without result and how often it was done in the past twelve months; rarer texts are left out of it."""

    woorden: str
    aantal: int


def klein(aantal: int) -> str:
    """A number of clients, not exact below MINIMUM."""
    return f"< {MINIMUM}" if 0 < aantal < MINIMUM else str(aantal)


def _aanbod(op: date) -> dict[tuple[str, str], Dekkingscijfers]:
    """Supply, use and rating of every cell that has instruments. One query."""
    sinds = op - timedelta(days=GEBRUIK_DAGEN)
    begonnen = (
        Inzet.objects.filter(instrument=OuterRef("pk"), begin__range=(sinds, op))
        .exclude(status=InzetStatus.VOORGESTELD)
        .order_by()
        .values("instrument")
        .annotate(aantal=Count("pk"))
        .values("aantal")
    )
    rijen = (
        Zoekrij.objects.filter(instrument__in=Instrument.objects.gepubliceerd(op))
        .annotate(inzetten=Coalesce(Subquery(begonnen, output_field=IntegerField()), 0))
        .order_by()
        .values_list("instrument__tegels__code", "instrument__klantkenmerken__code")
        .annotate(
            aantal=Count("pk"),
            gebruik=Sum("inzetten"),
            oordelen=Sum("beoordelingen"),
            som=Sum(F("sterren") * F("beoordelingen")),
        )
    )
    return {
        (tegel, kenmerk): Dekkingscijfers(
            aanbod=aantal,
            gebruik=gebruik,
            # The sum of the stars is a whole number; averages times their number may be a hair beside it.
            sterren=round(som) / oordelen if oordelen else None,
            beoordelingen=oordelen,
        )
        for tegel, kenmerk, aantal, gebruik, oordelen, som in rijen
    }


def _vraag() -> dict[tuple[str, str], int]:
    """How many clients in begeleiding work on this kenmerk towards this tegel, by their latest klantbeeld. One query.

    Towards: the tegel aimed for; where none was chosen, the one where the client stands.
    """
    latere = Klantbeeld.objects.filter(klant=OuterRef("klantbeeld__klant"), versie__gt=OuterRef("klantbeeld__versie"))
    lopend = Periode.objects.lopend().filter(klant=OuterRef("klantbeeld__klant"))
    rijen = (
        Werkpunt.objects.filter(Exists(lopend), ~Exists(latere), klantbeeld__status=KlantbeeldStatus.VASTGESTELD)
        .order_by()
        .values_list(
            Coalesce("klantbeeld__beoogde_tegel__code", "klantbeeld__huidige_tegel__code"), "klantkenmerk__code"
        )
        .annotate(aantal=Count("klantbeeld"))
    )
    return {(tegel, kenmerk): aantal for tegel, kenmerk, aantal in rijen if tegel}


def _ongebruikt(op: date) -> tuple[list[Instrument], int]:
    """Published instruments that were never in a plan, the longest published first, and how many in all. One query."""
    ooit = Inzet.objects.filter(instrument=OuterRef("pk"))
    gepubliceerd: QuerySet[Instrument] = Instrument.objects.gepubliceerd(op)
    rijen = list(
        gepubliceerd.filter(~Exists(ooit))
        .select_related("aanbieder")
        .only("slug", "naam", "aangemaakt_op", "aanbieder__naam")
        .annotate(totaal=Window(Count("pk")))
        .order_by("aangemaakt_op", "naam", "pk")[:LIJST_MAXIMUM]
    )
    return [*rijen], rijen[0].totaal if rijen else 0


def _vergeefs(op: date, namen: Mapping[str, str]) -> tuple[list[Vergeefs], int]:
    """What was sought most without result in twelve months, and how many searches it says nothing of. One query.

    A typed text may be a name, so one that was sought less than MINIMUM times is left out: its search counts with those
    of the same choices, and without choices only as one more.
    """
    gezocht = (
        ZoekZonderResultaat.objects.filter(maand__gt=op - timedelta(days=GEBRUIK_DAGEN))
        .order_by()
        .annotate(zoekvraag=Concat("vraag", Value("\n"), "tekst"))
    )
    vaak = gezocht.values("zoekvraag").annotate(keer=Sum("aantal")).filter(keer__gte=MINIMUM).values("zoekvraag")
    rijen = (
        gezocht.annotate(getoond=Case(When(zoekvraag__in=vaak, then=F("tekst")), default=Value("")))
        .values("vraag", "getoond")
        .annotate(keer=Sum("aantal"), teksten=Count("tekst", distinct=True))
        # What cannot be shown is one row, and comes first.
        .order_by(Case(When(vraag="", getoond="", then=0), default=1), "-keer", "vraag", "getoond")
    )[: LIJST_MAXIMUM + 1]
    zegt_iets = [rij for rij in rijen if rij["vraag"] or rij["getoond"]]
    return (
        [Vergeefs(_in_woorden(rij["vraag"], rij["getoond"], namen), rij["keer"]) for rij in zegt_iets[:LIJST_MAXIMUM]],
        sum(rij["teksten"] for rij in rijen if not (rij["vraag"] or rij["getoond"])),
    )


def _in_woorden(vraag: str, tekst: str, namen: Mapping[str, str]) -> str:
    """A search as people say it; a choice whose name is not known here stands as it stood in the address."""
    delen = [f"‘{tekst}’"] if tekst else []
    for deel in filter(None, vraag.lstrip("?").split("&")):
        _, _, code = deel.partition("=")
        delen.append(namen.get(code, deel.replace("=", ": ")))
    return ", ".join(delen)


def lees_dekking(maat: str, op: date) -> Dekking:
    """Everything on the page. Six queries, whatever the size of the catalogue. Raises KeyError for an unknown maat."""
    gekozen = MAAT_VAN[maat]
    tegels = list(Tegel.objects.values_list("code", "naam"))
    kenmerken = list(Klantkenmerk.objects.values_list("code", "naam"))
    aanbod, vraag = _aanbod(op), _vraag()
    rijen, gaten = [], []
    for kenmerk, kenmerknaam in kenmerken:
        cellen = []
        for tegel, tegelnaam in tegels:
            kaal = aanbod.get((tegel, kenmerk), Dekkingscijfers())
            stand = replace(kaal, vraag=vraag.get((tegel, kenmerk), 0))
            adres = Zoekvraag(tegel=(tegel,), kenmerk=(kenmerk,)).adres()
            waarde = stand.waarde(maat)
            over_instrumenten = maat in OVER_INSTRUMENTEN and waarde not in ("", "0")
            cellen.append(
                Cel(
                    tegelnaam,
                    stand,
                    waarde,
                    stand.toelichting(maat),
                    stand.tint(maat),
                    adres if over_instrumenten else "",
                )
            )
            if stand.gat:
                gaten.append(Gat(tegelnaam, kenmerknaam, stand.vraag, stand.aanbod, adres))
        rijen.append(Dekkingsrij(kenmerknaam, cellen))
    ongebruikt, aantal_ongebruikt = _ongebruikt(op)
    vergeefs, andere = _vergeefs(op, dict([*tegels, *kenmerken]))
    return Dekking(
        maat=gekozen,
        tegels=[naam for _, naam in tegels],
        rijen=rijen,
        gaten=sorted(gaten, key=lambda gat: (gat.aanbod > 0, -gat.vraag)),
        ongebruikt=ongebruikt,
        aantal_ongebruikt=aantal_ongebruikt,
        vergeefs=vergeefs,
        andere_vergeefs=andere,
    )
