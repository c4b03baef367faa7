"""Everything for the page that prepares a conversation. Reads only; what follows from it stands in `voorbereiding`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from caseload import voorbereiding
from gesprekken.afspraken import NIET_OP_RIJ, niet_op_rij, per_kant
from gesprekken.deelnemers import deelnemers_van
from gesprekken.models import Afspraak, AfspraakStatus, AfspraakVan, Gesprek, Verzuim
from gesprekken.rondom import Gespreksronde
from gesprekken.statussen import UITKOMSTEN
from klantbeeld import igm
from klantbeeld.ladder import TREDEN
from klantbeeld.models import IgmComponent, KenmerkKoppeling, Klantbeeld, Score, Werkpunt
from klanten.models import Klant
from zorg.models import Hulp, Hulpstatus

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Erbij(TypedDict):
        beeld: dict[str, Any] | None
        scores: list[dict[str, Any]]
        werkpunten: list[dict[str, Any]]
        gemelde_hulp: list[dict[str, Any]]
        uitkomsten: list[str]
        vorige_verzuimd: bool

    KlantMetVoorbereiding: TypeAlias = WithAnnotations[Klant, _Erbij]


@dataclass(frozen=True)
class Suggestie:
    """A component to ask about: why, open questions, and the way of motiverende gespreksvoering that goes with it."""

    component: IgmComponent
    waarom: str
    vragen: list[str]


@dataclass(frozen=True)
class Voorbereiding:
    """What the page shows beside the conversation itself. Lists are empty and texts "" when there is nothing."""

    beeld: dict[str, Any] | None
    krachten: list[str]
    werkpunten: list[str]
    ladder: str
    deelnemers: list[str]
    open_afspraken: list[tuple[str, list[Afspraak]]]
    afgehandeld: list[Afspraak]
    patronen: list[igm.Patroon]
    suggesties: list[Suggestie]
    anders_gezien: list[str]
    onbekend: list[str]
    wil_niet: list[str]
    vraag_door: str
    vorige_verzuimd: bool
    denk_aan: tuple[str, ...]


def _beelden() -> QuerySet[Klantbeeld]:
    """The klantbeeld that counts: the latest version, or the first draft as long as there is no version."""
    return Klantbeeld.objects.filter(klant=OuterRef("pk")).order_by(F("versie").desc(nulls_last=True))


def _van_het_beeld() -> QuerySet[Klantbeeld, Any]:
    beelden = Klantbeeld.objects.filter(klant=OuterRef(OuterRef("pk")))
    return beelden.order_by(F("versie").desc(nulls_last=True)).values("pk")[:1]


def _rij(klant: Klant, gesprek: Gesprek) -> "KlantMetVoorbereiding":
    """The client with all that hangs on it, in one query."""
    koppelingen = KenmerkKoppeling.objects.filter(klantkenmerk=OuterRef("klantkenmerk"))
    scores = Score.objects.filter(klantbeeld=_van_het_beeld()).order_by("component__volgorde", "component__code")
    werkpunten = Werkpunt.objects.filter(klantbeeld=_van_het_beeld()).order_by("pk")
    hulp = Hulp.objects.filter(klant=OuterRef("pk"), status=Hulpstatus.GEMELD).order_by("pk")
    uitkomsten = Afspraak.objects.filter(klant=OuterRef("pk"), van=AfspraakVan.KLANT, status__in=UITKOMSTEN)
    verzuimd = Verzuim.objects.filter(gesprek__vervolg=gesprek.pk)
    klanten: QuerySet[Klant] = Klant.objects.filter(pk=klant.pk)
    return klanten.annotate(
        beeld=Subquery(
            _beelden().values(
                json=JSONObject(
                    versie="versie",
                    doelgedrag="doelgedrag",
                    krachten="krachten",
                    nog_te_weten="nog_te_weten",
                    nu="huidige_tegel__naam",
                    beoogd="beoogde_tegel__naam",
                    ladder_nu="ladder_nu",
                    ladder_doel="ladder_doel",
                )
            )[:1]
        ),
        scores=ArraySubquery(
            scores.values(
                json=JSONObject(
                    code="component__code",
                    naam="component__naam",
                    score="score",
                    klantscore="klantscore",
                    wil_niet="wil_niet_bespreken",
                )
            )
        ),
        werkpunten=ArraySubquery(
            werkpunten.annotate(codes=ArraySubquery(koppelingen.values("component__code"))).values(
                json=JSONObject(naam="klantkenmerk__naam", codes="codes")
            )
        ),
        gemelde_hulp=ArraySubquery(
            hulp.values(json=JSONObject(van_wie="van_wie", organisatie="organisatie__naam", waarvoor="waarvoor"))
        ),
        uitkomsten=ArraySubquery(uitkomsten.order_by("-uiterlijk", "-pk").values("status")[:NIET_OP_RIJ]),
        vorige_verzuimd=Exists(verzuimd),
    ).get()


def _ladder(beeld: dict[str, Any] | None) -> str:
    if not beeld or not beeld["ladder_nu"]:
        return ""
    namen = {trede.nummer: trede.naam for trede in TREDEN}
    nu = f"{beeld['ladder_nu']} {namen[beeld['ladder_nu']]}"
    doel = beeld["ladder_doel"]
    return f"{nu} → {doel} {namen[doel]}" if doel and doel != beeld["ladder_nu"] else nu


def _suggesties(keuzes: list[voorbereiding.Keuze], componenten: list[IgmComponent]) -> list[Suggestie]:
    per_code = {component.code: component for component in componenten}
    return [
        Suggestie(
            component=per_code[keuze.code],
            waarom=keuze.waarom,
            vragen=per_code[keuze.code].vragen[: voorbereiding.VRAGEN_PER_SUGGESTIE],
        )
        for keuze in keuzes
    ]


def lees_voorbereiding(klant: Klant, ronde: "Gespreksronde[Gesprek]") -> Voorbereiding:
    """All that prepares the planned conversation of this round. Three queries."""
    gesprek, laatste = ronde.gesprek, ronde.laatste
    rij = _rij(klant, gesprek)
    componenten = list(IgmComponent.objects.select_related("mgv_kaart").order_by("volgorde", "code"))
    standen = [
        igm.Stand(
            score["code"], score["naam"], score["score"], klantscore=score["klantscore"], wil_niet=score["wil_niet"]
        )
        for score in rij.scores
    ] or [igm.Stand(component.code, component.naam) for component in componenten]
    codes = {code for werkpunt in rij.werkpunten for code in werkpunt["codes"]}
    beeld = rij.beeld
    te_bespreken = Q(status=AfspraakStatus.OPEN) | (Q(gesprek=laatste) if laatste else Q())
    afspraken = list(
        Afspraak.objects.filter(te_bespreken, klant=klant)
        .select_related("organisatie", "oorzaaksoort")
        .order_by("uiterlijk", "pk")
    )
    return Voorbereiding(
        beeld=beeld,
        krachten=[stand.naam for stand in igm.krachten(standen)],
        werkpunten=[werkpunt["naam"] for werkpunt in rij.werkpunten],
        ladder=_ladder(beeld),
        deelnemers=[wie.tekst for wie in deelnemers_van(gesprek)],
        open_afspraken=per_kant(afspraak for afspraak in afspraken if afspraak.status == AfspraakStatus.OPEN),
        afgehandeld=[afspraak for afspraak in afspraken if afspraak.status != AfspraakStatus.OPEN],
        patronen=igm.patronen(standen),
        suggesties=_suggesties(
            voorbereiding.kies_onderwerpen(standen, werkpunten=igm.werkpuntcomponenten(standen, codes)),
            componenten,
        ),
        anders_gezien=voorbereiding.anders_gezien(standen),
        onbekend=voorbereiding.nog_onbekend(
            voorbereiding.Bekend(
                eerste_gesprek=laatste is None,
                taalniveau=klant.taalniveau,
                naam_uitspraak=klant.naam_uitspraak,
                heeft_klantbeeld=beeld is not None,
                doelgedrag=beeld["doelgedrag"] if beeld else "",
                beoogde_tegel=(beeld["beoogd"] or "") if beeld else "",
                nog_te_weten=beeld["nog_te_weten"] if beeld else "",
                hulp=[f"{deel['organisatie'] or deel['van_wie']} ({deel['waarvoor']})" for deel in rij.gemelde_hulp],
            ),
            standen,
        ),
        wil_niet=[stand.naam for stand in standen if stand.wil_niet],
        vraag_door=voorbereiding.vraag_door(standen, niet_op_rij=niet_op_rij(rij.uitkomsten)),
        vorige_verzuimd=rij.vorige_verzuimd,
        denk_aan=voorbereiding.DENK_AAN.get(gesprek.soort_id, ()),
    )
