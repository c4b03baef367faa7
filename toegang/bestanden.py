"""Files that people hand in: judged by their contents, whatever their name says, and kept under a safe name."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.base import File
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from typing_extensions import override

from toegang import virusscanner
from toegang.bestandskeuring import DOCX, JPEG, PDF, PNG, XLSX, BestandGeweigerd, Bestandssoort, soort_van

# Bytes.
MAXIMUM = 10 * 1024 * 1024
NAAM_MAXIMUM = 100
__all__ = ["DOCX", "JPEG", "MAXIMUM", "PDF", "PNG", "XLSX", "Bestand", "BestandGeweigerd", "Bestandssoort",
           "Bestandveld", "als_bijlage", "controleer", "eis_zonder_virus", "veilige_naam"]  # fmt: skip


# As people call it where one is to be handed in, and how its name ends.
_NAMEN = {PDF: "PDF", PNG: "PNG", JPEG: "JPEG", DOCX: "Word (docx)", XLSX: "Excel (xlsx)"}
_ACHTERVOEGSELS = {PDF: ".pdf", PNG: ".png", JPEG: ".jpg", DOCX: ".docx", XLSX: ".xlsx"}


@dataclass(frozen=True)
class Bestand:
    """A file that was checked: a safe name, its kind as media type, its contents."""

    naam: str
    soort: str
    inhoud: bytes


def veilige_naam(naam: str, soort: str) -> str:
    """The name without path, control characters and what file systems refuse, ending as its kind ends."""
    kaal = unicodedata.normalize("NFC", naam).replace("\\", "/").rsplit("/", 1)[-1]
    kaal = "".join(
        " " if teken.isspace() else teken
        for teken in kaal
        if teken.isspace() or (unicodedata.category(teken)[0] != "C" and teken not in '<>:"|?*;%')
    )
    stam = kaal.rsplit(".", 1)[0] if "." in kaal else kaal
    einde = _ACHTERVOEGSELS[soort]
    stam = " ".join(stam.split()).strip(". ")[: NAAM_MAXIMUM - len(einde)].rstrip(". ")
    return f"{stam or 'bestand'}{einde}"


def _opsomming(soorten: Collection[str]) -> str:
    namen = [_NAMEN[soort] for soort in soorten]
    return " of ".join(filter(None, [", ".join(namen[:-1]), namen[-1]]))


def te_groot(grootte: int, maximum: int = MAXIMUM) -> str | None:
    """Why a file of so many bytes is not taken in; None when it is small enough."""
    if grootte <= maximum:
        return None
    return f"Dit bestand is groter dan {maximum // (1024 * 1024)} MB. Kies een kleiner bestand."


def controleer(*, naam: str, inhoud: bytes, soorten: Collection[str], maximum: int = MAXIMUM) -> Bestand:
    """The file as it may be kept. `maximum` in bytes.

    Raises BestandGeweigerd when it is empty, too large, damaged, of another kind than `soorten`, or not to be trusted.
    """
    if not inhoud:
        raise BestandGeweigerd("Dit bestand is leeg.")
    if reden := te_groot(len(inhoud), maximum):
        raise BestandGeweigerd(reden)
    soort = soort_van(inhoud)
    if soort is None or soort not in soorten:
        hoe = "Bewaar het zo en kies het opnieuw."
        raise BestandGeweigerd(f"Dit is geen {_opsomming(soorten)}, of het bestand is beschadigd. {hoe}")
    eis_zonder_virus(inhoud)
    return Bestand(naam=veilige_naam(naam, soort), soort=soort, inhoud=inhoud)


def eis_zonder_virus(inhoud: bytes) -> None:
    """Have the scanner of the organisation look at it. Raises BestandGeweigerd when it finds something or is silent."""
    try:
        besmet = virusscanner.vindt_iets(inhoud)
    except virusscanner.ScannerZwijgt as fout:
        raise BestandGeweigerd(
            "Bestanden kunnen nu niet worden gecontroleerd op virussen. Probeer het later opnieuw, of meld het de "
            "technisch beheerder."
        ) from fout
    if besmet:
        raise BestandGeweigerd("In dit bestand is een virus gevonden. Het is niet bewaard. Meld het uw beveiliging.")


class Bestandveld(forms.FileField):
    """A file to hand in, of one of these kinds; its clean value is a Bestand, None when left empty."""

    def __init__(self, *args: Any, soorten: Collection[str], maximum: int = MAXIMUM, **kwargs: Any) -> None:
        self.soorten = tuple(soorten)
        self.maximum = maximum
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": ",".join(_ACHTERVOEGSELS[s] for s in soorten)}))
        super().__init__(*args, **kwargs)

    @override
    def to_python(self, data: File[Any] | None) -> Bestand | None:  # type: ignore[override]  # read, not kept on disk
        """The checked file. Its size is judged before it is read."""
        if data is None or data in self.empty_values:
            return None
        try:
            if reden := te_groot(data.size, self.maximum):
                raise BestandGeweigerd(reden)
            return controleer(naam=data.name or "", inhoud=data.read(), soorten=self.soorten, maximum=self.maximum)
        except BestandGeweigerd as fout:
            raise forms.ValidationError(str(fout), code="bestand") from fout


def als_bijlage(*, naam: str, soort: str, inhoud: bytes, etag: str = "") -> HttpResponse:
    """A file that was handed in, as a download only: nothing in it is ever shown or run in our own name.

    `etag`: what tells this file from its successor, quoted; with it a browser need not fetch it twice.
    """
    antwoord = HttpResponse(inhoud, content_type=soort)
    antwoord["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=naam) or "attachment"
    if etag:
        antwoord["ETag"] = etag
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return antwoord
