"""The page on which a conversation is planned or its plan is changed: the plan, who takes part, and what clashes."""

from collections.abc import Sequence

from django.http import QueryDict

from gesprekken.actions.gesprek import Deelname
from gesprekken.botsingen import Botsing, afdruk, botsingen
from gesprekken.deelnemers import Wie, deelnemers_van
from gesprekken.forms.deelname import Deelnemerrijen, begin_rijen, begin_rol, deelname_uit, een_leidt, met_anderen
from gesprekken.forms.gesprek import Planformulier, Wijzigplanformulier
from gesprekken.forms.verslagrijen import DEELNEMERS, ZonderOordeel
from gesprekken.keuzelijsten import Keuzelijsten
from gesprekken.models import Gesprek
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import Veldverschil
from toegang.getypeerd import keuzeveld
from toegang.models import Gebruiker

TOCH_PLANNEN = "toch_plannen"


class Planning:
    """The plan with the rows of who takes part, handled as one. `schrijver` is the user, whose role stands apart.

    What the client or who takes part has at that time is named before the plan is saved (`botsingen`); the user can
    save it all the same, having seen just these.
    """

    def __init__(
        self,
        form: Planformulier | Wijzigplanformulier,
        data: QueryDict | None,
        *,
        klant: Klant,
        lijsten: Keuzelijsten,
        schrijver: Gebruiker,
        gepland: Sequence[Wie] = (),
    ) -> None:
        self.form = form
        self.klant = klant
        self.toch = data.get(TOCH_PLANNEN, "") if data else ""
        self.botsingen: list[Botsing] = []
        form.met_locaties(klant.team_id)
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
        return all(goed) and een_leidt(self.form, self.deelnemers) and self._past()

    @property
    def afdruk(self) -> str:
        """What the user says yes to: the clashes that were named."""
        return afdruk(self.botsingen)

    def _past(self) -> bool:
        """Whether nobody has something else at that time, or the user has seen what and plans it all the same."""
        gegevens, collegas = self.form.cleaned_data, [wie.medewerker_pk for wie in self.deelname()]
        self.botsingen = botsingen(
            klant=self.klant,
            begin=gegevens["moment"],
            duur=gegevens["duur"],
            medewerkers={pk for pk in collegas if pk} or {self.klant.klantmanager_id},
            gebruiker=self.schrijver,
            zonder=self.form.instance.pk,
        )
        if not self.botsingen or self.toch == self.afdruk:
            return True
        self.form.add_error("moment", "Dit past niet in de agenda. Hieronder staat waarom. Kies een andere tijd.")
        return False

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
