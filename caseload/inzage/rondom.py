"""What lies around the traject, as it stands in the copy: care, background, self-reliance."""

from django.db.models import Q

from caseload.inzage.onderdeel import Dossieronderdeel, Veld, naam_van, velden
from klanten.models import Diagnoseuitslag, Herinnering, Levensgebeurtenis, Zrmmeting
from zorg.models import Herstelplan, Herstelstap, Hulp, Verwijzing, Zorgsignaal

ZORG = (
    Dossieronderdeel(
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
        # What the client does not know of yet, because that was not safe, is not told here first (UAVG art. 41).
        voorwaarde=Q(tegen_wil=False) | Q(klant_geinformeerd=True),
    ),
    Dossieronderdeel(
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
    Dossieronderdeel(
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
    Dossieronderdeel(
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
            Dossieronderdeel(
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
    Dossieronderdeel(
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
    Dossieronderdeel(
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

HERINNERINGEN = Dossieronderdeel(
    "herinneringen",
    "Waar wij aan wilden denken",
    Herinnering,
    "klant",
    (*velden("tekst", "op", "gemaakt_op", "gedaan_op"), naam_van("van", "van")),
    ("tekst",),
    volgorde=("op", "pk"),
)


def zelfredzaamheid(gevoelige: Q) -> Dossieronderdeel:
    """The measurements of the ZRM; those of sensitive domains under the condition `gevoelige`."""
    return Dossieronderdeel(
        "zelfredzaamheid",
        "Zelfredzaamheid",
        Zrmmeting,
        "klant",
        (Veld("domein", "domein__naam", "leefgebied"), *velden("score", "toelichting", "op"), naam_van("door", "door")),
        ("domein",),
        volgorde=("op", "pk"),
        voorwaarde=Q(domein__gevoelig=False) | gevoelige,
    )
