"""From what is known of a client to a question for the catalogue, and what of an instrument fits that client.

Source: VNG handreiking methodisch werken met Eva: in step 2 one searches with what follows from the klantbeeld. A
profile gives direction: its instruments come first and nothing is left out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Value
from django.urls import reverse

from instrumenten.aanhang import Code
from instrumenten.models import InNaam, Instrument, Zoektekst
from instrumenten.querysets import InstrumentQuerySet
from instrumenten.zoeken.genoemd import zoektermen
from instrumenten.zoeken.resultaten import Passendheid, Resultaat
from instrumenten.zoeken.vraag import GENOEMD, VERWANT, Voorkeur, Zoekvraag
from klantbeeld.models import Klantbeeld, Werkpunt
from klanten.models import Klant, Taalniveau
from profielen.models import Klantprofiel, Profieltoekenning
from trajecten.models import Inzet

# What is added to an instrument here; the catalogue below knows nothing of a client.
_GENOEMD = "is_genoemd"
_OPLOPEND = (Taalniveau.A1, Taalniveau.A2, Taalniveau.B1, Taalniveau.B2, Taalniveau.MOEDERTAAL)
_ZINSEINDE = re.compile(r"(?<=[.!?])\s+|\n")
_TAAL = re.compile(r"\b(taal|taalniveau|nederlandse?)\b", re.IGNORECASE)
_NIVEAU = re.compile(r"\b(A1|A2|B1|B2)\b")
# Words that turn a level into an upper limit, a denial or a wish.
_TWIJFEL = re.compile(
    r"\b(geen|niet|hoogstens|maximaal|hooguit|tot|onder|lager|minder|zonder|liefst|voorkeur|wenselijk)\b", re.IGNORECASE
)
# A sentence of these words asks for a level of Dutch and for nothing else.
_ALLEEN_TAAL = re.compile(
    r"(?:(?:de|het|een|in|op|van|met|en|of|is|heeft|kan|klant|deelnemer|kandidaat|spreekt|spreken|leest|lezen|schrijft|"
    r"schrijven|verstaat|verstaan|begrijpt|begrijpen|beheerst|nederlandse?|taal|taalniveau|taalbeheersing|niveau|"
    r"minimaal|minstens|tenminste|ten|minste|ongeveer|vanaf|hoger|nodig|vereist|gevraagd|A1|A2|B1|B2)\b[\s,:.]*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Uitgangspunt:
    """What the latest established klantbeeld and the present profile say about where to look.

    `tegels` are the tegel the client goes for and the one where the client stands; `kenmerken` the work points.
    """

    klantbeeld: Klantbeeld | None
    profiel: Klantprofiel | None
    tegels: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()
    voorkeur: Voorkeur | None = None

    def vraag(self) -> Zoekvraag:
        """The question to start with."""
        return Zoekvraag(tegel=self.tegels, kenmerk=self.kenmerken)


def uitgangspunt(klant: Klant) -> Uitgangspunt:
    """Where to start looking for this client. Three queries: only what one searches with is read."""
    beeld = (
        Klantbeeld.objects.filter(klant=klant)
        .vastgesteld()
        .select_related("huidige_tegel", "beoogde_tegel")
        .only("klant", "huidige_tegel__code", "beoogde_tegel__code")
        .first()
    )
    werkpunten = Werkpunt.objects.filter(klantbeeld=beeld).order_by("pk").values_list("klantkenmerk__code", flat=True)
    toekenning = Profieltoekenning.objects.filter(klant=klant).nieuwste_eerst().met_profielcodes().first()
    naar = (beeld.beoogde_tegel, beeld.huidige_tegel) if beeld else ()
    return Uitgangspunt(
        klantbeeld=beeld,
        profiel=toekenning.profiel if toekenning else None,
        tegels=tuple(dict.fromkeys(tegel.code for tegel in naar if tegel)),
        kenmerken=tuple(werkpunten) if beeld else (),
        voorkeur=_voorkeur(toekenning) if toekenning else None,
    )


def _voorkeur(toekenning: Profieltoekenning) -> Voorkeur:
    return Voorkeur(
        tegel=tuple(toekenning.tegelcodes),
        kenmerk=tuple(toekenning.kenmerkcodes),
        namen=tuple(naam for naam in toekenning.profiel.instrumenten if isinstance(naam, str)),
    )


def past_bij(punt: Uitgangspunt, vraag: Zoekvraag, tegels: Sequence[Code], kenmerken: Sequence[Code]) -> list[str]:
    """Why an instrument fits: which of its tegels and which of its kenmerken the klantbeeld or the search asks for.

    `tegels` and `kenmerken` are those of the instrument. Names hold commas: they stand apart.
    """
    gevraagd = {*punt.tegels, *punt.kenmerken, *vraag.tegel, *vraag.kenmerk}
    redenen = []
    for enkelvoud, meervoud, codes in (("tegel", "tegels", tegels), ("klantkenmerk", "klantkenmerken", kenmerken)):
        passend = [deel.naam for deel in codes if deel.code in gevraagd]
        if passend:
            redenen.append(f"{enkelvoud if len(passend) == 1 else meervoud} {' + '.join(passend)}")
    return redenen


def wijst_aan(punt: Uitgangspunt, rang: int) -> str:
    """Why the profile puts an instrument first (`rang` of the search), "" when it does not."""
    if punt.profiel is None or rang not in (GENOEMD, VERWANT):
        return ""
    return f"{'genoemd' if rang == GENOEMD else 'past'} bij profiel {punt.profiel.code}"


def met_genoemd(rijen: InstrumentQuerySet, punt: Uitgangspunt) -> InstrumentQuerySet:
    """Annotated with `is_genoemd`: whether the profile names the instrument, as the search has it."""
    termen = zoektermen(punt.voorkeur.namen) if punt.voorkeur else []
    if not termen:
        return rijen.annotate(**{_GENOEMD: Value(False)})
    woorden = SearchQuery(" | ".join(termen), config="dutch", search_type="raw")
    namen = Zoektekst.objects.annotate(in_naam=InNaam("naamwoorden")).filter(pk=OuterRef("pk"), in_naam=woorden)
    return rijen.annotate(**{_GENOEMD: Exists(namen)})


def in_plan(klant: Klant) -> set[int]:
    """The instruments (pk) that the running plan of this client holds, whatever became of them. One query."""
    inzetten = Inzet.objects.filter(doel__plan__klant=klant).in_lopend_plan()
    return set(inzetten.order_by().values_list("instrument", flat=True))


def rang_van(punt: Uitgangspunt, instrument: Instrument) -> int:
    """How strongly the profile points at one instrument from `volledig` and `met_genoemd`, as the search ranks it."""
    if punt.voorkeur is None:
        return 0
    tegels = {tegel.code for tegel in instrument.alle_tegels}
    kenmerken = {kenmerk.code for kenmerk in instrument.alle_klantkenmerken}
    if getattr(instrument, _GENOEMD):
        return GENOEMD
    return VERWANT if tegels & set(punt.voorkeur.tegel) and kenmerken & set(punt.voorkeur.kenmerk) else 0


def passendheid(
    klant: Klant,
    punt: Uitgangspunt,
    vraag: Zoekvraag,
    instrument: Instrument,
    tegels: Sequence[Code],
    kenmerken: Sequence[Code],
    rang: int,
) -> Passendheid:
    """What there is to say of an instrument for this client, by its tegels and kenmerken and its rang in the search."""
    return Passendheid(
        past_bij=past_bij(punt, vraag, tegels, kenmerken),
        voorkeur=wijst_aan(punt, rang),
        let_op=let_op(klant, instrument),
        voorwaarden=voorwaarden(klant, instrument),
    )


def voor_de_klant(
    klant: Klant, punt: Uitgangspunt, vraag: Zoekvraag, resultaten: Iterable[Resultaat]
) -> list[Resultaat]:
    """The results of a search with what is known of this client; they lead on within the dossier. One query."""
    staat_in = in_plan(klant)
    return [
        replace(
            resultaat,
            adres=reverse("klant_instrument", args=[klant.pk, resultaat.instrument.slug]),
            passend=passendheid(
                klant, punt, vraag, resultaat.instrument, resultaat.tegels, resultaat.kenmerken, resultaat.rang
            ),
            actie_adres=reverse("inzet_toevoegen", args=[klant.pk, resultaat.instrument.slug]),
            actie_gedaan="Staat in het plan" if resultaat.instrument.pk in staat_in else "",
        )
        for resultaat in resultaten
    ]


def passendheid_van(klant: Klant, punt: Uitgangspunt, vraag: Zoekvraag, instrument: Instrument) -> Passendheid:
    """`passendheid` of one instrument from `volledig` and `met_genoemd`, as if the search had found it."""
    tegels, kenmerken = instrument.alle_tegels, instrument.alle_klantkenmerken
    return passendheid(klant, punt, vraag, instrument, tegels, kenmerken, rang_van(punt, instrument))


def let_op(klant: Klant, instrument: Instrument) -> list[str]:
    """What is known to stand against an instrument for this client: less Dutch than is asked.

    Of other conditions nobody knows whether the client meets them: see `voorwaarden`. A doelgroep stands against
    nobody: an instrument with a doelgroep is for everyone as well (Eva, "doelgroep").
    """
    tekort = taal_tekort(klant, instrument.voorwaarden_deelname)
    return [tekort] if tekort else []


def voorwaarden(klant: Klant, instrument: Instrument) -> list[str]:
    """Conditions of participation to go through with the client: the first, and what is said about the language.

    What is about nothing but the language is left out when the level of the client decides it: it is met, or `let_op`
    says that it is not.
    """
    tekst = instrument.voorwaarden_deelname
    beslist = bool(klant.taalniveau and taal_gevraagd(tekst))
    open_ = [zin for zin in _zinnen(tekst) if not (beslist and _ALLEEN_TAAL.fullmatch(zin))]
    return open_[:1] + [zin for zin in open_[1:] if _TAAL.search(zin) and not beslist]


def _zinnen(voorwaarden: str) -> list[str]:
    zinnen = [zin.strip() for zin in _ZINSEINDE.split(voorwaarden)]
    # Written down as "Geen." where there is none.
    return [zin for zin in zinnen if zin.strip(" .").lower() not in {"", "geen"}]


def _taalzinnen(voorwaarden: str) -> list[str]:
    return [zin for zin in _zinnen(voorwaarden) if _TAAL.search(zin)]


def taal_gevraagd(voorwaarden: str) -> Taalniveau | None:
    """The level of Dutch that conditions of participation ask for; None when it does not stand there beyond doubt.

    Beyond doubt: one sentence about the language, with one level, that is no upper limit, denial or wish.
    """
    zinnen = _taalzinnen(voorwaarden)
    if len(zinnen) != 1 or _TWIJFEL.search(zinnen[0]):
        return None
    niveaus = set(_NIVEAU.findall(zinnen[0]))
    return Taalniveau(niveaus.pop()) if len(niveaus) == 1 else None


def taal_tekort(klant: Klant, voorwaarden: str) -> str:
    """That the client speaks less Dutch than is asked; "" when that is not so, or not known."""
    gevraagd = taal_gevraagd(voorwaarden)
    if not gevraagd or not klant.taalniveau:
        return ""
    heeft = Taalniveau(klant.taalniveau)
    if _OPLOPEND.index(heeft) >= _OPLOPEND.index(gevraagd):
        return ""
    return f"Vraagt Nederlands op niveau {gevraagd.value}, bij de klant staat {heeft.value}"
