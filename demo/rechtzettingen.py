"""Mistakes that were mended: a conversation that was taken back, and a note that went to where it belongs."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from demo.rijen import hier
from gesprekken.models import Gesprek, Notitie, Notitiesoort
from klanten.actions.rechtzetten import schrijf_rechtzetting
from klanten.models import Klant, Rechtgezet
from toegang.intrekbaar import verplaats
from toegang.models import Gebruiker

_VERGISSING = "Dit gesprek voerde ik met een andere klant. Ik had het verkeerde dossier open."
_VERPLAATST = "De collega schreef dit bij het verkeerde gesprek op."


def bewaar_rechtzettingen(klanten: Sequence[Klant], collega: Gebruiker, *, vandaag: date) -> None:
    """In the dossiers of one klantmanager, who has a held conversation with at least two of these `klanten`: one
    conversation was recorded with the wrong client and taken back, and a note of the `collega` was moved.
    """
    gevoerd = (
        Gesprek.objects.gevoerd().filter(klant__in=klanten).select_related("klant__klantmanager").order_by("-moment")
    )
    per_klant: dict[int, Gesprek] = {}
    for gesprek in gevoerd:
        per_klant.setdefault(gesprek.klant_id, gesprek)
    if len(per_klant) < 2:
        return
    een, ander = [per_klant[pk] for pk in sorted(per_klant)][:2]
    door = een.klant.klantmanager
    op = hier(datetime.combine(vandaag - timedelta(days=1), time(16, 40)))
    weg = {"ingetrokken_op": op, "ingetrokken_door": door, "intrekreden": _VERGISSING}
    fout = Gesprek.alle_ook_ingetrokken.create(
        klant=een.klant,
        soort=een.soort,
        status=een.status,
        moment=een.moment,
        doel="Bespreken hoe de eerste week op de werkplek ging",
        gemaakt_door=door,
        **weg,
    )
    Notitie.alle_ook_ingetrokken.create(
        gesprek=fout,
        soort=Notitiesoort.FEIT,
        tekst="De eerste week is goed gegaan. Woensdag kwam de bus te laat.",
        door=door,
        op=een.moment,
        **weg,
    )
    schrijf_rechtzetting(klant=een.klant, soort=Rechtgezet.GESPREK, wat_pk=fout.pk, reden=_VERGISSING, op=op, door=door)
    notitie = Notitie.objects.create(
        gesprek=een,
        soort=Notitiesoort.OBSERVATIE,
        tekst="Kwam een kwartier te vroeg en had alle papieren bij zich.",
        door=collega,
        op=een.moment,
    )
    verplaats([Notitie.objects.filter(pk=notitie.pk)], op=op, gesprek=ander)
    schrijf_rechtzetting(
        klant=een.klant,
        soort=Rechtgezet.NOTITIE,
        wat_pk=notitie.pk,
        naar=ander.klant,
        reden=_VERPLAATST,
        op=op + timedelta(minutes=6),
        door=door,
    )
