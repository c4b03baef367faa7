"""The summary that the client takes home: a proposal in plain language. Pure."""

from datetime import date

from toegang.aanspreken import spreek_aan
from toegang.dagtaal import dag_voor_klant

AANHALINGSTEKENS = ('"', "'", "“", "”", "„", "‘", "’")


def stel_samenvatting_voor(*, dag: date, doel: str, vraag: str, klant_vat_samen: str, aanspreekvorm: str) -> str:
    """A first text for the summary, without facts or judgements of ours; agreements and the next date stand beside it.

    It says what the conversation was for, what the client asked, and the client's own summary (Hoe werken wij?, "leg
    afspraken met de klant vast"). Empty parts are left out.
    """
    delen = [f"Op {dag_voor_klant(dag)} spraken wij elkaar."]
    if doel:
        delen.append(f"Het ging over: {_zin(doel)}")
    if vraag:
        delen.append(f"{spreek_aan('[Uw|Jouw] vraag was:', aanspreekvorm)} {_zin(vraag)}")
    if klant_vat_samen:
        delen.append(
            f"{spreek_aan('[U|Jij] zei zelf over dit gesprek:', aanspreekvorm)} {_aangehaald(klant_vat_samen)}"
        )
    return "\n".join(delen)


def _aangehaald(tekst: str) -> str:
    """Someone's own words between quotation marks; who typed those already gets no second pair."""
    tekst = tekst.strip()
    return tekst if tekst.startswith(AANHALINGSTEKENS) and tekst.endswith(AANHALINGSTEKENS) else f"“{_zin(tekst)}”"


def _zin(tekst: str) -> str:
    tekst = tekst.strip()
    return tekst if tekst.endswith((".", "!", "?")) else f"{tekst}."
