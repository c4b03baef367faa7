"""What a client reads of a conversation: invitation, change, cancellation and reminder, at level B1. Pure.

Says when, where, how long, with whom and whom to call. Never what kind of conversation it is or what for: those are
words of professionals, and a letter or a message is read by others in the house too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gesprekken.models import Gesprek, Pleksoort, Postsoort, Postweg
from toegang.aanspreken import spreek_aan
from toegang.dagtaal import moment_voor_klant

ONDERWERPEN = {
    Postsoort.UITNODIGING: "Uitnodiging voor een gesprek",
    Postsoort.VERZET: "Ons gesprek is veranderd",
    Postsoort.AFZEGGING: "Ons gesprek gaat niet door",
    Postsoort.HERINNERING: "Herinnering aan ons gesprek",
}
_OPENING = {
    Postsoort.UITNODIGING: "Wij nodigen u uit voor een gesprek.",
    Postsoort.VERZET: "Er verandert iets aan ons gesprek. Hieronder staat wanneer en waar het nu is.",
    Postsoort.AFZEGGING: "Ons gesprek gaat niet door. Het gaat om dit gesprek:",
    Postsoort.HERINNERING: "Dit is een herinnering. Binnenkort hebben wij een gesprek met u.",
}


@dataclass(frozen=True)
class Afzender:
    """Who signs, and how the client reaches them."""

    naam: str
    telefoon: str
    mail: str
    gemeente: str


@dataclass(frozen=True)
class Post:
    """What the client gets: the subject, and the text in paragraphs with an empty line between them."""

    onderwerp: str
    tekst: str


def waar_voor_klant(gesprek: Gesprek) -> str:
    """Where the conversation is, as the client reads it; empty when that is not known. Reads client and place."""
    klant = gesprek.klant
    if gesprek.locatie:
        return f"{gesprek.locatie.naam}, {gesprek.locatie.adres}"
    teksten = {
        Pleksoort.THUIS.value: spreek_aan("bij u thuis", klant.aanspreekvorm),
        Pleksoort.AANBIEDER.value: gesprek.plek_uitleg,
        Pleksoort.TELEFOON.value: f"{spreek_aan('wij bellen u', klant.aanspreekvorm)}"
        + (f" op {klant.telefoon}" if klant.telefoon else ""),
        Pleksoort.VIDEO.value: f"met beeldbellen, {gesprek.plek_uitleg}"
        if gesprek.plek_uitleg
        else spreek_aan("met beeldbellen, u krijgt de link nog van ons", klant.aanspreekvorm),
    }
    return teksten.get(gesprek.plek, "")


def stel_op(
    soort: Postsoort,
    weg: Postweg,
    *,
    gesprek: Gesprek,
    met: Sequence[str],
    afzender: Afzender,
    eerst: datetime | None = None,
) -> Post:
    """The text of this kind for this way, in the form of address of the client.

    `met`: the names of who will be there beside the client. `eerst`: the moment that the client was told before, when
    that is another. Reads client and place of the conversation.
    """
    if weg == Postweg.BERICHT:
        return Post(ONDERWERPEN[soort], _bericht(soort, gesprek, afzender))
    return Post(ONDERWERPEN[soort], _brief(soort, gesprek, met, afzender, eerst))


def _wanneer(gesprek: Gesprek, eerst: datetime | None, soort: Postsoort) -> list[str]:
    regels = [f"Wanneer: {moment_voor_klant(gesprek.moment)}"]
    if soort == Postsoort.VERZET and eerst and eerst != gesprek.moment:
        regels.append(f"Eerst was het: {moment_voor_klant(eerst)}")
    return regels


def _brief(soort: Postsoort, gesprek: Gesprek, met: Sequence[str], afzender: Afzender, eerst: datetime | None) -> str:
    """Of a letter and a mail."""
    vorm = gesprek.klant.aanspreekvorm
    afgezegd = soort == Postsoort.AFZEGGING
    feiten = _wanneer(gesprek, eerst, soort)
    if not afgezegd:
        feiten.append(f"Hoe lang: ongeveer {gesprek.duur} minuten")
    feiten.append(f"Waar: {waar_voor_klant(gesprek)}")
    if not afgezegd:
        if gesprek.locatie and gesprek.locatie.route:
            feiten.append(f"{spreek_aan('Zo komt u er', vorm)}: {gesprek.locatie.route}")
        feiten.append(f"Met wie: {', '.join(met)}")
    delen = [f"Beste {gesprek.klant.naam},", spreek_aan(_OPENING[soort], vorm), "\n".join(feiten)]
    if gesprek.vraag_vooraf and not afgezegd:
        delen.append(f"Denk alvast na over deze vraag: {gesprek.vraag_vooraf}")
    bereik = f"Bel {afzender.telefoon} of mail {afzender.mail}."
    if afgezegd:
        delen.append(spreek_aan(f"Hebt u een vraag? {bereik}", vorm))
    else:
        if not gesprek.bevestigd_op:
            delen.append(spreek_aan("Laat ons weten of u komt.", vorm) + f" {bereik}")
        delen.append(spreek_aan("Kunt u dan niet? Bel dan zo snel mogelijk. Wij zoeken samen een ander moment.", vorm))
    delen.append(f"Met vriendelijke groet,\n{afzender.naam}\n{afzender.gemeente}")
    return "\n\n".join(delen)


def _bericht(soort: Postsoort, gesprek: Gesprek, afzender: Afzender) -> str:
    """Of a message on the telephone: short, on one line."""
    vorm, wanneer = gesprek.klant.aanspreekvorm, moment_voor_klant(gesprek.moment)
    kern = {
        Postsoort.UITNODIGING: f"{spreek_aan('U hebt een gesprek met ons', vorm)} op {wanneer}.",
        Postsoort.VERZET: f"Ons gesprek is veranderd. Het is nu op {wanneer}.",
        Postsoort.AFZEGGING: f"Ons gesprek van {wanneer} gaat niet door.",
        Postsoort.HERINNERING: f"{spreek_aan('Denkt u aan ons gesprek?', vorm)} Het is op {wanneer}.",
    }[soort]
    if soort == Postsoort.AFZEGGING:
        slot = f"{spreek_aan('Hebt u een vraag?', vorm)} Bel {afzender.telefoon}."
    else:
        slot = f"Waar: {waar_voor_klant(gesprek)}. {spreek_aan('Kunt u dan niet?', vorm)} Bel {afzender.telefoon}."
    begin = f"Beste {gesprek.klant.naam}, {kern[0].lower()}{kern[1:]}"
    return f"{begin} {slot} Groet, {afzender.naam}, {afzender.gemeente}"
