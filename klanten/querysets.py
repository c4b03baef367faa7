"""Reads of clients and their periods, by the words of the field."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.expressions import Combinable
from django.db.models.lookups import IsNull

from klanten.geboortedatum import Geboortedatum
from klanten.naam import sleutel_van
from klanten.zelfde_persoon import Naam
from klanten.zoekterm import als_geboortedatums, als_mail, als_naam, als_telefoon, heel_gebleven
from toegang.dossiers import Kijker, zichtbaar_voor
from toegang.invoer import is_klantnummer, klantnummers, lijkt_klantnummer, mailsleutel, telefoonsleutel
from toegang.models import Gebruiker
from toegang.rijen import als

if TYPE_CHECKING:
    from klanten.models import Herinnering, Klant, Overdracht, Periode, VroegereNaam  # noqa: F401  # the clients in a string, below


def _geboren_zoals(geboortedatum: Geboortedatum) -> Q:
    """Every date of birth that may be this one: the same, day and month changed places, known in part."""
    jaar, maand = geboortedatum.jaar, geboortedatum.maand
    zelfde = {geboortedatum, geboortedatum.omgewisseld(), Geboortedatum(jaar, maand), Geboortedatum(jaar)} - {None}
    voorwaarde = Q(geboortedatum__in=sorted(zelfde))
    if not geboortedatum.volledig:
        voorwaarde |= Q(geboortedatum__range=(geboortedatum.opslag, geboortedatum.laatst))
    return voorwaarde


class HerinneringQuerySet(models.QuerySet["Herinnering"]):
    """Reminders: one's own, and signals that were put off."""

    def open(self) -> Self:
        """Not dealt with, whatever their day, the first day first."""
        return self.filter(gedaan_op__isnull=True).order_by("op", "pk")

    def eigen(self) -> Self:
        """What someone wants to be reminded of, and no signal."""
        return self.filter(signaal="")

    def uitgesteld(self, op: date | Combinable) -> Self:
        """Signals that were put off until after this day; whether they still rest on the same fact is not asked."""
        return self.open().filter(op__gt=op).exclude(signaal="")


class OverdrachtQuerySet(models.QuerySet["Overdracht"]):
    """Handovers from one klantmanager to another."""

    def te_lezen(self) -> Self:
        """With a note that the receiver has not read, the last first; after a new melding there is no one who wrote."""
        return self.filter(gelezen_op__isnull=True, bij_terugkeer=False).order_by("-op", "-pk")


class PeriodeQuerySet(models.QuerySet["Periode"]):
    """Periods of guidance. Which one is meant is said in words; an order of its own survives counting along.

    (A count groups the rows, and then Django drops the order of the model without a word.)
    """

    def lopend(self) -> Self:
        """Without an end. A client has at most one."""
        return self.filter(einde__isnull=True)

    def beeindigd(self) -> Self:
        """With an outflow."""
        return self.filter(einde__isnull=False)

    def nieuwste_eerst(self) -> Self:
        """The running one, then by the day of the melding, the last one first. Of one day: as they were written.

        Dates that came along from elsewhere may overlap; who is accompanied, has not left.
        """
        return self.order_by(IsNull(F("einde"), True).desc(), "-begin", "-pk")

    def laatste(self) -> "Periode | None":
        """The last period, which may still run, or None."""
        return self.nieuwste_eerst().first()


class KlantQuerySet(models.QuerySet["Klant"]):
    """Clients; every list of them starts with `zichtbaar_voor`."""

    def zichtbaar_voor(self, gebruiker: Gebruiker | Kijker) -> Self:
        """The clients whose dossier this user may open. See `toegang.dossiers`."""
        return self.filter(zichtbaar_voor(gebruiker))

    def _perioden(self) -> PeriodeQuerySet:
        relatie: Any = self.model.perioden.rel  # Django's types know no rows of a relation
        perioden: PeriodeQuerySet = relatie.related_model.objects.filter(klant=OuterRef("pk"))
        return perioden

    def in_begeleiding(self) -> Self:
        """Clients with a running period."""
        return self.filter(Exists(self._perioden().lopend()))

    def uitgestroomd(self) -> Self:
        """Clients without a running period."""
        return self.exclude(Exists(self._perioden().lopend()))

    def met_begeleiding(self) -> Self:
        """Adds `in_begeleiding`: whether a period runs."""
        return self.annotate(in_begeleiding=Exists(self._perioden().lopend()))

    def met_laatste_periode(self) -> Self:
        """Adds `gemeld_op`, `uitgestroomd_op` and `uitstroomreden` of the last period, which may still run.

        Without `uitgestroomd_op` but with `gemeld_op` the client is in begeleiding.
        """
        laatste = self._perioden().nieuwste_eerst()
        return self.annotate(
            gemeld_op=Subquery(laatste.values("begin")[:1]),
            uitgestroomd_op=Subquery(laatste.values("einde")[:1]),
            uitstroomreden=Subquery(laatste.values("uitstroomreden__naam")[:1]),
        )

    def met_vroegere_namen(self) -> Self:
        """Adds `eerdere_namen`: a list of `Naam`, the latest first.

        In the query of the client itself: they stand in the head of every page of a dossier, and few have any.
        """
        namen = self._vroegere_namen().filter(klant=OuterRef("pk")).order_by("-tot", "-pk")
        return self.annotate(eerdere_namen=ArraySubquery(namen.values(naam=als(Naam))))

    def _vroegere_namen(self) -> "models.QuerySet[VroegereNaam]":
        relatie: Any = self.model.vroegere_namen.rel  # as above
        namen: models.QuerySet[VroegereNaam] = relatie.related_model.objects.all()
        return namen

    def zoek(self, zoekterm: str) -> Self:
        """By the whole klantnummer when the term can be nothing else, else by all that it may be (`klanten.zoekterm`).

        That is (part of) a name of now or before, in which every word occurs; a number ("919", "k 919"); a telephone
        number, mail address or date of birth in whatever notation. Each question goes along an index of its own;
        together in one condition none would be used.
        """
        op_nummer = self.model.objects.filter(klantnummer__in=klantnummers(zoekterm))
        if is_klantnummer(zoekterm):
            return self.filter(klantnummer__in=klantnummers(zoekterm))
        vragen: list[models.QuerySet[Any, Any]] = []
        if woorden := als_naam(zoekterm):
            vragen += [
                rijen.alias(letters=sleutel_van("zoeknaam"))
                .filter(*(Q(letters__contains=woord) for woord in woorden))
                .order_by()
                .values(sleutel)
                for rijen, sleutel in ((self.model.objects.all(), "pk"), (self._vroegere_namen(), "klant"))
            ]
        if lijkt_klantnummer(zoekterm):
            vragen.append(op_nummer.order_by().values("pk"))
        if nummer := als_telefoon(zoekterm):
            vragen.append(self._met(telefoonsleutel=nummer))
        if adres := als_mail(zoekterm):
            vragen.append(self._met(mailsleutel=adres))
        vragen += [self._met(_geboren_zoals(datum)) for datum in als_geboortedatums(zoekterm)]
        if not vragen:
            return self.none()
        return self.filter(pk__in=vragen[0].union(*vragen[1:]) if len(vragen) > 1 else vragen[0])

    def _met(self, *voorwaarden: Q, **gelijk: str) -> models.QuerySet[Any, Any]:
        # A partial index is used when the condition says what it leaves out.
        niet_leeg = [~Q(**{veld: ""}) for veld in gelijk]
        return self.model.objects.filter(*voorwaarden, *niet_leeg, **gelijk).order_by().values("pk")

    def misschien_bedoeld(self, zoekterm: str) -> "models.QuerySet[Klant, tuple[Any, ...]]":
        """Key, `zoeknaam` and those of before, of who may be meant when there is a typing error in the term.

        More than are meant: `klanten.zoekterm.bedoelt` says who. For clients that were chosen along an index already.
        """
        vroeger = self._vroegere_namen().filter(klant=OuterRef("pk")).order_by()
        rijen = self.alias(letters=sleutel_van("zoeknaam")).order_by()
        for woord in als_naam(zoekterm):
            deel_erin = Q()
            for deel in heel_gebleven(woord):
                deel_erin |= Q(letters__contains=deel)
            rijen = rijen.filter(
                deel_erin | Q(Exists(vroeger.alias(letters=sleutel_van("zoeknaam")).filter(deel_erin)))
            )
        return rijen.annotate(zoeknamen=ArraySubquery(vroeger.values("zoeknaam"))).values_list(
            "pk", "zoeknaam", "zoeknamen"
        )

    def die_kunnen_zijn(
        self, *, geboortedatum: Geboortedatum, telefoon: str, email: str, nummers: Collection[str] = ()
    ) -> Self:
        """Clients of any team who are worth comparing (`zelfde_persoon`), each condition with an index.

        Born on a day that may be this one, or reached in the same way, or with one of these klantnummers.
        """
        voorwaarde = _geboren_zoals(geboortedatum)
        if sleutel := telefoonsleutel(telefoon):
            voorwaarde |= Q(telefoonsleutel=sleutel) & ~Q(telefoonsleutel="")
        if sleutel := mailsleutel(email):
            voorwaarde |= Q(mailsleutel=sleutel) & ~Q(mailsleutel="")
        if nummers:
            voorwaarde |= Q(klantnummer__in=nummers)
        return self.filter(voorwaarde)
