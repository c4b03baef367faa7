"""Everything for the page that prepares a conversation. Reads only; what follows from it stands in `voorbereiding`."""

from dataclasses import dataclass

from caseload import voorbereiding
from gesprekken.afspraken import niet_op_rij, per_kant
from gesprekken.deelnemers import deelnemers_van
from gesprekken.models import Afspraak, AfspraakStatus, Contactnotitie, Gesprek, Gespreksstatus
from gesprekken.nakoming import laatste_uitkomsten
from gesprekken.rondom import Gespreksronde, contact_sinds
from klantbeeld import igm
from klantbeeld.beelden import geldend
from klantbeeld.ladder import TREDEN
from klantbeeld.models import IgmComponent, Klantbeeld
from klantbeeld.standen import standen
from klanten.models import Klant
from zorg.models import Hulp

# How many short contacts since the last conversation are shown, newest first.
CONTACTEN = 5


@dataclass(frozen=True)
class Suggestie:
    """A component to ask about: why, open questions, and the way of motiverende gespreksvoering that goes with it."""

    component: IgmComponent
    waarom: str
    vragen: list[str]


@dataclass(frozen=True)
class Voorbereiding:
    """What the page shows beside the conversation itself. Lists are empty and texts "" when there is nothing."""

    beeld: Klantbeeld | None
    krachten: list[str]
    werkpunten: list[str]
    ladder: str
    deelnemers: list[str]
    open_afspraken: list[tuple[str, list[Afspraak]]]
    afgehandeld: list[Afspraak]
    contact: list[Contactnotitie]
    patronen: list[igm.Patroon]
    suggesties: list[Suggestie]
    anders_gezien: list[str]
    onbekend: list[str]
    wil_niet: list[str]
    vraag_door: str
    vorige_verzuimd: bool
    denk_aan: tuple[str, ...]


def _ladder(beeld: Klantbeeld | None) -> str:
    if not beeld or not beeld.ladder_nu:
        return ""
    namen = {trede.nummer: trede.naam for trede in TREDEN}
    nu, doel = f"{beeld.ladder_nu} {namen[beeld.ladder_nu]}", beeld.ladder_doel
    return f"{nu} → {doel} {namen[doel]}" if doel and doel != beeld.ladder_nu else nu


def _te_bespreken(klant: Klant, laatste: Gesprek | None) -> list[Afspraak]:
    """The agreements that are open, and those of the last conversation whatever became of them. One query."""
    van_klant = Afspraak.objects.filter(klant=klant)
    afspraken = van_klant.open() | van_klant.filter(gesprek=laatste) if laatste else van_klant.open()
    return list(afspraken.select_related("organisatie", "oorzaaksoort").order_by("uiterlijk", "pk"))


def _gemelde_hulp(klant: Klant) -> list[str]:
    """Who helps according to the client, and with what, as far as that was not confirmed. One query."""
    hulp = Hulp.objects.filter(klant=klant).gemeld().select_related("organisatie").order_by("pk")
    return [f"{deel.organisatie.naam if deel.organisatie else deel.van_wie} ({deel.waarvoor})" for deel in hulp]


def _suggesties(keuzes: list[voorbereiding.Bespreekpunt], componenten: list[IgmComponent]) -> list[Suggestie]:
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
    """All that prepares the planned conversation of this round.

    Ten queries: the klantbeeld (four), the components, who takes part, agreements, their outcomes, short contacts, and
    help.
    """
    gesprek, laatste = ronde.gesprek, ronde.laatste
    beeld = geldend(klant)
    componenten = list(IgmComponent.objects.select_related("mgv_kaart").order_by("volgorde", "code"))
    onbesproken = [igm.Componentstand(component.code, component.naam) for component in componenten]
    stand = (standen(beeld.scores.all()) if beeld else []) or onbesproken
    werkpunten = beeld.werkpunten.all() if beeld else []
    codes = {code for werkpunt in werkpunten for code in werkpunt.componentcodes}
    afspraken = _te_bespreken(klant, laatste)
    return Voorbereiding(
        beeld=beeld,
        krachten=[kracht.naam for kracht in igm.krachten(stand)],
        werkpunten=[werkpunt.klantkenmerk.naam for werkpunt in werkpunten],
        ladder=_ladder(beeld),
        deelnemers=[wie.tekst for wie in deelnemers_van(gesprek)],
        open_afspraken=per_kant(afspraak for afspraak in afspraken if afspraak.status == AfspraakStatus.OPEN),
        afgehandeld=[afspraak for afspraak in afspraken if afspraak.status != AfspraakStatus.OPEN],
        contact=list(contact_sinds(klant, laatste.moment if laatste else None)[:CONTACTEN]),
        patronen=igm.patronen(stand),
        suggesties=_suggesties(
            voorbereiding.kies_onderwerpen(stand, werkpunten=igm.werkpuntcomponenten(stand, codes)),
            componenten,
        ),
        anders_gezien=voorbereiding.anders_gezien(stand),
        onbekend=voorbereiding.nog_onbekend(
            voorbereiding.Bekend(
                eerste_gesprek=laatste is None,
                taalniveau=klant.taalniveau,
                naam_uitspraak=klant.naam_uitspraak,
                heeft_klantbeeld=beeld is not None,
                doelgedrag=beeld.doelgedrag if beeld else "",
                beoogde_tegel=beeld.beoogde_tegel.naam if beeld and beeld.beoogde_tegel else "",
                nog_te_weten=beeld.nog_te_weten if beeld else "",
                hulp=_gemelde_hulp(klant),
            ),
            stand,
        ),
        wil_niet=[deel.naam for deel in stand if deel.wil_niet],
        vraag_door=voorbereiding.vraag_door(stand, niet_op_rij=niet_op_rij(laatste_uitkomsten(klant))),
        vorige_verzuimd=gesprek.volgt_op is not None and gesprek.volgt_op.status == Gespreksstatus.VERZUIMD,
        denk_aan=voorbereiding.DENK_AAN.get(gesprek.soort_id, ()),
    )
