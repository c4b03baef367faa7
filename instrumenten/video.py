"""The service and the mark of a video, out of the address that the browser shows."""

import re
from urllib.parse import parse_qs, quote, urlsplit

YOUTUBE, VIMEO = "YouTube", "Vimeo"
_YOUTUBE_KENMERK = re.compile(r"[\w-]{6,20}")
# After a number Vimeo has a key for a video that is not public.
_VIMEO_KENMERK = re.compile(r"\d+(/[0-9a-f]+)?")


class OnbekendAdres(ValueError):
    """This is an address, but of no video that is known here."""


def is_adres(tekst: str) -> bool:
    """Whether a text is an address of a page, with or without https:// before it."""
    return bool(re.match(r"(https?://|www\.)", tekst, re.IGNORECASE)) or bool(
        re.match(r"([\w-]+\.)*(youtube\.com|youtu\.be|vimeo\.com)/", tekst, re.IGNORECASE)
    )


def uit_adres(adres: str) -> tuple[str, str]:
    """The service and the mark of the video at this address. Raises OnbekendAdres, also for what is no address."""
    delen = urlsplit(adres if "://" in adres else f"https://{adres}")
    huis = re.sub(r"^(www|m|player)\.", "", (delen.hostname or "").lower())
    pad = delen.path.strip("/")
    if huis == "youtu.be":
        kenmerk = pad
    elif huis in {"youtube.com", "youtube-nocookie.com"}:
        soort, _, rest = pad.partition("/")
        kenmerk = rest if soort in {"embed", "shorts", "live", "v"} else parse_qs(delen.query).get("v", [""])[0]
    elif huis == "vimeo.com" and (gevonden := re.search(r"\d+(/[0-9a-f]+)?$", pad)):
        return VIMEO, gevonden[0]
    else:
        raise OnbekendAdres(adres)
    if not _YOUTUBE_KENMERK.fullmatch(kenmerk):
        raise OnbekendAdres(adres)
    return YOUTUBE, kenmerk


def adres_van(dienst: str, kenmerk: str) -> str:
    """Where to watch a video; empty for a service whose addresses are not known here."""
    if dienst.lower() == YOUTUBE.lower():
        return f"https://www.youtube.com/watch?v={quote(kenmerk, safe='')}"
    if dienst.lower() == VIMEO.lower() and _VIMEO_KENMERK.fullmatch(kenmerk):
        return f"https://vimeo.com/{kenmerk}"
    return ""
