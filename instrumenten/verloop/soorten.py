"""Which records make up an instrument: itself, what it refers to by code and what hangs on it."""

from dataclasses import dataclass

from django.db.models import Model

from instrumenten import models
from toegang.modelvelden import gebeurtenissen_van, verwant_model


@dataclass(frozen=True)
class Soort:
    """A kind of record that belongs to an instrument. `relatie` is its name on the instrument.

    `doel` is the column that a link points with; empty for a part. What is not `herstelbaar` is shown only.
    """

    model: type[Model]
    relatie: str = ""
    doel: str = ""
    herstelbaar: bool = True

    @property
    def gebeurtenissen(self) -> type[Model]:
        """The model of its events."""
        model: type[Model] = gebeurtenissen_van(self.model).model
        return model

    @property
    def doelmodel(self) -> type[Model]:
        """What a link points at."""
        return verwant_model(self.model, self.doel)


HET_INSTRUMENT = Soort(models.Instrument)
LIJSTEN = (
    Soort(models.InstrumentTegel, "tegels", "tegel"),
    Soort(models.InstrumentKlantkenmerk, "klantkenmerken", "klantkenmerk"),
    Soort(models.InstrumentDoelgroep, "doelgroepen", "doelgroep"),
    Soort(models.InstrumentUitvoeringsvorm, "uitvoeringsvormen", "uitvoeringsvorm"),
    Soort(models.InstrumentGebied, "gebieden", "gebied"),
)
DELEN = (
    Soort(models.Locatie, "locaties"),
    Soort(models.Startmoment, "startmomenten"),
    Soort(models.Registratiecode, "registratiecodes"),
    Soort(models.Contactpersoon, "contactpersonen"),
    Soort(models.Link, "links"),
    Soort(models.Download, "downloads"),
    Soort(models.Video, "videos"),
    # The record of a file holds everything but its contents, so a file that was removed cannot come back.
    Soort(models.Mediabestand, "bestanden", herstelbaar=False),
)
ALLE = (HET_INSTRUMENT, *LIJSTEN, *DELEN)
OP_GEBEURTENIS = {soort.gebeurtenissen._meta.label: soort for soort in ALLE}

# Worked out from the rest, or never changed by anybody.
TECHNISCH = frozenset(
    {"id", "uuid", "instrument_id", "duur_uren", "aangemaakt_op", "gewijzigd_op", "sha256", "toegevoegd_op"}
)
