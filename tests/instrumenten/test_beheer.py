"""Keeping the catalogue in Django admin, as a beheerder."""

from collections.abc import Callable, Iterable
from typing import Any

import pghistory
import pytest
from django.contrib.auth.models import Permission
from django.db.models import Model
from django.forms import modelform_factory
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from instrumenten.actions.instrument import NietCompleet, archiveer, in_gebruik, publiceer
from instrumenten.admin.bewaking import Bewaakt
from instrumenten.models import (
    Aanbieder,
    Doelgroep,
    Gebied,
    Instrument,
    InstrumentTegel,
    Klantkenmerk,
    Status,
    Tegel,
    Uitvoeringsvorm,
)
from instrumenten.verloop.woorden import Veldwijziging
from tests.factories import AanbiederFactory, GebruikerFactory, InstrumentFactory, InzetFactory
from tests.typen import Als, zeker
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van

LIJST = "/beheer/instrumenten/instrument/"
NIEUW = f"{LIJST}add/"


@pytest.fixture
def client(beheer: Client) -> Client:
    return beheer


def stand(rij: Model) -> str:
    """What the form of this row carries when it is opened now."""
    return str(gebeurtenissen_van(type(rij)).filter(pgh_obj=rij).latest("pgh_id").pgh_id)


def inzending(bestaand: Instrument | None = None, **velden: object) -> dict[str, object]:
    """What the form of an instrument sends, opened just now when it exists; inlines empty."""
    gegevens = {
        "naam": "Werkverkenning", "slug": "werkverkenning", "samenvatting": "Een paar weken meekijken.",
        "doel": "Weten wat past.", "werkwijze": "Meelopen en terugkijken.", "bereik": "lokaal", "status": "concept",
        "uitvoeringsvormen": [Uitvoeringsvorm.objects.get(code="UV07").pk], **velden,
    }  # fmt: skip
    if bestaand:
        gegevens |= {"aanbieder": bestaand.aanbieder_id, "stand": stand(bestaand)}
    if "aanbieder" not in gegevens:
        gegevens["aanbieder"] = AanbiederFactory().pk
    for formset in ("locaties", "startmomenten", "registratiecodes", "contactpersonen", "links", "downloads", "videos",
                    "bestanden"):  # fmt: skip
        gegevens |= {f"{formset}-TOTAL_FORMS": 0, f"{formset}-INITIAL_FORMS": 0}
    return gegevens


def op_tegel_en_kenmerk() -> dict[str, Any]:
    return {
        "tegels": [Tegel.objects.get(code="orientatie").pk],
        "klantkenmerken": [Klantkenmerk.objects.get(code="KK11").pk],
    }


def test_de_beheerder_voegt_een_instrument_toe_en_publiceert_het(
    client: Client, als: Als, klantmanager: Gebruiker
) -> None:
    antwoord = client.post(NIEUW, inzending(status="gepubliceerd", **op_tegel_en_kenmerk()))
    assert antwoord.status_code == 302, antwoord.context["errors"]
    assert "“Werkverkenning” is toegevoegd." in client.get(antwoord["Location"]).content.decode()
    zoekpagina = als(klantmanager).get("/instrumenten/?tegel=orientatie")
    assert "Werkverkenning" in zoekpagina.content.decode()


def test_publiceren_zegt_wat_er_ontbreekt_en_bewaart_niets(client: Client) -> None:
    antwoord = client.post(NIEUW, inzending(status="gepubliceerd"))
    assert antwoord.status_code == 422
    melding = "Publiceren kan nog niet. Er ontbreekt nog: een tegel en een klantkenmerk."
    assert antwoord.context["adminform"].form.errors["status"] == [melding]
    assert "Een paar weken meekijken." in antwoord.content.decode()
    assert not Instrument.objects.exists()


def test_een_concept_mag_onaf_zijn(client: Client) -> None:
    assert client.post(NIEUW, inzending()).status_code == 302
    assert Instrument.objects.get().status == Status.CONCEPT


@pytest.mark.parametrize(
    ("getypt", "veld", "melding"),
    [
        ({"duur": 12}, "duur_eenheid", "Vul bij de duur ook de eenheid in."),
        (
            {"publiceren_vanaf": "2027-02-01", "publiceren_tot": "2027-01-01"},
            "publiceren_tot",
            "De einddatum van de publicatie ligt voor de begindatum.",
        ),
        ({"doel": "x" * 5000 + "\r\n" + "y"}, "doel", "Dit is 2 tekens te lang. Er passen 5000 tekens in."),
        ({"naam": "n" * 201}, "naam", "Dit is 1 teken te lang. Er passen 200 tekens in."),
    ],
)  # fmt: skip
def test_wat_niet_kan_staat_bij_het_veld_met_een_link_erheen_en_wat_getypt_is_blijft(
    client: Client, getypt: dict[str, Any], veld: str, melding: str
) -> None:
    antwoord = client.post(NIEUW, inzending(**getypt))
    formulier = antwoord.context["adminform"].form
    assert formulier.errors == {veld: [melding]}
    assert str(formulier[veld].value() or "") == str(getypt.get(veld, ""))
    tekst = antwoord.content.decode()
    assert f'<a href="#id_{veld}">' in tekst
    assert "maxlength" not in tekst
    assert not Instrument.objects.exists()


def test_wat_een_plan_gebruikt_kan_niet_weg(client: Client) -> None:
    gebruikt = InzetFactory().instrument
    assert in_gebruik(gebruikt)
    assert (
        client.post(reverse("admin:instrumenten_instrument_delete", args=[gebruikt.pk]), {"post": "yes"}).status_code
        == 403
    )
    assert Instrument.objects.filter(pk=gebruikt.pk).exists()


def test_wat_nergens_is_gebruikt_kan_weg_en_de_vraag_zegt_wat_meegaat(client: Client) -> None:
    instrument = InstrumentFactory(tegels=["werk_fit", "nazorg"])
    assert not in_gebruik(instrument)
    vraag = client.get(reverse("admin:instrumenten_instrument_delete", args=[instrument.pk])).content.decode()
    assert "Verwijzingen van instrumenten naar tegels: 2" in vraag
    assert "object (" not in vraag
    client.post(reverse("admin:instrumenten_instrument_delete", args=[instrument.pk]), {"post": "yes"})
    assert not Instrument.objects.exists()


def test_publiceer_weigert_wat_niet_compleet_is(db: None, beheerder: Gebruiker) -> None:
    half = InstrumentFactory(status="concept", tegels=[], klantkenmerken=[])
    with pytest.raises(NietCompleet, match="een tegel en een klantkenmerk"):
        publiceer(instrument=half, door=beheerder)
    half.refresh_from_db()
    assert half.status == Status.CONCEPT


def test_archiveer_legt_vast_wie_het_deed(db: None, beheerder: Gebruiker) -> None:
    instrument = InstrumentFactory()
    archiveer(instrument=instrument, door=beheerder)
    gebeurtenis = gebeurtenissen_van(Instrument).filter(pgh_obj=instrument).latest("pgh_id")
    assert gebeurtenis.status == Status.GEARCHIVEERD
    assert gebeurtenis.pgh_context["user"] == beheerder.pk


def test_elke_wijziging_in_het_beheer_draagt_de_naam_van_de_beheerder(client: Client, beheerder: Gebruiker) -> None:
    instrument = InstrumentFactory(slug="werkverkenning", tegels=["werk_fit"])
    wijziging = inzending(instrument, naam="Nieuwe naam", **op_tegel_en_kenmerk())
    client.post(reverse("admin:instrumenten_instrument_change", args=[instrument.pk]), wijziging)
    gebeurtenis = gebeurtenissen_van(Instrument).filter(pgh_obj=instrument).latest("pgh_id")
    assert (gebeurtenis.naam, gebeurtenis.pgh_label) == ("Nieuwe naam", "update")
    assert gebeurtenis.pgh_context["user"] == beheerder.pk
    assert gebeurtenis.pgh_context["url"].startswith(LIJST)


def aanbiedervelden(aanbieder: Aanbieder, **velden: object) -> dict[str, object]:
    adres = ("straat", "huisnummer", "postbus", "antwoordnummer", "postcode", "plaats")
    kolommen = ("naam", "code", "website", "contactpersoon", "telefoon", "email", *adres)
    return {kolom: getattr(aanbieder, kolom) for kolom in kolommen} | velden


def tegelvelden(tegel: Tegel, **velden: object) -> dict[str, object]:
    kolommen = ("naam", "naam_klant", "ondertitel", "omschrijving", "kolom", "rij", "volgorde")
    return {kolom: getattr(tegel, kolom) for kolom in kolommen} | {"tips": "\n".join(tegel.tips)} | velden


BEWAAKT: dict[str, tuple[Callable[[], Any], Callable[..., dict[str, Any]], str]] = {
    "aanbieder": (AanbiederFactory, aanbiedervelden, "telefoon"),
    "tegel": (lambda: Tegel.objects.get(code="nazorg"), tegelvelden, "ondertitel"),
    "instrument": (
        lambda: InstrumentFactory(slug="werkverkenning"),
        lambda rij, **velden: inzending(rij, **op_tegel_en_kenmerk(), **velden),
        "samenvatting",
    ),
}


def in_tekst(regels: Iterable[Veldwijziging]) -> dict[str, tuple[str, ...]]:
    """Differences as plain text: how it stands now and what was typed, by what it is about."""
    return {
        regel.wat.lower(): tuple("".join(stuk.tekst for stuk in stukken) for stukken in (regel.voor, regel.na))
        for regel in regels
    }


@pytest.mark.parametrize("soort", BEWAAKT)
def test_wie_intussen_is_ingehaald_overschrijft_niemand_en_verliest_niets(
    client: Client, beheerder: Gebruiker, soort: str
) -> None:
    maak, velden, veld = BEWAAKT[soort]
    rij = maak()
    adres = reverse(f"admin:instrumenten_{soort}_change", args=[rij.pk])
    getoond = client.get(adres)
    assert f'name="stand" value="{stand(rij)}"' in getoond.content.decode()
    eerst = {**velden(rij, **{veld: "Van de eerste"}), "stand": stand(rij)}
    later = {**eerst, veld: "Van de tweede"}
    assert client.post(adres, eerst).status_code == 302
    geweigerd = client.post(adres, later)
    tekst = geweigerd.content.decode()
    assert geweigerd.status_code == 409
    assert f"Dit is intussen al opgeslagen ({beheerder.get_full_name()}, {timezone.localtime():%d-%m-%Y} om " in tekst
    assert in_tekst(geweigerd.context["adminform"].form.conflict) == {veld: ("Van de eerste", "Van de tweede")}
    assert "<del> eerste</del>" in tekst
    rij.refresh_from_db()
    assert getattr(rij, veld) == "Van de eerste"
    later["stand"] = geweigerd.context["adminform"].form["stand"].value()
    assert client.post(adres, later).status_code == 302
    rij.refresh_from_db()
    assert getattr(rij, veld) == "Van de tweede"


def test_elke_lijst_van_de_catalogus_is_bewaakt_en_wie_alleen_kijkt_krijgt_haar_te_zien(
    client: Client, als: Als
) -> None:
    kijker = GebruikerFactory(is_staff=True, rol="beheerder", team=None)
    kijker.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    kijkt = als(kijker)
    rijen: tuple[Model, ...] = (
        AanbiederFactory(), Gebied.objects.create(code="GM0000", naam="Voorbeeldstad"), InstrumentFactory(),
        *(zeker(model._default_manager.first()) for model in (Doelgroep, Klantkenmerk, Tegel, Uitvoeringsvorm)),
    )  # fmt: skip
    for rij in rijen:
        adres = reverse(f"admin:instrumenten_{rij._meta.model_name}_change", args=[rij.pk])
        veld = f'name="stand" value="{stand(rij)}"'
        assert veld in client.get(adres).content.decode(), adres
        bekeken = kijkt.get(adres)
        assert bekeken.status_code == 200
        assert veld not in bekeken.content.decode(), adres


def test_wat_een_collega_verwijderde_terwijl_men_opsloeg_wordt_gezegd(db: None) -> None:
    gebied = Gebied.objects.create(code="GM0000", naam="Voorbeeldstad")
    vars(gebied)["laatste_gebeurtenis"] = stand(gebied)
    Gebied.objects.all().delete()
    formulier = modelform_factory(Gebied, form=Bewaakt, fields=["naam"])({"naam": "Nieuw"}, instance=gebied)
    assert formulier.non_field_errors() == ["Iemand anders heeft dit intussen verwijderd."]


def test_wat_een_taak_intussen_veranderde_noemt_de_taak(client: Client) -> None:
    aanbieder = AanbiederFactory()
    oud = {**aanbiedervelden(aanbieder), "stand": stand(aanbieder)}
    with pghistory.context(taak="importeer_eva"):
        aanbieder.telefoon = "14 0123"
        aanbieder.save()
    geweigerd = client.post(reverse("admin:instrumenten_aanbieder_change", args=[aanbieder.pk]), oud)
    assert "Dit is intussen al opgeslagen (ingelezen uit Eva, " in geweigerd.content.decode()


def test_ook_wie_alleen_een_link_veranderde_wordt_niet_ongemerkt_ingehaald(client: Client) -> None:
    instrument = InstrumentFactory(slug="werkverkenning")
    link = instrument.links.create(label="Folder", url="https://example.nl/folder")
    adres = reverse("admin:instrumenten_instrument_change", args=[instrument.pk])
    oud = inzending(instrument, **op_tegel_en_kenmerk())
    oud |= {
        "links-TOTAL_FORMS": 1,
        "links-INITIAL_FORMS": 1,
        "links-0-id": link.pk,
        "links-0-instrument": instrument.pk,
    }
    oud |= {"links-0-label": "Folder", "links-0-url": "https://example.nl/folder"}
    nieuw = {"links-TOTAL_FORMS": 2, "links-0-label": "Brief", "links-1-label": "Kaart", "links-1-url": "https://a.nl/"}
    assert client.post(adres, {**oud, **nieuw}).status_code == 302
    geweigerd = client.post(adres, oud)
    assert "Dit is intussen al opgeslagen" in geweigerd.content.decode()
    assert in_tekst(geweigerd.context["adminform"].form.conflict) == {
        "link 1: label": ("Brief", "Folder"),
        "link erbij": ("Kaart", "niet in uw formulier; blijft staan"),
    }
    assert {link.label for link in instrument.links.all()} == {"Brief", "Kaart"}


def test_het_verschil_met_een_collega_noemt_keuzes_en_verwijzingen_bij_naam(client: Client) -> None:
    instrument = InstrumentFactory(slug="werkverkenning", aanbieder__naam="De Kade", bereik="landelijk")
    adres = reverse("admin:instrumenten_instrument_change", args=[instrument.pk])
    oud = inzending(instrument, **op_tegel_en_kenmerk())
    ander = AanbiederFactory(naam="Het Anker")
    eerst = {
        "aanbieder": ander.pk,
        "bereik": "regionaal",
        "kosten": "12.5",
        "tegels": [Tegel.objects.get(code="nazorg").pk],
    }
    assert client.post(adres, oud | eerst).status_code == 302
    conflict = client.post(adres, oud).context["adminform"].form.conflict
    assert in_tekst(conflict) == {
        "aanbieder": ("Het Anker", "De Kade"),
        "bereik": ("Regionaal", "Lokaal"),
        "totale kosten (€)": ("12,50", "leeg"),
        "tegels": ("Nazorg", "Oriëntatie"),
    }


def test_meer_keuzes_in_het_verschil_staan_op_het_alfabet(client: Client) -> None:
    instrument = InstrumentFactory(slug="werkverkenning")
    adres = reverse("admin:instrumenten_instrument_change", args=[instrument.pk])
    oud = inzending(instrument, **op_tegel_en_kenmerk())
    Tegel.objects.filter(code="nazorg").update(naam="Écht werk")
    keuze = list(Tegel.objects.filter(code__in=["nazorg", "werk_fit"]).values_list("pk", flat=True))
    assert client.post(adres, oud | {"tegels": keuze}).status_code == 302
    conflict = client.post(adres, oud).context["adminform"].form.conflict
    assert in_tekst(conflict)["tegels"][0] == "Écht werk, Werk fit"


def test_een_formulier_zonder_stand_wordt_geweigerd(client: Client) -> None:
    instrument = InstrumentFactory(slug="werkverkenning")
    zonder = inzending(instrument, **op_tegel_en_kenmerk())
    del zonder["stand"]
    antwoord = client.post(reverse("admin:instrumenten_instrument_change", args=[instrument.pk]), zonder)
    assert antwoord.status_code == 409


def test_ook_de_koppelingen_worden_vastgelegd(client: Client, beheerder: Gebruiker) -> None:
    instrument = InstrumentFactory(slug="werkverkenning", tegels=["werk_fit"])
    wijziging = inzending(instrument, **op_tegel_en_kenmerk())
    client.post(reverse("admin:instrumenten_instrument_change", args=[instrument.pk]), wijziging)
    gebeurtenissen = gebeurtenissen_van(InstrumentTegel).filter(instrument=instrument).order_by("pgh_id")
    verloop = [(regel.pgh_label, regel.tegel.code) for regel in gebeurtenissen]
    assert verloop == [("insert", "werk_fit"), ("delete", "werk_fit"), ("insert", "orientatie")]
    assert gebeurtenissen.latest("pgh_id").pgh_context["user"] == beheerder.pk
