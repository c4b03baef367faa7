"""Mending a mistake in conversations and agreements: taking back, or moving to the dossier where it belongs."""

from django.db.models import QuerySet
from django.utils import timezone

from gesprekken.models import (
    Afspraak,
    AfspraakStatus,
    Contactnotitie,
    Deelnemer,
    Gesprek,
    Gespreksstatus,
    Notitie,
    Notitiesoort,
    Uitnodiging,
    Verslagconcept,
    Verzuim,
)
from gesprekken.vast import vaste_afspraken, waarom_afspraak_blijft
from klanten.actions.rechtzetten import (
    AnderDossier,
    LigtVast,
    eis_ander_dossier,
    eis_loopt,
    schrijf_rechtzetting,
    vergrendel_dossiers,
    vergrendel_hier,
)
from klanten.models import Klant, Rechtgezet
from toegang.bewerkbaar import Verdwenen, vergrendel
from toegang.handeling import Onvolledig, handeling
from toegang.intrekbaar import trek_in, verplaats
from toegang.models import Gebruiker


class LaatsteFeiten(LigtVast):
    """A held conversation keeps facts."""

    def __init__(self) -> None:
        super().__init__(
            "Dit zijn de enige feiten van dit gesprek. Trek het hele gesprek in of verplaats het, "
            "of schrijf eerst in uw notities op wat er wel is besproken."
        )


class SchreefDaarAl(Onvolledig):
    """Everyone has one note of a kind in a record."""

    veld = "naar"

    def __init__(self) -> None:
        super().__init__(
            "De schrijver heeft bij dat gesprek al een notitie van deze soort. Neem de tekst daarin over, "
            "en trek deze notitie in."
        )


class GesprekWeg(Onvolledig):
    """The conversation that a note was to go to is held no more."""

    veld = "naar"

    def __init__(self) -> None:
        super().__init__("Dat gesprek staat er niet meer. Kies een ander gesprek.")


def _blijft(klant: Klant, gesprek: Gesprek) -> tuple[QuerySet[Afspraak], list[Afspraak]]:
    """The agreements made in a conversation, locked: those that may go with it, and those that stand fast here."""
    vast = vaste_afspraken(klant)
    van_gesprek = Afspraak.objects.filter(gesprek=gesprek)
    rijen = list(van_gesprek.select_for_update(of=("self",)).order_by("pk"))
    return van_gesprek.exclude(pk__in=vast), [rij for rij in rijen if rij.pk not in vast]


def _maak_los(gesprek: Gesprek) -> None:
    """No other conversation follows on this one any more, nor this one on another, and no call was about it."""
    Contactnotitie.objects.filter(verzuim__gesprek=gesprek).update(verzuim=None)
    Gesprek.objects.filter(volgt_op=gesprek).update(volgt_op=None)
    Gesprek.objects.filter(pk=gesprek.pk).update(volgt_op=None)


@handeling
def trek_gesprek_in(*, gesprek: Gesprek, gezien: int, reden: str, door: Gebruiker) -> None:
    """Take back a conversation, as it was `gezien`, with its notes, who took part, a no-show, what was sent about it,
    the short contact that grew into it and the agreements made in it. Drafts of its record go; what was planned in it
    stays, and follows on nothing.

    An agreement that something established rests on (`vaste_afspraken`) stays, on its own. Raises Verouderd, Verdwenen.
    Locks the period, the client, the conversation, then the agreements.
    """
    klant, op = gesprek.klant, timezone.now()
    vergrendel_dossiers(klant)
    vergrendel_hier(gesprek, gezien)
    mee, _ = _blijft(klant, gesprek)
    _maak_los(gesprek)
    Contactnotitie.objects.filter(gesprek=gesprek).update(afspraak=None, verzuim=None)
    trek_in(
        [
            mee,
            Gesprek.objects.filter(pk=gesprek.pk),
            *(
                model.objects.filter(gesprek=gesprek)
                for model in (Notitie, Deelnemer, Verzuim, Contactnotitie, Uitnodiging)
            ),
        ],
        reden=reden,
        op=op,
        door=door,
    )
    Afspraak.objects.filter(gesprek=gesprek).update(gesprek=None)
    Verslagconcept.objects.filter(gesprek=gesprek).delete()
    schrijf_rechtzetting(klant=klant, soort=Rechtgezet.GESPREK, wat_pk=gesprek.pk, reden=reden, op=op, door=door)


@handeling
def verplaats_gesprek(*, gesprek: Gesprek, gezien: int, naar: Klant, reden: str, door: Gebruiker) -> None:
    """Move a conversation, as it was `gezien`, with all that belongs to it: notes, who took part, a no-show, the short
    contact that grew into it, drafts of its record and the agreements made in it. What was planned in it stays, and
    follows on nothing; what was sent about it went to this client, and is taken back.

    An agreement that something established rests on stays too. Raises AnderDossier, NaarLopendDossier when something
    is still to come and the other client left, Verouderd, Verdwenen. Locks the periods, the clients (in order of key),
    the conversation, then the agreements.
    """
    klant, op = gesprek.klant, timezone.now()
    lopend = vergrendel_dossiers(klant, naar)
    eis_ander_dossier(van=klant, naar=naar, door=door)
    actueel = vergrendel_hier(gesprek, gezien)
    mee, afspraken = _blijft(klant, gesprek)
    if actueel.status == Gespreksstatus.GEPLAND or any(rij.status == AfspraakStatus.OPEN for rij in afspraken):
        eis_loopt(naar, lopend)
    _maak_los(gesprek)
    contact = Contactnotitie.objects.filter(gesprek=gesprek)
    contact.exclude(afspraak__in=mee).update(afspraak=None)
    verplaats([mee, Gesprek.objects.filter(pk=gesprek.pk), contact], op=op, klant=naar)
    trek_in([Uitnodiging.objects.filter(gesprek=gesprek)], reden=reden, op=op, door=door)
    Afspraak.objects.filter(gesprek=gesprek, klant=klant).update(gesprek=None)
    Verslagconcept.objects.filter(gesprek=gesprek).update(klant=naar)
    schrijf_rechtzetting(
        klant=klant, soort=Rechtgezet.GESPREK, wat_pk=gesprek.pk, naar=naar, reden=reden, op=op, door=door
    )


def _vergrendel_notitie(notitie: Notitie, gezien: int) -> Notitie:
    """The note as it was seen, in its conversation, of which the facts are not the last. Raises LaatsteFeiten."""
    if not Gesprek.objects.select_for_update(of=("self",)).filter(pk=notitie.gesprek_id).exists():
        raise Verdwenen
    actueel = vergrendel(notitie, gezien)
    if actueel.gesprek_id != notitie.gesprek_id:
        raise Verdwenen
    andere = Notitie.objects.filter(gesprek=actueel.gesprek_id, soort=Notitiesoort.FEIT).exclude(pk=actueel.pk)
    if actueel.soort == Notitiesoort.FEIT and not andere.exists():
        raise LaatsteFeiten
    return actueel


@handeling
def trek_notitie_in(*, notitie: Notitie, gezien: int, reden: str, door: Gebruiker) -> None:
    """Take back one note of a record, as it was `gezien`. Raises LaatsteFeiten, Verouderd, Verdwenen.

    Locks the period, the client, the conversation, then the note.
    """
    klant, op = notitie.gesprek.klant, timezone.now()
    vergrendel_dossiers(klant)
    _vergrendel_notitie(notitie, gezien)
    trek_in([Notitie.objects.filter(pk=notitie.pk)], reden=reden, op=op, door=door)
    schrijf_rechtzetting(klant=klant, soort=Rechtgezet.NOTITIE, wat_pk=notitie.pk, reden=reden, op=op, door=door)


@handeling
def verplaats_notitie(*, notitie: Notitie, gezien: int, naar: Gesprek, reden: str, door: Gebruiker) -> None:
    """Move one note, as it was `gezien`, to a held conversation in another dossier.

    Raises AnderDossier, GesprekWeg when that conversation is not there any more, SchreefDaarAl, LaatsteFeiten,
    Verouderd, Verdwenen. Locks the periods, the clients and the conversations (each in order of key), then the note.
    """
    klant, ander, op = notitie.gesprek.klant, naar.klant, timezone.now()
    vergrendel_dossiers(klant, ander)
    eis_ander_dossier(van=klant, naar=ander, door=door)
    gesprekken = Gesprek.objects.filter(pk__in=[notitie.gesprek_id, naar.pk]).select_for_update(of=("self",))
    per_sleutel = {gesprek.pk: gesprek for gesprek in gesprekken.order_by("pk")}
    doel = per_sleutel.get(naar.pk)
    if doel is None or doel.klant_id != ander.pk or doel.status != Gespreksstatus.GEVOERD:
        raise GesprekWeg
    actueel = _vergrendel_notitie(notitie, gezien)
    if Notitie.objects.filter(gesprek=doel, soort=actueel.soort, door=actueel.door_id).exists():
        raise SchreefDaarAl
    verplaats([Notitie.objects.filter(pk=notitie.pk)], op=op, gesprek=doel)
    schrijf_rechtzetting(
        klant=klant, soort=Rechtgezet.NOTITIE, wat_pk=notitie.pk, naar=ander, reden=reden, op=op, door=door
    )


def _vergrendel_afspraak(klant: Klant, afspraak: Afspraak, gezien: int) -> Afspraak:
    actueel = vergrendel_hier(afspraak, gezien)
    if waarin := vaste_afspraken(klant).get(afspraak.pk):
        raise LigtVast(waarom_afspraak_blijft(waarin))
    return actueel


@handeling
def trek_afspraak_in(*, afspraak: Afspraak, gezien: int, reden: str, door: Gebruiker) -> None:
    """Take back an agreement, as it was `gezien`. Raises LigtVast when something established rests on it, Verouderd,
    Verdwenen. Locks the period, the client, then the agreement.
    """
    klant, op = afspraak.klant, timezone.now()
    vergrendel_dossiers(klant)
    _vergrendel_afspraak(klant, afspraak, gezien)
    Contactnotitie.objects.filter(afspraak=afspraak).update(afspraak=None)
    trek_in([Afspraak.objects.filter(pk=afspraak.pk)], reden=reden, op=op, door=door)
    schrijf_rechtzetting(klant=klant, soort=Rechtgezet.AFSPRAAK, wat_pk=afspraak.pk, reden=reden, op=op, door=door)


@handeling
def verplaats_afspraak(*, afspraak: Afspraak, gezien: int, naar: Klant, reden: str, door: Gebruiker) -> None:
    """Move an agreement to another dossier, as it was `gezien`; the conversation that it was made in stays.

    Raises AnderDossier, NaarLopendDossier, LigtVast, Verouderd, Verdwenen. Locks as `verplaats_gesprek`.
    """
    klant, op = afspraak.klant, timezone.now()
    lopend = vergrendel_dossiers(klant, naar)
    eis_ander_dossier(van=klant, naar=naar, door=door)
    actueel = _vergrendel_afspraak(klant, afspraak, gezien)
    if actueel.status == AfspraakStatus.OPEN:
        eis_loopt(naar, lopend)
    Contactnotitie.objects.filter(afspraak=afspraak).update(afspraak=None)
    verplaats([Afspraak.objects.filter(pk=afspraak.pk)], op=op, klant=naar, gesprek=None)
    schrijf_rechtzetting(
        klant=klant, soort=Rechtgezet.AFSPRAAK, wat_pk=afspraak.pk, naar=naar, reden=reden, op=op, door=door
    )


__all__ = [
    "AnderDossier",
    "GesprekWeg",
    "LaatsteFeiten",
    "LigtVast",
    "SchreefDaarAl",
    "trek_afspraak_in",
    "trek_gesprek_in",
    "trek_notitie_in",
    "verplaats_afspraak",
    "verplaats_gesprek",
    "verplaats_notitie",
]
