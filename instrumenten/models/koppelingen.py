"""What an instrument is linked to, as models, so that the database records when a link came and went."""

import pghistory

from instrumenten.models.instrument import Instrument


@pghistory.track()
class InstrumentTegel(Instrument.tegels.through):  # type: ignore[name-defined,misc]  # Django makes it
    """That an instrument belongs to a tegel; named so that the database records when it came and went."""

    class Meta:
        proxy = True


@pghistory.track()
class InstrumentKlantkenmerk(Instrument.klantkenmerken.through):  # type: ignore[name-defined,misc]  # Django makes it
    """That an instrument works on a klantkenmerk; recorded like InstrumentTegel."""

    class Meta:
        proxy = True


@pghistory.track()
class InstrumentDoelgroep(Instrument.doelgroepen.through):  # type: ignore[name-defined,misc]  # Django makes it
    """That an instrument serves a doelgroep; recorded like InstrumentTegel."""

    class Meta:
        proxy = True


@pghistory.track()
class InstrumentUitvoeringsvorm(Instrument.uitvoeringsvormen.through):  # type: ignore[name-defined,misc]  # Django makes it
    """In which form an instrument is carried out; recorded like InstrumentTegel."""

    class Meta:
        proxy = True


@pghistory.track()
class InstrumentGebied(Instrument.gebieden.through):  # type: ignore[name-defined,misc]  # Django makes it
    """Where an instrument is available; recorded like InstrumentTegel."""

    class Meta:
        proxy = True
