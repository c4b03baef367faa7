"""The client, and what lies around and behind one."""

from klanten.models.herinnering import Herinnering
from klanten.models.klant import Contactvoorkeur, Klant, Taalniveau
from klanten.models.levensgebeurtenis import Gebeurtenissoort, Levensgebeurtenis
from klanten.models.overdracht import Overdracht
from klanten.models.periode import Meldreden, Periode, Uitstroomreden
from klanten.models.persoon import Onderscheid, VroegereNaam
from klanten.models.rechtzetting import Daad, Rechtgezet, Rechtzetting
from klanten.models.sociale_kaart import Organisatie, Organisatiecontact, Organisatiesoort
from klanten.models.terugkeer import Terugkeer
from klanten.models.uitslag import Diagnoseuitslag
from klanten.models.zelfredzaamheid import ZrmDomein, Zrmmeting

__all__ = [
    "Contactvoorkeur",
    "Daad",
    "Diagnoseuitslag",
    "Gebeurtenissoort",
    "Herinnering",
    "Klant",
    "Levensgebeurtenis",
    "Meldreden",
    "Onderscheid",
    "Organisatie",
    "Organisatiecontact",
    "Organisatiesoort",
    "Overdracht",
    "Periode",
    "Rechtgezet",
    "Rechtzetting",
    "Taalniveau",
    "Terugkeer",
    "Uitstroomreden",
    "VroegereNaam",
    "ZrmDomein",
    "Zrmmeting",
]
