"""The Integratief Gedragsmodel as reference data: components, anchors, and what follows from a low score.

The beheerder's files with their source stand in `klantbeeld/referentie/`.
"""

import pghistory
from django.db import models

from instrumenten.models import Klantkenmerk, Referentie, Tegel


class Componentgroep(models.TextChoices):
    """Willen, kunnen, doen, and the perspective that drives them (Blonk 2018)."""

    PERSPECTIEF = "perspectief", "Perspectief"
    WILLEN = "willen", "Willen"
    KUNNEN = "kunnen", "Kunnen"
    DOEN = "doen", "Doen"


@pghistory.track()
class IgmComponent(Referentie):
    """One of the ten rated components of the IGM. `code` is PER, ATT, NOR, EFF, INT, VAA, ZEL, CON, BEL or GED."""

    naam_klant = models.CharField("naam voor de klant (B1)", max_length=120)
    groep = models.CharField("groep", max_length=12, choices=Componentgroep.choices)
    definitie = models.TextField("definitie")
    klantvraag = models.TextField("vraag aan de klant (B1)")
    vragen = models.JSONField("vragen die helpen", default=list)
    indicatoren = models.JSONField("waar let u op?", default=list)
    denkvraag = models.TextField("denkvraag", blank=True)
    let_op = models.TextField("let op", blank=True)

    class Meta(Referentie.Meta):
        verbose_name = "IGM-component"
        verbose_name_plural = "IGM-componenten"


@pghistory.track()
class Anker(models.Model):
    """What a score of 1–5 means for one component: observable behaviour, one claim, and the same in B1.

    `tekst_klant` is the client's, with "ik", for the score that the client gives; `tekst_wij` is ours, with "u", for
    the score that the professional gives.
    """

    component = models.ForeignKey(IgmComponent, on_delete=models.CASCADE, related_name="ankers")
    score = models.PositiveSmallIntegerField("score")
    tekst = models.CharField("tekst", max_length=200)
    tekst_klant = models.CharField("zo zegt de klant het zelf (B1, met ik)", max_length=200)
    tekst_wij = models.CharField("zo zeggen wij het tegen de klant (B1, met u)", max_length=200)
    bron = models.CharField("bron", max_length=200, blank=True)

    class Meta:
        verbose_name = "anker"
        verbose_name_plural = "ankers"
        ordering = ["component", "score"]
        constraints = [
            models.UniqueConstraint(
                fields=["component", "score"],
                name="anker_een_per_score",
                violation_error_message="Bij dit onderdeel staat deze score al.",
            ),
            models.CheckConstraint(
                condition=models.Q(score__range=(1, 5)),
                name="anker_score_1_tot_5",
                violation_error_message="Een score is 1 tot en met 5.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.score} {self.tekst}"


@pghistory.track()
class KenmerkKoppeling(models.Model):
    """How strongly (1–3) a klantkenmerk of Eva works on an IGM component. An inference: editable by the beheerder."""

    klantkenmerk = models.ForeignKey(Klantkenmerk, on_delete=models.CASCADE, related_name="koppelingen")
    component = models.ForeignKey(IgmComponent, on_delete=models.CASCADE, related_name="koppelingen")
    gewicht = models.PositiveSmallIntegerField("gewicht", default=1)
    bron = models.CharField("bron", max_length=200, blank=True)

    class Meta:
        verbose_name = "koppeling van klantkenmerk en component"
        verbose_name_plural = "koppelingen van klantkenmerken en componenten"
        ordering = ["component", "-gewicht", "klantkenmerk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klantkenmerk", "component"],
                name="koppeling_uniek",
                violation_error_message="Dit klantkenmerk is al aan dit onderdeel gekoppeld. Wijzig die.",
            ),
            models.CheckConstraint(
                condition=models.Q(gewicht__range=(1, 3)),
                name="koppeling_gewicht_1_tot_3",
                violation_error_message="Een gewicht is 1, 2 of 3.",
            ),
        ]

    def __str__(self) -> str:
        return f"koppeling {self.pk}"


@pghistory.track()
class Zoekrichting(models.Model):
    """Where to look in the catalogue when a component is weak: tegels × klantkenmerken (onderzoek §2.5)."""

    component = models.OneToOneField(IgmComponent, on_delete=models.CASCADE, related_name="zoekrichting")
    tegels = models.ManyToManyField(Tegel, blank=True)
    klantkenmerken = models.ManyToManyField(Klantkenmerk, blank=True)
    bron = models.CharField("bron", max_length=200, blank=True)

    class Meta:
        verbose_name = "zoekrichting"
        verbose_name_plural = "zoekrichtingen"
        ordering = ["component", "pk"]

    def __str__(self) -> str:
        return f"zoekrichting {self.pk}"


@pghistory.track()
class ZoekrichtingTegel(Zoekrichting.tegels.through):  # type: ignore[name-defined,misc]  # made as it runs
    """That a zoekrichting leads to a tegel; named so that the database records when it came and went."""

    class Meta:
        proxy = True


@pghistory.track()
class ZoekrichtingKlantkenmerk(Zoekrichting.klantkenmerken.through):  # type: ignore[name-defined,misc]  # made as it runs
    """That a zoekrichting leads to a klantkenmerk; recorded like ZoekrichtingTegel."""

    class Meta:
        proxy = True


@pghistory.track()
class MgvKaart(models.Model):
    """A hint of motiverende gespreksvoering for one component: process, techniques, an example sentence."""

    component = models.OneToOneField(IgmComponent, on_delete=models.CASCADE, related_name="mgv_kaart")
    proces = models.CharField("proces", max_length=80)
    technieken = models.JSONField("technieken", default=list)
    voorbeeldzin = models.TextField("voorbeeldzin")
    bron = models.CharField("bron", max_length=200, blank=True)

    class Meta:
        verbose_name = "MGV-kaart"
        verbose_name_plural = "MGV-kaarten"
        ordering = ["component", "pk"]

    def __str__(self) -> str:
        return f"MGV-kaart {self.pk}"
