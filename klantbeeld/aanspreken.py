"""Addressing the client with "u" or "jij". Pure.

A text holds both forms where they differ: "[Krijgt u|Krijg je] een uitkering?".
"""

import re

from klantbeeld.models import Aanspreekvorm

_KEUZE = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


def spreek_aan(tekst: str, aanspreekvorm: str) -> str:
    """The text with "u" or with "jij", as the client wants to be addressed."""
    plaats = 2 if aanspreekvorm == Aanspreekvorm.JIJ else 1
    return _KEUZE.sub(lambda keuze: keuze.group(plaats), tekst)
