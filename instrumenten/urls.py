from django.urls import path

from instrumenten.views import instrument, zoeken

urlpatterns = [
    path("instrumenten/", zoeken.instrumenten, name="instrumenten"),
    path("instrumenten/<slug:slug>/", instrument.instrument, name="instrument"),
]
