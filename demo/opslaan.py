"""From stories to rows: staff, clients, conversations, klantbeelden and the access log."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, timedelta
from itertools import pairwise, zip_longest
from random import Random

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from demo.accounts import WACHTWOORD
from demo.achtergrond import bewaar_achtergrond
from demo.beoordelingen import bewaar_beoordelingen
from demo.catalogus import bewaar_gebruik
from demo.inzagen import TEAMLEIDER, inzagen
from demo.klantrijen import klantrij, vroegere_namen
from demo.mensen import KLANTMANAGERS_PER_TEAM, Medewerker, Organisatie
from demo.planrijen import bewaar_plannen
from demo.rijen import bewaar, hier, met_sleutels, volgende, werk_bij
from demo.stad import Stad
from demo.verhaal import Beeldverhaal, Gespreksverhaal, Klantverhaal
from demo.zorg import bewaar_zorg
from gesprekken.models import Afspraak, AfspraakOorzaak, Gesprek, Notitie, Notitiesoort, Verzuim, Verzuimreden
from gesprekken.models.gesprek import HUISBEZOEK
from instrumenten.models import Klantkenmerk, Tegel
from instrumenten.referentie.laden import op_code
from klantbeeld.models import (
    Anker,
    Belemmering,
    IgmComponent,
    KenmerkKoppeling,
    Klantbeeld,
    KlantbeeldStatus,
    Score,
    Werkpunt,
)
from klanten.models import Klant, Meldreden, Overdracht, Periode, Uitstroomreden
from klanten.models import Organisatie as SocialeOrganisatie
from profielen.models import Afwijkgrond, Klantprofiel, Profieltoekenning
from toegang.models import Gebruiker, Inzage, Rol, Team
from toegang.rechten import BEHEERGROEP

KLANTNUMMERREEKS = "klanten_klantnummer"
# How long one waits before writing down that a client does not come.
NA_VERZUIM = timedelta(minutes=10)


class Opslag:
    """One demo city on its way into an empty database. Call `bewaar` inside a transaction with a context."""

    def __init__(self, stad: Stad, *, seed: int, vandaag: date) -> None:
        self.stad, self.seed, self.vandaag = stad, seed, vandaag
        self.tegels, self.kenmerken = op_code(Tegel), op_code(Klantkenmerk)
        self.componenten = op_code(IgmComponent)
        self.ankers = {
            (anker.component.code, anker.score): anker for anker in Anker.objects.select_related("component")
        }
        # Per klantkenmerk the components that it works on, all by code.
        self.koppelingen: dict[str, set[str]] = {}
        for kenmerk, component in KenmerkKoppeling.objects.values_list("klantkenmerk__code", "component__code"):
            self.koppelingen.setdefault(kenmerk, set()).add(component)
        self.profielen = {profiel.code: profiel for profiel in Klantprofiel.objects.filter(actief=True)}
        self.oorzaken = op_code(AfspraakOorzaak)
        # One organisation of each kind will do for the agreements of others.
        actief = SocialeOrganisatie.objects.filter(actief=True).select_related("soort").order_by("-naam")
        self.organisaties = {organisatie.soort.code: organisatie for organisatie in actief}
        self.klantmanagers: list[Gebruiker] = []
        self.teamleiders: list[Gebruiker] = []
        # What a story told, by its identity, and the row that it became.
        self.afspraken: dict[int, Afspraak] = {}
        self.beelden: dict[int, Klantbeeld] = {}
        # What the access log is to tell of the last weeks; the application itself cannot write about another day.
        self.regels: list[Inzage] = []

    def bewaar(self) -> None:
        """Store everything but the access log."""
        self._organisatie(self.stad.organisatie)
        paren = list(zip(self._klanten(), self.stad.verhalen, strict=True))
        self._perioden(paren)
        self._gesprekken(paren)
        self._klantbeelden(paren)
        self._toekenningen(paren)
        bewaar_beoordelingen(bewaar_plannen(paren, self), self)
        bewaar_gebruik(self)
        bewaar_achtergrond(paren, self)
        lopend = [(klant, verhaal.perioden[-1]) for klant, verhaal in paren if verhaal.perioden[-1].einde is None]
        bewaar_zorg([(klant, deel.begin) for klant, deel in lopend], seed=self.seed, vandaag=self.vandaag)
        self.regels = self._inzagen(paren)

    def _organisatie(self, organisatie: Organisatie) -> None:
        teams = [Team.objects.get_or_create(naam=naam)[0] for naam in organisatie.teams]
        # Hashed once: the four accounts share the password that the sign-in page shows.
        wachtwoord = make_password(WACHTWOORD)

        def gebruiker(wie: Medewerker) -> Gebruiker:
            return Gebruiker(
                username=wie.gebruikersnaam,
                first_name=wie.voornaam,
                last_name=wie.achternaam,
                email=wie.email,
                telefoon=wie.telefoon,
                rol=wie.rol,
                team=None if wie.team is None else teams[wie.team],
                is_staff=wie.rol == Rol.BEHEERDER,
                password=wachtwoord if wie.demoaccount else make_password(None),
            )

        self.klantmanagers = [gebruiker(wie) for wie in organisatie.klantmanagers]
        anderen = [gebruiker(wie) for wie in organisatie.anderen]
        met_sleutels([*self.klantmanagers, *anderen])
        bewaar([*self.klantmanagers, *anderen])
        self.teamleiders = [wie for wie in anderen if wie.rol == Rol.TEAMLEIDER]
        groep, _ = Group.objects.get_or_create(name=BEHEERGROEP)
        groep.user_set.add(*(wie for wie in anderen if wie.rol == Rol.BEHEERDER))

    def _klanten(self) -> list[Klant]:
        verhalen = self.stad.verhalen
        nummers = volgende(KLANTNUMMERREEKS, len(verhalen))
        klanten = [
            klantrij(verhaal, nummer, self.klantmanagers) for verhaal, nummer in zip(verhalen, nummers, strict=True)
        ]
        met_sleutels(klanten)
        bewaar(klanten)
        bewaar(vroegere_namen(klanten, verhalen))
        return klanten

    def _perioden(self, paren: list[tuple[Klant, Klantverhaal]]) -> None:
        meldredenen, uitstroomredenen = op_code(Meldreden), op_code(Uitstroomreden)
        bewaar(
            [
                Periode(
                    klant=klant,
                    begin=deel.begin,
                    meldreden=meldredenen[deel.meldreden],
                    toelichting=deel.toelichting,
                    einde=deel.einde,
                    uitstroomreden=uitstroomredenen[deel.uitstroomreden] if deel.einde else None,
                )
                for klant, verhaal in paren
                for deel in verhaal.perioden
            ]
        )
        bewaar(
            [
                Overdracht(
                    klant=klant,
                    van=self.klantmanagers[deel.van],
                    naar=self.klantmanagers[deel.naar],
                    notitie=deel.notitie,
                    door=self._teamleider(verhaal),
                    op=hier(deel.moment),
                )
                for klant, verhaal in paren
                for deel in verhaal.overdrachten
            ]
        )

    def _teamleider(self, verhaal: Klantverhaal) -> Gebruiker:
        return self.teamleiders[verhaal.klantmanager // KLANTMANAGERS_PER_TEAM]

    def _gesprekken(self, paren: list[tuple[Klant, Klantverhaal]]) -> None:
        delen = [(klant, deel) for klant, verhaal in paren for deel in verhaal.gesprekken]
        gesprekken = [self._gesprek(klant, deel) for klant, deel in delen]
        met_sleutels(gesprekken)
        for vorige, gesprek, (_, deel) in zip(gesprekken, gesprekken[1:], delen[1:], strict=False):
            if deel.volgt_op_vorige:
                gesprek.volgt_op = vorige
        bewaar(gesprekken)
        bewaar(
            [
                Notitie(
                    gesprek=gesprek,
                    soort=soort,
                    tekst=tekst,
                    intern=soort == Notitiesoort.INTERPRETATIE,
                    door=gesprek.gemaakt_door,
                    op=gesprek.moment,
                )
                for gesprek, (_, deel) in zip(gesprekken, delen, strict=True)
                if deel.status == "gevoerd"
                for soort, tekst in deel.notities()
            ]
        )
        self._verzuim(gesprekken, delen)
        afspraken = []
        for gesprek, (klant, deel) in zip(gesprekken, delen, strict=True):
            for verhaal in deel.afspraken:
                afspraak = Afspraak(
                    klant=klant,
                    gesprek=gesprek,
                    van=verhaal.van,
                    wat=verhaal.wat,
                    wie=verhaal.wie,
                    organisatie=self.organisaties.get(verhaal.organisatiesoort),
                    terugkomen_op=verhaal.terugkomen_op,
                    uiterlijk=verhaal.uiterlijk,
                    eerst_uiterlijk=verhaal.eerst_uiterlijk,
                    verzet_reden=verhaal.verzet_reden,
                    status=verhaal.status,
                    oorzaaksoort=self.oorzaken.get(verhaal.oorzaaksoort),
                    oorzaak=verhaal.oorzaak,
                    gevolg=verhaal.gevolg,
                    gemaakt_op=gesprek.moment,
                )
                self.afspraken[id(verhaal)] = afspraak
                afspraken.append(afspraak)
        met_sleutels(afspraken)
        bewaar(afspraken)

    @staticmethod
    def _verzuim(gesprekken: list[Gesprek], delen: list[tuple[Klant, Gespreksverhaal]]) -> None:
        redenen = op_code(Verzuimreden)
        rijen = []
        for gesprek, (_, deel) in zip(gesprekken, delen, strict=True):
            if deel.verzuim is None:
                continue
            wat = deel.verzuim
            contact_op = None if wat.gebeld_na is None else gesprek.moment + wat.gebeld_na
            rijen.append(
                Verzuim(
                    gesprek=gesprek,
                    gemeld_op=gesprek.moment + NA_VERZUIM,
                    contact_op=contact_op,
                    bereikt=wat.bereikt,
                    reden=redenen[wat.reden] if wat.reden else None,
                    toelichting=wat.toelichting,
                    geen_nieuwe_datum=wat.geen_nieuwe_datum,
                    afgerond_op=contact_op if wat.afgerond else None,
                )
            )
        bewaar(rijen)

    def _gesprek(self, klant: Klant, deel: Gespreksverhaal) -> Gesprek:
        return Gesprek(
            klant=klant,
            soort_id=deel.soort,
            status=deel.status,
            moment=hier(deel.moment),
            doel=deel.doel,
            huisbezoek_reden=deel.huisbezoek_reden,
            huisbezoek_aangekondigd=deel.soort == HUISBEZOEK,
            vraag_vooraf=deel.vraag_vooraf,
            op_de_valreep=deel.op_de_valreep,
            valreep_vervolg=deel.valreep_vervolg,
            klant_vat_samen=deel.klant_vat_samen,
            belang=deel.belang,
            vertrouwen=deel.vertrouwen,
            verwachtingen_besproken=deel.status == "gevoerd",
            geen_vervolg_reden=deel.geen_vervolg_reden,
            vervallen_reden=deel.vervallen_reden,
            gemaakt_door=self.klantmanagers[deel.door],
        )

    def _klantbeelden(self, paren: list[tuple[Klant, Klantverhaal]]) -> None:
        """First all first klantbeelden, then all second ones, …: a client has one draft at a time, and what belongs
        to a klantbeeld can only be added while it is a draft."""
        rijen = zip_longest(*([(klant, beeld) for beeld in verhaal.beelden] for klant, verhaal in paren))
        for versie, ronde in enumerate(rijen, start=1):
            self._ronde(versie, [deel for deel in ronde if deel is not None])

    def _ronde(self, versie: int, delen: Iterable[tuple[Klant, Beeldverhaal]]) -> None:
        delen = list(delen)
        beelden = [self._beeld(klant, deel) for klant, deel in delen]
        met_sleutels(beelden)
        bewaar(beelden)
        scores, werkpunten, ketens, klaar = [], [], [], []
        for beeld, (_, deel) in zip(beelden, delen, strict=True):
            self.beelden[id(deel)] = beeld
            scores += [
                Score(
                    klantbeeld=beeld,
                    component=self.componenten[score.component],
                    score=score.score,
                    klantscore=score.klantscore,
                    feiten=score.feiten,
                    bron=score.bron,
                    zekerheid=score.zekerheid,
                )
                for score in deel.scores
            ]
            werkpunten += [Werkpunt(klantbeeld=beeld, klantkenmerk=self.kenmerken[code]) for code in deel.werkpunten]
            ketens += [
                [Belemmering(klantbeeld=beeld, **asdict(belemmering)) for belemmering in keten]
                for keten in deel.belemmeringen
            ]
            if deel.vastgesteld:
                beeld.status, beeld.versie = KlantbeeldStatus.VASTGESTELD, versie
                beeld.vastgesteld_op = beeld.bewaard_op = beeld.besproken_op = hier(deel.vastgesteld)
                beeld.vastgesteld_door = self.klantmanagers[deel.door]
                klaar.append(beeld)
        bewaar(scores)
        bewaar(werkpunten)
        self._belemmeringen(ketens)
        werk_bij(klaar, ("status", "versie", "besproken_op", "vastgesteld_op", "vastgesteld_door", "bewaard_op"))

    @staticmethod
    def _belemmeringen(ketens: list[list[Belemmering]]) -> None:
        belemmeringen = [belemmering for keten in ketens for belemmering in keten]
        met_sleutels(belemmeringen)
        for keten in ketens:
            for oorzaak, gevolg in pairwise(keten):
                gevolg.veroorzaakt_door_id = oorzaak.pk
        bewaar(belemmeringen)

    def _beeld(self, klant: Klant, deel: Beeldverhaal) -> Klantbeeld:
        return Klantbeeld(
            klant=klant,
            doelgedrag=deel.doelgedrag,
            huidige_tegel=self.tegels[deel.huidige_tegel],
            beoogde_tegel=self.tegels[deel.beoogde_tegel],
            ladder_nu=deel.ladder_nu,
            ladder_doel=deel.ladder_doel,
            krachten=deel.krachten,
            nog_te_weten=deel.nog_te_weten,
            klantreactie=deel.klantreactie,
            interpretatie=deel.interpretatie,
            begonnen_op=hier(deel.begonnen),
            begonnen_door=self.klantmanagers[deel.door],
        )

    def _toekenningen(self, paren: list[tuple[Klant, Klantverhaal]]) -> None:
        gronden = op_code(Afwijkgrond)
        toekenningen = [
            Profieltoekenning(
                klant=klant,
                klantbeeld=self.beelden[id(beeld)],
                profiel=self.profielen[deel.profiel],
                voorgesteld=self.profielen[deel.voorgesteld] if deel.voorgesteld else None,
                uitleg=deel.uitleg,
                regelversie=deel.regelversie,
                afwijkgrond=gronden[deel.afwijkgrond] if deel.afwijkgrond else None,
                motivering=deel.motivering,
                klantreactie=deel.klantreactie,
                klantreactie_tekst=deel.klantreactie_tekst,
                door=self.klantmanagers[deel.door],
                op=hier(deel.moment),
            )
            for klant, verhaal in paren
            for beeld in verhaal.beelden
            if (deel := beeld.toekenning)
        ]
        toekenningen.sort(key=lambda toekenning: toekenning.op)
        bewaar(toekenningen)

    def _inzagen(self, paren: list[tuple[Klant, Klantverhaal]]) -> list[Inzage]:
        kans = Random(f"inzagen:{self.seed}")
        rijen = [
            Inzage(
                tijdstip=hier(deel.moment),
                gebruiker=self._teamleider(verhaal) if deel.door == TEAMLEIDER else self.klantmanagers[deel.door],
                klantnummer=klant.klantnummer,
                onderdeel=deel.onderdeel,
                grond=deel.grond,
            )
            for klant, verhaal in paren
            for deel in inzagen(kans, verhaal, self.vandaag)
        ]
        rijen.sort(key=lambda inzage: inzage.tijdstip)
        return rijen
