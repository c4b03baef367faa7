"""Which instrument of the catalogue one in a file is, if any."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Q

from instrumenten import models
from instrumenten.inlezen import gegevens
from instrumenten.inlezen.schrijfwijze import is_vroeger
from toegang.modelvelden import lengte


@dataclass(frozen=True)
class Herkend:
    """An instrument of a file with the one in the catalogue that it is; `slug`: the address that it has or gets.

    `fouten`: why it cannot be taken in, by field ("" of the whole). `melding`: what to know of how it was recognised.
    """

    instrument: gegevens.Instrument
    bestaand: models.Instrument | None
    slug: str
    fouten: Mapping[str, str] = field(default_factory=dict)
    melding: str = ""


def herken(instrumenten: Iterable[gegevens.Instrument], *, vergrendel: bool) -> list[Herkend]:
    """Recognise each instrument, in the order of the file. Costs two queries.

    `vergrendel`: lock those of the catalogue until the end of the transaction: who saves one meanwhile waits.
    """
    alle = list(instrumenten)
    herkenner = _Herkenner(alle, vergrendel=vergrendel)
    return [herkenner.uit_lijst(een) if een.eigen_lijst else herkenner.uit_eva(een) for een in alle]


class _Herkenner:
    """Recognises on uuid, then on address, then on the address that its name had before."""

    def __init__(self, instrumenten: list[gegevens.Instrument], *, vergrendel: bool) -> None:
        adressen = {adres for een in instrumenten for adres in (een.slug, een.vroegere_slug)}
        gezocht = Q(uuid__in={een.uuid for een in instrumenten if een.uuid}) | Q(slug__in=adressen)
        kandidaten = models.Instrument.objects.filter(gezocht).select_related("aanbieder", "eigenaar")
        if vergrendel:
            kandidaten = kandidaten.select_for_update(of=("self",)).order_by("pk")
        self._op_uuid = {kandidaat.uuid: kandidaat for kandidaat in kandidaten}
        self._op_slug = {kandidaat.slug: kandidaat for kandidaat in self._op_uuid.values()}
        self._bezet = set(models.Instrument.objects.values_list("slug", flat=True))
        # By what was met before, with where in the file.
        self._gezien: dict[Any, int] = {}
        # Who has the uuid comes first: an address can be the same for two instruments in Eva.
        self._vergeven = {self._op_uuid[een.uuid].pk for een in instrumenten if een.uuid in self._op_uuid}

    def uit_lijst(self, instrument: gegevens.Instrument) -> Herkend:
        """Of our own list: a uuid is ours, and says alone which one it is; an address belongs to one instrument."""
        bestaand = self._op_uuid.get(instrument.uuid) if instrument.uuid else self._op_adres(instrument)
        if bestaand and not instrument.naam:
            instrument = replace(instrument, genoemd=bestaand.naam)
        gegeven = str(instrument.velden.get("slug", ""))
        slug = (gegeven or bestaand.slug) if bestaand else (instrument.slug or "instrument")
        eerder = self._eerder(instrument, *([bestaand.pk] if bestaand else [slug, instrument.uuid]))
        if eerder:
            fouten = {"slug": f"is hetzelfde instrument als rij {eerder}."}
        elif slug in self._bezet and not (bestaand and bestaand.slug == slug):
            [bezet] = models.Instrument().unique_error_message(models.Instrument, ("slug",)).messages
            fouten = {"slug": bezet}
        else:
            fouten = {}
            self._bezet -= {bestaand.slug} if bestaand else set()
            self._bezet.add(slug)
        return Herkend(instrument, bestaand, slug, fouten)

    def uit_eva(self, instrument: gegevens.Instrument) -> Herkend:
        """Of Eva, where municipalities share no addresses: what has a uuid that is new here is given a free one."""
        if eerder := self._eerder(instrument, instrument.uuid or instrument.slug):
            tekst = f"staat er twee keer in: is hetzelfde instrument als nummer {eerder}."
            return Herkend(instrument, None, "", {"": tekst})
        bestaand = self._op_uuid.get(instrument.uuid) if instrument.uuid else None
        op_adres = self._op_adres(instrument)
        adres = op_adres.slug if op_adres else instrument.slug
        melding = ""
        if bestaand is None and op_adres and op_adres.pk not in self._vergeven:
            bestaand = op_adres
            self._vergeven.add(bestaand.pk)
            if instrument.uuid:
                melding = f"is op het adres herkend als “{bestaand.naam}”, dat hier al stond."
        if bestaand:
            return Herkend(instrument, bestaand, bestaand.slug, melding=melding)
        if instrument.uuid is None and adres in self._bezet:
            tekst = f"heeft geen uuid en het adres “{adres}” is al van een ander."
            return Herkend(instrument, None, "", {"": tekst})
        slug = self._vrij(instrument.slug)
        self._bezet.add(slug)
        return Herkend(instrument, None, slug)

    def _eerder(self, instrument: gegevens.Instrument, *sleutels: object) -> int:
        """Where in the file one with such a key stands already; 0 when this is the first."""
        plaatsen = [self._gezien.setdefault(sleutel, instrument.nummer) for sleutel in sleutels if sleutel]
        return next((plaats for plaats in plaatsen if plaats != instrument.nummer), 0)

    def _op_adres(self, instrument: gegevens.Instrument) -> models.Instrument | None:
        vroeger = self._op_slug.get(instrument.vroegere_slug)
        return self._op_slug.get(instrument.slug) or (vroeger if is_vroeger(vroeger, instrument.naam) else None)

    def _vrij(self, slug: str) -> str:
        """The address itself, or with the first number behind it that makes it free."""
        ruimte = lengte(models.Instrument, "slug") - 6
        nummer, vrij = 1, slug
        while vrij in self._bezet:
            nummer += 1
            vrij = f"{slug[:ruimte]}-{nummer}"
        return vrij
