"""The trigger that keeps the result that a score of an established klantbeeld rests on."""

import pgtrigger

from klanten.models import Diagnoseuitslag

# What the result says, and that it says so at all; the link to the catalogue is none of that, and goes when the
# instrument goes.
_INHOUD = (
    "ingetrokken_op",
    "klant_id",
    "naam",
    "versie",
    "afgenomen_op",
    "afgenomen_door",
    "schaal",
    "uitslag",
    "toelichting",
    "geldig_tot",
    "bestand",
    "bestandsnaam",
    "bestandssoort",
)
_BRON_VAST = """
    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
        RAISE EXCEPTION 'de bron van een vastgesteld klantbeeld verandert niet'
            USING DETAIL = 'Wat intussen is vastgesteld, is hier niet te zien.';
    END IF;
    PERFORM 1 FROM klantbeeld_klantbeeld k
        WHERE k.id IN (SELECT s.klantbeeld_id FROM klantbeeld_score s WHERE s.uitslag_id = OLD.id)
        ORDER BY k.id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM klantbeeld_score s JOIN klantbeeld_klantbeeld k ON k.id = s.klantbeeld_id
        WHERE s.uitslag_id = OLD.id AND k.status = 'vastgesteld'
    ) THEN
        RAISE EXCEPTION 'de bron van een vastgesteld klantbeeld verandert niet';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""


class Scorebron(Diagnoseuitslag):
    """A result as the source of a score: what an established klantbeeld rests on does not change any more.

    The rule stands here, as the floor of the result does not know what rests on it.
    """

    class Meta:
        proxy = True
        verbose_name = "bron van een score"
        verbose_name_plural = "bronnen van scores"
        triggers = [
            pgtrigger.Trigger(
                name="vast_als_bron",
                operation=pgtrigger.UpdateOf(*_INHOUD) | pgtrigger.Delete,  # type: ignore[no-untyped-call]  # pgtrigger
                when=pgtrigger.Before,
                func=_BRON_VAST,
            )
        ]
