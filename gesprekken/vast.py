"""Which agreements something established rests on: they stay in the dossier. Who establishes says so here."""

from collections.abc import Callable

from klanten.models import Klant

# The keys of the agreements of this client that stand fast, each with what they stand in, in Dutch.
VasteAfspraken = Callable[[Klant], dict[int, str]]
_vast: list[VasteAfspraken] = []


def meld_vaste_afspraken_aan(vast: VasteAfspraken) -> None:
    """Whoever writes agreements down in something that never changes, says here how to ask which; at start-up, once."""
    _vast.append(vast)


def vaste_afspraken(klant: Klant) -> dict[int, str]:
    """The agreements of this client that stand in something established, by key: "versie 2 van het trajectplan"."""
    return {pk: waarin for vast in _vast for pk, waarin in vast(klant).items()}


def waarom_afspraak_blijft(waarin: str) -> str:
    """Why an agreement cannot be taken back or moved, in Dutch."""
    return (
        f"Deze afspraak staat in {waarin}. Wat is vastgesteld, verandert niet meer, en de afspraak blijft dus "
        "hier staan. Klopt zij niet? Handel haar af als vervallen, en schrijf op waarom."
    )
