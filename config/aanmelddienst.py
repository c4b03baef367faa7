"""Where the browser may be sent with a form when someone signs in through the organisation."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def herkomst(adres: str) -> str:
    """Scheme, host and port of an address: `https://login.voorbeeld.nl/x` gives `https://login.voorbeeld.nl`.

    Raises ImproperlyConfigured for what is not a web address.
    """
    delen = urlsplit(adres)
    # A semicolon or comma would start another directive or policy.
    if delen.scheme not in {"https", "http"} or not delen.hostname or set(delen.netloc) & set(";,*'\"@"):
        raise ImproperlyConfigured(f"Geen webadres voor het aanmelden: {adres!r}")
    return f"{delen.scheme}://{delen.netloc}"


def formulieradressen(dienst: str, extra: str = "") -> list[str]:
    """Origins for the directive form-action: that of the identity provider and those of `extra` (with spaces between).

    Browsers hold a redirect that answers a form against form-action, and signing in starts with a form. The extra ones
    are for a provider that passes people on to another origin. Nothing set: an empty list.
    """
    return list(dict.fromkeys(herkomst(adres) for adres in [*dienst.split(), *extra.split()]))
