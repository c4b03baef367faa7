"""From stories to rows: staff, clients and their periods; what else belongs to a client has a module of its own."""

from datetime import date
from random import Random

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from demo.accounts import WACHTWOORD
from demo.achtergrond import bewaar_achtergrond
from demo.beeldrijen import bewaar_klantbeelden
from demo.beoordelingen import bewaar_beoordelingen
from demo.catalogus import bewaar_gebruik
from demo.gespreksrijen import bewaar_contact, bewaar_gesprekken
from demo.herinneringen import bewaar_herinneringen
from demo.inzagen import TEAMLEIDER, inzagen
from demo.klantrijen import klantrij, vroegere_namen
from demo.mensen import KLANTMANAGERS_PER_TEAM, Medewerker, Organisatie
from demo.planrijen import bewaar_plannen
from demo.post import bewaar_locaties
from demo.rechtzettingen import bewaar_rechtzettingen
from demo.rijen import bewaar, hier, met_sleutels, volgende
from demo.stad import Stad
from demo.toekenningrijen import bewaar_toekenningen
from demo.verhaal.klant import Klantverhaal
from demo.zorg import bewaar_zorg
from gesprekken.models import Afspraak, AfspraakOorzaak, Locatie
from instrumenten.models import Klantkenmerk, Tegel
from instrumenten.referentie.laden import op_code
from klantbeeld.models import (
    Anker,
    IgmComponent,
    KenmerkKoppeling,
    Klantbeeld,
)
from klanten.models import Klant, Meldreden, Overdracht, Periode, Uitstroomreden
from klanten.models import Organisatie as SocialeOrganisatie
from profielen.models import Klantprofiel
from toegang.models import Gebruiker, Inzage, Rol, Team
from toegang.rechten import BEHEERGROEP

KLANTNUMMERREEKS = "klanten_klantnummer"


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
        self.locaties: dict[int, list[Locatie]] = {}
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
        bewaar_gesprekken(paren, self)
        bewaar_contact(paren, self)
        bewaar_klantbeelden(paren, self)
        bewaar_toekenningen(paren, self)
        bewaar_beoordelingen(bewaar_plannen(paren, self), self)
        bewaar_gebruik(self)
        bewaar_achtergrond(paren, self)
        lopend = [(klant, verhaal.perioden[-1]) for klant, verhaal in paren if verhaal.perioden[-1].einde is None]
        bewaar_zorg([(klant, deel.begin) for klant, deel in lopend], seed=self.seed, vandaag=self.vandaag)
        eigen = [klant for klant, verhaal in paren if verhaal.klantmanager == 0]
        bewaar_rechtzettingen(eigen, self.klantmanagers[1], vandaag=self.vandaag)
        begeleid = [
            klant for klant, verhaal in paren if verhaal.klantmanager == 0 and verhaal.perioden[-1].einde is None
        ]
        bewaar_herinneringen(begeleid, vandaag=self.vandaag)
        self.regels = self._inzagen(paren)

    def _organisatie(self, organisatie: Organisatie) -> None:
        teams = [Team.objects.get_or_create(naam=naam)[0] for naam in organisatie.teams]
        self.locaties = bewaar_locaties(teams)
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
        # The last one of the klantmanager of the demo is still to be read.
        lopend = [deel for _, verhaal in paren if verhaal.perioden[-1].einde is None for deel in verhaal.overdrachten]
        te_lezen = max((deel for deel in lopend if deel.naar == 0), key=lambda deel: deel.moment, default=None)
        bewaar(
            [
                Overdracht(
                    klant=klant,
                    van=self.klantmanagers[deel.van],
                    naar=self.klantmanagers[deel.naar],
                    notitie=deel.notitie,
                    door=self._teamleider(verhaal),
                    op=hier(deel.moment),
                    gelezen_op=None if deel is te_lezen else hier(deel.moment),
                )
                for klant, verhaal in paren
                for deel in verhaal.overdrachten
            ]
        )

    def _teamleider(self, verhaal: Klantverhaal) -> Gebruiker:
        return self.teamleiders[verhaal.klantmanager // KLANTMANAGERS_PER_TEAM]

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
