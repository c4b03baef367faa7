"""What stands in the record, as words for a beheerder: choices by their name, references by what they refer to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from django.db.models import CharField, Field, Model, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim
from django.utils import timezone

from instrumenten import models
from instrumenten.verloop.soorten import TECHNISCH
from instrumenten.woorden import getal
from toegang.models import Gebruiker

LEEG = "leeg"
# So many words of what stayed the same are shown around a difference.
_OMGEVING = 6
# Texts that have less in common than this are other texts, of which no words are marked.
_VERWANT = 0.4
# Comparing word by word costs more than it shows in texts beyond this.
_VERGELIJKBAAR = 6000
# A text of a report is cut to this many characters, of which so many lead up to the difference.
_KORT, _AANLOOP = 300, 40

_GENOEMD = (
    models.Aanbieder,
    models.Eigenaar,
    models.Tegel,
    models.Klantkenmerk,
    models.Doelgroep,
    models.Uitvoeringsvorm,
    models.Gebied,
    Gebruiker,
)
# Of people as `get_full_name` has it, else their user name.
_NAAM: dict[type[Model], Coalesce] = {
    Gebruiker: Coalesce(NullIf(Trim(Concat("first_name", Value(" "), "last_name")), Value("")), "username")
}
# The name of each record by model and primary key.
Namen = Mapping[tuple[type[Model], int], str]


@dataclass(frozen=True)
class Stuk:
    """A piece of a text: `anders` when the other text does not have it."""

    tekst: str
    anders: bool = False


@dataclass(frozen=True)
class Veldwijziging:
    """One difference: what it is about, how it was and how it became."""

    wat: str
    voor: tuple[Stuk, ...]
    na: tuple[Stuk, ...]


def namen_van(verwijzingen: Iterable[tuple[type[Model], int]]) -> Namen:
    """The names of these records, in one query; what no longer exists is not in it."""
    per_model: dict[type[Model], set[int]] = {}
    for model, pk in verwijzingen:
        per_model.setdefault(model, set()).add(pk)
    vragen = [
        model._default_manager.filter(pk__in=per_model[model])
        .order_by()
        .values_list(Value(str(plaats), output_field=CharField()), "pk", _NAAM.get(model, "naam"))
        for plaats, model in enumerate(_GENOEMD)
        if model in per_model
    ]
    if not vragen:
        return {}
    rijen = vragen[0].union(*vragen[1:], all=True) if len(vragen) > 1 else vragen[0]
    return {(_GENOEMD[int(plaats)], pk): naam for plaats, pk, naam in rijen}


def veld_van(model: type[Model], kolom: str) -> Field[Any, Any] | None:
    """The field behind a column that a person can have changed; None for the rest."""
    if kolom in TECHNISCH:
        return None
    return next((veld for veld in model._meta.concrete_fields if veld.attname == kolom), None)


def verwijzing(veld: Field[Any, Any], waarde: Any) -> tuple[type[Model], int] | None:  # noqa: ANN401 - as the record keeps it
    """The record that a value refers to, if it has a name."""
    doel = veld.related_model
    return (doel, int(waarde)) if doel in _GENOEMD and waarde is not None else None


def in_woorden(veld: Field[Any, Any], waarde: object, namen: Namen) -> str:
    """A value of the record as a person would say it."""
    if waarde in (None, ""):
        return LEEG
    if naar := verwijzing(veld, waarde):
        return namen.get(naar, "bestaat niet meer")
    waarde = veld.to_python(waarde)
    if veld.choices:
        return str(dict(veld.flatchoices).get(waarde, waarde))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime):
        return f"{timezone.localtime(waarde):%d-%m-%Y %H:%M}"
    if isinstance(waarde, date):
        return f"{waarde:%d-%m-%Y}"
    return getal(waarde) if isinstance(waarde, Decimal) else str(waarde)


def heel(tekst: str) -> tuple[Stuk, ...]:
    """A text without anything marked."""
    return (Stuk(tekst),) if tekst else ()


def verschil(wat: str, voor: str, na: str) -> Veldwijziging:
    """The two texts beside each other, with what differs marked and long stretches of the same left out."""
    if LEEG in (voor, na) or max(len(voor), len(na)) > _VERGELIJKBAAR or " " not in voor + na:
        return Veldwijziging(wat, heel(voor), heel(na))
    links, rechts = re.findall(r"\s*\S+\s*$|\s*\S+", voor), re.findall(r"\s*\S+\s*$|\s*\S+", na)
    vergelijking = SequenceMatcher(a=links, b=rechts, autojunk=False)
    if vergelijking.ratio() < _VERWANT:
        return Veldwijziging(wat, heel(voor), heel(na))
    stukken_voor, stukken_na = [], []
    for soort, van, tot, vanaf, tot_en in vergelijking.get_opcodes():
        if soort == "equal":
            begin, einde = van == vanaf == 0, tot == len(links) and tot_en == len(rechts)
            stuk = Stuk(_ingekort(links[van:tot], begin=begin, einde=einde))
            stukken_voor.append(stuk)
            stukken_na.append(stuk)
            continue
        stukken_voor += [Stuk("".join(links[van:tot]), anders=True)] if tot > van else []
        stukken_na += [Stuk("".join(rechts[vanaf:tot_en]), anders=True)] if tot_en > vanaf else []
    return Veldwijziging(wat, tuple(stukken_voor), tuple(stukken_na))


def _ingekort(woorden: list[str], *, begin: bool, einde: bool) -> str:
    """The words around a difference; what lies further off is an ellipsis."""
    if len(woorden) <= 2 * _OMGEVING:
        return "".join(woorden)
    eerst = "" if begin else "".join(woorden[:_OMGEVING])
    laatst = "" if einde else "".join(woorden[-_OMGEVING:])
    return f"{eerst} … {laatst}"


def rond_verschil(oud: str, nieuw: str) -> tuple[str, str]:
    """Two texts cut short, from a few words before the place where they begin to differ."""
    if max(len(oud), len(nieuw)) <= _KORT:
        return oud, nieuw
    samen = min(len(oud), len(nieuw))
    eerst = next((plaats for plaats in range(samen) if oud[plaats] != nieuw[plaats]), samen)
    begin = oud.rfind(" ", 0, max(0, eerst - _AANLOOP)) + 1
    oud_kort, nieuw_kort = (
        ("… " if begin else "") + tekst[begin : begin + _KORT] + (" …" if len(tekst) > begin + _KORT else "")
        for tekst in (oud, nieuw)
    )
    return oud_kort, nieuw_kort


def omschrijving(model: type[Model], gegevens: Mapping[str, Any], namen: Namen) -> str:
    """All that a part says, field by field."""
    delen = []
    for kolom, waarde in gegevens.items():
        veld = veld_van(model, kolom)
        if veld is not None and waarde not in (None, "", True) and veld.related_model is None:
            delen.append(f"{veld.verbose_name}: {in_woorden(veld, waarde, namen)}")
    return "; ".join(delen)
