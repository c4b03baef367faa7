"""Acts on the draft of a klantbeeld: begin it, save parts of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from klantbeeld.beelden import laatste_vastgesteld
from klantbeeld.delen import (
    BELEMMERINGEN,
    BELEMMERINGVELDEN,
    DOELVELDEN,
    SCOREVELDEN,
    SLOTVELDEN,
    UITSLAG,
    Botsing,
    Klantbeelddeel,
    is_ingevuld,
    rijen_van,
    vingerafdruk,
    waarden_van,
    zet,
)
from klantbeeld.models import Belemmering, IgmComponent, Klantbeeld, Score
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Diagnoseuitslag, Klant
from toegang.handeling import Onvolledig, handeling
from toegang.models import Gebruiker


class GeenConcept(Exception):
    """There is no draft (any more): it was established in the meantime, or never begun."""

    def __init__(self) -> None:
        super().__init__("Dit klantbeeld was al vastgesteld.")


class VreemdeUitslag(Onvolledig):
    """A result was named as the source of this component (`code`) that is not a result of this client (any more)."""

    veld = "bron"

    def __init__(self, code: str) -> None:
        super().__init__("Deze uitslag is intussen verwijderd. Kies een andere bron.")
        self.code = code


@handeling
def begin_klantbeeld(*, klant: Klant, door: Gebruiker, op: datetime | None = None) -> Klantbeeld:
    """The draft of this client: the one that there is, or else a new one as a copy of the latest version.

    Safe to call twice at the same time: the client's row is locked, so that there is one draft. Obstacles come along
    with their causes. Not copied are the work points (those are chosen at every vaststelling), what the client thought
    of it, and the confirmations. Raises NietInBegeleiding.
    """
    eis_in_begeleiding(klant)
    Klant.objects.select_for_update(of=("self",), no_key=True).get(pk=klant.pk)
    bestaand = Klantbeeld.objects.filter(klant=klant).concept().first()
    if bestaand:
        return bestaand
    vorige = laatste_vastgesteld(klant)
    velden = {veld: getattr(vorige, veld) for veld in (*DOELVELDEN, *SLOTVELDEN)} if vorige else {}
    beeld = Klantbeeld.objects.create(klant=klant, begonnen_door=door, begonnen_op=op or timezone.now(), **velden)
    eerder = {score.component_id: score for score in vorige.scores.all()} if vorige else {}
    scores = []
    for component in IgmComponent.objects.all():
        score = Score(klantbeeld=beeld, component=component)
        if component.pk in eerder:
            zet(score, waarden_van(eerder[component.pk], component.code))
        scores.append(score)
    Score.objects.bulk_create(scores)
    if vorige:
        _zet_belemmeringen(beeld, rijen_van(vorige))
    return beeld


@handeling
def bewaar_delen(*, klantbeeld: Klantbeeld, delen: Iterable[Klantbeelddeel], door: Gebruiker) -> list[Botsing]:
    """Save parts of a draft and return the parts that were not saved because someone else changed them.

    A part without change is left alone, unless it is confirmed as unchanged; a part that collides is left as it is in
    the database, the other parts are saved. What was discussed with the client is no longer that once something
    changed. Raises GeenConcept when the klantbeeld is no draft any more, VreemdeUitslag.
    """
    delen = list(delen)
    # Nobody removes a source before a score rests on it. Before the klantbeeld, as changing a source does.
    bronnen = _vergrendel_genoemde(delen, klantbeeld.klant_id)
    beeld = Klantbeeld.objects.select_for_update(of=("self",)).filter(pk=klantbeeld.pk).concept().first()
    if beeld is None:
        raise GeenConcept
    scores = {score.component.code: score for score in beeld.scores.select_related("component")}
    botsingen, gewijzigd, bevestigd = [], False, False
    for deel in delen:
        exemplaar = scores.get(deel.sleutel, beeld)
        opgeslagen = waarden_van(exemplaar, deel.sleutel)
        if opgeslagen == deel.waarden:
            bevestigd |= deel.bevestig and isinstance(exemplaar, Score) and _bevestig(beeld, exemplaar)
            continue
        if deel.basis != vingerafdruk(opgeslagen):
            botsingen.append(Botsing(deel.sleutel, opgeslagen, vingerafdruk(opgeslagen)))
            continue
        if deel.sleutel == BELEMMERINGEN:
            _zet_belemmeringen(beeld, deel.waarden[BELEMMERINGEN])
        else:
            zet(exemplaar, deel.waarden)
        if isinstance(exemplaar, Score):
            if exemplaar.uitslag_id and exemplaar.uitslag_id not in bronnen:
                raise VreemdeUitslag(exemplaar.component.code)
            _bewaar_score(exemplaar)
        gewijzigd = True
    if gewijzigd:
        beeld.besproken_op = None
    if gewijzigd or bevestigd:
        beeld.revisie += 1
        beeld.save(update_fields=[*DOELVELDEN, *SLOTVELDEN, "besproken_op", "revisie", "bewaard_op"])
    return botsingen


def vergrendel_bronnen(uitslagen: QuerySet[Diagnoseuitslag]) -> set[int]:
    """Lock results that scores rest on, and return their pks; what someone else is changing is waited for.

    Always before the klantbeeld: who changes a result holds that first, and then looks which klantbeelden rest on it.
    """
    return set(uitslagen.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))


def _vergrendel_genoemde(delen: Iterable[Klantbeelddeel], klant_pk: int) -> set[int]:
    """Lock the client's own results that these parts name as a source, so that nobody removes them meanwhile."""
    bronnen = [str(deel.waarden.get("bron", "")) for deel in delen]
    genoemd = [int(bron.removeprefix(UITSLAG)) for bron in bronnen if bron.startswith(UITSLAG)]
    return vergrendel_bronnen(Diagnoseuitslag.objects.filter(pk__in=genoemd, klant=klant_pk)) if genoemd else set()


def _bewaar_score(score: Score) -> None:
    """Save a component that was changed: what was confirmed before is not this any more."""
    score.bevestigd_op = None
    score.save(update_fields=[*SCOREVELDEN, "wil_niet_bespreken", "uitslag", "bevestigd_op"])


def _bevestig(beeld: Klantbeeld, score: Score) -> bool:
    """Confirm what the version before says too, with the date of today; whether that was so."""
    versies = Klantbeeld.objects.filter(klant=beeld.klant_id).vastgesteld()
    eerdere = Score.objects.filter(klantbeeld__in=versies, component=score.component_id)
    vorige = eerdere.order_by("-klantbeeld__versie").first()
    waarden = waarden_van(score, score.component.code)
    if vorige is None or not is_ingevuld(waarden) or waarden_van(vorige, score.component.code) != waarden:
        return False
    score.bevestigd_op = timezone.localdate()
    score.save(update_fields=["bevestigd_op"])
    return True


def _zet_belemmeringen(beeld: Klantbeeld, rijen: list[dict[str, Any]]) -> None:
    """Make the obstacles of a draft these rows, in this order: the first row becomes the first, and so on."""
    bestaand = list(beeld.belemmeringen.order_by("pk"))
    for belemmering in bestaand[len(rijen) :]:
        belemmering.delete()
    bestaand = bestaand[: len(rijen)]
    while len(bestaand) < len(rijen):
        bestaand.append(Belemmering(klantbeeld=beeld))
    for belemmering, rij in zip(bestaand, rijen, strict=True):
        oud = [getattr(belemmering, veld) for veld in BELEMMERINGVELDEN]
        for veld in BELEMMERINGVELDEN:
            setattr(belemmering, veld, rij[veld])
        if belemmering.pk is None or oud != [rij[veld] for veld in BELEMMERINGVELDEN]:
            belemmering.save()
    # The causes come after: only now every row has a key.
    for belemmering, rij in zip(bestaand, rijen, strict=True):
        oorzaak = None if rij["door"] is None else bestaand[rij["door"]].pk
        if belemmering.veroorzaakt_door_id != oorzaak:
            belemmering.veroorzaakt_door_id = oorzaak
            belemmering.save(update_fields=["veroorzaakt_door"])
