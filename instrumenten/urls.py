from django.urls import path

from instrumenten import views

urlpatterns = [
    path("instrumenten/", views.instrumenten, name="instrumenten"),
    path("instrumenten/<slug:slug>/", views.instrument, name="instrument"),
]
