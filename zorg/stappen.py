"""Care and help around a client: the rules of its steps.

Source: Hoe werken wij?, "zorg: signaleren" and "zorg: aanpak en rol".
"""

from collections.abc import Mapping
from typing import Any

from zorg.models import Hulpstatus, Zorgstap

STAPPEN = tuple(Zorgstap)


def ligt_voor(stap: str, andere: str) -> bool:
    """Whether a zorgsignaal passes the one step before the other."""
    return STAPPEN.index(Zorgstap(stap)) < STAPPEN.index(Zorgstap(andere))


def volgende_stap(stap: str) -> Zorgstap | None:
    """The step after this one; None after the last."""
    rest = STAPPEN[STAPPEN.index(Zorgstap(stap)) + 1 :]
    return rest[0] if rest else None


def vorige_stap(stap: str) -> Zorgstap | None:
    """The step before this one; None before the first."""
    plaats = STAPPEN.index(Zorgstap(stap))
    return STAPPEN[plaats - 1] if plaats else None


def mag_naar(van: str, naar: str) -> bool:
    """Whether a zorgsignaal may go from the one step to the other.

    Back always, forward one step at a time: nobody is called in before it was weighed whether that is needed. Finishing
    is possible from every step, for it may turn out to be nothing.
    """
    return naar == Zorgstap.AFGEROND or not ligt_voor(van, naar) or volgende_stap(van) == naar


def stapfouten(stap: str, gegevens: Mapping[str, Any]) -> dict[str, str]:
    """What is missing to leave this step behind: field name and message in Dutch.

    That the client does not want to talk about it is an answer too (Hoe werken wij?, "vraag door en confronteer").
    """
    fouten = {}
    if stap == Zorgstap.VERHELDEREN:
        if not gegevens.get("verheldering") and not gegevens.get("klant_wil_niet_bespreken"):
            fouten["verheldering"] = (
                "Schrijf op wat er aan de hand is. Of vink aan dat de klant dit niet wil bespreken."
            )
    elif stap == Zorgstap.AFWEGEN:
        if not gegevens.get("sluit_werk_uit"):
            fouten["sluit_werk_uit"] = "Kies wat dit betekent voor werk of meedoen."
        if not gegevens.get("afweging"):
            fouten["afweging"] = "Schrijf op waarom u dit vindt. Een collega moet het kunnen volgen."
    elif stap == Zorgstap.AFGEROND and not gegevens.get("uitkomst"):
        fouten["uitkomst"] = "Schrijf op wat eruit kwam."
    return fouten


def doorloopfouten(naar: str, gegevens: Mapping[str, Any]) -> dict[str, str]:
    """What is missing to stand at this step: field name and message in Dutch, of every step that is passed.

    Finishing asks only what came of it, from whatever step, for it may turn out to be nothing.
    """
    gepasseerd = [stap for stap in STAPPEN if ligt_voor(stap, naar)] if naar != Zorgstap.AFGEROND else [naar]
    return {veld: fout for stap in gepasseerd for veld, fout in stapfouten(stap, gegevens).items()}


def verst_bereikbaar(gegevens: Mapping[str, Any]) -> Zorgstap:
    """The last step before finishing that this signal may stand at: where it is taken up again."""
    return [stap for stap in STAPPEN if stap != Zorgstap.AFGEROND and not doorloopfouten(stap, gegevens)][-1]


def tegenwilfouten(gegevens: Mapping[str, Any]) -> dict[str, str]:
    """What is missing to call in help against the client's will: ground, a colleague, and being open about it.

    Source: Hoe werken wij?, "schakel in uitzonderingsgevallen hulp in tegen de wil van de klant".
    """
    if not gegevens.get("tegen_wil"):
        return {}
    fouten = {}
    if not gegevens.get("tegen_wil_grond"):
        fouten["tegen_wil_grond"] = "Schrijf op welk risico zo ernstig is dat u het toch doet."
    if not gegevens.get("overlegd_met"):
        fouten["overlegd_met"] = "Overleg eerst met een collega en schrijf op met wie."
    if gegevens.get("klant_geinformeerd") is None:
        fouten["klant_geinformeerd"] = "Zeg of de klant ervan weet. Wees er open over als dat veilig kan."
    return fouten


def hulpfouten(gegevens: Mapping[str, Any]) -> dict[str, str]:
    """What is missing or impossible in a record of help: field name and message in Dutch.

    Reported is something else than confirmed (Hoe werken wij?, "check of hulp is ingezet").
    """
    fouten = {}
    if not gegevens.get("organisatie") and not gegevens.get("van_wie"):
        fouten["organisatie"] = "Kies een organisatie of schrijf op wie er helpt."
    status, gemeld = gegevens.get("status"), gegevens.get("gemeld_op")
    if status == Hulpstatus.BEVESTIGD:
        if not gegevens.get("bevestigd_op"):
            fouten["bevestigd_op"] = "Vul in wanneer u het hoorde."
        if not gegevens.get("bevestigd_door"):
            fouten["bevestigd_door"] = "Schrijf op wie het bevestigde."
    if status == Hulpstatus.GESTOPT and not gegevens.get("gestopt_op"):
        fouten["gestopt_op"] = "Vul in wanneer de hulp is gestopt."
    for veld in ("bevestigd_op", "gestopt_op"):
        if gemeld and gegevens.get(veld) and gegevens[veld] < gemeld:
            fouten[veld] = "Deze dag ligt voor de dag waarop de hulp is gemeld."
    return fouten


def zonder_tegenspraak(gegevens: dict[str, Any]) -> dict[str, Any]:
    """A record of help without what its status contradicts.

    Only reported: nobody has confirmed it. Not stopped: there is no day on which it did.
    """
    weg: dict[str, Any] = {} if gegevens.get("status") == Hulpstatus.GESTOPT else {"gestopt_op": None}
    if gegevens.get("status") == Hulpstatus.GEMELD:
        weg |= {"bevestigd_op": None, "bevestigd_door": ""}
    return gegevens | weg
