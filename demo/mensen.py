"""The people of the demo: teams, staff and clients. Staff grows with the number of clients: caseloads stay real."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from faker import Faker

from demo.verhaal.persoon import Persoon
from demo.woorden import bouwstenen
from klanten.naam import zoeknaam
from toegang.models import Rol

TEAMNAMEN = ("Noord", "Centrum", "Zuid", "Oost", "West", "Haven", "Stadshart", "Buitenwijken")
KLANTMANAGERS_PER_TEAM = 4
KLANTEN_PER_TEAM = 300
# How 900 clients are spread over twelve klantmanagers; the first is the demo account.
VERDELING = (92, 68, 78, 84, 65, 70, 97, 73, 66, 76, 65, 66)
_TUSSENVOEGSELS = {"van", "de", "der", "den", "die", "het", "ten", "ter", "la", "'t"}
# Languages of countries where many have one name, or a birthday that nobody wrote down.
_ONZEKERE_REGISTERS = {"Arabisch", "Marokkaans-Arabisch"}
_STRATEN = ("Brugstraat", "Dijkweg", "Havenweg", "Kerkstraat", "Lindelaan", "Molenpad", "Parkweg", "Schoolstraat")
_UITLEG = ("liefst ’s ochtends", "liefst na 15 uur", "niet op woensdag", "spreek de voicemail in")
_MEISJESNAMEN = ("Bakker", "Hendriks", "Kuipers", "Peters", "Smit", "Verhoeven")
_VASTE_NAMEN = {
    "klantmanager": ("Sanne", "de Groot"),
    "teamleider": ("Karin", "Bakker"),
    "beheerder": ("Tom", "Visser"),
    "privacy": ("Fatima", "El Amrani"),
}


@dataclass(frozen=True)
class Medewerker:
    """A member of staff; `team` is a place in `Organisatie.teams`. Only a demo account can sign in."""

    gebruikersnaam: str
    voornaam: str
    achternaam: str
    rol: Rol
    team: int | None
    telefoon: str
    email: str

    @property
    def demoaccount(self) -> bool:
        """Whether this is one of the accounts on the sign-in page."""
        return self.gebruikersnaam in _VASTE_NAMEN


@dataclass(frozen=True)
class Organisatie:
    """Teams with their staff; klantmanagers are counted through the teams, four per team."""

    teams: tuple[str, ...]
    klantmanagers: tuple[Medewerker, ...]
    anderen: tuple[Medewerker, ...]


class Namen:
    """Names from Faker and from the lists in `teksten/namen.toml`, always in the same order for the same seed."""

    def __init__(self, seed: int) -> None:
        self._kans = Random(f"namen:{seed}")
        self._seed = seed
        self._faker = Faker("nl_NL")
        self._faker.seed_instance(seed)
        self._groepen = bouwstenen("namen")["groep"]

    def medewerker(self) -> tuple[str, str]:
        """First and last name of a colleague."""
        kans = self._kans
        if kans.random() < 0.25:
            groep = kans.choice(self._groepen)
            return kans.choice(groep[kans.choice(("vrouwen", "mannen"))]), kans.choice(groep["achternamen"])
        return (
            self._faker.first_name_female() if kans.random() < 0.6 else self._faker.first_name_male()
        ), self._faker.last_name()

    def telefoon(self) -> str:
        """A mobile number that nobody has: the block 06-8500 is not given out."""
        return f"06-8500{self._kans.randint(0, 9999):04d}"

    def _post(self, nummer: int, mail: bool, telefoon: bool) -> dict[str, str]:
        """Where a client lives, and for some how they like to hear from us. With a chance of its own."""
        kans = Random(f"adres:{self._seed}:{nummer}")
        wegen = ["brief", *(["mail"] if mail else []), *(["bericht", "bellen"] if telefoon else [])]
        voorkeur = kans.choice(wegen) if kans.random() < 0.5 else ""
        adres = {
            "straat": kans.choice(_STRATEN),
            "huisnummer": str(kans.randint(1, 180)),
            "postcode": f"{kans.randint(1231, 1239)} {kans.choice('ABCDEFGHJK')}{kans.choice('ABCDEFGHJK')}",
            "plaats": "Voorbeeldstad",
        }
        return {
            "contactvoorkeur": voorkeur,
            "contact_uitleg": kans.choice(_UITLEG) if voorkeur and kans.random() < 0.3 else "",
            **(adres if voorkeur == "brief" or kans.random() < 0.85 else {}),
        }

    def _huishouden(self, nummer: int, leeftijd: int) -> str:
        """With whom the client lives, of most. With a chance of its own."""
        kans = Random(f"huishouden:{self._seed}:{nummer}")
        if kans.random() < 0.25:
            return ""
        if leeftijd < 25 and kans.random() < 0.6:
            return "woont bij ouders"
        samen = kans.choice(("alleenstaand", "alleenstaand", "alleenstaand", "met partner"))
        if leeftijd > 55 or kans.random() < 0.5:
            return samen
        kinderen = (f"zoon van {kans.randint(1, 17)}", f"dochter van {kans.randint(1, 17)}", "2 kinderen", "3 kinderen")
        return f"{samen}, {kans.choice(kinderen)}"

    def klant(self, nummer: int, vandaag: date) -> Persoon:
        """A client of 18 to 66 years old."""
        kans = self._kans
        vrouw = kans.random() < 0.52
        worp, groep = kans.randint(1, 100), None
        for kandidaat in self._groepen:
            worp -= kandidaat["aandeel"]
            if worp <= 0:
                groep = kandidaat
                break
        if groep:
            voornaam = kans.choice(groep["vrouwen" if vrouw else "mannen"])
            tussenvoegsel, achternaam = "", kans.choice(groep["achternamen"])
            taalniveau = kans.choice(groep["taalniveaus"])
        else:
            voornaam = self._faker.first_name_female() if vrouw else self._faker.first_name_male()
            tussenvoegsel, achternaam = splits_achternaam(self._faker.last_name())
            taalniveau = kans.choice(("moedertaal",) * 8 + ("B2", ""))
        leeftijd = min(66, max(18, round(kans.triangular(18, 67, 38))))
        geboortedatum = vandaag - timedelta(days=leeftijd * 365.25 + kans.randint(1, 364))
        adres = zoeknaam(voornaam, achternaam).replace(" ", ".")
        telefoon = self.telefoon() if kans.random() < 0.96 else ""
        heeft_email = kans.random() < 0.85
        # A chance of its own, so that who has one name or an uncertain birthday changes nothing for the others.
        eigen = Random(f"register:{self._seed}:{nummer}")
        uit_register = groep is not None and groep["taal"] in _ONZEKERE_REGISTERS
        if uit_register and eigen.random() < 0.04:
            voornaam = ""
        bekend_van_geboorte = eigen.choice((1, 1, 2)) if uit_register and eigen.random() < 0.1 else 3
        email = _adres(adres, nummer) if heeft_email or not telefoon else ""
        eerder = self._groepen[0]["achternamen"] if groep else _MEISJESNAMEN
        return Persoon(
            voornaam=voornaam,
            tussenvoegsel=tussenvoegsel,
            achternaam=achternaam,
            vrouw=vrouw,
            geboortedatum=geboortedatum,
            telefoon=telefoon,
            # There is always one way to reach a client.
            email=email,
            taalniveau=taalniveau,
            tolk_taal=groep["taal"] if groep and taalniveau == "A1" else "",
            aanspreekvorm="jij" if kans.random() < (0.5 if leeftijd < 30 else 0.1) else "u",
            bekend_van_geboorte=bekend_van_geboorte,
            vroegere_achternaam=eigen.choice(eerder) if vrouw and eigen.random() < 0.03 else "",
            **self._post(nummer, bool(email), bool(telefoon)),
            huishouden=self._huishouden(nummer, leeftijd),
        )


def _adres(naam: str, nummer: int) -> str:
    kaal = naam.encode("ascii", "ignore").decode()
    return f"{kaal}{nummer}@example.nl"


def splits_achternaam(naam: str) -> tuple[str, str]:
    """The tussenvoegsel apart from the rest: "van der Berg" gives "van der" and "Berg"."""
    delen = naam.split()
    vooraan = 0
    while vooraan < len(delen) - 1 and delen[vooraan].lower() in _TUSSENVOEGSELS:
        vooraan += 1
    return " ".join(delen[:vooraan]), " ".join(delen[vooraan:])


def maak_organisatie(namen: Namen, klanten: int) -> Organisatie:
    """At least three teams of four klantmanagers, each with a teamleider, and the accounts without a caseload."""
    aantal = max(3, round(klanten / KLANTEN_PER_TEAM))
    teams = tuple(f"Team {TEAMNAMEN[nr] if nr < len(TEAMNAMEN) else nr + 1}" for nr in range(aantal))
    bezet: set[str] = set()

    def medewerker(rol: Rol, team: int | None, account: str = "") -> Medewerker:
        voornaam, achternaam = _VASTE_NAMEN[account] if account else namen.medewerker()
        basis = zoeknaam(voornaam, achternaam).replace(" ", ".").encode("ascii", "ignore").decode()
        naam, volgnummer = account or basis, 1
        while naam in bezet:
            volgnummer += 1
            naam = f"{basis}{volgnummer}"
        bezet.add(naam)
        return Medewerker(naam, voornaam, achternaam, rol, team, namen.telefoon(), f"{basis}@example.nl")

    klantmanagers = [
        medewerker(Rol.KLANTMANAGER, team, "klantmanager" if team == plaats == 0 else "")
        for team in range(aantal)
        for plaats in range(KLANTMANAGERS_PER_TEAM)
    ]
    anderen = [medewerker(Rol.TEAMLEIDER, team, "" if team else "teamleider") for team in range(aantal)]
    anderen += [medewerker(Rol.BEHEERDER, None, "beheerder"), medewerker(Rol.PRIVACY, None, "privacy")]
    return Organisatie(teams, tuple(klantmanagers), tuple(anderen))


def verdeel(kans: Random, aantal: int, gewichten: Sequence[float]) -> list[int]:
    """`aantal` places (0, 1, …) in random order, each as often as its weight says, as exactly as whole numbers allow.

    Every place occurs at least once when there are enough of them.
    """
    minstens = int(aantal >= len(gewichten))
    boven = [max(aantal * gewicht / sum(gewichten) - minstens, 0.0) for gewicht in gewichten]
    schaal = (aantal - minstens * len(gewichten)) / (sum(boven) or 1)
    zuiver = [deel * schaal for deel in boven]
    keer = [int(deel + 1e-9) + minstens for deel in zuiver]
    op_rest = sorted(range(len(gewichten)), key=lambda plaats: keer[plaats] - minstens - zuiver[plaats])
    for plaats in op_rest[: aantal - sum(keer)]:
        keer[plaats] += 1
    trekking = [plaats for plaats, hoe_vaak in enumerate(keer) for _ in range(hoe_vaak)]
    kans.shuffle(trekking)
    return trekking


def verdeel_klanten(kans: Random, organisatie: Organisatie, klanten: int) -> list[int]:
    """Which klantmanager (number) each client has, the caseloads as uneven as in a real team."""
    gewichten = [VERDELING[nummer % len(VERDELING)] for nummer in range(len(organisatie.klantmanagers))]
    return verdeel(kans, klanten, gewichten)
