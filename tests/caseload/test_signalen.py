"""The rules of the signals: each at its border."""

from datetime import date, datetime, time, timedelta

import pgtrigger
import pytest
from django.db.models import Model
from django.utils import timezone

from caseload.klantstand import lees_standen
from caseload.lijst import lees_klanten, voldoet
from caseload.signaal import Beurt, Melding
from caseload.signaalstand import ALLE, signalen_op
from caseload.signaalstand import meldingen as meldingen_van
from caseload.signaaltekst import te_ver
from caseload.signalen import OP_CODE
from gesprekken.models import AfspraakStatus, Verzuim
from klantbeeld.igm import Componentstand, patronen
from klanten.models import Klant, Organisatie, Organisatiesoort, Uitstroomreden
from profielen.models import Klantprofiel
from tests.factories import AfspraakFactory, GesprekFactory, KlantFactory, TrajectplanFactory, klantbeeld, toekenning
from tests.typen import zeker
from toegang.datums import KOMT
from trajecten.models import PlanStatus, Trajectplan
from zorg.models import Herstelplan, Hulp, Verwijzing

pytestmark = pytest.mark.django_db


@pytest.fixture
def vandaag() -> date:
    return timezone.localdate()


@pytest.fixture
def klant() -> Klant:
    """Everything in order: spoken to last week, planned again in three weeks, a fresh klantbeeld."""
    klant = KlantFactory()
    GesprekFactory(klant=klant, gevoerd=True)
    GesprekFactory(klant=klant, moment=geleden(-21))
    klantbeeld(klant)
    return klant


def meldingen(klant: Klant) -> list[Melding]:
    op = timezone.localdate()
    stand = lees_standen([klant.pk], op)[klant.pk]
    return meldingen_van(signalen_op(op, met_inzicht=True)(stand), stand, op)


def codes(klant: Klant) -> set[str]:
    return {melding.signaal.code for melding in meldingen(klant)}


def teksten(klant: Klant) -> list[str]:
    return [melding.tekst for melding in meldingen(klant)]


def geleden(dagen: int) -> datetime:
    """This moment so many days ago, by the clock on the wall: a day is a day, also when the clock changed since."""
    return timezone.localtime() - timedelta(days=dagen)


def dateer(rij: Model, kolom: str, dagen: int) -> None:
    """Put a fixed row so many days in the past; only a test may, so the guards are off for a moment."""
    with pgtrigger.ignore():
        type(rij)._default_manager.filter(pk=rij.pk).update(**{kolom: geleden(dagen)})


def vastgesteld_plan(klant: Klant, evaluatie_op: date) -> Trajectplan:
    plan = TrajectplanFactory(klant=klant, klantbeeld=klant.klantbeelden.first(), evaluatie_op=evaluatie_op)
    plan.status = PlanStatus.VASTGESTELD
    plan.save()
    return plan


def test_een_dossier_op_orde_geeft_geen_signaal(klant: Klant) -> None:
    assert codes(klant) == set()


def test_zonder_gepland_gesprek(klant: Klant) -> None:
    klant.gesprekken.filter(status="gepland").delete()
    assert codes(klant) == {"geen_gesprek"}


def test_een_gesprek_dat_gepland_was_en_voorbij_is_telt_niet_als_gepland(klant: Klant) -> None:
    klant.gesprekken.filter(status="gepland").update(moment=geleden(2))
    assert codes(klant) == {"geen_gesprek", "niet_vastgelegd"}


def test_een_gesprek_van_eerder_vandaag_is_niet_het_volgende(klant: Klant, monkeypatch: pytest.MonkeyPatch) -> None:
    middag = timezone.make_aware(datetime.combine(timezone.localdate(), time(15)))
    monkeypatch.setattr(timezone, "now", lambda: middag)
    gepland = klant.gesprekken.filter(status="gepland")
    gepland.update(moment=middag + timedelta(hours=1))
    assert codes(klant) == set()
    gepland.update(moment=middag - timedelta(hours=6))
    assert codes(klant) == {"geen_gesprek", "niet_vastgelegd"}
    assert "Gesprek van vandaag nog vast te leggen" in teksten(klant)


@pytest.mark.parametrize(("dagen", "verwacht"), [(31, set()), (32, {"geen_contact"})])
def test_zonder_profiel_is_er_elke_31_dagen_contact(klant: Klant, dagen: int, verwacht: set[str]) -> None:
    klant.gesprekken.filter(status="gevoerd").update(moment=geleden(dagen))
    assert codes(klant) == verwacht


@pytest.mark.parametrize(("extra", "verwacht"), [(0, set()), (1, {"geen_contact"})])
def test_met_profiel_geldt_de_contactnorm_van_dat_profiel(klant: Klant, extra: int, verwacht: set[str]) -> None:
    norm = toekenning(zeker(klant.klantbeelden.first()), "3").profiel.contactnorm_dagen
    klant.gesprekken.filter(status="gevoerd").update(moment=geleden(norm + extra))
    assert codes(klant) == verwacht
    tekst = f"{norm + extra} dagen geen contact (norm bij profiel 3: {norm} dagen)"
    assert teksten(klant) == ([tekst] if verwacht else [])


def test_zonder_enig_contact_telt_de_melding(klant: Klant) -> None:
    klant.gesprekken.filter(status="gevoerd").delete()
    assert teksten(klant) == ["Nog geen contact, 100 dagen na de melding (zonder profiel: 31 dagen)"]


@pytest.mark.parametrize(
    ("dagen", "verwacht"),
    [
        (-1, {"evaluatie_te_laat"}),
        (0, {"evaluatie_te_laat"}),
        (1, {"evaluatie_nadert"}),
        (14, {"evaluatie_nadert"}),
        (15, set()),
    ],
)
def test_evaluatie_te_laat_of_binnen_14_dagen(klant: Klant, vandaag: date, dagen: int, verwacht: set[str]) -> None:
    vastgesteld_plan(klant, vandaag + timedelta(days=dagen))
    assert codes(klant) == verwacht


def test_een_plan_in_concept_heeft_nog_geen_evaluatie(klant: Klant, vandaag: date) -> None:
    TrajectplanFactory(klant=klant, klantbeeld=klant.klantbeelden.first(), evaluatie_op=vandaag - timedelta(days=3))
    assert codes(klant) == set()


@pytest.mark.parametrize(("dagen", "verwacht"), [(0, set()), (-1, {"toezegging_te_laat"})])
def test_toezegging_van_de_gemeente_te_laat(klant: Klant, vandaag: date, dagen: int, verwacht: set[str]) -> None:
    AfspraakFactory(klant=klant, van="gemeente", uiterlijk=vandaag + timedelta(days=dagen))
    assert codes(klant) == verwacht


def test_een_nagekomen_toezegging_is_geen_signaal(klant: Klant, vandaag: date) -> None:
    gisteren = vandaag - timedelta(days=1)
    AfspraakFactory(klant=klant, van="gemeente", uiterlijk=gisteren, status=AfspraakStatus.NAGEKOMEN)
    assert codes(klant) == set()


@pytest.mark.parametrize(("dagen", "verwacht"), [(14, set()), (15, {"geen_klantbeeld"})])
def test_14_dagen_na_de_melding_hoort_er_een_klantbeeld_te_zijn(vandaag: date, dagen: int, verwacht: set[str]) -> None:
    klant = KlantFactory()
    GesprekFactory(klant=klant, gevoerd=True)
    GesprekFactory(klant=klant)
    klantbeeld(klant, vastgesteld=False)
    klant.perioden.update(begin=vandaag - timedelta(days=dagen))
    assert codes(klant) == verwacht


@pytest.mark.parametrize(("dagen", "verwacht"), [(180, set()), (185, {"klantbeeld_oud"})])
def test_klantbeeld_ouder_dan_zes_maanden(klant: Klant, dagen: int, verwacht: set[str]) -> None:
    dateer(klant.klantbeelden.get(), "vastgesteld_op", dagen)
    assert codes(klant) == verwacht


@pytest.mark.parametrize(("dagen", "verwacht"), [(80, set()), (95, {"termijn"})])
def test_driekwart_van_de_profieltermijn(klant: Klant, vandaag: date, dagen: int, verwacht: set[str]) -> None:
    """Profile 1 has a term of four months: after three the signal comes. The contact norm is kept apart."""
    klant.gesprekken.filter(status="gevoerd").update(moment=geleden(1))
    keuze = toekenning(zeker(klant.klantbeelden.first()), "1")
    assert keuze.profiel.termijn_maanden == 4
    dateer(keuze, "op", dagen)
    assert codes(klant) == verwacht


def test_hetzelfde_profiel_opnieuw_kiezen_begint_de_termijn_niet_opnieuw(klant: Klant) -> None:
    klant.gesprekken.filter(status="gevoerd").update(moment=geleden(1))
    eerste = toekenning(zeker(klant.klantbeelden.first()), "1")
    dateer(eerste, "op", 95)
    toekenning(zeker(klant.klantbeelden.first()), "1")
    assert codes(klant) == {"termijn"}


def test_een_ander_profiel_begint_wel_een_nieuwe_termijn(klant: Klant) -> None:
    klant.gesprekken.filter(status="gevoerd").update(moment=geleden(1))
    for code in ("1", "2"):
        eerste = toekenning(zeker(klant.klantbeelden.first()), code)
        dateer(eerste, "op", 95 if code == "1" else 90)
    toekenning(zeker(klant.klantbeelden.first()), "1")
    assert codes(klant) == set()


def test_een_profiel_zonder_termijn_loopt_niet_af(klant: Klant) -> None:
    profiel = zeker(Klantprofiel.objects.filter(actief=True, termijn_maanden__isnull=True).first())
    keuze = toekenning(zeker(klant.klantbeelden.first()), profiel.code)
    dateer(keuze, "op", 900)
    assert "termijn" not in codes(klant)


@pytest.mark.parametrize(("dagen", "verwacht"), [(0, set()), (1, {"niet_gebeld"})])
def test_niet_verschenen_en_dezelfde_dag_niet_gebeld(klant: Klant, dagen: int, verwacht: set[str]) -> None:
    gesprek = GesprekFactory(klant=klant, status="verzuimd", moment=geleden(dagen))
    verzuim = Verzuim.objects.create(gesprek=gesprek)
    assert codes(klant) == verwacht
    Verzuim.objects.filter(pk=verzuim.pk).update(contact_op=timezone.now())
    assert codes(klant) == set()


@pytest.mark.parametrize(("dagen", "verwacht"), [(180, {"vaker_verzuimd"}), (190, set())])
def test_twee_keer_niet_verschenen_in_een_half_jaar(klant: Klant, dagen: int, verwacht: set[str]) -> None:
    for dag in (5, dagen):
        gesprek = GesprekFactory(klant=klant, status="verzuimd", moment=geleden(dag))
        Verzuim.objects.create(gesprek=gesprek, contact_op=gesprek.moment)
    assert codes(klant) == verwacht


@pytest.mark.parametrize(
    ("uitkomsten", "verwacht"),
    [
        (["niet"], set()),
        (["nagekomen", "niet", "niet"], {"niet_op_rij"}),
        (["niet", "niet", "vervallen"], {"niet_op_rij"}),
        (["niet", "niet", "deels"], set()),
    ],
)
def test_twee_keer_achter_elkaar_een_afspraak_niet_nagekomen(
    klant: Klant, vandaag: date, uitkomsten: list[str], verwacht: set[str]
) -> None:
    for dag, status in enumerate(reversed(uitkomsten), start=1):
        AfspraakFactory(
            klant=klant,
            van="klant",
            uiterlijk=vandaag - timedelta(days=dag),
            status=status,
            oorzaak="Geen vervoer",
            gevolg="Opnieuw afgesproken",
        )
    AfspraakFactory(klant=klant, van="klant", uiterlijk=vandaag)
    assert codes(klant) == verwacht | {"klant_aan_zet"}


@pytest.mark.parametrize(("dagen", "verwacht"), [(0, set()), (1, {"terugkoppeling_te_laat"})])
def test_terugkoppeling_van_een_organisatie_te_laat(
    klant: Klant, vandaag: date, dagen: int, verwacht: set[str]
) -> None:
    soort = Organisatiesoort.objects.create(code="signaal", naam="Schuldhulp")
    verwijzing = Verwijzing.objects.create(
        klant=klant,
        organisatie=Organisatie.objects.create(naam="Kredietbank", soort=soort),
        waarvoor="Geld op orde",
        gedeeld="Naam en telefoonnummer",
        toestemming=True,
        op=vandaag - timedelta(days=30),
        terugkoppeling_op=vandaag - timedelta(days=dagen),
        gemaakt_door=klant.klantmanager,
    )
    assert codes(klant) == verwacht
    Verwijzing.objects.filter(pk=verwijzing.pk).update(teruggekoppeld_op=vandaag, uitkomst="Loopt")
    assert codes(klant) == set()


@pytest.mark.parametrize(("dagen", "verwacht"), [(14, set()), (15, {"hulp_niet_bevestigd"})])
def test_hulp_is_na_14_dagen_bevestigd(klant: Klant, vandaag: date, dagen: int, verwacht: set[str]) -> None:
    hulp = Hulp.objects.create(
        klant=klant, van_wie="Humanitas", waarvoor="de post", gemeld_op=vandaag - timedelta(days=dagen)
    )
    assert codes(klant) == verwacht
    Hulp.objects.filter(pk=hulp.pk).update(status="bevestigd", bevestigd_op=vandaag)
    assert codes(klant) == set()


@pytest.mark.parametrize(("dagen", "verwacht"), [(0, set()), (1, {"herstelplan"})])
def test_terugkijken_op_het_herstelplan(klant: Klant, vandaag: date, dagen: int, verwacht: set[str]) -> None:
    plan = Herstelplan.objects.create(
        klant=klant,
        aanleiding="Eerst het wonen",
        wat_wil_klant="Rust",
        terugkijken_op=vandaag - timedelta(days=dagen),
        begonnen_door=klant.klantmanager,
    )
    assert codes(klant) == verwacht
    Herstelplan.objects.filter(pk=plan.pk).update(afgesloten_op=vandaag, afsluiting="Klaar")
    assert codes(klant) == set()


@pytest.mark.parametrize(
    ("intentie", "gedrag", "vertrouwen", "verwacht"),
    [
        (4, 2, 3, {"intentie_gedrag"}),
        (4, 3, 3, set()),
        (3, 2, 3, set()),
        (2, 3, 2, {"weinig_vertrouwen"}),
        (2, 3, 3, set()),
        (None, 2, 2, set()),
    ],
)
def test_patronen_in_het_laatste_klantbeeld_zoals_het_model_ze_kent(
    klant: Klant, intentie: int | None, gedrag: int, vertrouwen: int, verwacht: set[str]
) -> None:
    klantbeeld(klant, scores={"INT": intentie, "GED": gedrag, "EFF": vertrouwen})
    assert codes(klant) == verwacht
    standen = [
        Componentstand("INT", "", intentie),
        Componentstand("GED", "", gedrag),
        Componentstand("EFF", "", vertrouwen),
    ]
    assert len(patronen(standen)) == len(verwacht)


def test_een_dag_die_niemand_meer_meemaakt_maakt_geen_signaal_stil(klant: Klant, vandaag: date) -> None:
    """No form takes such a day; an old record may hold it."""
    ver = vandaag.replace(year=2090, day=1)
    GesprekFactory(klant=klant, gevoerd=True, moment=timezone.now().replace(year=2090, day=1))
    klant.gesprekken.filter(status="gevoerd", moment__lt=timezone.now()).update(moment=geleden(40))
    vastgesteld_plan(klant, ver)
    AfspraakFactory(klant=klant, van="gemeente", uiterlijk=ver)
    Herstelplan.objects.create(
        klant=klant, aanleiding="Wonen", wat_wil_klant="Rust", terugkijken_op=ver, begonnen_door=klant.klantmanager
    )
    assert codes(klant) == {"evaluatie_te_laat", "toezegging_te_laat", "herstelplan", "geen_contact"}
    assert {f"Evaluatie pas op {ver:%d-%m-%Y}", f"Toezegging pas op {ver:%d-%m-%Y}"} <= set(teksten(klant))


@pytest.mark.parametrize("dagen", [15, 366, 3 * 365])
def test_een_evaluatie_die_een_formulier_toelaat_is_geen_signaal(klant: Klant, vandaag: date, dagen: int) -> None:
    vastgesteld_plan(klant, vandaag + timedelta(days=dagen))
    assert codes(klant) == set()


def test_te_ver_is_wat_het_formulier_weigert_meer_dan_drie_jaar_weg(klant: Klant, vandaag: date) -> None:
    grens = KOMT.laatst(vandaag)
    assert grens.year == vandaag.year + 3
    assert (KOMT.fout(grens, vandaag), te_ver(grens, vandaag)) == (None, False)
    plan = vastgesteld_plan(klant, grens)
    assert codes(klant) == set()
    plan.evaluatie_op = grens + timedelta(days=1)
    plan.save()
    assert te_ver(plan.evaluatie_op, vandaag)
    assert KOMT.fout(plan.evaluatie_op, vandaag)
    assert codes(klant) == {"evaluatie_te_laat"}


def test_de_regel_zegt_hoe_ver_te_ver_is() -> None:
    regels = {
        code: OP_CODE[code].regel for code in ("toezegging_te_laat", "terugkoppeling_te_laat", "evaluatie_te_laat")
    }
    assert regels == {
        "toezegging_te_laat": "Een afspraak van de gemeente staat nog open, terwijl de afgesproken dag voorbij is of "
        "meer dan drie jaar weg ligt.",
        "terugkoppeling_te_laat": "Na een warme overdracht is niet nagevraagd hoe het gaat, terwijl de afgesproken dag "
        "voorbij is of meer dan drie jaar weg ligt.",
        "evaluatie_te_laat": "De evaluatiedatum van het trajectplan is vandaag, is voorbij of ligt "
        "meer dan drie jaar weg.",
    }
    assert {code: OP_CODE[code].regel for code in regels} == regels


def test_over_wie_is_uitgestroomd_komt_geen_signaal(vandaag: date) -> None:
    klant = KlantFactory()
    klant.perioden.update(einde=vandaag, uitstroomreden=Uitstroomreden.objects.first())
    assert codes(klant) == set()


def test_tellen_en_filteren_zeggen_hetzelfde_als_het_dossier(vandaag: date) -> None:
    klanten = [KlantFactory() for _ in range(4)]
    klantbeeld(klanten[0])
    GesprekFactory(klant=klanten[1])
    GesprekFactory(klant=klanten[2], gevoerd=True)
    AfspraakFactory(klant=klanten[3], van="gemeente", uiterlijk=vandaag - timedelta(days=2))
    alle = lees_klanten(Klant.objects.filter(pk__in=[klant.pk for klant in klanten]), vandaag)
    assert [rij.klant for rij in alle] == [klant.pk for klant in sorted(klanten, key=lambda klant: klant.alfabet)]
    for signaal in (signaal for signaal in OP_CODE.values() if signaal.beurt is not Beurt.INZICHT):
        per_dossier = {klant.pk for klant in klanten if signaal.code in codes(klant)}
        gefilterd = {rij.klant for rij in filter(voldoet({"signaal": signaal.code}, vandaag), alle)}
        assert per_dossier == gefilterd
    assert len(list(filter(voldoet({"signaal": ALLE}, vandaag), alle))) == 4


@pytest.mark.parametrize(("dagen", "verwacht"), [(-1, {"klant_aan_zet"}), (7, {"klant_aan_zet"}), (8, set())])
def test_een_afspraak_van_de_klant_die_nadert_of_voorbij_is_wacht_op_de_klant(
    klant: Klant, vandaag: date, dagen: int, verwacht: set[str]
) -> None:
    AfspraakFactory(klant=klant, van="klant", uiterlijk=vandaag + timedelta(days=dagen))
    assert codes(klant) == verwacht


@pytest.mark.parametrize(("dagen", "verwacht"), [(14, set()), (15, {"geen_contact"})])
def test_een_gesprek_binnen_14_dagen_is_het_antwoord_op_te_lang_geen_contact(
    klant: Klant, dagen: int, verwacht: set[str]
) -> None:
    klant.gesprekken.filter(status="gevoerd").update(moment=geleden(60))
    klant.gesprekken.filter(status="gepland").update(moment=geleden(-dagen))
    assert codes(klant) == verwacht
