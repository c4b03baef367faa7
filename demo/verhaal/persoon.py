"""Who a client of the demo is."""

from dataclasses import dataclass
from datetime import date

from klanten.geboortedatum import Geboortedatum


@dataclass(frozen=True)
class Persoon:
    """Who the client is. `bekend_van_geboorte`: how much of the date of birth is known, 3 all of it, 1 the year."""

    voornaam: str
    tussenvoegsel: str
    achternaam: str
    vrouw: bool
    geboortedatum: date
    telefoon: str
    email: str
    taalniveau: str
    tolk_taal: str
    aanspreekvorm: str
    bekend_van_geboorte: int = 3
    vroegere_achternaam: str = ""
    contactvoorkeur: str = ""
    contact_uitleg: str = ""
    huishouden: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""

    @property
    def vastgelegde_geboortedatum(self) -> Geboortedatum:
        """What is known of the date of birth."""
        heel = Geboortedatum.van(self.geboortedatum)
        maand, dag = heel.maand * (self.bekend_van_geboorte > 1), heel.dag * (self.bekend_van_geboorte > 2)
        return Geboortedatum(heel.jaar, maand, dag)

    @property
    def leert_nederlands(self) -> bool:
        """Whether the language itself stands in the way."""
        return self.taalniveau in {"A1", "A2"}
