"""Reads of clients, by the words of the field."""

from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q

from klantbeeld.naam import zoeknaam
from toegang.dossiers import zichtbaar_voor
from toegang.models import Gebruiker


class KlantQuerySet(models.QuerySet):
    """Clients; every list of them starts with `zichtbaar_voor`."""

    def zichtbaar_voor(self, gebruiker: Gebruiker) -> "KlantQuerySet":
        """The clients whose dossier this user may open. See `toegang.dossiers`."""
        return self.filter(zichtbaar_voor(gebruiker))

    def in_begeleiding(self) -> "KlantQuerySet":
        """Clients with a running period."""
        perioden = self.model.perioden.rel.related_model.objects.filter(klant=OuterRef("pk"), einde__isnull=True)
        return self.filter(Exists(perioden))

    def zoek(self, zoekterm: str) -> "KlantQuerySet":
        """By (part of) the name or by the whole klantnummer; every word must occur."""
        term = zoekterm.strip()
        voorwaarde = Q(klantnummer__iexact=term)
        woorden = zoeknaam(term).split()
        if woorden:
            op_naam = Q()
            for woord in woorden:
                op_naam &= Q(zoeknaam__contains=woord)
            voorwaarde |= op_naam
        return self.filter(voorwaarde)

    def mogelijk_dezelfde(
        self, *, voornaam: str, tussenvoegsel: str, achternaam: str, geboortedatum: date
    ) -> "KlantQuerySet":
        """Clients of any team with the same name and date of birth, however the name is capitalised or accented."""
        return self.filter(geboortedatum=geboortedatum, zoeknaam=zoeknaam(voornaam, tussenvoegsel, achternaam))
