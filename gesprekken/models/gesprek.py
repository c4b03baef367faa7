"""Conversations and the agreements that come of them. Source of most rules: Groningen, "Hoe werken wij?"."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from gesprekken.models.soort import Gesprekssoort
from gesprekken.querysets import GesprekQuerySet
from gesprekken.statussen import Gespreksstatus
from instrumenten.models import Referentie
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar

HUISBEZOEK = "huisbezoek"


class Afloop(models.TextChoices):
    """How a conversation ended; stopping before the end is sometimes the right thing (Hoe werken wij?, gedrag)."""

    GEWOON = "gewoon", "Gewoon afgerond"
    TIME_OUT = "time_out", "Met een time-out"
    AFGEBROKEN = "afgebroken", "Voortijdig gestopt"


# Judged at the end of the transaction, when the record and its notes are both there.
_HEEFT_FEITEN = """
    IF EXISTS (SELECT 1 FROM gesprekken_gesprek g WHERE g.id = {gesprek} AND g.status = 'gevoerd')
       AND NOT EXISTS (SELECT 1 FROM gesprekken_notitie n WHERE n.gesprek_id = {gesprek} AND n.soort = 'feit')
    THEN
        RAISE EXCEPTION 'een gevoerd gesprek heeft feiten'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'gesprek_gevoerd_heeft_feiten';
    END IF;
    RETURN NULL;
"""


def _heeft_feiten(gesprek: str, bij: pgtrigger.Operation) -> pgtrigger.Trigger:
    """A held conversation keeps at least one note of facts; `gesprek` is its key in the row that changes."""
    return pgtrigger.Trigger(
        name="gevoerd_heeft_feiten",
        operation=bij,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        func=_HEEFT_FEITEN.format(gesprek=gesprek),
    )


@pghistory.track()
class Gesprek(Bewerkbaar):
    """A conversation: planned with a goal, recorded in notes that keep facts apart from interpretation (`Notitie`).

    A home visit demands a reason and that it was announced. A held conversation has at least one fact, and says when
    the next one is, or why there is none. `belang` and `vertrouwen`: the client's own figure of 0–10 on the rulers of
    motiverende gespreksvoering. `klant_vat_samen` is the client's own summary (teach-back), `samenvatting_klant` the
    one that we give the client, at level B1.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="gesprekken")
    soort = models.ForeignKey(
        Gesprekssoort, verbose_name="soort gesprek", to_field="code", on_delete=models.PROTECT, related_name="+"
    )
    status = models.CharField("status", max_length=10, choices=Gespreksstatus.choices, default=Gespreksstatus.GEPLAND)
    moment = models.DateTimeField("datum en tijd")
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
    vervallen_reden = models.TextField("waarom het niet doorgaat", max_length=300, blank=True)
    volgt_op = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="vervolg", editable=False
    )
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = GesprekQuerySet.as_manager()

    class Meta:
        verbose_name = "gesprek"
        verbose_name_plural = "gesprekken"
        ordering = ["-moment", "-pk"]
        constraints = [
            denkbaar("gesprek_datums_denkbaar", momenten=("moment",)),
            models.CheckConstraint(
                condition=~Q(soort=HUISBEZOEK) | (~Q(huisbezoek_reden="") & Q(huisbezoek_aangekondigd=True)),
                name="gesprek_huisbezoek_verantwoord",
                violation_error_message="Een huisbezoek heeft een reden en is vooraf aangekondigd.",
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
        ]
        indexes = [
            models.Index(fields=["klant", "status", "-moment"], name="gesprek_klant_status_moment"),
        ]
        triggers = [_heeft_feiten("NEW.id", pgtrigger.Insert | pgtrigger.Update)]

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
    def is_geweest(self) -> bool:
        """Whether its moment has come, held or not."""
        return self.moment <= timezone.now()


class Notitiesoort(models.TextChoices):
    """What a note is: what is certain, what the client said, what we saw, and what we think of it (§8.1, 7 and 14)."""

    FEIT = "feit", "Feiten"
    UITSPRAAK = "uitspraak", "Uitspraken van de klant"
    OBSERVATIE = "observatie", "Wat we zagen en merkten"
    INTERPRETATIE = "interpretatie", "Wat we ervan denken"


@pghistory.track()
class Notitie(Bewerkbaar):
    """What one professional wrote of one kind in the record of a conversation.

    Everyone writes in their own note, so that two in one conversation (who leads, who observes) never overwrite each
    other. Facts and what the client said may always be read by the client; the other kinds can be kept internal.
    """

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="notities")
    soort = models.CharField("soort", max_length=14, choices=Notitiesoort.choices)
    tekst = models.TextField("tekst", max_length=8000)
    intern = models.BooleanField("alleen voor ons", default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    op = models.DateTimeField("geschreven op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["gesprek", "soort", "door"],
                name="notitie_een_per_soort_en_schrijver",
                violation_error_message="U schreef hier al een notitie van deze soort.",
            ),
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="notitie_niet_leeg",
                violation_error_message="Schrijf iets op; een lege notitie wordt niet bewaard.",
            ),
            models.CheckConstraint(
                condition=Q(intern=False) | Q(soort__in=[Notitiesoort.OBSERVATIE, Notitiesoort.INTERPRETATIE]),
                name="notitie_feiten_zijn_nooit_intern",
                violation_error_message="Feiten en uitspraken van de klant mag de klant altijd lezen.",
            ),
        ]
        triggers = [_heeft_feiten("OLD.gesprek_id", pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"notitie {self.pk}"


class Deelnemerrol(models.TextChoices):
    """What someone does in a conversation (Hoe werken wij?, "kijk, luister en ruik": one talks, the other observes)."""

    LEIDT = "leidt", "Leidt het gesprek"
    OBSERVEERT = "observeert", "Observeert"
    NEEMT_DEEL = "neemt_deel", "Neemt deel"


@pghistory.track()
class Deelnemer(models.Model):
    """Who takes part in a conversation beside the client: a colleague, or someone of elsewhere by name."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="deelnemers")
    medewerker = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="collega",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    naam = models.CharField("naam", max_length=120, blank=True)
    organisatie = models.CharField("organisatie of relatie", max_length=120, blank=True)
    rol = models.CharField("rol", max_length=10, choices=Deelnemerrol.choices, default=Deelnemerrol.NEEMT_DEEL)

    class Meta:
        verbose_name = "deelnemer"
        verbose_name_plural = "deelnemers"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(medewerker__isnull=False) | ~Q(naam=""),
                name="deelnemer_is_iemand",
                violation_error_message="Kies een collega of vul een naam in.",
            ),
            models.UniqueConstraint(
                fields=["gesprek"],
                condition=Q(rol=Deelnemerrol.LEIDT),
                name="deelnemer_een_leidt",
                violation_error_message="Eén persoon leidt het gesprek.",
            ),
            models.UniqueConstraint(
                fields=["gesprek", "medewerker"],
                name="deelnemer_collega_eenmaal",
                violation_error_message="Deze collega staat er al bij.",
            ),
        ]

    def __str__(self) -> str:
        return f"deelnemer {self.pk}"


class Verslagconcept(Bewerkbaar):
    """The record of a conversation as far as it was typed: what the form holds, saved while typing.

    One per writer and conversation (or per writer and client, for one that was not planned). It goes when the record is
    made; `ruim_op` removes what was left lying.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="verslagconcepten")
    gesprek = models.ForeignKey(Gesprek, null=True, blank=True, on_delete=models.CASCADE, related_name="concepten")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    velden = models.JSONField("velden", default=dict)
    bewaard_op = models.DateTimeField("bewaard op", default=timezone.now)

    class Meta:
        verbose_name = "concept van een verslag"
        verbose_name_plural = "concepten van verslagen"
        constraints = [
            models.UniqueConstraint(
                fields=["klant", "gesprek", "door"],
                name="verslagconcept_een_per_schrijver",
                violation_error_message="U hebt al een concept van dit verslag.",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"concept van een verslag {self.pk}"


@pghistory.track()
class Verzuimreden(Referentie):
    """Why a client did not come. Whether it counts as valid is the municipality's own rule, kept by the beheerder."""

    class Geldigheid(models.TextChoices):
        GELDIG = "geldig", "Geldige reden"
        ONGELDIG = "ongeldig", "Geen geldige reden"
        ONBEKEND = "onbekend", "Nog niet te zeggen"

    geldigheid = models.CharField("geldigheid", max_length=8, choices=Geldigheid.choices, default=Geldigheid.ONBEKEND)

    class Meta(Referentie.Meta):
        verbose_name = "reden van niet verschijnen"
        verbose_name_plural = "redenen van niet verschijnen"


@pghistory.track()
class Verzuim(Bewerkbaar):
    """A client who did not come: call the same day, then the reason, then a new date (Hoe werken wij?, "verzuim").

    The new date is a planned conversation that follows on this one (`Gesprek.volgt_op`).
    """

    gesprek = models.OneToOneField(Gesprek, on_delete=models.CASCADE, related_name="verzuim")
    gemeld_op = models.DateTimeField("vastgelegd op", default=timezone.now, editable=False)
    contact_op = models.DateTimeField("contact gezocht op", null=True, blank=True)
    bereikt = models.BooleanField("de klant is bereikt", null=True, blank=True)
    reden = models.ForeignKey(
        Verzuimreden, verbose_name="reden", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    toelichting = models.TextField("wat zegt de klant?", max_length=1000, blank=True)
    geen_nieuwe_datum = models.CharField("waarom nog geen nieuwe datum?", max_length=300, blank=True)
    afgerond_op = models.DateTimeField("afgerond op", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "niet verschenen"
        verbose_name_plural = "niet verschenen"
        ordering = ["-gemeld_op", "-pk"]
        constraints = [
            denkbaar("verzuim_datums_denkbaar", momenten=("contact_op",)),
            models.CheckConstraint(
                condition=Q(reden__isnull=True) | Q(contact_op__isnull=False),
                name="verzuim_eerst_contact_dan_reden",
                violation_error_message="Zoek eerst contact met de klant. Vraag dan naar de reden.",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True) | Q(reden__isnull=False),
                name="verzuim_afgerond_met_reden",
                violation_error_message="Vul eerst de reden in.",
            ),
        ]

    def __str__(self) -> str:
        return f"niet verschenen {self.pk}"
