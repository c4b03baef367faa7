"""Reads of the catalogue."""

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from instrumenten.aanhang import Begin, Bestand, Code, Contact, Film, Kenmerk, Plaats, Registratie, Verwijzing
from toegang.deelvraag import Deelvraag, deelvraag
from toegang.modelvelden import gebeurtenissen_van, koppeltabel, verwant_model
from toegang.rijen import als

if TYPE_CHECKING:
    from instrumenten.models import Instrument, Zoekrij  # noqa: F401 - named below, in quotes

# What hangs on an instrument and is shown on its page: relation, and what its rows are read as.
_LIJSTEN = {
    "alle_tegels": ("tegels", Code),
    "alle_klantkenmerken": ("klantkenmerken", Kenmerk),
    "alle_doelgroepen": ("doelgroepen", Code),
    "alle_uitvoeringsvormen": ("uitvoeringsvormen", Code),
    "alle_gebieden": ("gebieden", Code),
}
_DELEN = {
    "alle_locaties": ("locaties", Plaats),
    "alle_registratiecodes": ("registratiecodes", Registratie),
    "alle_contactpersonen": ("contactpersonen", Contact),
    "alle_links": ("links", Verwijzing),
    "alle_downloads": ("downloads", Verwijzing),
    "alle_videos": ("videos", Film),
    "alle_bestanden": ("bestanden", Bestand),
    "alle_startmomenten": ("startmomenten", Begin),
}


def _lijst(naam: str, relatie: str, terug: str, soort: type[Any]) -> Deelvraag:
    """The rows of a table that belong to an instrument, as instances of `soort`; of days only those to come."""

    def maak(model: type[Model], op: date) -> "Subquery[Any]":
        komend = Q(op__gte=op) if soort is Begin else Q()
        rijen = verwant_model(model, relatie)._default_manager.filter(komend, **{terug: OuterRef("pk")})
        return ArraySubquery(rijen.values(deel=als(soort, getattr(soort, "uit_json", None))))

    return deelvraag(naam, maak)


_AANHANG = {
    **{naam: _lijst(naam, relatie, "instrumenten", soort) for naam, (relatie, soort) in _LIJSTEN.items()},
    **{naam: _lijst(naam, relatie, "instrument", soort) for naam, (relatie, soort) in _DELEN.items()},
}


def _gekoppeld(naam: str) -> Deelvraag:
    """Whether an instrument has any of these."""

    def maak(model: type[Model], _: date) -> "Subquery[Any]":
        tussen, _doel = koppeltabel(model, naam)
        return Exists(tussen._default_manager.filter(instrument=OuterRef("pk")))

    return deelvraag(f"heeft_{naam}", maak)


_HEEFT_TEGELS, _HEEFT_KENMERKEN = _gekoppeld("tegels"), _gekoppeld("klantkenmerken")


def _gebeurtenissen(model: type[Model]) -> QuerySet[Any]:
    # How the row of the outer query was, from event to event.
    return gebeurtenissen_van(model).filter(pgh_obj=OuterRef("pk"))


def _was_te_vinden(model: type[Model], op: date) -> "Subquery[Any]":
    """Whether it was published between two events, on a day within the publication period of then."""
    volgende = (
        gebeurtenissen_van(model).filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__gt=OuterRef("pgh_id")).order_by("pgh_id")
    )
    return Exists(
        _gebeurtenissen(model)
        .filter(status="gepubliceerd")
        .annotate(zo_tot=Coalesce(Subquery(volgende.values("pgh_created_at__date")[:1]), Value(op)))
        .filter(Q(publiceren_vanaf__isnull=True) | Q(publiceren_vanaf__lte=F("zo_tot")))
        .filter(Q(publiceren_tot__isnull=True) | Q(publiceren_tot__gte=F("pgh_created_at__date")))
    )


def _teruggenomen_op(model: type[Model], _: date) -> "Subquery[Any]":
    """The day on which its status stopped being published; None when it is, or never was."""
    gepubliceerd = (
        gebeurtenissen_van(model).filter(pgh_obj=OuterRef("pgh_obj"), status="gepubliceerd").order_by("-pgh_id")
    )
    daarna = _gebeurtenissen(model).filter(pgh_id__gt=Subquery(gepubliceerd.values("pgh_id")[:1]))
    return Subquery(daarna.order_by("pgh_id").values("pgh_created_at__date")[:1])


def _eerste_start(model: type[Model], op: date) -> "Subquery[Any]":
    komend = verwant_model(model, "startmomenten")._default_manager.filter(instrument=OuterRef("pk"), op__gte=op)
    return Subquery(komend.order_by("op").values("op")[:1])


_WAS_TE_VINDEN = deelvraag("was_te_vinden", _was_te_vinden)
_TERUGGENOMEN_OP = deelvraag("teruggenomen_op", _teruggenomen_op)
_EERSTE_START = deelvraag("eerste_start", _eerste_start)


class InstrumentQuerySet(models.QuerySet["Instrument"]):
    """Instruments, by the words of the field."""

    def _is_compleet(self) -> Q:
        # In the database what `publicatie.wat_ontbreekt` says of one instrument.
        beschreven = ~Q(samenvatting="") & ~Q(doel="") & ~Q(werkwijze="") & Q(aanbieder__isnull=False)
        return beschreven & Q(_HEEFT_TEGELS(self.model)) & Q(_HEEFT_KENMERKEN(self.model))

    def met_compleetheid(self) -> Self:
        """Annotated with `is_compleet`, see `compleet`."""
        return self.annotate(is_compleet=self._is_compleet())

    def compleet(self) -> Self:
        """Described and with a provider, at least one tegel and one klantkenmerk (Eva)."""
        return self.filter(self._is_compleet())

    def _is_gepubliceerd(self, op: date | None = None) -> Q:
        dag = op or timezone.localdate()
        return (
            self._is_compleet()
            & Q(status="gepubliceerd")
            & (Q(publiceren_vanaf__isnull=True) | Q(publiceren_vanaf__lte=dag))
            & (Q(publiceren_tot__isnull=True) | Q(publiceren_tot__gte=dag))
        )

    def gepubliceerd(self, op: date | None = None) -> Self:
        """What a klantmanager may find: published, complete and within its publication period on that day."""
        return self.filter(self._is_gepubliceerd(op))

    def _was_gepubliceerd(self) -> Q:
        # What is published without being complete any more does not count: somebody is working on it.
        ooit = Q(_WAS_TE_VINDEN(self.model, timezone.localdate()))
        return ooit & (~Q(status="gepubliceerd") | self._is_compleet())

    def met_publicatieverleden(self) -> Self:
        """Annotated with `was_gepubliceerd`: whether it was ever to be found, and `uit_catalogus_op`.

        That is the day on which its status stopped being published; None when it is, or never was.
        """
        return self.annotate(was_gepubliceerd=self._was_gepubliceerd(), uit_catalogus_op=_TERUGGENOMEN_OP(self.model))

    def leesbaar(self) -> Self:
        """What a klantmanager may read: what is published, and what was once, for plans that still hold it."""
        return self.filter(self._is_gepubliceerd() | self._was_gepubliceerd())

    def met_eerste_start(self, op: date | None = None) -> Self:
        """Annotated with `eerste_start`: the first day from that day (today) on that it starts, None when unknown."""
        return self.annotate(eerste_start=_EERSTE_START(self.model, op or timezone.localdate()))

    def volledig(self) -> Self:
        """With everything that the page of one instrument shows, in one query instead of fourteen.

        What hangs on the instrument comes as lists of what stands in `instrumenten.aanhang`: `alle_tegels`,
        `alle_locaties`, `alle_links`, …. Of the days on which it starts only those from today on.
        """
        vandaag = timezone.localdate()
        return self.select_related("aanbieder", "eigenaar").annotate(
            **{naam: lijst(self.model, vandaag) for naam, lijst in _AANHANG.items()}
        )


class ZoekrijQuerySet(models.QuerySet["Zoekrij"]):
    """Rows of the search index: the instruments, where only their place in the catalogue matters."""

    def gepubliceerd(self, op: date | None = None) -> Self:
        """Of the same instruments as `InstrumentQuerySet.gepubliceerd`, by what the index knows of them."""
        dag = op or timezone.localdate()
        return self.filter(
            Q(vanaf__isnull=True) | Q(vanaf__lte=dag), Q(tot__isnull=True) | Q(tot__gte=dag), zichtbaar=True
        )
