"""From what is known of a client to a question for the catalogue, and what of an instrument fits that client.

Source: VNG handreiking methodisch werken met Eva: in step 2 one searches with what follows from the klantbeeld. A
profile gives direction: its instruments come first and nothing is left out.
"""

import re
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from instrumenten.models import Instrument
from instrumenten.woorden import eerste_zin
from instrumenten.zoeken import GENOEMD, VERWANT, Voorkeur, Zoekvraag
from klantbeeld.models import Klant, Klantbeeld, KlantbeeldStatus, Taalniveau, Werkpunt
from profielen.models import Klantprofiel, Profieltoekenning

_OPLOPEND = (Taalniveau.A1, Taalniveau.A2, Taalniveau.B1, Taalniveau.B2, Taalniveau.MOEDERTAAL)
_ZINSEINDE = re.compile(r"(?<=[.!?])\s+|\n")
_TAAL = re.compile(r"\b(taal|taalniveau|nederlandse?)\b", re.IGNORECASE)
_NIVEAU = re.compile(r"\b(A1|A2|B1|B2)\b")
# Words that turn a level into an upper limit, a denial or a wish.
_TWIJFEL = re.compile(
    r"\b(geen|niet|hoogstens|maximaal|hooguit|tot|onder|lager|minder|zonder|liefst|voorkeur|wenselijk)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Uitgangspunt:
    """What the latest established klantbeeld and the present profile say about where to look.

    `tegels` are the tegel the client goes for and the one where the client stands; `kenmerken` the work points.
    """

    klantbeeld: Klantbeeld | None
    profiel: Klantprofiel | None
    tegels: tuple[str, ...] = ()
    kenmerken: tuple[str, ...] = ()
    voorkeur: Voorkeur | None = None

    def vraag(self) -> Zoekvraag:
        """The question to start with."""
        return Zoekvraag(tegel=self.tegels, kenmerk=self.kenmerken)


def uitgangspunt(klant: Klant) -> Uitgangspunt:
    """Where to start looking for this client. Two queries: of the klantbeeld only what one searches with is read."""
    werkpunten = Werkpunt.objects.filter(klantbeeld=OuterRef("pk")).order_by("pk")
    beeld = (
        Klantbeeld.objects.filter(klant=klant, status=KlantbeeldStatus.VASTGESTELD)
        .select_related("huidige_tegel", "beoogde_tegel")
        .annotate(werkpuntcodes=ArraySubquery(werkpunten.values("klantkenmerk__code")))
        .order_by("-versie")
        .first()
    )
    tegels = Klantprofiel.tegels.through.objects.filter(klantprofiel=OuterRef("profiel"))
    kenmerken = Klantprofiel.klantkenmerken.through.objects.filter(klantprofiel=OuterRef("profiel"))
    toekenning = (
        Profieltoekenning.objects.filter(klant=klant)
        .select_related("profiel")
        .annotate(
            tegelcodes=ArraySubquery(tegels.values("tegel__code")),
            kenmerkcodes=ArraySubquery(kenmerken.values("klantkenmerk__code")),
        )
        .order_by("-op", "-pk")
        .first()
    )
    naar = (beeld.beoogde_tegel, beeld.huidige_tegel) if beeld else ()
    return Uitgangspunt(
        klantbeeld=beeld,
        profiel=toekenning.profiel if toekenning else None,
        tegels=tuple(dict.fromkeys(tegel.code for tegel in naar if tegel)),
        kenmerken=tuple(beeld.werkpuntcodes) if beeld else (),
        voorkeur=Voorkeur(
            tegel=tuple(toekenning.tegelcodes),
            kenmerk=tuple(toekenning.kenmerkcodes),
            namen=tuple(naam for naam in toekenning.profiel.instrumenten if isinstance(naam, str)),
        )
        if toekenning
        else None,
    )


def past_bij(punt: Uitgangspunt, vraag: Zoekvraag, tegels: dict[str, str], kenmerken: dict[str, str]) -> list[str]:
    """Why an instrument fits: which of its tegels and which of its kenmerken the klantbeeld or the search asks for.

    `tegels` and `kenmerken` are those of the instrument, name by code. Names hold commas: they stand apart.
    """
    gevraagd = {*punt.tegels, *punt.kenmerken, *vraag.tegel, *vraag.kenmerk}
    redenen = []
    for enkelvoud, meervoud, namen in (("tegel", "tegels", tegels), ("klantkenmerk", "klantkenmerken", kenmerken)):
        passend = [naam for code, naam in namen.items() if code in gevraagd]
        if passend:
            redenen.append(f"{enkelvoud if len(passend) == 1 else meervoud} {' + '.join(passend)}")
    return redenen


def wijst_aan(punt: Uitgangspunt, rang: int) -> str:
    """Why the profile puts an instrument first (`rang` of the search), "" when it does not."""
    if punt.profiel is None or rang not in (GENOEMD, VERWANT):
        return ""
    return f"{'genoemd' if rang == GENOEMD else 'past'} bij profiel {punt.profiel.code}"


def let_op(klant: Klant, instrument: Instrument) -> list[str]:
    """What may stand against an instrument for this client: language, and the first condition of participation.

    A group that it is for too does not: an instrument with a doelgroep is for everyone as well (Eva, "doelgroep").
    """
    voorwaarden = instrument.voorwaarden_deelname
    eerste = eerste_zin(voorwaarden)
    punten = [tekort] if (tekort := taal_tekort(klant, voorwaarden)) else []
    # Written down as "Geen." where there is none.
    if eerste.strip(" .").lower() not in {"", "geen"}:
        punten.append(eerste)
    if not taal_gevraagd(voorwaarden) or not klant.taalniveau:
        punten += [zin for zin in _taalzinnen(voorwaarden) if zin != eerste]
    return punten


def _taalzinnen(voorwaarden: str) -> list[str]:
    zinnen = [zin.strip() for zin in _ZINSEINDE.split(voorwaarden)]
    return [zin for zin in zinnen if _TAAL.search(zin)]


def taal_gevraagd(voorwaarden: str) -> Taalniveau | None:
    """The level of Dutch that conditions of participation ask for; None when it does not stand there beyond doubt.

    Beyond doubt: one sentence about the language, with one level, that is no upper limit, denial or wish.
    """
    zinnen = _taalzinnen(voorwaarden)
    if len(zinnen) != 1 or _TWIJFEL.search(zinnen[0]):
        return None
    niveaus = set(_NIVEAU.findall(zinnen[0]))
    return Taalniveau(niveaus.pop()) if len(niveaus) == 1 else None


def taal_tekort(klant: Klant, voorwaarden: str) -> str:
    """That the client speaks less Dutch than is asked; "" when that is not so, or not known."""
    gevraagd = taal_gevraagd(voorwaarden)
    if not gevraagd or not klant.taalniveau:
        return ""
    heeft = Taalniveau(klant.taalniveau)
    if _OPLOPEND.index(heeft) >= _OPLOPEND.index(gevraagd):
        return ""
    return f"Vraagt Nederlands op niveau {gevraagd.value}, bij de klant staat {heeft.value}"
