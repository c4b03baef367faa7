"""How a client stands: what the database looks up is what the words of the field say, whatever a dossier holds."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import takewhile

import pgtrigger
import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from caseload.klantstand import Klantstand, lees_standen
from caseload.rijen_van_klant import begin_van
from gesprekken.afspraken import NIET_OP_RIJ
from gesprekken.models import Afspraak, Gesprek, Verzuim
from gesprekken.verzuim import VERZUIM_DAGEN
from klantbeeld.models import Klantbeeld
from klanten.models import Klant, Organisatie, Organisatiesoort, Periode, Uitstroomreden
from profielen.models import Profieltoekenning
from tests.factories import AfspraakFactory, GesprekFactory, KlantFactory, TrajectplanFactory, klantbeeld, toekenning
from tests.typen import TelQueries, zeker
from trajecten.models import PlanStatus, Trajectplan
from zorg.models import Herstelplan, Hulp, Verwijzing

pytestmark = pytest.mark.django_db

Rij = tuple[str, int, int, str]
# Around the borders of the rules, of the half year, and of the nights on which the clock changes.
DAGEN = st.one_of(st.integers(-400, 60), st.sampled_from([-184, -183, -182, -1, 0, 1]))
UREN = st.sampled_from([0, 9, 23])
RIJEN = st.lists(
    st.one_of(
        st.tuples(
            st.just("gesprek"), DAGEN, UREN, st.sampled_from(["gepland", "gevoerd", "vervallen", "verzuimd", "gebeld"])
        ),
        st.tuples(st.just("gesprek"), DAGEN, UREN, st.just("verzuimd, niets vastgelegd")),
        st.tuples(
            st.just("afspraak"),
            DAGEN,
            st.just(0),
            st.sampled_from(
                [
                    f"{van} {status}"
                    for van in ("klant", "gemeente")
                    for status in ("open", "nagekomen", "niet", "vervallen")
                ]
            ),
        ),
        st.tuples(st.just("klantbeeld"), DAGEN, UREN, st.sampled_from(["vastgesteld", "concept"])),
        st.tuples(st.just("profiel"), DAGEN, UREN, st.sampled_from(["1", "2", "3"])),
        st.tuples(st.just("plan"), DAGEN, st.just(0), st.sampled_from(["concept", "vastgesteld", "bijstellen"])),
        st.tuples(
            st.sampled_from(["verwijzing", "hulp", "herstelplan"]),
            DAGEN,
            st.just(0),
            st.sampled_from(["open", "klaar"]),
        ),
        st.tuples(st.just("uitstroom"), DAGEN, st.just(0), st.sampled_from(["terug", "weg"])),
    ),
    max_size=12,
)


def moment_op(dagen: int, uur: int) -> datetime:
    """So many days from today at half past this hour, by the clock on the wall."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=dagen), time(uur, 30)))


def _gesprek(klant: Klant, dagen: int, uur: int, wat: str) -> None:
    status = "verzuimd" if wat.startswith(("verzuimd", "gebeld")) else wat
    gesprek = GesprekFactory(klant=klant, moment=moment_op(dagen, uur), status=status)
    if wat in {"verzuimd", "gebeld"}:
        Verzuim.objects.create(gesprek=gesprek, contact_op=gesprek.moment if wat == "gebeld" else None)


def _afspraak(klant: Klant, dag: date, wat: str) -> None:
    van, status = wat.split()
    AfspraakFactory(klant=klant, van=van, status=status, uiterlijk=dag, oorzaak="Geen vervoer", gevolg="Opnieuw")


def _klantbeeld(klant: Klant, moment: datetime, wat: str) -> None:
    # A client has one draft at most, and what is established was one.
    if klant.klantbeelden.concept().exists():
        return
    # Scores that differ from one version to the next.
    score = klant.klantbeelden.count() % 5 + 1
    scores = {"INT": score, "GED": 6 - score, "EFF": None if score == 3 else score}
    beeld = klantbeeld(klant, scores=scores, vastgesteld=wat == "vastgesteld", werkpunten=())
    if wat == "vastgesteld":
        with pgtrigger.ignore():
            Klantbeeld.objects.filter(pk=beeld.pk).update(vastgesteld_op=moment)


def _profiel(klant: Klant, moment: datetime, code: str) -> None:
    if beeld := klant.klantbeelden.vastgesteld().first():
        gekozen = toekenning(beeld, code)
        with pgtrigger.ignore():
            Profieltoekenning.objects.filter(pk=gekozen.pk).update(op=moment)


def _plan(klant: Klant, dag: date, status: str) -> None:
    beeld = klant.klantbeelden.vastgesteld().first()
    if beeld and not Trajectplan.objects.filter(klant=klant).lopend().exists():
        plan = TrajectplanFactory(klant=klant, klantbeeld=beeld, evaluatie_op=dag)
        Trajectplan.objects.filter(pk=plan.pk).update(status=status)


def _zorg(klant: Klant, soort: str, dag: date, *, klaar: bool) -> None:
    begin = dag - timedelta(days=30)
    if soort == "hulp":
        rest = {"status": "bevestigd", "bevestigd_op": dag} if klaar else {}
        Hulp.objects.create(klant=klant, van_wie="Humanitas", waarvoor="de post", gemeld_op=dag, **rest)
    elif soort == "herstelplan":
        rest = {"afgesloten_op": dag, "afsluiting": "Klaar"} if klaar else {}
        if klaar or not Herstelplan.objects.filter(klant=klant).lopend().exists():
            Herstelplan.objects.create(
                klant=klant,
                aanleiding="Wonen",
                wat_wil_klant="Rust",
                terugkijken_op=dag,
                begonnen_door=klant.klantmanager,
                **rest,
            )
    else:
        organisatiesoort, _ = Organisatiesoort.objects.get_or_create(code="stand", defaults={"naam": "Schuldhulp"})
        organisatie, _ = Organisatie.objects.get_or_create(naam="Kredietbank", defaults={"soort": organisatiesoort})
        Verwijzing.objects.create(
            klant=klant,
            organisatie=organisatie,
            waarvoor="Geld op orde", gedeeld="Naam en telefoonnummer", toestemming=True, op=begin,
            terugkoppeling_op=dag, gemaakt_door=klant.klantmanager,
            **({"teruggekoppeld_op": dag, "uitkomst": "Loopt"} if klaar else {}),
        )  # fmt: skip


def _uitstroom(klant: Klant, dag: date, *, terug: bool) -> None:
    lopend = klant.perioden.lopend().first()
    if lopend is None or dag < lopend.begin:
        return
    klant.perioden.lopend().update(einde=dag, uitstroomreden=Uitstroomreden.objects.order_by("pk")[0])
    if terug:
        Periode.objects.create(klant=klant, begin=dag, meldreden=lopend.meldreden)


def dossier(rijen: Iterable[Rij]) -> Klant:
    """A client with a dossier that holds these rows."""
    klant = KlantFactory()
    for soort, dagen, uur, wat in rijen:
        dag, moment = timezone.localdate() + timedelta(days=dagen), moment_op(dagen, uur)
        match soort:
            case "gesprek":
                _gesprek(klant, dagen, uur, wat)
            case "afspraak":
                _afspraak(klant, dag, wat)
            case "klantbeeld":
                _klantbeeld(klant, moment, wat)
            case "profiel":
                _profiel(klant, moment, wat)
            case "plan":
                _plan(klant, dag, wat)
            case "uitstroom":
                _uitstroom(klant, dag, terug=wat == "terug")
            case _:
                _zorg(klant, soort, dag, klaar=wat == "klaar")
    return klant


def dag_van(moment: datetime | None) -> date | None:
    return timezone.localtime(moment).date() if moment else None


def uit_de_rijen(klant: Klant, op: date) -> Klantstand:
    """How the client stands, from all rows of the dossier, in the words of the querysets."""
    gesprekken = Gesprek.objects.filter(klant=klant)
    afspraken = Afspraak.objects.filter(klant=klant)
    gevoerd = [rij.moment for rij in gesprekken.gevoerd() if rij.moment < begin_van(op + timedelta(days=1))]
    vandaag = op == timezone.localdate()
    komt = list(gesprekken.komend(timezone.now() if vandaag else begin_van(op)))
    verzuimd = list(gesprekken.verzuimd().select_related("verzuim"))
    te_verslaan = gesprekken.te_verslaan(timezone.now() if vandaag else begin_van(op)).first()
    ongebeld = [rij for rij in verzuimd if getattr(rij, "verzuim", None) is None or not rij.verzuim.contact_op]
    sinds_half_jaar = begin_van(op - timedelta(days=VERZUIM_DAGEN))
    periode = klant.perioden.lopend().first()
    beeld = Klantbeeld.objects.filter(klant=klant).vastgesteld().first()
    scores = {score.component.code: score.score for score in beeld.scores.all()} if beeld else {}
    gekozen = list(Profieltoekenning.objects.filter(klant=klant).order_by("-op", "-pk"))
    profiel = gekozen[0].profiel if gekozen else None
    reeks = [keuze.op for keuze in takewhile(lambda keuze: keuze.profiel == profiel, gekozen)]
    begin = [dag for dag in (dag_van(min(reeks, default=None)), periode.begin if periode else None) if dag]
    plan = Trajectplan.objects.filter(klant=klant, status__in=[PlanStatus.VASTGESTELD, PlanStatus.BIJSTELLEN]).first()
    toezegging = afspraken.toezeggingen().open().first()
    van_klant = afspraken.open().filter(van="klant").first()
    verwijzing = Verwijzing.objects.filter(klant=klant).lopend().first()
    hulp = Hulp.objects.filter(klant=klant).gemeld().first()
    herstelplan = Herstelplan.objects.filter(klant=klant).lopend().first()
    return Klantstand(
        klant=klant.pk,
        gemeld_op=periode.begin if periode else None,
        profiel_id=profiel.pk if profiel else None,
        profiel_code=profiel.code if profiel else None,
        profiel_naam=profiel.naam if profiel else None,
        profiel_termijn=profiel.termijn_maanden if profiel else None,
        profiel_norm=profiel.contactnorm_dagen if profiel else None,
        profiel_begin=max(begin, default=None),
        klantbeeld_op=dag_van(beeld.vastgesteld_op) if beeld else None,
        tegel_id=beeld.huidige_tegel_id if beeld else None,
        tegel=zeker(beeld.huidige_tegel).naam if beeld else None,
        intentie=scores.get("INT"),
        gedrag=scores.get("GED"),
        zelfvertrouwen=scores.get("EFF"),
        laatste_contact=dag_van(gevoerd[0] if gevoerd else None),
        volgend_gesprek=dag_van(komt[0].moment if komt else None),
        te_verslaan_op=dag_van(te_verslaan.moment if te_verslaan else None),
        te_verslaan=te_verslaan.pk if te_verslaan else None,
        ongebeld_sinds=dag_van(ongebeld[0].moment if ongebeld else None),
        ongebeld=ongebeld[0].pk if ongebeld else None,
        aantal_verzuimd=sum(rij.moment >= sinds_half_jaar for rij in verzuimd),
        evaluatie_op=plan.evaluatie_op if plan else None,
        oudste_toezegging=toezegging.uiterlijk if toezegging else None,
        klantafspraak_op=van_klant.uiterlijk if van_klant else None,
        laatste_uitkomsten=[rij.status for rij in afspraken.uitkomsten_van_de_klant()[:NIET_OP_RIJ]],
        terugkoppeling_op=verwijzing.terugkoppeling_op if verwijzing else None,
        hulp_gemeld_op=hulp.gemeld_op if hulp else None,
        terugkijken_op=herstelplan.terugkijken_op if herstelplan else None,
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(rijen=RIJEN, dagen=st.integers(-40, 200))
@example(rijen=[("klantbeeld", -90, 0, "vastgesteld"), ("profiel", -80, 0, "1"), ("profiel", -70, 23, "2"), ("profiel", -60, 0, "1"), ("profiel", -50, 0, "1")], dagen=0)  # fmt: skip  # noqa: E501
@example(rijen=[("gesprek", -10, 9, "verzuimd, niets vastgelegd"), ("gesprek", 30, 9, "gevoerd")], dagen=0)
@example(
    rijen=[("uitstroom", -20, 0, "terug"), ("klantbeeld", -90, 0, "vastgesteld"), ("profiel", -80, 0, "1")], dagen=0
)
def test_wat_de_databank_opzoekt_is_wat_in_de_rijen_staat(rijen: list[Rij], dagen: int) -> None:
    op = timezone.localdate() + timedelta(days=dagen)
    with transaction.atomic():
        klant = dossier(rijen)
        assert lees_standen([klant.pk], op)[klant.pk] == uit_de_rijen(klant, op)


def test_van_velen_tegelijk_in_een_vraag(tel_queries: TelQueries) -> None:
    een = dossier([("gesprek", -3, 9, "gevoerd"), ("klantbeeld", -3, 9, "vastgesteld")])
    ander = dossier([("afspraak", -3, 0, "gemeente open")])
    leeg = KlantFactory(periode=False)
    op = timezone.localdate()
    vragen = tel_queries(lambda: lees_standen([een.pk, ander.pk, leeg.pk], op))
    assert len(vragen) == 1
    assert lees_standen([een.pk, ander.pk, leeg.pk], op) == {
        klant.pk: uit_de_rijen(klant, op) for klant in (een, ander, leeg)
    }


@pytest.mark.parametrize(
    ("nu", "verwacht"), [("2026-03-29T00:30", date(2026, 3, 28)), ("2026-10-25T23:30", date(2026, 10, 25))]
)
def test_een_moment_valt_op_de_dag_van_hier(nu: str, verwacht: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """Just after and just before midnight, on the nights that the clock changes; UTC has another day."""
    moment = timezone.make_aware(datetime.fromisoformat(nu))
    monkeypatch.setattr(timezone, "now", lambda: moment)
    klant = KlantFactory()
    GesprekFactory(klant=klant, gevoerd=True, moment=moment - timedelta(minutes=31 if "T00" in nu else 0))
    assert lees_standen([klant.pk], timezone.localdate())[klant.pk].laatste_contact == verwacht
