"""One fact of a dossier as the client reads it: what it is called, and its value in words."""

from datetime import date, datetime
from typing import Any

from django.db import models

from caseload.inzage.aan_klant import aan_klant
from caseload.inzage.onderdeel import Dossieronderdeel, Veld
from klanten.geboortedatum import Geboortedatum
from toegang.aanspreken import spreek_aan
from toegang.dagtaal import dag_voor_klant, moment_voor_klant
from toegang.modelvelden import veld_van, veldnaam, verwant_model


def modelveld_van(onderdeel: Dossieronderdeel, veld: Veld) -> models.Field[Any, Any] | None:
    """The field at the end of the path; None for an expression."""
    if callable(veld.pad):
        return None
    model = onderdeel.model
    *relaties, laatste = veld.pad.split("__")
    for relatie in relaties:
        model = verwant_model(model, relatie)
    return veld_van(model, laatste)


def label_van(onderdeel: Dossieronderdeel, veld: Veld, aanspreekvorm: str) -> str:
    """How a fact is called, to the client in their form of address."""
    naam = veld.label or veld.sleutel
    if not veld.label and not callable(veld.pad):
        naam = veldnaam(onderdeel.model, veld.pad.split("__")[0])
    return spreek_aan(aan_klant(naam), aanspreekvorm)


def in_woorden(waarde: object, modelveld: models.Field[Any, Any] | None) -> object:
    """A choice as it is called; anything else as it is."""
    if modelveld is not None and modelveld.choices and waarde not in (None, ""):
        return str(dict(modelveld.flatchoices).get(waarde, waarde))
    return waarde


def leesbaar(waarde: object, modelveld: models.Field[Any, Any] | None) -> str:
    """A value as the client reads it: days as 22 november 2026; "" for what is not filled in.

    Of a tick box that was left empty there is nothing to say; a "no" that someone chose is said.
    """
    if waarde is None or waarde == "" or (waarde is False and not (modelveld and modelveld.null)):
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Geboortedatum):
        return waarde.in_woorden
    if isinstance(waarde, dict):
        return _uitleg_van_voorstel(waarde)
    # From JSON a day comes as text.
    if isinstance(waarde, str) and isinstance(modelveld, models.DateTimeField):
        waarde = datetime.fromisoformat(waarde)
    elif isinstance(waarde, str) and isinstance(modelveld, models.DateField):
        waarde = date.fromisoformat(waarde)
    if isinstance(waarde, datetime):
        return moment_voor_klant(waarde)
    return dag_voor_klant(waarde) if isinstance(waarde, date) else str(waarde)


def _uitleg_van_voorstel(uitleg: dict[str, Any]) -> str:
    """Why the system proposed these profiles, score by score (AVG art. 15, lid 1, onder h)."""
    zinnen = []
    for profiel in uitleg.get("alle", []):
        if profiel["profiel"] in uitleg.get("beste", []):
            scores = "; ".join(
                f"{reden['component']}: {reden['score']} (past bij {reden['van']} tot {reden['tot']})"
                for reden in profiel["redenen"]
            )
            zinnen.append(f"{profiel['naam']}: {scores}")
    return "\n".join(zinnen)
