"""What Django's types leave open, said once."""

from collections.abc import Callable

import pytest
from django import forms
from django.http import QueryDict

from klanten.actions.klant import team_van
from klanten.forms.velden import vanaf_geboorte
from klanten.models import Diagnoseuitslag, Klant
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import vervang_waarde
from toegang.getypeerd import actueel_als, alle_verstuurde, keuzes_van, keuzeveld, modelkeuzeveld, typekeuzeveld
from toegang.models import Gebruiker, Rol, Team


class Proef(forms.Form):
    tekst = forms.CharField(required=False)
    keuze = forms.TypedChoiceField(choices=[("a", "Eerste"), ("b", "Tweede")])
    team = forms.ModelChoiceField(Team.objects.none())


def test_een_veld_komt_als_wat_het_is() -> None:
    form = Proef()
    assert keuzes_van(keuzeveld(form, "keuze")) == [("a", "Eerste"), ("b", "Tweede")]
    assert typekeuzeveld(form, "keuze") is form.fields["keuze"]
    assert modelkeuzeveld(form, "team") is form.fields["team"]


@pytest.mark.parametrize(("soort", "naam"), [(keuzeveld, "tekst"), (typekeuzeveld, "team"), (modelkeuzeveld, "keuze")])
def test_een_veld_van_een_andere_soort_wordt_geweigerd(soort: Callable[[forms.Form, str], object], naam: str) -> None:
    with pytest.raises(TypeError, match=naam):
        soort(Proef(), naam)


def test_alleen_een_dag_of_moment_kan_niet_voor_de_geboorte_liggen() -> None:
    with pytest.raises(TypeError):
        vanaf_geboorte(forms.CharField(label="Naam"), Klant(geboortedatum="1985-03-00"))


@pytest.mark.parametrize("verstuurd", [QueryDict("p-tekst=een&p-tekst=twee"), {"p-tekst": "een"}])
def test_een_waarde_komt_in_wat_er_is_verstuurd_zonder_dat_te_veranderen(verstuurd: QueryDict | dict[str, str]) -> None:
    form = Proef(verstuurd, prefix="p")
    vervang_waarde(form, "tekst", "ander")
    assert form["tekst"].value() == "ander"
    assert verstuurd["p-tekst"] != "ander"


def test_alles_wat_onder_een_naam_is_verstuurd() -> None:
    assert alle_verstuurde(Proef(QueryDict("tekst=een&tekst=twee")), "tekst") == ["een", "twee"]
    assert alle_verstuurde(Proef({"tekst": "een"}), "tekst") == []


def test_wat_er_nu_staat_is_wat_er_bewerkt_werd() -> None:
    klant = Klant(klantnummer="K-1")
    assert actueel_als(Verouderd(klant), Klant) is klant
    with pytest.raises(TypeError, match="Diagnoseuitslag"):
        actueel_als(Verouderd(klant), Diagnoseuitslag)


def test_wie_klanten_heeft_heeft_een_team() -> None:
    team = Team(naam="Noord")
    assert team_van(Gebruiker(username="k", rol=Rol.KLANTMANAGER, team=team)) is team
    with pytest.raises(ValueError, match="geen team"):
        team_van(Gebruiker(username="b", rol=Rol.BEHEERDER))
