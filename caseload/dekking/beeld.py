"""The whole page of the coverage: the table, the gaps in it, and the lists below."""

from dataclasses import dataclass, replace
from datetime import date

from caseload.dekking.aanbod import lees_aanbod
from caseload.dekking.cijfers import Dekkingscijfers
from caseload.dekking.maten import MAAT_VAN, OVER_INSTRUMENTEN, Maat
from caseload.dekking.ongebruikt import lees_ongebruikt
from caseload.dekking.vergeefs import Vergeefs, lees_vergeefs
from caseload.dekking.vraag import lees_vraag
from instrumenten.models import Instrument, Klantkenmerk, Tegel
from instrumenten.zoeken.vraag import Zoekvraag


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
    vergeefs: list[Vergeefs]
    andere_vergeefs: int


def lees_dekking(maat: str, op: date) -> Dekking:
    """Everything on the page. Six queries, whatever the size of the catalogue. Raises KeyError for an unknown maat."""
    gekozen = MAAT_VAN[maat]
    tegels = list(Tegel.objects.values_list("code", "naam"))
    kenmerken = list(Klantkenmerk.objects.values_list("code", "naam"))
    aanbod, vraag = lees_aanbod(op), lees_vraag()
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
    ongebruikt, aantal_ongebruikt = lees_ongebruikt(op)
    vergeefs, andere = lees_vergeefs(op, dict([*tegels, *kenmerken]))
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
