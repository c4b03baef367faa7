"""What a beheerder does with an instrument besides editing it."""

import uuid

from django.db import IntegrityError, transaction
from django.db.models import PROTECT
from django.utils import timezone
from django.utils.text import slugify

from instrumenten.models import Instrument, Status
from instrumenten.publicatie import beschrijving_van, melding_ontbreekt, wat_ontbreekt
from toegang.handeling import Onvolledig, handeling
from toegang.models import Gebruiker
from toegang.modelvelden import lengte

# What goes along to a copy. Dates, files, reviews and followers belong to the one they were made for.
_LIJSTEN_VAN_KOPIE = ("tegels", "klantkenmerken", "doelgroepen", "uitvoeringsvormen", "gebieden")
_DELEN_VAN_KOPIE = ("locaties", "registratiecodes", "contactpersonen", "links", "downloads", "videos")
# How often to look for a free address, when others take one at the same moment.
_POGINGEN = 5


class NietCompleet(Onvolledig):
    """The instrument cannot be published; the message says what is missing."""


def in_gebruik(instrument: Instrument) -> bool:
    """Whether something points at this instrument that must not lose it, such as a plan in which it is used.

    Asks the model for its protected relations, so that the catalogue need not know who uses it.
    """
    return any(
        relatie.related_model._default_manager.filter(**{relatie.field.name: instrument}).exists()
        for relatie in instrument._meta.related_objects
        if relatie.on_delete is PROTECT
    )


def _vergrendel(instrument: Instrument) -> None:
    """Lock it, and let it be as it stands in the database."""
    instrument.refresh_from_db(from_queryset=Instrument.objects.select_for_update(of=("self",)))


@handeling
def publiceer(*, instrument: Instrument, door: Gebruiker) -> None:
    """Publish an instrument. Raises NietCompleet when something is missing that a reader needs."""
    _vergrendel(instrument)
    ontbreekt = wat_ontbreekt(
        beschrijving_van(instrument),
        uitvoeringsvormen=instrument.uitvoeringsvormen.count(),
        tegels=instrument.tegels.count(),
        klantkenmerken=instrument.klantkenmerken.count(),
    )
    if ontbreekt:
        raise NietCompleet(melding_ontbreekt(ontbreekt))
    instrument.status = Status.GEPUBLICEERD
    instrument.save(update_fields=["status", "gewijzigd_op"])


@handeling
def archiveer(*, instrument: Instrument, door: Gebruiker) -> None:
    """Take an instrument out of the catalogue; plans that use it keep it."""
    _vergrendel(instrument)
    instrument.status = Status.GEARCHIVEERD
    instrument.save(update_fields=["status", "gewijzigd_op"])


def _vrij_adres(naam: str) -> str:
    """An address made of the name that no instrument has yet."""
    ruimte = lengte(Instrument, "slug") - 6
    begin = slugify(naam)[:ruimte] or "instrument"
    bezet = set(Instrument.objects.filter(slug__startswith=begin).values_list("slug", flat=True))
    nummer, adres = 1, begin
    while adres in bezet:
        nummer += 1
        adres = f"{begin}-{nummer}"
    return adres


def _bewaar_op_vrij_adres(instrument: Instrument) -> None:
    """Save a new instrument; when somebody takes its address at the same moment, on the next one that is free."""
    for over in reversed(range(_POGINGEN)):
        instrument.slug = _vrij_adres(instrument.naam)
        try:
            with transaction.atomic():
                instrument.save(force_insert=True)
            return
        except IntegrityError:
            if not over:
                raise


@handeling
def kopieer(*, instrument: Instrument, door: Gebruiker) -> Instrument:
    """A new concept with what describes this instrument; it has an address and a uuid of its own, and no past."""
    achter = " (kopie)"
    kopie = Instrument.objects.get(pk=instrument.pk)
    kopie.pk = None
    kopie._state.adding = True
    kopie.uuid = uuid.uuid4()
    kopie.naam = instrument.naam[: lengte(Instrument, "naam") - len(achter)] + achter
    kopie.status = Status.CONCEPT
    kopie.publiceren_vanaf = kopie.publiceren_tot = kopie.eigenaar = None
    kopie.importmerk = ""
    kopie.aangemaakt_op = timezone.now()
    _bewaar_op_vrij_adres(kopie)
    for relatie in _LIJSTEN_VAN_KOPIE:
        getattr(kopie, relatie).set(getattr(instrument, relatie).all())
    for relatie in _DELEN_VAN_KOPIE:
        delen = list(getattr(instrument, relatie).all())
        for deel in delen:
            deel.pk, deel.instrument = None, kopie
            deel._state.adding = True
        getattr(kopie, relatie).model.objects.bulk_create(delen)
    return kopie
