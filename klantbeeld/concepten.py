"""The draft of a record: what of the form is kept, how it comes back, and how two drafts differ. Reads only."""

from collections.abc import Mapping

from django.http import QueryDict

from klantbeeld.models import Klant, Verslagconcept
from toegang.eenmalig import nieuwe_sleutel
from toegang.formulieren import Verschil
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
}
_TECHNISCH = ("revisie", "-TOTAL_FORMS", "-INITIAL_FORMS", "-MIN_NUM_FORMS", "-MAX_NUM_FORMS")
HOOGSTENS = 400


def concept_van(klant: Klant, gesprek_pk: int | None, door: Gebruiker) -> Verslagconcept | None:
    """The draft that this writer left for this conversation (None: for one that was not planned). One query."""
    return Verslagconcept.objects.filter(klant=klant, gesprek=gesprek_pk, door=door).first()


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


def verschillen(
    opgeslagen: Mapping[str, list[str]], getypt: Mapping[str, list[str]], labels: Mapping[str, str]
) -> list[Verschil]:
    """The fields in which two drafts differ, in the order of `labels`."""
    namen = [naam for naam in labels if not naam.endswith(_TECHNISCH)]
    paren = [(naam, ", ".join(opgeslagen.get(naam, [])), ", ".join(getypt.get(naam, []))) for naam in namen]
    return [
        Verschil(labels[naam], links or "leeg", rechts or "leeg")
        for naam, links, rechts in paren
        if links.replace("\r\n", "\n") != rechts.replace("\r\n", "\n")
    ]
