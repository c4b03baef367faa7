"""The IGM drawing: which box stands where and what is in it. Pure: scores in, places out; a template draws it.

Left to right: attitude, sociale norm, geloof in eigen kunnen → intentie → gedrag → perspectief, and under the arrow
from intentie to gedrag what makes it easier or harder. Everything is ink on paper: filled and empty segments,
a dashed border, a dotted one, a heavier border and a figure, never a colour.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from django.utils.safestring import SafeString

from klantbeeld.igm import verandering

BREEDTE = 148
HOOGTE = 74
SEGMENTEN = 5
TEKENS_PER_REGEL = 15

# Left-top corner of each box, by component, lying and standing.
LIGGEND = {
    "ATT": (4, 4),
    "NOR": (4, 96),
    "EFF": (4, 188),
    "INT": (204, 96),
    "GED": (568, 96),
    "PER": (756, 96),
    "VAA": (306, 220),
    "ZEL": (466, 220),
    "CON": (306, 304),
    "BEL": (466, 304),
}
LIGGEND_MAAT = (908, 382)
STAAND = {
    "ATT": (4, 4),
    "NOR": (168, 4),
    "EFF": (4, 110),
    "INT": (168, 110),
    "VAA": (4, 216),
    "ZEL": (168, 216),
    "CON": (4, 300),
    "BEL": (168, 300),
    "GED": (4, 416),
    "PER": (168, 416),
}
STAAND_MAAT = (320, 494)


class Scorelijn(Protocol):
    """What the drawing needs to know of a score."""

    @property
    def score(self) -> int | None: ...
    @property
    def wil_niet_bespreken(self) -> bool: ...
    @property
    def component(self) -> "Tekenbaar": ...


class Tekenbaar(Protocol):
    """What the drawing needs to know of a component."""

    @property
    def code(self) -> str: ...
    @property
    def naam(self) -> str: ...


@dataclass(frozen=True)
class Tekenregel:
    """One component as it stands in the drawing and in the table below it."""

    code: str
    naam: str
    score: int | None
    verandering: int | None
    werkpunt: bool
    wil_niet: bool = False

    @property
    def cijfer(self) -> str:
        """The score as figure, or in words that there is none."""
        if self.wil_niet:
            return "wil niet bespreken"
        return "niet besproken" if self.score is None else str(self.score)

    @property
    def veranderd(self) -> str:
        """The change as sign and figure: "▲ 1" or "▼ 2"; empty when there is none."""
        if not self.verandering:
            return ""
        return f"{'▲' if self.verandering > 0 else '▼'} {abs(self.verandering)}"

    @property
    def verschil(self) -> str:
        """The change in words: "1 hoger" or "2 lager"; empty when there is none."""
        if not self.verandering:
            return ""
        return f"{abs(self.verandering)} {'hoger' if self.verandering > 0 else 'lager'}"

    @property
    def in_woorden(self) -> str:
        """The whole line for who cannot see the drawing."""
        cijfer = "de klant wil dit niet bespreken" if self.wil_niet else self.cijfer
        delen = [f"{self.naam}: {cijfer}{'' if self.score is None else ' van 5'}"]
        if self.verandering:
            delen.append(f"{self.verschil} dan vorige keer")
        if self.werkpunt:
            delen.append("werkpunt")
        return ", ".join(delen)


@dataclass(frozen=True)
class Vak:
    """A box on its place. All measures in units of the drawing."""

    regel: Tekenregel
    x: int
    y: int
    breedte: int = BREEDTE
    hoogte: int = HOOGTE

    @property
    def rand(self) -> SafeString:
        """Attributes of the border: heavier around a work point, dashed without a score, dotted when not asked."""
        maat = f'x="{self.x}" y="{self.y}" width="{self.breedte}" height="{self.hoogte}" rx="4"'
        regel = self.regel
        dikte = "3.5" if regel.werkpunt else "2.5" if regel.wil_niet else "1.25"
        streep = ""
        if regel.wil_niet:
            streep = ' stroke-dasharray="0.5 5" stroke-linecap="round"'
        elif regel.score is None:
            streep = ' stroke-dasharray="6 4"'
        return SafeString(f'{maat} stroke-width="{dikte}"{streep}')

    @property
    def naamregels(self) -> list[tuple[SafeString, str]]:
        """The name in one or two lines, each with the attributes of its place."""
        regels = enumerate(_breek_af(self.regel.naam))
        return [(SafeString(f'x="{self.x + 8}" y="{self.y + 19 + 16 * nummer}"'), tekst) for nummer, tekst in regels]

    @property
    def cijferplek(self) -> SafeString:
        """Attributes of the figure: where it ends, how large it is; higher when the change stands below it."""
        hoogte = self.y + (44 if self.regel.veranderd else 62)
        letter = 'font-size="22" font-weight="600"'
        if self.regel.score is None:
            letter = 'font-size="13" font-style="italic"'
        return SafeString(f'x="{self._rechterkant}" y="{hoogte}" {letter}')

    @property
    def voetplek(self) -> SafeString:
        """Attributes of the place where the change stands."""
        return SafeString(f'x="{self._rechterkant}" y="{self.y + 63}"')

    @property
    def _rechterkant(self) -> int:
        return self.x + self.breedte - 9

    @property
    def segmentlijn_vol(self) -> str:
        """Path of the filled segments, as many as the score."""
        return self._segmenten(0, self.regel.score or 0)

    @property
    def segmentlijn_leeg(self) -> str:
        """Path of the empty segments, the rest of the five."""
        return self._segmenten(self.regel.score or 0, SEGMENTEN)

    def _segmenten(self, van: int, tot: int) -> str:
        return "".join(f"M{self.x + 9 + 18 * plek} {self.y + 54}h14v9h-14z" for plek in range(van, tot))


@dataclass(frozen=True)
class Pijl:
    """An arrow: the path of its line and of its head."""

    lijn: str
    punt: str


@dataclass(frozen=True)
class Vlak:
    """One layout of the drawing."""

    kenmerk: str
    breedte: int
    hoogte: int
    vakken: list[Vak]
    pijlen: list[Pijl]
    titel: str
    omschrijving: str


@dataclass(frozen=True)
class Tekening:
    """The drawing and the table with the same content. `kenmerk` makes ids unique when a page holds several."""

    regels: list[Tekenregel]
    kenmerk: str = "igm"
    titel: str = "Klantbeeld in het Integratief Gedragsmodel"

    @property
    def omschrijving(self) -> str:
        """Everything that the drawing shows, in words."""
        return ". ".join(regel.in_woorden for regel in self.regels) + "."

    @cached_property
    def liggend(self) -> Vlak:
        """The wide layout, for a page and for paper."""
        return self._vlak("liggend", LIGGEND, LIGGEND_MAAT, _pijlen_liggend())

    @cached_property
    def staand(self) -> Vlak:
        """The narrow layout, for a side rail and a telephone."""
        return self._vlak("staand", STAAND, STAAND_MAAT, _pijlen_staand())

    def _vlak(
        self, soort: str, plaatsen: dict[str, tuple[int, int]], maat: tuple[int, int], pijlen: list[Pijl]
    ) -> Vlak:
        vakken = [Vak(regel, *plaatsen[regel.code]) for regel in self.regels]
        return Vlak(f"{self.kenmerk}-{soort}", *maat, vakken, pijlen, self.titel, self.omschrijving)


def tekening(
    scores: Iterable[Scorelijn],
    vorige: Mapping[str, int | None] | None = None,
    werkpunt_componenten: Collection[str] = (),
    *,
    kenmerk: str = "igm",
) -> Tekening:
    """The drawing of these scores, each with its component.

    `vorige`: the scores of the previous version by component code, for the changes. `werkpunt_componenten`: the codes
    that get the heavier border. `kenmerk`: prefix of the ids in the drawing. Components without a place in the model
    are left out of drawing and table alike.
    """
    eerder = vorige or {}
    regels = [
        Tekenregel(
            code=score.component.code,
            naam=score.component.naam,
            score=score.score,
            verandering=verandering(score.score, eerder.get(score.component.code)),
            werkpunt=score.component.code in werkpunt_componenten,
            wil_niet=score.wil_niet_bespreken,
        )
        for score in scores
        if score.component.code in LIGGEND
    ]
    return Tekening(regels, kenmerk)


def _breek_af(naam: str) -> list[str]:
    """A name in at most two lines, broken between words."""
    regels = [""]
    for woord in naam.split():
        langer = f"{regels[-1]} {woord}".strip()
        if regels[-1] and len(langer) > TEKENS_PER_REGEL and len(regels) == 1:
            regels.append(woord)
        else:
            regels[-1] = langer
    return regels


def _rechts(x: int, y: int) -> str:
    return f"M{x} {y}l-9 -5v10z"


def _omlaag(x: int, y: int) -> str:
    return f"M{x} {y}l-5 -9h10z"


def _omhoog(x: int, y: int) -> str:
    return f"M{x} {y}l-5 9h10z"


def _pijlen_liggend() -> list[Pijl]:
    midden = LIGGEND["INT"][1] + HOOGTE // 2
    rechterrand = LIGGEND["ATT"][0] + BREEDTE
    intentie, gedrag, perspectief = LIGGEND["INT"][0], LIGGEND["GED"][0], LIGGEND["PER"][0]
    kruising = (LIGGEND["VAA"][0] + LIGGEND["ZEL"][0] + BREEDTE) // 2
    boven, onder = LIGGEND["ATT"][1] + HOOGTE // 2, LIGGEND["EFF"][1] + HOOGTE // 2
    knik = (rechterrand + intentie) // 2
    return [
        Pijl(
            f"M{rechterrand} {boven}H{knik}V{onder}H{rechterrand}M{rechterrand} {midden}H{intentie - 8}",
            _rechts(intentie - 1, midden),
        ),
        Pijl(f"M{intentie + BREEDTE} {midden}H{gedrag - 8}", _rechts(gedrag - 1, midden)),
        Pijl(f"M{gedrag + BREEDTE} {midden}H{perspectief - 8}", _rechts(perspectief - 1, midden)),
        Pijl(
            f"M{kruising} {LIGGEND['VAA'][1] - 8}V{midden + 9}M{LIGGEND['VAA'][0]} {LIGGEND['VAA'][1] - 8}"
            f"H{LIGGEND['ZEL'][0] + BREEDTE}",
            _omhoog(kruising, midden + 2),
        ),
    ]


def _pijlen_staand() -> list[Pijl]:
    linker_as, rechter_as = STAAND["ATT"][0] + BREEDTE // 2, STAAND["INT"][0] + BREEDTE // 2
    tussen = (STAAND["ATT"][0] + BREEDTE + STAAND["NOR"][0]) // 2
    rand, kolom = STAAND["ATT"][0] + BREEDTE, STAAND["NOR"][0]
    bovenrij, intentie, gedrag = STAAND["ATT"][1] + HOOGTE, STAAND["INT"][1], STAAND["GED"][1]
    onder_intentie, onder_kunnen = intentie + HOOGTE, STAAND["BEL"][1] + HOOGTE
    return [
        Pijl(
            f"M{linker_as} {bovenrij}v16H{rechter_as}M{rechter_as} {bovenrij}V{intentie - 9}",
            _omlaag(rechter_as, intentie - 1),
        ),
        Pijl(f"M{rand} {intentie + HOOGTE // 2}H{kolom - 9}", _rechts(kolom - 1, intentie + HOOGTE // 2)),
        # From intentie to gedrag, straight through what makes it easier or harder.
        Pijl(
            f"M{rechter_as} {onder_intentie}v16H{tussen}V{onder_kunnen + 16}H{linker_as}V{gedrag - 9}",
            _omlaag(linker_as, gedrag - 1),
        ),
        Pijl(f"M{rand} {gedrag + HOOGTE // 2}H{kolom - 9}", _rechts(kolom - 1, gedrag + HOOGTE // 2)),
    ]
