"""How a client stands on a day, worked out by the database, so that lists are filtered and paged there.

Takes clients that were chosen by the access rule (`zichtbaar_voor`) and only adds to them.
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    DateField,
    DateTimeField,
    DurationField,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.expressions import Combinable, CombinedExpression
from django.db.models.functions import Cast, Coalesce, JSONObject
from django.utils import timezone

from caseload.klantbeeldpatroon import patroon
from caseload.profielstand import Profielstand, Profielveld
from caseload.profieltermijn import profiel_sinds, profiel_termijn
from caseload.rijen_van_klant import (
    begin_van,
    gevoerde_gesprekken,
    komende_gesprekken,
    lopende_periode,
    lopende_plannen,
    ongebeld,
    open_toezeggingen,
    toekenningen,
    vastgestelde_klantbeelden,
    verzuimde_gesprekken,
)
from gesprekken.afspraken import NIET_OP_RIJ
from gesprekken.models import Afspraak
from gesprekken.verzuim import VERZUIM_DAGEN
from klanten.models import Klant
from zorg.models import Herstelplan, Hulp, Verwijzing

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

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

    KlantMetStand: TypeAlias = WithAnnotations[Klant, Klantstand]


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


def som(moment: F | Coalesce, duur: Combinable) -> "ExpressionWrapper[CombinedExpression]":
    """A moment some time later."""
    return ExpressionWrapper(moment + duur, output_field=DateTimeField())


def _vanaf(op: date) -> datetime:
    """From when something is still to come on this day: now when it is today, else from its first moment on."""
    nu = timezone.now()
    return nu if op == timezone.localdate(nu) else begin_van(op)


def keer_verzuimd(op: date) -> Subquery:
    """How often the client did not come in the last half year, or null."""
    rijen = verzuimde_gesprekken().filter(moment__gte=begin_van(op - timedelta(days=VERZUIM_DAGEN)))
    return Subquery(rijen.order_by().values("klant").annotate(aantal=Count("pk")).values("aantal"))


def laatste_uitkomsten() -> ArraySubquery:
    """How the client's last agreements ended, newest first, as many as `gesprekken.afspraken.niet_op_rij` looks at."""
    rijen = Afspraak.objects.filter(klant=OuterRef("pk")).uitkomsten_van_de_klant()
    return ArraySubquery(rijen.values("status")[:NIET_OP_RIJ])


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
