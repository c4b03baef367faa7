"""The figures of one tegel × klantkenmerk, and how they read."""

from dataclasses import dataclass

from caseload.dekking.maten import KRAP, MINIMUM, STERREN_TINTEN, TINTEN
from instrumenten.woorden import gemiddelde


def klein(aantal: int) -> str:
    """A number of clients, not exact below MINIMUM."""
    return f"< {MINIMUM}" if 0 < aantal < MINIMUM else str(aantal)


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
        aantal = self._aantal(maat)
        return klein(aantal) if maat == "vraag" else str(aantal)

    def tint(self, maat: str) -> int:
        """How dark the cell is, 0 to 5; the figure says it, the tint helps to find it."""
        if maat == "waardering":
            return sum((self.sterren or 0) >= grens for grens in STERREN_TINTEN)
        return sum(self._aantal(maat) >= grens for grens in TINTEN[maat])

    def _aantal(self, maat: str) -> int:
        return {"aanbod": self.aanbod, "gebruik": self.gebruik, "vraag": self.vraag}[maat]
