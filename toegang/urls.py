from django.urls import path

from toegang import views

urlpatterns = [
    path("logboek/", views.logboek, name="logboek"),
    path("sneltoetsen/", views.sneltoetsen, name="sneltoetsen"),
]
