"""Questions that are composed once: the rows of the queryset, for every value."""

import pghistory
import pytest
from django.db import connection
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Concat

from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from tests.typen import TelQueries
from toegang.dossiers import Kijker, kijkt
from toegang.lezen import alleen_lezen
from toegang.models import Gebruiker, Rol, Team
from toegang.vastevraag import VasteLezing, VasteVraag, plek

pytestmark = pytest.mark.django_db

# What means something in a statement: to Django, to the driver, or to the database.
LASTIG = "50% van 's {ochtends} %s"


def namen() -> QuerySet[Klant, tuple[str, str]]:
    """Clients from a place in the alphabet on, with a text that is always the same."""
    vast = Concat(F("achternaam"), Value(LASTIG), output_field=CharField())
    return Klant.objects.filter(achternaam__gte=plek("vanaf")).order_by("alfabet").values_list("achternaam", vast)


def test_de_rijen_van_de_queryset_voor_elke_waarde(tel_queries: TelQueries) -> None:
    for naam in ("Aerts", "Bos", "Çelik %s"):
        KlantFactory(achternaam=naam)
    vraag = VasteVraag(namen)
    assert vraag(vanaf="Bos") == [("Bos", f"Bos{LASTIG}"), ("Çelik %s", f"Çelik %s{LASTIG}")]
    assert vraag(vanaf="C") == [("Çelik %s", f"Çelik %s{LASTIG}")]
    assert vraag(vanaf="'); DROP TABLE klanten_klant; --")[0][0] == "Aerts"
    [tekst] = tel_queries(lambda: vraag(vanaf="Bos"))
    assert "'Bos'" in tekst


def test_om_de_queryset_kan_sql_staan_met_eigen_waarden() -> None:
    for naam in ("Aerts", "Bos", "Cornelis"):
        KlantFactory(achternaam=naam)
    vraag = VasteVraag(namen, "SELECT achternaam, count(*) OVER () FROM ({}) r ORDER BY 1 DESC LIMIT %(hoogstens)s")
    assert vraag(vanaf="A", hoogstens=2) == [("Cornelis", 3), ("Bos", 3)]


def test_samenstellen_gebeurt_een_keer_en_plannen_ook() -> None:
    gebouwd = []

    def bouw() -> QuerySet[Klant, tuple[str, str]]:
        gebouwd.append(1)
        return namen()

    vraag = VasteVraag(bouw)
    for vanaf in ("A", "B", "C"):
        vraag(vanaf=vanaf)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT generic_plans + custom_plans FROM pg_prepared_statements"
            " WHERE statement LIKE '%klanten_klant%' AND statement LIKE '%{ochtends}%'"
        )
        assert (gebouwd, cursor.fetchall()) == ([1], [(3,)])


def test_wat_niemand_kan_zijn_vraagt_niets(tel_queries: TelQueries) -> None:
    KlantFactory()
    niemand = VasteVraag(lambda: Klant.objects.filter(pk__in=[]).values_list("pk"))
    assert tel_queries(lambda: niemand()) == []
    assert niemand() == []


def test_een_lezing_geeft_modellen_met_wat_erbij_hoort(tel_queries: TelQueries) -> None:
    klant = KlantFactory(voornaam="Marieke", achternaam="Wit", geboortedatum="1990-00-00")
    lezing = VasteLezing(
        lambda: (
            Klant.objects.filter(pk=plek("klant"))
            .select_related("klantmanager__team", "duo_collega")
            .met_begeleiding()
            .met_vroegere_namen()
        )
    )
    [gelezen] = lezing(klant=klant.pk)
    assert gelezen == klant
    assert tel_queries(lambda: (gelezen.klantmanager.team, gelezen.duo_collega, gelezen.geboortedatum)) == []
    assert (gelezen.klantmanager, gelezen.duo_collega, gelezen.in_begeleiding) == (klant.klantmanager, None, True)
    assert (str(gelezen.geboortedatum), gelezen.eerdere_namen) == (str(klant.geboortedatum), [])
    assert lezing(klant=0) == []
    gelezen.voornaam = "Marie"
    gelezen.save()
    assert lezing(klant=klant.pk)[0].voornaam == "Marie"


def test_ook_terwijl_er_wordt_vastgelegd_wie_iets_doet_en_terwijl_er_wordt_gelezen(klantmanager: Gebruiker) -> None:
    klant = KlantFactory()
    vraag = VasteVraag(lambda: Klant.objects.filter(pk=plek("klant")).values_list("pk"), "({})")
    with pghistory.context(user=klantmanager.pk), alleen_lezen():
        assert vraag(klant=klant.pk) == [(klant.pk,)]


@pytest.mark.parametrize("rol", Rol.values)
def test_wie_wat_mag_zien_is_dezelfde_regel(rol: str, team: Team) -> None:
    gebruiker = GebruikerFactory(rol=rol, team=team)
    collega = GebruikerFactory(team=team)
    KlantFactory(klantmanager=gebruiker)
    KlantFactory(klantmanager=collega, duo_collega=gebruiker)
    KlantFactory(klantmanager=collega)
    KlantFactory()
    gezien = VasteVraag(lambda: Klant.objects.zichtbaar_voor(Kijker(rol)).order_by("pk").values_list("pk"))
    assert [pk for (pk,) in gezien(**kijkt(gebruiker))] == list(
        Klant.objects.zichtbaar_voor(gebruiker).order_by("pk").values_list("pk", flat=True)
    )
