"""Acts on the notes of a held conversation: everyone writes in their own."""

from collections.abc import Iterable

from gesprekken.actions.gesprek import NieuweNotitie
from gesprekken.models import Gesprek, Notitie, Notitiesoort
from toegang.bewerkbaar import Verdwenen
from toegang.handeling import Onvolledig, handeling
from toegang.models import Gebruiker


class NotitiesVerouderd(Exception):
    """The writer saved these notes elsewhere after they were shown; `actueel` is what stands there now."""

    def __init__(self, actueel: list[Notitie]) -> None:
        super().__init__("U hebt deze notities intussen ergens anders gewijzigd.")
        self.actueel = actueel


class GeenFeiten(Onvolledig):
    """Nobody's note of facts would be left."""

    veld = "feit"

    def __init__(self) -> None:
        super().__init__("Een gevoerd gesprek houdt feiten. Schrijf op wat er is besproken.")


def stand_van(notities: Iterable[Notitie]) -> str:
    """Which notes of one writer were shown, with their revisions: "feit:2,observatie:1"."""
    return ",".join(sorted(f"{notitie.soort}:{notitie.revisie}" for notitie in notities))


@handeling
def bewaar_notities(*, gesprek: Gesprek, notities: Iterable[NieuweNotitie], stand: str, door: Gebruiker) -> None:
    """Make what this writer has in the record equal to `notities`; a kind that is left out goes.

    `stand` is what was shown. Sending what stands there already is no change. Raises NotitiesVerouderd when the writer
    saved in another tab meanwhile, GeenFeiten when the record would be left without facts,
    Verdwenen when the conversation was taken back or moved.
    """
    hier = Gesprek.objects.filter(pk=gesprek.pk, klant=gesprek.klant_id).select_for_update(of=("self",))
    if not hier.exists():
        raise Verdwenen
    huidig = {notitie.soort: notitie for notitie in Notitie.objects.filter(gesprek=gesprek, door=door)}
    nieuw = {notitie.soort: notitie for notitie in notities}
    anders = [soort for soort in Notitiesoort if _inhoud(huidig.get(soort)) != _inhoud(nieuw.get(soort))]
    if not anders:
        return
    if stand_van(huidig.values()) != stand:
        raise NotitiesVerouderd(list(huidig.values()))
    for soort in anders:
        oud, notitie = huidig.get(soort), nieuw.get(soort)
        if notitie is None:
            huidig[soort].delete()
        elif oud is None:
            Notitie.objects.create(gesprek=gesprek, soort=soort, tekst=notitie.tekst, intern=notitie.intern, door=door)
        else:
            oud.tekst, oud.intern, oud.revisie = notitie.tekst, notitie.intern, oud.revisie + 1
            oud.save(update_fields=["tekst", "intern", "revisie"])
    if not Notitie.objects.filter(gesprek=gesprek, soort=Notitiesoort.FEIT).exists():
        raise GeenFeiten


def _inhoud(notitie: Notitie | NieuweNotitie | None) -> tuple[str, bool] | None:
    return (notitie.tekst, notitie.intern) if notitie else None
