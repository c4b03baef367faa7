"""What the tegels and klantkenmerken mean, where a klantmanager can read it."""

from django.urls import reverse

from instrumenten.models import Klantkenmerk, Tegel
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker


def test_de_uitleg_toont_wat_de_beheerder_schreef_en_leidt_naar_de_instrumenten(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    Tegel.objects.filter(code="nazorg").update(omschrijving="De klant werkt al.", tips=["Bel na een maand."])
    Klantkenmerk.objects.filter(code="KK05").update(omschrijving="Taal, rekenen en omgaan met een computer.")
    client, antwoorden = als(klantmanager), []
    voor = tel_queries(lambda: antwoorden.append(client.get(reverse("werklandschap"))))
    tekst = antwoorden[0].content.decode()
    for deel in (
        "De klant werkt al.", "Bel na een maand.", "Taal, rekenen en omgaan met een computer.",
        f'href="{reverse("instrumenten")}?tegel=nazorg"', f'href="{reverse("instrumenten")}?kenmerk=KK05"',
    ):  # fmt: skip
        assert deel in tekst
    Klantkenmerk.objects.create(code="KK99", naam="Nog een", volgorde=99)
    na = tel_queries(lambda: client.get(reverse("werklandschap")))
    assert len(voor) == len(na) <= 4
    assert reverse("werklandschap") in client.get(reverse("instrumenten")).content.decode()
