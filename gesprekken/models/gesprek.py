"""A conversation, planned and held. Source of most rules: Groningen, "Hoe werken wij?"."""

from datetime import datetime, timedelta

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from gesprekken.models.heeft_feiten import heeft_feiten
from gesprekken.models.plek import Locatie, Pleksoort
from gesprekken.models.soort import KORTST, LANGST, Gesprekssoort
from gesprekken.querysets import GesprekQuerySet
from gesprekken.statussen import Gespreksstatus
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from toegang.intrekbaar import Geldend, Intrekbaar, intrekken_is_heel

HUISBEZOEK = "huisbezoek"


class Afloop(models.TextChoices):
    """How a conversation ended; stopping before the end is sometimes the right thing (Hoe werken wij?, gedrag)."""

    GEWOON = "gewoon", "Gewoon afgerond"
    TIME_OUT = "time_out", "Met een time-out"
    AFGEBROKEN = "afgebroken", "Voortijdig gestopt"


@pghistory.track()
class Gesprek(Intrekbaar, Bewerkbaar):
    """A conversation: planned with a goal, recorded in notes that keep facts apart from interpretation (`Notitie`).

    A home visit demands a reason and that it was announced. A held conversation has at least one fact, and says when
    the next one is, or why there is none. `belang` and `vertrouwen`: the client's own figure of 0–10 on the rulers of
    motiverende gespreksvoering. `klant_vat_samen` is the client's own summary (teach-back), `samenvatting_klant` the
    one that we give the client, at level B1. `duur` is in minutes. `plek_uitleg` says which provider, or the link of a
    video call. `bevestigd_op`: when the client said to come, at the moment that is planned now. `vastgelegd_op`: when
    it was recorded, which its moment is held against; empty for records that are older than this was kept.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="gesprekken")
    soort = models.ForeignKey(
        Gesprekssoort, verbose_name="soort gesprek", to_field="code", on_delete=models.PROTECT, related_name="+"
    )
    status = models.CharField("status", max_length=10, choices=Gespreksstatus.choices, default=Gespreksstatus.GEPLAND)
    moment = models.DateTimeField("datum en tijd")
    duur = models.PositiveSmallIntegerField("duur in minuten", default=45)
    plek = models.CharField("waar is het gesprek?", max_length=10, choices=Pleksoort.choices, blank=True)
    locatie = models.ForeignKey(
        Locatie, verbose_name="locatie", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    plek_uitleg = models.CharField("adres, naam of link", max_length=200, blank=True)
    bevestigd_op = models.DateTimeField("bevestigd op", null=True, blank=True, editable=False)
    doel = models.TextField("doel van het gesprek", max_length=500)
    huisbezoek_reden = models.TextField("reden van het huisbezoek", max_length=500, blank=True)
    huisbezoek_aangekondigd = models.BooleanField("huisbezoek is aangekondigd", default=False)
    huisbezoek_toestemming = models.BooleanField("de klant vindt het huisbezoek goed", default=False)
    vraag_vooraf = models.TextField("vraag waar de klant over nadenkt", max_length=300, blank=True)
    afloop = models.CharField("hoe liep het gesprek af?", max_length=10, choices=Afloop.choices, default=Afloop.GEWOON)
    afloop_toelichting = models.CharField("wat gebeurde er?", max_length=500, blank=True)
    verwachtingen_besproken = models.BooleanField("doel en verwachtingen zijn besproken", default=False)
    vraag_van_klant = models.TextField("vraag van de klant", max_length=1000, blank=True)
    klant_vat_samen = models.TextField("de klant vat samen", max_length=2000, blank=True)
    belang = models.PositiveSmallIntegerField("hoe belangrijk is het voor u?", null=True, blank=True)
    vertrouwen = models.PositiveSmallIntegerField("hoeveel vertrouwen hebt u erin?", null=True, blank=True)
    op_de_valreep = models.TextField("op de valreep", max_length=2000, blank=True)
    valreep_vervolg = models.CharField("wat doen we met wat op de valreep kwam?", max_length=300, blank=True)
    samenvatting_klant = models.TextField("samenvatting voor de klant (B1)", max_length=4000, blank=True)
    geen_vervolg_reden = models.TextField("waarom geen volgend gesprek?", max_length=300, blank=True)
    vastgelegd_op = models.DateTimeField("vastgelegd op", null=True, blank=True, editable=False)
    vervallen_reden = models.TextField("waarom het niet doorgaat", max_length=300, blank=True)
    volgt_op = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="vervolg", editable=False
    )
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = Geldend.from_queryset(GesprekQuerySet)()
    alle_ook_ingetrokken = models.Manager["Gesprek"]()

    class Meta:
        verbose_name = "gesprek"
        verbose_name_plural = "gesprekken"
        ordering = ["-moment", "-pk"]
        constraints = [
            # What was taken back is no link between two others any more.
            intrekken_is_heel("gesprek_intrekken_is_heel", ook=Q(volgt_op__isnull=True)),
            denkbaar("gesprek_datums_denkbaar", momenten=("moment",)),
            models.CheckConstraint(
                condition=~Q(soort=HUISBEZOEK) | (~Q(huisbezoek_reden="") & Q(huisbezoek_aangekondigd=True)),
                name="gesprek_huisbezoek_verantwoord",
                violation_error_message="Een huisbezoek heeft een reden en is vooraf aangekondigd.",
            ),
            models.CheckConstraint(
                condition=Q(duur__range=(KORTST, LANGST)),
                name="gesprek_duur_kan",
                violation_error_message=f"Kies een duur van {KORTST} tot en met {LANGST} minuten.",
            ),
            models.CheckConstraint(
                condition=Q(plek=Pleksoort.LOCATIE, locatie__isnull=False)
                | (~Q(plek=Pleksoort.LOCATIE) & Q(locatie__isnull=True)),
                name="gesprek_locatie_bij_plek",
                violation_error_message="Kies de locatie waar het gesprek is.",
            ),
            models.CheckConstraint(
                condition=~Q(doel=""), name="gesprek_heeft_doel", violation_error_message="Vul het doel in."
            ),
            models.CheckConstraint(
                condition=~Q(status=Gespreksstatus.VERVALLEN) | ~Q(vervallen_reden=""),
                name="gesprek_vervallen_heeft_reden",
                violation_error_message="Schrijf op waarom het gesprek niet doorgaat.",
            ),
            models.CheckConstraint(
                condition=(Q(belang__isnull=True) | Q(belang__range=(0, 10)))
                & (Q(vertrouwen__isnull=True) | Q(vertrouwen__range=(0, 10))),
                name="gesprek_linialen_0_tot_10",
                violation_error_message="Kies een cijfer van 0 tot en met 10.",
            ),
            models.CheckConstraint(
                condition=Q(afloop=Afloop.GEWOON) | ~Q(afloop_toelichting=""),
                name="gesprek_andere_afloop_toegelicht",
                violation_error_message="Schrijf op wat er gebeurde.",
            ),
            # Against a column, not against the clock of the database: this says the same today and at a restore.
            models.CheckConstraint(
                condition=~Q(status=Gespreksstatus.GEVOERD)
                | Q(vastgelegd_op__isnull=True)
                | Q(moment__lte=F("vastgelegd_op")),
                name="gesprek_gevoerd_voor_het_vastleggen",
                violation_error_message="Dit moment moet nog komen. Vul in wanneer het gesprek was.",
            ),
        ]
        indexes = [
            models.Index(fields=["klant", "status", "-moment"], name="gesprek_klant_status_moment"),
            # The agenda, what overlaps and who is to be reminded look at days, over many clients.
            models.Index(fields=["moment"], name="gesprek_moment"),
        ]
        triggers = [heeft_feiten("NEW.id", pgtrigger.Insert | pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.soort_id} op {self.moment:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        """The page of this conversation."""
        return reverse("gesprek", args=[self.klant_id, self.pk])

    @property
    def heeft_kenmerken(self) -> bool:
        """Whether the record says something of the conversation itself, beside the notes and who took part."""
        beoordeeld = self.belang is not None or self.vertrouwen is not None
        anders = self.afloop != Afloop.GEWOON
        return bool(self.vraag_van_klant or self.verwachtingen_besproken or beoordeeld or anders)

    @property
    def einde(self) -> datetime:
        """When it is over, as planned."""
        return self.moment + timedelta(minutes=self.duur)

    @property
    def waar(self) -> str:
        """Where it is, in a few words for colleagues; empty when that is not known. Reads the place of the team."""
        if self.locatie_id and self.locatie:
            return self.locatie.naam
        if self.plek == Pleksoort.AANBIEDER and self.plek_uitleg:
            return f"bij {self.plek_uitleg}"
        return Pleksoort(self.plek).label.lower() if self.plek else ""

    @property
    def is_geweest(self) -> bool:
        """Whether its moment has come, held or not."""
        return self.moment <= timezone.now()
