"""The household of a client. With a default of the database: what still runs the version before goes on registering."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('klanten', '0003_overdracht_gelezen'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='klant',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='klant',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='klant',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='klant',
            name='huishouden',
            field=models.CharField(blank=True, db_default='', default='', max_length=80, verbose_name='huishouden'),
        ),
        migrations.AddField(
            model_name='klantevent',
            name='huishouden',
            field=models.CharField(blank=True, db_default='', default='', max_length=80, verbose_name='huishouden'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='klant',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_klantevent" ("aanspreekvorm", "achternaam", "contact_uitleg", "contactvoorkeur", "duo_collega_id", "email", "geboortedatum", "huishouden", "huisnummer", "id", "klantmanager_id", "klantnummer", "naam_uitspraak", "ontvangst", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "revisie", "straat", "taalniveau", "team_id", "telefoon", "tolk_taal", "tussenvoegsel", "voornaam") VALUES (NEW."aanspreekvorm", NEW."achternaam", NEW."contact_uitleg", NEW."contactvoorkeur", NEW."duo_collega_id", NEW."email", NEW."geboortedatum", NEW."huishouden", NEW."huisnummer", NEW."id", NEW."klantmanager_id", NEW."klantnummer", NEW."naam_uitspraak", NEW."ontvangst", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plaats", NEW."postcode", NEW."revisie", NEW."straat", NEW."taalniveau", NEW."team_id", NEW."telefoon", NEW."tolk_taal", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;', hash='c57ad70633eea34ced6f62b81bece9ff5096ea41', operation='INSERT', pgid='pgtrigger_insert_insert_a6c78', table='klanten_klant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='klant',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aanspreekvorm" IS DISTINCT FROM (NEW."aanspreekvorm") OR OLD."achternaam" IS DISTINCT FROM (NEW."achternaam") OR OLD."contact_uitleg" IS DISTINCT FROM (NEW."contact_uitleg") OR OLD."contactvoorkeur" IS DISTINCT FROM (NEW."contactvoorkeur") OR OLD."duo_collega_id" IS DISTINCT FROM (NEW."duo_collega_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."geboortedatum" IS DISTINCT FROM (NEW."geboortedatum") OR OLD."huishouden" IS DISTINCT FROM (NEW."huishouden") OR OLD."huisnummer" IS DISTINCT FROM (NEW."huisnummer") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."klantmanager_id" IS DISTINCT FROM (NEW."klantmanager_id") OR OLD."klantnummer" IS DISTINCT FROM (NEW."klantnummer") OR OLD."naam_uitspraak" IS DISTINCT FROM (NEW."naam_uitspraak") OR OLD."ontvangst" IS DISTINCT FROM (NEW."ontvangst") OR OLD."plaats" IS DISTINCT FROM (NEW."plaats") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."revisie" IS DISTINCT FROM (NEW."revisie") OR OLD."straat" IS DISTINCT FROM (NEW."straat") OR OLD."taalniveau" IS DISTINCT FROM (NEW."taalniveau") OR OLD."team_id" IS DISTINCT FROM (NEW."team_id") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."tolk_taal" IS DISTINCT FROM (NEW."tolk_taal") OR OLD."tussenvoegsel" IS DISTINCT FROM (NEW."tussenvoegsel") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))', func='INSERT INTO "klanten_klantevent" ("aanspreekvorm", "achternaam", "contact_uitleg", "contactvoorkeur", "duo_collega_id", "email", "geboortedatum", "huishouden", "huisnummer", "id", "klantmanager_id", "klantnummer", "naam_uitspraak", "ontvangst", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "revisie", "straat", "taalniveau", "team_id", "telefoon", "tolk_taal", "tussenvoegsel", "voornaam") VALUES (NEW."aanspreekvorm", NEW."achternaam", NEW."contact_uitleg", NEW."contactvoorkeur", NEW."duo_collega_id", NEW."email", NEW."geboortedatum", NEW."huishouden", NEW."huisnummer", NEW."id", NEW."klantmanager_id", NEW."klantnummer", NEW."naam_uitspraak", NEW."ontvangst", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plaats", NEW."postcode", NEW."revisie", NEW."straat", NEW."taalniveau", NEW."team_id", NEW."telefoon", NEW."tolk_taal", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;', hash='5a70bfb229bf0979cb98fd69a472bfa956e6cde8', operation='UPDATE', pgid='pgtrigger_update_update_b85f3', table='klanten_klant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='klant',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_klantevent" ("aanspreekvorm", "achternaam", "contact_uitleg", "contactvoorkeur", "duo_collega_id", "email", "geboortedatum", "huishouden", "huisnummer", "id", "klantmanager_id", "klantnummer", "naam_uitspraak", "ontvangst", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "revisie", "straat", "taalniveau", "team_id", "telefoon", "tolk_taal", "tussenvoegsel", "voornaam") VALUES (OLD."aanspreekvorm", OLD."achternaam", OLD."contact_uitleg", OLD."contactvoorkeur", OLD."duo_collega_id", OLD."email", OLD."geboortedatum", OLD."huishouden", OLD."huisnummer", OLD."id", OLD."klantmanager_id", OLD."klantnummer", OLD."naam_uitspraak", OLD."ontvangst", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."revisie", OLD."straat", OLD."taalniveau", OLD."team_id", OLD."telefoon", OLD."tolk_taal", OLD."tussenvoegsel", OLD."voornaam"); RETURN NULL;', hash='a353490bcf00f04e05fc2f28e55747ee69218e8c', operation='DELETE', pgid='pgtrigger_delete_delete_d7212', table='klanten_klant', when='AFTER')),
        ),
    ]
