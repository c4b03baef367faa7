"""Django admin speaks Dutch to the beheerder, with u, on every page and in every rule."""

import re
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.db.models import BaseConstraint, Model
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext, override

from tests.factories import (
    BeoordelingFactory,
    GebruikerFactory,
    InstrumentFactory,
    KlantFactory,
    MediabestandFactory,
    TeamFactory,
)
from tests.gesprekken.uitnodigingsvoorbeeld import locatie
from tests.typen import Als, Antwoord
from tests.verdiepingen import VERDIEPINGEN
from toegang.beheersite import richt_in
from toegang.models import Rol, Team

EIGEN = set(VERDIEPINGEN)
ENGELS = re.compile(
    r"\b(choose|choice|add|another|remove|the|this|please|select(ed)?|available|constraint|permissions?|delete|change|"
    r"save|history|today|now|show|hide|unknown|your|you|must|required|cannot|not|of type|user|email address|"
    r"view|with|and|all|chosen|enter|password)\b",
    re.IGNORECASE,
)
JE = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)


MODELLEN = [model for model in apps.get_models() if model._meta.app_label in EIGEN]
_VERSCHILLEN = r'<table class="verschillen">.*?</table>'
PO = Path("toegang/locale/nl/LC_MESSAGES/django.po")


@pytest.fixture
def functioneel(als: Als) -> Client:
    """Signed in as the functional administrator, who sees all of admin."""
    return als(GebruikerFactory(rol=Rol.BEHEERDER, is_staff=True, is_superuser=True))


def zichtbaar(antwoord: Antwoord) -> str:
    """What a person reads or hears of a page, without what was typed into it."""
    tekst = antwoord.content.decode()
    # Anchors of the IGM and what a colleague typed are data, as what stands in a box is.
    for deel in (r"<(script|style|textarea)\b.*?</\1>", r'<td class="original">.*?</td>', _VERSCHILLEN):
        tekst = re.sub(f"(?s){deel}", " ", tekst)
    gezegd = re.findall(r'(?:title|aria-label|placeholder|alt)="([^"]*)"', tekst)
    return re.sub(r"\s+", " ", " ".join([strip_tags(re.sub(r">", "> ", tekst)), *gezegd]))


def _namen(antwoord: Antwoord) -> str:
    """Names of apps and people that are what they are: not words of ours."""
    return re.sub(r"klantbeeld beheer|e-mail", " ", zichtbaar(antwoord), flags=re.IGNORECASE)


@pytest.mark.django_db
def test_elke_pagina_van_het_beheer_is_in_het_nederlands_en_zegt_u(functioneel: Client) -> None:
    InstrumentFactory().gebieden.create(code="GM0001", naam="Voorbeeldstad")
    BeoordelingFactory()
    MediabestandFactory()
    Authenticator.objects.create(user=GebruikerFactory(team=TeamFactory()), type="totp", data={})
    gevonden: dict[str, set[str]] = {}

    def bekijk(adres: str, **gegevens: object) -> None:
        antwoord = functioneel.post(adres, gegevens) if gegevens else functioneel.get(adres)
        if antwoord.status_code in {302, 403, 405}:
            return
        tekst = _namen(antwoord)
        woorden = {gevonden[0].lower() for gevonden in ENGELS.finditer(tekst)} | set(JE.findall(tekst))
        if woorden:
            gevonden[f"{'POST ' if gegevens else ''}{adres}"] = woorden

    locatie(KlantFactory())
    bekijk(reverse("admin:index"))
    for model, beheer in admin.site._registry.items():
        naam = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        bekijk(reverse(f"{naam}_changelist"))
        bekijk(f"{reverse(f'{naam}_changelist')}?q=zzz&bestaatniet=1")
        bekijk(reverse(f"{naam}_add"))
        bekijk(reverse(f"{naam}_add"), _save="1")
        rij = model._default_manager.first()
        assert rij is not None or model._meta.app_label not in EIGEN, f"geen voorbeeld van {model}"
        if rij is not None:
            for wat in ("change", "delete", "history"):
                bekijk(reverse(f"{naam}_{wat}", args=[rij.pk]))
            bekijk(reverse(f"{naam}_change", args=[rij.pk]), _save="1")
        assert beheer is not None
    assert gevonden == {}


def test_groepen_en_wat_van_de_aanmelding_is_staan_niet_in_het_beheer() -> None:
    """They follow from migrating and from signing in; their pages speak of permissions in English."""
    reverse("admin:index")
    assert not admin.site.is_registered(Group)
    zonder_beheer = {"zorg", "trajecten", "caseload", "demo"}
    assert {model._meta.app_label for model in admin.site._registry} == EIGEN - zonder_beheer | {"mfa"}


def regels() -> list[tuple[str, BaseConstraint]]:
    return [
        (model._meta.label, regel)
        for model in apps.get_models()
        if model._meta.app_label in EIGEN
        for regel in model._meta.constraints
    ]


@pytest.mark.parametrize(("model", "regel"), [pytest.param(*paar, id=f"{paar[0]}.{paar[1].name}") for paar in regels()])
def test_elke_regel_van_de_databank_zegt_in_het_nederlands_wat_er_niet_klopt(model: str, regel: BaseConstraint) -> None:
    tekst = str(regel.violation_error_message)
    assert tekst != str(regel.default_violation_error_message)
    assert regel.name not in tekst
    assert not ENGELS.search(tekst.lower().replace("all", ""))
    assert tekst[0].isupper()
    assert tekst.endswith(".")


@pytest.mark.parametrize("model", MODELLEN, ids=lambda m: m.__name__)
def test_elk_model_en_elk_veld_dat_een_beheerder_ziet_heeft_een_nederlandse_naam(model: type[Model]) -> None:
    if not admin.site.is_registered(model):
        return
    namen = [str(model._meta.verbose_name), str(model._meta.verbose_name_plural)]
    namen += [str(veld.verbose_name) for veld in model._meta.fields if veld.editable]
    assert not [naam for naam in namen if ENGELS.search(naam)]


def test_wat_wij_anders_zeggen_dan_de_bibliotheken_geldt_ook() -> None:
    """The compiled file is as new as its source, and comes before those of the libraries."""
    paren = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', PO.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(paren) > 20
    with override("nl"):
        assert [gettext(bron) for bron, _ in paren] == [vertaald for _, vertaald in paren]
    assert not [vertaald for _, vertaald in paren if JE.search(vertaald)]


def test_wat_er_niet_meer_is_wordt_in_onze_woorden_gezegd_met_wat_getypt_is(functioneel: Client) -> None:
    """Of every class of admin, whichever library it comes from."""
    namen = [f"admin:{model._meta.app_label}_{model._meta.model_name}_change" for model in admin.site._registry]
    weg = [functioneel.get(reverse(naam, args=["999999"]), follow=True) for naam in namen]
    assert [
        naam for naam, pagina in zip(namen, weg, strict=True) if "Dit is er niet (meer)." not in zichtbaar(pagina)
    ] == []
    antwoord = functioneel.post(reverse("admin:toegang_team_change", args=["999999"]), {"naam": "Team Getypt"})
    assert antwoord.status_code == 409
    assert "Team Getypt" in antwoord.content.decode()


def test_een_django_die_dat_anders_noemt_start_niet(monkeypatch: pytest.MonkeyPatch) -> None:
    site = admin.AdminSite()
    site.register(Team, admin.ModelAdmin)
    monkeypatch.delattr(admin.ModelAdmin, "_get_obj_does_not_exist_redirect")
    with pytest.raises(ImproperlyConfigured, match="does_not_exist"):
        richt_in(site)
