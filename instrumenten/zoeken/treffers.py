"""What of an instrument was hit by the words that someone typed: marked by the database, made safe here."""

import re
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db.models import F, TextField, Value
from django.db.models.functions import Concat
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from instrumenten.models import Instrument
from instrumenten.querysets import InstrumentQuerySet

# Characters that stand in no text: reserved for private use. Between them is a hit.
_BEGIN, _EIND = "\ue000", "\ue001"
_TREFFER = re.compile(f"{_BEGIN}([^{_BEGIN}{_EIND}]*){_EIND}")

# Where else than in its name and summary a hit may stand.
_TEKSTEN = (
    "doel", "werkwijze", "onderscheidende_aanpak", "toelichting_doelgroep", "voorwaarden_deelname", "werkafspraken",
    "samenwerkingspartners", "aanvullende_informatie",
)  # fmt: skip


def met_treffers(rijen: InstrumentQuerySet, zoekterm: str) -> InstrumentQuerySet:
    """Annotated with `naam_treffers`, `samenvatting_treffers` and `fragment_treffers` for `gemarkeerd`.

    `zoekterm` is that of `Uitslag`; without one the rows stay as they are. The fragment is out of the other texts.
    """
    if not zoekterm:
        return rijen
    vraag = SearchQuery(zoekterm, config="simple", search_type="raw")
    merk: dict[str, Any] = {"config": "dutch", "start_sel": _BEGIN, "stop_sel": _EIND}
    return rijen.annotate(
        naam_treffers=SearchHeadline("naam", vraag, highlight_all=True, **merk),
        samenvatting_treffers=SearchHeadline("samenvatting", vraag, highlight_all=True, **merk),
        fragment_treffers=SearchHeadline(
            Concat(*(deel for veld in _TEKSTEN for deel in (Value(" "), F(veld))), output_field=TextField()),
            vraag,
            max_words=24,
            min_words=12,
            max_fragments=1,
            **merk,
        ),
    )


def gemarkeerd(tekst: str) -> SafeString:
    """The text with its hits in <mark>, everything else escaped."""
    veilig = _TREFFER.sub(r"<mark>\1</mark>", escape(tekst))
    # The text was escaped in the line above; all that is added is the mark.
    return mark_safe(veilig.replace(_BEGIN, "").replace(_EIND, ""))  # noqa: S308


def fragment(instrument: Instrument) -> str:
    """A piece of the other texts with a hit, for `gemarkeerd`; "" when name or summary show one, or nothing was hit."""
    for veld in ("naam_treffers", "samenvatting_treffers"):
        if _TREFFER.search(getattr(instrument, veld, "")):
            return ""
    stuk = getattr(instrument, "fragment_treffers", "")
    return stuk if _TREFFER.search(stuk) else ""
