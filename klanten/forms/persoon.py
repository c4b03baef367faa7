"""Who someone is and how to reach them: the rules of these fields, wherever they are written."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import localize

from klanten.actions.klant import ADRES, OPNIEUW_VERTELD, PERSOON
from klanten.bekenden import WIE_IS_BEKEND, Bekende
from klanten.forms.velden import Bereikbaar, Postcodeinvoer
from klanten.geboortedatum import Geboortedatum
from klanten.melding import geboortedatum_fout
from klanten.models import Klant
from klanten.naam import is_naam
from toegang.getypeerd import alle_verstuurde
from toegang.models import Gebruiker
from toegang.pogingen import GETOOND, getoond_tot
from toegang.velden import nodig_wanneer

CONTACTVELDEN = (*PERSOON, *OPNIEUW_VERTELD)


class Persoonsregels(Bereikbaar):
    """The rules for who someone is and how to reach them, at a melding and later.

    After validation `bekend` holds the known clients who may be the same person (`klanten.bekenden`), and `misser` the
    klantnummer that was tried without knowing who it is; None when none was.
    """

    misser: str | None = None

    class Meta:
        model = Klant
        fields: tuple[str, ...] = CONTACTVELDEN
        field_classes = {"postcode": Postcodeinvoer}
        widgets = {
            "telefoon": forms.TextInput(attrs={"type": "tel", "class": "moment", "autocomplete": "off"}),
            "aanspreekvorm": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "huisnummer": forms.TextInput(attrs={"class": "kort"}),
            "postcode": forms.TextInput(attrs={"class": "kort"}),
        }
        help_texts = {
            "achternaam": "Heeft de klant maar één naam? Vul die hier in en laat de voornaam leeg.",
            "geboortedatum": "Bijvoorbeeld 14-3-1992. Is niet alles bekend? Typ dan 03-1992 of alleen 1992.",
            "telefoon": "Telefoon of e-mail: minstens één van de twee.",
            "tolk_taal": "Alleen als er een tolk nodig is, bijvoorbeeld: Tigrinya.",
            "aanspreekvorm": "U, tenzij de klant zelf iets anders zegt.",
            "contact_uitleg": "Bijvoorbeeld: liefst ’s ochtends.",
            "straat": "Nodig voor een brief.",
        }

    def __init__(self, *args: Any, gebruiker: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gebruiker = gebruiker
        self.bekend: list[Bekende] = []
        for deel in ADRES:
            nodig_wanneer(self.fields[deel], "het hele adres of niets")
        # Whether nothing is told any more of who is known, as it was asked too often.
        self.ingehouden = False

    def _get_validation_exclusions(self) -> set[str]:
        """Leave to this form's own rules what they judge already; asking the database too costs a query for each."""
        eerst: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # a hook that Django's types leave out
        return eerst | {"email", "geboortedatum", "zoeknaam"}

    def clean(self) -> dict[str, Any]:
        """After the rules of the fields: an address is whole, or is not there."""
        gegevens = super().clean()
        if any(gegevens.get(deel) for deel in ADRES):
            for deel in ADRES:
                if not gegevens.get(deel) and deel not in self.errors:
                    self.add_error(deel, "Vul het hele adres in, of laat het hele adres leeg.")
        return gegevens

    @property
    def bekenden(self) -> list[Klant]:
        """The known clients who may be the same person."""
        return [bekende.klant for bekende in self.bekend]

    @property
    def adres_open(self) -> bool:
        """Whether the part with the address has something in it, so that a page shows it unfolded."""
        return any(self[naam].value() or self[naam].errors for naam in (*ADRES, "contactvoorkeur", "contact_uitleg"))

    @property
    def vraagt(self) -> bool:
        """Whether the user must say who it is, because the evidence is strong."""
        return any(bekende.vraagt for bekende in self.bekend)

    @property
    def alle_bekeken(self) -> bool:
        """Whether all known clients stood on the page from which this form was sent."""
        getoond = set(alle_verstuurde(self, "bekeken"))
        return {str(bekende.klant.pk) for bekende in self.bekend} <= getoond

    def houd_in(self) -> None:
        """Tell nothing of who is known to someone who was told often in the past hour.

        A form that is turned back registers nobody; with many of them one finds out when someone was born.
        """
        if self.bekend and self.errors and (tot := getoond_tot(self.gebruiker, WIE_IS_BEKEND, timezone.now())):
            self.bekend, self.ingehouden = [], True
            self.errors.clear()
            self.add_error(
                None,
                f"U zag het afgelopen uur al {GETOOND[0]} keer wie er misschien bekend is. Dat kan weer vanaf "
                f"{localize(timezone.localtime(tot))}.",
            )

    def clean_voornaam(self) -> str:
        """Empty for what registers write where there is none: a hyphen or a full stop."""
        voornaam: str = self.cleaned_data["voornaam"]
        return voornaam if is_naam(voornaam) else ""

    def clean_tussenvoegsel(self) -> str:
        """The same."""
        tussenvoegsel: str = self.cleaned_data["tussenvoegsel"]
        return tussenvoegsel if is_naam(tussenvoegsel) else ""

    def clean_achternaam(self) -> str:
        """Refuse what has no letters: one name is enough, none is not."""
        achternaam: str = self.cleaned_data["achternaam"]
        if not is_naam(achternaam):
            raise forms.ValidationError("Vul een naam in. Heeft de klant maar één naam? Vul die hier in.")
        return achternaam

    def clean_geboortedatum(self) -> Geboortedatum:
        """Refuse a date of birth that cannot be right; show how it was read."""
        geboortedatum: Geboortedatum = self.cleaned_data["geboortedatum"]
        if fout := geboortedatum_fout(geboortedatum, timezone.localdate()):
            raise forms.ValidationError(fout)
        # On the bound field: that one was made before this is judged.
        self["geboortedatum"].help_text = f"Gelezen als: {geboortedatum.in_woorden}."
        return geboortedatum
