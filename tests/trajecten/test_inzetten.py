"""Instruments in a plan: put in, followed, stopped."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from instrumenten.models import Klantkenmerk
from klanten.models import Klant
from tests.factories import (
    BeoordelingFactory,
    DoelFactory,
    InstrumentFactory,
    InzetFactory,
    TrajectplanFactory,
    klantbeeld,
)
from tests.trajecten.invoer import adres, doelgegevens, over
from toegang.bewerkbaar import Verouderd
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker
from trajecten.actions.inzet import wijzig_inzet, zet_inzet_terug
from trajecten.cyclus import NietToegestaan
from trajecten.models import Inzet, InzetBeoordeling, PlanStatus, Planversie, Trajectplan
from trajecten.terugzetten import status_voor_stop


def _inzetgegevens(**anders: object) -> dict[str, object]:
    return {
        "sleutel": nieuwe_sleutel(),
        "begin": over(7),
        "einde": over(91),
        "uren_per_week": "8",
        "kosten": "1250",
        **anders,
    }


def test_inzet_toevoegen_vult_periode_uren_en_kosten_uit_het_instrument(client: Client, plan: Trajectplan) -> None:
    DoelFactory(plan=plan)
    instrument = InstrumentFactory(duur=12, duur_eenheid="week", uren_per_week=8, kosten=1250)
    inhoud = client.get(adres("inzet_toevoegen", plan.klant.pk, instrument.slug)).content.decode()
    assert instrument.naam in inhoud
    assert f'value="{over(84)}"' in inhoud
    assert 'value="1250.00"' in inhoud or 'value="1250,00"' in inhoud


def test_de_inzet_begint_als_het_instrument_begint(client: Client, plan: Trajectplan) -> None:
    DoelFactory(plan=plan)
    instrument = InstrumentFactory(duur=2, duur_eenheid="week")
    for dagen in (-7, 10, 40):
        instrument.startmomenten.create(op=over(dagen))
    inhoud = client.get(adres("inzet_toevoegen", plan.klant.pk, instrument.slug)).content.decode()
    assert f'value="{over(10)}"' in inhoud
    assert f'value="{over(24)}"' in inhoud


def test_een_instrument_komt_in_het_plan_voor_een_doel(client: Client, plan: Trajectplan) -> None:
    doel = DoelFactory(plan=plan)
    instrument = InstrumentFactory()
    antwoord = client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), _inzetgegevens(doel=doel.pk))
    assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    inzet = doel.inzetten.get()
    assert (inzet.instrument, inzet.status) == (instrument, "voorgesteld")


def test_de_keuze_van_het_doel_noemt_het_klantkenmerk_een_keer(client: Client, plan: Trajectplan) -> None:
    for omschrijving in ("werkervaring in de zorg", "Meelopen bij de bakker"):
        DoelFactory(plan=plan, omschrijving=omschrijving, klantkenmerk=Klantkenmerk.objects.get(code="KK10"))
    inhoud = client.get(adres("inzet_toevoegen", plan.klant.pk, InstrumentFactory().slug)).content.decode()
    assert "Meelopen bij de bakker (Werkervaring)" in inhoud
    assert "werkervaring in de zorg (" not in inhoud


def test_dubbel_klikken_maakt_een_inzet(client: Client, plan: Trajectplan) -> None:
    doel = DoelFactory(plan=plan)
    instrument = InstrumentFactory()
    gegevens = _inzetgegevens(doel=doel.pk)
    for _ in range(2):
        client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), gegevens)
    assert doel.inzetten.count() == 1


def test_twee_keer_tegelijk_bij_een_doel_vraagt_om_een_ja(client: Client, plan: Trajectplan) -> None:
    doel, ander = DoelFactory.create_batch(2, plan=plan)
    instrument = InzetFactory(doel=doel).instrument
    InzetFactory(doel=doel, instrument=instrument, begin=over(200), einde=over(250), status="gestopt", stopreden="Vol")
    bladzijde = adres("inzet_toevoegen", plan.klant.pk, instrument.slug)
    assert "Staat al in het plan van" in client.get(bladzijde).content.decode()
    weigering = client.post(bladzijde, _inzetgegevens(doel=doel.pk))
    assert weigering.status_code == 422
    assert "Bij dit doel staat dit instrument al van" in weigering.context["form"].errors["begin"][0]
    for mag in ({"doel": ander.pk}, {"doel": doel.pk, "begin": over(90), "einde": over(240)},
                {"doel": doel.pk, "tegelijk": "on"}):  # fmt: skip
        assert client.post(bladzijde, _inzetgegevens(**mag)).status_code == 302
    assert (doel.inzetten.count(), ander.inzetten.count()) == (4, 1)


def test_zonder_doel_wordt_het_doel_in_hetzelfde_formulier_gemaakt(client: Client, plan: Trajectplan) -> None:
    instrument = InstrumentFactory()
    doel = {f"doel-{naam}": waarde for naam, waarde in doelgegevens().items() if naam != "sleutel"}
    client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), _inzetgegevens(**doel))
    assert plan.doelen.get().inzetten.get().instrument == instrument


def test_zonder_doel_noemt_een_antwoord_alles_wat_er_niet_klopt(client: Client, plan: Trajectplan) -> None:
    instrument = InstrumentFactory()
    antwoord = client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), _inzetgegevens(einde=over(1)))
    assert antwoord.status_code == 422
    inhoud = antwoord.content.decode()
    assert "Het einde ligt voor het begin." in inhoud
    assert 'href="#id_doel-omschrijving"' in inhoud
    assert not Inzet.objects.filter(instrument=instrument).exists()


def test_zonder_plan_begint_men_het_plan_en_komt_terug(client: Client, klant: Klant) -> None:
    klantbeeld(klant)
    instrument = InstrumentFactory()
    pad = adres("inzet_toevoegen", klant.pk, instrument.slug)
    assert "Begin trajectplan" in client.get(pad).content.decode()
    antwoord = client.post(
        adres("trajectplan_beginnen", klant.pk), {"sleutel": nieuwe_sleutel(), "instrument": instrument.slug}
    )
    assert antwoord["Location"] == pad


def test_een_instrument_dat_niet_is_gepubliceerd_kan_niet_in_het_plan(client: Client, plan: Trajectplan) -> None:
    instrument = InstrumentFactory(status="concept")
    assert client.get(adres("inzet_toevoegen", plan.klant.pk, instrument.slug)).status_code == 404


def test_een_inzet_start(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    client.post(
        adres("inzet_wijzigen", plan.klant.pk, inzet.pk), _inzetgegevens(revisie=1, status="gestart", stopreden="")
    )
    inzet.refresh_from_db()
    assert inzet.status == "gestart"


def test_stoppen_vraagt_een_reden(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan), status="gestart")
    pad = adres("inzet_wijzigen", plan.klant.pk, inzet.pk)
    antwoord = client.post(pad, _inzetgegevens(revisie=1, status="gestopt"))
    assert antwoord.status_code == 422
    assert "Vul in waarom de inzet is gestopt." in antwoord.content.decode()
    client.post(pad, _inzetgegevens(revisie=1, status="gestopt", stopreden="Te ver reizen"))
    inzet.refresh_from_db()
    assert (inzet.status, inzet.stopreden) == ("gestopt", "Te ver reizen")


def test_een_afgeronde_inzet_begint_niet_opnieuw(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan), status="afgerond")
    antwoord = client.post(
        adres("inzet_wijzigen", plan.klant.pk, inzet.pk), _inzetgegevens(revisie=1, status="gestart")
    )
    assert antwoord.status_code == 422


def test_in_een_vastgesteld_plan_verandert_alleen_de_stand_van_een_inzet(client: Client, klant: Klant) -> None:
    plan = TrajectplanFactory(klant=klant, status=PlanStatus.VASTGESTELD)
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    pad = adres("inzet_wijzigen", klant.pk, inzet.pk)
    assert 'name="kosten"' not in client.get(pad).content.decode()
    client.post(pad, _inzetgegevens(revisie=1, status="gestart", kosten="99"))
    inzet.refresh_from_db()
    assert (inzet.status, inzet.kosten) == ("gestart", Decimal(1250))


def test_een_verouderde_inzet_wordt_niet_overschreven(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan), revisie=2)
    antwoord = client.post(
        adres("inzet_wijzigen", plan.klant.pk, inzet.pk), _inzetgegevens(revisie=1, status="gestart")
    )
    assert antwoord.status_code == 409
    inzet.refresh_from_db()
    assert inzet.status == "voorgesteld"


def test_een_voorgestelde_inzet_kan_nog_uit_het_plan(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    client.post(adres("inzet_wijzigen", plan.klant.pk, inzet.pk), {"weghalen": "ja", "revisie": 1})
    assert not Inzet.objects.filter(pk=inzet.pk).exists()


def test_een_inzet_die_bij_bijstellen_is_toegevoegd_kan_weg_maar_een_uit_een_versie_niet(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    oud = Inzet.objects.get(doel__plan=compleet)
    stel_vast()
    Trajectplan.objects.filter(pk=compleet.pk).update(status="bijstellen")
    nieuw = InzetFactory(doel=oud.doel)
    for inzet, kan_weg in ((nieuw, True), (oud, False)):
        pad = adres("inzet_wijzigen", klant.pk, inzet.pk)
        assert ("Haal deze inzet uit het plan" in client.get(pad).content.decode()) is kan_weg
        client.post(pad, {"weghalen": "ja", "revisie": 1})
    assert list(Inzet.objects.filter(doel__plan=compleet).values_list("pk", flat=True)) == [oud.pk]


def test_weghalen_van_een_inzet_die_intussen_is_begonnen_gebeurt_niet(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan), status="gestart", revisie=2)
    antwoord = client.post(adres("inzet_wijzigen", plan.klant.pk, inzet.pk), {"weghalen": "ja", "revisie": 1})
    assert antwoord.status_code == 409
    assert "Deze inzet is intussen gewijzigd." in antwoord.content.decode()
    assert Inzet.objects.filter(pk=inzet.pk).exists()


def test_twee_keer_weghalen_van_een_inzet_haalt_een_keer_weg(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    for _ in range(2):
        antwoord = client.post(
            adres("inzet_wijzigen", plan.klant.pk, inzet.pk), {"weghalen": "ja", "revisie": 1}, follow=True
        )
    assert "Deze inzet staat niet meer in het plan." in antwoord.content.decode()


def test_dubbel_klikken_op_starten_is_geen_conflict(client: Client, plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    gegevens = _inzetgegevens(revisie=1, status="gestart", stopreden="")
    pad = adres("inzet_wijzigen", plan.klant.pk, inzet.pk)
    assert [client.post(pad, gegevens).status_code for _ in range(2)] == [302, 302]


def test_de_databank_weigert_een_gestopte_inzet_zonder_reden(plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    with pytest.raises(IntegrityError, match="inzet_gestopt_met_reden"), transaction.atomic():
        Inzet.objects.filter(pk=inzet.pk).update(status="gestopt")


def _gestopt(klantmanager: Gebruiker, plan: Trajectplan, status: str = "gestart") -> Inzet:
    inzet = InzetFactory(doel=DoelFactory(plan=plan), status=status)
    return wijzig_inzet(
        inzet=inzet, gezien=1, gegevens={"status": "gestopt", "stopreden": "Verkeerde klant."}, door=klantmanager
    )


@pytest.mark.parametrize("status", ["voorgesteld", "gestart"])
def test_een_inzet_die_bij_vergissing_stopte_gaat_dezelfde_dag_terug(
    client: Client, klantmanager: Gebruiker, plan: Trajectplan, status: str
) -> None:
    inzet = _gestopt(klantmanager, plan, status)
    terug = adres("inzet_terugzetten", plan.klant.pk, inzet.pk)
    assert terug in client.get(adres("inzet_wijzigen", plan.klant.pk, inzet.pk)).content.decode()
    gegevens = {"sleutel": nieuwe_sleutel(), "revisie": 2}
    for _ in range(2):
        assert client.post(terug, gegevens)["Location"] == plan.get_absolute_url()
    inzet.refresh_from_db()
    assert (inzet.status, inzet.stopreden, inzet.revisie) == (status, "", 3)
    assert terug not in client.get(adres("inzet_wijzigen", plan.klant.pk, inzet.pk)).content.decode()


def test_na_middernacht_gaat_een_gestopte_inzet_niet_meer_terug(
    klantmanager: Gebruiker, plan: Trajectplan, monkeypatch: pytest.MonkeyPatch
) -> None:
    inzet = _gestopt(klantmanager, plan)
    morgen = datetime.combine(timezone.localdate() + timedelta(days=1), time.min, timezone.get_current_timezone())
    assert status_voor_stop(inzet, timezone.localdate()) == "gestart"
    monkeypatch.setattr(timezone, "now", lambda: morgen)
    with pytest.raises(NietToegestaan, match="vandaag is gestopt"):
        zet_inzet_terug(inzet=inzet, gezien=2, door=klantmanager)


def test_een_inzet_gaat_niet_terug_als_haar_doel_niet_loopt_of_er_op_is_teruggekeken(
    klantmanager: Gebruiker, plan: Trajectplan
) -> None:
    inzet = _gestopt(klantmanager, plan)
    inzet.doel.status = "behaald"
    inzet.doel.save()
    with pytest.raises(NietToegestaan, match="doel"):
        zet_inzet_terug(inzet=inzet, gezien=2, door=klantmanager)
    ander = _gestopt(klantmanager, plan)
    InzetBeoordeling.objects.create(inzet=ander, beoordeling=BeoordelingFactory(instrument=ander.instrument))
    with pytest.raises(NietToegestaan, match="beoordeeld"):
        zet_inzet_terug(inzet=ander, gezien=2, door=klantmanager)
    with pytest.raises(Verouderd):
        zet_inzet_terug(inzet=ander, gezien=1, door=klantmanager)


def test_een_inzet_die_intussen_is_gewijzigd_wordt_eerst_bekeken(
    client: Client, klantmanager: Gebruiker, plan: Trajectplan
) -> None:
    inzet = _gestopt(klantmanager, plan)
    antwoord = client.post(
        adres("inzet_terugzetten", plan.klant.pk, inzet.pk), {"sleutel": nieuwe_sleutel(), "revisie": 1}
    )
    assert antwoord["Location"] == adres("inzet_wijzigen", plan.klant.pk, inzet.pk)
    inzet.refresh_from_db()
    assert inzet.status == "gestopt"
