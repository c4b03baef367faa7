"""The list of instruments in and out of a spreadsheet, with django-import-export: compared row by row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import tablib
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from import_export.fields import Field
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Diff, ModelResource
from typing_extensions import override

from instrumenten import models
from instrumenten.inlezen.schrijfwijze import adressen_van, is_vroeger
from instrumenten.models import Instrument
from instrumenten.publicatie import beschrijving_van, melding_ontbreekt, wat_ontbreekt
from instrumenten.uitwisseling.bestand import RIJEN_MAXIMUM, Lijst
from instrumenten.uitwisseling.kolommen import CODELIJSTEN, KOLOMMEN, SCHEIDING, Codes, Kolom
from instrumenten.uitwisseling.werkblad import Blad

_LIJSTEN = tuple(kolom.attribute for kolom in KOLOMMEN if isinstance(kolom.widget, Codes))
# Said wherever someone takes the list for the whole catalogue.
NIET_IN_DE_LIJST = (
    "Locaties, contactpersonen, registratiecodes, links, downloads, video's, startmomenten, bestanden en beoordelingen "
    "staan niet in een lijst in Excel of CSV; ze blijven bij het inlezen zoals ze zijn."
)
_RIJ = "#rij"
_PER_KEER = 500


@dataclass
class _Stand:
    """What an instrument carries while its row is taken in.

    What it referred to, by code; by what it was known; and what the row says that it refers to, which is saved last.
    """

    lijsten: dict[str, tuple[str, ...]]
    sleutels: dict[str, Any]
    uit_rij: dict[str, Any] = field(default_factory=dict)


_STAND = "stand_bij_inlezen"


def _stand(instrument: Instrument) -> _Stand:
    stand: _Stand = getattr(instrument, _STAND)
    return stand


class _Lader(BaseInstanceLoader):
    """Finds the instrument of a row by uuid, then by address; everything that may be needed is fetched beforehand."""

    def __init__(self, resource: Any, dataset: Any = None) -> None:
        super().__init__(resource, dataset)
        self._op_uuid: dict[Any, Instrument] = {}
        self._op_slug: dict[str, Instrument] = {}
        sleutels = [_sleutels(resource, rij) for rij in dataset.dict]
        adressen = {adres for sleutel in sleutels for adres in (sleutel.slug, sleutel.vroegere_slug)}
        gezocht = Q(uuid__in={sleutel.uuid for sleutel in sleutels if sleutel.uuid}) | Q(slug__in=adressen)
        rijen = Instrument.objects.filter(gezocht)
        if resource.vergrendel:
            # Who saves one of these in the meantime waits, and is then told that it has changed.
            rijen = rijen.select_for_update(of=("self",)).order_by("pk")
        for instrument in _met_lijsten(rijen):
            self._op_uuid[instrument.uuid] = self._op_slug[instrument.slug] = instrument

    @override
    def get_instance(self, row: Any) -> Instrument | None:
        sleutel = _sleutels(self.resource, row)
        if sleutel.uuid:
            return self._op_uuid.get(sleutel.uuid)
        vroeger = self._op_slug.get(sleutel.vroegere_slug)
        return self._op_slug.get(sleutel.slug) or (vroeger if is_vroeger(vroeger, sleutel.naam) else None)


def _met_lijsten(rijen: QuerySet[Instrument]) -> QuerySet[Instrument]:
    return rijen.select_related("aanbieder").prefetch_related(*_LIJSTEN)


class _Sleutels(NamedTuple):
    """By what a row is found; empty what it does not give or cannot be read."""

    uuid: Any
    slug: str
    vroegere_slug: str
    naam: str


def _sleutels(resource: Any, rij: Any) -> _Sleutels:

    def gelezen(veld: str) -> Any:
        kolom = resource.fields[veld]
        try:
            return kolom.clean(rij) if kolom.column_name in rij else None
        except ValueError:
            return None

    naam = gelezen("naam") or ""
    return _Sleutels(gelezen("uuid"), *adressen_van(naam, gelezen("slug") or ""), naam)


class _Verschil(Diff):
    """The columns that differ, as (column, old, new); import-export itself makes HTML of it, with styles in it."""

    def __init__(self, resource: Any, instance: Any, new: bool) -> None:
        self.new = new
        self.left = self._woorden(resource, instance, _stand(instance).lijsten)
        self.right: list[str] = []
        self._kolommen = [kolom.column_name for kolom in resource.get_import_fields()]

    @override
    def compare_with(self, resource: Any, instance: Any) -> None:
        """Remember how the row made the instrument."""
        stand = _stand(instance)
        self.right = self._woorden(resource, instance, stand.lijsten | _codes(stand.uit_rij))

    @staticmethod
    def _woorden(resource: Any, instance: Any, lijsten: dict[str, tuple[str, ...]]) -> list[str]:
        return [
            SCHEIDING.join(lijsten[kolom.attribute])
            if isinstance(kolom.widget, Codes)
            else _als_woord(kolom.export(instance))
            for kolom in resource.get_import_fields()
        ]

    def as_html(self) -> list[tuple[str, str, str]]:
        """Only what differs, as text; not the uuid, which a new instrument is given and no other can change."""
        oud = [""] * len(self.left) if self.new else self.left
        rijen = zip(self._kolommen, oud, self.right, strict=True)
        return [rij for rij in rijen if rij[1] != rij[2] and rij[0] != "uuid"]


def _codes(lijsten: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    return {relatie: tuple(sorted(rij.code for rij in rijen)) for relatie, rijen in lijsten.items()}


def _als_woord(waarde: object) -> str:
    return "" if waarde is None else str(waarde).replace(".", ",") if not isinstance(waarde, str) else waarde


class Instrumentenlijst(ModelResource):
    """Instruments as rows: what a row does not name keeps its value, what it names in vain is an error.

    `vergrendel`: lock the instruments of the rows until the end of the transaction, for taking in for real.
    """

    class Meta:
        model = Instrument
        fields = ()
        import_id_fields = ()
        instance_loader_class = _Lader
        skip_unchanged = True
        report_skipped = True
        clean_model_instances = True
        store_instance = True
        use_transactions = True

    def __init__(self, *, vergrendel: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.vergrendel = vergrendel
        self._gezien: dict[Any, int] = {}
        self._in_bestand: frozenset[str] = frozenset()

    @classmethod
    def get_diff_class(cls) -> type[Diff]:
        """Differences as data."""
        return _Verschil

    @override
    def get_import_fields(self, selected_fields: Any = None) -> list[Field]:
        """The columns that the file has."""
        return [kolom for kolom in self.fields.values() if kolom.column_name in self._in_bestand]

    @override
    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Which columns there are; `onbekende_kolommen` says what is wrong with them."""
        self._in_bestand = frozenset(dataset.headers)

    @override
    def after_init_instance(self, instance: Instrument, new: bool, row: Any, **kwargs: Any) -> None:
        """What the instrument refers to now, by code, and room for what the row says of it, which is saved last."""
        lijsten = _codes({r: () if new else getattr(instance, r).all() for r in _LIJSTEN})
        sleutels = {} if new else {veld: getattr(instance, veld) for veld in ("uuid", "slug", "aanbieder")}
        setattr(instance, _STAND, _Stand(lijsten, sleutels))

    @override
    def import_instance(self, instance: Instrument, row: Any, **kwargs: Any) -> None:
        """Put the cells in the instrument. Raises ValidationError with every cell that cannot be used, by column."""
        fouten: dict[str, Any] = {}
        for kolom in self.get_import_fields():
            try:
                if isinstance(kolom.widget, Codes):
                    _stand(instance).uit_rij[kolom.attribute] = kolom.clean(row)
                elif kolom.attribute not in {"uuid", "slug"}:
                    self.import_field(kolom, instance, row)
            except ValueError as fout:
                fouten[kolom.attribute] = ValidationError(str(fout))
        fouten |= self._herken(instance, row)
        fouten |= {
            kolom.attribute: ValidationError("is verplicht.")
            for kolom in self.fields.values()
            if kolom.verplicht and kolom.attribute not in fouten and not self._gevuld(kolom, instance)
        }
        if fouten:
            raise ValidationError(fouten)

    def _herken(self, instance: Instrument, row: Any) -> dict[str, Any]:
        """Give a new instrument its uuid and address; an instrument stands in the file once."""
        fouten = {}
        for veld in ("uuid", "slug"):
            kolom = self.fields[veld]
            try:
                waarde = kolom.clean(row) if kolom.column_name in row else None
                if waarde and (veld == "slug" or instance._state.adding):
                    setattr(instance, veld, waarde)
            except ValueError as fout:
                fouten[veld] = ValidationError(str(fout))
        if instance._state.adding:
            instance.slug = _sleutels(self, row).slug or "instrument"
        eerder = self._gezien.setdefault(instance.pk or instance.slug, row[_RIJ])
        if eerder != row[_RIJ]:
            fouten["slug"] = ValidationError(f"is hetzelfde instrument als rij {eerder}.")
        return fouten

    def _gevuld(self, kolom: Kolom, instance: Instrument) -> bool:
        if isinstance(kolom.widget, Codes):
            return bool(gekozen(instance, kolom.attribute))
        return bool(kolom.get_value(instance))

    @override
    def validate_instance(self, instance: Instrument, import_validation_errors: Any = None, **kwargs: Any) -> None:
        """The rules of the model, and of publishing. What costs a query is asked only where the row changes it."""
        fouten = dict(import_validation_errors or {})
        onveranderd = () if instance._state.adding else self._onveranderd(instance)
        if instance.status == models.Status.GEPUBLICEERD and "status" not in fouten:
            gevraagd = {veld: waarde for veld, waarde in beschrijving_van(instance).items() if veld not in fouten}
            ontbreekt = wat_ontbreekt(
                gevraagd,
                uitvoeringsvormen=len(gekozen(instance, "uitvoeringsvormen")),
                tegels=len(gekozen(instance, "tegels")),
                klantkenmerken=len(gekozen(instance, "klantkenmerken")),
            )
            if ontbreekt:
                fouten["status"] = [ValidationError(melding_ontbreekt(ontbreekt))]
        try:
            instance.full_clean(exclude={*fouten, *onveranderd})
        except ValidationError as fout:
            fouten = fout.update_error_dict(fouten)
        if fouten:
            raise ValidationError(fouten)

    @staticmethod
    def _onveranderd(instance: Any) -> list[str]:
        return [veld for veld, waarde in _stand(instance).sleutels.items() if getattr(instance, veld) == waarde]

    @override
    def skip_row(
        self, instance: Instrument, original: Instrument, row: Any, import_validation_errors: Any = None
    ) -> bool:
        """Whether the row says nothing else than the catalogue."""
        if import_validation_errors or instance._state.adding:
            return False
        stand = _stand(instance)
        velden = [kolom for kolom in self.get_import_fields() if kolom.attribute not in _LIJSTEN]
        return all(kolom.get_value(instance) == kolom.get_value(original) for kolom in velden) and all(
            codes == stand.lijsten[relatie] for relatie, codes in _codes(stand.uit_rij).items()
        )

    @override
    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        """Leave the counter of primary keys alone: no row brings its own, and the application may not set a counter."""

    def do_instance_save(self, instance: Instrument, is_create: bool) -> None:
        """Write the columns of the file, and no other: those are not for the file to say."""
        if is_create:
            instance.save(force_insert=True)
            return
        namen = {kolom.attribute for kolom in self.get_import_fields()}
        instance.save(update_fields=namen.difference(_LIJSTEN, ["uuid"]))

    @override
    def save_m2m(self, instance: Instrument, row: Any, **kwargs: Any) -> None:
        """Refer to what the row names, where that differs; what stays is not removed and made again."""
        stand = _stand(instance)
        for relatie, codes in _codes(stand.uit_rij).items():
            if codes != stand.lijsten[relatie]:
                getattr(instance, relatie).set(stand.uit_rij[relatie])


def gekozen(instrument: Any, relatie: str) -> Any:
    """What the instrument refers to when its row is taken in."""
    stand = _stand(instrument)
    return stand.uit_rij.get(relatie, stand.lijsten[relatie])


Instrumentenlijst.fields.clear()
Instrumentenlijst.fields.update({kolom.attribute: kolom for kolom in KOLOMMEN})


def onbekende_kolommen(lijst: Lijst) -> list[str]:
    """The columns of a file that are none of ours."""
    bekend = {kolom.column_name for kolom in KOLOMMEN}
    return [naam for naam in lijst.kolommen if naam not in bekend]


def als_dataset(lijst: Lijst) -> tablib.Dataset:
    """The rows as import-export wants them, with the number of each in the file."""
    dataset = tablib.Dataset(headers=[_RIJ, *lijst.kolommen])
    for nummer, cellen in lijst.rijen:
        dataset.append([nummer, *(cellen.get(naam, "") for naam in lijst.kolommen)])
    return dataset


def rijen_van(instrumenten: QuerySet[Instrument]) -> Iterator[list[Any]]:
    """The head and a row per instrument, to write to a file."""
    resource = Instrumentenlijst()
    yield [kolom.column_name for kolom in resource.fields.values()]
    for instrument in _met_lijsten(instrumenten).iterator(chunk_size=_PER_KEER):
        yield [kolom.export(instrument) for kolom in resource.fields.values()]


def sjabloon() -> Iterable[Blad]:
    """The sheets that explain the list: what each column wants, and the codes that may stand in it."""
    uitleg = [["kolom", "naam in het formulier", "verplicht", "uitleg"]]
    uitleg += [[k.column_name, k.label, k.nodig, k.uitleg] for k in KOLOMMEN]
    uitleg += [[], [NIET_IN_DE_LIJST], [f"Er kunnen {RIJEN_MAXIMUM} rijen tegelijk worden ingelezen."]]
    codes = [["kolom", "code", "betekenis"]]
    for kolom, model in CODELIJSTEN:
        codes += [[kolom, code, naam] for code, naam in model._default_manager.values_list("code", "naam")]
    for kolom in KOLOMMEN:
        codes += [[kolom.column_name, code, naam] for code, naam in getattr(kolom.widget, "keuzes", {}).items()]
    return [Blad("Uitleg", uitleg), Blad("Codes", codes)]
