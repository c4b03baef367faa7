"""Searching the catalogue in Eva's two steps. Knows no clients: what is asked comes in as a Zoekvraag.

Step 1: tegels and klantkenmerken. Step 2: the practical choices. Within one group of choices the options widen (or),
between groups they narrow (and). Source: VNG handreiking methodisch werken met Eva, "zoeken in twee stappen".
"""

from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import SearchQuery, SearchRank, TrigramWordSimilarity
from django.db.models import BooleanField, Case, Count, Exists, F, FloatField, IntegerField, OuterRef, Q, Value, When
from django.db.models.expressions import Combinable, Subquery
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual

from instrumenten.models import Instrument, Uitvoering
from instrumenten.querysets import InstrumentQuerySet

BASIS = ("tegel", "kenmerk")
PRAKTISCH = ("tekst", "uitvoeringsvorm", "vorm", "doelgroep", "uitvoering", "aanbieder", "duur", "uren", "kosten")
GROEPEN = (*BASIS, *PRAKTISCH)
MEERVOUDIG = ("tegel", "kenmerk", "uitvoeringsvorm", "vorm", "doelgroep", "uitvoering", "aanbieder")

VORMEN = {"groep": "In een groep", "individueel": "Individueel"}
UITVOERINGEN = {"zelf": "Doet de gemeente zelf", "inkoop": "Koopt de gemeente in"}
# Upper limits to choose from: hours in total, hours a week, euro in total.
GRENZEN = {"duur": (8, 40, 100, 200, 400, 800), "uren": (4, 8, 16, 24, 32, 40), "kosten": (0, 500, 1000, 2500, 5000)}
GRENSVELD = {"duur": "duur_uren", "uren": "uren_per_week", "kosten": "kosten"}
SORTERINGEN = {"past": "Past het best", "naam": "Naam", "duur": "Kortste eerst", "kosten": "Goedkoopste eerst"}

# How much a name may differ from what was typed and still be found (0–1): forgives a letter or two in a word.
GELIJKENIS = 0.5

# How strongly a preference points at an instrument: by name, or by its tegel and kenmerk.
GENOEMD, VERWANT = 2, 1


@dataclass(frozen=True)
class Zoekvraag:
    """What is asked of the catalogue; every field is one group of choices, under its name in the address.

    Codes for tegel, kenmerk, uitvoeringsvorm, doelgroep and aanbieder; `vorm` of VORMEN, `uitvoering` of
    UITVOERINGEN. Limits: `duur` hours in total, `uren` hours a week, `kosten` euro; the unknown is within no limit.
    """

    tegel: tuple[str, ...] = ()
    kenmerk: tuple[str, ...] = ()
    tekst: str = ""
    uitvoeringsvorm: tuple[str, ...] = ()
    vorm: tuple[str, ...] = ()
    doelgroep: tuple[str, ...] = ()
    uitvoering: tuple[str, ...] = ()
    aanbieder: tuple[str, ...] = ()
    duur: int | None = None
    uren: int | None = None
    kosten: int | None = None
    sorteer: str = "past"

    def actief(self) -> tuple[str, ...]:
        """The groups in which something was chosen, in the order of the two steps."""
        return tuple(groep for groep in GROEPEN if getattr(self, groep) not in ((), "", None))

    def gekozen(self, groep: str) -> tuple[str, ...]:
        """The choices within one group, as they stand in the address."""
        waarde = getattr(self, groep)
        if isinstance(waarde, tuple):
            return waarde
        return () if waarde in ("", None) else (str(waarde),)

    def zonder(self, groep: str, keuze: str | None = None) -> "Zoekvraag":
        """The same question without one choice, or without all choices of a group."""
        if keuze is not None and groep in MEERVOUDIG:
            return replace(self, **{groep: tuple(code for code in getattr(self, groep) if code != keuze)})
        standaard = {veld.name: veld.default for veld in fields(self)}
        return replace(self, **{groep: standaard[groep]})

    def adres(self) -> str:
        """The question as a query string, "?" included."""
        delen = [(groep, keuze) for groep in self.actief() for keuze in self.gekozen(groep)]
        if self.sorteer != "past":
            delen.append(("sorteer", self.sorteer))
        return "?" + urlencode(delen)


@dataclass(frozen=True)
class Voorkeur:
    """What comes first among the results, without leaving anything out: codes, and names (or parts of them)."""

    tegel: tuple[str, ...] = ()
    kenmerk: tuple[str, ...] = ()
    namen: tuple[str, ...] = ()


def _gekoppeld(veld: str, codes: tuple[str, ...]) -> Exists:
    """The instrument has one of these codes in a many-to-many field."""
    relatie = Instrument._meta.get_field(veld)
    door = relatie.remote_field.through.objects.filter(instrument=OuterRef("pk"))
    return Exists(door.filter(**{f"{relatie.m2m_reverse_field_name()}__code__in": codes}))


def _zonder_doelgroep() -> Exists:
    return ~Exists(Instrument.doelgroepen.through.objects.filter(instrument=OuterRef("pk")))


def _tekst(tekst: str) -> Q:
    """Dutch full text over the description, part of the name or provider, or a name that looks like it."""
    woorden = Q()
    for woord in tekst.split():
        woorden &= Q(naam__icontains=woord)
    voorwaarde = Q(zoektekst=_vraag_in_tekst(tekst)) | woorden | Q(aanbieder__naam__icontains=tekst)
    if len(tekst) >= 4:
        voorwaarde |= Q(GreaterThanOrEqual(TrigramWordSimilarity(tekst, "naam"), GELIJKENIS))
    return voorwaarde


def _vraag_in_tekst(tekst: str) -> SearchQuery:
    return SearchQuery(tekst, config="dutch", search_type="websearch")


def voorwaarden(vraag: Zoekvraag) -> dict[str, Q | Exists]:
    """Per group in which something was chosen: what an instrument must meet. All of them together is the search."""
    gevonden: dict[str, Q | Exists] = {}
    if vraag.tegel:
        gevonden["tegel"] = _gekoppeld("tegels", vraag.tegel)
    if vraag.kenmerk:
        gevonden["kenmerk"] = _gekoppeld("klantkenmerken", vraag.kenmerk)
    if vraag.tekst:
        gevonden["tekst"] = _tekst(vraag.tekst)
    if vraag.uitvoeringsvorm:
        gevonden["uitvoeringsvorm"] = _gekoppeld("uitvoeringsvormen", vraag.uitvoeringsvorm)
    if vraag.vorm:
        gevonden["vorm"] = Q(*((vorm, True) for vorm in vraag.vorm), _connector=Q.OR)
    if vraag.doelgroep:
        # An instrument without doelgroep is for everyone (Eva).
        gevonden["doelgroep"] = _gekoppeld("doelgroepen", vraag.doelgroep) | _zonder_doelgroep()
    if vraag.uitvoering:
        gevonden["uitvoering"] = Q(uitvoering__in=(*vraag.uitvoering, Uitvoering.ZELF_INKOOP))
    if vraag.aanbieder:
        gevonden["aanbieder"] = Q(aanbieder__code__in=vraag.aanbieder)
    for groep, veld in GRENSVELD.items():
        grens = getattr(vraag, groep)
        if grens is not None:
            gevonden[groep] = Q(**{f"{veld}__lte": grens})
    return gevonden


def zoek(vraag: Zoekvraag) -> InstrumentQuerySet:
    """The published instruments that meet the question, in no particular order."""
    gevonden: InstrumentQuerySet = Instrument.objects.gepubliceerd()
    for voorwaarde in voorwaarden(vraag).values():
        gevonden = gevonden.filter(voorwaarde)
    return gevonden


def met_groepen(vraag: Zoekvraag) -> InstrumentQuerySet:
    """Every published instrument with, per active group, whether it meets it (`ok_<group>`): what facets count on."""
    annotaties: dict[str, Combinable] = {
        f"ok_{groep}": Case(When(voorwaarde, then=Value(True)), default=Value(False), output_field=BooleanField())
        for groep, voorwaarde in voorwaarden(vraag).items()
    }
    annotaties["zonder_doelgroep"] = _zonder_doelgroep()
    return (
        Instrument.objects.gepubliceerd()
        .order_by()
        .annotate(**annotaties)
        .values("id", "aanbieder_id", "groep", "individueel", "uitvoering", *GRENSVELD.values(), *annotaties)
    )


def _codes(veld: str) -> ArraySubquery:
    relatie = Instrument._meta.get_field(veld)
    doel = relatie.m2m_reverse_field_name()
    door = relatie.remote_field.through.objects.filter(instrument=OuterRef("pk"))
    return ArraySubquery(door.order_by(f"{doel}__volgorde", f"{doel}__code").values(f"{doel}__code"))


def _aantal_gekoppeld(veld: str, codes: tuple[str, ...]) -> Combinable:
    relatie = Instrument._meta.get_field(veld)
    door = relatie.remote_field.through.objects.filter(
        instrument=OuterRef("pk"), **{f"{relatie.m2m_reverse_field_name()}__code__in": codes}
    )
    # Django needs a grouping to count inside a subquery; the instrument is the same for all its rows.
    aantal = door.order_by().values("instrument").annotate(aantal=Count("pk")).values("aantal")
    return Coalesce(Subquery(aantal, output_field=IntegerField()), Value(0))


def _rang_voorkeur(voorkeur: Voorkeur) -> Combinable:
    """Two steps above the rest: named; on a preferred tegel and kenmerk."""
    takken: list[When] = []
    if voorkeur.namen:
        takken.append(
            When(Q(*(("naam__icontains", naam) for naam in voorkeur.namen), _connector=Q.OR), then=Value(GENOEMD))
        )
    if voorkeur.tegel and voorkeur.kenmerk:
        op_beide = Q(_gekoppeld("tegels", voorkeur.tegel)) & Q(_gekoppeld("klantkenmerken", voorkeur.kenmerk))
        takken.append(When(op_beide, then=Value(VERWANT)))
    return Case(*takken, default=Value(0), output_field=IntegerField())


def resultaten(vraag: Zoekvraag, *, voorkeur: Voorkeur | None = None) -> InstrumentQuerySet:
    """The results in the asked order, each with the codes of its tegels, kenmerken and doelgroepen.

    "Past" puts the preference first, then how well the text matches, then how many of the chosen tegels and kenmerken
    an instrument has. Unknown duration and cost come last. The name decides between equals.
    """
    gevonden = (
        zoek(vraag)
        .select_related("aanbieder")
        .defer("zoektekst", "doel", "werkwijze")
        .annotate(
            tegelcodes=_codes("tegels"), kenmerkcodes=_codes("klantkenmerken"), doelgroepcodes=_codes("doelgroepen")
        )
    )
    rang = _rang_voorkeur(voorkeur) if voorkeur else Value(0, output_field=IntegerField())
    gevonden = gevonden.annotate(rang_voorkeur=rang)
    slot = ("naam", "pk")
    if vraag.sorteer == "naam":
        return gevonden.order_by(*slot)
    if vraag.sorteer == "duur":
        return gevonden.order_by(F("duur_uren").asc(nulls_last=True), *slot)
    if vraag.sorteer == "kosten":
        return gevonden.order_by(F("kosten").asc(nulls_last=True), *slot)
    volgorde: list[Any] = ["-rang_voorkeur"]
    if vraag.tekst:
        gevonden = gevonden.annotate(
            rang_tekst=SearchRank("zoektekst", _vraag_in_tekst(vraag.tekst))
            + TrigramWordSimilarity(vraag.tekst, "naam", output_field=FloatField())
        )
        volgorde.append("-rang_tekst")
    delen = [("tegels", vraag.tegel), ("klantkenmerken", vraag.kenmerk)]
    # With one choice or none in a group every result has the same number of it.
    meervoudig = [_aantal_gekoppeld(veld, codes) for veld, codes in delen if len(codes) > 1]
    if meervoudig:
        gevonden = gevonden.annotate(rang_keuze=sum(meervoudig[1:], start=meervoudig[0]))
        volgorde.append("-rang_keuze")
    return gevonden.order_by(*volgorde, *slot)
