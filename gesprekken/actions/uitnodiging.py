"""Acts around inviting: invite, confirm, send once more, and say that the client was told in another way."""

from collections.abc import Sequence

from django.utils import timezone

from gesprekken.bezorgen import adres_voor, afzender_van, bezorg, heeft_berichtendienst
from gesprekken.deelnemers import deelnemers_van
from gesprekken.models import Bezorging, Gesprek, Gespreksstatus, Postsoort, Postweg, Uitnodiging
from gesprekken.uitnodigingsstand import eerder_verteld, soort_nu
from gesprekken.uitnodigingstekst import stel_op, waar_voor_klant
from toegang.bewerkbaar import Verouderd
from toegang.handeling import Geweigerd, Onvolledig, handeling, na_afloop
from toegang.models import Gebruiker


class NietUitTeNodigen(Geweigerd):
    """There is nothing to invite to; the text says why."""


class PlekOnbekend(NietUitTeNodigen):
    """An invitation says where to be."""

    def __init__(self) -> None:
        super().__init__("Kies eerst waar het gesprek is. Dat staat in de uitnodiging.")


class WegNietMogelijk(Onvolledig):
    """The client cannot be reached by this way."""

    veld = "weg"

    def __init__(self, weg: Postweg) -> None:
        wat = {Postweg.BRIEF: "adres", Postweg.MAIL: "e-mailadres", Postweg.BERICHT: "telefoonnummer"}[weg]
        super().__init__(f"Het {wat} van de klant is niet bekend. Kies een andere manier, of vul het aan.")


def eis_uit_te_nodigen(gesprek: Gesprek, post: Sequence[Uitnodiging]) -> Postsoort:
    """What there is to send about this conversation. Raises NietUitTeNodigen and PlekOnbekend.

    A conversation that still has to come can be invited to; one that was called off can be cancelled, when the client
    was told of it.
    """
    soort = soort_nu(gesprek, post)
    if gesprek.status not in {Gespreksstatus.GEPLAND, Gespreksstatus.VERVALLEN}:
        raise NietUitTeNodigen("Dit gesprek staat niet meer gepland.")
    if soort == Postsoort.AFZEGGING and eerder_verteld(post) is None:
        raise NietUitTeNodigen("De klant is voor dit gesprek niet uitgenodigd. Er valt niets af te zeggen.")
    if gesprek.is_geweest:
        raise NietUitTeNodigen("Dit gesprek is al geweest.")
    if not gesprek.plek:
        raise PlekOnbekend
    return soort


def met_wie(gesprek: Gesprek) -> list[str]:
    """Who will be there beside the client: who was agreed, else the klantmanager. One query."""
    namen = [f"{wie.naam} ({wie.organisatie})" if wie.organisatie else wie.naam for wie in deelnemers_van(gesprek)]
    return namen or [gesprek.klant.klantmanager.naam]


def maak_post(
    gesprek: Gesprek,
    soort: Postsoort,
    weg: Postweg,
    *,
    post: Sequence[Uitnodiging],
    met: Sequence[str],
    door: Gebruiker | None = None,
    herinnert_aan: Uitnodiging | None = None,
) -> Uitnodiging:
    """What will be sent, not stored yet: also for looking at it beforehand. Reads client and place."""
    klant = gesprek.klant
    opgesteld = stel_op(soort, weg, gesprek=gesprek, met=met, afzender=afzender_van(klant), eerst=eerder_verteld(post))
    return Uitnodiging(
        gesprek=gesprek,
        soort=soort,
        weg=weg,
        aan=adres_voor(klant, weg),
        onderwerp=opgesteld.onderwerp,
        tekst=opgesteld.tekst,
        moment=gesprek.moment,
        waar=waar_voor_klant(gesprek),
        door=door,
        herinnert_aan=herinnert_aan,
    )


@handeling
def nodig_uit(*, gesprek: Gesprek, gezien: int, weg: Postweg, door: Gebruiker) -> Uitnodiging:
    """Invite the client to this conversation as it was `gezien`, or tell that it changed or does not take place.

    A mail goes out once this is committed, and so does a message when there is a provider; a letter and the text of
    another message are ready for the user to send. Raises Verouderd, NietUitTeNodigen, WegNietMogelijk.
    """
    actueel = (
        Gesprek.objects.select_for_update(of=("self",))
        .select_related("klant__klantmanager", "locatie")
        .get(pk=gesprek.pk)
    )
    if actueel.revisie != gezien:
        raise Verouderd(actueel)
    eerder = list(actueel.uitnodigingen.all())
    soort = eis_uit_te_nodigen(actueel, eerder)
    nieuw = maak_post(actueel, soort, weg, post=eerder, met=met_wie(actueel), door=door)
    if not nieuw.aan:
        raise WegNietMogelijk(weg)
    if verstuurt_zelf(weg):
        nieuw.stand, nieuw.verstuurd_op = Bezorging.VERSTUURD, timezone.now()
    nieuw.save()
    if nieuw.stand == Bezorging.KLAAR:
        na_afloop(_bezorg, pk=nieuw.pk, door=door)
    return nieuw


def verstuurt_zelf(weg: Postweg) -> bool:
    """Whether the user sends it: a letter, and a message without a provider."""
    return weg == Postweg.BRIEF or (weg == Postweg.BERICHT and not heeft_berichtendienst())


@handeling
def _bezorg(*, pk: int, door: Gebruiker) -> None:
    bezorg(pk)


@handeling
def bevestig(*, gesprek: Gesprek, door: Gebruiker) -> Gesprek:
    """The client says to come, at the moment that is planned. Twice changes nothing. Raises NietUitTeNodigen."""
    actueel = Gesprek.objects.select_for_update(of=("self",)).get(pk=gesprek.pk)
    if actueel.status != Gespreksstatus.GEPLAND:
        raise NietUitTeNodigen("Dit gesprek staat niet meer gepland.")
    if actueel.bevestigd_op is None:
        actueel.bevestigd_op = timezone.now()
        actueel.save(update_fields=["bevestigd_op"])
    return actueel


@handeling
def stuur_opnieuw(*, post: Uitnodiging, door: Gebruiker) -> Uitnodiging:
    """Try again what could not be sent, to the address that the client has now. Already sent: nothing happens."""
    actueel = _vergrendel(post)
    if actueel.stand == Bezorging.NIET_GELUKT:
        actueel.stand, actueel.reden = Bezorging.KLAAR, ""
        actueel.aan = adres_voor(actueel.gesprek.klant, Postweg(actueel.weg))
        actueel.save(update_fields=["stand", "reden", "aan"])
        na_afloop(_bezorg, pk=actueel.pk, door=door)
    return actueel


@handeling
def zelf_doorgegeven(*, post: Uitnodiging, door: Gebruiker) -> Uitnodiging:
    """What could not be sent, the client heard in another way, such as a call. Already sent: nothing happens."""
    actueel = _vergrendel(post)
    if actueel.stand == Bezorging.NIET_GELUKT:
        actueel.stand, actueel.verstuurd_op = Bezorging.AFGEHANDELD, timezone.now()
        actueel.save(update_fields=["stand", "verstuurd_op"])
    return actueel


def _vergrendel(post: Uitnodiging) -> Uitnodiging:
    return Uitnodiging.objects.select_for_update(of=("self",)).select_related("gesprek__klant").get(pk=post.pk)
