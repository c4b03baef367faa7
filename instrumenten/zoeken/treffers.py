"""What of an instrument was hit by the words that someone typed: marked by the database, made safe here."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

# Characters that stand in no text: reserved for private use. Between them is a hit.
_BEGIN, _EIND = "\ue000", "\ue001"
_TREFFER = re.compile(f"{_BEGIN}([^{_BEGIN}{_EIND}]*){_EIND}")

# Where else than in its name and summary a hit may stand.
_TEKSTEN = (
    "doel", "werkwijze", "onderscheidende_aanpak", "toelichting_doelgroep", "voorwaarden_deelname", "werkafspraken",
    "samenwerkingspartners", "aanvullende_informatie",
)  # fmt: skip
_MERK = f'StartSel="{_BEGIN}", StopSel="{_EIND}"'


def _geheel(veld: str) -> str:
    return f"ts_headline('dutch', i.{veld}, %(zoekterm)s::tsquery, '{_MERK}, HighlightAll=true')"


# Selects of name, summary and fragment of an instrument `i`, for `gemarkeerd`. The fragment is a piece of the other
# texts with a hit, "" when name or summary show one: looking through all of them takes the database longest.
ZONDER_TREFFERS = "SELECT i.naam, i.samenvatting, ''"
TREFFERS = f"""
    SELECT naam, samenvatting,
           CASE WHEN naam || samenvatting LIKE '%%{_BEGIN}%%' THEN ''
                ELSE (SELECT CASE WHEN stuk LIKE '%%{_BEGIN}%%' THEN stuk ELSE '' END
                      FROM ts_headline('dutch', concat_ws(' ', {", ".join(f"i.{veld}" for veld in _TEKSTEN)}),
                                       %(zoekterm)s::tsquery,
                                       '{_MERK}, MaxWords=24, MinWords=12, MaxFragments=1') stuk) END
    -- OFFSET 0: mark once, not again where it is looked at.
    FROM (SELECT {_geheel("naam")} AS naam, {_geheel("samenvatting")} AS samenvatting OFFSET 0) geheel"""  # noqa: S608


def gemarkeerd(tekst: str) -> SafeString:
    """The text with its hits in <mark>, everything else escaped."""
    if _BEGIN not in tekst and _EIND not in tekst:
        return escape(tekst)
    veilig = _TREFFER.sub(r"<mark>\1</mark>", escape(tekst))
    # The text was escaped in the line above; all that is added is the mark.
    return mark_safe(veilig.replace(_BEGIN, "").replace(_EIND, ""))  # noqa: S308
