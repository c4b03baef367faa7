"""What the client may read of the dossier, part by part, in the words of the screen.

Everything about the client is in it but internal notes, which are the working notes of professionals (AVG art. 15 and
overweging 63; Hoe werken wij?, "de klant kan zijn dossier inzien"), and help against the client's will that the client
does not know of yet. A test holds that no model about a client, and no field of one, is forgotten here.
"""

from django.db.models import Case, CharField, Q, Value, When

from caseload.inzage.onderdeel import Dossieronderdeel, Veld, naam_van, naam_voor_klant, velden
from caseload.inzage.rondom import ACHTERGROND, HERINNERINGEN, ZORG, zelfredzaamheid
from gesprekken.models import (
    Afspraak,
    Contactnotitie,
    Deelnemer,
    Gesprek,
    Gespreksstatus,
    Notitie,
    Uitnodiging,
    Verzuim,
)
from klantbeeld.models import Belemmering, Klantbeeld, Score, Werkpunt
from klanten.models import Overdracht, Periode, Terugkeer, VroegereNaam
from profielen.models import Profieltoekenning
from trajecten.models import Doel, DoelEvaluatie, Evaluatie, Inzet, Planversie, Trajectplan

GESPREKKEN = Dossieronderdeel(
    "gesprekken",
    "Gesprekken",
    Gesprek,
    "klant",
    (
        *velden("moment", "duur", "soort__naam", "status", "plek", "locatie__naam", "plek_uitleg", "bevestigd_op"),
        *velden("vastgelegd_op"),
        *velden("doel", "verwachtingen_besproken", "huisbezoek_reden"),
        *velden("huisbezoek_aangekondigd", "huisbezoek_toestemming", "vraag_vooraf", "vraag_van_klant"),
        *velden("belang", "vertrouwen", "klant_vat_samen", "op_de_valreep", "valreep_vervolg"),
        Veld("afloop", "afloop", mits=Q(status=Gespreksstatus.GEVOERD)),
        *velden("afloop_toelichting", "samenvatting_klant", "geen_vervolg_reden", "vervallen_reden"),
        naam_van("gemaakt_door", "vastgelegd door"),
    ),
    ("soort", "moment"),
    (
        Dossieronderdeel(
            "notities",
            "Notities",
            Notitie,
            "gesprek",
            (*velden("soort", "tekst", "op"), naam_van("door", "geschreven door")),
            ("soort",),
            voorwaarde=Q(intern=False),
        ),
        Dossieronderdeel(
            "deelnemers",
            "Wie waren erbij",
            Deelnemer,
            "gesprek",
            (*velden("naam"), naam_van("medewerker", "medewerker van de gemeente"), *velden("organisatie", "rol")),
            ("naam", "medewerker"),
        ),
        Dossieronderdeel(
            "verzuim",
            "Niet verschenen",
            Verzuim,
            "gesprek",
            velden("gemeld_op", "contact_op", "bereikt", "reden__naam", "toelichting", "geen_nieuwe_datum"),
            ("gemeld_op",),
        ),
        Dossieronderdeel(
            "post",
            "Post aan u",
            Uitnodiging,
            "gesprek",
            (
                *velden("soort", "weg", "aan", "onderwerp", "tekst", "moment", "waar", "stand", "reden"),
                *velden("gemaakt_op", "verstuurd_op"),
                naam_van("door", "verstuurd door"),
            ),
            ("soort", "gemaakt_op"),
            volgorde=("gemaakt_op", "pk"),
        ),
    ),
    volgorde=("moment", "pk"),
)


def _wel_of_niet() -> Case:
    """Whether the client was reached, in a word: of an attempt the "no" is what there is to tell."""
    return Case(When(bereikt=True, then=Value("ja")), default=Value("nee"), output_field=CharField())


CONTACTNOTITIES = Dossieronderdeel(
    "contactnotities",
    "Kort contact tussendoor",
    Contactnotitie,
    "klant",
    (
        *velden("moment", "kanaal"),
        Veld("bereikt", _wel_of_niet, "de klant is bereikt"),
        *velden("tekst"),
        naam_van("door", "geschreven door"),
    ),
    ("kanaal", "moment"),
    volgorde=("moment", "pk"),
    voorwaarde=Q(intern=False),
)

AFSPRAKEN = Dossieronderdeel(
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

KLANTBEELDEN = Dossieronderdeel(
    "klantbeelden",
    "Klantbeelden",
    Klantbeeld,
    "klant",
    (
        *velden(
            "versie", "status", "doelgedrag", "huidige_tegel__naam_klant", "beoogde_tegel__naam_klant", "ladder_nu"
        ),
        *velden("ladder_doel", "krachten", "nog_te_weten", "interpretatie", "klantreactie"),
        *velden("besproken_op", "vastgesteld_op"),
        naam_van("vastgesteld_door", "vastgesteld door"),
    ),
    ("doelgedrag",),
    (
        Dossieronderdeel(
            "scores",
            "Onderdelen",
            Score,
            "klantbeeld",
            (
                Veld("component", "component__naam_klant", "onderdeel"),
                Veld("score", "score", "score (1 tot 5)"),
                Veld("klantscore", "klantscore", "eigen score (1 tot 5)"),
                *velden("feiten", "bron", "uitslag__naam", "zekerheid", "wil_niet_bespreken", "bevestigd_op"),
            ),
            ("component",),
            volgorde=("component__volgorde",),
        ),
        Dossieronderdeel(
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
        Dossieronderdeel(
            "werkpunten",
            "Waar we aan werken",
            Werkpunt,
            "klantbeeld",
            (Veld("werkpunt", "klantkenmerk__naam_klant", "werkpunt"),),
            ("werkpunt",),
        ),
    ),
)

PROFIELEN = Dossieronderdeel(
    "profielen",
    "Klantprofielen",
    Profieltoekenning,
    "klant",
    (
        *velden("op"),
        naam_voor_klant("profiel", "profiel"),
        naam_voor_klant("voorgesteld", "voorstel van het systeem"),
        *velden("uitleg", "regelversie", "afwijkgrond__naam", "motivering", "klantreactie", "klantreactie_tekst"),
        naam_van("door", "gekozen door"),
    ),
    ("profiel",),
    volgorde=("op", "pk"),
)

PLANNEN = Dossieronderdeel(
    "trajectplannen",
    "Trajectplannen",
    Trajectplan,
    "klant",
    (
        *velden(
            "hoofddoel",
            "eigen_woorden",
            "status",
            "huidige_tegel__naam_klant",
            "beoogde_tegel__naam_klant",
            "wie_helpt",
        ),
        *velden("evaluatie_op", "rechtskarakter", "zienswijze", "zienswijze_tekst", "terugblik", "begonnen_op"),
        *velden("afgesloten_op"),
    ),
    ("hoofddoel",),
    (
        Dossieronderdeel(
            "doelen",
            "Doelen",
            Doel,
            "plan",
            velden(
                "omschrijving", "klantkenmerk__naam_klant", "meetbaar", "score_nu", "score_doel", "uiterlijk", "status"
            ),
            ("omschrijving",),
            (
                Dossieronderdeel(
                    "inzetten",
                    "Instrumenten",
                    Inzet,
                    "doel",
                    velden("instrument__naam", "begin", "einde", "uren_per_week", "kosten", "status", "stopreden"),
                    ("instrument",),
                    volgorde=("begin", "pk"),
                ),
            ),
        ),
        Dossieronderdeel(
            "evaluaties",
            "Evaluaties",
            Evaluatie,
            "plan",
            (*velden("op", "samenvatting", "klantreactie"), naam_van("door", "vastgelegd door")),
            ("op",),
            (
                Dossieronderdeel(
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
        Dossieronderdeel(
            "versies",
            "Vastgestelde versies",
            Planversie,
            "plan",
            (
                *velden("nummer", "vastgesteld_op", "zienswijze", "zienswijze_tekst"),
                naam_van("vastgesteld_door", "vastgesteld door"),
            ),
            ("nummer",),
            volgorde=("nummer",),
        ),
    ),
)

PERIODEN = Dossieronderdeel(
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
        Dossieronderdeel(
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

OVERDRACHTEN = Dossieronderdeel(
    "overdrachten",
    "Andere klantmanager",
    Overdracht,
    "klant",
    (
        *velden("op"),
        naam_van("van", "van"),
        naam_van("naar", "naar"),
        *velden("notitie", "gelezen_op", "bij_terugkeer"),
    ),
    ("op",),
    volgorde=("op", "pk"),
)


VROEGERE_NAMEN = Dossieronderdeel(
    "vroegere_namen",
    "Vroegere namen",
    VroegereNaam,
    "klant",
    (*velden("voornaam", "tussenvoegsel", "achternaam", "tot"), naam_van("door", "gewijzigd door")),
    ("achternaam",),
    volgorde=("tot", "pk"),
)


def onderdelen(gevoelige: Q) -> tuple[Dossieronderdeel, ...]:
    """The parts of a dossier in the order of the story, from melding to plan and what lies around it.

    `gevoelige`: on what condition the measurements on sensitive domains of the ZRM are in it.
    """
    return (
        PERIODEN,
        GESPREKKEN,
        CONTACTNOTITIES,
        AFSPRAKEN,
        KLANTBEELDEN,
        PROFIELEN,
        PLANNEN,
        *ZORG,
        *ACHTERGROND,
        zelfredzaamheid(gevoelige),
        HERINNERINGEN,
        OVERDRACHTEN,
        VROEGERE_NAMEN,
    )


# Never part of the copy: the draft of a record is nobody's act yet, the archived document of a plan was handed to the
# client when it was made, a review is about an instrument, that someone else is another person is about them too, and
# that something was recorded here by mistake tells of whom it was about.
NIET_IN_AFSCHRIFT = ("Verslagconcept", "Plandocument", "InzetBeoordeling", "Onderscheid", "Rechtzetting")
