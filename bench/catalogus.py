"""A catalogue of many instruments: random, the same every time, with the codes of the reference data.

python -m bench.catalogus AANTAL     fills the database of DATABASE_URL until it holds so many
"""

import os
import sys
from random import Random

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

import pghistory
from django.db import transaction
from django.db.models import Model

from instrumenten.models import Aanbieder, Doelgroep, Instrument, Klantkenmerk, Status, Tegel, Uitvoeringsvorm
from instrumenten.zoeken.vraag import Zoekvraag
from toegang.modelvelden import koppeltabel

PER_KEER = 2000
# The searches that are measured, by the name under which they are shown.
ZOEKVRAGEN = {
    "zoeken zonder keuze": Zoekvraag(),
    "zoeken op tegel en kenmerk": Zoekvraag(tegel=("werk_fit", "bemiddeling"), kenmerk=("KK05", "KK12")),
    "zoeken op tekst": Zoekvraag(tekst="sollicitatietraining werken"),
    # Wide enough to find something among two hundred: a page without results is no measure for one with.
    "zoeken op alles": Zoekvraag(
        tegel=("werk_fit", "bemiddeling"),
        kenmerk=("KK05", "KK12"),
        tekst="oefenen",
        doelgroep=("ED01",),
        vorm=("groep",),
        kosten=2500,
    ),
}
_ONDERWERPEN = ("Sollicitatietraining", "Taalles", "Werkstage", "Fietsles", "Jobcoaching", "Budgetcursus", "Meeloopdag")


def vul(aantal: int) -> None:
    """Add this many published instruments."""
    kans = Random(aantal)  # noqa: S311 - the same catalogue every time, nothing secret
    aanbieder, _ = Aanbieder.objects.get_or_create(code="bench", defaults={"naam": "Bureau Bench"})
    lijsten: dict[str, list[Model]] = {
        "tegels": list(Tegel.objects.all()),
        "klantkenmerken": list(Klantkenmerk.objects.all()),
        "doelgroepen": list(Doelgroep.objects.all()),
        "uitvoeringsvormen": list(Uitvoeringsvorm.objects.all()),
    }
    for begin in range(0, aantal, PER_KEER):
        instrumenten = Instrument.objects.bulk_create(
            Instrument(
                slug=f"bench-{nummer}",
                naam=f"{kans.choice(_ONDERWERPEN)} {nummer}",
                samenvatting=f"Oefenen met {kans.choice(_ONDERWERPEN).lower()}.",
                doel="Vertrouwen krijgen.",
                werkwijze="Werken in kleine stappen.",
                aanbieder=aanbieder,
                status=Status.GEPUBLICEERD,
                groep=kans.random() < 0.5,
                individueel=kans.random() < 0.5,
                kosten=kans.choice([None, 0, 500, 2400, 9000]),
                uren_per_week=kans.choice([None, 4, 8, 20]),
            )
            for nummer in range(begin, min(begin + PER_KEER, aantal))
        )
        for naam, lijst in lijsten.items():
            tussen, doel = koppeltabel(Instrument, naam)
            tussen._default_manager.bulk_create(
                tussen(**{"instrument": instrument, doel: code})
                for instrument in instrumenten
                for code in kans.sample(lijst, kans.randint(0 if naam == "doelgroepen" else 1, 3))
            )


def main(aantal: int) -> None:
    """Add what is missing."""
    with transaction.atomic(), pghistory.context(taak="bench"):
        vul(aantal - Instrument.objects.count())


if __name__ == "__main__":
    main(int(sys.argv[1]))
