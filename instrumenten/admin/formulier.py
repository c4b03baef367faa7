"""The form of an instrument: the instrumentenformat in its order, with an explanation at each field."""

from typing import TYPE_CHECKING, Any

from instrumenten.admin.bewaking import Bewaakt
from instrumenten.models import Status
from instrumenten.publicatie import melding_ontbreekt, wat_ontbreekt

if TYPE_CHECKING:
    from django.contrib.admin.options import _FieldOpts

HULP = {
    "naam": "Zoals klantmanagers het noemen, zonder de naam van de aanbieder.",
    "slug": "Deel van het webadres. Wordt ingevuld uit de naam; verander het later niet meer.",
    "samenvatting": "Hoogstens 500 tekens. Dit staat in de zoekresultaten.",
    "samenvatting_klant": "Hoogstens 500 tekens, in eenvoudig Nederlands (B1), met u. De klant leest dit in het plan.",
    "doel": "Wat heeft de klant na afloop bereikt?",
    "uitvoeringsvormen": "Minstens één om te kunnen publiceren.",
    "werkwijze": "Hoe gaat het in zijn werk, stap voor stap?",
    "onderscheidende_aanpak": "Wat maakt dit instrument anders dan andere met hetzelfde doel?",
    "toelichting_doelgroep": "Voor wie werkt het goed, en voor wie niet?",
    "voorwaarden_deelname": "Zet de belangrijkste voorwaarde in de eerste zin. Die ziet de klantmanager bij 'Let op'.",
    "samenwerkingspartners": "Wie doen er mee, en wat doen zij?",
    "aanvullende_informatie": "Wat een klantmanager verder moet weten en nergens anders past.",
    "tegels": "Waar in het werklandschap hoort dit instrument? Minstens één om te kunnen publiceren.",
    "klantkenmerken": "Waar werkt het instrument aan? Minstens één om te kunnen publiceren.",
    "aanbieder": "Staat de aanbieder er niet bij? Voeg haar eerst toe.",
    "werkafspraken": "Wat is er met de aanbieder afgesproken, bijvoorbeeld over verslag doen?",
    "aanmeldinstructies": "Hoe meldt de klantmanager een klant aan? Codes en contactpersonen staan onderaan.",
    "doelgroepen": "Kies niets als het instrument voor iedereen is. Met een doelgroep is het óók voor die groep.",
    "uren_per_week": "Een getal, met hoogstens één cijfer achter de komma. Hiermee is de duur in uren te vergelijken.",
    "toelichting_intensiteit": "Bijvoorbeeld: twee ochtenden per week, in overleg meer.",
    "duur": "Een heel getal; kies hieronder de eenheid.",
    "toelichting_duur": "Is de duur voor iedereen gelijk? Kan het langer?",
    "kosten": "In euro. Leeg als het niet bekend is; 0 als het niets kost.",
    "toelichting_kosten": "Per traject of per persoon? Een indicatie? Met of zonder btw?",
    "uitvoering": "Doet de gemeente het zelf of koopt zij het in? Leeg als het niet bekend is.",
    "bereik": "Landelijk is overal te vinden. Kies bij lokaal en regionaal hieronder de gebieden.",
    "gebieden": "Kies niets als het instrument overal binnen het bereik te gebruiken is.",
    "bron": "Waar komt deze beschrijving vandaan?",
    "status": "Alleen gepubliceerde instrumenten zijn voor klantmanagers te vinden. Wat in een plan staat of "
    "beoordeeld is, kunt u niet verwijderen maar wel archiveren.",
    "publiceren_vanaf": "Leeg: meteen.",
    "publiceren_tot": "Leeg: zonder einddatum.",
}

VORM = ("individueel", "groep")
INDELING: "tuple[tuple[str, _FieldOpts], ...]" = (
    (
        "Beschrijving",
        {"fields": ("naam", "slug", "samenvatting", "samenvatting_klant", "doel", "uitvoeringsvormen", "werkwijze",
                    "onderscheidende_aanpak", VORM, "toelichting_doelgroep", "voorwaarden_deelname",
                    "samenwerkingspartners", "aanvullende_informatie")},
    ),
    ("Waarvoor", {"fields": ("tegels", "klantkenmerken")}),
    (
        "Praktisch",
        {"fields": ("aanbieder", "werkafspraken", "aanmeldinstructies", "doelgroepen", "uren_per_week",
                    "toelichting_intensiteit", "duur", "duur_eenheid", "toelichting_duur", "kosten",
                    "toelichting_kosten", "uitvoering", "bereik", "gebieden")},
    ),
    ("Herkomst", {"fields": ("bron", "eigenaar", "importmerk")}),
    ("Publicatie", {"fields": ("status", "publiceren_vanaf", "publiceren_tot", "gewijzigd_op", "volgers")}),
)  # fmt: skip
# Where the message of a rule over several fields stands.
_BIJ_VELD = {
    "instrument_duur_met_eenheid": "duur_eenheid",
    "instrument_kosten_niet_negatief": "kosten",
    "instrument_publicatie_in_volgorde": "publiceren_tot",
    "instrument_gepubliceerd_is_beschreven": "status",
}


class Instrumentformulier(Bewaakt):
    """The instrumentenformat (fields: InstrumentAdmin). Publishing asks for what a klantmanager searches on."""

    # The heading over fields that stand on one line.
    regelkoppen = {VORM: "Individueel of in een groep"}
    bij_veld = _BIJ_VELD

    def clean(self) -> dict[str, Any]:
        """Refuse to publish what is not complete, and say what is missing."""
        gegevens = super().clean() or self.cleaned_data
        # Of a field that is wrong itself it is not said that it is missing.
        if gegevens.get("status") == Status.GEPUBLICEERD:
            ontbreekt = wat_ontbreekt(
                gegevens,
                uitvoeringsvormen=len(gegevens.get("uitvoeringsvormen", (None,))),
                tegels=len(gegevens.get("tegels", ())),
                klantkenmerken=len(gegevens.get("klantkenmerken", ())),
            )
            if ontbreekt:
                self.add_error("status", melding_ontbreekt(ontbreekt))
        return gegevens
