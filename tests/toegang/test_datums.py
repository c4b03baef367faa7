"""Days and moments: read in every usual notation, within bounds, and asked about once when they are unlikely."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.apps import apps
from django.contrib import admin
from django.db import IntegrityError, models, transaction
from django.test import RequestFactory
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from gesprekken.models import Afspraak, Gesprek
from tests.factories import AfspraakFactory, GesprekFactory
from tests.typen import zeker
from tests.verdiepingen import VERDIEPINGEN
from toegang.datums import Denkbaar, GeenDatum, lees_datum, lees_moment
from toegang.models import Gebruiker
from toegang.velden import Datumveld, Gebeurddag, Getalveld, Heelgetalveld, Komendedag, Komendmoment, Momentveld

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
# Set by the software itself, derived, or (a date of birth) with rules of its own.
ZELF = {"geboortedatum", "maand", "vanaf", "tot", "op", "vastgesteld_op", "bevestigd_op", "bewaard_op", "last_login"}
ZELF |= {"date_joined"}


@pytest.mark.parametrize(
    "getypt",
    [
        "2026-11-22",
        "22-11-2026",
        "22/11/2026",
        "22.11.2026",
        "22 nov 2026",
        "22 november 2026",
        "22-11-26",
        "22 11 '26",
        # A minus and dashes from a word processor, characters that nobody sees, digits of another keyboard.
        "22−11−2026",
        "22—11—2026",
        "\u200e22-11-2026\u200b",
        "２２-１１-２０２６",
        "٢٢-١١-٢٠٢٦",
    ],
)
def test_leest_een_dag_in_elke_gewone_schrijfwijze(getypt: str) -> None:
    assert lees_datum(getypt) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("getypt", "deel"),
    [
        ("morgen", "geen datum"), ("22-11", "geen datum"), ("31-02-2026", "bestaat niet"),
        ("22-13-2026", "bestaat niet"),
        ("22-11-2206", "jaar 2206"), ("0026-11-22", "jaar 26"), ("22-11-0026", "jaar 26"),
        ("1-1-0001", "jaar 1 "), ("1 jan 0001", "jaar 1 "), ("22 foo 2026", "geen datum"), ("", "geen datum"),
    ],
)  # fmt: skip
def test_zegt_wat_er_met_een_dag_niet_klopt(getypt: str, deel: str) -> None:
    with pytest.raises(GeenDatum, match=deel):
        lees_datum(getypt)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_elke_dag_komt_terug_zoals_hij_wordt_getoond(dag: date) -> None:
    assert lees_datum(f"{dag:%d-%m-%Y}") == lees_datum(dag.isoformat()) == dag


@pytest.mark.parametrize(
    "getypt",
    ["2026-11-22T14:30", "22-11-2026 14:30", "22 nov 2026 om 14.30", "22/11/26, 14u30", "22−11−2026\u00a014:30\u200b"],
)
def test_leest_een_moment(getypt: str) -> None:
    assert lees_moment(getypt, AMSTERDAM) == datetime(2026, 11, 22, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("getypt", "deel"),
    [
        ("2026-03-29T02:30", "02:30 bestaat dan niet"), ("29-03-2026 02:00", "bestaat dan niet"),
        ("2026-10-25T02:30", "02:30 komt dan twee keer"), ("2026-11-22", "Vul ook de tijd in"),
        ("22-11-2026 25:00", "tijd bestaat niet"), ("nu 14:30", "geen datum"),
    ],
)  # fmt: skip
def test_zegt_wat_er_met_een_moment_niet_klopt(getypt: str, deel: str) -> None:
    with pytest.raises(GeenDatum, match=deel):
        lees_moment(getypt, AMSTERDAM)


@pytest.mark.parametrize("getypt", ["2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T01:59", "2026-10-25T03:00"])
def test_naast_het_uur_van_de_klok_is_elke_tijd_goed(getypt: str) -> None:
    assert f"{lees_moment(getypt, AMSTERDAM):%Y-%m-%dT%H:%M}" == getypt


class Formulier(forms.Form):
    afspraak = Komendedag(required=False)
    gesprek = Komendmoment(required=False)
    gebeurd = Gebeurddag(required=False)


def _over(jaren: float) -> date:
    return timezone.localdate() + timedelta(days=int(jaren * 365.25))


def test_wat_te_ver_weg_ligt_wordt_geweigerd() -> None:
    form = Formulier({"afspraak": str(_over(5)), "gesprek": f"{_over(36)}T10:00", "gebeurd": "1901-01-01"})
    assert [str(form.errors[naam][0]).split(". ")[0].split(" is ")[1] for naam in form.fields] == [
        "te ver weg", "te ver weg", "te lang geleden",
    ]  # fmt: skip
    assert not any(getattr(veld, "zekervraag", None) for veld in form.fields.values())


def test_naar_wat_onwaarschijnlijk_is_wordt_een_keer_gevraagd() -> None:
    dag = _over(1.5)
    form = Formulier({"afspraak": f"{dag:%d-%m-%Y}"}, prefix=None)
    assert "Weet u het zeker?" in form.errors["afspraak"][0]
    assert f"{dag:%d-%m-%Y}" in form.errors["afspraak"][0]
    veld = form.fields["afspraak"]
    assert isinstance(veld, Komendedag)
    vraag = zeker(veld.zekervraag)
    assert f'name="{vraag.naam}" value="{vraag.waarde}"' in form["afspraak"].as_field_group()
    assert Formulier({"afspraak": f"{dag:%d-%m-%Y}", vraag.naam: vraag.waarde}).is_valid()
    # The answer is about this day and no other.
    assert not Formulier({"afspraak": str(dag + timedelta(days=1)), vraag.naam: vraag.waarde}).is_valid()


@pytest.mark.django_db
def test_de_databank_weigert_een_jaar_dat_niet_kan() -> None:
    afspraak, gesprek = AfspraakFactory(), GesprekFactory()
    for rijen, velden in (
        (Afspraak.objects.filter(pk=afspraak.pk), {"uiterlijk": date(2206, 1, 1)}),
        (Gesprek.objects.filter(pk=gesprek.pk), {"moment": datetime(1026, 1, 1, tzinfo=UTC)}),
    ):
        with pytest.raises(IntegrityError, match="datums_denkbaar"), transaction.atomic():
            rijen.update(**velden)


def test_elke_datum_die_iemand_invult_heeft_grenzen_in_de_databank() -> None:
    zonder = set()
    for naam in VERDIEPINGEN:
        for model in apps.get_app_config(naam).get_models():
            if hasattr(model, "pgh_tracked_model") or model._meta.proxy:
                continue
            begrensd = {
                veld
                for regel in model._meta.constraints
                if isinstance(regel, Denkbaar) and isinstance(regel.condition, models.Q)
                for veld in regel.condition.referenced_base_fields
            }
            zonder |= {
                f"{model.__name__}.{veld.name}"
                for veld in model._meta.fields
                if isinstance(veld, models.DateField) and veld.editable and veld.name not in begrensd | ZELF
            }
    assert not zonder


def _formulieren(soort: type[forms.BaseForm] = forms.BaseForm) -> set[type[forms.BaseForm]]:
    for naam in VERDIEPINGEN:
        apps.get_app_config(naam)
    return {soort} | {deel for onder in soort.__subclasses__() for deel in _formulieren(onder)}


def test_geen_veld_van_de_site_is_een_getal_of_datum_van_django() -> None:
    from config import urls  # noqa: F401 - loads every form

    fout = {
        f"{formulier.__name__}.{naam}"
        for formulier in _formulieren()
        if formulier.__module__.split(".")[0] in VERDIEPINGEN
        for naam, veld in getattr(formulier, "base_fields", {}).items()
        if (
            (isinstance(veld, forms.IntegerField) and not isinstance(veld, Getalveld | Heelgetalveld))
            or (
                isinstance(veld, forms.DateField | forms.DateTimeField) and not isinstance(veld, Datumveld | Momentveld)
            )
        )
        and not veld.widget.is_hidden
        # A score is chosen; in admin the fields are its own (see below); a date of birth can be known in part.
        and not isinstance(veld.widget, forms.Select)
        and ".admin" not in formulier.__module__
        and naam not in {"geboortedatum", "belang", "vertrouwen"}
    }
    assert not fout


@pytest.mark.django_db
def test_geen_veld_van_het_beheer_is_een_getalvak_van_de_browser(django_user_model: type[Gebruiker]) -> None:
    vraag = RequestFactory().get("/")
    vraag.user = django_user_model(is_superuser=True, is_active=True)
    fout = set()
    for model, beheer in admin.site._registry.items():
        if model._meta.app_label not in VERDIEPINGEN:
            continue
        formulieren = [beheer.get_form(vraag)]
        formulieren += [deel.get_formset(vraag).form for deel in beheer.get_inline_instances(vraag)]
        for formulier in formulieren:
            for naam, veld in formulier.base_fields.items():
                vak = getattr(veld.widget, "widget", veld.widget)
                if getattr(vak, "input_type", "") == "number" or "number" in str(
                    getattr(vak, "attrs", {}).get("type", "")
                ):
                    fout.add(f"{model.__name__}.{naam}")
    assert not fout
