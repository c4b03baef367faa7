"""From what is known of a client to a question for the catalogue, and what of an instrument fits that client.

Source: VNG handreiking methodisch werken met Eva: in step 2 one searches with what follows from the klantbeeld. A
profile gives direction: its instruments come first and nothing is left out.
"""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from instrumenten.models import Instrument
from instrumenten.woorden import eerste_zin, opsomming
from instrumenten.zoeken import Voorkeur, Zoekvraag
from klantbeeld.models import Klant, Klantbeeld, KlantbeeldStatus, Werkpunt
from profielen.models import Klantprofiel, Profieltoekenning


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
    """Names of the tegels and kenmerken of an instrument that the klantbeeld or the search asks for.

    `tegels` and `kenmerken` are those of the instrument, name by code.
    """
    gevraagd = {*punt.tegels, *punt.kenmerken, *vraag.tegel, *vraag.kenmerk}
    return [naam for code, naam in {**tegels, **kenmerken}.items() if code in gevraagd]


def let_op(instrument: Instrument, doelgroepen: list[str]) -> list[str]:
    """What may stand against an instrument: the first condition of participation, and the group that it is for too."""
    punten = []
    voorwaarde = eerste_zin(instrument.voorwaarden_deelname)
    # Written down as "Geen." where there is none.
    if voorwaarde.strip(" .").lower() not in {"", "geen"}:
        punten.append(voorwaarde)
    if doelgroepen:
        punten.append(f"Ook bedoeld voor {opsomming(doelgroepen)}")
    return punten
