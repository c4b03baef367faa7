"""Finding a plan of a client, a version of it, and what goes into one: klantbeeld, scores and instruments."""

from collections.abc import Collection, Iterable

from django.db.models import Count, QuerySet

from instrumenten.models import Instrument
from klantbeeld.models import KenmerkKoppeling, Klantbeeld, Score
from klanten.models import Klant
from toegang.vastevraag import VasteLezing, geef_rijen, plek
from trajecten.models import Doel, Evaluatie, Inzet, Plandocument, Planversie, Trajectplan
from trajecten.planbeeld import Planbeeld, Planpagina, planbeeld, planpagina
from trajecten.querysets import INSTRUMENTVELDEN


def lopend_plan(klant: Klant) -> Planbeeld | None:
    """The plan of this client that is not closed, with all that a version of it says; None when there is none.

    Six queries.
    """
    plan = Trajectplan.objects.filter(klant=klant).lopend().met_tegels().select_related("klantbeeld").first()
    return planbeeld(plan) if plan else None


@VasteLezing
def _laatste() -> QuerySet[Trajectplan]:
    return Trajectplan.objects.filter(klant=plek("klant")).laatste_eerst().met_tegels()[:1]


@VasteLezing
def _evaluaties_van() -> QuerySet[Evaluatie]:
    return Evaluatie.objects.filter(plan=plek("plan"))


def laatste_plan(klant: Klant) -> Planpagina | None:
    """The running plan of this client, else the one that was closed last, with all that its page shows.

    Seven queries.
    """
    for plan in _laatste(klant=klant.pk):
        geef_rijen(plan, "evaluaties", _evaluaties_van(plan=plan.pk))
        return planpagina(plan)
    return None


def plan_zonder_meer(klant: Klant) -> Trajectplan | None:
    """The running plan of this client without its parts; one query. For a form that needs no more."""
    return Trajectplan.objects.filter(klant=klant).lopend().met_tegels().first()


def laatste_plan_zonder_meer(klant: Klant) -> Trajectplan | None:
    """The running plan of this client, else the one that was closed last, without its parts; one query."""
    return Trajectplan.objects.filter(klant=klant).laatste_eerst().first()


def plan_met_lopende_inzetten(klant: Klant) -> Trajectplan | None:
    """The running plan of this client; `lopende_inzetten` counts what stops when it is closed. One query."""
    return Trajectplan.objects.filter(klant=klant).lopend().met_lopende_inzetten().order_by("-pk").first()


def laatste_klantbeeld(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld: what a new plan starts from. One query."""
    return Klantbeeld.objects.filter(klant=klant).vastgesteld().select_related("huidige_tegel", "beoogde_tegel").first()


def zwakste_scores(beeld: Klantbeeld) -> dict[int, int]:
    """Per klantkenmerk (pk) the lowest score of the components that it works on; not discussed does not count.

    Source: the mapping of klantkenmerk to IGM component (onderzoek §1.2). Two queries.
    """
    alle = Score.objects.filter(klantbeeld=beeld).values_list("component_id", "score").order_by("pk")
    scores = {component: score for component, score in alle if score is not None}
    zwakste: dict[int, int] = {}
    for kenmerk, component in _koppelingen():
        if component in scores:
            zwakste[kenmerk] = min(scores[component], zwakste.get(kenmerk, scores[component]))
    return zwakste


def _koppelingen() -> Iterable[tuple[int, int]]:
    return KenmerkKoppeling.objects.values_list("klantkenmerk_id", "component_id").order_by("pk")


def kiesbaar_instrument(slug: str) -> Instrument | None:
    """The published instrument at this address, with its `eerste_start`; None when there is none. One query."""
    return (
        Instrument.objects.gepubliceerd()
        .met_eerste_start()
        .select_related("aanbieder")
        .only(*INSTRUMENTVELDEN, "uren_per_week", "duur", "duur_eenheid", "kosten")
        .filter(slug=slug)
        .first()
    )


def staat_al_bij(instrument: Instrument, doelen: list[Doel]) -> list[Inzet]:
    """Where this instrument is proposed or runs for one of these goals, with the goal. One query."""
    lopend = Inzet.objects.lopend().filter(instrument=instrument, doel__in=doelen)
    return list(lopend.select_related("doel").order_by("begin", "pk"))


def versie_en_vorige(klant: Klant, nummer: int) -> tuple[Planversie | None, Planversie | None]:
    """Version `nummer` of this client and the one before it, when that is of the same plan; one query."""
    rijen = list(
        Planversie.objects.filter(klant=klant, nummer__lte=nummer)
        .met_document()
        .select_related("vastgesteld_door")
        .order_by("-nummer")[:2]
    )
    if not rijen or rijen[0].nummer != nummer:
        return None, None
    versie, *eerder = rijen
    return versie, next((rij for rij in eerder if rij.plan_id == versie.plan_id), None)


def archiefstuk(versie: Planversie) -> Plandocument | None:
    """The archived document of a version, its bytes included; None when it was never made. One query."""
    return Plandocument.objects.filter(versie=versie).first()


def plannen_met(instrument_pks: Collection[int]) -> dict[int, int]:
    """In how many plans each of these instruments runs now. One query; says nothing of whose plans they are."""
    lopend = Inzet.objects.filter(instrument__in=instrument_pks).gestart().in_lopend_plan().order_by()
    return dict(lopend.values_list("instrument").annotate(plannen=Count("doel__plan", distinct=True)))


def afspraken_in_versies(klant: Klant) -> dict[int, str]:
    """The agreements that stand in an established version of this client, by key, with the last one that they stand in.

    One query; an open agreement stays with its words in the version, whatever becomes of it.
    """
    kanten = ("afspraken_klant", "afspraken_gemeente", "afspraken_anderen")
    versies = Planversie.objects.filter(klant=klant).order_by("nummer")
    return {
        regel["pk"]: f"versie {nummer} van het trajectplan"
        for nummer, *per_kant in versies.values_list("nummer", *(f"inhoud__{kant}" for kant in kanten))
        for regels in per_kant
        for regel in regels or ()
    }
