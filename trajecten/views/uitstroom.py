"""Ending the guidance of a client, with the plan and all that was still to come."""

from typing import Any

from django.contrib import messages
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from gesprekken.models import Afspraak, Gesprek
from klanten.begeleiding import NietInBegeleiding
from klanten.dossier import open_dossier
from klanten.forms.uitstroom import Uitstroomformulier
from klanten.models import Klant, Periode
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from trajecten.actions.uitstroom import beeindig_begeleiding
from trajecten.plannen import plan_met_lopende_inzetten

SJABLOON = "trajecten/uitstroom.html"


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitstroom(request: Verzoek, pk: int) -> HttpResponse:
    """End the guidance, after the page said in words what falls away."""
    klant = open_dossier(request, pk, "uitstroom")
    periode = _laatste_periode(klant)
    if periode is None or periode.einde:
        return _al_uitgestroomd(request, klant, periode)
    form = Uitstroomformulier(request.POST or None, periode=periode)
    context = {"klant": klant, "periode": periode, "form": form, "plan": plan_met_lopende_inzetten(klant)}
    uitkomst = verwerk(
        request,
        form,
        lambda: beeindig_begeleiding(klant=klant, **form.gegevens, door=request.user),
        naar=klant.get_absolute_url(),
        gezegd="De begeleiding is beëindigd. Het dossier blijft bewaard.",
        anders={NietInBegeleiding: lambda _: _al_uitgestroomd(request, klant, periode)},
    )
    return uitkomst.antwoord or render(request, SJABLOON, context, status=uitkomst.status)


def _aantal(rijen: QuerySet[Any]) -> Coalesce:
    """How many of these rows are of the client of the outer query, whatever was taken back left out."""
    eigen = rijen.filter(klant=OuterRef("klant")).order_by().values("klant")
    return Coalesce(Subquery(eigen.annotate(aantal=Count("pk")).values("aantal")), 0)


def _laatste_periode(klant: Klant) -> Periode | None:
    """The last period, with how much is still planned and agreed, and the last conversation held. One query."""
    return (
        Periode.objects.filter(klant=klant)
        .select_related("uitstroomreden")
        .annotate(
            aantal_gepland=_aantal(Gesprek.objects.gepland()),
            laatste_gesprek=Subquery(Gesprek.objects.filter(klant=OuterRef("klant")).gevoerd().values("moment")[:1]),
            open_afspraken=_aantal(Afspraak.objects.open()),
        )
        .laatste()
    )


def _al_uitgestroomd(request: Verzoek, klant: Klant, periode: Periode | None) -> HttpResponse:
    """The guidance ended already: a second send of the form goes on to the dossier, a visit says so."""
    if request.method == "POST":
        messages.info(request, "De begeleiding van deze klant was al beëindigd.")
        return redirect(klant)
    return render(request, SJABLOON, {"klant": klant, "periode": periode})
