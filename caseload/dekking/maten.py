"""What the table of the coverage can show, and from which figure on."""

from dataclasses import dataclass

# Of clients, and of what was typed: fewer can be recognised.
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
