"""Reads of clients, by the words of the field."""

import re
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery

from klantbeeld.naam import zoeknaam
from toegang.dossiers import zichtbaar_voor
from toegang.models import Gebruiker

KLANTNUMMER = re.compile(r"K-[0-9]+")


def als_klantnummer(getypt: str) -> str:
    """A klantnummer as it is stored, however it was typed: " k-000123 " gives "K-000123".

    Comparing exactly instead of without regard to case lets the database use its index.
    """
    return getypt.strip().upper()


class PeriodeQuerySet(models.QuerySet):
    """Periods of guidance. Which one is meant is said in words; an order of its own survives counting along.

    (A count groups the rows, and then Django drops the order of the model without a word.)
    """

    def lopend(self) -> "PeriodeQuerySet":
        """Without an end. A client has at most one."""
        return self.filter(einde__isnull=True)

    def beeindigd(self) -> "PeriodeQuerySet":
        """With an outflow."""
        return self.filter(einde__isnull=False)

    def nieuwste_eerst(self) -> "PeriodeQuerySet":
        """By the day of the melding, the last one first. Of one day: in the order in which they were written."""
        return self.order_by("-begin", "-pk")

    def laatste(self) -> Any:
        """The last period, which may still run, or None."""
        return self.nieuwste_eerst().first()


class KlantQuerySet(models.QuerySet):
    """Clients; every list of them starts with `zichtbaar_voor`."""

    def zichtbaar_voor(self, gebruiker: Gebruiker) -> "KlantQuerySet":
        """The clients whose dossier this user may open. See `toegang.dossiers`."""
        return self.filter(zichtbaar_voor(gebruiker))

    def _perioden(self) -> PeriodeQuerySet:
        return self.model.perioden.rel.related_model.objects.filter(klant=OuterRef("pk"))

    def in_begeleiding(self) -> "KlantQuerySet":
        """Clients with a running period."""
        return self.filter(Exists(self._perioden().lopend()))

    def uitgestroomd(self) -> "KlantQuerySet":
        """Clients without a running period."""
        return self.exclude(Exists(self._perioden().lopend()))

    def met_laatste_periode(self) -> "KlantQuerySet":
        """Adds `gemeld_op`, `uitgestroomd_op` and `uitstroomreden` of the last period, which may still run.

        Without `uitgestroomd_op` but with `gemeld_op` the client is in begeleiding.
        """
        laatste = self._perioden().nieuwste_eerst()
        return self.annotate(
            gemeld_op=Subquery(laatste.values("begin")[:1]),
            uitgestroomd_op=Subquery(laatste.values("einde")[:1]),
            uitstroomreden=Subquery(laatste.values("uitstroomreden__naam")[:1]),
        )

    def zoek(self, zoekterm: str) -> "KlantQuerySet":
        """By the whole klantnummer when the term looks like one, else by (part of) the name: every word must occur.

        Never both at once: "this number or that name" is a question that no index answers.
        """
        nummer = als_klantnummer(zoekterm)
        if KLANTNUMMER.fullmatch(nummer):
            return self.filter(klantnummer=nummer)
        woorden = zoeknaam(zoekterm).split()
        if not woorden:
            return self.none()
        op_naam = Q()
        for woord in woorden:
            op_naam &= Q(zoeknaam__contains=woord)
        return self.filter(op_naam)

    def mogelijk_dezelfde(
        self, *, voornaam: str, tussenvoegsel: str, achternaam: str, geboortedatum: date
    ) -> "KlantQuerySet":
        """Clients of any team with the same name and date of birth, however the name is capitalised or accented."""
        return self.filter(geboortedatum=geboortedatum, zoeknaam=zoeknaam(voornaam, tussenvoegsel, achternaam))

    def bekend_als(
        self,
        *,
        gebruiker: Gebruiker,
        klantnummer: str,
        voornaam: str,
        tussenvoegsel: str,
        achternaam: str,
        geboortedatum: date,
    ) -> "KlantQuerySet":
        """Clients of any team who may be this person: same name and date of birth, or this klantnummer if given.

        Numbers run upward and are easily guessed: of a client whose dossier `gebruiker` may not open, a number counts
        only together with the date of birth.
        """
        zelfde = self.mogelijk_dezelfde(
            voornaam=voornaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam, geboortedatum=geboortedatum
        )
        if klantnummer:
            zelfde |= self.filter(
                Q(geboortedatum=geboortedatum) | zichtbaar_voor(gebruiker), klantnummer=als_klantnummer(klantnummer)
            )
        return zelfde
