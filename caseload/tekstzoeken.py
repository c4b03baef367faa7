"""Searching in the texts of a dossier, and of all dossiers of a klantmanager."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, F, Func, IntegerField, Q, TextField, Value, When
from django.db.models.functions import Lower
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils import timezone

from caseload.rijen_van_klant import begin_van
from caseload.tekstbronnen import OP_CODE, Klanten, Tekstregel, Tekstsoort, tekstbronnen
from caseload.tekstvlak import KALE_LETTERS, Stuk, fragment, zoekwoorden
from klanten.models import Klant
from toegang.models import Gebruiker

HOOGSTENS_GEVONDEN = 50
# How far back, in days; None for everything.
PERIODEN: dict[str, tuple[str, int | None]] = {
    "": ("Alle jaren", None),
    "maand": ("Laatste maand", 31),
    "kwartaal": ("Laatste drie maanden", 92),
    "jaar": ("Laatste jaar", 366),
    "twee": ("Laatste twee jaar", 731),
}


@dataclass(frozen=True)
class Tekstvraag:
    """What is looked for: words that all stand in one text, of which kind, from which day on."""

    woorden: Sequence[str]
    soort: str = ""
    vanaf: date | None = None

    @classmethod
    def van(cls, getypt: str, *, soort: str, periode: str, vandaag: date) -> "Tekstvraag":
        """From what was typed and chosen."""
        _, dagen = PERIODEN.get(periode, PERIODEN[""])
        return cls(zoekwoorden(getypt), soort, None if dagen is None else vandaag - timedelta(days=dagen))


@dataclass(frozen=True)
class Treffer:
    """A text in which the words stand. Of one for us alone the text is not shown: the client may be looking along."""

    soort: Tekstsoort
    klant_pk: int
    dag: date
    kop: str
    stukken: list[Stuk]
    wie: str
    intern: bool
    adres: str


@dataclass(frozen=True)
class Treffers:
    """What was found, newest first. `meer`: there is more than is shown."""

    rijen: list[Treffer]
    meer: bool


class _Lengte(Func):
    output_field = IntegerField()


def _vlak(veld: str) -> Case:
    """For the database: a text as `tekstvlak.vlak` makes it. Most have no accent at all, and are done much sooner."""
    van, naar = ("".join(letters) for letters in (KALE_LETTERS.keys(), KALE_LETTERS.values()))
    kaal = Func(Lower(veld), Value(van), Value(naar), function="translate", output_field=TextField())
    lengte = _Lengte(F(veld), function="char_length")
    zonder_accent = Exact(_Lengte(F(veld), function="octet_length"), lengte)
    return Case(When(zonder_accent, then=Lower(veld)), default=kaal, output_field=TextField())


def zoek_in_teksten(vraag: Tekstvraag, klanten: Klanten) -> Treffers:
    """The newest texts of these clients in which every word stands. One query; none without a word."""
    if not vraag.woorden:
        return Treffers([], meer=False)
    # The longest is in the fewest texts: the others are looked for in what is left.
    langste_eerst = sorted(vraag.woorden, key=len, reverse=True)
    voorwaarde = Q(*(Q(vlak__contains=woord) for woord in langste_eerst))
    if vraag.vanaf:
        voorwaarde &= Q(wanneer__gte=begin_van(vraag.vanaf))
    bronnen = [rijen.alias(vlak=_vlak("inhoud")).filter(voorwaarde) for rijen in tekstbronnen(klanten, vraag.soort)]
    alle = bronnen[0].union(*bronnen[1:], all=True) if len(bronnen) > 1 else bronnen[0]
    rijen = [
        Tekstregel._make(rij)
        for rij in alle.order_by("-wanneer", "-bron_pk", "-volgnummer", "kop")[: HOOGSTENS_GEVONDEN + 1]
    ]
    getoond = _zonder_herhaling(rijen[:HOOGSTENS_GEVONDEN])
    return Treffers([_treffer(rij, vraag.woorden) for rij in getoond], meer=len(rijen) > HOOGSTENS_GEVONDEN)


def _zonder_herhaling(rijen: Iterable[Tekstregel]) -> list[Tekstregel]:
    """Each text of a client once, where it was written last: a klantbeeld takes over what its predecessor said."""
    eerste: dict[tuple[int, str, str], Tekstregel] = {}
    for rij in rijen:
        eerste.setdefault((rij.van_klant, rij.aard, rij.inhoud), rij)
    return list(eerste.values())


def _treffer(rij: Tekstregel, woorden: Sequence[str]) -> Treffer:
    soort = OP_CODE[rij.aard]
    argumenten = [rij.van_klant, *([getattr(rij, soort.met)] if soort.met else [])]
    return Treffer(
        soort=soort,
        klant_pk=rij.van_klant,
        dag=timezone.localtime(rij.wanneer).date(),
        kop=rij.kop,
        stukken=[] if rij.alleen_ons else fragment(rij.inhoud, woorden),
        wie=rij.schrijver.strip(),
        intern=rij.alleen_ons,
        adres=reverse(soort.pagina, args=argumenten) + soort.anker,
    )


def eigen_klanten(gebruiker: Gebruiker) -> list[int]:
    """The keys of the clients in whose dossiers a klantmanager may search all at once. One query.

    Asked apart, as the database then knows how many there are: within the question it takes them for many more.
    """
    return list(Klant.objects.zichtbaar_voor(gebruiker).order_by().values_list("pk", flat=True))
