"""What people type and paste, brought to one writing: numbers, telephone numbers, mail addresses.

Word makes other hyphens, a web page spaces that do not break, a chat marks that nobody sees. What looks the same is the
same, here and nowhere else; what is compared is compared by the `…sleutel` or `…nummers` of this module.
"""

import re
import unicodedata

# Not of the category "format", yet as invisible: joiners without a form, variation selectors, letters without a shape.
_ONZICHTBAAR = {*map(chr, [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0]), *map(chr, range(0xFE00, 0xFE10))}
# Used as a hyphen, though of another category.
_OOK_STREEPJE = "\u2212\u2043\u02d7"
_SAMENVOEGERS = "\u200c\u200d"

# "K-" and eighteen digits fill the column.
_MEESTE_CIJFERS = 18
_KLANTNUMMER = re.compile(rf"K?0*([0-9]{{1,{_MEESTE_CIJFERS}}})")
_CIJFERS_VAN_EEN_NUMMER = 6


def zonder_onzichtbaar(tekst: str, *, behalve: str = "") -> str:
    """The text without what nobody sees (zero width, soft hyphen, direction marks), but for those in `behalve`."""
    return "".join(
        teken
        for teken in tekst
        if teken in behalve or not (unicodedata.category(teken) == "Cf" or teken in _ONZICHTBAAR)
    )


def op_een_regel(tekst: str) -> str:
    """The text as written, without invisible characters and with single plain spaces.

    What joins letters stays: in Persian and Hindi it is part of how a name is written.
    """
    return " ".join(zonder_onzichtbaar(unicodedata.normalize("NFC", tekst), behalve=_SAMENVOEGERS).split())


def gewone_tekens(tekst: str) -> str:
    """The text in plain characters: every kind of hyphen as -, every space as one, digits and wide letters as usual.

    For what identifies and is compared; of a name it would lose what the name is.
    """
    kaal = zonder_onzichtbaar(unicodedata.normalize("NFKC", zonder_onzichtbaar(tekst)))
    return " ".join("".join(map(_gewoon_teken, kaal)).split())


def _gewoon_teken(teken: str) -> str:
    soort = unicodedata.category(teken)
    if soort == "Pd" or teken in _OOK_STREEPJE:
        return "-"
    # Digits of another script, from the keyboard of a telephone: ٠٦ is 06.
    return str(unicodedata.digit(teken)) if soort == "Nd" else teken


def klantnummers(getypt: str) -> list[str]:
    """How the klantnummer that was typed may be stored, the usual way first; as typed when it is no such number.

    K-919, k000919, 919 and K – 919 are all K-000919. A number may have come along from elsewhere with more or fewer
    zeros, so each way of writing it is named: comparing exactly lets the database use its index.
    """
    gevonden = _KLANTNUMMER.fullmatch(re.sub(r"[ #.:/-]", "", gewone_tekens(getypt).upper()))
    if gevonden is None:
        return [gewone_tekens(getypt).upper()]
    cijfers = gevonden[1]
    breedtes = range(len(cijfers), _MEESTE_CIJFERS + 1)
    return sorted(
        (f"K-{cijfers.zfill(breedte)}" for breedte in breedtes),
        key=lambda nummer: abs(len(nummer) - len("K-") - _CIJFERS_VAN_EEN_NUMMER),
    )


def is_klantnummer(getypt: str) -> bool:
    """Whether this can be nothing but a klantnummer: a K and a number, with a hyphen or nothing between."""
    return bool(re.fullmatch(r"K ?- ?[0-9][0-9 ]*|K[0-9]+", gewone_tekens(getypt).upper()))


def lijkt_klantnummer(getypt: str) -> bool:
    """Whether this may be a klantnummer, written in whatever way."""
    return bool(_KLANTNUMMER.fullmatch(re.sub(r"[ #.:/-]", "", gewone_tekens(getypt).upper())))


def telefoon(getypt: str) -> str:
    """A telephone number as it is kept: grouped as typed, in plain characters.

    Without "tel:", the (0) after +31 and the brackets of (+31).
    """
    kaal = re.sub(r"^tel(efoon)?[.:]* *", "", gewone_tekens(getypt), flags=re.IGNORECASE)
    kaal = re.sub(r"^\( *((?:\+|00) ?[1-9][0-9]{0,3}) *\)", r"\1", kaal)
    kaal = re.sub(r"^((?:\+|00) ?[1-9][0-9]{0,3}?) ?\(0\) ?", r"\1 ", kaal)
    return re.sub(r" *- *", "-", kaal)


def telefoonsleutel(nummer: str) -> str:
    """The digits that are dialled, the same for every writing: 06 12345678, +31 (0)6-1234 5678 and 0031612345678.

    A number from abroad keeps its +; a mobile number whose first zero a spreadsheet dropped gets it back. Empty when
    there are no digits.
    """
    kaal = telefoon(nummer)
    cijfers = re.sub(r"\D", "", kaal)
    buitenland = kaal.startswith("+")
    if not buitenland and cijfers.startswith("00"):
        cijfers, buitenland = cijfers[2:], True
    if not buitenland and re.fullmatch(r"31[1-9][0-9]{8}", cijfers):
        buitenland = True
    if buitenland and cijfers.startswith("31"):
        return "0" + cijfers[2:].lstrip("0")
    if not buitenland and re.fullmatch(r"6[0-9]{8}", cijfers):
        return "0" + cijfers
    return f"+{cijfers}" if buitenland and cijfers else cijfers


def belnummer(nummer: str) -> str:
    """What a link dials (RFC 3966): a Dutch number with its country, so that it is right abroad too.

    Service numbers (0800, 14 and the area code) exist within the country only and stay as they are. Empty without
    digits.
    """
    sleutel = telefoonsleutel(nummer)
    return f"+31{sleutel[1:]}" if re.fullmatch(r"0[1-9][0-9]{8}", sleutel) else sleutel


def telefoon_fout(nummer: str) -> str | None:
    """Why this is no telephone number, in Dutch; None when it can be one.

    Digits with spaces, hyphens, dots, slashes and brackets, a + in front: eight to fifteen, as ITU E.164 has it, or a
    number of the government with 14 and the area code.
    """
    kaal = telefoon(nummer)
    if vreemd := sorted({teken for teken in kaal[:1].replace("+", "") + kaal[1:] if teken not in "0123456789 ()./-"}):
        return f"In een telefoonnummer hoort geen ‘{vreemd[0]}’. Gebruik cijfers, spaties en streepjes."
    aantal = len(re.sub(r"\D", "", kaal))
    if 8 <= aantal <= 15 or re.fullmatch(r"14 ?0[0-9]{2,3}", kaal):
        return None
    te = "weinig" if aantal < 8 else "veel"
    woord = "cijfer" if aantal == 1 else "cijfers"
    return f"Dit zijn te {te} cijfers voor een telefoonnummer: {aantal} {woord}. Een nummer heeft er 8 tot 15."


def mailadres(getypt: str) -> str:
    """A mail address as it is kept: without invisible characters, "mailto:", the name around it, a full stop behind."""
    kaal = gewone_tekens(getypt)
    tussen_haken = re.search(r"<([^<>]+)>$", kaal)
    kaal = tussen_haken[1] if tussen_haken else kaal
    return re.sub(r"^mailto: *", "", kaal, flags=re.IGNORECASE).strip(" .,;")


def mailsleutel(adres: str) -> str:
    """What two writings of one mail address share: capitals make no difference."""
    return mailadres(adres).casefold()
