"""The order of names: people's alphabet, the same in the database and in Python, whatever the server makes of text."""

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.contrib.admin.utils import get_fields_from_path
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.db.models import CharField, Model
from django.http import QueryDict
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from instrumenten.models import Aanbieder, Instrument
from klanten.models import Klant, Organisatie
from tests.factories import AanbiederFactory, GebruikerFactory, InstrumentFactory, KlantFactory, TeamFactory
from tests.typen import zeker
from toegang.alfabet import Alfabet, op_alfabet, op_naam, persoon_op_alfabet
from toegang.models import Gebruiker, Team

NAMEN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
LATIJN = st.text(st.sampled_from("aAbcÇçdđEéëfgGğhıİijklłmnñoOöøpqrRsSşštTuüvwxyzZžæœß'’ʼ-. 0129"), max_size=30)


def test_letters_met_een_teken_staan_bij_de_letter() -> None:
    namen = ["Zorg", "Ça", "Öztürk", "Celik", "Pas", "Çelik", "Şahin", "Smit", "Łukasz", "Maas", "Øst", "Özdemir"]
    assert sorted(namen, key=op_alfabet) == [
        "Ça", "Celik", "Çelik", "Łukasz", "Maas", "Øst", "Özdemir", "Öztürk", "Pas", "Şahin", "Smit", "Zorg",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("ÇELİK", "çelik"),
        ("El-Amrani", "el  amrani"),
        ("O’Brien", "O'Brien"),
        ("O`Brien", "OʼBrien"),
        ("Größe", "GROSSE"),
    ],
)
def test_hoofdletters_streepjes_en_apostrofs_maken_geen_verschil(een: str, ander: str) -> None:
    assert op_alfabet(een) == op_alfabet(ander) != ""


@pytest.mark.parametrize(
    ("achternaam", "onder"),
    [
        ("de Vries", "vries"), ("'s Gravensande", "gravensande"), ("’t Hooft", "hooft"),
        ("'s-Gravenzande", "gravenzande"),
        ("van 't Hof", "hof"), ("In ’t Veld", "veld"), ("van den Berg", "berg"), ("Ter Horst", "horst"),
        ("d’Ancona", "ancona"), ("Ten", "ten"), ("El Amrani", "el amrani"), ("Jansen-de Wit", "jansen de wit"),
    ],
)  # fmt: skip
def test_mensen_staan_onder_hun_naam_zonder_tussenvoegsel(achternaam: str, onder: str) -> None:
    assert persoon_op_alfabet(achternaam, "Anna") == f"{onder}\tanna"


def test_woord_voor_woord_en_getallen_naar_hun_waarde() -> None:
    namen = ["Team 10", "Team 2", "Werkfit", "Werk fit", "Team 1a", "Bosma", "Bos de Vries", "Bos"]
    assert sorted(namen, key=op_alfabet) == [
        "Bos", "Bos de Vries", "Bosma", "Team 1a", "Team 2", "Team 10", "Werk fit", "Werkfit",
    ]  # fmt: skip
    mensen = [("Bos de Vries", "Anna"), ("Bos", "Zoë")]
    assert sorted(mensen, key=lambda wie: persoon_op_alfabet(*wie)) == [("Bos", "Zoë"), ("Bos de Vries", "Anna")]


@pytest.mark.django_db
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(NAMEN, LATIJN), LATIJN)
def test_de_databank_en_python_zijn_het_eens(achternaam: str, voornaam: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT alfabet(%s), alfabet_van_persoon(%s, %s)", [achternaam, achternaam, voornaam])
        assert cursor.fetchone() == (op_alfabet(achternaam), persoon_op_alfabet(achternaam, voornaam))


@pytest.mark.django_db
def test_klanten_en_medewerkers_staan_in_het_alfabet_van_mensen(klantmanager: Gebruiker) -> None:
    for achternaam in ("Zwart", "Çelik", "'s Gravensande", "Öztürk", "Dekker"):
        KlantFactory(klantmanager=klantmanager, achternaam=achternaam)
    KlantFactory(klantmanager=klantmanager, tussenvoegsel="de", achternaam="Vries")
    verwacht = ["Çelik", "Dekker", "'s Gravensande", "Öztürk", "Vries", "Zwart"]
    assert [klant.achternaam for klant in Klant.objects.all()] == verwacht
    Klant.objects.filter(achternaam="Zwart").update(achternaam="Aalbers")
    assert zeker(Klant.objects.first()).achternaam == "Aalbers"

    team = TeamFactory()
    for achternaam in ("van Zanten", "de Vries", "Şahin", "Smit"):
        GebruikerFactory(team=team, last_name=achternaam)
    namen = [lid.last_name for lid in Gebruiker.objects.klantmanagers_van(team)]
    assert namen == ["Şahin", "Smit", "de Vries", "van Zanten"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "maak"), [(Instrument, InstrumentFactory), (Aanbieder, AanbiederFactory), (Team, TeamFactory)]
)
def test_wat_een_naam_heeft_staat_in_hetzelfde_alfabet(model: type[Model], maak: Callable[..., Model]) -> None:
    for naam in ("Zelf aan zet", "Échte kansen", "’t Startpunt", "Samen 10", "Samen 9", "Öffnung"):
        maak(naam=naam)
    verwacht = ["Échte kansen", "Öffnung", "Samen 9", "Samen 10", "’t Startpunt", "Zelf aan zet"]
    assert list(model._default_manager.filter(naam__in=verwacht).values_list("naam", flat=True)) == verwacht


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Instrument, Team, Organisatie, Gebruiker])
def test_ook_de_kop_van_een_lijst_in_het_beheer_sorteert_op_het_alfabet(
    model: type[Model], django_user_model: type[Gebruiker]
) -> None:
    beheer = admin.site._registry[model]
    vraag = RequestFactory().get("/")
    vraag.user = django_user_model(is_superuser=True, is_active=True)
    kop = next(naam for naam in ("naam", "last_name") if naam in beheer.get_list_display(vraag))
    plaats = beheer.get_changelist_instance(vraag).list_display.index(kop)
    vraag.GET = QueryDict(f"o={plaats}")
    volgorde = beheer.get_changelist_instance(vraag).queryset.query.order_by
    assert isinstance(volgorde[0].expression, Alfabet)


@pytest.mark.django_db
def test_elke_kop_in_het_beheer_met_namen_of_woorden_sorteert_op_het_alfabet(
    django_user_model: type[Gebruiker],
) -> None:
    """Whatever admin there is, now or later: no column of text is ordered by the codes of its characters."""
    vraag = RequestFactory().get("/")
    vraag.user = django_user_model(is_superuser=True, is_active=True)
    getest = set()
    for model, beheer in admin.site._registry.items():
        lijst = beheer.get_changelist_instance(vraag)
        for plaats, kop in enumerate(lijst.list_display):
            veld = ChangeList.get_ordering_field(lijst, kop) if kop != "action_checkbox" else None
            try:
                modelveld = get_fields_from_path(model, veld)[-1] if isinstance(veld, str) else None
            except FieldDoesNotExist:
                # Something that the list works out: a count, whether it is complete.
                continue
            if isinstance(modelveld, CharField) and not modelveld.choices:
                vraag.GET = QueryDict(f"o={plaats}")
                eerste = beheer.get_changelist_instance(vraag).queryset.query.order_by[0]
                assert isinstance(eerste.expression, Alfabet), (model, kop)
                getest.add(veld)
        vraag.GET = QueryDict()
    assert {"naam", "last_name", "instrument__naam", "component__naam", "user__username"} <= getest


@pytest.mark.django_db
def test_een_bladzijde_op_alfabet_gaat_langs_een_index(klantmanager: Gebruiker) -> None:
    KlantFactory.create_batch(3, klantmanager=klantmanager)
    met_index = {
        "klant_klantmanager_alfabet": Klant.objects.filter(klantmanager=klantmanager)[:2],
        "klant_team_alfabet": Klant.objects.filter(team=klantmanager.team)[:2],
        "instrument_alfabet": Instrument.objects.order_by(op_naam("naam"), "pk").values("pk")[:2],
    }
    with connection.cursor() as cursor:
        # Of a few rows the database would rather read all.
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off")
    for index, rijen in met_index.items():
        assert index in rijen.explain()
