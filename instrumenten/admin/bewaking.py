"""Against silently overwriting a colleague in Django admin."""

from typing import Any

from django import forms
from django.utils import timezone

NIEUW = "nieuw"


class Bewaakt(forms.ModelForm):
    """A form in admin over a model with `gewijzigd_op`; it carries the moment of the version that was shown.

    A stale save is refused with a message; what was typed stays in the form. The form then carries the newer moment,
    so that saving once more is a choice. For admin, which saves within a transaction: the row stays locked until then.
    """

    stand = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["stand"] = self.instance.gewijzigd_op.isoformat() if self.instance.pk else NIEUW

    def clean(self) -> dict[str, Any]:
        """Refuse what was changed in the meantime, and name the fields that differ from what stands there now."""
        gegevens = super().clean() or self.cleaned_data
        if not self.instance.pk:
            return gegevens
        rij = type(self.instance)._default_manager.filter(pk=self.instance.pk)
        nu = rij.order_by().select_for_update(of=("self",)).values_list("gewijzigd_op", flat=True).get()
        if self.data.get(self.add_prefix("stand")) != nu.isoformat():
            # The initial values are those of the newer version.
            anders = [str(self[naam].label).lower() for naam in self.changed_data if naam != "stand"]
            self.add_error(
                None,
                f"Iemand anders heeft dit intussen opgeslagen, op {timezone.localtime(nu):%d-%m-%Y om %H:%M}. "
                "Wat u typte staat hieronder en is nog niet opgeslagen. "
                + (f"Anders dan wat er nu staat: {', '.join(anders)}. " if anders else "")
                + "Slaat u nog een keer op, dan geldt wat u hier ziet.",
            )
            self.data = self.data.copy()
            self.data[self.add_prefix("stand")] = nu.isoformat()
        return gegevens
