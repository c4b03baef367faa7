"""Which texts of conversations and agreements can be followed through their wordings."""

from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Afspraak, Contactnotitie, Gesprek, Notitie
from klanten.bewoordingen import Bewoord, Tekst
from klanten.models import Klant

_GESPREKSTEKSTEN = (
    *("doel", "huisbezoek_reden", "vraag_vooraf", "vraag_van_klant", "klant_vat_samen", "belang", "vertrouwen"),
    *("afloop", "afloop_toelichting", "op_de_valreep", "valreep_vervolg", "samenvatting_klant", "geen_vervolg_reden"),
    "vervallen_reden",
)
_AFSPRAAKTEKSTEN = (
    *("wat", "van", "wie", "terugkomen_op", "uiterlijk", "eerst_uiterlijk", "verzet_reden", "status", "oorzaak"),
    "gevolg",
)


def _van(gesprek: Gesprek) -> str:
    return f"{gesprek.soort.naam} van {timezone.localtime(gesprek.moment):%d-%m-%Y %H:%M}"


def vind_gesprek(klant: Klant, pk: int) -> Bewoord | None:
    """The record of a conversation, without its notes: those have wordings of their own. One query."""
    gesprek = Gesprek.objects.filter(klant=klant, pk=pk).select_related("soort").first()
    if gesprek is None:
        return None
    tekst = Tekst(Gesprek, pk, _GESPREKSTEKSTEN, thuis="klant_id")
    return Bewoord(_van(gesprek), gesprek.get_absolute_url(), "gesprekken", (tekst,))


def vind_notitie(klant: Klant, pk: int) -> Bewoord | None:
    """One note in a record. One query."""
    rijen = Notitie.objects.filter(gesprek__klant=klant, gesprek__ingetrokken_op__isnull=True)
    notitie = rijen.filter(pk=pk).select_related("gesprek__soort").first()
    if notitie is None:
        return None
    wat = f"{notitie.get_soort_display()}, bij {_van(notitie.gesprek)}"
    tekst = Tekst(Notitie, pk, ("tekst", "intern"), thuis="gesprek_id")
    return Bewoord(wat, notitie.gesprek.get_absolute_url(), "gesprekken", (tekst,))


def vind_contactnotitie(klant: Klant, pk: int) -> Bewoord | None:
    """A short contact. One query."""
    notitie = Contactnotitie.objects.filter(klant=klant, pk=pk).first()
    if notitie is None:
        return None
    tekst = Tekst(Contactnotitie, pk, ("kanaal", "bereikt", "tekst", "intern", "moment"), thuis="klant_id")
    wat = f"Notitie van {timezone.localtime(notitie.moment):%d-%m-%Y %H:%M}"
    return Bewoord(wat, notitie.get_absolute_url(), "gesprekken", (tekst,))


def vind_afspraak(klant: Klant, pk: int) -> Bewoord | None:
    """An agreement, with what came of it. One query."""
    afspraak = Afspraak.objects.filter(klant=klant, pk=pk).first()
    if afspraak is None:
        return None
    tekst = Tekst(Afspraak, pk, _AFSPRAAKTEKSTEN, thuis="klant_id")
    terug = reverse("afspraak_afhandelen", args=[klant.pk, pk])
    return Bewoord(f"Afspraak, uiterlijk {afspraak.uiterlijk:%d-%m-%Y}", terug, "gesprekken", (tekst,))
