"""How forms are drawn: what someone typed or chose comes back as it was, whatever stands in it, and is never HTML."""

import re
from collections.abc import Sequence

from django import forms
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from toegang.formulierweergave import omgeving
from toegang.getypt import ontbreekt_op
from toegang.templatetags.velden import in_rij
from toegang.velden import Komendedag, nodig_wanneer

TEKST = st.text(alphabet=st.characters(categories=["L", "M", "N", "P", "S", "Zs"]))
KEUZES = [("a", "Eerste & <b>"), ("b", 'Tweede "keuze"')]
GEMEEN = "\"'><script>alert('&amp;')</script>"


class Alles(forms.Form):
    regel = forms.CharField(required=False)
    verhaal = forms.CharField(required=False, widget=forms.Textarea)
    verborgen = forms.CharField(required=False, widget=forms.HiddenInput)
    lijst = forms.ChoiceField(choices=[("", "Kies"), ("Groep", KEUZES)], required=False)
    rondjes = forms.ChoiceField(choices=KEUZES, widget=forms.RadioSelect, required=False)
    vinkjes = forms.MultipleChoiceField(choices=KEUZES, widget=forms.CheckboxSelectMultiple, required=False)
    akkoord = forms.BooleanField(label="Akkoord", required=False)
    bestand = forms.FileField(required=False)
    dag = Komendedag(required=False)


def _boom(getekend: str) -> html.HtmlElement:
    return html.fromstring(f"<form>{getekend}</form>")


def _op(boom: html.HtmlElement, naam: str) -> Sequence[html.HtmlElement]:
    return [element for element in boom.iter() if element.get("name") == naam]


@given(TEKST)
@example(GEMEEN)
def test_wat_getypt_is_staat_er_precies_zo_weer(tekst: str) -> None:
    boom = _boom(str(Alles({"regel": tekst, "verhaal": tekst, "verborgen": tekst})))
    assert _op(boom, "regel")[0].get("value", "") == tekst
    assert _op(boom, "verborgen")[0].get("value", "") == tekst
    # HTML leaves out the end of line that the template writes first.
    assert (_op(boom, "verhaal")[0].text or "").removeprefix("\n") == tekst
    assert boom.xpath("//script | //b") == []


@given(TEKST)
@example(GEMEEN)
def test_een_afgewezen_formulier_mist_niets_van_wat_getypt_is(tekst: str) -> None:
    """What compares the page with what was sent knows how both engines write a quotation mark."""
    form = Alles({"regel": tekst, "verhaal": tekst})
    request = RequestFactory().post("/", {"regel": tekst, "verhaal": tekst})
    assert ontbreekt_op(HttpResponse(str(form)), request.POST) == []


def test_een_label_hulptekst_fout_of_keuze_is_nooit_html() -> None:
    form = Alles({"lijst": GEMEEN})
    form.fields["regel"].label = GEMEEN
    form.fields["akkoord"].label = GEMEEN
    boom = _boom(str(form))
    assert boom.xpath("//script | //b") == []
    assert [label.text.strip() for label in boom.xpath("//label[@for='id_regel']")] == [GEMEEN]
    assert [optie.text for optie in boom.xpath("//optgroup/option")] == [naam for _, naam in KEUZES]
    assert boom.xpath("string(//ul[contains(@class, 'veldfouten')]//span)") == (
        f"Fout: Selecteer een geldige keuze. {GEMEEN} is geen beschikbare keuze."
    )


def test_wat_gekozen_is_staat_gekozen() -> None:
    boom = _boom(str(Alles({"lijst": "b", "rondjes": "a", "vinkjes": ["a", "b"], "akkoord": "on"})))
    assert boom.xpath("//option[@selected]/@value") == ["b"]
    assert [(veld.get("name"), veld.get("value")) for veld in boom.xpath("//input[@checked]")] == [
        ("rondjes", "a"),
        ("vinkjes", "a"),
        ("vinkjes", "b"),
        ("akkoord", None),
    ]


def test_elk_veld_heeft_een_naam_voor_wie_luistert() -> None:
    boom = _boom(str(Alles()))
    for veld in boom.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        met_naam = boom.xpath(f"//label[@for='{veld.get('id')}']") or list(veld.iterancestors("label"))
        assert met_naam, veld.get("name")
    assert [groep.text.split("\n")[0].strip() for groep in boom.xpath("//fieldset/legend")] == ["Rondjes", "Vinkjes"]


def test_een_fout_hangt_aan_zijn_veld() -> None:
    boom = _boom(Alles({"dag": "gisteren"})["dag"].as_field_group())
    (fout,) = boom.xpath("//ul[contains(@class, 'veldfouten')]")
    veld = _op(boom, "dag")[0]
    assert veld.get("aria-invalid") == "true"
    assert veld.get("aria-describedby") == fout.get("id")


def test_in_een_rij_staat_niet_bij_elk_veld_dat_het_mag() -> None:
    form = Alles()
    nodig_wanneer(form.fields["verhaal"], "verplicht bij een huisbezoek")
    assert "(niet verplicht)" in form["regel"].as_field_group()
    assert "(verplicht bij een huisbezoek)" in form["verhaal"].as_field_group()
    for naam in ("regel", "verhaal", "akkoord"):
        getekend = _boom(in_rij(form[naam]))
        assert "verplicht" not in getekend.text_content()
        assert len(_op(getekend, naam)) == 1


def test_de_sjablonen_van_formulieren_zien_af_van_wat_django_al_veilig_maakte() -> None:
    sjabloon = omgeving(autoescape=True).from_string("{{ tekst }} {{ static('favicon.svg') }}")
    assert re.fullmatch(r"&lt;b&gt; /static/favicon\.(\w+\.)?svg", sjabloon.render(tekst="<b>"))
