"""The page on which a conversation is recorded, as both its record and its draft show it."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeGuard

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.concept import bewaar_concept
from gesprekken.afspraken import per_kant
from gesprekken.concepten import als_invoer, concept_van, met_notitie, velden_van
from gesprekken.forms.vastlegging import Vastlegging
from gesprekken.keuzelijsten import keuzelijsten
from gesprekken.models import Afspraak, Contactnotitie, Gesprek, Gespreksstatus, Verslagconcept
from gesprekken.rondom import Gespreksronde, open_afspraken
from klanten.models import Klant
from toegang.formulieren import Veldverschil
from toegang.nummers import als_nummer
from toegang.verzoek import Verzoek

SJABLOON = "gesprekken/gesprek_vastleggen.html"
# In the address of a conversation that was not planned: it is not the one that is planned for today.
APART = "apart"

# The conversation that is recorded: planned before, or (None) not.
Ronde = Gespreksronde[Gesprek | None]


def adres_van(klant: Klant, ronde: Ronde) -> str:
    """The page of the record."""
    if ronde.gesprek is None:
        apart = f"?{APART}=ja" if ronde.vandaag else ""
        return f"{reverse('gesprek_direct', args=[klant.pk])}{apart}"
    return reverse("gesprek_vastleggen", args=[klant.pk, ronde.gesprek.pk])


def conceptadres_van(klant: Klant, ronde: Ronde) -> str:
    """Where its draft is kept."""
    if ronde.gesprek is None:
        return reverse("gesprek_direct_concept", args=[klant.pk])
    return reverse("gesprek_concept", args=[klant.pk, ronde.gesprek.pk])


@dataclass
class Vastlegpagina:
    """The page of the record, its forms built from what was sent, or from the draft, or from the plan."""

    klant: Klant
    ronde: Ronde
    vastlegging: Vastlegging
    open_bij_klant: list[Afspraak]
    concept: Verslagconcept | None = None
    hersteld: bool = False
    komt_nog_op: datetime | None = None
    van_vandaag: datetime | None = None
    conceptconflict: list[Veldverschil] = field(default_factory=list)

    def context(self) -> dict[str, Any]:
        """For the templates of the page and its fragments."""
        form = self.vastlegging.form
        return {
            "klant": self.klant,
            "gesprek": self.ronde.gesprek,
            "laatste": self.ronde.laatste,
            "melding": None if self.ronde.laatste else self.klant.perioden.lopend().select_related("meldreden").first(),
            "volgend": self.ronde.volgend,
            "vandaag": self.ronde.vandaag,
            "van_vandaag": self.van_vandaag,
            "afspraken": per_kant(self.open_bij_klant),
            "vastlegging": self.vastlegging,
            "form": form,
            "adres": adres_van(self.klant, self.ronde),
            "conceptadres": conceptadres_van(self.klant, self.ronde),
            "concept": self.concept,
            "hersteld": self.hersteld,
            "komt_nog_op": self.komt_nog_op,
            "conflict": form.conflict,
            "conceptconflict": self.conceptconflict,
        }


def _gepland_op(ronde: Ronde, *, vandaag: bool) -> datetime | None:
    """The moment for which the conversation is planned, when that is today, or (not `vandaag`) a day still to come."""
    if ronde.gesprek is None or ronde.gesprek.status != Gespreksstatus.GEPLAND:
        return None
    dag, nu = timezone.localdate(ronde.gesprek.moment), timezone.localdate()
    return ronde.gesprek.moment if (dag == nu if vandaag else dag > nu) else None


def lees_pagina(
    request: Verzoek, klant: Klant, ronde: Ronde, data: QueryDict | None, notitie: Contactnotitie | None = None
) -> Vastlegpagina:
    """The page, from what was sent or else the draft. Three queries: open agreements, lists to choose from, draft."""
    open_bij_klant = list(open_afspraken(klant))
    lijsten = keuzelijsten(klant, zonder=request.user)
    concept = concept_van(klant, ronde.gesprek.pk if ronde.gesprek else None, request.user)
    hersteld = data is None and concept is not None
    # Before the form is there: that puts the moment that was typed on this same object.
    komt_nog_op, van_vandaag = _gepland_op(ronde, vandaag=False), _gepland_op(ronde, vandaag=True)
    if data is None and concept is not None:
        data = met_notitie(als_invoer(concept), notitie) if notitie else als_invoer(concept)
    vastlegging = Vastlegging(
        data=data, ronde=ronde, open_afspraken=open_bij_klant, lijsten=lijsten, schrijver=request.user
    )
    if hersteld:
        vastlegging.zonder_oordeel()
    elif notitie:
        vastlegging.begin_met(notitie)
    return Vastlegpagina(klant, ronde, vastlegging, open_bij_klant, concept, hersteld, komt_nog_op, van_vandaag)


def is_geweest(ronde: Ronde) -> TypeGuard[Gespreksronde[Gesprek]]:
    """Whether the conversation was recorded or cancelled; one that was not planned never was."""
    return ronde.gesprek is not None and ronde.gesprek.status != Gespreksstatus.GEPLAND


def _revisie(data: QueryDict) -> int:
    """The draft that was shown, or the one that the writer chose to overwrite."""
    return als_nummer(data.get("kies_revisie") or data.get("concept_revisie", "")) or 0


def bewaar(request: Verzoek, klant: Klant, ronde: Ronde, *, sleutel: uuid.UUID | None) -> Verslagconcept:
    """What was sent becomes the draft; see `bewaar_concept`."""
    return bewaar_concept(
        klant=klant,
        gesprek=ronde.gesprek,
        velden=velden_van(request.POST),
        sleutel=sleutel,
        gezien=_revisie(request.POST),
        door=request.user,
    )
