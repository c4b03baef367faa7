"""The reference of the worklist: Django admin's own list over the same clients, as plain as it comes."""

from django.contrib.admin import AdminSite, ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest

from caseload.lijst import PER_PAGINA
from klanten.models import Klant
from toegang.verzoek import Verzoek

ADRES = "/bench/lijst/klanten/klant/"


class Lijst(AdminSite):
    """A second site of Django admin, open to every user of the measurements."""

    def has_permission(self, request: HttpRequest) -> bool:
        """Whoever is signed in."""
        return bool(request.user.is_authenticated)


class Klantlijst(ModelAdmin[Klant]):
    """The user's clients in begeleiding, as many on a page as the worklist shows."""

    list_display = ("achternaam", "voornaam", "klantnummer", "geboortedatum", "taalniveau", "klantmanager", "team")
    list_select_related = ("klantmanager", "team")
    list_per_page = PER_PAGINA
    show_full_result_count = False

    def get_queryset(self, request: Verzoek) -> QuerySet[Klant]:  # type: ignore[override]  # our request knows its user
        """The rows of the worklist."""
        return Klant.objects.zichtbaar_voor(request.user).in_begeleiding()

    def has_view_permission(self, request: HttpRequest, obj: Klant | None = None) -> bool:
        """The list, for whoever is signed in; there is nothing to open or to change."""
        return bool(request.user.is_authenticated) and obj is None


LIJST = Lijst(name="bench_lijst")
LIJST.register(Klant, Klantlijst)
