"""Finding a client: who is found by what was typed, and who may be meant when there is a typing error in it."""

from dataclasses import dataclass

from klanten.models import Klant
from klanten.zoekterm import als_naam, bedoelt
from toegang.alfabet import OP_ALFABET
from toegang.models import Gebruiker
from toegang.querysets import laatst_geopende_nummers

HOOGSTENS_GEVONDEN = 50
HOOGSTENS_GEOPEND = 10


@dataclass(frozen=True)
class Gevonden:
    """Clients by the alphabet: who is found, and then whose name looks like it. `meer`: there are others."""

    klanten: list[Klant]
    lijkend: list[Klant]
    meer: bool

    @property
    def alle(self) -> list[Klant]:
        """Everyone who is shown."""
        return [*self.klanten, *self.lijkend]


def zoek_klanten(term: str, gebruiker: Gebruiker) -> Gevonden:
    """The clients whom this user may see and who answer to this term, as in a list. Three queries; one less when nobody
    is only nearly called so.
    """
    zichtbaar = Klant.objects.zichtbaar_voor(gebruiker)
    rijen = zichtbaar.met_laatste_periode().select_related("klantmanager").order_by(*OP_ALFABET)
    klanten = list(rijen.zoek(term)[: HOOGSTENS_GEVONDEN + 1])
    plaats = max(HOOGSTENS_GEVONDEN - len(klanten), 0)
    lijkend: list[Klant] = []
    if woorden := als_naam(term):
        gevonden = {klant.pk for klant in klanten}
        bedoeld = [
            pk
            for pk, nu, vroeger in zichtbaar.misschien_bedoeld(term)
            if pk not in gevonden and bedoelt(woorden, [nu, *vroeger])
        ]
        lijkend = list(rijen.filter(pk__in=bedoeld)[:plaats]) if bedoeld and plaats else []
    return Gevonden(klanten[:HOOGSTENS_GEVONDEN], lijkend, meer=len(klanten) > HOOGSTENS_GEVONDEN)


def laatst_geopend(gebruiker: Gebruiker) -> list[Klant]:
    """The clients whose dossier this user opened lately and may still open, the last one first. Two queries."""
    nummers = laatst_geopende_nummers(gebruiker)
    rijen = Klant.objects.zichtbaar_voor(gebruiker).filter(klantnummer__in=nummers).order_by()
    op_nummer = {klant.klantnummer: klant for klant in rijen}
    return [op_nummer[nummer] for nummer in nummers if nummer in op_nummer][:HOOGSTENS_GEOPEND]
