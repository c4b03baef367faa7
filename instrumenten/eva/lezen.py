"""Reading one instrument of an export of Eva: pure, from JSON to checked data, with all that there is to report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.text import slugify

from instrumenten import models
from instrumenten.duur import duur_in_uren
from instrumenten.eva.beoordelingen import lees_beoordelingen
from instrumenten.eva.invoer import Bevindingen, Invoer
from instrumenten.eva.omvang import WAARDEN_MAXIMUM, tel_waarden
from instrumenten.eva.onderdelen import (
    lees_aanbieder,
    lees_delen,
    lees_eigenaar,
    lees_gebieden,
    lees_startmomenten,
    maximum,
)
from instrumenten.eva.velden import (
    BEREIKEN,
    EENHEDEN,
    EIGEN,
    TEKSTEN,
    UITGEREKEND,
    op_kern,
)
from instrumenten.inlezen import gegevens
from instrumenten.inlezen.schrijfwijze import adressen_van, kern, regel
from instrumenten.publicatie import melding_ontbreekt, wat_ontbreekt
from instrumenten.woorden import opsomming

_EENHEDEN = op_kern(EENHEDEN) | {"uren": "uur", "dagen": "dag", "weken": "week"}
_BEREIKEN = op_kern(BEREIKEN)
_STATUS = {kern(keuze): keuze for keuze in models.Status.values}
_UITVOERING = {kern(keuze): keuze for keuze in models.Uitvoering.values}
# How many unknown fields a report names.
_GENOEMD = 50
# A code list says more of itself than which value it is; only the value belongs to the instrument.
_KENMERKEND = ("code", "key", "name", "description")


@dataclass(frozen=True)
class Codelijsten:
    """Our code by each name, code and former name of a code list, made comparable with `kern`."""

    tegels: Mapping[str, str]
    klantkenmerken: Mapping[str, str]
    doelgroepen: Mapping[str, str]
    uitvoeringsvormen: Mapping[str, str]


def lees(rij: object, nummer: int, lijsten: Codelijsten) -> tuple[gegevens.Instrument | None, list[gegevens.Melding]]:
    """One element of the list, `nummer` counted from 1. With a `fout` among the reports there is no instrument,
    nor without a name."""
    bevindingen = Bevindingen()
    if not isinstance(rij, dict):
        return None, [gegevens.Melding(nummer, "", "is geen instrument maar iets anders.", fout=True)]
    naam = regel(str(rij.get("name") or "")[:1000])
    if tel_waarden(rij) > WAARDEN_MAXIMUM:
        tekst = f"heeft meer dan {WAARDEN_MAXIMUM} gegevens, of te veel lijsten in elkaar, en wordt niet gelezen."
        return None, [gegevens.Melding(nummer, naam, tekst, fout=True)]
    invoer = Invoer(rij, bevindingen)
    instrument = _instrument(invoer, nummer, lijsten)
    if onbekend := bevindingen.onbekend():
        over = [f"en nog {len(onbekend) - _GENOEMD}"] if len(onbekend) > _GENOEMD else []
        genoemd = ", ".join([*onbekend[:_GENOEMD], *over])
        bevindingen.meldingen.append(f"onbekende velden, niet overgenomen: {genoemd}.")
    meldingen = [gegevens.Melding(nummer, naam, tekst, fout=True) for tekst in dict.fromkeys(bevindingen.fouten)]
    meldingen += [gegevens.Melding(nummer, naam, tekst) for tekst in bevindingen.meldingen]
    return (None if bevindingen.fouten else instrument), meldingen


def _instrument(rij: Invoer, nummer: int, lijsten: Codelijsten) -> gegevens.Instrument | None:
    rij.sla_over("id", *UITGEREKEND)
    eigen = rij.object(EIGEN)
    velden: dict[str, Any] = {"naam": rij.regel("name", maximum(models.Instrument, "naam"))}
    velden |= {veld: rij.tekst(sleutel, maximum(models.Instrument, veld)) for sleutel, veld in TEKSTEN.items()}
    velden |= _groepsvormen(rij) | _omvang(rij) | _publicatieperiode(rij)
    velden |= {"bereik": _bereik(rij), "importmerk": rij.regel("import_mark", maximum(models.Instrument, "importmerk"))}
    for sleutel, veld in (("created_at", "aangemaakt_op"), ("updated_at", "gewijzigd_op")):
        if moment := rij.moment(sleutel):
            velden[veld] = moment
    if eigen:
        velden |= _eigen_velden(eigen)

    gebieden = lees_gebieden(rij)
    doelgroepen, nieuwe_doelgroepen = _doelgroepen(rij, lijsten)
    koppelingen = {
        "tegels": _codes(rij.lijst("tiles"), lijsten.tegels),
        "klantkenmerken": _codes(rij.lijst("client_characteristics"), lijsten.klantkenmerken),
        "doelgroepen": doelgroepen,
        "uitvoeringsvormen": _uitvoeringsvormen(rij, eigen, lijsten),
        "gebieden": frozenset(gebied.code for gebied in gebieden),
    }
    beoordelingen = lees_beoordelingen(rij)
    delen = lees_delen(rij)
    if startmomenten := lees_startmomenten(eigen):
        delen |= startmomenten
    eigenaar = lees_eigenaar(rij.object("owner"))
    aanbieder = lees_aanbieder(rij.object("provider"))
    velden["status"] = _status(rij, eigen, velden | {"aanbieder": aanbieder}, koppelingen)
    uuid = _uuid(rij)
    if not velden["naam"]:
        rij.sla_over("slug")
        rij.meld("heeft geen naam en is niet ingelezen.")
        return None
    gegeven = slugify(rij.regel("slug", 1000))[: maximum(models.Instrument, "slug")]
    slug, vroegere_slug = adressen_van(velden["naam"], gegeven)
    return gegevens.Instrument(
        nummer=nummer,
        uuid=uuid,
        slug=slug or str(uuid or "instrument"),
        vroegere_slug=vroegere_slug,
        velden=velden,
        aanbieder=aanbieder,
        eigenaar=eigenaar,
        koppelingen=koppelingen,
        delen=delen,
        gebieden=gebieden,
        beoordelingen=beoordelingen,
        nieuwe_doelgroepen=nieuwe_doelgroepen,
    )


def _uuid(rij: Invoer) -> UUID | None:
    waarde = rij.haal("uuid")
    try:
        return None if waarde is None else UUID(str(waarde))
    except ValueError:
        rij.niet_overgenomen("uuid", waarde, "is geen uuid")
        return None


def _omvang(rij: Invoer) -> dict[str, Any]:
    """Hours a week, duration and costs; the duration in hours is worked out here, not copied."""
    uren = rij.getal("intensity_hours_per_week", decimalen=1, maximum=9999)
    duur = rij.heel_getal("total_duration_value", maximum=32767)
    bron = "total_duration_unit" if rij.haal("total_duration_unit_key") is None else "total_duration_unit_key"
    rij.sla_over("total_duration_unit", "total_duration_unit_key")
    eenheid = rij.keuze(bron, _EENHEDEN, kern)
    if duur is None and eenheid:
        rij.meld(f"{rij.naam_van(bron)} is niet overgenomen: er is geen duur bij.")
        eenheid = ""
    if duur is not None and not eenheid:
        rij.niet_overgenomen("total_duration_value", duur, "heeft geen eenheid")
        duur = None
    return {
        "uren_per_week": uren,
        "duur": duur,
        "duur_eenheid": eenheid,
        "duur_uren": duur_in_uren(duur, eenheid, uren),
        "kosten": rij.getal("total_costs", decimalen=2, maximum=9_999_999),
    }


def _groepsvormen(rij: Invoer) -> dict[str, bool]:
    gevonden = {"individueel": False, "groep": False}
    for vorm in rij.lijst("group_forms"):
        naam = kern(vorm.regel("name", 100))
        if naam.startswith("individue"):
            gevonden["individueel"] = True
        elif naam.startswith(("groep", "ingroep")):
            gevonden["groep"] = True
        else:
            vorm.niet_overgenomen("name", vorm.haal("name"), "is een onbekende groepsvorm")
        vorm.sla_over("id", "code", "custom")
    return gevonden


def _bereik(rij: Invoer) -> str:
    """Where it is available: `reach`, or else the widest of the three flags."""
    vlaggen = {
        models.Bereik.LANDELIJK.value: rij.ja_nee("is_national"),
        models.Bereik.REGIONAAL.value: rij.ja_nee("is_regional"),
    }
    rij.ja_nee("is_local")
    gekozen = rij.keuze("reach", _BEREIKEN, kern)
    return gekozen or next((bereik for bereik, vlag in vlaggen.items() if vlag), models.Bereik.LOKAAL.value)


def _publicatieperiode(rij: Invoer) -> dict[str, date | None]:
    vanaf, tot = rij.dag("publish_from"), rij.dag("publish_to")
    if vanaf and tot and tot < vanaf:
        rij.fout(f"publiceren tot en met {tot:%d-%m-%Y} ligt voor publiceren vanaf {vanaf:%d-%m-%Y}.")
    return {"publiceren_vanaf": vanaf, "publiceren_tot": tot}


def _status(rij: Invoer, eigen: Invoer, velden: Mapping[str, Any], koppelingen: Mapping[str, frozenset[str]]) -> str:
    """Published when Eva publishes it and it is complete; otherwise a draft. Archived only in a file of our own."""
    publiceren, gepubliceerd = rij.ja_nee("publish"), rij.ja_nee("published")
    if eigen.keuze("status", _STATUS, kern) == models.Status.GEARCHIVEERD:
        return models.Status.GEARCHIVEERD.value
    vormen = len(koppelingen["uitvoeringsvormen"])
    if not (gepubliceerd if publiceren is None else publiceren):
        # Eva asks for these of a draft too, so whoever reads this must know that it came without.
        if ontbreekt := wat_ontbreekt(velden, uitvoeringsvormen=vormen):
            rij.meld(f"komt erin als concept. Er ontbreekt nog: {opsomming(ontbreekt)}.")
        return models.Status.CONCEPT.value
    ontbreekt = wat_ontbreekt(
        velden,
        uitvoeringsvormen=vormen,
        tegels=len(koppelingen["tegels"]),
        klantkenmerken=len(koppelingen["klantkenmerken"]),
    )
    if ontbreekt:
        rij.meld(f"wordt een concept. {melding_ontbreekt(ontbreekt)}")
        return models.Status.CONCEPT.value
    return models.Status.GEPUBLICEERD.value


def _codes(waarden: list[Invoer], lijst: Mapping[str, str]) -> frozenset[str]:
    """The codes of the values of a code list; a value that is not in it is reported."""
    return frozenset(code for waarde in waarden if (code := _code(waarde, lijst)))


def _code(waarde: Invoer, lijst: Mapping[str, str]) -> str:
    waarde.sla_over(*waarde.sleutels())
    genoemd = [(sleutel, waarde.haal(sleutel)) for sleutel in _KENMERKEND]
    genoemd = [(sleutel, woord) for sleutel, woord in genoemd if isinstance(woord, str)]
    gevonden = next((lijst[kern(woord)] for _, woord in genoemd if kern(woord) in lijst), "")
    if not gevonden and genoemd:
        sleutel, woord = next((paar for paar in genoemd if paar[0] == "name"), genoemd[-1])
        waarde.niet_overgenomen(sleutel, woord, "staat niet in de codelijst")
    elif not gevonden and waarde:
        waarde.meld(f"{waarde.waar} heeft geen naam en is niet overgenomen.")
    return gevonden


def _doelgroepen(rij: Invoer, lijsten: Codelijsten) -> tuple[frozenset[str], frozenset[str]]:
    """Codes of known doelgroepen, and names of a municipality's own that are new here."""
    codes: set[str] = set()
    nieuw: dict[str, str] = {}
    for groep in rij.lijst("target_groups"):
        naam = groep.regel("description", maximum(models.Doelgroep, "naam"))
        if groep.ja_nee("custom") and naam and kern(naam) not in lijsten.doelgroepen:
            groep.sla_over(*groep.sleutels())
            nieuw.setdefault(kern(naam), naam)
        elif code := _code(groep, lijsten.doelgroepen):
            codes.add(code)
    return frozenset(codes), frozenset(nieuw.values())


def _uitvoeringsvormen(rij: Invoer, eigen: Invoer, lijsten: Codelijsten) -> frozenset[str]:
    """Eva has one; this product can have more, which then stand under its own key."""
    vorm = rij.object("implementation")
    codes = {code for code in [_code(vorm, lijsten.uitvoeringsvormen)] if code}
    meer = eigen.haal("uitvoeringsvormen") or []
    for woord in meer if isinstance(meer, list) else [meer]:
        if code := lijsten.uitvoeringsvormen.get(kern(str(woord))):
            codes.add(code)
        else:
            eigen.niet_overgenomen("uitvoeringsvormen", woord, "staat niet in de codelijst")
    return frozenset(codes)


def _eigen_velden(eigen: Invoer) -> dict[str, str]:
    """What Eva does not know and a file of this product does; an export of Eva leaves these fields as they are."""
    return {
        "samenvatting_klant": eigen.tekst("samenvatting_klant", maximum(models.Instrument, "samenvatting_klant")),
        "uitvoering": eigen.keuze("uitvoering", _UITVOERING, kern),
        "bron": eigen.regel("bron", maximum(models.Instrument, "bron")),
    }


def codelijst(regels: list[tuple[str, list[str]]]) -> dict[str, str]:
    """Our code by each comparable name. `regels`: per value its code and its names, the present one first."""
    # Former names come last, so that a present name wins from the former name of another.
    breedte = max((len(namen) for _, namen in regels), default=0)
    lijst: dict[str, str] = {}
    for code, _ in regels:
        lijst.setdefault(kern(code), code)
    for plaats in range(breedte):
        for code, namen in regels:
            if plaats < len(namen):
                lijst.setdefault(kern(namen[plaats]), code)
    return lijst
