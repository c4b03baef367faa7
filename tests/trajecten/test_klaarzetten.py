"""An instrument that was chosen while the plan could not take it: kept at hand until it can."""

from django.test import Client
from django.urls import reverse

from instrumenten.models import Instrument
from klanten.models import Klant
from tests.factories import DoelFactory, InstrumentFactory, KlantFactory, TrajectplanFactory
from tests.trajecten.invoer import over
from tests.typen import TelQueries
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker


def test_wat_nog_niet_in_het_plan_kan_staat_klaar_tot_het_kan(
    client: Client, klant: Klant, tel_queries: TelQueries
) -> None:
    plan = TrajectplanFactory(klant=klant, status="vastgesteld")
    doel = DoelFactory(plan=plan)
    gekozen, ander = (InstrumentFactory(naam=naam) for naam in ("Taalstage", "Fietsles"))
    bladzijde = reverse("trajectplan", args=[klant.pk])
    client.get(bladzijde)
    zonder = len(tel_queries(lambda: client.get(bladzijde)))
    for instrument in (gekozen, ander):
        tekst = client.get(reverse("inzet_toevoegen", args=[klant.pk, instrument.slug])).content.decode()
        assert "Evalueer het eerst met de klant" in tekst
        assert instrument.naam in tekst
    in_plan = reverse("inzet_toevoegen", args=[klant.pk, gekozen.slug])
    tekst = client.get(bladzijde).content.decode()
    assert "Taalstage" in tekst
    assert in_plan not in tekst
    assert len(tel_queries(lambda: client.get(bladzijde))) == zonder <= 11
    plan.status = "bijstellen"
    plan.save()
    assert in_plan in client.get(bladzijde).content.decode()
    client.post(reverse("klaargezet_weg", args=[klant.pk]), {"instrument": ander.slug})
    invoer = {"sleutel": nieuwe_sleutel(), "doel": doel.pk, "begin": over(7), "einde": over(90)}
    tekst = client.post(in_plan, invoer, follow=True).content.decode()
    assert "Instrument in het plan gezet." in tekst
    assert "Klaargezet" not in tekst


def test_ook_zonder_klantbeeld_gaat_een_keuze_niet_verloren_en_zij_is_van_deze_klant(
    client: Client, klant: Klant, klantmanager: Gebruiker
) -> None:
    instrument = InstrumentFactory(naam="Taalstage")
    client.get(reverse("inzet_toevoegen", args=[klant.pk, instrument.slug]))
    assert "Taalstage" in client.get(reverse("trajectplan", args=[klant.pk])).content.decode()
    ander = KlantFactory(klantmanager=klantmanager)
    assert "Taalstage" not in client.get(reverse("trajectplan", args=[ander.pk])).content.decode()
    # What left the catalogue meanwhile does not stay at hand.
    Instrument.objects.update(status="gearchiveerd")
    assert client.get(reverse("inzet_toevoegen", args=[klant.pk, instrument.slug])).status_code == 404
    assert "Taalstage" not in client.get(reverse("trajectplan", args=[klant.pk])).content.decode()
