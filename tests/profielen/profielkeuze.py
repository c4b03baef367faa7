"""What the tests of choosing a profile share."""

from typing import Any

from klantbeeld.models import Klantbeeld
from profielen.actions import ken_profiel_toe
from profielen.grondslag import gegevens_van, klantbeeld_voor_voorstel, voor_de_regels
from profielen.models import Klantprofiel, Profieltoekenning
from profielen.voorstel import Feiten, stel_voor
from tests.typen import zeker

VERKENNEN = {"PER": 2, "ATT": 3, "NOR": 2, "EFF": 1, "INT": 2, "VAA": 2, "ZEL": 2, "CON": 3, "BEL": 3, "GED": 2}


def profiel(code: str) -> Klantprofiel:
    return Klantprofiel.objects.get(set="zes-profielen", code=code)


def ken_toe(beeld: Klantbeeld, code: str, **anders: Any) -> Profieltoekenning:
    gegevens = gegevens_van(zeker(klantbeeld_voor_voorstel(beeld.klant)))
    return ken_profiel_toe(
        **{
            "klant": beeld.klant,
            "gezien": beeld.pk,
            "profiel": profiel(code),
            "voorstel": stel_voor(gegevens, voor_de_regels(Klantprofiel.objects.in_gebruik().met_patroon())),
            "feiten": Feiten(),
            "afwijkgrond": None,
            "motivering": "",
            "klantreactie": "",
            "klantreactie_tekst": "",
            "door": beeld.klant.klantmanager,
            **anders,
        }
    )
