from django.urls import path

from toegang import views

urlpatterns = [
    path("logboek/", views.logboek, name="logboek"),
]
