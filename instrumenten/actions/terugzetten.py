"""Going back to an instrument as it was at an earlier moment. The record itself stays."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field, Model

from instrumenten.models import Instrument, Status
from instrumenten.publicatie import beschrijving_van, melding_ontbreekt, wat_ontbreekt
from instrumenten.verloop.geschiedenis import stand_van
from instrumenten.verloop.soorten import LIJSTEN, Soort
from instrumenten.verloop.terugzetten import HERSTELBARE_DELEN, Terugzetting, anders, terugzetting
from instrumenten.verloop.woorden import veld_van
from toegang.handeling import Geweigerd, handeling
from toegang.models import Gebruiker


class NietTerugTeZetten(Geweigerd):
    """The instrument cannot be as it was; the messages say why."""

    def __init__(self, meldingen: list[str]) -> None:
        super().__init__(" ".join(meldingen))
        self.meldingen = meldingen


class Ingehaald(Geweigerd):
    """Someone changed the instrument after what would change was shown."""

    def __init__(self) -> None:
        super().__init__("Iemand anders heeft dit instrument intussen veranderd. Bekijk opnieuw wat er verandert.")


@handeling
def zet_terug(*, instrument: Instrument, moment: datetime, gezien: int, door: Gebruiker) -> None:
    """Make the instrument as it was after the change at that moment, as a change of its own.

    `gezien`: `stand_van` the instrument when the differences were shown. Raises Ingehaald when it is another now, and
    NietTerugTeZetten when the rules refuse how it was.
    """
    actueel = Instrument.objects.select_for_update(of=("self",)).get(pk=instrument.pk)
    if stand_van(actueel) != gezien:
        raise Ingehaald
    plan = terugzetting(actueel, moment)
    for kolom, (_, waarde) in anders(plan.van.velden, plan.naar.velden).items():
        veld = _bewaard_veld(Instrument, kolom)
        setattr(actueel, kolom, veld.to_python(waarde) if veld.related_model is None else waarde)
    _keur(actueel, plan)
    actueel.save()
    for soort in LIJSTEN:
        getattr(actueel, soort.relatie).set(plan.naar.lijsten[soort.relatie])
    for soort in HERSTELBARE_DELEN:
        _herstel_delen(actueel, soort, plan.van.delen[soort.relatie], plan.naar.delen[soort.relatie])


def _keur(instrument: Instrument, plan: Terugzetting) -> None:
    """Raises NietTerugTeZetten when the instrument may not be like this any more."""
    meldingen = []
    try:
        instrument.full_clean()
    except ValidationError as fout:
        meldingen += fout.messages
    if instrument.status == Status.GEPUBLICEERD:
        ontbreekt = wat_ontbreekt(
            beschrijving_van(instrument),
            uitvoeringsvormen=len(plan.naar.lijsten["uitvoeringsvormen"]),
            tegels=len(plan.naar.lijsten["tegels"]),
            klantkenmerken=len(plan.naar.lijsten["klantkenmerken"]),
        )
        meldingen += [melding_ontbreekt(ontbreekt)] if ontbreekt else []
    if meldingen:
        raise NietTerugTeZetten(meldingen)


def _herstel_delen(
    instrument: Instrument, soort: Soort, nu: dict[int, dict[str, Any]], dan: dict[int, dict[str, Any]]
) -> None:
    """Remove what came later first, so that what comes back finds its place free.

    Where no two parts may be the same, what differs is removed and made again: two may have traded places since.
    """
    gewijzigd = {pk for pk, gegevens in dan.items() if nu.get(pk) != gegevens}
    weg = nu.keys() - dan.keys()
    if soort.model._meta.total_unique_constraints:
        weg |= nu.keys() & gewijzigd
    soort.model._default_manager.filter(instrument=instrument, pk__in=weg).delete()
    blijft = nu.keys() - weg
    for pk, gegevens in dan.items():
        if pk in gewijzigd:
            velden = {kolom: _bewaard_veld(soort.model, kolom).to_python(w) for kolom, w in gegevens.items()}
            deel = soort.model(pk=pk, instrument=instrument, **velden)
            deel.save(force_insert=pk not in blijft, force_update=pk in blijft)


def _bewaard_veld(model: type[Model], kolom: str) -> Field[Any, Any]:
    """The field behind a column of a Toestand, which holds no column without one."""
    veld = veld_van(model, kolom)
    if veld is None:
        raise LookupError(kolom)
    return veld
