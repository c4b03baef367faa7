"""The page on which a conversation is planned or its plan is changed: the plan, and who takes part."""

from collections.abc import Sequence

from django.http import QueryDict

from gesprekken.actions.gesprek import Deelname
from gesprekken.deelnemers import Wie, deelnemers_van
from gesprekken.forms.deelname import Deelnemerrijen, begin_rijen, begin_rol, deelname_uit, een_leidt, met_anderen
from gesprekken.forms.gesprek import Planformulier, Wijzigplanformulier
from gesprekken.forms.verslagrijen import DEELNEMERS, ZonderOordeel
from gesprekken.keuzelijsten import Keuzelijsten
from gesprekken.models import Gesprek
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import Veldverschil
from toegang.getypeerd import keuzeveld
from toegang.models import Gebruiker


class Planning:
    """The plan with the rows of who takes part, handled as one. `schrijver` is the user, whose role stands apart."""

    def __init__(
        self,
        form: Planformulier | Wijzigplanformulier,
        data: QueryDict | None,
        *,
        lijsten: Keuzelijsten,
        schrijver: Gebruiker,
        gepland: Sequence[Wie] = (),
    ) -> None:
        self.form = form
        self.schrijver = schrijver
        self.namen = {int(sleutel): naam for sleutel, naam in lijsten.collegas} | {schrijver.pk: schrijver.naam}
        if isinstance(form, Wijzigplanformulier):
            form.verschillen_erbij = self.verschillen
        keuzeveld(form, "soort").choices = [
            ("", "Kies een soort"),
            *((deel.code, deel.naam) for deel in lijsten.soorten),
        ]
        form.initial["eigen_rol"] = begin_rol(gepland, schrijver.pk)
        self.deelnemers = Deelnemerrijen(
            data,
            prefix=DEELNEMERS,
            initial=begin_rijen(gepland, schrijver.pk, lijsten.collegas),
            form_kwargs={"collegas": lijsten.collegas},
        )

    @property
    def alle(self) -> list[ZonderOordeel]:
        """Every form of the page, in the order of the page."""
        return [self.form, *self.deelnemers.forms]

    @property
    def met_anderen(self) -> bool:
        """Whether someone else is written down, so that the page shows it."""
        return met_anderen(self.form, self.deelnemers)

    def is_valid(self) -> bool:
        """Whether all is right; every form is judged, so that all errors show at once."""
        goed = [self.form.is_valid(), self.deelnemers.is_valid()]
        for fout in self.deelnemers.non_form_errors():
            self.form.add_error(None, fout)
        return all(goed) and een_leidt(self.form, self.deelnemers)

    def zonder_oordeel(self) -> None:
        """Show what was typed without errors: the user only asked for another row."""
        for formulier in self.alle:
            formulier.oordeel = False

    def deelname(self) -> list[Deelname]:
        """Who takes part, the writer among them when there are others."""
        return deelname_uit(self.form, self.deelnemers, self.schrijver.pk)

    def verschillen(self, fout: Verouderd) -> list[Veldverschil]:
        """Who takes part, when that differs from what was saved in the meantime."""
        actueel = Gesprek.objects.get(pk=fout.actueel.pk)
        hunne = ", ".join(wie.tekst for wie in deelnemers_van(actueel))
        mijne = ", ".join(self._in_woorden(deel).tekst for deel in self.deelname())
        if hunne == mijne:
            return []
        return [Veldverschil("Wie erbij zijn", hunne or "niemand anders", mijne or "niemand anders")]

    def _in_woorden(self, deel: Deelname) -> Wie:
        naam = self.namen[deel.medewerker_pk] if deel.medewerker_pk else deel.naam
        return Wie(naam=naam, medewerker=deel.medewerker_pk, organisatie=deel.organisatie, rol=deel.rol)
