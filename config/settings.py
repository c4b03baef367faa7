"""All settings of Klantbeeld, driven by environment variables. README lists them."""

import os
from pathlib import Path
from typing import Any

import pghistory
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

from config import databank, generiek
from config.aanmelddienst import formulieradressen

generiek.richt_in()

BASE_DIR = Path(__file__).resolve().parent.parent


def _aan(naam: str, standaard: bool = False) -> bool:
    return os.environ.get(naam, "1" if standaard else "0").lower() in {"1", "ja", "true", "aan"}


# Without DATABASE_URL this is a demo or a developer's machine; with it, it is production unless said otherwise.
INGEBOUWDE_DATABANK = "DATABASE_URL" not in os.environ
DEMO = _aan("DEMO", standaard=INGEBOUWDE_DATABANK)
DEBUG = _aan("DEBUG")

SECRET_KEY = os.environ.get("SECRET_KEY", "alleen-voor-de-demo" if DEMO else "")
if not SECRET_KEY:
    raise ImproperlyConfigured("Zet SECRET_KEY: zonder die sleutel zijn sessies niet veilig.")
# Keys that were replaced but still count: for sessions, and for what runs while the new one is being brought in.
SECRET_KEY_FALLBACKS = list(filter(None, os.environ.get("SECRET_KEY_FALLBACKS", "").split(",")))

ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = list(filter(None, os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",")))

# The house style of the municipality: one CSS class that carries its design tokens.
THEMA = os.environ.get("THEMA", "voorbeeld-theme")
GEMEENTE = os.environ.get("GEMEENTE", "Gemeente Voorbeeldstad")
# What the client can call or mail; printed on the plan.
GEMEENTE_TELEFOON = os.environ.get("GEMEENTE_TELEFOON", "14 010")
GEMEENTE_MAIL = os.environ.get("GEMEENTE_MAIL", "werk@voorbeeldstad.example")
VERSIE = "0.1.0"

INSTALLED_APPS = [
    "toegang",
    "instrumenten",
    "klanten",
    "gesprekken",
    "klantbeeld",
    "zorg",
    "profielen",
    "trajecten",
    "caseload",
    # Made-up people: in demo mode only.
    *(["demo"] if DEMO else []),
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "template_partials",
    "pgtrigger",
    "pghistory",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

MIDDLEWARE = [
    # Around everything, since it is about the calls of everything.
    "toegang.stapel.RuimeStapel",
    "toegang.gezondheid.Gezondheid",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "toegang.comprimeren.Comprimeer",
    "csp.middleware.CSPMiddleware",
    "toegang.tekens.SchoneTekens",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "toegang.stilte.Stiltegrens",
    "toegang.middleware.AanmeldenVerplicht",
    "toegang.tweede_factor.EisTweedeFactor",
    "toegang.middleware.Geschiedenis",
    "toegang.middleware.LezenSchrijftNiet",
    "toegang.middleware.BeheerGeweigerd",
    "toegang.verzoek.NietTeVeelDelen",
    "toegang.middleware.NietBewaren",
    "toegang.middleware.FoutInTitel",
    "django.contrib.messages.middleware.MessageMiddleware",
    "toegang.middleware.Sleutelbotsing",
    "toegang.teruggeven.Teruggeven",
    "toegang.niet_meer_hier.ZegtWatWegIs",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    # The templates of forms and their fields, and nothing else: a page holds some hundred of them (decision 44). Before
    # Django's own, which draws what is not here: that of Django admin.
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "toegang" / "jinja2"],
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "toegang.formulierweergave.omgeving",
            "trim_blocks": True,
            "lstrip_blocks": True,
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "toegang.context.omgeving",
            ],
            "builtins": ["template_partials.templatetags.partials", "toegang.templatetags.icoon"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"


def _databank(url: str, *, pool: bool, wacht: int = 10) -> dict[str, Any]:
    """Django's settings for one connection string; the pool and time-outs are for web requests only.

    `wacht`: how many seconds a request waits for a connection.
    """
    delen = conninfo_to_dict(url)
    webverzoek = _aan("WEBVERZOEK")
    # Compiling a statement takes longer than any page may; the counts of the catalogue's search fit in this memory.
    # What is sent with its values beside it (toegang.vastevraag) is planned once; Django itself sends nothing so.
    opties: dict[str, Any] = {"options": "-c jit=off -c work_mem=16MB", "prepare_threshold": 0}
    if webverzoek and pool:
        opties["pool"] = {"min_size": 2, "max_size": int(os.environ.get("DATABANK_POOL", "8")), "timeout": wacht}
        opties["options"] += " -c statement_timeout=15000 -c lock_timeout=5000"
    for sleutel in ("sslmode", "sslrootcert", "application_name"):
        if sleutel in delen:
            opties[sleutel] = delen[sleutel]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen.get("dbname", "klantbeeld"),
        "USER": delen.get("user", ""),
        "PASSWORD": delen.get("password", ""),
        "HOST": delen.get("host", ""),
        "PORT": delen.get("port", ""),
        "OPTIONS": opties,
        # A connection of the pool is looked at before it is used: the server may have been restarted since.
        "CONN_HEALTH_CHECKS": True,
    }


# Two database users: the application's own may not touch the record of what happened; the owner changes
# the structure (`migrate --database=eigenaar`). See docs/besluiten/0003.
_url = os.environ.get("DATABASE_URL") or databank.adres(databank.APPLICATIE)
_url_eigenaar = os.environ.get("DATABASE_URL_EIGENAAR") or (
    databank.adres(databank.EIGENAAR) if INGEBOUWDE_DATABANK else _url
)
DATABASES = {
    "default": _databank(_url, pool=True),
    "eigenaar": {**_databank(_url_eigenaar, pool=False), "TEST": {"MIRROR": "default"}},
}
# A replica for the pages that may lag a little; when it is away they soon go on without it. See docs/besluiten/0051.
if "DATABASE_URL_LEZEN" in os.environ:
    DATABASES["lezen"] = _databank(os.environ["DATABASE_URL_LEZEN"], pool=True, wacht=2)
    DATABASES["lezen"]["TEST"] = {"MIRROR": "default"}
    DATABASE_ROUTERS = ["toegang.achterlopend.Leesrouter"]
if "TEST_NAAM" in os.environ:
    # Lets several test runs use one server at a time.
    DATABASES["default"]["TEST"] = {"NAME": f"test_klantbeeld_{os.environ['TEST_NAAM']}"}
# Holds little more than who tried to sign in how often; in the database, so that all processes count together.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "toegang_teller"}}
# An instrument with all its parts has thousands of fields; what is larger is answered by toegang/verzoek.py.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABANKGEBRUIKER = os.environ.get("DATABANKGEBRUIKER", databank.APPLICATIE)

AUTH_USER_MODEL = "toegang.Gebruiker"
AUTHENTICATION_BACKENDS = ["toegang.backends.GebruikerBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "toegang.aanmelden.Aanmelden"
ACCOUNT_FORMS = {"login": "toegang.aanmelden.Aanmeldformulier"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# A name in a browser of its own is counted by itself; `login_failed` counts strange browsers, per address and per name
# from one address, `vreemde_browser` all of those together. So a stranger who guesses shuts out strangers only
# (toegang/bekende_browser.py).
ACCOUNT_RATE_LIMITS = (
    False
    if DEMO
    else {"bekende_browser": "5/5m/key", "login_failed": "10/m/ip,5/5m/key", "vreemde_browser": "50/h/key"}
)
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# An address that nobody here has gets no mail.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
# How many proxies of our own stand in front: whose word about the address of the visitor is believed.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("PROXIES", "0"))
MFA_ADAPTER = "toegang.tweede_factor.TweedeFactor"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Klantbeeld"
# Who must have a second factor: niemand, beheer (superusers and beheerders) or iedereen.
TWEEDE_FACTOR = os.environ.get("TWEEDE_FACTOR", "niemand" if DEMO else "beheer")
if TWEEDE_FACTOR not in {"niemand", "beheer", "iedereen"}:
    raise ImproperlyConfigured("TWEEDE_FACTOR is niemand, beheer of iedereen.")
# After how many minutes of doing nothing one is signed out, who keeps the application after how many; 0 is never.
STIL_NA = int(os.environ.get("STIL_NA", "0"))
STIL_NA_BEHEER = int(os.environ.get("STIL_NA_BEHEER", "0" if DEMO else "15"))
# Keys for what lies encrypted in the database; the first encrypts, the others still read.
VERSLEUTELSLEUTELS = list(filter(None, os.environ.get("VERSLEUTELSLEUTELS", "").split(","))) or [SECRET_KEY]
# Whom one asks who cannot get in, as it stands in a sentence.
HELPDESK = os.environ.get("HELPDESK", "de helpdesk van uw organisatie")
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_ADAPTER = "toegang.organisatie.Organisatieaanmelding"
# What the organisation calls someone, for finding the user the first time; after that their unchanging `sub` counts.
OIDC_GEBRUIKERSCLAIM = os.environ.get("OIDC_GEBRUIKERSCLAIM", "preferred_username")
OIDC_NAAM = os.environ.get("OIDC_NAAM", "uw organisatie")
# The levels of assurance that will do, best first; none means that any will.
OIDC_ACR = os.environ.get("OIDC_ACR", "").split()
if "OIDC_URL" in os.environ:
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "organisatie",
                    "name": OIDC_NAAM,
                    "client_id": os.environ["OIDC_CLIENT_ID"],
                    "secret": os.environ["OIDC_SECRET"],
                    "settings": {
                        "server_url": os.environ["OIDC_URL"],
                        "oauth_pkce_enabled": True,
                        "auth_params": {"acr_values": " ".join(OIDC_ACR)} if OIDC_ACR else {},
                    },
                }
            ]
        }
    }

PGHISTORY_APPEND_ONLY = True
# Who and why stand in the event itself, not in a table beside it that could be rewritten; no context, no change.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField(null=False)
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField(null=False)
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
PGHISTORY_MIDDLEWARE_METHODS = ("POST",)
# Signed, so that the database knows that this application says who acts. See docs/besluiten/0032.
PGHISTORY_JSON_ENCODER = "toegang.verslag.bewijs.Ondertekend"

# On the web server, documents are made in a process beside it, so that pages do not wait for them (decision 45).
DOCUMENT_IN_EIGEN_PROCES = _aan("WEBVERZOEK")

# ClamAV's clamd, that looks at every file handed in: the path of its socket, or host:port. Empty: nobody looks.
VIRUSSCANNER = os.environ.get("VIRUSSCANNER", "")
if VIRUSSCANNER and not VIRUSSCANNER.startswith("/") and not VIRUSSCANNER.rpartition(":")[2].isdecimal():
    raise ImproperlyConfigured("VIRUSSCANNER is het pad van een socket (/run/clamav/clamd.ctl), of host:poort.")

EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
# Seconds. A server that does not answer holds up neither who forgot a password nor the rows of a follower.
EMAIL_TIMEOUT = 10
if DEMO and not EMAIL_HOST:
    # The demo sends nothing: its mails are files that one can open.
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = databank.gegevensmap().with_name("mail")
# What hands a text message over to a provider: the dotted path of a function (number, text). Empty: the text is copied.
BERICHTEN_BACKEND = os.environ.get("BERICHTEN_BACKEND", "")
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_VAN", GEMEENTE_MAIL)

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["config.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        # Signing in through the organisation answers a form with a redirect to the identity provider.
        "form-action": [
            SELF,
            *formulieradressen(os.environ.get("OIDC_URL", ""), os.environ.get("OIDC_FORMULIERADRES", "")),
        ],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 9
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_FAILURE_VIEW = "toegang.views.formulier_geweigerd"
SECURE = not (DEMO or DEBUG)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_PROXY_SSL_HEADER: tuple[str, str] | None = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "regel": {
            "()": "config.logboekregel.Logboekregel",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"scherm": {"class": "logging.StreamHandler", "formatter": "regel"}},
    # Django's own handlers write whole messages, and mail the body of a request: only ours is left.
    "loggers": {"django": {"handlers": [], "level": "INFO" if DEBUG else "WARNING", "propagate": True}},
    "root": {"handlers": ["scherm"], "level": "WARNING"},
}
