"""What the client may read of the dossier, part by part, in the words of the screen.

Everything about the client is in it but internal notes, which are the working notes of professionals (AVG art. 15 and
overweging 63; Hoe werken wij?, "de klant kan zijn dossier inzien"). A test holds that no model about a client is
forgotten here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Concat, Trim

from klantbeeld.models import (
    Afspraak,
    Belemmering,
    Deelnemer,
    Diagnoseuitslag,
    Gesprek,
    Herstelplan,
    Herstelstap,
    Hulp,
    Klantbeeld,
    Levensgebeurtenis,
    Notitie,
    Overdracht,
    Periode,
    Score,
    Terugkeer,
    Verwijzing,
    Verzuim,
    Werkpunt,
    Zorgsignaal,
    Zrmmeting,
)
from profielen.models import Profieltoekenning
from trajecten.models import Doel, DoelEvaluatie, Evaluatie, Inzet, Planversie, Trajectplan


@dataclass(frozen=True)
class Veld:
    """One fact: its key, where it stands (a path over relations, or an expression), and its label when the model's own
    does not say enough."""

    sleutel: str
    pad: str | Callable[[], Any] = ""
    label: str = ""


@dataclass(frozen=True)
class Onderdeel:
    """A part of the dossier: rows of one model, with the parts that hang on each of them.

    `bij`: the relation to what it hangs on. `kop`: the keys that head a row.
    """

    sleutel: str
    titel: str
    model: type[models.Model]
    bij: str
    velden: tuple[Veld, ...]
    kop: tuple[str, ...]
    delen: tuple["Onderdeel", ...] = ()
    volgorde: tuple[str, ...] = ("pk",)
    voorwaarde: Q = field(default_factory=Q)
    uitleg: str = ""

    def rijen(self) -> QuerySet:
        """The rows that may be read, oldest first unless said otherwise."""
        return self.model._default_manager.filter(self.voorwaarde).order_by(*self.volgorde)  # type: ignore[attr-defined]


def velden(*namen: str) -> tuple[Veld, ...]:
    """Fields by their name on the model; "soort__naam" is kept under the key "soort"."""
    return tuple(Veld(naam.split("__")[0], naam) for naam in namen)


def naam_van(sleutel: str, label: str, *, of: str = "") -> Veld:
    """The name of a colleague; `of` is a field with a name that stands in where there is no colleague."""

    def uitdrukking() -> Any:
        naam = Trim(Concat(f"{sleutel}__first_name", Value(" "), f"{sleutel}__last_name", output_field=CharField()))
        return Coalesce(F(of), naam) if of else naam

    return Veld(sleutel, uitdrukking, label)


GESPREKKEN = Onderdeel(
    "gesprekken",
    "Gesprekken",
    Gesprek,
    "klant",
    (
        *velden("moment", "soort__naam", "status", "doel", "huisbezoek_reden", "vraag_vooraf", "vraag_van_klant"),
        *velden("belang", "vertrouwen", "klant_vat_samen", "op_de_valreep", "valreep_vervolg"),
        *velden("afloop_toelichting", "samenvatting_klant", "geen_vervolg_reden", "vervallen_reden"),
        naam_van("gemaakt_door", "vastgelegd door"),
    ),
    ("soort", "moment"),
    (
        Onderdeel(
            "notities",
            "Notities",
            Notitie,
            "gesprek",
            (*velden("soort", "tekst", "op"), naam_van("door", "geschreven door")),
            ("soort",),
            voorwaarde=Q(intern=False),
        ),
        Onderdeel(
            "deelnemers",
            "Wie waren erbij",
            Deelnemer,
            "gesprek",
            (*velden("naam"), naam_van("medewerker", "medewerker van de gemeente"), *velden("organisatie", "rol")),
            ("naam", "medewerker"),
        ),
        Onderdeel(
            "verzuim",
            "Niet verschenen",
            Verzuim,
            "gesprek",
            velden("gemeld_op", "contact_op", "bereikt", "reden__naam", "toelichting", "geen_nieuwe_datum"),
            ("gemeld_op",),
        ),
    ),
    volgorde=("moment", "pk"),
)

AFSPRAKEN = Onderdeel(
    "afspraken",
    "Afspraken",
    Afspraak,
    "klant",
    (
        *velden("wat", "van", "wie", "organisatie__naam", "uiterlijk", "eerst_uiterlijk", "verzet_reden"),
        *velden("terugkomen_op", "status", "oorzaaksoort__naam", "oorzaak", "gevolg"),
    ),
    ("wat",),
    volgorde=("uiterlijk", "pk"),
)

KLANTBEELDEN = Onderdeel(
    "klantbeelden",
    "Klantbeelden",
    Klantbeeld,
    "klant",
    (
        *velden("versie", "status", "doelgedrag", "huidige_tegel__naam", "beoogde_tegel__naam", "ladder_nu"),
        *velden("ladder_doel", "krachten", "nog_te_weten", "interpretatie", "klantreactie"),
        *velden("besproken_op", "vastgesteld_op"),
        naam_van("vastgesteld_door", "vastgesteld door"),
    ),
    ("doelgedrag",),
    (
        Onderdeel(
            "scores",
            "Onderdelen",
            Score,
            "klantbeeld",
            (
                Veld("component", "component__naam_klant", "onderdeel"),
                Veld("score", "score", "score (1 tot 5)"),
                Veld("klantscore", "klantscore", "eigen score (1 tot 5)"),
                *velden("feiten", "bron", "zekerheid", "wil_niet_bespreken", "bevestigd_op"),
            ),
            ("component",),
            volgorde=("component__volgorde",),
        ),
        Onderdeel(
            "belemmeringen",
            "Wat in de weg staat",
            Belemmering,
            "klantbeeld",
            (
                *velden("omschrijving", "soort", "urgentie", "oplostermijn"),
                Veld("komt_door", "veroorzaakt_door__omschrijving", "komt door"),
            ),
            ("omschrijving",),
        ),
        Onderdeel(
            "werkpunten",
            "Waar we aan werken",
            Werkpunt,
            "klantbeeld",
            (Veld("werkpunt", "klantkenmerk__naam", "werkpunt"),),
            ("werkpunt",),
        ),
    ),
)

PROFIELEN = Onderdeel(
    "profielen",
    "Klantprofielen",
    Profieltoekenning,
    "klant",
    (
        *velden("op", "profiel__naam"),
        Veld("voorgesteld", "voorgesteld__naam", "voorstel van het systeem"),
        *velden("afwijkgrond__naam", "motivering", "klantreactie", "klantreactie_tekst"),
        naam_van("door", "gekozen door"),
    ),
    ("profiel",),
    volgorde=("op", "pk"),
)

PLANNEN = Onderdeel(
    "trajectplannen",
    "Trajectplannen",
    Trajectplan,
    "klant",
    (
        *velden("hoofddoel", "eigen_woorden", "status", "huidige_tegel__naam", "beoogde_tegel__naam", "wie_helpt"),
        *velden("evaluatie_op", "rechtskarakter", "zienswijze", "zienswijze_tekst", "terugblik", "begonnen_op"),
        *velden("afgesloten_op"),
    ),
    ("hoofddoel",),
    (
        Onderdeel(
            "doelen",
            "Doelen",
            Doel,
            "plan",
            velden("omschrijving", "klantkenmerk__naam", "meetbaar", "score_nu", "score_doel", "uiterlijk", "status"),
            ("omschrijving",),
            (
                Onderdeel(
                    "inzetten",
                    "Instrumenten",
                    Inzet,
                    "doel",
                    velden("instrument__naam", "begin", "einde", "uren_per_week", "status", "stopreden"),
                    ("instrument",),
                    volgorde=("begin", "pk"),
                ),
            ),
        ),
        Onderdeel(
            "evaluaties",
            "Evaluaties",
            Evaluatie,
            "plan",
            (*velden("op", "samenvatting", "klantreactie"), naam_van("door", "vastgelegd door")),
            ("op",),
            (
                Onderdeel(
                    "doelen",
                    "Per doel",
                    DoelEvaluatie,
                    "evaluatie",
                    velden("doel__omschrijving", "uitkomst", "vervolg", "toelichting"),
                    ("doel",),
                ),
            ),
            volgorde=("op", "pk"),
        ),
        Onderdeel(
            "versies",
            "Vastgestelde versies",
            Planversie,
            "plan",
            (*velden("nummer", "vastgesteld_op", "zienswijze"), naam_van("vastgesteld_door", "vastgesteld door")),
            ("nummer",),
            volgorde=("nummer",),
        ),
    ),
)

ZORG = (
    Onderdeel(
        "zorgsignalen",
        "Zorgsignalen",
        Zorgsignaal,
        "klant",
        (
            *velden("gemaakt_op", "wat_zien_we", "stap", "verheldering", "klant_wil_niet_bespreken"),
            *velden("sluit_werk_uit", "afweging", "tegen_wil", "tegen_wil_grond", "overlegd_met"),
            *velden("klant_geinformeerd", "uitkomst", "afgerond_op"),
            naam_van("gemaakt_door", "vastgelegd door"),
        ),
        ("gemaakt_op",),
        volgorde=("gemaakt_op", "pk"),
    ),
    Onderdeel(
        "hulp",
        "Hulp",
        Hulp,
        "klant",
        velden(
            "waarvoor",
            "organisatie__naam",
            "van_wie",
            "status",
            "gemeld_op",
            "bevestigd_op",
            "bevestigd_door",
            "gestopt_op",
        ),
        ("waarvoor",),
    ),
    Onderdeel(
        "overdrachten_aan_organisaties",
        "Warme overdrachten",
        Verwijzing,
        "klant",
        (
            *velden("organisatie__naam", "contact__naam", "waarvoor", "gedeeld", "toestemming", "samen_gedaan", "op"),
            *velden("terugkoppeling_op", "teruggekoppeld_op", "uitkomst"),
        ),
        ("organisatie",),
        volgorde=("op", "pk"),
    ),
    Onderdeel(
        "herstelplannen",
        "Persoonlijke herstelplannen",
        Herstelplan,
        "klant",
        velden(
            "aanleiding",
            "wat_wil_klant",
            "overname_wat",
            "overname_tot",
            "terugkijken_op",
            "begonnen_op",
            "afgesloten_op",
            "afsluiting",
        ),
        ("wat_wil_klant",),
        (
            Onderdeel(
                "stappen",
                "Stappen",
                Herstelstap,
                "plan",
                velden("wat", "wie", "toelichting", "uiterlijk", "gedaan_op"),
                ("wat",),
                volgorde=("uiterlijk", "pk"),
            ),
        ),
    ),
)

ACHTERGROND = (
    Onderdeel(
        "levensloop",
        "Levenslijn",
        Levensgebeurtenis,
        "klant",
        velden(
            "titel",
            "soort",
            "waar",
            "begin_jaar",
            "begin_maand",
            "einde_jaar",
            "einde_maand",
            "toelichting",
            "geleerd",
        ),
        ("titel",),
        volgorde=("begin_jaar", "begin_maand", "pk"),
    ),
    Onderdeel(
        "uitslagen",
        "Uitslagen van onderzoeken",
        Diagnoseuitslag,
        "klant",
        velden(
            "naam",
            "versie",
            "afgenomen_op",
            "afgenomen_door",
            "schaal",
            "uitslag",
            "toelichting",
            "geldig_tot",
            "bestandsnaam",
        ),
        ("naam",),
        volgorde=("afgenomen_op", "pk"),
    ),
)


def zelfredzaamheid(*, gevoelige: bool) -> Onderdeel:
    """The measurements of the ZRM; of the sensitive domains only for who may see those."""
    return Onderdeel(
        "zelfredzaamheid",
        "Zelfredzaamheid",
        Zrmmeting,
        "klant",
        (Veld("domein", "domein__naam", "leefgebied"), *velden("score", "toelichting", "op"), naam_van("door", "door")),
        ("domein",),
        volgorde=("op", "pk"),
        voorwaarde=Q() if gevoelige else Q(domein__gevoelig=False),
        uitleg=""
        if gevoelige
        else "Gevoelige leefgebieden staan hier niet bij. Een collega met dat recht maakt een afschrift met alles.",
    )


PERIODEN = Onderdeel(
    "perioden",
    "Melding en uitstroom",
    Periode,
    "klant",
    (
        *velden("begin"),
        Veld("meldreden", "meldreden__naam"),
        *velden("toelichting", "einde"),
        Veld("uitstroomreden", "uitstroomreden__naam"),
    ),
    ("begin",),
    (
        Onderdeel(
            "terugkeer",
            "Terug na uitstroom",
            Terugkeer,
            "periode",
            velden("verhaal_klant", "verhaal_werkgever", "leerpunt"),
            ("leerpunt",),
        ),
    ),
    volgorde=("begin", "pk"),
)

OVERDRACHTEN = Onderdeel(
    "overdrachten",
    "Andere klantmanager",
    Overdracht,
    "klant",
    (*velden("op"), naam_van("van", "van"), naam_van("naar", "naar"), *velden("notitie")),
    ("op",),
    volgorde=("op", "pk"),
)


def onderdelen(*, gevoelige: bool) -> tuple[Onderdeel, ...]:
    """The parts of a dossier in the order of the story, from melding to plan and what lies around it."""
    return (
        PERIODEN,
        GESPREKKEN,
        AFSPRAKEN,
        KLANTBEELDEN,
        PROFIELEN,
        PLANNEN,
        *ZORG,
        *ACHTERGROND,
        zelfredzaamheid(gevoelige=gevoelige),
        OVERDRACHTEN,
    )


# Never part of the copy: the draft of a record is nobody's act yet, the archived document of a plan was handed to the
# client when it was made, and a review is about an instrument.
NIET_IN_AFSCHRIFT = ("Verslagconcept", "Plandocument", "InzetBeoordeling")
