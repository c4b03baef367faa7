"""Who takes part in a conversation, in its plan and in its record: the writer's own role, and rows for the others.

Source: Hoe werken wij?, "kijk, luister en ruik": one talks, the other observes.
"""

from collections.abc import Collection, Sequence
from typing import Any

from django import forms

from gesprekken.actions.gesprek import Deelname
from gesprekken.deelnemers import Wie
from gesprekken.forms.verslagrijen import Deelnemerrij, rijen_van
from gesprekken.models import Deelnemerrol

Deelnemerrijen = rijen_van(Deelnemerrij, 1)


class EigenRol(forms.Form):
    """What the writer does in the conversation."""

    eigen_rol = forms.ChoiceField(
        label="Uw rol in dit gesprek",
        choices=Deelnemerrol.choices,
        initial=Deelnemerrol.LEIDT,
        required=False,
        widget=forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
        help_text="Met z’n tweeën? Eén praat, de ander kijkt en luistert.",
    )


def begin_rol(gepland: Sequence[Wie], eigen_pk: int) -> str:
    """The role to start with: as it was agreed; leading, unless someone else does."""
    eigen = next((wie.rol for wie in gepland if wie.medewerker == eigen_pk), "")
    geleid = any(wie.rol == Deelnemerrol.LEIDT for wie in gepland)
    return eigen or (Deelnemerrol.NEEMT_DEEL if geleid else Deelnemerrol.LEIDT)


def begin_rijen(gepland: Sequence[Wie], eigen_pk: int, collegas: Collection[tuple[str, str]]) -> list[dict[str, Any]]:
    """The rows to start with: everyone who was agreed on but the writer. A colleague who left the team, by name."""
    keuzes = {sleutel for sleutel, _ in collegas}
    return [
        {"collega": str(wie.medewerker), "rol": wie.rol}
        if str(wie.medewerker) in keuzes
        else {"naam": wie.naam, "organisatie": wie.organisatie, "rol": wie.rol}
        for wie in gepland
        if wie.medewerker != eigen_pk
    ]


def met_anderen(form: forms.BaseForm, rijen: "forms.BaseFormSet[Deelnemerrij]") -> bool:
    """Whether someone else is written down, so that the page shows it."""
    ingevuld = any(rij["collega"].value() or rij["naam"].value() or rij.errors for rij in rijen.forms)
    return ingevuld or form["eigen_rol"].value() not in {Deelnemerrol.LEIDT, "", None}


def een_leidt(form: forms.BaseForm, rijen: "forms.BaseFormSet[Deelnemerrij]") -> bool:
    """Whether one person leads and nobody takes part twice; the error stands at the row that is too many.

    Wants valid forms.
    """
    leiders = form.cleaned_data.get("eigen_rol") == Deelnemerrol.LEIDT
    collegas: set[str] = set()
    goed = True
    for rij in _ingevuld(rijen):
        if rij.cleaned_data.get("rol") == Deelnemerrol.LEIDT:
            if leiders:
                rij.add_error("rol", "Eén persoon leidt het gesprek. Kies hier of bij uzelf een andere rol.")
                goed = False
            leiders = True
        collega = rij.cleaned_data.get("collega", "")
        if collega and collega in collegas:
            rij.add_error("collega", "Deze collega staat er al bij.")
            goed = False
        collegas.add(collega)
    return goed


def deelname_uit(form: forms.BaseForm, rijen: "forms.BaseFormSet[Deelnemerrij]", eigen_pk: int) -> list[Deelname]:
    """Who takes part: the writer too when there are others, or when the writer does not lead."""
    anderen = [
        Deelname(
            medewerker_pk=int(rij.cleaned_data["collega"]) if rij.cleaned_data["collega"] else None,
            naam=rij.cleaned_data["naam"],
            organisatie=rij.cleaned_data["organisatie"] if rij.cleaned_data["naam"] else "",
            rol=Deelnemerrol(rij.cleaned_data.get("rol") or Deelnemerrol.NEEMT_DEEL),
        )
        for rij in _ingevuld(rijen)
    ]
    rol = Deelnemerrol(form.cleaned_data.get("eigen_rol") or Deelnemerrol.LEIDT)
    alleen = not anderen and rol == Deelnemerrol.LEIDT
    return [] if alleen else [Deelname(medewerker_pk=eigen_pk, rol=rol), *anderen]


def _ingevuld(rijen: "forms.BaseFormSet[Deelnemerrij]") -> list[Deelnemerrij]:
    return [rij for rij in rijen.forms if rij.cleaned_data.get("collega") or rij.cleaned_data.get("naam")]
