"""Reads across dossiers. The database works out how a client stands, so that lists are filtered and paged there.

Every function takes clients that were chosen by the access rule (`zichtbaar_voor`) and only adds to them.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import (
    Count,
    DateField,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Greatest, JSONObject
from django.utils import timezone

from klantbeeld.models import (
    Afspraak,
    AfspraakStatus,
    AfspraakVan,
    Gesprek,
    Gespreksstatus,
    Klant,
    Klantbeeld,
    KlantbeeldStatus,
    Periode,
)
from klantbeeld.querysets import KlantQuerySet
from profielen.models import Profieltoekenning
from toegang.models import Gebruiker
from trajecten.models import PlanStatus, Trajectplan

STROOM_DAGEN = 30
# Without a profile: contact once a month. Profiles bring their own norm (Hoe werken wij?; onderzoek §9).
CONTACTNORM_DAGEN = 31
KLANTBEELD_MAANDEN = 6
PROFIELTERMIJN_DEEL = 0.75


class Dagen(Func):
    """A whole number of days as an interval."""

    template = "make_interval(days => %(expressions)s)"
    output_field = DurationField()


class Maanden(Func):
    """A whole number of months as an interval."""

    template = "make_interval(months => %(expressions)s)"
    output_field = DurationField()


def som(moment: Any, duur: Any) -> ExpressionWrapper:
    """A moment some time later."""
    return ExpressionWrapper(moment + duur, output_field=DateTimeField())


def begin_van(dag: date) -> datetime:
    """The first moment of a day, here."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def van_de_klant(model: type, **voorwaarden: object) -> QuerySet:
    """Rows of the client of the outer query."""
    return model._default_manager.filter(klant=OuterRef("pk"), **voorwaarden)  # type: ignore[attr-defined]


def lopende_periode() -> QuerySet:
    """The period in which the client is accompanied now."""
    return van_de_klant(Periode, einde__isnull=True)


def gevoerde_gesprekken() -> QuerySet:
    """Conversations that were held, newest first."""
    return van_de_klant(Gesprek, status=Gespreksstatus.GEVOERD).order_by("-moment")


def geplande_gesprekken(op: date) -> QuerySet:
    """Planned conversations from this day on, first one first."""
    return van_de_klant(Gesprek, status=Gespreksstatus.GEPLAND, moment__gte=begin_van(op)).order_by("moment", "pk")


def vastgestelde_klantbeelden() -> QuerySet:
    """Established klantbeelden, newest first."""
    return van_de_klant(Klantbeeld, status=KlantbeeldStatus.VASTGESTELD).order_by("-versie")


def toekenningen() -> QuerySet:
    """Chosen profiles, newest first."""
    return van_de_klant(Profieltoekenning).order_by("-op", "-pk")


def lopende_plannen() -> QuerySet:
    """The plan that is being carried out: established, or open for adjustment after that."""
    return van_de_klant(Trajectplan, status__in=[PlanStatus.VASTGESTELD, PlanStatus.BIJSTELLEN])


def open_toezeggingen() -> QuerySet:
    """What the municipality promised and has not done yet, oldest first."""
    return van_de_klant(Afspraak, van=AfspraakVan.GEMEENTE, status=AfspraakStatus.OPEN).order_by("uiterlijk", "pk")


def profiel_sinds() -> Subquery:
    """Since when the client has the present profile in this period; choosing the same one again does not start anew."""
    laatste = Profieltoekenning.objects.filter(klant=OuterRef("klant")).order_by("-op", "-pk")
    ander = Profieltoekenning.objects.filter(klant=OuterRef("klant"), op__gt=OuterRef("op")).exclude(
        profiel=OuterRef("profiel")
    )
    reeks = (
        van_de_klant(Profieltoekenning)
        .filter(profiel=Subquery(laatste.values("profiel")[:1]))
        .filter(~Exists(ander))
        .order_by()
        .values("klant")
        .annotate(sinds=Min("op"))
    )
    periode = Cast(Subquery(lopende_periode().values("begin")[:1]), DateTimeField())
    return Greatest(Subquery(reeks.values("sinds")), periode)


def profiel_termijn() -> Subquery:
    """The term of the present profile in months, or null."""
    return Subquery(toekenningen().values("profiel__termijn_maanden")[:1], output_field=IntegerField())


def met_keuzes(klanten: KlantQuerySet) -> KlantQuerySet:
    """Adds what lists are filtered by: `profiel_id` and `tegel_id` (now), both null when not known yet."""
    return klanten.annotate(
        profiel_id=Subquery(toekenningen().values("profiel")[:1]),
        tegel_id=Subquery(vastgestelde_klantbeelden().values("huidige_tegel")[:1]),
    )


def met_stand(klanten: KlantQuerySet, op: date) -> KlantQuerySet:
    """Adds to each client how things stand on that day, each null when there is none.

    For a reader: `gemeld_op`, `profiel` (code, naam, termijn in months), `profiel_begin`, `profiel_einde`, `tegel`,
    `klantbeeld_op`, `laatste_contact`, `volgend_gesprek`, `evaluatie_op`, `oudste_toezegging`. For the rules of the
    signals alone: `contact_uiterlijk`, `profiel_driekwart`, `klantbeeld_houdbaar_tot`.
    """
    beeld = vastgestelde_klantbeelden()
    norm = Coalesce(Subquery(toekenningen().values("profiel__contactnorm_dagen")[:1]), CONTACTNORM_DAGEN)
    contact_of_melding = Coalesce(F("laatste_contact"), Cast(F("gemeld_op"), DateTimeField()))
    return (
        klanten.annotate(
            gemeld_op=Subquery(lopende_periode().values("begin")[:1]),
            profiel=Subquery(
                toekenningen().values(
                    json=JSONObject(code="profiel__code", naam="profiel__naam", termijn="profiel__termijn_maanden")
                )[:1]
            ),
            profiel_begin=profiel_sinds(),
            tegel=Subquery(beeld.values("huidige_tegel__naam")[:1]),
            klantbeeld_op=Subquery(beeld.values("vastgesteld_op")[:1]),
            laatste_contact=Subquery(gevoerde_gesprekken().values("moment")[:1]),
            volgend_gesprek=Subquery(geplande_gesprekken(op).values("moment")[:1]),
            evaluatie_op=Subquery(lopende_plannen().values("evaluatie_op")[:1]),
            oudste_toezegging=Subquery(open_toezeggingen().values("uiterlijk")[:1]),
        )
        .annotate(
            profiel_einde=Cast(som(F("profiel_begin"), Maanden(profiel_termijn())), DateField()),
        )
        .alias(
            contact_uiterlijk=som(contact_of_melding, Dagen(norm)),
            profiel_driekwart=som(F("profiel_begin"), Maanden(profiel_termijn()) * Value(PROFIELTERMIJN_DEEL)),
            klantbeeld_houdbaar_tot=som(F("klantbeeld_op"), Maanden(Value(KLANTBEELD_MAANDEN))),
        )
    )


def ingestroomd(op: date) -> Q:
    """Clients who reported in the last 30 days."""
    return Q(Exists(van_de_klant(Periode, begin__gt=op - timedelta(days=STROOM_DAGEN))))


def uitgestroomd(op: date) -> Q:
    """Clients whose accompaniment ended in the last 30 days."""
    return Q(Exists(van_de_klant(Periode, einde__gt=op - timedelta(days=STROOM_DAGEN), einde__lte=op)))


def _zichtbaar(gebruiker: Gebruiker) -> KlantQuerySet:
    return Klant.objects.zichtbaar_voor(gebruiker)  # type: ignore[attr-defined,no-any-return]


def gesprekken_op(gebruiker: Gebruiker, op: date) -> QuerySet[Gesprek]:
    """The conversations of the user's clients on one day, in order of time."""
    return (
        Gesprek.objects.filter(moment__gte=begin_van(op), moment__lt=begin_van(op + timedelta(days=1)))
        .exclude(status=Gespreksstatus.VERVALLEN)
        .filter(klant__in=_zichtbaar(gebruiker))
        .select_related("soort", "klant")
        .order_by("moment", "pk")
    )


def toezeggingen_tot(gebruiker: Gebruiker, op: date) -> QuerySet[Afspraak]:
    """What we promised the user's clients by this day and have not done, longest overdue first."""
    return (
        Afspraak.objects.filter(van=AfspraakVan.GEMEENTE, status=AfspraakStatus.OPEN, uiterlijk__lte=op)
        .filter(klant__in=_zichtbaar(gebruiker))
        .select_related("klant")
        .order_by("uiterlijk", "pk")
    )


def klantmanagers_met_klanten(gebruiker: Gebruiker) -> QuerySet[Gebruiker]:
    """The active klantmanagers of the user's team, and everyone else who has a client that the user may see, by name.

    Who left or changed teams stays among them until the last client is handed over.
    """
    met_klant = Gebruiker.objects.filter(pk__in=_zichtbaar(gebruiker).values("klantmanager"))
    leden = Gebruiker.objects.klantmanagers_van(gebruiker.team)  # type: ignore[arg-type]
    return (leden | met_klant).order_by("last_name", "first_name", "pk")


def drukte(klantmanagers: QuerySet[Gebruiker]) -> QuerySet[Gebruiker]:
    """Adds `aantal_klanten`: how many clients with a running period each has."""
    lopend = Q(klanten__perioden__isnull=False, klanten__perioden__einde__isnull=True)
    return klantmanagers.annotate(aantal_klanten=Count("klanten", filter=lopend))
