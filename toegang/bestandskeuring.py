"""Judging a file by its contents: which kind it is, and whether someone could open it later."""

import re
import zipfile
from io import BytesIO

# A document type, the one way to abuse expat, is refused.
from xml.parsers import expat

import pikepdf
from django.db import models
from PIL import Image

# Bytes that an office document may unpack to, and a table of a PDF: a small file can hold a mountain.
_UITGEPAKT_MAXIMUM = 100 * 1024 * 1024
pikepdf.settings.set_qpdf_limits(flate_max_memory=32 * 1024 * 1024)
_DELEN_MAXIMUM = 5000
# And of what says what each of those parts is; a word of two hundred bytes for each is much.
_INHOUDSOORTEN_MAXIMUM = 2 * 1024 * 1024
# The largest photo of a phone that fits in a file we take has 50 million; who shows it needs four bytes for each.
_PIXELS_MAXIMUM = 80_000_000
_ZIJDE_MAXIMUM = 30_000
# Readers look for the beginning of a PDF this far: mail and scanners put something before it.
_AANLOOP = 1024
_OUD_KANTOOR = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD_KANTOOR = "EncryptedPackage".encode("utf-16-le")


class Bestandssoort(models.TextChoices):
    """The kinds of file that are known here, each by its media type, as they are called where one is to be had."""

    PDF = "application/pdf", "PDF"
    PNG = "image/png", "Afbeelding (PNG)"
    JPEG = "image/jpeg", "Foto (JPEG)"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"


PDF, PNG, JPEG, DOCX, XLSX = Bestandssoort.values
# In a JPEG: the next mark that is no part of the drawing and has a length, or is the end.
_NA_DE_TEKENING = re.compile(rb"\xff(?![\x00\x01\xd0-\xd8\xff])")
_KANTOOR = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
_INHOUDSOORTEN = "[Content_Types].xml"
# What a part says that it is; its name says less: Office on the web writes word/document2.xml, and who hides a macro
# can give it any name.
_HOOFDDEEL = {"wordprocessingml.document.main+xml": DOCX, "spreadsheetml.sheet.main+xml": XLSX}
_MACRO = ("macroenabled", "vbaproject", "macrosheet")
_WACHTWOORD = (
    "met een wachtwoord. Niemand zou het later kunnen openen. Bewaar het zonder wachtwoord en kies het opnieuw."
)
_OPNIEUW = "Kijk of u het bestand zelf kunt openen, bewaar het opnieuw en kies het dan."


class BestandGeweigerd(ValueError):
    """This file is not taken in; the message says why, in Dutch, and what to do."""


def soort_van(inhoud: bytes) -> str | None:
    """The media type of these contents; None when it is none of the kinds that are known here.

    Raises BestandGeweigerd for one of these kinds that nobody could open (damaged, behind a password), with macros, or
    that would take absurdly much room once opened.
    """
    if inhoud.startswith(b"\x89PNG\r\n\x1a\n"):
        return _keur_afbeelding(inhoud, "PNG", PNG)
    if inhoud.startswith(b"\xff\xd8\xff"):
        return _keur_afbeelding(inhoud, "JPEG", JPEG)
    if inhoud.startswith(b"PK\x03\x04"):
        return _keur_kantoor(inhoud)
    if inhoud.startswith(_OUD_KANTOOR):
        return _weiger_oud_kantoor(inhoud)
    if b"%PDF-" in inhoud[: _AANLOOP + len(b"%PDF-")]:
        return _keur_pdf(inhoud)
    return None


def _keur_pdf(inhoud: bytes) -> str:
    """Open it as a reader does: with what stands around it, and with the password that is none."""
    try:
        with pikepdf.open(BytesIO(inhoud)) as pdf:
            bladzijden = len(pdf.pages)
            hersteld = any("reconstruct" in str(waarschuwing) for waarschuwing in pdf.get_warnings())
    except pikepdf.PasswordError as fout:
        raise BestandGeweigerd(f"Deze PDF is beveiligd {_WACHTWOORD}") from fout
    # Of a damaged or made-up file pikepdf says no more than what it happens to stumble over.
    except Exception as fout:
        if "encryption" in str(fout):
            raise BestandGeweigerd(f"Deze PDF is beveiligd {_WACHTWOORD}") from fout
        raise BestandGeweigerd(f"Deze PDF is beschadigd en kan niet worden geopend. {_OPNIEUW}") from fout
    # Half a file opens too, without what stood in the other half; then its last object is not followed by its end.
    half = hersteld and inhoud.rfind(b"%%EOF") < inhoud.rfind(b"endobj")
    if half or not bladzijden:
        raise BestandGeweigerd(f"Deze PDF is beschadigd: er ontbreken bladzijden of delen ervan. {_OPNIEUW}")
    return PDF


def _keur_afbeelding(inhoud: bytes, vorm: str, soort: str) -> str:
    """Read its size before anything is unpacked, then whether it is whole."""
    try:
        with Image.open(BytesIO(inhoud), formats=[vorm]) as beeld:
            breedte, hoogte = beeld.size
            te_groot = breedte * hoogte > _PIXELS_MAXIMUM or max(breedte, hoogte) > _ZIJDE_MAXIMUM
            # Pillow forgives a file that stops halfway once another library has asked it to.
            if not (_png_is_af(inhoud) if soort == PNG else _jpeg_is_af(inhoud)):
                raise ValueError("the end is missing")
            if not te_groot and soort == PNG:
                beeld.verify()
            elif not te_groot:
                # An eighth of the size: enough to see that it is all there.
                beeld.draft("L", (max(1, breedte // 8), max(1, hoogte // 8)))
                beeld.load()
    # Pillow looks at the size as well, of what is absurd in its own eyes.
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        te_groot, breedte, hoogte = True, 0, 0
    # And of a damaged file it too says what it stumbled over.
    except Exception as fout:
        raise BestandGeweigerd(f"Deze {vorm}-afbeelding is beschadigd en kan niet worden geopend. {_OPNIEUW}") from fout
    if te_groot:
        omvang = f" ({breedte} bij {hoogte} pixels)" if breedte else ""
        raise BestandGeweigerd(
            f"Deze afbeelding is te groot om te tonen{omvang}. Maak haar kleiner en kies haar opnieuw."
        )
    return soort


def _png_is_af(inhoud: bytes) -> bool:
    """Whether its last part is there; something may come after it."""
    plek = 8
    while plek + 12 <= len(inhoud):
        if inhoud[plek + 4 : plek + 8] == b"IEND":
            return True
        plek += 12 + int.from_bytes(inhoud[plek : plek + 4])
    return False


def _jpeg_is_af(inhoud: bytes) -> bool:
    """Whether the picture itself ends: the small one within it ends too, and phones put a film or more behind it."""
    plek = 2
    while gevonden := _NA_DE_TEKENING.search(inhoud, plek):
        plek = gevonden.start() + 2
        if inhoud[plek - 1 : plek] == b"\xd9":
            return True
        plek += int.from_bytes(inhoud[plek : plek + 2])
    return False


def _keur_kantoor(inhoud: bytes) -> str | None:
    """What an office document is by the parts in it, and whether each of them can be unpacked."""
    beschadigd = f"Dit bestand is beschadigd en kan niet worden geopend. {_OPNIEUW}"
    # Counted before they are listed.
    if inhoud.count(b"PK\x01\x02") > _DELEN_MAXIMUM:
        raise BestandGeweigerd(beschadigd)
    try:
        with zipfile.ZipFile(BytesIO(inhoud)) as zipbestand:
            return _kantoorsoort(zipbestand, beschadigd)
    except BestandGeweigerd:
        raise
    # A zip can be wrong in as many ways as there are parts in it.
    except Exception as fout:
        raise BestandGeweigerd(beschadigd) from fout


def _kantoorsoort(zipbestand: zipfile.ZipFile, beschadigd: str) -> str | None:
    """What the parts say that it is; None for what no program of an office makes. `beschadigd`: why not, when damaged.

    Raises BestandGeweigerd for what is not taken in, and whatever there is to raise for a zip that is wrong.
    """
    delen = zipbestand.infolist()
    namen = {deel.filename for deel in delen}
    if _INHOUDSOORTEN not in namen:
        return None
    if any(deel.flag_bits & 1 for deel in delen):
        raise BestandGeweigerd(f"Dit bestand is beveiligd {_WACHTWOORD}")
    if sum(deel.file_size for deel in delen) > _UITGEPAKT_MAXIMUM:
        raise BestandGeweigerd("Dit bestand is uitgepakt te groot. Maak het kleiner, of bewaar het als PDF.")
    # Programs do not see the difference between names in capitals or not: which of the two would they read?
    if len({naam.lower() for naam in namen}) < len(delen):
        raise BestandGeweigerd(beschadigd)
    inhoudsoorten = _lees_inhoudsoorten(zipbestand)
    soorten = {soort for deel, soort in _KANTOOR.items() if deel in namen}
    soorten |= {soort for woord, soort in _HOOFDDEEL.items() if any(woord in deel for deel in inhoudsoorten)}
    if len(soorten) != 1:
        return None
    macro = any(woord in deel for woord in _MACRO for deel in inhoudsoorten)
    if macro or any(naam.lower().endswith("vbaproject.bin") for naam in namen):
        raise BestandGeweigerd("Dit bestand bevat macro’s. Bewaar het zonder macro’s en kies het opnieuw.")
    if zipbestand.testzip() is not None:
        raise BestandGeweigerd(beschadigd)
    return soorten.pop()


def _lees_inhoudsoorten(zipbestand: zipfile.ZipFile) -> set[str]:
    """What the parts of an office document say that they are, in small letters, however the XML writes it.

    Raises ValueError or ExpatError for what is no such list.
    """
    if zipbestand.getinfo(_INHOUDSOORTEN).file_size > _INHOUDSOORTEN_MAXIMUM:
        raise ValueError("more than says what parts are")
    soorten = set()

    def element(_: str, kenmerken: dict[str, str]) -> None:
        soorten.add(kenmerken.get("ContentType", "").lower())

    def documenttype(*args: object) -> None:
        raise ValueError("Office writes no document type")

    lezer = expat.ParserCreate()
    lezer.StartElementHandler = element
    lezer.StartDoctypeDeclHandler = documenttype
    lezer.Parse(zipbestand.read(_INHOUDSOORTEN), True)
    return soorten


def _weiger_oud_kantoor(inhoud: bytes) -> str:
    """What Office puts in its old container: a document behind a password, or one of before 2007."""
    if _VERSLEUTELD_KANTOOR in inhoud:
        raise BestandGeweigerd(f"Dit bestand is beveiligd {_WACHTWOORD}")
    raise BestandGeweigerd("Dit is een bestand van een oude Word of Excel. Bewaar het als PDF, .docx of .xlsx.")
