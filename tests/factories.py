"""Test data with as few words as possible; reference data (tegels, components, …) is there already."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from datetime import date, timedelta
from hashlib import sha256

import factory
from django.db import transaction
from django.utils import timezone
from factory.django import DjangoModelFactory

from gesprekken.models import (
    Afspraak,
    AfspraakVan,
    Contactkanaal,
    Contactnotitie,
    Gesprek,
    Gesprekssoort,
    Gespreksstatus,
    Notitie,
)
from instrumenten.models import (
    Aanbieder,
    Beoordeling,
    Instrument,
    Klantkenmerk,
    Mediabestand,
    Status,
    Tegel,
    Uitvoeringsvorm,
)
from klantbeeld.models import IgmComponent, Klantbeeld, KlantbeeldStatus, Score, Werkpunt
from klanten.models import Diagnoseuitslag, Herinnering, Klant, Levensgebeurtenis, Meldreden, Periode
from profielen.models import Klantprofiel, Profieltoekenning
from tests.fabriek import Fabriek
from toegang.models import Gebruiker, Rol, Team
from trajecten.models import Doel, Inzet, Trajectplan


class _Team(DjangoModelFactory[Team]):
    class Meta:
        model = Team

    naam = factory.Sequence(lambda n: f"Team {n}")


class _Gebruiker(DjangoModelFactory[Gebruiker]):
    class Meta:
        model = Gebruiker

    username = factory.Sequence(lambda n: f"gebruiker{n}")
    first_name = "Sanne"
    last_name = factory.Sequence(lambda n: f"Vos {n}")
    rol = Rol.KLANTMANAGER
    team = factory.SubFactory(_Team)


class _Klant(DjangoModelFactory[Klant]):
    """A client with a running period; `klantmanager` brings the team along."""

    class Meta:
        model = Klant
        skip_postgeneration_save = True

    klantnummer = factory.Sequence(lambda n: f"K-9{n:05d}")
    voornaam = "Marieke"
    achternaam = factory.Sequence(lambda n: f"Bos{n}")
    geboortedatum = date(1990, 3, 14)
    telefoon = "06-85001234"
    taalniveau = "B1"
    klantmanager = factory.SubFactory(_Gebruiker)
    team = factory.LazyAttribute(lambda klant: klant.klantmanager.team)

    @factory.post_generation
    @staticmethod
    def periode(klant: Klant, create: bool, extracted: bool | None, **kwargs: object) -> None:
        """A running period from 100 days ago; `periode=False` leaves it out."""
        if create and extracted is not False:
            Periode.objects.create(
                klant=klant,
                begin=timezone.localdate() - timedelta(days=100),
                meldreden=Meldreden.objects.order_by("volgorde", "pk")[0],
            )


class _Gesprek(DjangoModelFactory[Gesprek]):
    """A conversation that is planned for tomorrow; `gevoerd=True` makes it a recorded one of a week ago.

    A recorded one has a note of `feiten`, and one of `interpretatie` when that is given.
    """

    class Meta:
        model = Gesprek
        skip_postgeneration_save = True

    class Params:
        gevoerd = factory.Trait(
            status="gevoerd",
            moment=factory.LazyFunction(lambda: timezone.now() - timedelta(days=7)),
        )

    klant = factory.SubFactory(_Klant)
    soort = factory.LazyFunction(lambda: Gesprekssoort.objects.get(code="voortgang"))
    moment = factory.LazyFunction(lambda: timezone.now() + timedelta(days=1))
    status = Gespreksstatus.GEPLAND
    vervallen_reden = factory.LazyAttribute(
        lambda gesprek: "De klant was ziek." if gesprek.status == Gespreksstatus.VERVALLEN else ""
    )
    doel = "Bespreken hoe het met het plan gaat"
    gemaakt_door = factory.LazyAttribute(lambda gesprek: gesprek.klant.klantmanager)

    @classmethod
    def _generate(cls, strategy: str, params: dict[str, object]) -> Gesprek:
        """The record and its facts in one transaction: the database looks at its end."""
        with transaction.atomic() if strategy == factory.CREATE_STRATEGY else nullcontext():
            gesprek: Gesprek = super()._generate(strategy, params)  # type: ignore[no-untyped-call]  # has no types
        return gesprek

    @factory.post_generation
    @staticmethod
    def feiten(gesprek: Gesprek, create: bool, extracted: str | None, **kwargs: object) -> None:
        if create and gesprek.status == Gespreksstatus.GEVOERD:
            tekst = extracted or "Mevrouw vertelt dat zij graag in de zorg wil werken."
            Notitie.objects.create(gesprek=gesprek, soort="feit", tekst=tekst, door=gesprek.gemaakt_door)

    @factory.post_generation
    @staticmethod
    def interpretatie(gesprek: Gesprek, create: bool, extracted: str | None, **kwargs: object) -> None:
        if create and extracted:
            Notitie.objects.create(
                gesprek=gesprek, soort="interpretatie", tekst=extracted, intern=True, door=gesprek.gemaakt_door
            )


class _Afspraak(DjangoModelFactory[Afspraak]):
    class Meta:
        model = Afspraak

    klant = factory.SubFactory(_Klant)
    van = AfspraakVan.KLANT
    wat = "Belt met het buurthuis"
    uiterlijk = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=14))


class _Contactnotitie(DjangoModelFactory[Contactnotitie]):
    """A call in which the client was reached, just now."""

    class Meta:
        model = Contactnotitie

    klant = factory.SubFactory(_Klant)
    kanaal = Contactkanaal.IK_BELDE
    tekst = "Gaat goed op de leerwerkplek."
    moment = factory.LazyFunction(timezone.now)
    door = factory.LazyAttribute(lambda notitie: notitie.klant.klantmanager)


class _Herinnering(DjangoModelFactory[Herinnering]):
    """A reminder of the klantmanager's own, due today."""

    class Meta:
        model = Herinnering

    klant = factory.SubFactory(_Klant)
    van = factory.LazyAttribute(lambda herinnering: herinnering.klant.klantmanager)
    tekst = "Bel de werkgever over de proefplaatsing."
    op = factory.LazyFunction(timezone.localdate)


class _Levensgebeurtenis(DjangoModelFactory[Levensgebeurtenis]):
    """A job of some years, known by its months."""

    class Meta:
        model = Levensgebeurtenis

    klant = factory.SubFactory(_Klant)
    soort = "werk"
    titel = "Magazijnmedewerker"
    waar = "Groothandel"
    begin_jaar = 2015
    begin_maand = 3
    einde_jaar = 2018
    einde_maand = 6
    gemaakt_door = factory.LazyAttribute(lambda gebeurtenis: gebeurtenis.klant.klantmanager)


class _Diagnoseuitslag(DjangoModelFactory[Diagnoseuitslag]):
    """A result of a month ago that stays valid for a year."""

    class Meta:
        model = Diagnoseuitslag

    klant = factory.SubFactory(_Klant)
    naam = "Beroepentest"
    afgenomen_op = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=30))
    uitslag = "Voorkeur voor praktisch werk"
    geldig_tot = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=335))
    gemaakt_door = factory.LazyAttribute(lambda uitslag: uitslag.klant.klantmanager)


def klantbeeld(
    klant: Klant,
    *,
    scores: Mapping[str, int | None] | None = None,
    klantscores: Mapping[str, int] | None = None,
    vastgesteld: bool = True,
    werkpunten: Sequence[str] = ("KK12",),
    **velden: object,
) -> Klantbeeld:
    """A klantbeeld of this client: every component 3 unless `scores` says otherwise (None: niet besproken)."""
    beeld = Klantbeeld.objects.create(
        klant=klant,
        **{
            "doelgedrag": "Drie dagdelen per week werken in de zorg",
            "interpretatie": "Mevrouw wil graag, maar twijfelt of het haar lukt.",
            "huidige_tegel": Tegel.objects.get(code="werk_fit"),
            "beoogde_tegel": Tegel.objects.get(code="bemiddeling"),
            "ladder_nu": 3,
            "ladder_doel": 5,
            "begonnen_door": klant.klantmanager,
            "besproken_op": timezone.now(),
            **velden,
        },
    )
    for component in IgmComponent.objects.all():
        Score.objects.create(
            klantbeeld=beeld,
            component=component,
            score={component.code: 3, **(scores or {})}[component.code],
            klantscore=(klantscores or {}).get(component.code),
            feiten="Vertelt hier zelf over.",
            bron="gesprek",
            zekerheid="midden",
        )
    for code in werkpunten:
        Werkpunt.objects.create(klantbeeld=beeld, klantkenmerk=Klantkenmerk.objects.get(code=code))
    if vastgesteld:
        beeld.status = KlantbeeldStatus.VASTGESTELD
        beeld.versie = Klantbeeld.objects.filter(klant=klant, versie__isnull=False).count() + 1
        beeld.vastgesteld_op = timezone.now()
        beeld.vastgesteld_door = klant.klantmanager
        beeld.save()
    return beeld


def toekenning(beeld: Klantbeeld, code: str = "3") -> Profieltoekenning:
    """The profile with this code, chosen as proposed."""
    profiel = Klantprofiel.objects.get(actief=True, code=code)
    return Profieltoekenning.objects.create(
        klant=beeld.klant,
        klantbeeld=beeld,
        profiel=profiel,
        voorgesteld=profiel,
        regelversie="test",
        klantreactie="eens",
        door=beeld.klant.klantmanager,
    )


class _Aanbieder(DjangoModelFactory[Aanbieder]):
    class Meta:
        model = Aanbieder

    code = factory.Sequence(lambda n: f"aanbieder-{n}")
    naam = factory.Sequence(lambda n: f"Aanbieder {n}")


class _Instrument(DjangoModelFactory[Instrument]):
    """A published instrument on Werk fit and KK12; `tegels`, `klantkenmerken`, `doelgroepen` take codes."""

    class Meta:
        model = Instrument
        skip_postgeneration_save = True

    naam = factory.Sequence(lambda n: f"Instrument {n}")
    slug = factory.Sequence(lambda n: f"instrument-{n}")
    samenvatting = "Oefenen met werken, in een kleine groep."
    doel = "Vertrouwen opbouwen."
    werkwijze = "Twee dagdelen per week met vaste begeleiding."
    aanbieder = factory.SubFactory(_Aanbieder)
    status = Status.GEPUBLICEERD
    groep = True
    uitvoering = "zelf"
    uren_per_week = 8
    duur = 12
    duur_eenheid = "week"
    kosten = 1250

    @factory.post_generation
    @staticmethod
    def tegels(instrument: Instrument, create: bool, extracted: Sequence[str] | None, **kwargs: object) -> None:
        instrument.tegels.set(Tegel.objects.filter(code__in=extracted if extracted is not None else ["werk_fit"]))

    @factory.post_generation
    @staticmethod
    def klantkenmerken(instrument: Instrument, create: bool, extracted: Sequence[str] | None, **kwargs: object) -> None:
        codes = extracted if extracted is not None else ["KK12"]
        instrument.klantkenmerken.set(Klantkenmerk.objects.filter(code__in=codes))

    @factory.post_generation
    @staticmethod
    def uitvoeringsvormen(
        instrument: Instrument, create: bool, extracted: Sequence[str] | None, **kwargs: object
    ) -> None:
        instrument.uitvoeringsvormen.set(Uitvoeringsvorm.objects.filter(code__in=extracted or ["UV07"]))

    @factory.post_generation
    @staticmethod
    def doelgroepen(instrument: Instrument, create: bool, extracted: Sequence[str] | None, **kwargs: object) -> None:
        instrument.doelgroepen.set(instrument.doelgroepen.model.objects.filter(code__in=extracted or []))


class _Mediabestand(DjangoModelFactory[Mediabestand]):
    """A small PDF about an instrument."""

    class Meta:
        model = Mediabestand

    instrument = factory.SubFactory(_Instrument)
    label = "Folder"
    bestandsnaam = "folder.pdf"
    soort = "application/pdf"
    inhoud = b"%PDF-1.7 %%EOF"
    grootte = factory.LazyAttribute(lambda bestand: len(bestand.inhoud))
    sha256 = factory.LazyAttribute(lambda bestand: sha256(bestand.inhoud).hexdigest())


class _Beoordeling(DjangoModelFactory[Beoordeling]):
    class Meta:
        model = Beoordeling

    instrument = factory.SubFactory(_Instrument)
    auteur = factory.SubFactory(_Gebruiker)
    algemeen = 4
    resultaat = 3
    uitvoering = 4


class _Trajectplan(DjangoModelFactory[Trajectplan]):
    """A draft plan that has all it needs to be established, without goals."""

    class Meta:
        model = Trajectplan

    klant = factory.SubFactory(_Klant)
    klantbeeld = factory.LazyAttribute(lambda plan: klantbeeld(plan.klant))
    hoofddoel = "Werken in de zorg"
    eigen_woorden = "Ik wil in de zorg werken."
    huidige_tegel = factory.LazyAttribute(lambda plan: plan.klantbeeld.huidige_tegel)
    beoogde_tegel = factory.LazyAttribute(lambda plan: plan.klantbeeld.beoogde_tegel)
    evaluatie_op = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=90))
    zienswijze = "eens"


class _Doel(DjangoModelFactory[Doel]):
    class Meta:
        model = Doel

    plan = factory.SubFactory(_Trajectplan)
    klantkenmerk = factory.LazyFunction(lambda: Klantkenmerk.objects.get(code="KK12"))
    omschrijving = "Ervaren dat werken lukt"
    meetbaar = "Vier weken achter elkaar aanwezig"
    score_nu = 2
    score_doel = 3
    uiterlijk = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=90))


class _Inzet(DjangoModelFactory[Inzet]):
    class Meta:
        model = Inzet

    doel = factory.SubFactory(_Doel)
    instrument = factory.SubFactory(_Instrument)
    begin = factory.LazyFunction(timezone.localdate)
    einde = factory.LazyFunction(lambda: timezone.localdate() + timedelta(weeks=12))
    uren_per_week = 8
    kosten = 1250


TeamFactory = Fabriek(_Team)
GebruikerFactory = Fabriek(_Gebruiker)
KlantFactory = Fabriek(_Klant)
GesprekFactory = Fabriek(_Gesprek)
AfspraakFactory = Fabriek(_Afspraak)
ContactnotitieFactory = Fabriek(_Contactnotitie)
HerinneringFactory = Fabriek(_Herinnering)
LevensgebeurtenisFactory = Fabriek(_Levensgebeurtenis)
DiagnoseuitslagFactory = Fabriek(_Diagnoseuitslag)
AanbiederFactory = Fabriek(_Aanbieder)
InstrumentFactory = Fabriek(_Instrument)
MediabestandFactory = Fabriek(_Mediabestand)
BeoordelingFactory = Fabriek(_Beoordeling)
TrajectplanFactory = Fabriek(_Trajectplan)
DoelFactory = Fabriek(_Doel)
InzetFactory = Fabriek(_Inzet)
