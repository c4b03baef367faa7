"""What taking in a file would change: compares what was read with the catalogue, and writes nothing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from django.db.models import Q

from instrumenten import models
from instrumenten.inlezen import beoordelingen, gegevens
from instrumenten.inlezen.gegevens import DELEN, KOPPELINGEN, Melding
from instrumenten.inlezen.organisaties import verwerk_organisaties
from instrumenten.inlezen.schrijfwijze import is_vroeger, kern, opgeschoond
from instrumenten.inlezen.wijzigingen import Plan, Wijziging
from toegang.alfabet import op_alfabet
from toegang.modelvelden import lengte, verwant_model


def maak_plan(instrumenten: list[gegevens.Instrument], *, vergrendel: bool = False) -> Plan:
    """Compare the instruments of a file with the catalogue: matched on uuid, then on address (slug).

    `vergrendel`: lock the instruments that are in the file until the end of the transaction, which there must be.
    """
    plan = Plan()
    instrumenten = verwerk_organisaties(plan, instrumenten)
    _doelgroepen(plan, instrumenten)
    koppels = _koppel(plan, instrumenten, vergrendel=vergrendel)
    huidig = _Huidig([bestaand.pk for _, bestaand in koppels if bestaand])
    for instrument, bestaand in koppels:
        if bestaand is None:
            plan.nieuw.append(instrument)
        elif bestaand.status == models.Status.GEARCHIVEERD and not _is_onze_kopie(instrument):
            plan.ongewijzigd += 1
            _meld(plan, instrument, "is hier gearchiveerd en blijft zoals het is.")
        else:
            wijziging = huidig.vergelijk(bestaand, instrument)
            if wijziging.namen():
                plan.gewijzigd.append(wijziging)
            else:
                plan.ongewijzigd += 1
    return plan


def _meld(plan: Plan, instrument: gegevens.Instrument, tekst: str, *, fout: bool = False) -> None:
    plan.meldingen.append(Melding(instrument.nummer, instrument.naam, tekst, fout=fout))


def _koppel(
    plan: Plan, instrumenten: list[gegevens.Instrument], *, vergrendel: bool
) -> list[tuple[gegevens.Instrument, models.Instrument | None]]:
    """Each instrument of the file with the one in the catalogue that it is, if any."""
    adressen = {adres for i in instrumenten for adres in (i.slug, i.vroegere_slug)}
    gezocht = Q(uuid__in={i.uuid for i in instrumenten if i.uuid}) | Q(slug__in=adressen)
    kandidaten = models.Instrument.objects.filter(gezocht).select_related("aanbieder", "eigenaar")
    if vergrendel:
        kandidaten = kandidaten.select_for_update(of=("self",)).order_by("pk")
    op_uuid = {kandidaat.uuid: kandidaat for kandidaat in kandidaten}
    op_slug = {kandidaat.slug: kandidaat for kandidaat in op_uuid.values()}
    bezet = set(models.Instrument.objects.values_list("slug", flat=True))
    # Who has the uuid comes first: an address can be the same for two instruments in Eva.
    vergeven = {op_uuid[i.uuid].pk: i.nummer for i in instrumenten if i.uuid in op_uuid}
    gezien: dict[Any, int] = {}
    koppels: list[tuple[gegevens.Instrument, models.Instrument | None]] = []
    for instrument in instrumenten:
        sleutel = instrument.uuid or instrument.slug
        eerder = gezien.setdefault(sleutel, instrument.nummer)
        if eerder != instrument.nummer:
            _meld(plan, instrument, f"staat er twee keer in: is hetzelfde instrument als nummer {eerder}.", fout=True)
            continue
        bestaand = op_uuid.get(instrument.uuid) if instrument.uuid else None
        op_adres = op_slug.get(instrument.slug)
        if op_adres is None and is_vroeger(op_slug.get(instrument.vroegere_slug), instrument.naam):
            op_adres = op_slug[instrument.vroegere_slug]
        adres = op_adres.slug if op_adres else instrument.slug
        if bestaand is None and op_adres and op_adres.pk not in vergeven:
            bestaand = op_adres
            vergeven[bestaand.pk] = instrument.nummer
            if instrument.uuid:
                _meld(plan, instrument, f"is op het adres herkend als “{bestaand.naam}”, dat hier al stond.")
        if bestaand is None and instrument.uuid is None and adres in bezet:
            _meld(plan, instrument, f"heeft geen uuid en het adres “{adres}” is al van een ander.", fout=True)
            continue
        if bestaand is None:
            plan.slugs[instrument.nummer] = _vrij(instrument.slug, bezet)
            bezet.add(plan.slugs[instrument.nummer])
        koppels.append((instrument, bestaand))
    return koppels


def _vrij(slug: str, bezet: set[str]) -> str:
    """The address itself, or with the first number behind it that makes it free."""
    ruimte = lengte(models.Instrument, "slug") - 6
    nummer, vrij = 1, slug
    while vrij in bezet:
        nummer += 1
        vrij = f"{slug[:ruimte]}-{nummer}"
    return vrij


def _doelgroepen(plan: Plan, instrumenten: list[gegevens.Instrument]) -> None:
    """The municipality's own doelgroepen that are new; refuses the one too many (Eva)."""
    ruimte = models.EIGEN_DOELGROEPEN_MAXIMUM - models.Doelgroep.objects.filter(eigen=True).count()
    bekend: set[str] = set()
    for instrument in instrumenten:
        for naam in sorted(instrument.nieuwe_doelgroepen, key=op_alfabet):
            if kern(naam) in bekend:
                continue
            if len(bekend) < ruimte:
                bekend.add(kern(naam))
                plan.doelgroepen.append(naam)
            else:
                grens = f"Een gemeente heeft hoogstens {models.EIGEN_DOELGROEPEN_MAXIMUM} eigen doelgroepen."
                _meld(plan, instrument, f"eigen doelgroep “{naam}” kan er niet bij. {grens}", fout=True)


class _Huidig:
    """What the instruments in the catalogue are linked to and what hangs on them, in one query per relation."""

    def __init__(self, pks: list[int]) -> None:
        self.koppelingen = {relatie: self._codes(relatie, pks) for relatie in KOPPELINGEN}
        self.delen = {relatie: self._delen(relatie, vorm, pks) for relatie, vorm in DELEN.items()}
        self.beoordelingen = beoordelingen.bekend(pks)

    @staticmethod
    def _codes(relatie: str, pks: list[int]) -> dict[int, set[str]]:
        paren = models.Instrument.objects.filter(pk__in=pks, **{f"{relatie}__isnull": False})
        gevonden: dict[int, set[str]] = defaultdict(set)
        for pk, code in paren.order_by().values_list("pk", f"{relatie}__code"):
            gevonden[pk].add(code)
        return gevonden

    @staticmethod
    def _delen(relatie: str, vorm: type[Any], pks: list[int]) -> dict[int, list[Any]]:
        alle = verwant_model(models.Instrument, relatie)._default_manager
        namen = [veld.name for veld in fields(vorm)]
        gevonden: dict[int, list[Any]] = defaultdict(list)
        rijen: Iterable[tuple[Any, ...]] = (
            alle.filter(instrument__in=pks).order_by("pk").values_list("instrument", *namen)
        )
        for pk, *waarden in rijen:
            gevonden[pk].append(vorm(**dict(zip(namen, waarden, strict=True))))
        return gevonden

    def _hangt_aan(self, pk: int) -> dict[str, Any]:
        alles: dict[str, dict[int, Any]] = {**self.koppelingen, **self.delen}
        relaties = {relatie: van[pk] for relatie, van in alles.items()}
        return {**relaties, "beoordelingen": {sleutel: rij for sleutel, (rij, _, _) in self.beoordelingen[pk].items()}}

    def vergelijk(self, bestaand: models.Instrument, instrument: gegevens.Instrument) -> Wijziging:
        """What the file says that the catalogue does not."""
        huidig = {veld: getattr(bestaand, veld) for veld in instrument.velden}
        nieuw = dict(instrument.velden)
        huidig |= {"aanbieder": _code(bestaand.aanbieder), "eigenaar": _sleutel(bestaand.eigenaar)}
        nieuw |= {"aanbieder": _code(instrument.aanbieder), "eigenaar": _sleutel(instrument.eigenaar)}
        if instrument.uuid:
            huidig["uuid"], nieuw["uuid"] = bestaand.uuid, instrument.uuid
        koppelingen = [
            relatie
            for relatie, codes in instrument.koppelingen.items()
            if codes != self.koppelingen[relatie][bestaand.pk]
            or (relatie == "doelgroepen" and instrument.nieuwe_doelgroepen)
        ]
        return Wijziging(
            pk=bestaand.pk,
            gegevens=instrument,
            velden={veld: waarde for veld, waarde in nieuw.items() if _netjes(huidig[veld]) != waarde},
            koppelingen=koppelingen,
            delen=[naam for naam, delen in instrument.delen.items() if list(delen) != self.delen[naam][bestaand.pk]],
            was=huidig | self._hangt_aan(bestaand.pk),
            beoordelingen=beoordelingen.anders(instrument.beoordelingen, self.beoordelingen[bestaand.pk]),
        )


def _is_onze_kopie(instrument: gegevens.Instrument) -> bool:
    """Whether the file knows that it was archived, as Eva does not: then it says how it was here."""
    return bool(instrument.velden["status"] == models.Status.GEARCHIVEERD)


def _netjes(waarde: object) -> object:
    """A text in the form in which a file brings it, so that only other words are a difference."""
    return opgeschoond(waarde) if isinstance(waarde, str) else waarde


def _code(aanbieder: models.Aanbieder | gegevens.Aanbieder | None) -> str | None:
    return aanbieder.code if aanbieder else None


def _sleutel(eigenaar: models.Eigenaar | gegevens.Eigenaar | None) -> tuple[str, str] | None:
    return (eigenaar.soort, eigenaar.naam) if eigenaar else None
