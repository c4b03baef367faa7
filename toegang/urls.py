from django.urls import path

from toegang import views

urlpatterns = [
    path("logboek/", views.logboek, name="logboek"),
    path("gezondheid/", views.gezondheid, name="gezondheid"),
]
