"""What a beheerder does with profiles in Django admin."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.forms import modelform_factory
from django.test import Client
from django.urls import reverse

from profielen.admin import Klantprofielformulier
from profielen.models import Klantprofiel
from tests.factories import KlantFactory, klantbeeld, toekenning
from tests.typen import Als
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van
from toegang.rechten import BEHEERGROEP

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheer(als: Als, beheerder: Gebruiker) -> Client:
    beheerder.is_staff = True
    beheerder.save()
    beheerder.groups.add(Group.objects.get(name=BEHEERGROEP))
    return als(beheerder)


@pytest.fixture
def derde() -> Klantprofiel:
    return Klantprofiel.objects.get(set="zes-profielen", code="3")


def formulier(profiel: Klantprofiel, **anders: str) -> Klantprofielformulier:
    # As admin reads it.
    vars(profiel)["laatste_gebeurtenis"] = gebeurtenissen_van(Klantprofiel).filter(pgh_obj=profiel).latest("pgh_id").pk
    soort = modelform_factory(Klantprofiel, form=Klantprofielformulier, fields="__all__")
    leeg = soort(instance=profiel)
    data = {naam: leeg[naam].value() for naam in leeg.fields}
    data = {naam: "" if waarde is None else waarde for naam, waarde in data.items()}
    data |= {naam: leeg.fields[naam].prepare_value(data[naam]) for naam in ("kenmerken", "ontwikkelbehoefte")}
    gevuld = soort(data | anders, instance=profiel)
    assert isinstance(gevuld, Klantprofielformulier)
    return gevuld


def test_lijsten_staan_als_regels_en_komen_ongewijzigd_terug(derde: Klantprofiel) -> None:
    kenmerken, behoeften = list(derde.kenmerken), list(derde.ontwikkelbehoefte)
    form = formulier(derde)
    assert "EFF | substantieel | " in form["ontwikkelbehoefte"].value()
    assert form.is_valid(), form.errors
    assert (form.cleaned_data["kenmerken"], form.cleaned_data["ontwikkelbehoefte"]) == (kenmerken, behoeften)


@pytest.mark.parametrize(
    ("regel", "melding"),
    [
        ("EFF substantieel", "Schrijf elke regel als"),
        ("EFF | veel | Uitleg", "Schrijf elke regel als"),
        ("XYZ | licht | Uitleg", "Deze code bestaat niet: XYZ"),
    ],
)
def test_onleesbare_behoefte_krijgt_een_melding(derde: Klantprofiel, regel: str, melding: str) -> None:
    form = formulier(derde, ontwikkelbehoefte=regel)
    assert not form.is_valid()
    assert melding in str(form.errors["ontwikkelbehoefte"])


def test_een_collega_wordt_niet_overschreven(beheer: Client, derde: Klantprofiel) -> None:
    adres = reverse("admin:profielen_klantprofiel_change", args=[derde.pk])
    form = beheer.get(adres).context["adminform"].form
    getoond = {naam: "" if (waarde := form[naam].value()) is None else waarde for naam in form.fields}
    Klantprofiel.objects.filter(pk=derde.pk).update(doelstelling="Opgeslagen.")
    antwoord = beheer.post(adres, getoond | {"doelstelling": "Getypt.", "patroon-TOTAL_FORMS": 0,
                                             "patroon-INITIAL_FORMS": 0})  # fmt: skip
    assert antwoord.status_code == 409
    inhoud = antwoord.content.decode()
    assert "<title>Fout: " in inhoud
    assert "Opgeslagen" in inhoud
    assert "Getypt" in inhoud
    derde.refresh_from_db()
    assert derde.doelstelling == "Opgeslagen."


def test_beheerder_ziet_profiel_met_patroon_en_klantmanager_niet(
    beheer: Client, als: Als, klantmanager: Gebruiker, derde: Klantprofiel
) -> None:
    adres = reverse("admin:profielen_klantprofiel_change", args=[derde.pk])
    html = beheer.get(adres).content.decode()
    assert "Laag zelfvertrouwen door gebrek aan positieve (werk)ervaring" in html
    assert 'name="patroon-0-van"' in html
    assert als(klantmanager).get(adres).status_code == 302


def test_wat_bij_een_profiel_komt_en_gaat_wordt_vastgelegd(derde: Klantprofiel) -> None:
    for veld, gebeurtenis in (("tegels", "ProfielTegelEvent"), ("klantkenmerken", "ProfielKlantkenmerkEvent")):
        eerder = getattr(derde, veld).count()
        assert eerder
        rijen = apps.get_model("profielen", gebeurtenis).objects.filter(klantprofiel=derde)
        rijen_eerder = rijen.count()
        getattr(derde, veld).clear()
        assert list(rijen.order_by("pgh_id").values_list("pgh_label", flat=True))[rijen_eerder:] == ["delete"] * eerder


def test_gekozen_profiel_kan_niet_weg(beheer: Client, derde: Klantprofiel) -> None:
    adres = reverse("admin:profielen_klantprofiel_delete", args=[derde.pk])
    assert beheer.get(adres).status_code == 200
    toekenning(klantbeeld(KlantFactory()))
    assert beheer.get(adres).status_code == 403
