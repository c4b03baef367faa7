"""The client: who it is, how to reach and address them, who accompanies."""

from datetime import date
from typing import Any

import pghistory
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils import timezone

from instrumenten.models.organisaties import postcode_geldig
from klanten.geboortedatumveld import PATROON, Geboortedatumveld
from klanten.kop import Helper, Komend
from klanten.leeftijd import Leeftijd
from klanten.naam import sleutel_van, zoeknaam
from klanten.querysets import KlantQuerySet
from klanten.zelfde_persoon import Naam
from toegang.aanspreken import Aanspreekvorm
from toegang.alfabet import OP_ALFABET, alfabetkolom
from toegang.bewerkbaar import Bewerkbaar
from toegang.invoer import mailsleutel, telefoonsleutel
from toegang.invoervelden import Mailveld, Naamveld, Telefoonveld
from toegang.models import Team


class Taalniveau(models.TextChoices):
    """How well the client speaks Dutch (ERK levels)."""

    ONBEKEND = "", "Nog niet bekend"
    A1 = "A1", "A1 (losse woorden)"
    A2 = "A2", "A2 (eenvoudig gesprek)"
    B1 = "B1", "B1 (gewoon gesprek)"
    B2 = "B2", "B2 of hoger"
    MOEDERTAAL = "moedertaal", "Moedertaal"


class Contactvoorkeur(models.TextChoices):
    """How the client likes to hear from us; nobody has to choose."""

    GEEN = "", "Geen voorkeur"
    MAIL = "mail", "E-mail"
    BERICHT = "bericht", "Bericht op de telefoon"
    BRIEF = "brief", "Brief"
    BELLEN = "bellen", "Bellen"


# What is derived from the name and the ways to reach the client, so that the database can look it up. Without a limit:
# a letter may become two when it is made comparable (ß), a sign eighteen (ﷺ).
SLEUTELS = ("zoeknaam", "telefoonsleutel", "mailsleutel")


@pghistory.track(exclude=[*SLEUTELS, "alfabet"])
class Klant(Bewerkbaar):
    """A resident who is accompanied under the Participatiewet.

    The postal address is known as a whole or not at all: a letter needs all of it. `klantmanager`, `duo_collega` and
    `team` decide who may open the dossier (`toegang.dossiers`). Who has one name has it as `achternaam`, as in the
    registry of persons (Logisch Ontwerp BRP, 02.40).
    """

    klantnummer = models.CharField("klantnummer", max_length=20, unique=True, editable=False)
    voornaam = Naamveld("voornaam", max_length=80, blank=True)
    tussenvoegsel = Naamveld("tussenvoegsel", max_length=20, blank=True)
    achternaam = Naamveld("achternaam", max_length=80)
    zoeknaam = models.CharField(editable=False)
    geboortedatum = Geboortedatumveld("geboortedatum")
    telefoon = Telefoonveld("telefoon", max_length=20, blank=True)
    telefoonsleutel = models.CharField(max_length=20, blank=True, editable=False)
    email = Mailveld("e-mail", blank=True)
    mailsleutel = models.CharField(blank=True, editable=False)
    alfabet = alfabetkolom("achternaam", "voornaam")
    taalniveau = models.CharField("taalniveau Nederlands", max_length=12, choices=Taalniveau.choices, blank=True)
    tolk_taal = models.CharField("tolk nodig voor taal", max_length=40, blank=True)
    aanspreekvorm = models.CharField(
        "aanspreken met", max_length=3, choices=Aanspreekvorm.choices, default=Aanspreekvorm.U
    )
    naam_uitspraak = models.CharField("zo spreekt u de naam uit", max_length=80, blank=True)
    ontvangst = models.CharField("waar houden we rekening mee bij de ontvangst?", max_length=200, blank=True)
    huishouden = models.CharField("huishouden", max_length=80, blank=True, default="", db_default="")
    contactvoorkeur = models.CharField(
        "voorkeur voor contact", max_length=8, choices=Contactvoorkeur.choices, blank=True
    )
    contact_uitleg = models.CharField("uitleg bij het contact", max_length=80, blank=True)
    straat = models.CharField("straat", max_length=120, blank=True)
    huisnummer = models.CharField("huisnummer", max_length=12, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True, validators=[postcode_geldig])
    plaats = models.CharField("plaats", max_length=80, blank=True)
    team = models.ForeignKey(Team, verbose_name="team", on_delete=models.PROTECT, related_name="klanten")
    klantmanager = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="klantmanager", on_delete=models.PROTECT, related_name="klanten"
    )
    duo_collega = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="duo-collega",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="duo_klanten",
    )

    # Only of a client that came by the read that sets it; another has none of these.
    in_begeleiding: bool  # `met_begeleiding`, so also `klanten.dossier.open_dossier`
    eerdere_namen: list[Naam]  # `met_vroegere_namen`
    volgend_gesprek: Komend | None  # `open_dossier`, as the one below
    wie_helpt: list[Helper]
    gemeld_op: date | None  # `met_laatste_periode`, as the two below
    uitgestroomd_op: date | None
    uitstroomreden: str | None

    objects = KlantQuerySet.as_manager()

    class Meta:
        verbose_name = "klant"
        verbose_name_plural = "klanten"
        ordering = OP_ALFABET
        constraints = [
            models.CheckConstraint(
                condition=Q(duo_collega__isnull=True) | ~Q(duo_collega=F("klantmanager")),
                name="klant_duo_is_een_ander",
                violation_error_message="De duo-collega is iemand anders dan de klantmanager.",
            ),
            models.CheckConstraint(
                condition=~Q(telefoon="") | ~Q(email=""),
                name="klant_is_bereikbaar",
                violation_error_message="Vul een telefoonnummer of een e-mailadres in.",
            ),
            models.CheckConstraint(
                condition=~Q(zoeknaam=""),
                name="klant_heeft_een_naam",
                violation_error_message="Vul een naam in.",
            ),
            models.CheckConstraint(
                condition=Q(geboortedatum__regex=PATROON),
                name="klant_geboortedatum_bestaat",
                violation_error_message="Deze geboortedatum bestaat niet.",
            ),
            models.CheckConstraint(
                condition=Q(straat="", huisnummer="", postcode="", plaats="")
                | ~(Q(straat="") | Q(huisnummer="") | Q(postcode="") | Q(plaats="")),
                name="klant_adres_is_heel",
                violation_error_message="Vul het hele adres in: straat, huisnummer, postcode en plaats.",
            ),
            # Numbers are looked up exactly, in capitals.
            models.CheckConstraint(
                condition=Q(klantnummer=Upper("klantnummer")),
                name="klant_nummer_in_hoofdletters",
                violation_error_message="Schrijf het klantnummer in hoofdletters.",
            ),
        ]
        indexes = [
            models.Index(fields=["klantmanager", "alfabet", "id"], name="klant_klantmanager_alfabet"),
            models.Index(fields=["team", "alfabet", "id"], name="klant_team_alfabet"),
            models.Index(fields=["geboortedatum"], name="klant_geboortedatum"),
            models.Index(fields=["telefoonsleutel"], name="klant_telefoonsleutel", condition=~Q(telefoonsleutel="")),
            models.Index(fields=["mailsleutel"], name="klant_mailsleutel", condition=~Q(mailsleutel="")),
            GinIndex(OpClass(sleutel_van("zoeknaam"), name="gin_trgm_ops"), name="klant_zoeknaam_trgm"),
        ]

    def __str__(self) -> str:
        return self.klantnummer

    def vul_sleutels(self) -> None:
        """What is searched and compared, from what is written."""
        self.zoeknaam = zoeknaam(self.voornaam, self.tussenvoegsel, self.achternaam)
        self.telefoonsleutel = telefoonsleutel(self.telefoon)
        self.mailsleutel = mailsleutel(self.email)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep name and contact as they are searched beside what is written."""
        self.vul_sleutels()
        velden = kwargs.get("update_fields")
        if velden is not None:
            kwargs["update_fields"] = {*velden, *SLEUTELS}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The client's dossier."""
        return reverse("dossier", args=[self.pk])

    @property
    def naam(self) -> str:
        """First name first: 'Marieke de Wit'."""
        return " ".join(filter(None, [self.voornaam, self.tussenvoegsel, self.achternaam]))

    @property
    def lijstnaam(self) -> str:
        """As in a list: 'Wit, Marieke de'; one name alone: 'Mohammadi'."""
        return ", ".join(filter(None, [self.achternaam, " ".join(filter(None, [self.voornaam, self.tussenvoegsel]))]))

    @property
    def adresregels(self) -> list[str]:
        """The postal address as it stands on an envelope, below the name; empty when it is not known."""
        if not self.straat:
            return []
        return [f"{self.straat} {self.huisnummer}", f"{self.postcode} {self.plaats}"]

    @property
    def contact_in_woorden(self) -> str:
        """How the client likes to hear from us: "brief, liefst ’s ochtends"; empty when nobody said."""
        liefst = self.get_contactvoorkeur_display().lower() if self.contactvoorkeur else ""
        return ", ".join(filter(None, [liefst, self.contact_uitleg]))

    @property
    def belnummer(self) -> str:
        """The digits of the telephone number, for a link that dials."""
        return telefoonsleutel(self.telefoon)

    def leeftijd(self, op: date | None = None) -> Leeftijd:
        """The age on that day (today when not given), which may be known about: "41" or "ongeveer 41"."""
        return self.geboortedatum.leeftijd(op or timezone.localdate())
