"""The clients of the demo as rows: who they are, and what they were called before."""

from collections.abc import Sequence

from demo.verhaal.klant import Klantverhaal
from klanten.models import Klant, VroegereNaam
from toegang.models import Gebruiker


def klantrij(verhaal: Klantverhaal, nummer: int, klantmanagers: Sequence[Gebruiker]) -> Klant:
    """The client of this story, still to be stored."""
    persoon, klantmanager = verhaal.persoon, klantmanagers[verhaal.klantmanager]
    klant = Klant(
        klantnummer=f"K-{nummer:06d}",
        voornaam=persoon.voornaam,
        tussenvoegsel=persoon.tussenvoegsel,
        achternaam=persoon.achternaam,
        geboortedatum=persoon.vastgelegde_geboortedatum,
        telefoon=persoon.telefoon,
        email=persoon.email,
        taalniveau=persoon.taalniveau,
        tolk_taal=persoon.tolk_taal,
        aanspreekvorm=persoon.aanspreekvorm,
        contactvoorkeur=persoon.contactvoorkeur,
        contact_uitleg=persoon.contact_uitleg,
        huishouden=persoon.huishouden,
        straat=persoon.straat,
        huisnummer=persoon.huisnummer,
        postcode=persoon.postcode,
        plaats=persoon.plaats,
        klantmanager=klantmanager,
        team=klantmanager.team,
        duo_collega=None if verhaal.duo is None else klantmanagers[verhaal.duo],
    )
    # What save() does for one client at a time.
    klant.vul_sleutels()
    return klant


def vroegere_namen(klanten: Sequence[Klant], verhalen: Sequence[Klantverhaal]) -> list[VroegereNaam]:
    """The names that some of them had before, still to be stored."""
    namen = [
        VroegereNaam(
            klant=klant,
            voornaam=klant.voornaam,
            achternaam=verhaal.persoon.vroegere_achternaam,
            tot=verhaal.perioden[0].begin,
            door=klant.klantmanager,
        )
        for klant, verhaal in zip(klanten, verhalen, strict=True)
        if verhaal.persoon.vroegere_achternaam
    ]
    for naam in namen:
        naam.vul_sleutel()
    return namen
