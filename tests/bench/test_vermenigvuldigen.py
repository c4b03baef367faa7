"""A demo multiplied within the database is as valid as the demo: keys, rules, what triggers keep, what pages show."""

import re

import pytest
from django.db import connection
from django.db.models import Exists, F, ForeignKey, IntegerField, Model, OuterRef

from bench import vermenigvuldigen
from bench.vermenigvuldigen import wat_eraan_hangt
from gesprekken.models import Afspraak
from instrumenten.models import Instrument, Zoekrij
from klanten.actions.klant import nieuw_klantnummer
from klanten.models import Klant
from klanten.models.klant import SLEUTELS
from tests.bench.conftest import KEER, KLANTEN, modellen, tellingen
from tests.factories import KlantFactory
from tests.paginakeuring import Pagina, tekst
from tests.typen import Als, zeker
from toegang.models import Gebruiker, Inzage, Rol, Team
from trajecten.models import Doel, Inzet, Planversie
from trajecten.momentopname import lees

# One process makes the city, and the other does not make it again.
pytestmark = pytest.mark.xdist_group("bench")


def _kopie(klant: Klant, nummer: int = 1) -> Klant:
    """The client that is the copy with this number."""
    return Klant.objects.get(klantnummer=f"K-{int(klant.klantnummer[2:]) + nummer * KLANTEN:06d}")


def test_wat_van_een_klant_of_collega_is_staat_er_zo_vaak_en_al_het_andere_eenmaal(eerst: dict[str, int]) -> None:
    keer = dict.fromkeys(wat_eraan_hangt(), KEER)
    assert tellingen() == {tabel: aantal * keer.get(tabel, 1) for tabel, aantal in eerst.items()}
    assert eerst["klanten_klant"] == KLANTEN
    assert {"gesprekken_notitie", "trajecten_planversie", "klanten_klantevent", "toegang_inzage"} <= set(keer)
    assert not {"instrumenten_instrument", "klantbeeld_igmcomponent", "instrumenten_mediabestand"} & set(keer)


def test_elke_verwijzing_leidt_ergens_heen(eerst: dict[str, int]) -> None:
    los = [
        f"{model._meta.label}.{veld.name}"
        for model in modellen()
        for veld in model._meta.concrete_fields
        if isinstance(veld, ForeignKey) and _wijst_nergens_heen(model, veld)
    ]
    assert los == []


def _wijst_nergens_heen(model: type[Model], veld: "ForeignKey[Model, Model]") -> bool:
    er_is = veld.related_model._base_manager.filter(**{veld.target_field.name: OuterRef(veld.attname)})
    return model._base_manager.exclude(**{veld.attname: None}).filter(~Exists(er_is)).order_by().exists()


def test_de_regels_van_de_databank_gelden_voor_elke_rij(eerst: dict[str, int]) -> None:
    """Those that are checked with a row held when it was copied; foreign keys are by triggers, which were off."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conenforced"
        )
        regels = cursor.fetchall()
        assert regels
        for tabel, naam, regel in regels:
            cursor.execute(f'ALTER TABLE {tabel} DROP CONSTRAINT "{naam}", ADD CONSTRAINT "{naam}" {regel}')


def test_een_kopie_verwijst_naar_wat_met_haar_is_gekopieerd(eerst: dict[str, int]) -> None:
    assert not Klant.objects.exclude(team=F("klantmanager__team")).exists()
    assert not Inzet.objects.exclude(doel__plan__klant=F("doel__plan__klantbeeld__klant")).exists()
    per_team = {team.leden.filter(rol=Rol.KLANTMANAGER).count() for team in Team.objects.all()}
    assert per_team == {4}


def test_wie_iemand_is_staat_zoals_de_toepassing_het_schrijft_en_is_niet_tweemaal_bekend(eerst: dict[str, int]) -> None:
    for klant in Klant.objects.all():
        stond = [getattr(klant, sleutel) for sleutel in SLEUTELS]
        klant.vul_sleutels()
        assert [getattr(klant, sleutel) for sleutel in SLEUTELS] == stond
    bereik = Klant.objects.exclude(telefoonsleutel="", mailsleutel="").values_list("telefoonsleutel", "mailsleutel")
    assert len(set(bereik)) == len(bereik)


def test_een_planversie_zegt_van_wie_zij_is_en_waaruit_zij_bestaat(eerst: dict[str, int]) -> None:
    for versie in Planversie.objects.select_related("klant"):
        opname = lees(versie.inhoud)
        assert opname.klant.klantnummer == versie.klant.klantnummer
        doelen = {doel.pk for doel in opname.doelen}
        assert doelen <= set(Doel.objects.filter(plan__klant=versie.klant).values_list("pk", flat=True))
        inzetten = {inzet.pk for doel in opname.doelen for inzet in doel.inzetten}
        assert inzetten <= set(Inzet.objects.filter(doel__plan__klant=versie.klant).values_list("pk", flat=True))
        afspraken = {
            regel.pk for regel in (*opname.afspraken_klant, *opname.afspraken_gemeente, *opname.afspraken_anderen)
        }
        assert afspraken <= set(Afspraak.objects.filter(klant=versie.klant).values_list("pk", flat=True))


def test_het_logboek_van_een_kopie_gaat_over_de_kopie(eerst: dict[str, int]) -> None:
    regel = zeker(Inzage.objects.exclude(klantnummer="").order_by("pk").first())
    kopie = _kopie(Klant.objects.get(klantnummer=regel.klantnummer))
    aantal = Inzage.objects.over(regel.klantnummer).count()
    assert Inzage.objects.over(kopie.klantnummer).count() == aantal
    assert not Inzage.objects.exclude(gebruikersnaam=F("gebruiker__username")).exists()


def test_de_zoekindex_telt_de_beoordelingen_van_nu(eerst: dict[str, int]) -> None:
    def stand() -> list[tuple[int, int, float | None]]:
        return list(Zoekrij.objects.order_by("pk").values_list("pk", "beoordelingen", "sterren"))

    na_het_kopieren = stand()
    Instrument.objects.update(samenvatting=F("samenvatting"))
    assert stand() == na_het_kopieren
    assert sum(aantal for _, aantal, _ in na_het_kopieren) == eerst["instrumenten_beoordeling"] * KEER


def test_een_volgende_klant_krijgt_nummer_en_sleutel_die_nog_vrij_zijn(eerst: dict[str, int]) -> None:
    assert nieuw_klantnummer() == f"K-{KLANTEN * KEER + 1:06d}"
    hoogste = zeker(Klant.objects.order_by("pk").last()).pk
    assert KlantFactory().pk > hoogste


def _gezegd(inhoud: bytes, adres: str) -> str:
    """What a page says, without the numbers and the part of an address that are a copy's own."""
    lijf = zeker(Pagina(inhoud, adres).boom.find("body"))
    return re.sub(r"\s+", " ", re.sub(r"\.?\d+(?=@)|\d+", "", tekst(lijf)))


@pytest.mark.parametrize("deel", ["", "klantbeeld/", "trajectplan/", "gesprekken/", "achtergrond/", "zorg/", "inzage/"])
def test_het_dossier_van_een_kopie_zegt_hetzelfde(eerst: dict[str, int], als: Als, deel: str) -> None:
    klant = zeker(Klant.objects.filter(trajectplannen__versies__isnull=False).order_by("pk").first())
    kopie = _kopie(klant, KEER - 1)
    gezegd = [
        _gezegd(als(wie.klantmanager).get(adres := f"/klanten/{wie.pk}/{deel}").content, adres)
        for wie in (klant, kopie)
    ]
    assert gezegd[0] == gezegd[1]
    assert klant.achternaam in gezegd[0]


def test_de_werkvoorraad_van_een_kopie_zegt_hetzelfde(eerst: dict[str, int], als: Als) -> None:
    wie = Gebruiker.objects.get(username="klantmanager")
    kopie = Gebruiker.objects.get(username="klantmanager.1")
    assert _gezegd(als(wie).get("/").content, "/") == _gezegd(als(kopie).get("/").content, "/")


def test_wat_in_elke_rij_anders_is_en_niet_te_veranderen_weigert() -> None:
    veld = IntegerField(unique=True)
    veld.set_attributes_from_name("volgorde")
    veld.model = Klant
    with pytest.raises(TypeError, match="different in each row"):
        vermenigvuldigen._uitdrukking(veld, [])
