"""The trigger that keeps the parts of a klantbeeld as fixed as the klantbeeld itself."""

import pgtrigger

# The parts of an established klantbeeld are as fixed as the klantbeeld itself: nothing moves in, nothing moves out.
# OLD is empty when a part is new, NEW when it goes; an empty value in the list matches nothing.
# The klantbeeld is held until the transaction ends: it is not established between this look and that end. A transaction
# with a snapshot of its own would not see that it was established since.
_DEEL_VAST = """
    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet'
            USING DETAIL = 'Wat intussen is vastgesteld, is hier niet te zien.';
    END IF;
    PERFORM 1 FROM klantbeeld_klantbeeld k
        WHERE k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id) ORDER BY k.id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM klantbeeld_klantbeeld k
        WHERE k.status = 'vastgesteld'
          AND k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id)
    ) THEN
        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""


def deel_vast() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="vast_met_klantbeeld",
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=_DEEL_VAST,
    )
