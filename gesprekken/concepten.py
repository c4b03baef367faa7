"""The draft of a record: what of the form is kept, how it comes back, and how two drafts differ. Reads only."""

import re
from collections.abc import Collection, Mapping, Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict

from gesprekken.models import Afspraak, Contactnotitie, Gesprek, Verslagconcept
from klanten.models import Klant
from toegang.eenmalig import nieuwe_sleutel
from toegang.formulieren import Veldverschil, leesbaar
from toegang.getypeerd import keuzes_van
from toegang.models import Gebruiker

# Of this send only: not what was typed.
_VAN_HET_VERZENDEN = {
    "csrfmiddlewaretoken",
    "sleutel",
    "concept_revisie",
    "kies_revisie",
    "rij_erbij",
    "tussentijds",
    "weggooien",
    "samenvatting_voorstellen",
    "toch_plannen",
}
_AFSPRAAK = re.compile(r"afspraak-([0-9]{1,9})-")
HOOGSTENS = 400

# A field of the page: its name in the form, its label among the others, and the field itself.
Veld = tuple[str, str, forms.Field]


def concept_van(klant: Klant, gesprek_pk: int | None, door: Gebruiker) -> Verslagconcept | None:
    """The draft that this writer left for this conversation (None: for one that was not planned). One query."""
    return Verslagconcept.objects.filter(klant=klant, gesprek=gesprek_pk, door=door).first()


def halve_verslagen(door: Gebruiker) -> QuerySet[Verslagconcept]:
    """What this writer began and did not record yet, of all clients, the latest first; with the conversation it is of.

    Also of a conversation that is no longer planned: what was typed for that is kept to take over from.
    """
    return Verslagconcept.objects.filter(door=door).select_related("gesprek__soort").order_by("-bewaard_op", "-pk")


def velden_van(data: QueryDict) -> dict[str, list[str]]:
    """What was typed, by name of the field."""
    namen = [naam for naam in data if naam not in _VAN_HET_VERZENDEN]
    return {naam: data.getlist(naam) for naam in sorted(namen)[:HOOGSTENS]}


def als_invoer(concept: Verslagconcept) -> QueryDict:
    """The draft as if it had been sent just now, with a key of its own."""
    data = QueryDict(mutable=True)
    for naam, waarden in concept.velden.items():
        data.setlist(naam, waarden)
    data["sleutel"] = str(nieuwe_sleutel())
    return data


def met_notitie(data: QueryDict, notitie: Contactnotitie) -> QueryDict:
    """A draft as it was left, with the text of this short note added once: the record grows out of both."""
    ruimer = data.copy()
    veld = "interpretatie" if notitie.intern else "feit"
    tekst = ruimer.get(veld, "")
    if notitie.tekst and notitie.tekst not in tekst:
        ruimer[veld] = f"{tekst}\n{notitie.tekst}".strip()
    if notitie.intern:
        ruimer["interpretatie_intern"] = "on"
    ruimer["contactnotitie"] = str(notitie.pk)
    return ruimer


def afspraken_in(concept: Verslagconcept) -> list[Afspraak]:
    """The agreements that the draft says something about, also those that were settled since. One query."""
    genoemd = {int(gevonden[1]) for naam in concept.velden if (gevonden := _AFSPRAAK.match(naam))}
    return list(Afspraak.objects.filter(klant=concept.klant_id, pk__in=genoemd).order_by("uiterlijk", "pk"))


def _zoals_gelezen(waarden: Sequence[str], veld: forms.Field) -> str:
    """What was typed in this field in the words of the page: the choice by its label, a moment on the Dutch clock."""
    if isinstance(veld, forms.BooleanField):
        return leesbaar(bool(waarden))
    tekst = ", ".join(waarden)
    if isinstance(veld, forms.ChoiceField):
        return {str(code): str(label) for code, label in keuzes_van(veld)}.get(tekst, tekst) if tekst else "leeg"
    if isinstance(veld, forms.DateField | forms.DateTimeField):
        try:
            return leesbaar(veld.to_python(tekst))
        except ValidationError:
            return tekst
    return leesbaar(tekst)


def verschillen(
    opgeslagen: Mapping[str, list[str]], getypt: Mapping[str, list[str]], velden: Sequence[Veld]
) -> list[Veldverschil]:
    """The fields in which two drafts differ, in the order of `velden`."""
    paren = [
        (label, _zoals_gelezen(opgeslagen.get(naam, []), veld), _zoals_gelezen(getypt.get(naam, []), veld))
        for naam, label, veld in velden
    ]
    return [Veldverschil(label, links, rechts) for label, links, rechts in paren if links != rechts]


def _vanzelf(veld: forms.Field) -> str | None:
    """What a field that nobody touched sends."""
    return None if veld.initial is None else "on" if veld.initial is True else str(veld.initial)


def over_te_nemen(
    concept: Verslagconcept, gesprek: Gesprek | None, velden: Sequence[Veld], *, zonder: Collection[str] = ()
) -> list[tuple[str, str]]:
    """What the draft holds beside what stands in the conversation itself: label and text, without the fields `zonder`.

    An empty field, a box that was not ticked and a choice that was not made say nothing.
    """
    regels = []
    for naam, label, veld in velden:
        waarden = concept.velden.get(naam, [])
        if naam in zonder or not any(waarden) or waarden == [_vanzelf(veld)]:
            continue
        gelezen = _zoals_gelezen(waarden, veld)
        if gelezen != leesbaar(getattr(gesprek, naam, None), veld):
            regels.append((label, gelezen))
    return regels
