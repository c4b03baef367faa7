"""What the client reads along on the screen: the goal, what goes well, the plan, who does what, when we talk again.

In B1 and in the form of address of the client. Nothing internal, nothing of anyone else.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from caseload.querysets import komende_gesprekken
from gesprekken.afspraken import TERUGKOMEN_VOOR_KLANT, per_kant_voor_klant
from gesprekken.models import Afspraak, AfspraakStatus
from klantbeeld.beelden import componenten_met_ankers
from klantbeeld.klanttaal import Klanttaal, in_klanttaal
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Werkpunt
from klanten.models import Klant
from toegang.aanspreken import spreek_aan
from trajecten.models import Doel, DoelStatus, PlanStatus, Trajectplan

_TEKSTEN = {
    "titel": "[Uw|Jouw] plan en hoe het gaat",
    "inleiding": "Dit staat er nu over [u|jou]. Klopt er iets niet? Zeg het meteen.",
    "doel": "Hier [gaat u|ga je] voor",
    "goed": "Dit gaat goed",
    "midden": "Dit gaat al een stuk",
    "lastig": "Dit is nog lastig",
    "eigen": "Wat u zelf zei",
    "verschil": "Dit zien we verschillend. Daar praten we over.",
    "werkpunt": "Hier werken we nu aan",
    "onbekend": "Hier praten we nog over",
    "plan": "[Uw|Jouw] doelen",
    "gesprek": "We praten weer met elkaar",
    "vraag": "Denk hier alvast over na:",
    "terugkomen": TERUGKOMEN_VOOR_KLANT,
    "geen_gesprek": "We hebben nog geen nieuwe afspraak. Maak die nu samen.",
    "nog_niets": "Er staat nog niets over [u|jou]. We beginnen samen.",
    "concept": "Hier zijn we nog mee bezig. Het is nog niet klaar.",
}


@dataclass(frozen=True)
class Afspraakregel:
    """An open agreement, in words. `van`: which side does it."""

    van: str
    wat: str
    wie: str
    uiterlijk: date


@dataclass(frozen=True)
class Doelregel:
    """A goal of the plan and how one sees that it is reached."""

    omschrijving: str
    meetbaar: str
    uiterlijk: date


@dataclass(frozen=True)
class Meekijkblad:
    """Everything on the page. `teksten`: the sentences around it, in "u" or "jij"."""

    teksten: dict[str, str]
    beeld: Klantbeeld | None
    taal: Klanttaal
    doel: str
    werkpunten: list[str]
    doelen: list[Doelregel]
    afspraken: list[tuple[str, list[Afspraakregel]]]
    gesprek_op: datetime | None
    gesprek_vraag: str

    @property
    def is_concept(self) -> bool:
        """Whether what is shown was not established yet."""
        return self.beeld is not None and self.beeld.status == KlantbeeldStatus.CONCEPT

    @property
    def leeg(self) -> bool:
        """Whether there is nothing to read yet."""
        return not (self.beeld or self.doelen or any(regels for _, regels in self.afspraken))


def _lijst(rijen: QuerySet[Any], **velden: str) -> ArraySubquery:
    return ArraySubquery(rijen.values(als_json=JSONObject(**{naam: F(pad) for naam, pad in velden.items()})))


def _rondom(klant: Klant) -> dict[str, Any]:
    """Plan, open agreements, work points and the next conversation. One query."""
    van_klant = {"klant": OuterRef("pk")}
    plannen = Trajectplan.objects.filter(**van_klant).exclude(status=PlanStatus.AFGESLOTEN).order_by("-pk")
    doelen = Doel.objects.filter(plan__klant=OuterRef("pk"), status=DoelStatus.OPEN).exclude(
        plan__status=PlanStatus.AFGESLOTEN
    )
    beelden = Klantbeeld.objects.filter(**van_klant, versie__isnull=False).order_by("-versie")
    rondom = (
        Klant.objects.filter(pk=klant.pk)
        .order_by()
        .values(
            plan=_lijst(plannen[:1], hoofddoel="hoofddoel", eigen_woorden="eigen_woorden"),
            doelen=_lijst(
                doelen.order_by("pk"), omschrijving="omschrijving", meetbaar="meetbaar", uiterlijk="uiterlijk"
            ),
            werkpunten=_lijst(
                Werkpunt.objects.filter(klantbeeld__in=beelden.values("pk")[:1]).order_by("pk"),
                naam="klantkenmerk__naam_klant",
                omschrijving="klantkenmerk__omschrijving_klant",
            ),
            afspraken_open=_lijst(
                Afspraak.objects.filter(**van_klant, status=AfspraakStatus.OPEN).order_by("uiterlijk", "pk"),
                van="van",
                wat="wat",
                wie="wie",
                organisatie="organisatie__naam",
                terugkomen_op="terugkomen_op",
                uiterlijk="uiterlijk",
            ),
            gesprek=_lijst(komende_gesprekken(timezone.now())[:1], moment="moment", vraag="vraag_vooraf"),
        )
        .get()
    )
    return dict(rondom)


def _beeld(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld; when there is none yet, the draft. Two queries."""
    return (
        Klantbeeld.objects.filter(klant=klant)
        .prefetch_related("scores")
        .order_by(F("versie").desc(nulls_last=True))
        .first()
    )


def meekijkblad(klant: Klant) -> Meekijkblad:
    """The page for the client beside you. Four queries."""
    rondom = _rondom(klant)
    beeld = _beeld(klant)
    taal = in_klanttaal(beeld.scores.all(), componenten_met_ankers(), klant.aanspreekvorm) if beeld else Klanttaal()
    teksten = {sleutel: spreek_aan(tekst, klant.aanspreekvorm) for sleutel, tekst in _TEKSTEN.items()}
    plan = rondom["plan"][0] if rondom["plan"] else {}
    gesprek = rondom["gesprek"][0] if rondom["gesprek"] else None
    regels = [
        Afspraakregel(
            van=rij["van"],
            wat=f"{teksten['terugkomen']} {rij['wat']}" if rij["terugkomen_op"] else rij["wat"],
            wie=rij["wie"] or rij["organisatie"] or "",
            uiterlijk=date.fromisoformat(rij["uiterlijk"]),
        )
        for rij in rondom["afspraken_open"]
    ]
    return Meekijkblad(
        teksten=teksten,
        beeld=beeld,
        taal=taal,
        doel=plan.get("eigen_woorden") or plan.get("hoofddoel") or (beeld.doelgedrag if beeld else ""),
        werkpunten=[
            spreek_aan(f"{rij['naam']}. {rij['omschrijving']}".strip(), klant.aanspreekvorm)
            for rij in rondom["werkpunten"]
        ],
        doelen=[
            Doelregel(rij["omschrijving"], rij["meetbaar"], date.fromisoformat(rij["uiterlijk"]))
            for rij in rondom["doelen"]
        ],
        afspraken=per_kant_voor_klant(regels, klant.aanspreekvorm),
        gesprek_op=timezone.localtime(parse_datetime(gesprek["moment"])) if gesprek else None,
        gesprek_vraag=gesprek["vraag"] if gesprek else "",
    )
