"""What the search reads instead of the instruments themselves. Derived: the database keeps it, nobody writes it.

Triggers on every table that these rows are made from renew them within the same statement, also after bulk work (see
the migration `zoekindex`). That is why the rows carry no history of their own.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Func

from instrumenten.models.instrument import Instrument
from instrumenten.querysets import ZoekrijQuerySet
from toegang.alfabet import op_naam


class Zoekset(models.Model):
    """A set of keys that instruments have in common, so that twenty thousand are counted by a few hundred numbers.

    `sleutels`: primary keys of one code list, or types of location, as sorted text. `id` is derived from them by the
    function `zoekset` in the database. Sets join this table and never leave it.
    """

    id = models.BigIntegerField(primary_key=True)
    sleutels = ArrayField(models.TextField())

    class Meta:
        verbose_name = "zoekset"
        verbose_name_plural = "zoeksets"

    def __str__(self) -> str:
        return ", ".join(self.sleutels)


class Zoekrij(models.Model):
    """One instrument as the search needs it: narrow, so that twenty thousand are read in a blink.

    `tegels`, `kenmerken`, `doelgroepen`, `uitvoeringsvormen`, `locaties` (types) and `gebieden` are each the key of a
    Zoekset. `zichtbaar`: published and complete; the period is still to be held against the day. `overal`: national, or
    without an area. `uren` per week, `duur_uren` in hours, `kosten` in euro, unknown is null. `sterren`: the average
    "algemeen" of the reviews that are not hidden, `beoordelingen` their number. `alfabet`: see `toegang.alfabet`.
    """

    instrument = models.OneToOneField(
        Instrument, on_delete=models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="+"
    )
    # A concept may have none.
    aanbieder_id = models.BigIntegerField(null=True)
    tegels = models.BigIntegerField()
    kenmerken = models.BigIntegerField()
    doelgroepen = models.BigIntegerField()
    uitvoeringsvormen = models.BigIntegerField()
    locaties = models.BigIntegerField()
    gebieden = models.BigIntegerField()
    beoordelingen = models.IntegerField()
    zichtbaar = models.BooleanField()
    overal = models.BooleanField()
    groep = models.BooleanField()
    individueel = models.BooleanField()
    uitvoering = models.CharField(max_length=12)
    vanaf = models.DateField(null=True)
    tot = models.DateField(null=True)
    duur_uren = models.FloatField(null=True)
    uren = models.FloatField(null=True)
    kosten = models.FloatField(null=True)
    sterren = models.FloatField(null=True)
    startdagen = ArrayField(models.DateField())
    naam = models.CharField(max_length=200)
    alfabet = models.GeneratedField(
        expression=op_naam("naam"), output_field=models.TextField(db_collation="C"), db_persist=True
    )
    objects = ZoekrijQuerySet.as_manager()

    class Meta:
        verbose_name = "zoekrij"
        verbose_name_plural = "zoekrijen"
        indexes = [models.Index(fields=["alfabet", "instrument"], name="zoekrij_alfabet")]

    def __str__(self) -> str:
        return self.naam


class InNaam(Func):
    """Of `naamwoorden` those of the name: an index on these answers whether a name holds a word, without reading it."""

    function = "ts_filter"
    template = """%(function)s(%(expressions)s, '{a}'::"char"[])"""
    output_field = SearchVectorField()


class Zoektekst(models.Model):
    """The words of one instrument; apart, so that Zoekrij stays narrow.

    `naamwoorden`: what it is called (A), its provider (B), the names of its tegels and codes (C). `woorden`: these,
    and those of its summary (B), goal (C), other texts that a klantmanager reads, places and registration codes (D).
    """

    instrument = models.OneToOneField(
        Instrument, on_delete=models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="+"
    )
    naamwoorden = SearchVectorField()
    woorden = SearchVectorField()

    class Meta:
        verbose_name = "zoektekst"
        verbose_name_plural = "zoekteksten"
        indexes = [
            GinIndex(InNaam("naamwoorden"), name="zoektekst_in_naam"),
            GinIndex(fields=["woorden"], name="zoektekst_woorden"),
        ]

    def __str__(self) -> str:
        return f"zoektekst {self.pk}"


class Zoekwoord(models.Model):
    """A stem that stands, or once stood, in the catalogue; `kaal` without diacritics. For compounds and typos."""

    woord = models.CharField(max_length=60, primary_key=True)
    kaal = models.CharField(max_length=60)

    class Meta:
        verbose_name = "zoekwoord"
        verbose_name_plural = "zoekwoorden"
        indexes = [
            models.Index(fields=["kaal"], name="zoekwoord_kaal"),
            GinIndex(OpClass("kaal", name="gin_trgm_ops"), name="zoekwoord_trgm"),
        ]

    def __str__(self) -> str:
        return self.woord
