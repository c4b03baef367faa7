"""Reads across dossiers. The database works out how a client stands, so that lists are filtered and paged there.

Every function takes clients that were chosen by the access rule (`zichtbaar_voor`) and only adds to them.
"""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict, TypeVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Count,
    DateField,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    Max,
    Min,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import Combinable, CombinedExpression
from django.db.models.functions import Cast, Coalesce, Greatest, JSONObject
from django.utils import timezone

from caseload.profielstand import Profielstand, Profielveld
from gesprekken.afspraken import NIET_OP_RIJ
from gesprekken.models import Afspraak, AfspraakVan, Gesprek, Gespreksstatus
from gesprekken.querysets import GesprekQuerySet
from gesprekken.verzuim import VERZUIM_DAGEN
from klantbeeld.igm import HOOG_VANAF, LAAG_TOT
from klantbeeld.models import Klantbeeld, Score
from klanten.models import Klant, Periode
from klanten.querysets import KlantQuerySet
from profielen.models import Profieltoekenning
from toegang.alfabet import OP_ALFABET
from toegang.models import Gebruiker, Team
from trajecten.models import PlanStatus, Trajectplan
from zorg.models import Herstelplan, Hulp, Verwijzing

STROOM_DAGEN = 30
# Without a profile: contact once a month. Profiles bring their own norm (Hoe werken wij?; onderzoek §9).
CONTACTNORM_DAGEN = 31
KLANTBEELD_MAANDEN = 6
PROFIELTERMIJN_DEEL = 0.75
# The named patterns of `klantbeeld.igm.patronen`, as `patroon` of `met_stand`.
KLOOF = "kloof"
VERTROUWEN = "vertrouwen"

M = TypeVar("M", bound=Model)

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class Keuzes(TypedDict):
        """What `met_keuzes` adds."""

        profiel_id: int | None
        tegel_id: int | None

    class Klantstand(TypedDict):
        """What `met_stand` adds for a reader."""

        gemeld_op: date | None
        profiel: Profielstand | None
        profiel_begin: datetime | None
        profiel_einde: date | None
        tegel: str | None
        klantbeeld_op: datetime | None
        laatste_contact: datetime | None
        volgend_gesprek: datetime | None
        evaluatie_op: date | None
        oudste_toezegging: date | None
        ongebeld_sinds: datetime | None
        aantal_verzuimd: int | None
        terugkoppeling_op: date | None
        hulp_gemeld_op: date | None
        terugkijken_op: date | None

    class Drukte(TypedDict):
        """What `drukte` adds."""

        aantal_klanten: int

    KlantMetKeuzes: TypeAlias = WithAnnotations[Klant, Keuzes]
    KlantMetStand: TypeAlias = WithAnnotations[Klant, Klantstand]
    GebruikerMetDrukte: TypeAlias = WithAnnotations[Gebruiker, Drukte]


class Dagen(Func):
    """A whole number of days as an interval."""

    template = "make_interval(days => %(expressions)s)"
    output_field = DurationField()


class Maanden(Func):
    """A whole number of months as an interval."""

    template = "make_interval(months => %(expressions)s)"
    output_field = DurationField()


def som(moment: F | Coalesce, duur: Combinable) -> "ExpressionWrapper[CombinedExpression]":
    """A moment some time later."""
    return ExpressionWrapper(moment + duur, output_field=DateTimeField())


def begin_van(dag: date) -> datetime:
    """The first moment of a day, here."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def van_de_klant(model: type[M], **voorwaarden: object) -> QuerySet[M]:
    """Rows of the client of the outer query."""
    return model._default_manager.filter(klant=OuterRef("pk"), **voorwaarden)


def lopende_periode() -> QuerySet[Periode]:
    """The period in which the client is accompanied now."""
    return Periode.objects.lopend().filter(klant=OuterRef("pk"))


def gevoerde_gesprekken() -> QuerySet[Gesprek]:
    """Conversations that were held, newest first."""
    return Gesprek.objects.filter(klant=OuterRef("pk")).gevoerd()


def komende_gesprekken(nu: datetime) -> GesprekQuerySet:
    """Planned conversations whose moment is still to come, first one first."""
    return Gesprek.objects.filter(klant=OuterRef("pk")).komend(nu)


def _vanaf(op: date) -> datetime:
    """From when something is still to come on this day: now when it is today, else from its first moment on."""
    nu = timezone.now()
    return nu if op == timezone.localdate(nu) else begin_van(op)


def vastgestelde_klantbeelden() -> QuerySet[Klantbeeld]:
    """Established klantbeelden, newest first."""
    return Klantbeeld.objects.filter(klant=OuterRef("pk")).vastgesteld()


def toekenningen() -> QuerySet[Profieltoekenning]:
    """Chosen profiles, newest first."""
    return van_de_klant(Profieltoekenning).order_by("-op", "-pk")


def lopende_plannen() -> QuerySet[Trajectplan]:
    """The plan that is being carried out: established, or open for adjustment after that."""
    return van_de_klant(Trajectplan, status__in=[PlanStatus.VASTGESTELD, PlanStatus.BIJSTELLEN])


def open_toezeggingen() -> QuerySet[Afspraak]:
    """What the municipality promised and has not done yet, oldest first."""
    return Afspraak.objects.filter(klant=OuterRef("pk")).toezeggingen().open()


def verzuimde_gesprekken() -> QuerySet[Gesprek]:
    """Conversations to which the client did not come, oldest first."""
    return Gesprek.objects.filter(klant=OuterRef("pk")).verzuimd()


def ongebeld() -> Q:
    """Of a conversation: the client did not come and nobody has called yet."""
    return Q(status=Gespreksstatus.VERZUIMD, verzuim__contact_op__isnull=True)


def keer_verzuimd(op: date) -> Subquery:
    """How often the client did not come in the last half year, or null."""
    rijen = verzuimde_gesprekken().filter(moment__gte=begin_van(op - timedelta(days=VERZUIM_DAGEN)))
    return Subquery(rijen.order_by().values("klant").annotate(aantal=Count("pk")).values("aantal"))


def laatste_uitkomsten() -> ArraySubquery:
    """How the client's last agreements ended, newest first, as many as `gesprekken.afspraken.niet_op_rij` looks at."""
    rijen = Afspraak.objects.filter(klant=OuterRef("pk")).uitkomsten_van_de_klant()
    return ArraySubquery(rijen.values("status")[:NIET_OP_RIJ])


def patroon() -> Subquery:
    """Which named pattern the scores of the latest klantbeeld show: KLOOF, VERTROUWEN or "". Null without one.

    The same borders as `klantbeeld.igm.patronen`, in the database; a test holds the two together.
    """

    laatste = Klantbeeld.objects.filter(klant=OuterRef(OuterRef("pk"))).vastgesteld()

    def score(code: str) -> Max:
        return Max("score", filter=Q(component__code=code))

    return Subquery(
        Score.objects.filter(klantbeeld=laatste.values("pk")[:1])
        .order_by()
        .values("klantbeeld")
        .annotate(intentie=score("INT"), gedrag=score("GED"), zelfvertrouwen=score("EFF"))
        .annotate(
            patroon=Case(
                When(intentie__gte=HOOG_VANAF, gedrag__lte=LAAG_TOT, then=Value(KLOOF)),
                When(intentie__lte=LAAG_TOT, zelfvertrouwen__lte=LAAG_TOT, then=Value(VERTROUWEN)),
                default=Value(""),
                output_field=CharField(),
            )
        )
        .values("patroon")
    )


def profiel_sinds() -> Greatest:
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


def met_keuzes(klanten: QuerySet[Klant]) -> "QuerySet[KlantMetKeuzes]":
    """Adds what lists are filtered by: `profiel_id` and `tegel_id` (now), both null when not known yet."""
    return klanten.annotate(
        profiel_id=Subquery(toekenningen().values("profiel")[:1]),
        tegel_id=Subquery(vastgestelde_klantbeelden().values("huidige_tegel")[:1]),
    )


def met_stand(klanten: QuerySet[Klant], op: date) -> "QuerySet[KlantMetStand]":
    """Adds to each client how things stand on that day, each null when there is none.

    For a reader: `gemeld_op`, `profiel`, `profiel_begin`, `profiel_einde`, `tegel`, `klantbeeld_op`,
    `laatste_contact`, `volgend_gesprek`, `evaluatie_op`, `oudste_toezegging`, `ongebeld_sinds` (the client did not
    come and nobody called), `aantal_verzuimd` (in half a year), `terugkoppeling_op` (an organisation owes us word),
    `hulp_gemeld_op` (not confirmed), `terugkijken_op` (on the herstelplan). For the rules of the signals alone:
    `contact_uiterlijk`, `profiel_driekwart`, `klantbeeld_houdbaar_tot`, `patroon`, `laatste_uitkomsten`.
    """
    # Names that a client may have from another read too: to the types of Django one name, annotated twice.
    te_lezen: Any = klanten
    beeld = vastgestelde_klantbeelden()
    norm = Coalesce(Subquery(toekenningen().values("profiel__contactnorm_dagen")[:1]), CONTACTNORM_DAGEN)
    contact_of_melding = Coalesce(F("laatste_contact"), Cast(F("gemeld_op"), DateTimeField()))
    gelezen: QuerySet[KlantMetStand] = (
        te_lezen.annotate(
            gemeld_op=Subquery(lopende_periode().values("begin")[:1]),
            profiel=Subquery(
                toekenningen().values(
                    json=JSONObject(
                        code="profiel__code",
                        naam="profiel__naam",
                        termijn="profiel__termijn_maanden",
                        contactnorm="profiel__contactnorm_dagen",
                    )
                )[:1],
                output_field=Profielveld(),
            ),
            profiel_begin=profiel_sinds(),
            tegel=Subquery(beeld.values("huidige_tegel__naam")[:1]),
            klantbeeld_op=Subquery(beeld.values("vastgesteld_op")[:1]),
            # A conversation that was held lies behind us, whatever day stands in an old record.
            laatste_contact=Subquery(
                gevoerde_gesprekken().filter(moment__lt=begin_van(op + timedelta(days=1))).values("moment")[:1]
            ),
            volgend_gesprek=Subquery(komende_gesprekken(_vanaf(op)).values("moment")[:1]),
            evaluatie_op=Subquery(lopende_plannen().values("evaluatie_op")[:1]),
            oudste_toezegging=Subquery(open_toezeggingen().values("uiterlijk")[:1]),
            ongebeld_sinds=Subquery(verzuimde_gesprekken().filter(ongebeld()).values("moment")[:1]),
            aantal_verzuimd=keer_verzuimd(op),
            terugkoppeling_op=Subquery(
                Verwijzing.objects.lopend().filter(klant=OuterRef("pk")).values("terugkoppeling_op")[:1]
            ),
            hulp_gemeld_op=Subquery(Hulp.objects.gemeld().filter(klant=OuterRef("pk")).values("gemeld_op")[:1]),
            terugkijken_op=Subquery(
                Herstelplan.objects.lopend().filter(klant=OuterRef("pk")).values("terugkijken_op")[:1]
            ),
        )
        .annotate(
            profiel_einde=Cast(som(F("profiel_begin"), Maanden(profiel_termijn())), DateField()),
        )
        .alias(
            contact_uiterlijk=som(contact_of_melding, Dagen(norm)),
            profiel_driekwart=som(F("profiel_begin"), Maanden(profiel_termijn()) * Value(PROFIELTERMIJN_DEEL)),
            klantbeeld_houdbaar_tot=som(F("klantbeeld_op"), Maanden(Value(KLANTBEELD_MAANDEN))),
            patroon=patroon(),
            laatste_uitkomsten=laatste_uitkomsten(),
        )
    )
    return gelezen


def ingestroomd(op: date) -> Q:
    """Clients who reported in the last 30 days."""
    return Q(Exists(van_de_klant(Periode, begin__gt=op - timedelta(days=STROOM_DAGEN))))


def uitgestroomd(op: date) -> Q:
    """Clients whose accompaniment ended in the last 30 days."""
    return Q(Exists(van_de_klant(Periode, einde__gt=op - timedelta(days=STROOM_DAGEN), einde__lte=op)))


def _zichtbaar(gebruiker: Gebruiker) -> KlantQuerySet:
    return Klant.objects.zichtbaar_voor(gebruiker)


def gesprekken_op(gebruiker: Gebruiker, op: date) -> QuerySet[Gesprek]:
    """The conversations of the user's clients on one day, and before them those to which a client did not come.

    The latter stay until someone called; `te_bellen` says which they are, `vandaag` which are of the day itself.
    """
    vandaag = Q(moment__gte=begin_van(op), moment__lt=begin_van(op + timedelta(days=1)))
    in_begeleiding = Q(Exists(Periode.objects.lopend().filter(klant=OuterRef("klant"))))
    rijen: QuerySet[Gesprek] = Gesprek.objects.filter(
        (vandaag & ~Q(status=Gespreksstatus.VERVALLEN)) | (ongebeld() & in_begeleiding)
    )
    return (
        rijen.filter(klant__in=_zichtbaar(gebruiker))
        .annotate(te_bellen=_waar(ongebeld() & in_begeleiding), vandaag=_waar(vandaag))
        .select_related("soort", "klant")
        .order_by("-te_bellen", "moment", "pk")
    )


def _waar(voorwaarde: Q) -> "ExpressionWrapper[Q]":
    """A condition as a column."""
    return ExpressionWrapper(voorwaarde, output_field=BooleanField())


def toezeggingen_tot(gebruiker: Gebruiker, op: date) -> QuerySet[Afspraak]:
    """What was promised to the user's clients by this day and is still open, longest overdue first.

    By us, and by someone else (van=derde): of the latter we ask how it went.
    """
    return (
        Afspraak.objects.open()
        .filter(van__in=[AfspraakVan.GEMEENTE, AfspraakVan.DERDE], uiterlijk__lte=op)
        .filter(klant__in=_zichtbaar(gebruiker))
        .select_related("klant", "organisatie")
    )


def team_van(gebruiker: Gebruiker) -> Team:
    """The team of a klantmanager or teamleider. Raises ValueError for another role, that may be in none."""
    if gebruiker.team is None:
        raise ValueError(f"Wie {gebruiker.get_rol_display()} is, hoeft bij geen team te horen.")
    return gebruiker.team


def klantmanagers_met_klanten(gebruiker: Gebruiker) -> QuerySet[Gebruiker]:
    """The active klantmanagers of the user's team, and everyone else who has a client that the user may see, by name.

    Who left or changed teams stays among them until the last client is handed over.
    """
    met_klant = Gebruiker.objects.filter(pk__in=_zichtbaar(gebruiker).values("klantmanager"))
    leden = Gebruiker.objects.klantmanagers_van(team_van(gebruiker))
    return (leden | met_klant).order_by(*OP_ALFABET)


def drukte(klantmanagers: QuerySet[Gebruiker]) -> "QuerySet[GebruikerMetDrukte]":
    """Adds `aantal_klanten`: how many clients with a running period each has."""
    lopend = Q(klanten__perioden__isnull=False, klanten__perioden__einde__isnull=True)
    return klantmanagers.annotate(aantal_klanten=Count("klanten", filter=lopend))
