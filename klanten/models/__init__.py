"""The client, and what lies around and behind one."""

from klanten.models.achtergrond import Diagnoseuitslag, Gebeurtenissoort, Levensgebeurtenis, ZrmDomein, Zrmmeting
from klanten.models.klant import Klant, Meldreden, Overdracht, Periode, Taalniveau, Terugkeer, Uitstroomreden
from klanten.models.persoon import Onderscheid, VroegereNaam
from klanten.models.sociale_kaart import Organisatie, Organisatiecontact, Organisatiesoort

__all__ = [
    "Diagnoseuitslag",
    "Gebeurtenissoort",
    "Klant",
    "Levensgebeurtenis",
    "Meldreden",
    "Onderscheid",
    "Organisatie",
    "Organisatiecontact",
    "Organisatiesoort",
    "Overdracht",
    "Periode",
    "Taalniveau",
    "Terugkeer",
    "Uitstroomreden",
    "VroegereNaam",
    "ZrmDomein",
    "Zrmmeting",
]
