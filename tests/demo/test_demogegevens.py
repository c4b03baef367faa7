"""The demo city: the same for the same seed, complete, and in keeping with the rules of the application."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import Count, F
from django.http import QueryDict
from django.test import override_settings
from django.utils import timezone
from pytest_django import DjangoDbBlocker, Settings

from caseload.lijst import lees_klanten
from caseload.signalen import OP_CODE
from demo.accounts import ACCOUNTS, WACHTWOORD
from demo.documenten import archiveer_enkele, maak_folder
from demo.kaders import lees_kaders
from gesprekken.models import Afspraak, Gesprek, Notitie, Verzuim
from instrumenten.models import (
    Beoordeling,
    Doelgroep,
    Instrument,
    Startmoment,
    Status,
    Video,
    Volger,
    Zoekrij,
    ZoekZonderResultaat,
)
from instrumenten.models.beoordeling import SCOREVELDEN
from instrumenten.zoeken.uitslag import tel
from instrumenten.zoeken.vraag import Zoekvraag
from klantbeeld.igm import GENOEG_BESPROKEN
from klantbeeld.models import Belemmering, Klantbeeld
from klanten.actions.klant import nieuw_klantnummer
from klanten.levenslijn import gebeurtenisfouten
from klanten.models import Herinnering, Klant, Levensgebeurtenis, Periode, Rechtzetting, Terugkeer, Zrmmeting
from profielen.models import Profieltoekenning
from tests.typen import zeker
from toegang.models import Gebruiker, Inzage, Rol, Team
from toegang.modelvelden import gebeurtenissen_van
from toegang.rechten import BEHEERGROEP
from trajecten.models import Inzet, PlanStatus, Planversie, Trajectplan
from trajecten.momentopname import lees
from trajecten.statussen import AFGELOPEN
from zorg.models import Hulp, Verwijzing, Zorgsignaal

KLANTEN = 40


@pytest.fixture(scope="module")
def demostad(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A small demo city, made once for this module and gone afterwards; gives what the command said."""
    uitvoer = StringIO()
    with override_settings(DEMO=True), django_db_blocker.unblock(), transaction.atomic():
        call_command("demogegevens", klanten=KLANTEN, zonder_pdf=True, stdout=uitvoer)
        with django_db_blocker.block():
            yield uitvoer.getvalue()
        transaction.set_rollback(True)


@pytest.fixture
def stad(demostad: str, db: None, settings: Settings) -> str:
    settings.DEMO = True
    return demostad


def test_drie_teams_twaalf_klantmanagers_en_alle_klanten(stad: str) -> None:
    assert Team.objects.count() == 3
    per_team = Gebruiker.objects.filter(rol=Rol.KLANTMANAGER).values("team").annotate(aantal=Count("pk"))
    assert [rij["aantal"] for rij in per_team] == [4, 4, 4]
    assert Gebruiker.objects.filter(rol=Rol.TEAMLEIDER).values("team").distinct().count() == 3
    assert Klant.objects.count() == KLANTEN
    assert not Klant.objects.exclude(team=F("klantmanager__team")).exists()
    assert not Gebruiker.objects.filter(rol=Rol.KLANTMANAGER, klanten=None).exists()
    assert f"{KLANTEN} klanten bij 12 klantmanagers in 3 teams" in stad


def test_alleen_de_demoaccounts_kunnen_aanmelden(stad: str) -> None:
    accounts = {gebruiker.username: gebruiker for gebruiker in Gebruiker.objects.all()}
    demo = {account.gebruikersnaam for account in ACCOUNTS}
    # Hashed once, so one check says enough about the four.
    assert len({accounts[naam].password for naam in demo}) == 1
    assert accounts["klantmanager"].check_password(WACHTWOORD)
    assert not any(accounts[naam].has_usable_password() for naam in set(accounts) - demo)
    assert {naam: accounts[naam].rol for naam in demo} == {naam: naam for naam in demo}


def test_de_beheerder_mag_in_het_beheer_en_leidt_geen_klanten(stad: str) -> None:
    beheerder = Gebruiker.objects.get(username="beheerder")
    assert beheerder.is_staff
    assert beheerder.groups.get().name == BEHEERGROEP
    assert not Klant.objects.zichtbaar_voor(beheerder).exists()


def test_de_teamleider_leidt_het_team_van_de_klantmanager(stad: str) -> None:
    teams = dict(Gebruiker.objects.filter(username__in=["teamleider", "klantmanager"]).values_list("username", "team"))
    assert teams["teamleider"] == teams["klantmanager"]


def test_elke_fase_komt_voor(stad: str) -> None:
    vastgesteld = Klantbeeld.objects.filter(status="vastgesteld")
    assert Klant.objects.filter(perioden__einde=None, gesprekken__status="gepland", klantbeelden=None).exists()
    assert Klantbeeld.objects.filter(status="concept").exists()
    assert Klant.objects.filter(klantbeelden__in=vastgesteld, trajectplannen=None).exists()
    assert set(Trajectplan.objects.values_list("status", flat=True)) == set(PlanStatus)
    assert vastgesteld.filter(huidige_tegel__code="nazorg").exists()
    assert Periode.objects.filter(einde__isnull=False).exists()
    assert Klant.objects.annotate(keren=Count("perioden")).filter(keren=2, perioden__einde=None).exists()


def test_klantbeelden_veranderen_van_versie_op_versie(stad: str) -> None:
    versies = Klantbeeld.objects.filter(versie__isnull=False)
    assert set(versies.values_list("versie", flat=True)) == {1, 2, 3, 4}
    for beeld in versies.prefetch_related("scores"):
        assert sum(score.score is not None for score in beeld.scores.all()) >= GENOEG_BESPROKEN
    laatste = zeker(Klant.objects.filter(klantbeelden__versie=2).first())
    scores = [list(beeld.scores.values_list("score", flat=True)) for beeld in laatste.klantbeelden.order_by("versie")]
    assert scores[0] != scores[1]


def test_belemmeringen_komen_voor_met_wat_erachter_zit(stad: str) -> None:
    gevolgen = Belemmering.objects.filter(veroorzaakt_door__isnull=False)
    assert gevolgen.exists()
    assert all(gevolg.klantbeeld_id == zeker(gevolg.veroorzaakt_door).klantbeeld_id for gevolg in gevolgen)


def test_sommige_profielen_wijken_met_reden_af_van_het_voorstel(stad: str) -> None:
    afwijkend = Profieltoekenning.objects.exclude(profiel=F("voorgesteld"))
    assert afwijkend.exists()
    assert not afwijkend.filter(afwijkgrond=None).exists()
    assert not Profieltoekenning.objects.exclude(uitleg__has_keys=["beste", "alle"]).exists()


def test_elke_versie_van_een_plan_is_compleet_en_leesbaar(stad: str) -> None:
    versies = Planversie.objects.all()
    assert max(versie.nummer for versie in versies) >= 3
    for versie in versies:
        opname = lees(versie.inhoud)
        assert opname.afspraken_klant
        assert opname.afspraken_gemeente
        assert any(doel.status == "Loopt" for doel in opname.doelen)
        assert zeker(opname.evaluatie_op) > timezone.localdate(versie.vastgesteld_op)
        assert opname.zienswijze == "eens" or opname.zienswijze_tekst


def test_versies_zijn_per_klant_doorgenummerd(stad: str) -> None:
    for klant in Klant.objects.all():
        versies = Planversie.objects.filter(plan__klant=klant).order_by("vastgesteld_op")
        assert [versie.nummer for versie in versies] == list(range(1, len(versies) + 1))


def test_inzetten_komen_uit_de_catalogus_en_werken_aan_het_doel(stad: str) -> None:
    inzetten = Inzet.objects.select_related("doel").prefetch_related("instrument__klantkenmerken")
    assert len(inzetten) > KLANTEN
    for inzet in inzetten:
        assert inzet.doel.klantkenmerk_id in {kenmerk.pk for kenmerk in inzet.instrument.klantkenmerken.all()}


def test_wat_gebeurd_is_ligt_niet_in_de_toekomst(stad: str) -> None:
    nu = timezone.now()
    assert not Gesprek.objects.filter(status="gevoerd", moment__gt=nu).exists()
    assert not Klantbeeld.objects.filter(vastgesteld_op__gt=nu).exists()
    assert not Planversie.objects.filter(vastgesteld_op__gt=nu).exists()
    assert not Inzage.objects.filter(tijdstip__gt=nu).exists()


def test_gesprekken_vallen_binnen_een_periode_van_begeleiding(stad: str) -> None:
    for klant in Klant.objects.prefetch_related("perioden", "gesprekken"):
        for gesprek in klant.gesprekken.all():
            dag = timezone.localdate(gesprek.moment)
            assert any(p.begin <= dag and (p.einde is None or dag <= p.einde) for p in klant.perioden.all())


def test_wie_is_uitgestroomd_heeft_niets_meer_lopen(stad: str) -> None:
    weg = Klant.objects.exclude(perioden__einde=None)
    assert weg.exists()
    assert not Gesprek.objects.filter(klant__in=weg, status="gepland").exists()
    assert not Afspraak.objects.filter(klant__in=weg, status="open").exists()
    assert not Trajectplan.objects.filter(klant__in=weg).exclude(status=PlanStatus.AFGESLOTEN).exists()


def test_de_klantmanager_van_de_demo_heeft_vandaag_gesprekken(stad: str) -> None:
    vandaag = Gesprek.objects.filter(klant__klantmanager__username="klantmanager", moment__date=timezone.localdate())
    assert vandaag.filter(status="gepland").exists()
    momenten = list(vandaag.values_list("moment", flat=True))
    assert len(momenten) == len(set(momenten))


def test_bij_een_deel_van_wie_in_begeleiding_is_speelt_zorg(stad: str) -> None:
    signalen = Zorgsignaal.objects.filter(klant__perioden__einde=None, gemaakt_op__lt=timezone.now())
    assert 0 < signalen.count() == Zorgsignaal.objects.count() < KLANTEN / 2
    assert Verwijzing.objects.count() == Hulp.objects.count()
    assert not Hulp.objects.exclude(zorgsignaal__klant=F("klant")).exists()


def test_beoordelingen_horen_bij_een_afgelopen_inzet_en_noemen_nooit_een_klant(stad: str) -> None:
    beoordelingen = Beoordeling.objects.select_related("inzet__inzet__doel__plan__klant")
    assert not beoordelingen.filter(inzet__isnull=True).exists()
    for beoordeling in beoordelingen:
        inzet = beoordeling.inzet.inzet
        assert inzet.instrument_id == beoordeling.instrument_id
        assert inzet.status in AFGELOPEN
        assert inzet.begin < timezone.localdate(beoordeling.beoordeeld_op) < timezone.localdate()
        tekst = " ".join(getattr(beoordeling, f"toelichting_{veld}") for veld in SCOREVELDEN)
        assert inzet.doel.plan.klant.achternaam not in tekst.split()
    assert Zoekrij.objects.filter(sterren__isnull=False).count() > 1


def test_in_de_catalogus_gebeurt_iets(stad: str) -> None:
    assert Volger.objects.filter(gebruiker__username="klantmanager").count() == 3
    assert Volger.objects.exclude(gebruiker__username="klantmanager").exists()
    assert Startmoment.objects.filter(plekken__isnull=False).exists()
    assert not Startmoment.objects.filter(op__lte=timezone.localdate()).exists()


def test_de_catalogus_is_in_jaren_ontstaan_en_staat_niet_stil(stad: str) -> None:
    vandaag = timezone.localdate()
    gewijzigd = [timezone.localdate(moment) for moment in Instrument.objects.values_list("gewijzigd_op", flat=True)]
    assert len(set(gewijzigd)) > 20
    assert max(gewijzigd) <= vandaag
    assert any(dag < vandaag - timedelta(days=182) for dag in gewijzigd)
    assert not Instrument.objects.filter(aangemaakt_op__gt=F("gewijzigd_op")).exists()
    assert Instrument.objects.filter(status=Status.CONCEPT).exists()
    (komt,) = Instrument.objects.filter(status=Status.GEPUBLICEERD, publiceren_vanaf__gt=vandaag)
    assert zeker(komt.publiceren_vanaf).day == 1
    assert Doelgroep.objects.filter(eigen=True, instrumenten__isnull=False).exists()
    assert all(video.url for video in Video.objects.all())


def test_wat_voorbij_is_staat_alleen_in_plannen_van_toen(stad: str) -> None:
    (voorbij,) = Instrument.objects.filter(status=Status.GEARCHIVEERD)
    bekend = {kader.slug: kader.tot for kader in lees_kaders().instrumenten}
    assert timezone.localdate() > zeker(bekend[voorbij.slug]) == voorbij.publiceren_tot
    assert not set(bekend) & set(Instrument.objects.filter(status=Status.CONCEPT).values_list("slug", flat=True))


def test_wat_in_de_hele_gemeente_is_vindt_men_ook_in_een_wijk(stad: str) -> None:
    gebieden = Instrument.objects.get(slug="sollicitatietraining").gebieden
    assert set(gebieden.values_list("soort", flat=True)) == {"gemeente", "wijk"}
    wijk = zeker(gebieden.filter(soort="wijk").first())
    gevonden = tel(Zoekvraag(tegel=("bemiddeling",), gebied=(wijk.code,)))
    assert 0 < gevonden.totaal <= tel(Zoekvraag(tegel=("bemiddeling",))).totaal


def test_bij_een_instrument_ligt_een_folder(stad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demo.documenten.maak_document", lambda html: html.encode())
    folder = maak_folder()
    assert folder.grootte == len(folder.inhoud)
    assert folder.instrument.samenvatting_klant.split(".")[0] in bytes(folder.inhoud).decode()


def test_wat_vergeefs_gezocht_is_staat_er_echt_niet(stad: str) -> None:
    assert {bool(gezocht.tekst) for gezocht in ZoekZonderResultaat.objects.all()} == {True, False}
    for gezocht in ZoekZonderResultaat.objects.all():
        keuzes = QueryDict(gezocht.vraag)
        tegel, kenmerk = (tuple(keuzes.getlist(groep)) for groep in ("tegel", "kenmerk"))
        vraag = Zoekvraag(tekst=gezocht.tekst, tegel=tegel, kenmerk=kenmerk)
        assert not tel(vraag).totaal, vraag


def test_afspraken_hebben_een_soort_oorzaak_en_zijn_ook_van_anderen(stad: str) -> None:
    mislukt = Afspraak.objects.filter(status__in=["deels", "niet"])
    assert mislukt.values("oorzaaksoort").distinct().count() > 3
    assert not mislukt.filter(oorzaaksoort=None).exists()
    derden = Afspraak.objects.filter(van="derde")
    assert derden.filter(organisatie__isnull=False).exists()
    assert not derden.filter(wie="").exists()
    assert Afspraak.objects.filter(terugkomen_op=True).exists()


def test_wie_niet_verscheen_is_te_zien_en_wordt_opgevolgd(stad: str) -> None:
    gemist = Gesprek.objects.filter(status="verzuimd")
    assert gemist.count() == Verzuim.objects.count()
    assert not gemist.filter(verzuim__contact_op__lt=F("moment")).exists()
    vandaag, demo = timezone.localdate(), Gebruiker.objects.get(username="klantmanager")
    eigen = lees_klanten(Klant.objects.filter(klantmanager=demo), vandaag)
    assert any(OP_CODE["vaker_verzuimd"] in klant.signalen for klant in eigen)
    assert Verzuim.objects.filter(afgerond_op__isnull=False, gesprek__vervolg__status="gevoerd").exists()


def test_hoogstens_een_kwart_heeft_iets_te_doen(stad: str) -> None:
    klanten = lees_klanten(Klant.objects.in_begeleiding(), timezone.localdate())
    geteld = Counter(klant.beurt for klant in klanten)
    assert set(geteld) >= {"doen", "klant", "niets"}
    assert geteld["doen"] <= len(klanten) / 4


def test_iets_is_later_en_iemand_wil_ergens_aan_herinnerd_worden(stad: str) -> None:
    vandaag = timezone.localdate()
    demo = Gebruiker.objects.get(username="klantmanager")
    assert any(klant.later for klant in lees_klanten(Klant.objects.filter(klantmanager=demo), vandaag))
    eigen = Herinnering.objects.open().eigen().filter(van=demo)
    assert eigen.filter(op=vandaag).exists()
    assert eigen.filter(op__gt=vandaag).exists()


def test_wie_terugkwam_vertelde_daar_soms_over(stad: str) -> None:
    terug = set(Periode.objects.filter(einde=None, klant__perioden__einde__isnull=False).values_list("pk", flat=True))
    assert set(Terugkeer.objects.values_list("periode", flat=True)) <= terug
    assert terug


def test_een_huisbezoek_is_aangekondigd_en_heeft_een_reden(stad: str) -> None:
    huisbezoeken = Gesprek.objects.filter(soort__code="huisbezoek")
    assert not huisbezoeken.filter(huisbezoek_aangekondigd=False).exists()
    assert not huisbezoeken.filter(huisbezoek_reden="").exists()


def test_in_de_teksten_is_alles_ingevuld(stad: str) -> None:
    teksten = [
        *Gesprek.objects.values_list("doel", "op_de_valreep"),
        *Notitie.objects.values_list("tekst"),
        *Afspraak.objects.values_list("wat", "oorzaak", "gevolg"),
        *Klantbeeld.objects.values_list("doelgedrag", "interpretatie", "krachten", "scores__feiten"),
        *Trajectplan.objects.values_list("hoofddoel", "eigen_woorden", "wie_helpt", "terugblik"),
        *Profieltoekenning.objects.values_list("motivering", "klantreactie_tekst"),
    ]
    assert not [deel for rij in teksten for deel in rij if deel and ("{" in deel or "  " in deel)]


def test_de_levenslijn_kan_kloppen_en_niets_gevoeligs_is_gemeten(stad: str) -> None:
    vandaag = timezone.localdate()
    levensloop = Levensgebeurtenis.objects.select_related("klant")
    assert levensloop
    for gebeurtenis in levensloop:
        assert not gebeurtenisfouten(
            begin=(gebeurtenis.begin_jaar, gebeurtenis.begin_maand),
            einde=(gebeurtenis.einde_jaar, gebeurtenis.einde_maand),
            geboortejaar=gebeurtenis.klant.geboortedatum.jaar,
            vandaag=vandaag,
        )
    assert Zrmmeting.objects.filter(op__lte=vandaag).exists()
    assert not Zrmmeting.objects.filter(domein__gevoelig=True).exists()


def test_de_inzagen_zijn_van_de_laatste_zestig_dagen_en_van_wie_erbij_mocht(stad: str) -> None:
    assert Inzage.objects.exists()
    assert not Inzage.objects.filter(tijdstip__lt=timezone.now() - timedelta(days=62)).exists()
    bekend = set(Klant.objects.values_list("klantnummer", flat=True))
    assert set(Inzage.objects.values_list("klantnummer", flat=True)) <= bekend


def test_de_databank_legt_vast_dat_de_demo_dit_schreef(stad: str) -> None:
    gebeurtenissen = gebeurtenissen_van(Gesprek).filter(pgh_context__taak="demogegevens")
    assert gebeurtenissen.count() == Gesprek.alle_ook_ingetrokken.count()


def test_alle_beperkingen_van_de_databank_gelden(stad: str) -> None:
    connection.check_constraints()


def test_een_nieuwe_klant_krijgt_het_volgende_nummer(stad: str) -> None:
    hoogste = max(Klant.objects.values_list("klantnummer", flat=True))
    assert nieuw_klantnummer() > hoogste


def test_een_tweede_keer_verandert_niets_en_zegt_dat(stad: str) -> None:
    uitvoer = StringIO()
    call_command("demogegevens", klanten=5, stdout=uitvoer)
    assert Klant.objects.count() == KLANTEN
    assert "er is niets gewijzigd" in uitvoer.getvalue()


def test_buiten_een_demo_komen_er_geen_accounts_met_een_bekend_wachtwoord(db: None, settings: Settings) -> None:
    settings.DEMO = False
    al_bekend = Gebruiker.objects.count()
    with pytest.raises(CommandError, match="Alleen in een demo"):
        call_command("demogegevens", klanten=5)
    assert Gebruiker.objects.count() == al_bekend


def test_zonder_klanten_is_er_geen_demo(db: None, settings: Settings) -> None:
    settings.DEMO = True
    with pytest.raises(CommandError, match="minstens één klant"):
        call_command("demogegevens", klanten=0)


def test_van_een_plan_ligt_het_document_klaar(stad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    maker = "trajecten.actions.versie.maak_pdf"
    monkeypatch.setattr(maker, lambda opname: b"%PDF van " + opname.klant.klantnummer.encode())
    assert archiveer_enkele(aantal=1) == 1
    versie = Planversie.objects.select_related("document", "plan__klant").get(document__isnull=False)
    assert bytes(versie.document.pdf) == b"%PDF van " + versie.plan.klant.klantnummer.encode()
    assert versie.plan.klant.klantmanager.username == "klantmanager"


def test_een_gesprek_is_ingetrokken_en_een_notitie_verplaatst(stad: str) -> None:
    gedaan = Rechtzetting.objects.filter(klant__klantmanager__username="klantmanager").order_by("op")
    assert [(rij.soort, rij.daad, rij.naar is not None) for rij in gedaan] == [
        ("gesprek", "ingetrokken", False),
        ("notitie", "verplaatst", True),
    ]
    assert Notitie.objects.get(pk=gedaan[1].wat_pk).gesprek.klant == gedaan[1].naar
    assert not Gesprek.objects.filter(pk=gedaan[0].wat_pk).exists()
