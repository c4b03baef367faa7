"""Whether the site can send mail, for templates that are rendered without a request."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def mail_staat_aan() -> bool:
    """Whether there is a mail server; without one the pages that need mail do not exist (`toegang.views`)."""
    return bool(settings.EMAIL_HOST)
