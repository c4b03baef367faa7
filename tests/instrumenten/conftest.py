"""The beheerder at work in Django admin."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from tests.typen import Als
from toegang.models import Gebruiker
from toegang.rechten import BEHEERGROEP, maak_beheergroep


@pytest.fixture
def beheer(als: Als, beheerder: Gebruiker) -> Client:
    """Signed in as a beheerder as the organisation makes one: staff, in the group that keeps the catalogue."""
    maak_beheergroep("default")
    beheerder.is_staff = True
    beheerder.save()
    beheerder.groups.add(Group.objects.get(name=BEHEERGROEP))
    return als(beheerder)
