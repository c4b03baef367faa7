"""The page of one instrument."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from instrumenten.models import Instrument, Status
from instrumenten.publicatie import wat_ontbreekt
from toegang.dossiers import alleen
from toegang.models import Rol


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER)
def instrument(request: HttpRequest, slug: str) -> HttpResponse:
    """One instrument in the whole format. The beheerder also sees what is not published, marked as such."""
    zichtbaar = Instrument.objects.all() if request.user.rol == Rol.BEHEERDER else Instrument.objects.gepubliceerd()
    gevonden = zichtbaar.volledig().filter(slug=slug).first()
    if gevonden is None:
        raise Http404("Dit instrument bestaat niet of is niet gepubliceerd.")
    return render(
        request, "instrumenten/instrument.html", {"instrument": gevonden, "voorvertoning": _voorvertoning(gevonden)}
    )


def _voorvertoning(gevonden: Instrument) -> str:
    """Why a klantmanager does not see this instrument yet or any more; "" when published."""
    vandaag = timezone.localdate()
    if gevonden.status != Status.GEPUBLICEERD:
        return str(gevonden.get_status_display())
    if wat_ontbreekt(
        samenvatting=gevonden.samenvatting,
        tegels=len(gevonden.alle_tegels),
        klantkenmerken=len(gevonden.alle_klantkenmerken),
    ):
        return "Niet compleet"
    if gevonden.publiceren_vanaf and gevonden.publiceren_vanaf > vandaag:
        return f"Gepubliceerd vanaf {gevonden.publiceren_vanaf:%d-%m-%Y}"
    if gevonden.publiceren_tot and gevonden.publiceren_tot < vandaag:
        return f"Gepubliceerd tot en met {gevonden.publiceren_tot:%d-%m-%Y}"
    return ""
