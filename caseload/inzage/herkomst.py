"""Who changed what stands in the copy: a row that another than its author rewrote says so."""

from collections.abc import Iterable, Iterator, Mapping

from caseload.inzage.lezing import Gelezen
from caseload.inzage.onderdeel import Dossieronderdeel
from toegang.wijzigingen import wijzigingen_van


def _alle(
    delen: Iterable[Dossieronderdeel], inhoud: Mapping[str, list[Gelezen]]
) -> Iterator[tuple[Dossieronderdeel, Gelezen]]:
    for deel in delen:
        for rij in inhoud[deel.sleutel]:
            yield deel, rij
            yield from _alle(deel.delen, rij.delen)


def zet_wijzigingen(delen: Iterable[Dossieronderdeel], inhoud: Mapping[str, list[Gelezen]]) -> None:
    """Give every row of these parts, and of the parts on them, its `wijziging` (None when only its author wrote it).

    One query for the whole copy.
    """
    rijen = list(_alle(delen, inhoud))
    gevonden = wijzigingen_van((deel.model, rij.pk) for deel, rij in rijen)
    for deel, rij in rijen:
        rij.wijziging = gevonden.get((deel.model, rij.pk))
