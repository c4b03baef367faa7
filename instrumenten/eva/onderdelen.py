"""Reading what hangs on an instrument in an export of Eva: places, contacts, links and who offers and owns it."""

import re
from collections.abc import Callable
from datetime import date

from django.core.validators import URLValidator, validate_email
from django.db.models import Model
from django.utils.text import slugify

from instrumenten import models
from instrumenten.eva.invoer import Invoer
from instrumenten.eva.velden import ADRES, CONTACTEN, EIGEN, LOCATIES, TECHNISCH, op_kern
from instrumenten.inlezen import gegevens
from instrumenten.inlezen.schrijfwijze import kern
from toegang.modelvelden import lengte
from toegang.verzoek import DELEN_MAXIMUM

_LOCATIES = op_kern(LOCATIES)
_CONTACTEN = op_kern(CONTACTEN)
_webadres_geldig = URLValidator()


def maximum(model: type[Model], veld: str) -> int:
    """How many characters a field holds."""
    return lengte(model, veld)


def _soort(invoer: Invoer, keuzes: dict[str, str]) -> str:
    """The choice in `type`, which is an object with key and name, or a word."""
    if isinstance(invoer.haal("type"), str):
        return invoer.keuze("type", keuzes, kern)
    soort = invoer.object("type")
    if soort.haal("key") is None:
        return soort.keuze("name", keuzes, kern)
    soort.sla_over("name")
    return soort.keuze("key", keuzes, kern)


def _webadres(invoer: Invoer) -> str:
    waarde = invoer.haal("url")
    if isinstance(waarde, str) and waarde.strip().lower().startswith("www."):
        invoer.meld(f"{invoer.naam_van('url')}: https:// is voor het adres gezet.")
        invoer = Invoer({"url": f"https://{waarde.strip()}"}, invoer.bevindingen, invoer.plek)
    return invoer.gekeurd("url", maximum(models.Link, "url"), _webadres_geldig, "is geen geldig webadres")


def _email(invoer: Invoer) -> str:
    lengte = maximum(models.Contactpersoon, "email")
    return invoer.gekeurd("email", lengte, validate_email, "is geen geldig e-mailadres")


def _adres(invoer: Invoer) -> dict[str, str]:
    """The fields of an address."""
    invoer.sla_over("postcode_digits", *TECHNISCH)
    adres = {
        veld: invoer.regel(sleutel, maximum(models.Adres, veld))
        for sleutel, veld in ADRES.items()
        if veld != "postcode"
    }
    dicht = re.sub(r"\s", "", str(invoer.haal("postcode") or "")).upper()
    netjes = Invoer({"postcode": f"{dicht[:4]} {dicht[4:]}" if dicht else ""}, invoer.bevindingen, invoer.plek)
    adres["postcode"] = netjes.gekeurd("postcode", 20, models.postcode_geldig, "is geen Nederlandse postcode")
    return adres


def lees_aanbieder(invoer: Invoer) -> gegevens.Aanbieder | None:
    """The provider; None when it has no name."""
    invoer.sla_over("uuid", "deleted_at", *TECHNISCH)
    naam = invoer.regel("name", maximum(models.Aanbieder, "naam"))
    if not naam:
        return None
    contacten = [invoer.object("contact"), *invoer.lijst("contacts")]
    contact = next((deel for deel in contacten if deel), contacten[0])
    for ander in contacten:
        if ander and ander is not contact:
            ander.sla_over("name", "phone", "email")
            ander.meld(f"{ander.waar} is niet overgenomen: een aanbieder heeft één contactpersoon.")
    return gegevens.Aanbieder(
        code=slugify(invoer.regel("slug", 1000) or naam)[: maximum(models.Aanbieder, "code")],
        naam=naam,
        contactpersoon=contact.regel("name", maximum(models.Aanbieder, "contactpersoon")),
        telefoon=contact.regel("phone", maximum(models.Aanbieder, "telefoon")),
        email=_email(contact),
        website=invoer.object(EIGEN).gekeurd(
            "website", maximum(models.Aanbieder, "website"), _webadres_geldig, "is geen geldig webadres"
        ),
        **_adres(invoer.object("address")),
    )


def lees_eigenaar(invoer: Invoer) -> gegevens.Eigenaar | None:
    """The organisation that keeps the description in Eva; None when it has no name."""
    naam = invoer.regel("name", maximum(models.Eigenaar, "naam"))
    if not naam:
        return None
    return gegevens.Eigenaar(
        soort=invoer.regel("type", maximum(models.Eigenaar, "soort")),
        naam=naam,
        slug=invoer.regel("slug", maximum(models.Eigenaar, "slug")),
        nummer=invoer.heel_getal("id", maximum=2**63 - 1),
    )


def lees_gebieden(rij: Invoer) -> tuple[gegevens.Gebied, ...]:
    """The areas where the instrument is available, each once."""
    gebieden = {}
    for invoer in rij.lijst("available_areas"):
        invoer.sla_over("slug", *TECHNISCH)
        code = invoer.regel("identifier", maximum(models.Gebied, "code"))
        naam = invoer.regel("name", maximum(models.Gebied, "naam")) or code
        soort = invoer.regel("type", maximum(models.Gebied, "soort"))
        if code:
            gebieden[code] = gegevens.Gebied(code=code, naam=naam, soort=soort)
        elif invoer:
            invoer.meld(f"{invoer.waar} “{naam}” heeft geen code en is niet overgenomen.")
    return tuple(gebieden.values())


def _locatie(invoer: Invoer) -> gegevens.Locatie | None:
    adres = _adres(invoer.object("address"))
    soort = _soort(invoer, _LOCATIES)
    naam = invoer.regel("name", maximum(models.Locatie, "naam"))
    toelichting = invoer.tekst("description", maximum(models.Locatie, "toelichting"))
    actief = invoer.ja_nee("is_active")
    if not soort and (naam or toelichting or any(adres.values())):
        invoer.meld(f"{invoer.waar} heeft geen bekende soort en is bewaard als Adres.")
        soort = models.LocatieType.ADRES.value
    if not soort:
        return None
    return gegevens.Locatie(soort=soort, naam=naam, toelichting=toelichting, actief=actief is not False, **adres)


def _registratiecode(invoer: Invoer) -> gegevens.Registratiecode | None:
    label = invoer.regel("label", maximum(models.Registratiecode, "label"))
    code = invoer.regel("code", maximum(models.Registratiecode, "code"))
    return gegevens.Registratiecode(label=label, code=code) if label or code else None


def _contactpersoon(invoer: Invoer) -> gegevens.Contactpersoon | None:
    naam = invoer.regel("name", maximum(models.Contactpersoon, "naam"))
    telefoon = invoer.regel("phone", maximum(models.Contactpersoon, "telefoon"))
    email = _email(invoer)
    soort = _soort(invoer, _CONTACTEN) or models.Contactpersoon.Soort.EXTERN.value
    if not (naam or telefoon or email):
        return None
    return gegevens.Contactpersoon(naam=naam, telefoon=telefoon, email=email, soort=soort)


def _link(invoer: Invoer) -> gegevens.Link | None:
    label, url = invoer.regel("label", maximum(models.Link, "label")), _webadres(invoer)
    return gegevens.Link(label=label or url[: maximum(models.Link, "label")], url=url) if url else None


def _video(invoer: Invoer) -> gegevens.Video | None:
    dienst = invoer.regel("provider", maximum(models.Video, "dienst"))
    kenmerk = invoer.regel("video_identifier", maximum(models.Video, "kenmerk"))
    return gegevens.Video(dienst=dienst, kenmerk=kenmerk) if kenmerk else None


def _download(invoer: Invoer) -> gegevens.Download | None:
    bestandsnaam = invoer.regel("filename", maximum(models.Download, "bestandsnaam"))
    label, url = invoer.regel("label", maximum(models.Download, "label")), _webadres(invoer)
    if not url:
        return None
    getoond = label or bestandsnaam or url[: maximum(models.Download, "label")]
    return gegevens.Download(label=getoond, url=url, bestandsnaam=bestandsnaam)


# The key in Eva, the relation here, and how one of them is read.
_DELEN: tuple[tuple[str, str, Callable[[Invoer], object]], ...] = (
    ("locations", "locaties", _locatie),
    ("registration_codes", "registratiecodes", _registratiecode),
    ("contacts", "contactpersonen", _contactpersoon),
    ("links", "links", _link),
    ("videos", "videos", _video),
    ("downloads", "downloads", _download),
)


def lees_delen(rij: Invoer) -> dict[str, tuple[object, ...]]:
    """The parts of an instrument, by relation; what is too empty to keep is reported."""
    delen = {}
    for sleutel, relatie, lees in _DELEN:
        gelezen = []
        invoeren = rij.lijst(sleutel)
        if len(invoeren) > DELEN_MAXIMUM:
            rij.fout(f"heeft {len(invoeren)} {relatie}; er passen er {DELEN_MAXIMUM}.")
        for invoer in invoeren[:DELEN_MAXIMUM]:
            invoer.sla_over(*TECHNISCH)
            deel = lees(invoer)
            if deel is not None:
                gelezen.append(deel)
            elif invoer:
                invoer.meld(f"{invoer.waar} is niet overgenomen: er staat te weinig in.")
        delen[relatie] = tuple(gelezen)
    return delen


def lees_startmomenten(eigen: Invoer) -> dict[str, tuple[object, ...]]:
    """The days on which it starts, as a part; nothing when the file does not speak of them."""
    if "startmomenten" not in eigen.sleutels():
        return {}
    gevonden = {}
    for invoer in eigen.lijst("startmomenten"):
        op = invoer.dag("op")
        moment = gegevens.Startmoment(
            op=op or date.min,
            plekken=invoer.heel_getal("plekken", maximum=32767),
            toelichting=invoer.regel("toelichting", maximum(models.Startmoment, "toelichting")),
        )
        if op is None:
            invoer.meld(f"{invoer.waar} is niet overgenomen: er staat geen dag bij.")
        elif op in gevonden:
            invoer.meld(f"{invoer.waar} is niet overgenomen: deze dag staat er al.")
        else:
            gevonden[op] = moment
    return {"startmomenten": tuple(gevonden.values())}
