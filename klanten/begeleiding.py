"""In begeleiding or not: what may only be done for a client whose guidance runs."""

from klanten.models import Klant, Periode


class NietInBegeleiding(Exception):
    """The client has no running period; the message says what to do first."""

    def __init__(self) -> None:
        super().__init__("Deze klant is uitgestroomd. Neem de klant eerst opnieuw in begeleiding.")


def eis_in_begeleiding(klant: Klant) -> None:
    """Raise NietInBegeleiding when no period of this client runs.

    Call inside the transaction of the act: the period cannot end before that is over.
    """
    lopend = Periode.objects.lopend().select_for_update(no_key=True).filter(klant=klant)
    if not lopend.values_list("pk", flat=True).first():
        raise NietInBegeleiding


def eis_dossier_loopt(klant: Klant) -> None:
    """The same for a page, of a client that `open_dossier` gave: no form for what cannot be done. No query."""
    if not klant.in_begeleiding:
        raise NietInBegeleiding
