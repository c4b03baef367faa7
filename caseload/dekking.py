"""How well the catalogue covers what clients need: tegel × klantkenmerk, for policy.

Figures about clients are shown from MINIMUM on, so that no one can be recognised in a cell: a beheerder, who sees no
client data, reads this page too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery, Sum, Window
from django.db.models.functions import Coalesce

from instrumenten.models import Beoordeling, Instrument, Klantkenmerk, Tegel, ZoekZonderResultaat
from instrumenten.zoeken import Zoekvraag
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Periode, Werkpunt
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
    Maat("waardering", "Waardering", "Het gemiddelde aantal sterren, algemeen."),
)
MAAT_VAN = {maat.code: maat for maat in MATEN}


@dataclass(frozen=True)
class Stand:
    """The figures of one cell. `sterren` is None without reviews; `beoordelingen` counts them."""

    aanbod: int = 0
    vraag: int = 0
    gebruik: int = 0
    sterren: float | None = None
    beoordelingen: int = 0

    @property
    def gat(self) -> str:
        """What is wrong here, in a word: clients ask for it and there is nothing, or hardly anything."""
        if self.vraag < MINIMUM or self.aanbod > KRAP:
            return ""
        return "krap" if self.aanbod else "gat"

    def waarde(self, maat: str) -> str:
        """The figure as it is shown; "" when there is nothing to show."""
        if maat == "waardering":
            return "" if self.sterren is None else f"{self.sterren:.1f}".replace(".", ",")
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
    """One tegel × klantkenmerk, with the search that shows its instruments."""

    tegel: str
    stand: Stand
    waarde: str
    tint: int
    adres: str


@dataclass(frozen=True)
class Rij:
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
    """The whole page: the table, the gaps (most asked for first), what is never used, what was sought in vain."""

    maat: Maat
    tegels: list[str]
    rijen: list[Rij]
    gaten: list[Gat]
    ongebruikt: list[Instrument]
    aantal_ongebruikt: int
    vergeefs: list["Vergeefs"]


@dataclass(frozen=True)
class Vergeefs:
    """A search without result and how often it was done in the past twelve months."""

    woorden: str
    aantal: int


def klein(aantal: int) -> str:
    """A number of clients, not exact below MINIMUM."""
    return f"< {MINIMUM}" if 0 < aantal < MINIMUM else str(aantal)


def _aanbod(op: date) -> dict[tuple[str, str], Stand]:
    """Supply, use and rating of every cell that has instruments. One query."""
    sinds = op - timedelta(days=GEBRUIK_DAGEN)
    begonnen = Inzet.objects.filter(instrument=OuterRef("pk"), begin__range=(sinds, op)).exclude(
        status=InzetStatus.VOORGESTELD
    )
    zichtbaar = Beoordeling.objects.filter(instrument=OuterRef("pk"), verborgen=False)

    def per_instrument(rijen: QuerySet, som: object) -> Coalesce:
        return Coalesce(
            Subquery(
                rijen.order_by().values("instrument").annotate(uitkomst=som).values("uitkomst"),
                output_field=IntegerField(),
            ),
            0,
        )

    rijen = (
        Instrument.objects.gepubliceerd(op)
        .annotate(
            n_inzet=per_instrument(begonnen, Count("pk")),
            n_oordeel=per_instrument(zichtbaar, Count("pk")),
            n_sterren=per_instrument(zichtbaar, Sum("algemeen")),
        )
        .order_by()
        .values_list("tegels__code", "klantkenmerken__code")
        .annotate(aantal=Count("pk"), gebruik=Sum("n_inzet"), beoordelingen=Sum("n_oordeel"), sterren=Sum("n_sterren"))
    )
    return {
        (tegel, kenmerk): Stand(
            aanbod=aantal,
            gebruik=gebruik,
            sterren=sterren / beoordelingen if beoordelingen else None,
            beoordelingen=beoordelingen,
        )
        for tegel, kenmerk, aantal, gebruik, beoordelingen, sterren in rijen
    }


def _vraag() -> dict[tuple[str, str], int]:
    """How many clients in begeleiding work on this kenmerk towards this tegel, by their latest klantbeeld. One query.

    Towards: the tegel aimed for; where none was chosen, the one where the client stands.
    """
    latere = Klantbeeld.objects.filter(klant=OuterRef("klantbeeld__klant"), versie__gt=OuterRef("klantbeeld__versie"))
    lopend = Periode.objects.filter(klant=OuterRef("klantbeeld__klant"), einde__isnull=True)
    rijen = (
        Werkpunt.objects.filter(Exists(lopend), ~Exists(latere), klantbeeld__status=KlantbeeldStatus.VASTGESTELD)
        .order_by()
        .values_list(
            Coalesce("klantbeeld__beoogde_tegel__code", "klantbeeld__huidige_tegel__code"), "klantkenmerk__code"
        )
        .annotate(aantal=Count("klantbeeld"))
    )
    return {(tegel, kenmerk): aantal for tegel, kenmerk, aantal in rijen if tegel}


def _ongebruikt(op: date) -> list[Instrument]:
    """Published instruments that were never in a plan, the longest published first; each with `totaal`. One query."""
    ooit = Inzet.objects.filter(instrument=OuterRef("pk"))
    return list(
        Instrument.objects.gepubliceerd(op)
        .filter(~Exists(ooit))
        .select_related("aanbieder")
        .only("slug", "naam", "aangemaakt_op", "aanbieder__naam")
        .annotate(totaal=Window(Count("pk")))
        .order_by("aangemaakt_op", "naam", "pk")[:LIJST_MAXIMUM]
    )


def _vergeefs(op: date, namen: Mapping[str, str]) -> list[Vergeefs]:
    """What was sought most without result in twelve months. One query."""
    rijen = (
        ZoekZonderResultaat.objects.filter(maand__gt=op - timedelta(days=GEBRUIK_DAGEN))
        .order_by()
        .values("vraag", "tekst")
        .annotate(keer=Sum("aantal"))
        .order_by("-keer", "vraag", "tekst")[:LIJST_MAXIMUM]
    )
    return [Vergeefs(_in_woorden(rij["vraag"], rij["tekst"], namen), rij["keer"]) for rij in rijen]


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
            kaal = aanbod.get((tegel, kenmerk), Stand())
            stand = Stand(kaal.aanbod, vraag.get((tegel, kenmerk), 0), kaal.gebruik, kaal.sterren, kaal.beoordelingen)
            adres = Zoekvraag(tegel=(tegel,), kenmerk=(kenmerk,)).adres()
            cellen.append(Cel(tegelnaam, stand, stand.waarde(maat), stand.tint(maat), adres))
            if stand.gat:
                gaten.append(Gat(tegelnaam, kenmerknaam, stand.vraag, stand.aanbod, adres))
        rijen.append(Rij(kenmerknaam, cellen))
    ongebruikt = _ongebruikt(op)
    return Dekking(
        maat=gekozen,
        tegels=[naam for _, naam in tegels],
        rijen=rijen,
        gaten=sorted(gaten, key=lambda gat: (gat.aanbod > 0, -gat.vraag)),
        ongebruikt=ongebruikt,
        aantal_ongebruikt=ongebruikt[0].totaal if ongebruikt else 0,  # type: ignore[attr-defined]
        vergeefs=_vergeefs(op, dict([*tegels, *kenmerken])),
    )
