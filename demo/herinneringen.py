"""Reminders of one klantmanager: due, to come, and a signal that was put off."""

from collections.abc import Sequence
from datetime import date, timedelta

from caseload.klantstand import lees_standen
from caseload.signaalstand import signalen_op
from klanten.models import Herinnering, Klant

# In how many days, and what.
_EIGEN = (
    (0, "Vraag de werkgever hoe de eerste week ging."),
    (4, "Stuur de folder over het taalcafé."),
    (12, "Bel of de inschrijving bij de opleiding gelukt is."),
)
_LATER = (
    (6, "De klant is deze week op vakantie."),
    (9, "De werkgever beslist volgende week."),
    (15, "Eerst de uitslag van het onderzoek afwachten."),
)


def bewaar_herinneringen(klanten: Sequence[Klant], *, vandaag: date) -> None:
    """About some of these clients who are accompanied, all of one klantmanager."""
    standen = lees_standen([klant.pk for klant in klanten], vandaag)
    signalen_van = signalen_op(vandaag)
    uit_te_stellen = [
        (klant, signaal)
        for klant in klanten
        for signaal in signalen_van(standen[klant.pk])[:1]
        if signaal.uitstelbaar and signaal.code in {"geen_contact", "herstelplan", "klant_aan_zet", "evaluatie_te_laat"}
    ]
    rijen = [
        Herinnering(klant=klant, van_id=klant.klantmanager_id, tekst=tekst, op=vandaag + timedelta(days=dagen))
        for klant, (dagen, tekst) in zip(klanten[::3], _EIGEN, strict=False)
    ]
    rijen += [
        Herinnering(
            klant=klant,
            van_id=klant.klantmanager_id,
            tekst=tekst,
            op=vandaag + timedelta(days=dagen),
            signaal=signaal.code,
            feit=str(signaal.feit(standen[klant.pk])),
        )
        for (klant, signaal), (dagen, tekst) in zip(uit_te_stellen[::2], _LATER, strict=False)
    ]
    Herinnering.objects.bulk_create(rijen)
