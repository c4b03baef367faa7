"""Handing over, seen from a form over the client that stood open at that moment."""

import pytest

from klanten.actions.overdracht import draag_over
from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from toegang.bewerkbaar import Verouderd, vergrendel
from toegang.models import Gebruiker, Team

pytestmark = pytest.mark.django_db


def test_overdragen_verhoogt_de_revisie_zodat_een_open_formulier_het_merkt(
    team: Team, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    collega = GebruikerFactory(team=team)
    draag_over(klanten={klant.pk: klantmanager.pk}, naar=collega, notitie="Warm overgedragen.", door=teamleider)
    with pytest.raises(Verouderd) as fout:
        vergrendel(klant, klant.revisie)
    assert isinstance(fout.value.actueel, Klant)
    assert (fout.value.actueel.klantmanager, fout.value.actueel.revisie) == (collega, klant.revisie + 1)
