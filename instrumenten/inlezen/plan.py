"""What taking in a file would change: compares what was read with the catalogue, and writes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from instrumenten import models
from instrumenten.duur import duur_in_uren
from instrumenten.inlezen import beoordelingen, gegevens
from instrumenten.inlezen.gegevens import DELEN, KOPPELINGEN, Melding
from instrumenten.inlezen.herkennen import Herkend, herken
from instrumenten.inlezen.keuren import Oordeel, keur
from instrumenten.inlezen.organisaties import verwerk_organisaties
from instrumenten.inlezen.schrijfwijze import kern, opgeschoond
from instrumenten.inlezen.wijzigingen import Plan, Wijziging
from toegang.alfabet import op_alfabet
from toegang.modelvelden import verwant_model


def maak_plan(instrumenten: list[gegevens.Instrument], *, vergrendel: bool = False) -> Plan:
    """Compare the instruments of a file with the catalogue. Its queries are of the file as a whole, but for what
    judging a row of our own list costs (`keur`).

    `vergrendel`: lock the instruments that are in the file until the end of the transaction, which there must be.
    """
    plan = Plan()
    instrumenten = verwerk_organisaties(plan, instrumenten)
    _doelgroepen(plan, instrumenten)
    alle = herken(instrumenten, vergrendel=vergrendel)
    huidig = _Huidig([herkend.bestaand.pk for herkend in alle if herkend.bestaand], instrumenten)
    for herkend in alle:
        _neem_op(plan, herkend, huidig)
    return plan


def _neem_op(plan: Plan, herkend: Herkend, huidig: "_Huidig") -> None:
    """Add what becomes of one instrument of the file."""
    instrument, bestaand = herkend.instrument, herkend.bestaand
    if herkend.melding:
        _meld(plan, instrument, herkend.melding)
    if bestaand and _blijft_gearchiveerd(bestaand, instrument):
        plan.ongewijzigd += 1
        _meld(plan, instrument, "is hier gearchiveerd en blijft zoals het is.")
        return
    wijziging = huidig.vergelijk(bestaand, instrument) if bestaand else None
    velden = wijziging.velden if wijziging else _van_een_nieuw(instrument)
    oordeel = Oordeel(tuple(herkend.fouten.items()))
    if instrument.eigen_lijst:
        koppelingen = {**huidig.koppelingen_van(bestaand), **instrument.koppelingen}
        oordeel = keur(herkend, velden, koppelingen, huidig.aanbieders)
    for veld, tekst in oordeel.fouten:
        _meld(plan, instrument, tekst, fout=True, veld=veld)
    if oordeel.fouten:
        return
    if wijziging and not wijziging.namen():
        plan.ongewijzigd += 1
        return
    if wijziging:
        plan.gewijzigd.append(wijziging)
    else:
        plan.nieuw.append(replace(instrument, velden=velden))
        plan.slugs[instrument.nummer] = herkend.slug
    if oordeel.opmerking:
        _meld(plan, instrument, oordeel.opmerking)


def _meld(plan: Plan, instrument: gegevens.Instrument, tekst: str, *, fout: bool = False, veld: str = "") -> None:
    plan.meldingen.append(Melding(instrument.nummer, instrument.naam, tekst, fout=fout, veld=veld))


def _blijft_gearchiveerd(bestaand: models.Instrument, instrument: gegevens.Instrument) -> bool:
    """Whether the file does not know, as Eva does not, that it was archived here."""
    gearchiveerd = models.Status.GEARCHIVEERD
    return (
        not instrument.eigen_lijst
        and bestaand.status == gearchiveerd
        and bool(instrument.velden["status"] != gearchiveerd)
    )


def _van_een_nieuw(instrument: gegevens.Instrument) -> dict[str, Any]:
    velden = _met_duur_in_uren(instrument.velden, models.Instrument())
    # Its address stands in the plan, also when the file gives none.
    velden.pop("slug", None)
    return velden


def _met_duur_in_uren(velden: Mapping[str, Any], bij: models.Instrument) -> dict[str, Any]:
    """The fields with the duration in hours, where the file does not bring it; `bij`: what the file leaves out."""
    duur, eenheid, uren = (velden.get(veld, getattr(bij, veld)) for veld in ("duur", "duur_eenheid", "uren_per_week"))
    return {"duur_uren": duur_in_uren(duur, eenheid, uren), **velden}


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
    """What the catalogue holds of the instruments in a file: what they refer to, and of what hangs on them that of
    which the file speaks. One query per relation."""

    def __init__(self, pks: list[int], uit_bestand: list[gegevens.Instrument]) -> None:
        gevraagd = {relatie for instrument in uit_bestand for relatie in instrument.delen}
        self.aanbieders = dict(models.Aanbieder.objects.values_list("code", "pk"))
        self.koppelingen = {relatie: self._codes(relatie, pks) for relatie in KOPPELINGEN}
        self.delen = {
            relatie: self._delen(relatie, vorm, pks) for relatie, vorm in DELEN.items() if relatie in gevraagd
        }
        beoordeeld = any(instrument.beoordelingen for instrument in uit_bestand)
        self.beoordelingen = beoordelingen.bekend(pks if beoordeeld else [])

    def koppelingen_van(self, bestaand: models.Instrument | None) -> dict[str, set[str]]:
        """The codes that it refers to, by relation; nothing for a new one."""
        return {relatie: codes[bestaand.pk] if bestaand else set() for relatie, codes in self.koppelingen.items()}

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
        nieuw = _met_duur_in_uren(instrument.velden, bestaand)
        if instrument.uuid:
            nieuw["uuid"] = instrument.uuid
        huidig = {veld: _nu(bestaand, veld) for veld in nieuw}
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


def _nu(bestaand: models.Instrument, veld: str) -> Any:  # noqa: ANN401 - what a field holds
    """What a field holds now, as a file says it: an organisation by its key."""
    if veld == "aanbieder":
        return bestaand.aanbieder.code if bestaand.aanbieder else None
    if veld == "eigenaar":
        return (bestaand.eigenaar.soort, bestaand.eigenaar.naam) if bestaand.eigenaar else None
    return getattr(bestaand, veld)


def _netjes(waarde: object) -> object:
    """A text in the form in which a file brings it, so that only other words are a difference."""
    return opgeschoond(waarde) if isinstance(waarde, str) else waarde
