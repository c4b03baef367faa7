"""What goes along with a conversation that is taken back or moved, what stays, and where a note can go. Reads only."""

from collections.abc import Collection

from django.utils import timezone

from gesprekken.models import Gesprek
from gesprekken.rondom import lopend_vervolg
from klanten.rechtzetten import Gevonden, Keuze, als_keuze

# Of each client the last conversations: a note goes to one that was held not long ago.
HOOGSTENS_GESPREKKEN = 5


def wat_meegaat(gesprek: Gesprek, vast: Collection[int]) -> list[str]:
    """What belongs to the conversation, in words: notes, who took part, agreements that do not stand fast. Two queries
    or three.
    """
    notities = gesprek.notities.count()
    afspraken = gesprek.afspraken.exclude(pk__in=vast).count()
    delen = [f"{notities} {'notitie' if notities == 1 else 'notities'}"] if notities else []
    if afspraken:
        delen.append(f"{afspraken} {'afspraak' if afspraken == 1 else 'afspraken'} uit dit gesprek")
    return delen


def wat_blijft(gesprek: Gesprek, vast: dict[int, str]) -> list[str]:
    """What stays in the dossier, in words: agreements that something established rests on, and what was planned."""
    blijft = [
        f"de afspraak ‘{afspraak.in_woorden}’, want die staat in {vast[afspraak.pk]}"
        for afspraak in gesprek.afspraken.filter(pk__in=vast)
    ]
    vervolg = lopend_vervolg(gesprek)
    if vervolg is not None:
        blijft.append(f"het gesprek dat hierop volgt, van {timezone.localtime(vervolg.moment):%d-%m-%Y %H:%M}")
    return blijft


def gesprekkeuzes(gevonden: Gevonden) -> list[Keuze]:
    """The last held conversations of the clients that were found, under the name of each. One query."""
    rijen = Gesprek.objects.gevoerd().filter(klant__in=gevonden.klanten).select_related("soort")
    per_klant: dict[int, list[Gesprek]] = {klant.pk: [] for klant in gevonden.klanten}
    for gesprek in rijen:
        if len(per_klant[gesprek.klant_id]) < HOOGSTENS_GESPREKKEN:
            per_klant[gesprek.klant_id].append(gesprek)
    return [
        (
            als_keuze(klant),
            [(rij.pk, f"{rij.soort.naam} van {timezone.localtime(rij.moment):%d-%m-%Y %H:%M}") for rij in eigen],
        )
        for klant in gevonden.klanten
        if (eigen := per_klant[klant.pk])
    ]
