"""The list of clients as the worklist and the team page show it: filter, order, count and rows."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import OrderBy
from django.db.models.fields import CharField
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from caseload.klantstand import met_stand
from caseload.lijstkeuzes import ingestroomd, met_keuzes, uitgestroomd
from caseload.signaal import Melding
from caseload.signaalstand import met_signalen, signalen_van, voorwaarde_bij
from caseload.termijnen import geleden, over
from instrumenten.models import Tegel
from klanten.models import Klant
from profielen.models import Klantprofiel, Profieltoekenning
from toegang.alfabet import OP_ALFABET
from toegang.models import Gebruiker
from toegang.paginering import Kolomkop

if TYPE_CHECKING:
    from caseload.klantstand import KlantMetStand
    from caseload.signaal import KlantMetSignalen

PER_PAGINA = 50
# A row shows the heaviest; the dossier shows all.
SIGNALEN_PER_RIJ = 2
GEEN = "geen"
STROMEN = {"in": ingestroomd, "uit": uitgestroomd}
# Somebody never spoken to has waited longest; somebody without an evaluation comes last either way.
VOLGORDES: dict[str, tuple[str | OrderBy, ...]] = {
    "naam": OP_ALFABET,
    "-naam": ("-alfabet", "-pk"),
    "contact": (F("laatste_contact").asc(nulls_first=True), *OP_ALFABET),
    "-contact": (F("laatste_contact").desc(nulls_last=True), *OP_ALFABET),
    "evaluatie": (F("evaluatie_op").asc(nulls_last=True), *OP_ALFABET),
    "-evaluatie": (F("evaluatie_op").desc(nulls_last=True), *OP_ALFABET),
}


@dataclass(frozen=True)
class Lijstrij:
    """One client in a list, in words, with its heaviest signals and how many more there are."""

    klant: Klant
    contact: str
    evaluatie_op: date | None
    evaluatie: str
    signalen: list[Melding]
    meer_signalen: int
    duo: bool


def filterkeuzes() -> dict[str, list[tuple[str, str]]]:
    """The profiles in use (now, or once chosen for a client) and the tegels, to choose from. One query for both."""
    kolommen = ("soort", "pk", "volgorde", "code", "naam")
    gekozen = Profieltoekenning.objects.filter(profiel=OuterRef("pk"))
    profielen = Klantprofiel.objects.filter(Q(actief=True) | Exists(gekozen)).annotate(
        soort=Value("profiel", output_field=CharField())
    )
    tegels = Tegel.objects.annotate(soort=Value("tegel", output_field=CharField()))
    rijen = (
        profielen.order_by()
        .values_list(*kolommen)
        .union(tegels.order_by().values_list(*kolommen), all=True)
        .order_by("soort", "volgorde", "code")
    )
    keuzes: dict[str, list[tuple[str, str]]] = {"profiel": [], "tegel": []}
    for soort, pk, _, code, naam in rijen:
        keuzes[soort].append((str(pk), f"{code} {naam}" if soort == "profiel" else naam))
    return keuzes


def _is(veld: str, waarde: str) -> Q:
    return Q(**{f"{veld}__isnull": True}) if waarde == GEEN else Q(**{veld: int(waarde)})


def voorwaarde(keuze: dict[str, str] | None, op: date) -> Q:
    """The condition that a filter (profiel, tegel, signaal, klantmanager, stroom) sets to a client.

    Everyone who does not ask for `stroom` means clients who are accompanied now. None is a filter that does not exist:
    nobody meets it.
    """
    if keuze is None:
        # Not an empty list: the other counts of the same aggregate go on.
        return Q(Value(False))
    q = STROMEN[keuze["stroom"]](op) if keuze.get("stroom") else Q(gemeld_op__isnull=False)
    for naam in ("profiel", "tegel", "klantmanager"):
        if keuze.get(naam):
            q &= _is(f"{naam}_id", keuze[naam])
    if keuze.get("signaal"):
        q &= voorwaarde_bij(keuze["signaal"], op)
    return q


def te_tellen(klanten: QuerySet[Klant], op: date) -> "QuerySet[KlantMetStand]":
    """The clients with all that filters and signals ask about, for an aggregate."""
    return met_stand(met_keuzes(klanten), op)


def aantal_met(q: Q) -> Count:
    """An aggregate that counts the clients for whom the condition holds."""
    return Count("pk", filter=q)


def gesorteerd(
    klanten: QuerySet[Klant], keuze: dict[str, str] | None, volgorde: str, op: date
) -> "QuerySet[KlantMetSignalen]":
    """The clients of this filter with all that a row shows, ordered; still to be cut into pages."""
    rijen = met_signalen(met_keuzes(klanten), op).filter(voorwaarde(keuze, op))
    return rijen.order_by(*VOLGORDES.get(volgorde, OP_ALFABET))


def als_rij(klant: "KlantMetSignalen", gebruiker: Gebruiker, op: date) -> Lijstrij:
    """A client from `gesorteerd` in words."""
    signalen = signalen_van(klant, op)
    contact = klant.laatste_contact and timezone.localtime(klant.laatste_contact).date()
    return Lijstrij(
        klant=klant,
        contact=geleden(contact, op) if contact else "nog geen",
        evaluatie_op=klant.evaluatie_op,
        evaluatie=over(klant.evaluatie_op, op) if klant.evaluatie_op else "",
        signalen=signalen[:SIGNALEN_PER_RIJ],
        meer_signalen=len(signalen[SIGNALEN_PER_RIJ:]),
        duo=klant.duo_collega_id == gebruiker.pk,
    )


def koppen(get: QueryDict, adres: str = "") -> list[Kolomkop]:
    """The sortable heads with the address that sorts by them, the other way round when sorted so already."""
    nu = get.get("sorteer", "naam")
    rest = [(sleutel, waarde) for sleutel, waarde in get.items() if sleutel not in {"sorteer", "pagina"} and waarde]
    gevonden = []
    for code, naam in (("naam", "Naam"), ("contact", "Laatste contact"), ("evaluatie", "Evaluatie")):
        richting = {code: "ascending", f"-{code}": "descending"}.get(nu, "")
        doel = f"-{code}" if richting == "ascending" else code
        gevonden.append(Kolomkop(code, naam, f"{adres}?{urlencode([*rest, ('sorteer', doel)])}", richting))
    return gevonden


def team_adres(**keuze: object) -> str:
    """The address of the team's list with this filter."""
    return f"{reverse('team')}?{urlencode(keuze)}"
