"""Eva's shared vocabulary and the instruments described in it."""

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
from instrumenten.models.organisaties import Aanbieder, Adres, Eigenaar, Gebied, postcode_geldig

__all__ = [
    "EIGEN_DOELGROEPEN_MAXIMUM",
    "Aanbieder",
    "Adres",
    "Bereik",
    "Contactpersoon",
    "Doelgroep",
    "Download",
    "Eigenaar",
    "Gebied",
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
    "Referentie",
    "Registratiecode",
    "Status",
    "Tegel",
    "Uitvoering",
    "Uitvoeringsvorm",
    "Video",
    "postcode_geldig",
]
