"""Entry point of the web server; web requests get the pool and the time-outs of the database."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ.setdefault("WEBVERZOEK", "1")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
