"""The form of an instrument: the instrumentenformat in its order, with an explanation at each field."""

from typing import Any

from instrumenten.admin.bewaking import Bewaakt
from instrumenten.models import Status
from instrumenten.publicatie import melding_ontbreekt, wat_ontbreekt

HULP = {
    "slug": "Deel van het webadres. Wordt ingevuld uit de naam; verander het later niet meer.",
    "samenvatting": "Hoogstens 500 tekens. Dit staat in de zoekresultaten.",
    "samenvatting_klant": "Hoogstens 500 tekens, in eenvoudig Nederlands (B1), met u. De klant leest dit in het plan.",
    "doel": "Wat heeft de klant na afloop bereikt?",
    "tegels": "Waar in het werklandschap hoort dit instrument? Minstens één om te kunnen publiceren.",
    "klantkenmerken": "Waar werkt het instrument aan? Minstens één om te kunnen publiceren.",
    "doelgroepen": "Kies niets als het instrument voor iedereen is. Met een doelgroep is het óók voor die groep.",
    "werkwijze": "Hoe gaat het in zijn werk, stap voor stap?",
    "voorwaarden_deelname": "Zet de belangrijkste voorwaarde in de eerste zin. Die ziet de klantmanager bij 'Let op'.",
    "gebieden": "Kies niets als het instrument overal binnen het bereik te gebruiken is.",
    "duur": "Een getal; kies hieronder de eenheid.",
    "kosten": "In euro. Leeg als het niet bekend is; 0 als het niets kost.",
    "toelichting_kosten": "Per traject of per persoon? Een indicatie? Met of zonder btw?",
    "status": "Alleen gepubliceerde instrumenten zijn voor klantmanagers te vinden. Wat in een plan staat of "
    "beoordeeld is, kunt u niet verwijderen maar wel archiveren.",
    "publiceren_vanaf": "Leeg: meteen.",
    "publiceren_tot": "Leeg: zonder einddatum.",
}

INDELING = (
    (
        "Beschrijving",
        {"fields": ("naam", "slug", "samenvatting", "samenvatting_klant", "doel", "uitvoeringsvormen", "werkwijze",
                    "onderscheidende_aanpak", "individueel", "groep")},
    ),
    ("Waarvoor", {"fields": ("tegels", "klantkenmerken")}),
    (
        "Voor wie",
        {"fields": ("doelgroepen", "toelichting_doelgroep", "voorwaarden_deelname")},
    ),
    (
        "Praktisch",
        {"fields": ("aanbieder", "uitvoering", "bereik", "gebieden", "uren_per_week",
                    "toelichting_intensiteit", "duur",
                    "duur_eenheid", "toelichting_duur", "kosten", "toelichting_kosten", "werkafspraken",
                    "aanmeldinstructies")},
    ),
    ("Verder", {"fields": ("samenwerkingspartners", "aanvullende_informatie", "bron", "eigenaar", "importmerk")}),
    ("Publicatie", {"fields": ("status", "publiceren_vanaf", "publiceren_tot", "gewijzigd_op", "volgers")}),
)  # fmt: skip


class Instrumentformulier(Bewaakt):
    """The instrumentenformat (fields: InstrumentAdmin). Publishing asks for what a klantmanager searches on."""

    def clean(self) -> dict[str, Any]:
        """Refuse to publish what is not complete, and say what is missing."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("status") == Status.GEPUBLICEERD:
            ontbreekt = wat_ontbreekt(
                samenvatting=gegevens.get("samenvatting", ""),
                tegels=len(gegevens.get("tegels", ())),
                klantkenmerken=len(gegevens.get("klantkenmerken", ())),
            )
            if ontbreekt:
                self.add_error("status", melding_ontbreekt(ontbreekt))
        return gegevens
