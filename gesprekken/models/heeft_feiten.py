"""The trigger that holds a held conversation to at least one note of facts."""

import pgtrigger

# Judged at the end of the transaction, when the record and its notes are both there. What was taken back neither needs
# facts nor is one.
_HEEFT_FEITEN = """
    IF EXISTS (SELECT 1 FROM gesprekken_gesprek g WHERE g.id = {gesprek}
            AND g.status = 'gevoerd' AND g.ingetrokken_op IS NULL)
       AND NOT EXISTS (SELECT 1 FROM gesprekken_notitie n WHERE n.gesprek_id = {gesprek}
            AND n.soort = 'feit' AND n.ingetrokken_op IS NULL)
    THEN
        RAISE EXCEPTION 'een gevoerd gesprek heeft feiten'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'gesprek_gevoerd_heeft_feiten';
    END IF;
    RETURN NULL;
"""


def heeft_feiten(gesprek: str, bij: pgtrigger.Operation) -> pgtrigger.Trigger:
    """A held conversation keeps at least one note of facts; `gesprek` is its key in the row that changes."""
    return pgtrigger.Trigger(
        name="gevoerd_heeft_feiten",
        operation=bij,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        func=_HEEFT_FEITEN.format(gesprek=gesprek),
    )
