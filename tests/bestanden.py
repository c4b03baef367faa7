"""Small real files for tests, made by the libraries that make them elsewhere."""

from io import BytesIO

import pikepdf
from PIL import Image


def maak_pdf(*, wachtwoord: str = "", eigenaar: str = "", gestroomlijnd: bool = False, tekst: bytes = b"") -> bytes:
    """A PDF of one page. `wachtwoord` to open it; `eigenaar` only to change it; `tekst` is what the page draws."""
    buffer = BytesIO()
    with pikepdf.new() as pdf:
        pagina = pdf.add_blank_page()
        pagina.obj.Contents = pdf.make_stream(tekst or b"0 0 m 10 10 l S")
        versleuteld = (
            pikepdf.Encryption(user=wachtwoord, owner=eigenaar or wachtwoord) if wachtwoord or eigenaar else None
        )
        pdf.save(buffer, encryption=versleuteld, linearize=gestroomlijnd, deterministic_id=versleuteld is None)
    return buffer.getvalue()


def maak_beeld(vorm: str, breedte: int = 3, hoogte: int = 2) -> bytes:
    """A picture: `vorm` is "PNG" or "JPEG", its sides in pixels."""
    buffer = BytesIO()
    Image.new("RGB", (breedte, hoogte), "white").save(buffer, vorm)
    return buffer.getvalue()
