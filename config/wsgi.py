"""Entry point of the web server; web requests get the pool and the time-outs of the database."""

import gc
import os
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("WEBVERZOEK", "1")

from django.core.wsgi import get_wsgi_application
from django.template import engines
from django.urls import reverse


def _lees_vooruit() -> None:
    """Read the addresses with their views, and every template of ours, as the first pages would, and keep them."""
    reverse("werkvoorraad")
    for motor in engines.all():
        for map_ in map(Path, motor.dirs):
            for pad in map_.rglob("*.html"):
                motor.get_template(str(pad.relative_to(map_)))


application = get_wsgi_application()
_lees_vooruit()
# What is there now stays. Looking through it for garbage held up one request in fifteen for a tenth of a second; forked
# from here (`gunicorn --preload`), the workers share it too.
gc.collect()
gc.freeze()
