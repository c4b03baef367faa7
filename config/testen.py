"""Settings for the tests: a production's, but for what would make them slow or keep them from speaking plain HTTP."""

import os

os.environ.setdefault("SECRET_KEY", "alleen-voor-de-tests")

from config.settings import *  # noqa: F403
from config.settings import BASE_DIR, INSTALLED_APPS, STATICFILES_DIRS, STORAGES

# The made-up people are tested too.
INSTALLED_APPS.insert(INSTALLED_APPS.index("caseload") + 1, "demo")
# Checking a password takes long on purpose. Only the tests sign in so often that it matters.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
]
# What these demand is tested by itself.
TWEEDE_FACTOR = "niemand"
STIL_NA_BEHEER = 0
# Looks a file up when it is asked for; an application is made for every user who signs in.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# What the browser tests examine a page with.
STATICFILES_DIRS.append(BASE_DIR / "node_modules" / "axe-core")
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
# The browser of the tests speaks HTTP.
SECURE = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = False
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = False
SECURE_HSTS_SECONDS = 0
SECURE_PROXY_SSL_HEADER = None
