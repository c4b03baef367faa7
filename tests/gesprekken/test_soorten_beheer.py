"""The kinds of conversation as the beheerder keeps them."""

import pytest
from django.urls import reverse

from gesprekken.models import Gesprekssoort
from tests.factories import GebruikerFactory
from tests.formulieren import formulieren
from tests.typen import Als
from toegang.models import Rol

pytestmark = pytest.mark.django_db


def test_de_beheerder_kiest_wat_er_bij_een_soort_openstaat(als: Als) -> None:
    client = als(GebruikerFactory(rol=Rol.BEHEERDER, team=None, is_staff=True, is_superuser=True))
    soort = Gesprekssoort.objects.get(code="telefonisch")
    assert soort.open_delen == []
    adres = reverse("admin:gesprekken_gesprekssoort_change", args=[soort.pk])
    [*_, formulier] = formulieren(client.get(adres))
    gekozen = {"open_delen": ["vraag", "derde"], "_save": ["Opslaan"]}
    assert client.post(adres, formulier.waarden() | gekozen).status_code == 302
    soort.refresh_from_db()
    assert soort.open_delen == ["vraag", "derde"]
    [*_, formulier] = formulieren(client.get(adres))
    fout = client.post(adres, formulier.waarden() | gekozen | {"open_delen": ["bestaat_niet"]})
    assert (fout.status_code, "open_delen" in fout.context["adminform"].form.errors) == (422, True)
