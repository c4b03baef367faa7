"""Which clients may be the person whose data is being written: candidates from the database, judged by the one rule."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q

from klanten.geboortedatum import Geboortedatum
from klanten.models import Klant, Onderscheid
from klanten.zelfde_persoon import Bewijs, Kracht, Mens, Naam, mag_overnemen, vergelijk
from toegang.dossiers import toegangsgrond
from toegang.invoer import klantnummers
from toegang.models import Gebruiker

# More clients than fit in a household: the number of a shelter or of a helper, which says nothing of who someone is.
_GEDEELD_VANAF = 5
# Under this name it stands in the access log that a page told who may be known.
WIE_IS_BEKEND = "wie is al bekend"
# And under this name a klantnummer that does not fit.
KLANTNUMMER_GERADEN = "klantnummer bij een melding"
_NAAMVELDEN = ("voornaam", "tussenvoegsel", "achternaam")
_PERSOONSVELDEN = (*_NAAMVELDEN, "geboortedatum", "telefoon", "email")


@dataclass(frozen=True)
class Bekende:
    """A client who may be the same person, with what speaks for it.

    `klant` has its last period, klantmanager and team. `eigen`: the user may open the dossier. `genoemd`: by the
    klantnummer that was typed. `overneembaar`: enough is known to take this client back.
    """

    klant: Klant
    bewijs: Bewijs
    eigen: bool
    genoemd: bool
    overneembaar: bool

    @property
    def vraagt(self) -> bool:
        """Whether the user must say who it is; otherwise it is a warning."""
        return self.bewijs.kracht is Kracht.STERK or self.genoemd

    @property
    def vertrokken(self) -> bool:
        """Whether no guidance runs."""
        return bool(self.klant.uitgestroomd_op or not self.klant.gemeld_op)

    @property
    def waarom(self) -> str:
        """Why this client is shown, in Dutch, for the head of a sentence."""
        delen = ", ".join(filter(None, ["klantnummer" if self.genoemd else "", self.bewijs.waarom]))
        return delen[:1].upper() + delen[1:]


def mens_uit(gegevens: Mapping[str, Any], eerdere_namen: Collection[Naam] = ()) -> Mens:
    """Who someone is, from fields of Klant as a form or a row of the database holds them; what is missing is empty."""
    return Mens(
        namen=(Naam(*(gegevens.get(deel, "") for deel in _NAAMVELDEN)), *eerdere_namen),
        geboortedatum=Geboortedatum.van(gegevens["geboortedatum"]),
        telefoon=gegevens.get("telefoon", ""),
        email=gegevens.get("email", ""),
    )


def mens_van(klant: Klant) -> Mens:
    """Who this client is, under all names. One query, none for a client `met_vroegere_namen`."""
    if "eerdere_namen" not in vars(klant):
        klant.eerdere_namen = [Naam(*delen) for delen in klant.vroegere_namen.values_list(*_NAAMVELDEN)]
    return mens_uit({naam: getattr(klant, naam) for naam in _PERSOONSVELDEN}, klant.eerdere_namen)


def _al_onderscheiden(klant: Klant) -> set[int]:
    paren = Onderscheid.objects.filter(Q(een=klant) | Q(ander=klant)).values_list("een", "ander")
    return {sleutel for paar in paren for sleutel in paar}


def _gedeelde_contacten(klanten: Collection[Klant]) -> set[str]:
    keer = Counter(sleutel for klant in klanten for sleutel in (klant.telefoonsleutel, klant.mailsleutel))
    return {sleutel for sleutel, aantal in keer.items() if aantal >= _GEDEELD_VANAF}


def zoek_bekenden(
    mens: Mens, *, gebruiker: Gebruiker, klantnummer: str = "", behalve: Klant | None = None
) -> list[Bekende]:
    """Clients of any team who may be this person, those who ask for an answer first. One query, two with `behalve`.

    `klantnummer`: what the client mentioned. Numbers run upward and are easily guessed: of a client whose dossier
    `gebruiker` may not open, one counts only beside name and date of birth. `behalve`: the client whose data it is;
    those of whom was said before that they are someone else, are left out.
    """
    nummers = klantnummers(klantnummer) if klantnummer else []
    kandidaten = list(
        Klant.objects.die_kunnen_zijn(
            geboortedatum=mens.geboortedatum, telefoon=mens.telefoon, email=mens.email, nummers=nummers
        )
        .met_vroegere_namen()
        .met_laatste_periode()
        .select_related("klantmanager", "team")
        .order_by(F("gemeld_op").desc(), "pk")
    )
    buiten = {behalve.pk, *_al_onderscheiden(behalve)} if behalve else set()
    gedeeld = _gedeelde_contacten(kandidaten)
    bekenden = [
        bekende
        for klant in kandidaten
        if klant.pk not in buiten and (bekende := _beoordeel(mens, klant, gebruiker, nummers, gedeeld))
    ]
    return sorted(bekenden, key=lambda bekende: not bekende.vraagt)


def _beoordeel(
    mens: Mens, klant: Klant, gebruiker: Gebruiker, nummers: Collection[str], gedeeld: Collection[str]
) -> Bekende | None:
    """What speaks for this client; None when nothing does."""
    dossier = mens_van(klant)
    bewijs = vergelijk(mens, dossier, gedeelde_contacten=gedeeld)
    eigen = toegangsgrond(gebruiker, klant) is not None
    genoemd = klant.klantnummer in nummers and (eigen or bool(bewijs.naam and bewijs.datum))
    if not (bewijs.kracht or genoemd):
        return None
    genoeg = eigen or mag_overnemen(mens, dossier, bewijs=bewijs, met_klantnummer=genoemd)
    return Bekende(klant, bewijs, eigen=eigen, genoemd=genoemd, overneembaar=genoeg)


def bestaand_klantnummer(getypt: str) -> str:
    """The klantnummer as it is stored, for the log; "" when there is no such client. One query."""
    gevonden = Klant.objects.filter(klantnummer__in=klantnummers(getypt)).values_list("klantnummer", flat=True)
    return gevonden.order_by("pk").first() or ""
