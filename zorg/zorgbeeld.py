"""The overview of care and help around a client: what runs, and what comes."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from klanten.models import Klant
from toegang.alfabet import op_alfabet
from zorg.models import Herstelplan, Herstelstap, Hulp, Verwijzing, Zorgsignaal


@dataclass(frozen=True)
class Vooruitblik:
    """Something to do or ask on a day: what, and the address to do it."""

    dag: date
    tekst: str
    adres: str
    te_laat: bool


@dataclass(frozen=True)
class Zorgbeeld:
    """All care around one client, what runs apart from what is over, newest first."""

    signalen: list[Zorgsignaal]
    eerdere_signalen: list[Zorgsignaal]
    hulp: list[Hulp]
    eerdere_hulp: list[Hulp]
    verwijzingen: list[Verwijzing]
    eerdere_verwijzingen: list[Verwijzing]
    herstelplan: Herstelplan | None
    eerdere_herstelplannen: list[Herstelplan]
    vooruit: list[Vooruitblik]

    @property
    def aantal_eerder(self) -> int:
        """How much is over."""
        eerder = (self.eerdere_signalen, self.eerdere_hulp, self.eerdere_verwijzingen, self.eerdere_herstelplannen)
        return sum(len(rijen) for rijen in eerder)

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was ever written down."""
        return not any((self.aantal_eerder, self.signalen, self.hulp, self.verwijzingen, self.herstelplan))


def herstelplannen(klant: Klant) -> QuerySet[Herstelplan]:
    """The plans of this client, newest first, with `stappen_gedaan`, `stappen_totaal` and the first step to do.

    That step is `eerste_pk`, `eerste_wat`, `eerste_wie` and `eerste_uiterlijk`; all None when nothing is left to do.
    """
    eerste = Herstelstap.objects.filter(plan=OuterRef("pk"), gedaan_op__isnull=True).order_by("uiterlijk", "pk")
    return (
        Herstelplan.objects.filter(klant=klant)
        .annotate(
            stappen_totaal=Count("stappen"),
            stappen_gedaan=Count("stappen", filter=Q(stappen__gedaan_op__isnull=False)),
            **{f"eerste_{veld}": Subquery(eerste.values(veld)[:1]) for veld in ("pk", "wat", "wie", "uiterlijk")},
        )
        .order_by("-pk")
    )


def _vooruit(verwijzingen: list[Verwijzing], plan: Herstelplan | None, vandaag: date) -> list[Vooruitblik]:
    punten = [
        (rij.terugkoppeling_op, f"Vraag na bij {rij.organisatie.naam}", rij.get_absolute_url()) for rij in verwijzingen
    ]
    if plan:
        adres = plan.get_absolute_url()
        if plan.eerste_uiterlijk:
            punten.append((plan.eerste_uiterlijk, f"Stap van het herstelplan: {plan.eerste_wat}", adres))
        if plan.overname_tot:
            punten.append((plan.overname_tot, f"Geef terug aan de klant: {plan.overname_wat}", adres))
        punten.append((plan.terugkijken_op, "Kijk samen terug op het herstelplan", adres))
    punten.sort(key=lambda punt: (punt[0], op_alfabet(punt[1])))
    return [Vooruitblik(dag, tekst, adres, dag < vandaag) for dag, tekst, adres in punten]


def zorgbeeld(klant: Klant, vandaag: date) -> Zorgbeeld:
    """What runs around this client and what is over. Four queries, however much there is."""
    signalen = list(Zorgsignaal.objects.filter(klant=klant).order_by("-gemaakt_op", "-pk"))
    hulp = list(Hulp.objects.filter(klant=klant).select_related("organisatie").order_by("-gemeld_op", "-pk"))
    verwijzingen = list(
        Verwijzing.objects.filter(klant=klant)
        .select_related("organisatie", "contact")
        .order_by(F("teruggekoppeld_op").desc(nulls_last=True), "terugkoppeling_op", "pk")
    )
    plannen = list(herstelplannen(klant))
    lopend_plan = next((plan for plan in plannen if plan.loopt), None)
    lopende_verwijzingen = [rij for rij in verwijzingen if rij.loopt]
    return Zorgbeeld(
        signalen=[rij for rij in signalen if rij.loopt],
        eerdere_signalen=[rij for rij in signalen if not rij.loopt],
        hulp=[rij for rij in hulp if rij.loopt],
        eerdere_hulp=[rij for rij in hulp if not rij.loopt],
        verwijzingen=lopende_verwijzingen,
        eerdere_verwijzingen=[rij for rij in verwijzingen if not rij.loopt],
        herstelplan=lopend_plan,
        eerdere_herstelplannen=[plan for plan in plannen if not plan.loopt],
        vooruit=_vooruit(lopende_verwijzingen, lopend_plan, vandaag),
    )
