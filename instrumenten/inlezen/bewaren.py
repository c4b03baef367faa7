"""Writing what a plan says into the catalogue, in bulk; the triggers of the database record every row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import Max, Model
from django.utils import timezone

from instrumenten import models
from instrumenten.inlezen import beoordelingen, gegevens
from instrumenten.inlezen.gegevens import DELEN, KOPPELINGEN
from instrumenten.inlezen.schrijfwijze import kern
from instrumenten.inlezen.wijzigingen import Plan, Voortgang, Wijziging
from toegang.modelvelden import koppeltabel, verwant_model

_PER_KEER = 500

_LIJSTEN: dict[str, type[models.Referentie] | type[models.Gebied]] = {
    "tegels": models.Tegel,
    "klantkenmerken": models.Klantkenmerk,
    "doelgroepen": models.Doelgroep,
    "uitvoeringsvormen": models.Uitvoeringsvorm,
    "gebieden": models.Gebied,
}


@transaction.atomic
def voer_uit(plan: Plan, voortgang: Voortgang) -> None:
    """Write the plan, all or nothing. Call inside `pghistory.context`; `voortgang` hears what, how many, of how many.

    Raises ValueError when the plan holds errors.
    """
    if plan.fouten:
        raise ValueError("Een plan met fouten wordt niet uitgevoerd.")
    _bewaar(models.Aanbieder, ("code",), plan.aanbieders.values())
    _bewaar(models.Eigenaar, ("soort", "naam"), plan.eigenaren.values())
    _bewaar(models.Gebied, ("code",), plan.gebieden.values())
    _bewaar_doelgroepen(plan.doelgroepen)
    schrijver = _Schrijver()
    gedaan, totaal = 0, len(plan.nieuw) + len(plan.gewijzigd)
    # An address that one gives up may be given to a new one.
    for wijzigingen in _stukken(plan.gewijzigd):
        schrijver.wijzig(wijzigingen)
        gedaan += len(wijzigingen)
        voortgang("Bewaren", gedaan, totaal)
    for deel in _stukken(plan.nieuw):
        schrijver.voeg_toe(deel, plan.slugs)
        gedaan += len(deel)
        voortgang("Bewaren", gedaan, totaal)


def _stukken(alles: Iterable[Any]) -> Iterator[list[Any]]:
    rij = iter(alles)
    while stuk := list(islice(rij, _PER_KEER)):
        yield stuk


def _bewaar(model: type[Model], sleutel: tuple[str, ...], alles: Iterable[Any]) -> None:
    """Change the records that exist by their key, then add the others: a changed name may be given to a new one."""
    nieuw = []
    for wat in alles:
        waarden = asdict(wat)
        bestaand = model._default_manager.filter(**{naam: waarden[naam] for naam in sleutel})
        if not bestaand.update(**waarden):
            nieuw.append(model(**waarden))
    model._default_manager.bulk_create(nieuw)


def _bewaar_doelgroepen(namen: list[str]) -> None:
    bezet = set(models.Doelgroep.objects.values_list("code", flat=True))
    volgorde = models.Doelgroep.objects.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
    vrij = (code for nummer in range(1, 1000) if (code := f"EIGEN{nummer}") not in bezet)
    models.Doelgroep.objects.bulk_create(
        models.Doelgroep(code=next(vrij), naam=naam, eigen=True, volgorde=volgorde + plaats)
        for plaats, naam in enumerate(namen, start=1)
    )


class _Schrijver:
    """Writes instruments with their links and parts; knows the primary key behind each code."""

    def __init__(self) -> None:
        self.pks = {
            relatie: dict(model._default_manager.values_list("code", "pk")) for relatie, model in _LIJSTEN.items()
        }
        eigen = models.Doelgroep.objects.filter(eigen=True).values_list("naam", "pk")
        self.eigen_doelgroepen = {kern(naam): pk for naam, pk in eigen}
        self.aanbieders = dict(models.Aanbieder.objects.values_list("code", "pk"))
        self.eigenaren = {(eigenaar.soort, eigenaar.naam): eigenaar.pk for eigenaar in models.Eigenaar.objects.all()}

    def voeg_toe(self, instrumenten: list[gegevens.Instrument], slugs: dict[int, str]) -> None:
        """Add instruments that are not in the catalogue yet."""
        rijen = []
        for instrument in instrumenten:
            rij = models.Instrument(slug=slugs[instrument.nummer], **self._kolommen(instrument.velden))
            if instrument.uuid:
                rij.uuid = instrument.uuid
            rijen.append(rij)
        paren = list(zip(models.Instrument.objects.bulk_create(rijen), instrumenten, strict=True))
        for relatie in KOPPELINGEN:
            self._koppel(relatie, [(rij.pk, pk) for rij, wat in paren for pk in self._doelen(relatie, wat)])
        for relatie in DELEN:
            self._hang_aan(relatie, [(rij.pk, deel) for rij, wat in paren for deel in wat.delen.get(relatie, ())])
        beoordelingen.voeg_toe((rij.pk, beoordeling) for rij, wat in paren for beoordeling in wat.beoordelingen)

    def wijzig(self, wijzigingen: list[Wijziging]) -> None:
        """Make instruments in the catalogue as the file says, touching only what differs."""
        # The search index is renewed per statement: instruments of which the same columns change go together.
        samen: dict[tuple[str, ...], list[models.Instrument]] = defaultdict(list)
        for wijziging in wijzigingen:
            velden = dict(wijziging.velden)
            # The moment that the file gives counts, or a second run would find another one here.
            if "gewijzigd_op" not in wijziging.gegevens.velden and (velden or wijziging.koppelingen or wijziging.delen):
                velden["gewijzigd_op"] = timezone.now()
            if velden:
                kolommen = self._kolommen(velden)
                # One address given up and taken in a single statement would be there twice for a moment.
                apart = str(kolommen.get("slug", ""))
                samen[apart, *sorted(kolommen)].append(models.Instrument(pk=wijziging.pk, **kolommen))
        for (_, *namen), rijen in samen.items():
            models.Instrument.objects.bulk_update(rijen, namen)
        for relatie in KOPPELINGEN:
            self._koppel_anders(relatie, [w for w in wijzigingen if relatie in w.koppelingen])
        for relatie, model in self._deelmodellen():
            anders = [w for w in wijzigingen if relatie in w.delen]
            model._default_manager.filter(instrument__in=[w.pk for w in anders]).delete()
            self._hang_aan(relatie, [(w.pk, deel) for w in anders for deel in w.gegevens.delen[relatie]])
        beoordelingen.wijzig([(w.pk, beoordeling) for w in wijzigingen for beoordeling in w.beoordelingen])

    def _kolommen(self, velden: Mapping[str, Any]) -> dict[str, Any]:
        """Fields as columns: an organisation by its primary key."""
        kolommen = dict(velden)
        if "aanbieder" in kolommen:
            aanbieder = kolommen.pop("aanbieder")
            kolommen["aanbieder_id"] = self.aanbieders[aanbieder] if aanbieder else None
        if "eigenaar" in kolommen:
            eigenaar = kolommen.pop("eigenaar")
            kolommen["eigenaar_id"] = self.eigenaren[eigenaar] if eigenaar else None
        return kolommen

    def _doelen(self, relatie: str, instrument: gegevens.Instrument) -> set[int]:
        doelen = {self.pks[relatie][code] for code in instrument.koppelingen.get(relatie, ())}
        if relatie == "doelgroepen":
            doelen |= {self.eigen_doelgroepen[kern(naam)] for naam in instrument.nieuwe_doelgroepen}
        return doelen

    def _koppel(self, relatie: str, paren: list[tuple[int, int]]) -> None:
        tussen, kolom = self._tussentabel(relatie)
        tussen._default_manager.bulk_create(tussen(instrument_id=pk, **{kolom: doel}) for pk, doel in paren)

    def _koppel_anders(self, relatie: str, wijzigingen: list[Wijziging]) -> None:
        tussen, kolom = self._tussentabel(relatie)
        huidig = tussen._default_manager.filter(instrument__in=[w.pk for w in wijzigingen])
        bestaand = {(pk, doel): rij for rij, pk, doel in huidig.values_list("pk", "instrument_id", kolom)}
        gewenst = {(w.pk, doel) for w in wijzigingen for doel in self._doelen(relatie, w.gegevens)}
        tussen._default_manager.filter(pk__in=[rij for paar, rij in bestaand.items() if paar not in gewenst]).delete()
        self._koppel(relatie, sorted(gewenst - bestaand.keys()))

    @staticmethod
    def _tussentabel(relatie: str) -> tuple[type[Model], str]:
        """The table of links, and its column that points away from the instrument."""
        tussen, doel = koppeltabel(models.Instrument, relatie)
        return tussen, f"{doel}_id"

    @staticmethod
    def _deelmodellen() -> list[tuple[str, type[Model]]]:
        return [(relatie, verwant_model(models.Instrument, relatie)) for relatie in DELEN]

    @staticmethod
    def _hang_aan(relatie: str, delen: list[tuple[int, Any]]) -> None:
        model = verwant_model(models.Instrument, relatie)
        model._default_manager.bulk_create(model(instrument_id=pk, **asdict(deel)) for pk, deel in delen)
