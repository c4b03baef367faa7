"""Example organisations for an empty sociale kaart; a municipality replaces them by its own."""

from pathlib import Path

from instrumenten.referentie.laden import lees, op_code
from klanten.models import Organisatie, Organisatiecontact, Organisatiesoort

_VELDEN = ("naam", "omschrijving", "aanmelden", "plaats")


def laad_organisaties(bestand: Path) -> int:
    """Put the examples on the sociale kaart when nothing stands there; the number of organisations written.

    Never beside organisations of the municipality: an example that was renamed or taken out of use must not come back.
    """
    if Organisatie.objects.exists():
        return 0
    soorten = op_code(Organisatiesoort)
    regels = lees(bestand, "organisatie")
    for regel in regels:
        organisatie = Organisatie.objects.create(
            soort=soorten[regel["soort"]], **{veld: regel[veld] for veld in _VELDEN if veld in regel}
        )
        for contact in regel["contact"]:
            Organisatiecontact.objects.create(organisatie=organisatie, **contact)
    return len(regels)
