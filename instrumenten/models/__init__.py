"""Eva's shared vocabulary and the instruments described in it."""

from instrumenten.models.beoordeling import Beoordeling, Frequentie, Volger
from instrumenten.models.codelijsten import (
    EIGEN_DOELGROEPEN_MAXIMUM,
    Doelgroep,
    Klantkenmerk,
    Referentie,
    Tegel,
    Uitvoeringsvorm,
)
from instrumenten.models.delen import Contactpersoon, Download, Link, Locatie, LocatieType, Registratiecode, Video
from instrumenten.models.instrument import Bereik, Instrument, Status, Uitvoering
from instrumenten.models.koppelingen import (
    InstrumentDoelgroep,
    InstrumentGebied,
    InstrumentKlantkenmerk,
    InstrumentTegel,
    InstrumentUitvoeringsvorm,
)
from instrumenten.models.media import Mediabestand, Startmoment
from instrumenten.models.organisaties import Aanbieder, Adres, Eigenaar, Gebied, postcode_geldig
from instrumenten.models.vraag import ZoekZonderResultaat
from instrumenten.models.zoekindex import InNaam, Zoekrij, Zoekset, Zoektekst, Zoekwoord

__all__ = [
    "EIGEN_DOELGROEPEN_MAXIMUM",
    "Aanbieder",
    "Adres",
    "Beoordeling",
    "Bereik",
    "Contactpersoon",
    "Doelgroep",
    "Download",
    "Eigenaar",
    "Frequentie",
    "Gebied",
    "InNaam",
    "Instrument",
    "InstrumentDoelgroep",
    "InstrumentGebied",
    "InstrumentKlantkenmerk",
    "InstrumentTegel",
    "InstrumentUitvoeringsvorm",
    "Klantkenmerk",
    "Link",
    "Locatie",
    "LocatieType",
    "Mediabestand",
    "Referentie",
    "Registratiecode",
    "Startmoment",
    "Status",
    "Tegel",
    "Uitvoering",
    "Uitvoeringsvorm",
    "Video",
    "Volger",
    "ZoekZonderResultaat",
    "Zoekrij",
    "Zoekset",
    "Zoektekst",
    "Zoekwoord",
    "postcode_geldig",
]
