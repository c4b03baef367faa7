"""What a beheerder does with the reference data of the klantbeeld, without a way to any client."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from gesprekken.models import Gesprekssoort
from instrumenten.models import Tegel
from klantbeeld.models import Anker, IgmComponent, KenmerkKoppeling, MgvKaart, Zoekrichting
from klanten.models import Meldreden, Organisatiecontact
from tests.factories import GesprekFactory, KlantFactory, klantbeeld
from tests.gesprekken.uitnodigingsvoorbeeld import locatie
from tests.typen import Als, Antwoord, zeker
from toegang.models import Gebruiker
from toegang.rechten import BEHEERGROEP, beheerde_modellen, maak_beheergroep

pytestmark = pytest.mark.django_db

KAMERS = {"klanten", "gesprekken", "klantbeeld", "zorg"}
BEHEERD = {model for model in beheerde_modellen() if model._meta.app_label in KAMERS}
MET_EIGEN_BLADZIJDE = sorted(BEHEERD - {Anker, Organisatiecontact}, key=lambda model: model._meta.label)


@pytest.fixture
def beheer(als: Als, beheerder: Gebruiker) -> Client:
    maak_beheergroep("default")
    beheerder.is_staff = True
    beheerder.save()
    beheerder.groups.add(Group.objects.get(name=BEHEERGROEP))
    return als(beheerder)


def pagina(model: type[Model], wat: str, *rest: Model) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{wat}", args=[rij.pk for rij in rest])


def velden(antwoord: Antwoord) -> dict[str, str]:
    """The form of a change page as a browser would send it, with its inlines."""
    form = antwoord.context["adminform"].form
    formulieren = [form]
    for formset in antwoord.context["inline_admin_formsets"]:
        formulieren += [formset.formset.management_form, *formset.formset.forms]
    data = {}
    for deel in formulieren:
        for veld in deel:
            waarde = veld.value()
            data[veld.html_name] = "" if waarde is None else waarde
    return data


def test_de_groep_heeft_waar_klanten_staan_precies_de_rechten_op_de_referentiegegevens(beheer: Client) -> None:
    rechten = Permission.objects.filter(group__name=BEHEERGROEP, content_type__app_label__in=KAMERS)
    assert {recht.content_type.model_class() for recht in rechten} == BEHEERD
    assert rechten.count() == 4 * len(BEHEERD)


@pytest.mark.parametrize(
    "model",
    MET_EIGEN_BLADZIJDE,
    ids=lambda model: model._meta.model_name,
)
def test_elke_lijst_en_elke_regel_opent(beheer: Client, model: type[Model]) -> None:
    locatie(KlantFactory())
    assert beheer.get(pagina(model, "changelist")).status_code == 200
    assert beheer.get(pagina(model, "change", zeker(model._default_manager.first()))).status_code == 200


def test_een_koppeling_kan_anders_wegen_erbij_komen_en_weg(beheer: Client) -> None:
    koppeling = zeker(KenmerkKoppeling.objects.filter(gewicht=3).first())
    adres = pagina(KenmerkKoppeling, "change", koppeling)
    assert beheer.post(adres, velden(beheer.get(adres)) | {"gewicht": 1}).status_code == 302
    koppeling.refresh_from_db()
    assert koppeling.gewicht == 1
    assert beheer.post(adres, velden(beheer.get(adres)) | {"gewicht": 4}).status_code == 422
    assert beheer.post(pagina(KenmerkKoppeling, "delete", koppeling), {"post": "yes"}).status_code == 302
    assert not KenmerkKoppeling.objects.filter(pk=koppeling.pk).exists()


def test_een_component_met_ankers_wordt_anders_verwoord_en_blijft(beheer: Client) -> None:
    component = IgmComponent.objects.get(code="EFF")
    adres = pagina(IgmComponent, "change", component)
    data = velden(beheer.get(adres)) | {"vragen": "Wat lukte al?\n\n Wat hielp? ", "ankers-0-tekst": "Durft nog niets."}
    assert beheer.post(adres, data).status_code == 302
    component.refresh_from_db()
    assert component.vragen == ["Wat lukte al?", "Wat hielp?"]
    assert zeker(component.ankers.order_by("score").first()).tekst == "Durft nog niets."
    assert component.ankers.count() == 5
    assert beheer.get(pagina(IgmComponent, "add")).status_code == 403


def test_een_kaart_houdt_haar_technieken_als_lijst(beheer: Client) -> None:
    kaart = zeker(MgvKaart.objects.first())
    adres, technieken = pagina(MgvKaart, "change", kaart), list(kaart.technieken)
    assert beheer.post(adres, velden(beheer.get(adres)) | {"proces": "Engageren"}).status_code == 302
    kaart.refresh_from_db()
    assert (kaart.proces, kaart.technieken) == ("Engageren", technieken)


def test_een_zoekrichting_wordt_met_haar_koppelingen_vastgelegd(beheer: Client, beheerder: Gebruiker) -> None:
    richting = zeker(Zoekrichting.objects.first())
    tegel = zeker(Tegel.objects.exclude(pk__in=richting.tegels.all()).first())
    adres = pagina(Zoekrichting, "change", richting)
    assert beheer.post(adres, velden(beheer.get(adres)) | {"tegels": [tegel.pk]}).status_code == 302
    assert list(richting.tegels.all()) == [tegel]
    gebeurtenissen = apps.get_model("klantbeeld", "ZoekrichtingTegelEvent").objects.filter(zoekrichting=richting)
    laatste = gebeurtenissen.filter(tegel=tegel).get()
    assert (laatste.pgh_label, laatste.pgh_context["user"]) == ("insert", beheerder.pk)
    assert gebeurtenissen.filter(pgh_label="delete").exists()


def test_een_reden_kan_erbij_en_houdt_haar_code(beheer: Client) -> None:
    nieuw = {"code": "via_wijkteam", "naam": "Via het wijkteam", "volgorde": 9, "bron": ""}
    assert beheer.post(pagina(Meldreden, "add"), nieuw).status_code == 302
    reden = Meldreden.objects.get(code="via_wijkteam")
    adres = pagina(Meldreden, "change", reden)
    beheer.post(adres, velden(beheer.get(adres)) | {"code": "anders", "naam": "Wijkteam"})
    reden.refresh_from_db()
    assert (reden.code, reden.naam) == ("via_wijkteam", "Wijkteam")


def test_wat_klanten_gebruiken_kan_niet_weg_en_toont_hen_dus_ook_niet(beheer: Client) -> None:
    gesprek = GesprekFactory()
    klantbeeld(KlantFactory())
    rijen: tuple[Model, ...] = (
        gesprek.soort,
        gesprek.klant.perioden.get().meldreden,
        zeker(IgmComponent.objects.first()),
    )
    for rij in rijen:
        antwoord = beheer.get(pagina(type(rij), "delete", rij))
        assert antwoord.status_code == 403
        lijst = {"action": "delete_selected", "_selected_action": [rij.pk]}
        assert "delete_selected" not in beheer.get(pagina(type(rij), "changelist")).content.decode()
        beheer.post(pagina(type(rij), "changelist"), lijst)
        assert type(rij)._default_manager.filter(pk=rij.pk).exists()
    assert Gesprekssoort.objects.filter(code="voortgang").exists()
