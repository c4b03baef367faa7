"""Finished care has an outcome, a source stays as it was, and who left an organisation is still named.

Signals that were finished before this rule stay as they are: NOT VALID.
"""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("klantbeeld", "0010_notities_van_een_gesprek"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisatiecontact",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisatiecontact",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisatiecontact",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="organisatiecontact",
            name="actief",
            field=models.BooleanField(default=True, verbose_name="werkt hier nog"),
        ),
        migrations.AddField(
            model_name="organisatiecontactevent",
            name="actief",
            field=models.BooleanField(default=True, verbose_name="werkt hier nog"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="diagnoseuitslag",
            trigger=pgtrigger.compiler.Trigger(
                name="vast_als_bron",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF EXISTS (\n        SELECT 1 FROM klantbeeld_score s JOIN klantbeeld_klantbeeld k ON k.id = s.klantbeeld_id\n        WHERE s.uitslag_id = OLD.id AND k.status = 'vastgesteld'\n    ) THEN\n        RAISE EXCEPTION 'de bron van een vastgesteld klantbeeld verandert niet';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                    hash="4f2294d6f0a4ba4e2fdced46846fdf0b198fe96f",
                    operation='UPDATE OF "klant_id", "naam", "versie", "afgenomen_op", "afgenomen_door", "schaal", "uitslag", "toelichting", "geldig_tot", "bestand", "bestandsnaam", "bestandssoort" OR DELETE',
                    pgid="pgtrigger_vast_als_bron_5655c",
                    table="klantbeeld_diagnoseuitslag",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatiecontact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "klantbeeld_organisatiecontactevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "telefoon", "vast") VALUES (NEW."actief", NEW."email", NEW."functie", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."telefoon", NEW."vast"); RETURN NULL;',
                    hash="d20b702f034dc859800b591d9d133c013bfaa3f6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2bc13",
                    table="klantbeeld_organisatiecontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatiecontact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "klantbeeld_organisatiecontactevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "telefoon", "vast") VALUES (NEW."actief", NEW."email", NEW."functie", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."telefoon", NEW."vast"); RETURN NULL;',
                    hash="e0e5d4ae2a257dc130c08f0b9d43b21555d681d8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_39ff3",
                    table="klantbeeld_organisatiecontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatiecontact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "klantbeeld_organisatiecontactevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "telefoon", "vast") VALUES (OLD."actief", OLD."email", OLD."functie", OLD."id", OLD."naam", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."telefoon", OLD."vast"); RETURN NULL;',
                    hash="62583b904c4a457f8217ba5f70e7b0cb2e9d4c1b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5ec6e",
                    table="klantbeeld_organisatiecontact",
                    when="AFTER",
                ),
            ),
        ),
        AddConstraintNotValid(
            model_name="zorgsignaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stap", "afgerond"), _negated=True),
                    models.Q(("uitkomst", ""), _negated=True),
                    _connector="OR",
                ),
                name="zorgsignaal_afgerond_met_uitkomst",
                violation_error_message="Schrijf op wat eruit kwam.",
            ),
        ),
    ]
