"""What the reference data and the catalogue allow in a story, read once as plain data."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from instrumenten.models import Instrument, Status
from klantbeeld.models import IgmComponent, KenmerkKoppeling
from profielen.grondslag import voor_de_regels
from profielen.models import Afwijkgrond, Klantprofiel
from profielen.voorstel import Profiel


@dataclass(frozen=True)
class Profielkader:
    """A profile in use: its pattern per component (from, to), rhythm of contact and evaluation, and direction."""

    code: str
    patroon: dict[str, tuple[int, int]]
    contactnorm_dagen: int
    evaluatie_maanden: int
    termijn_maanden: int | None
    klantkenmerken: frozenset[str]
    tegels: frozenset[str]


@dataclass(frozen=True)
class Instrumentkader:
    """An instrument, as far as choosing it and reckoning its end asks. `tot`: the last day that it was published."""

    slug: str
    tegels: frozenset[str]
    klantkenmerken: frozenset[str]
    doelgroepen: frozenset[str]
    duur: int | None
    duur_eenheid: str
    uren_per_week: Decimal | None
    kosten: Decimal | None
    tot: date | None


@dataclass(frozen=True)
class Kaders:
    """All of it. `koppelingen`: per klantkenmerk the components it works on, with weight; `regels`: the profiles as the
    rules of the proposal see them, `code_van` their codes by key.
    """

    componenten: dict[str, str]
    profielen: dict[str, Profielkader]
    koppelingen: dict[str, dict[str, int]]
    afwijkgronden: tuple[str, ...]
    regels: tuple[Profiel, ...]
    code_van: dict[int, str]
    instrumenten: tuple[Instrumentkader, ...]


def lees_kaders() -> Kaders:
    """Read the reference data that is in use. Raises LookupError when it was not loaded."""
    in_gebruik = list(Klantprofiel.objects.in_gebruik().met_patroon().prefetch_related("tegels", "klantkenmerken"))
    profielen = {
        profiel.code: Profielkader(
            code=profiel.code,
            patroon={deel.component.code: (deel.van, deel.tot) for deel in profiel.patroon.all()},
            contactnorm_dagen=profiel.contactnorm_dagen,
            evaluatie_maanden=profiel.evaluatie_maanden,
            termijn_maanden=profiel.termijn_maanden,
            klantkenmerken=frozenset(kenmerk.code for kenmerk in profiel.klantkenmerken.all()),
            tegels=frozenset(tegel.code for tegel in profiel.tegels.all()),
        )
        for profiel in in_gebruik
    }
    if not profielen:
        raise LookupError("De referentiegegevens ontbreken: draai eerst laad_referentie.")
    koppelingen: dict[str, dict[str, int]] = {}
    for koppeling in KenmerkKoppeling.objects.select_related("klantkenmerk", "component").order_by("pk"):
        koppelingen.setdefault(koppeling.klantkenmerk.code, {})[koppeling.component.code] = koppeling.gewicht
    return Kaders(
        componenten=dict(IgmComponent.objects.order_by("volgorde").values_list("code", "naam")),
        profielen=profielen,
        koppelingen=koppelingen,
        afwijkgronden=tuple(Afwijkgrond.objects.order_by("volgorde").values_list("code", flat=True)),
        regels=tuple(voor_de_regels(in_gebruik)),
        code_van={profiel.pk: profiel.code for profiel in in_gebruik},
        instrumenten=tuple(_instrumenten()),
    )


def _instrumenten() -> list[Instrumentkader]:
    """What is published, and what was: plans of that time have it."""
    voorbij = Instrument.objects.compleet().filter(status=Status.GEARCHIVEERD, publiceren_tot__isnull=False)
    ooit = (Instrument.objects.gepubliceerd() | voorbij).order_by("slug")
    return [
        Instrumentkader(
            slug=instrument.slug,
            tegels=frozenset(tegel.code for tegel in instrument.tegels.all()),
            klantkenmerken=frozenset(kenmerk.code for kenmerk in instrument.klantkenmerken.all()),
            doelgroepen=frozenset(groep.code for groep in instrument.doelgroepen.all()),
            duur=instrument.duur,
            duur_eenheid=instrument.duur_eenheid,
            uren_per_week=instrument.uren_per_week,
            kosten=instrument.kosten,
            tot=instrument.publiceren_tot,
        )
        for instrument in ooit.prefetch_related("tegels", "klantkenmerken", "doelgroepen")
    ]
