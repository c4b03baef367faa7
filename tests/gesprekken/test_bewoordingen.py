"""The earlier wordings of texts in a dossier: before, after, who and when."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.afspraak import AlAfgehandeld, verbeter_afspraak
from gesprekken.actions.gesprek import wijzig_gesprek
from gesprekken.actions.rechtzetten import verplaats_afspraak
from klantbeeld.bewoord import vind_klantbeeld
from klanten.actions.uitslag import wijzig_uitslag
from klanten.bewoordingen import bewoordingen, vind_bewoord
from klanten.models import Klant
from tests.factories import (
    AfspraakFactory,
    DiagnoseuitslagFactory,
    GebruikerFactory,
    GesprekFactory,
    KlantFactory,
    klantbeeld,
)
from tests.paginakeuring import Pagina, op_een_regel
from tests.typen import TelQueries
from toegang.bewerkbaar import Verouderd
from toegang.handeling import handeling
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def collega(klantmanager: Gebruiker) -> Gebruiker:
    return GebruikerFactory(first_name="Ilse", last_name="Prins", team=klantmanager.team)


def over(dagen: int) -> object:
    return timezone.localdate() + timedelta(days=dagen)


def regels(klant: Klant, soort: str, pk: int) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Who, and per line what it was about, how it was and how it became; newest first."""
    gevonden = vind_bewoord(klant, soort, pk)
    assert gevonden is not None
    return [
        (
            wijziging.wie,
            [
                (regel.wat, "".join(s.tekst for s in regel.voor), "".join(s.tekst for s in regel.na))
                for regel in wijziging.regels
            ],
        )
        for wijziging in bewoordingen(gevonden.teksten)
    ]


def test_wie_een_verslag_van_een_ander_wijzigt_wordt_genoemd_met_hoe_het_was(
    client: Client, klant: Klant, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    gesprek = GesprekFactory(klant=klant, gevoerd=True, samenvatting_klant="U wilt werken.")
    wijzig_gesprek(gesprek=gesprek, gezien=1, gegevens={"samenvatting_klant": "U wilt graag werken."}, door=collega)
    adres = reverse("bewoordingen", args=[klant.pk, "gesprek", gesprek.pk])
    bladzijde = client.get(gesprek.get_absolute_url())
    assert "gewijzigd door Ilse Prins" in op_een_regel(bladzijde)
    assert adres in bladzijde.content.decode()
    assert regels(klant, "gesprek", gesprek.pk)[0] == (
        "Ilse Prins",
        [("samenvatting voor de klant (B1)", "U wilt werken.", "U wilt graag werken.")],
    )
    tekst = op_een_regel(client.get(adres))
    assert "U wilt" in tekst
    assert "Ilse Prins" in tekst
    erbij = Pagina(client.get(adres).content, adres).boom.iter("ins")
    assert [element.text for element in erbij] == [" graag"]


def test_de_pagina_kost_evenveel_queries_hoeveel_er_ook_veranderde(
    client: Client, klant: Klant, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    afspraak = AfspraakFactory(klant=klant)
    adres = reverse("bewoordingen", args=[klant.pk, "afspraak", afspraak.pk])
    verbeter_afspraak(afspraak=afspraak, gezien=1, gegevens={"wat": "Belt de buren"}, door=klantmanager)
    een = tel_queries(lambda: client.get(adres))
    for keer in range(2, 5):
        verbeter_afspraak(afspraak=afspraak, gezien=keer, gegevens={"wat": f"Belt {keer} keer"}, door=klantmanager)
    assert len(een) == len(tel_queries(lambda: client.get(adres))) == 7


def test_een_afspraak_wordt_verbeterd_zolang_zij_open_is(client: Client, klant: Klant, klantmanager: Gebruiker) -> None:
    afspraak = AfspraakFactory(klant=klant, wat="Belt met het buurthuis", uiterlijk=over(14))
    adres = reverse("afspraak_verbeteren", args=[klant.pk, afspraak.pk])
    velden = {"revisie": 1, "van": "klant", "wat": "mail het buurthuis", "uiterlijk": over(15)}
    terug = reverse("afspraak_afhandelen", args=[klant.pk, afspraak.pk])
    assert client.post(adres, velden)["Location"] == terug
    afspraak.refresh_from_db()
    assert (afspraak.wat, afspraak.uiterlijk, afspraak.eerst_uiterlijk) == ("Ik mail het buurthuis", over(15), None)
    bladzijde = client.get(terug)
    assert f"door {klantmanager.naam}" in op_een_regel(bladzijde)
    assert reverse("bewoordingen", args=[klant.pk, "afspraak", afspraak.pk]) in bladzijde.content.decode()
    wie, [wat, dag] = regels(klant, "afspraak", afspraak.pk)[0]
    assert (wie, wat) == (klantmanager.naam, ("wat", "Belt met het buurthuis", "Ik mail het buurthuis"))
    assert dag == ("uiterlijk op", f"{over(14):%d-%m-%Y}", f"{over(15):%d-%m-%Y}")


def test_een_afspraak_van_voor_de_zinnen_blijft_zoals_zij_was_als_alleen_de_dag_verandert(
    client: Client, klant: Klant
) -> None:
    oud = AfspraakFactory(klant=klant, wat="Belt met het buurthuis", uiterlijk=over(14))
    zin = AfspraakFactory(klant=klant, wat="Ik bel de bank", uiterlijk=over(14))
    for afspraak, getoond in ((oud, "Belt met het buurthuis"), (zin, "bel de bank")):
        adres = reverse("afspraak_verbeteren", args=[klant.pk, afspraak.pk])
        assert client.get(adres).context["form"]["wat"].value() == getoond
        client.post(adres, {"revisie": 1, "van": "klant", "wat": getoond, "uiterlijk": over(15)})
        wat = afspraak.wat
        afspraak.refresh_from_db()
        assert (afspraak.wat, afspraak.uiterlijk) == (wat, over(15))


def test_verbeteren_weigert_wat_is_afgehandeld_of_ingehaald(
    client: Client, klant: Klant, klantmanager: Gebruiker
) -> None:
    afspraak = AfspraakFactory(klant=klant)
    with pytest.raises(Verouderd):
        verbeter_afspraak(afspraak=afspraak, gezien=2, gegevens={"wat": "Iets anders"}, door=klantmanager)
    afspraak.status = "nagekomen"
    afspraak.save()
    with pytest.raises(AlAfgehandeld):
        verbeter_afspraak(afspraak=afspraak, gezien=1, gegevens={"wat": "Iets anders"}, door=klantmanager)
    adres = reverse("afspraak_verbeteren", args=[klant.pk, afspraak.pk])
    antwoord = client.post(adres, {"revisie": 1, "van": "klant", "wat": "Belt de buren", "uiterlijk": over(3)})
    assert antwoord.status_code == 409
    assert "Belt de buren" in antwoord.content.decode()


def test_een_dag_die_al_voorbij_is_mag_blijven_staan_en_niet_nieuw_worden(client: Client, klant: Klant) -> None:
    afspraak = AfspraakFactory(klant=klant, uiterlijk=over(-3))
    adres = reverse("afspraak_verbeteren", args=[klant.pk, afspraak.pk])
    velden = {"revisie": 1, "van": "klant", "wat": "Belt de buren"}
    assert client.post(adres, {**velden, "uiterlijk": over(-2)}).status_code == 422
    assert client.post(adres, {**velden, "uiterlijk": over(-3)}).status_code == 302


def test_een_verplaatste_afspraak_zegt_dat_zij_uit_een_ander_dossier_komt_en_niet_welk(
    klant: Klant, klantmanager: Gebruiker
) -> None:
    afspraak = AfspraakFactory(klant=klant)
    ander = KlantFactory(klantmanager=klantmanager)
    verplaats_afspraak(afspraak=afspraak, gezien=1, naar=ander, reden="Verkeerd dossier.", door=klantmanager)
    assert vind_bewoord(klant, "afspraak", afspraak.pk) is None
    assert regels(ander, "afspraak", afspraak.pk)[0] == (
        klantmanager.naam,
        [("dossier", "een ander dossier", "dit dossier")],
    )


def test_een_uitslag_en_een_klantbeeld_hebben_hun_bewoordingen(
    client: Client, klant: Klant, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    uitslag = DiagnoseuitslagFactory(klant=klant, uitslag="Praktisch")
    wijzig_uitslag(uitslag=uitslag, gezien=1, gegevens={"uitslag": "Praktisch en buiten"}, door=collega)
    assert regels(klant, "uitslag", uitslag.pk)[0] == (
        "Ilse Prins",
        [("uitslag", "Praktisch", "Praktisch en buiten")],
    )
    bladzijde = op_een_regel(client.get(reverse("uitslag", args=[klant.pk, uitslag.pk])))
    assert "gewijzigd door Ilse Prins" in bladzijde
    beeld = klantbeeld(klant, vastgesteld=False)

    @handeling
    def typt(*, tekst: str, door: Gebruiker) -> None:
        beeld.interpretatie = tekst
        beeld.save()

    # Saved while typing, within half an hour: one wording each.
    for tekst, door in (("Zij", klantmanager), ("Zij durft", klantmanager), ("Zij durft nu", collega)):
        typt(tekst=tekst, door=door)
    gewijzigd = {
        wie: wat[2] for wie, alle in regels(klant, "klantbeeld", beeld.pk) for wat in alle if wat[0] == "interpretatie"
    }
    del gewijzigd["tests"]
    assert gewijzigd == {"Ilse Prins": "Zij durft nu", klantmanager.naam: "Zij durft"}
    gevonden = vind_klantbeeld(klant, beeld.pk)
    assert gevonden is not None
    assert gevonden.wat == "Klantbeeld, concept"


def test_wat_niet_in_dit_dossier_staat_heeft_hier_geen_bewoordingen(client: Client, klant: Klant) -> None:
    vreemd = AfspraakFactory()
    for soort, pk in (("afspraak", vreemd.pk), ("gesprek", 0), ("notitie", 0), ("uitslag", 0), ("niets", 1)):
        assert client.get(reverse("bewoordingen", args=[klant.pk, soort, pk])).status_code == 404
