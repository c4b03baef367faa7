"""What the search reads instead of the instruments themselves. Derived: the database keeps it, nobody writes it.

Triggers on every table that these rows are made from renew them within the same statement, also after bulk work (see
the migration `zoekindex`). That is why the rows carry no history of their own.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from instrumenten.models.instrument import Instrument


class Zoekrij(models.Model):
    """One instrument as the search needs it: narrow, so that twenty thousand are read in a blink.

    The arrays hold primary keys, sorted. `zichtbaar`: published and complete; the period is still to be held against
    the day. `overal`: national, or without an area. `uren` per week, `duur_uren` in hours, `kosten` in euro, unknown
    is null. `sterren`: the average "algemeen" of the reviews that are not hidden, `beoordelingen` their number.
    """

    instrument = models.OneToOneField(
        Instrument, on_delete=models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="+"
    )
    naam = models.CharField(max_length=200)
    naamwoorden = SearchVectorField()
    aanbieder_id = models.BigIntegerField()
    zichtbaar = models.BooleanField()
    vanaf = models.DateField(null=True)
    tot = models.DateField(null=True)
    tegels = ArrayField(models.BigIntegerField())
    kenmerken = ArrayField(models.BigIntegerField())
    doelgroepen = ArrayField(models.BigIntegerField())
    uitvoeringsvormen = ArrayField(models.BigIntegerField())
    locaties = ArrayField(models.CharField(max_length=12))
    gebieden = ArrayField(models.BigIntegerField())
    overal = models.BooleanField()
    groep = models.BooleanField()
    individueel = models.BooleanField()
    uitvoering = models.CharField(max_length=12)
    duur_uren = models.FloatField(null=True)
    uren = models.FloatField(null=True)
    kosten = models.FloatField(null=True)
    sterren = models.FloatField(null=True)
    beoordelingen = models.IntegerField()
    startdagen = ArrayField(models.DateField())

    class Meta:
        verbose_name = "zoekrij"
        verbose_name_plural = "zoekrijen"
        indexes = [GinIndex(fields=["naamwoorden"], name="zoekrij_naamwoorden")]

    def __str__(self) -> str:
        return self.naam


class Zoektekst(models.Model):
    """All words of one instrument, its provider and its klantkenmerken; apart, so that Zoekrij stays narrow."""

    instrument = models.OneToOneField(
        Instrument, on_delete=models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="+"
    )
    woorden = SearchVectorField()

    class Meta:
        verbose_name = "zoektekst"
        verbose_name_plural = "zoekteksten"
        indexes = [GinIndex(fields=["woorden"], name="zoektekst_woorden")]

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
