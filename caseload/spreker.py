"""Who speaks in each text that a client may read: the client, we, or both. Defined here and nowhere else.

What the client said or chose may stand between quotation marks and say "ik". What we find is told to the client, with
"u" or "je", and never in the client's own "ik". What both agreed says neither in its fixed words. Tests hold the
reference data and the templates to it; what a user types stays as it is.
"""

from enum import Enum


class Spreker(Enum):
    """Whose words they are."""

    KLANT = "klant"
    WIJ = "wij"
    SAMEN = "samen"


_KLANT = {
    "Anker": ("tekst_klant",),
    "Terugkeer": ("verhaal_klant",),
    "Gesprek": ("vraag_van_klant", "klant_vat_samen", "op_de_valreep"),
    "Verzuim": ("toelichting",),
    "Klantbeeld": ("klantreactie",),
    "Profieltoekenning": ("klantreactie_tekst",),
    "Trajectplan": ("eigen_woorden", "zienswijze_tekst"),
    "Planversie": ("zienswijze_tekst",),
    "Evaluatie": ("klantreactie",),
    "Herstelplan": ("wat_wil_klant",),
}
_WIJ = {
    "Anker": ("tekst_wij",),
    "IgmComponent": ("klantvraag", "vragen"),
    "MgvKaart": ("voorbeeldzin",),
    "Klantkenmerk": ("omschrijving_klant",),
    "Klantprofiel": ("uitleg_klant",),
    "Instrument": ("samenvatting_klant",),
    "Periode": ("toelichting",),
    "Terugkeer": ("verhaal_werkgever", "leerpunt"),
    "Gesprek": (
        "huisbezoek_reden",
        "vraag_vooraf",
        "valreep_vervolg",
        "afloop_toelichting",
        "samenvatting_klant",
        "geen_vervolg_reden",
        "vervallen_reden",
        "plek_uitleg",
    ),
    "Contactnotitie": ("tekst",),
    "Notitie": ("tekst",),
    "Uitnodiging": ("onderwerp", "tekst", "waar", "aan", "reden"),
    "Deelnemer": ("naam", "organisatie"),
    "Verzuim": ("geen_nieuwe_datum",),
    "Afspraak": ("verzet_reden", "oorzaak", "gevolg"),
    "Klantbeeld": ("krachten", "nog_te_weten", "interpretatie"),
    "Score": ("feiten",),
    "Belemmering": ("omschrijving",),
    "Profieltoekenning": ("regelversie", "motivering"),
    "Trajectplan": ("terugblik",),
    "Inzet": ("stopreden",),
    "Zorgsignaal": ("wat_zien_we", "verheldering", "afweging", "tegen_wil_grond", "overlegd_met", "uitkomst"),
    "Hulp": ("van_wie", "bevestigd_door"),
    "Verwijzing": ("gedeeld", "uitkomst"),
    "Herstelplan": ("aanleiding", "overname_wat", "afsluiting"),
    "Levensgebeurtenis": ("titel", "waar", "toelichting", "geleerd"),
    "Diagnoseuitslag": ("naam", "versie", "afgenomen_door", "schaal", "uitslag", "toelichting", "bestandsnaam"),
    "Zrmmeting": ("toelichting",),
    "Overdracht": ("notitie",),
    "Herinnering": ("tekst",),
    "VroegereNaam": ("voornaam", "tussenvoegsel", "achternaam"),
}
_SAMEN = {
    "IgmComponent": ("naam_klant",),
    "Tegel": ("naam_klant",),
    "Klantkenmerk": ("naam_klant",),
    "Klantprofiel": ("naam_klant",),
    "Gesprek": ("doel",),
    "Afspraak": ("wat", "wie"),
    "Klantbeeld": ("doelgedrag",),
    "Trajectplan": ("hoofddoel", "wie_helpt"),
    "Doel": ("omschrijving", "meetbaar"),
    "Evaluatie": ("samenvatting",),
    "DoelEvaluatie": ("toelichting",),
    "Hulp": ("waarvoor",),
    "Verwijzing": ("waarvoor",),
    "Herstelstap": ("wat", "toelichting"),
}

# By model and field.
SPREKERS: dict[tuple[str, str], Spreker] = {
    (model, veld): spreker
    for spreker, per_model in ((Spreker.KLANT, _KLANT), (Spreker.WIJ, _WIJ), (Spreker.SAMEN, _SAMEN))
    for model, velden in per_model.items()
    for veld in velden
}
