"""The overview of a dossier: where the client stands, the next step, and everything that happened."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klanten.models import Klant, Overdracht, Periode, Uitstroomreden
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GesprekFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker
from trajecten.models import Evaluatie, PlanStatus, Planversie, Trajectplan

pytestmark = pytest.mark.django_db


def werk() -> Uitstroomreden:
    """A reason of outflow."""
    return Uitstroomreden.objects.order_by("pk")[0]


def vul(klant: Klant, aantal: int) -> Trajectplan:
    """A dossier with history: conversations, klantbeelden, profiles, a plan with goals, agreements."""
    for nummer in range(aantal):
        GesprekFactory(klant=klant, gevoerd=True, moment=timezone.now() - timedelta(days=nummer + 1))
        AfspraakFactory(klant=klant)
        toekenning(klantbeeld(klant))
    plan = TrajectplanFactory(klant=klant, klantbeeld=klant.klantbeelden.first())
    for _ in range(aantal):
        DoelFactory(plan=plan)
    plan.status = PlanStatus.VASTGESTELD
    plan.save()
    GesprekFactory(klant=klant, vraag_vooraf="Welke dagdelen lukken?")
    return plan


def test_overzicht_toont_stand_plan_en_gesprek(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    vul(klant, 1)
    antwoord = als(klantmanager).get(reverse("dossier", args=[klant.pk]))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Werk fit → Bemiddeling" in tekst
    assert "Ik wil in de zorg werken." in tekst
    assert "Welke dagdelen lukken?" in tekst
    assert "1 open afspraak, waarvan 0 van ons" in tekst
    assert "Profiel 3" in tekst
    assert 'class="igm"' in tekst


@pytest.mark.parametrize("bladzij", ["dossier", "meekijken"])
def test_een_gesprek_van_eerder_vandaag_is_niet_het_volgende(
    als: Als, klantmanager: Gebruiker, bladzij: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    middag = timezone.make_aware(datetime.combine(timezone.localdate(), time(12)))
    monkeypatch.setattr(timezone, "now", lambda: middag)
    klant = KlantFactory(klantmanager=klantmanager)
    GesprekFactory(klant=klant, moment=middag, vraag_vooraf="Hoe ging de proefweek?")

    def wat_er_staat() -> str:
        return als(klantmanager).get(reverse(bladzij, args=[klant.pk])).content.decode()

    assert "Hoe ging de proefweek?" not in wat_er_staat()
    GesprekFactory(klant=klant, moment=middag + timedelta(hours=2), vraag_vooraf="Welke dagdelen lukken?")
    assert "Welke dagdelen lukken?" in wat_er_staat()
    assert "Hoe ging de proefweek?" not in wat_er_staat()


def test_dossier_stelt_altijd_evenveel_vragen(als: Als, klantmanager: Gebruiker, tel_queries: TelQueries) -> None:
    klein, vol = KlantFactory(klantmanager=klantmanager), KlantFactory(klantmanager=klantmanager)
    vul(klein, 1)
    vul(vol, 20)
    client = als(klantmanager)
    # Of one kind, so that both time lines show something that may have been changed.
    weinig = tel_queries(lambda: client.get(reverse("dossier", args=[klein.pk]), {"soort": "gesprek"}))
    veel = tel_queries(lambda: client.get(reverse("dossier", args=[vol.pk]), {"soort": "gesprek"}))
    assert (len(weinig), len(veel)) == (15, 15), "\n\n".join(veel)


def test_tijdlijn_toont_alles_wat_gebeurde_nieuwste_eerst(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    plan = vul(klant, 1)
    nu = timezone.now()
    Overdracht.objects.create(
        klant=klant, van=teamleider, naar=klantmanager, notitie="Belt graag.", door=teamleider,
        op=nu - timedelta(days=40),
    )  # fmt: skip
    Evaluatie.objects.create(
        plan=plan, op=timezone.localdate() - timedelta(days=20), samenvatting="Het gaat goed.", door=klantmanager
    )
    Planversie.objects.create(
        klant=klant, plan=plan, nummer=1, inhoud={}, zienswijze="eens", vastgesteld_op=nu - timedelta(days=30),
        vastgesteld_door=klantmanager,
    )  # fmt: skip
    gebeurtenissen = als(klantmanager).get(reverse("dossier", args=[klant.pk])).context["pagina"].object_list
    assert [gebeurtenis.soort for gebeurtenis in gebeurtenissen] == [
        "profiel", "klantbeeld", "gesprek", "evaluatie", "plan", "overdracht", "periode",
    ]  # fmt: skip
    assert [gebeurtenis.dag for gebeurtenis in gebeurtenissen] == sorted(
        (gebeurtenis.dag for gebeurtenis in gebeurtenissen), reverse=True
    )
    assert gebeurtenissen[4].adres == reverse("trajectplan_versie", args=[klant.pk, 1])


def kopjes(client: Client, klant: Klant) -> list[str]:
    return [deel.kop for deel in client.get(reverse("dossier", args=[klant.pk])).context["pagina"].object_list]


def test_uitstroom_zegt_haar_eigen_reden_en_niet_de_tekst_van_de_melding(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    klant.perioden.update(toelichting="Meldt zich met schulden.", einde=F("begin"), uitstroomreden=werk())
    uitstroom, melding = als(klantmanager).get(reverse("dossier", args=[klant.pk])).context["pagina"].object_list
    assert (uitstroom.kop, uitstroom.uitleg) == (f"Uitstroom: {werk().naam}", "")
    assert (melding.kop.split(":")[0], melding.uitleg) == ("Melding", "Meldt zich met schulden.")


def test_wat_op_een_dag_gebeurde_staat_in_de_volgorde_waarin_het_gebeurde(als: Als, klantmanager: Gebruiker) -> None:
    dag = timezone.localdate() - timedelta(days=9)
    klant = KlantFactory(klantmanager=klantmanager)
    klant.perioden.update(begin=dag, einde=dag, uitstroomreden=werk())
    Periode.objects.create(klant=klant, begin=dag, meldreden=klant.perioden.get().meldreden)
    uur = datetime.combine(dag, time(23, 30), timezone.get_default_timezone())
    GesprekFactory(klant=klant, gevoerd=True, moment=uur)
    plan = TrajectplanFactory(klant=klant, klantbeeld=klantbeeld(klant))
    Evaluatie.objects.create(plan=plan, op=dag, samenvatting="Goed.", door=klantmanager)
    wat = [kop.split(":")[0] for kop in kopjes(als(klantmanager), klant) if "Klantbeeld" not in kop]
    assert wat == ["Melding", "Uitstroom", "Evaluatie van het trajectplan", "Voortgangsgesprek", "Melding"]


@pytest.mark.parametrize("dag", [date(2026, 3, 29), date(2025, 10, 26), date(2026, 1, 1)])
def test_op_de_dag_dat_de_klok_verspringt_blijft_de_uitstroom_op_die_dag(
    dag: date, als: Als, klantmanager: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    klant.perioden.update(begin=dag - timedelta(days=9), einde=dag, uitstroomreden=werk())
    for uur in (0, 23):
        moment = datetime.combine(dag, time(uur, 15), timezone.get_default_timezone())
        GesprekFactory(klant=klant, gevoerd=True, moment=moment)
    lijst = als(klantmanager).get(reverse("dossier", args=[klant.pk])).context["pagina"].object_list
    assert [(deel.soort, deel.dag) for deel in lijst[:3]] == [("periode", dag), ("gesprek", dag), ("gesprek", dag)]
    assert lijst[0].kop.startswith("Uitstroom")


@pytest.mark.parametrize(
    ("vraag", "aantal"), [("", 15), ("?pagina=2", 8), ("?soort=gesprek", 15), ("?soort=periode", 1)]
)
def test_tijdlijn_bladert_en_filtert_in_de_databank(als: Als, klantmanager: Gebruiker, vraag: str, aantal: int) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    for nummer in range(20):
        GesprekFactory(klant=klant, gevoerd=True, moment=timezone.now() - timedelta(days=nummer + 1))
    toekenning(klantbeeld(klant))
    antwoord = als(klantmanager).get(reverse("dossier", args=[klant.pk]) + vraag)
    assert len(antwoord.context["pagina"].object_list) == aantal


def test_een_groot_dossier_blijft_klein(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    vul(klant, 20)
    assert len(als(klantmanager).get(reverse("dossier", args=[klant.pk])).content) < 60_000


def test_alleen_de_teamleider_krijgt_de_knop_overdragen(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    adres = reverse("dossier", args=[klant.pk])
    assert reverse("overdragen") not in als(klantmanager).get(adres).content.decode()
    assert reverse("overdragen") in als(teamleider).get(adres).content.decode()
