import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


# As the reference data have it; a kind that a municipality made itself begins with what a progress talk has.
OPEN = {
    "intake": ["vraag", "uitspraak", "afspraken"],
    "voortgang": ["vorige", "uitspraak", "afspraken"],
    "huisbezoek": ["vorige", "uitspraak", "observatie", "afspraken"],
    "driegesprek": ["vorige", "uitspraak", "afspraken", "erbij"],
    "telefonisch": [],
    "evaluatie": ["vorige", "uitspraak", "linialen", "afspraken"],
    "plaatsingsgesprek": ["vorige", "afspraken", "derde", "erbij"],
    "casusoverleg": ["afspraken", "derde", "erbij"],
}


def zet_open(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for soort in apps.get_model("gesprekken", "Gesprekssoort").objects.all():
        soort.open_delen = OPEN.get(soort.code, OPEN["voortgang"])
        soort.save(update_fields=["open_delen"])


class Migration(migrations.Migration):

    dependencies = [
        ('gesprekken', '0001_initial'),
        ('klanten', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Verslagindeling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('open_delen', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('vorige', 'Afspraken van de vorige keren'), ('vraag', 'Verwachtingen en vraag van de klant'), ('uitspraak', 'Uitspraken van de klant'), ('observatie', 'Wat we zagen en merkten'), ('interpretatie', 'Wat we ervan denken'), ('linialen', 'Belang en vertrouwen'), ('afspraken', 'Nieuwe afspraken'), ('derde', 'Afspraak met iemand anders'), ('vat_samen', 'De klant vat samen'), ('valreep', 'Op de valreep'), ('samenvatting', 'Samenvatting om mee te nemen'), ('erbij', 'Wie was erbij'), ('afloop', 'Hoe liep het gesprek af')], max_length=20), blank=True, default=list, size=None, verbose_name='open delen')),
            ],
            options={
                'verbose_name': 'indeling van een verslag',
                'verbose_name_plural': 'indelingen van verslagen',
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='gesprek',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='gesprek',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='gesprek',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='gesprekssoort',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='gesprekssoort',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='gesprekssoort',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='gesprek',
            name='vastgelegd_op',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='vastgelegd op'),
        ),
        migrations.AddField(
            model_name='gesprekevent',
            name='vastgelegd_op',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='vastgelegd op'),
        ),
        migrations.AddField(
            model_name='gesprekssoort',
            name='open_delen',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('vorige', 'Afspraken van de vorige keren'), ('vraag', 'Verwachtingen en vraag van de klant'), ('uitspraak', 'Uitspraken van de klant'), ('observatie', 'Wat we zagen en merkten'), ('interpretatie', 'Wat we ervan denken'), ('linialen', 'Belang en vertrouwen'), ('afspraken', 'Nieuwe afspraken'), ('derde', 'Afspraak met iemand anders'), ('vat_samen', 'De klant vat samen'), ('valreep', 'Op de valreep'), ('samenvatting', 'Samenvatting om mee te nemen'), ('erbij', 'Wie was erbij'), ('afloop', 'Hoe liep het gesprek af')], max_length=20), blank=True, default=list, help_text='De andere delen gaan met één klik open. Doel, feiten en volgend gesprek staan altijd open.', size=None, verbose_name='open bij het vastleggen'),
        ),
        migrations.AddField(
            model_name='gesprekssoortevent',
            name='open_delen',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('vorige', 'Afspraken van de vorige keren'), ('vraag', 'Verwachtingen en vraag van de klant'), ('uitspraak', 'Uitspraken van de klant'), ('observatie', 'Wat we zagen en merkten'), ('interpretatie', 'Wat we ervan denken'), ('linialen', 'Belang en vertrouwen'), ('afspraken', 'Nieuwe afspraken'), ('derde', 'Afspraak met iemand anders'), ('vat_samen', 'De klant vat samen'), ('valreep', 'Op de valreep'), ('samenvatting', 'Samenvatting om mee te nemen'), ('erbij', 'Wie was erbij'), ('afloop', 'Hoe liep het gesprek af')], max_length=20), blank=True, default=list, help_text='De andere delen gaan met één klik open. Doel, feiten en volgend gesprek staan altijd open.', size=None, verbose_name='open bij het vastleggen'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprek',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekevent" ("afloop", "afloop_toelichting", "belang", "bevestigd_op", "doel", "duur", "geen_vervolg_reden", "gemaakt_door_id", "huisbezoek_aangekondigd", "huisbezoek_reden", "huisbezoek_toestemming", "id", "ingetrokken_door_id", "ingetrokken_op", "intrekreden", "klant_id", "klant_vat_samen", "locatie_id", "moment", "op_de_valreep", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "plek_uitleg", "revisie", "samenvatting_klant", "soort_id", "status", "valreep_vervolg", "vastgelegd_op", "verplaatst_op", "vertrouwen", "vervallen_reden", "verwachtingen_besproken", "volgt_op_id", "vraag_van_klant", "vraag_vooraf") VALUES (NEW."afloop", NEW."afloop_toelichting", NEW."belang", NEW."bevestigd_op", NEW."doel", NEW."duur", NEW."geen_vervolg_reden", NEW."gemaakt_door_id", NEW."huisbezoek_aangekondigd", NEW."huisbezoek_reden", NEW."huisbezoek_toestemming", NEW."id", NEW."ingetrokken_door_id", NEW."ingetrokken_op", NEW."intrekreden", NEW."klant_id", NEW."klant_vat_samen", NEW."locatie_id", NEW."moment", NEW."op_de_valreep", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plek", NEW."plek_uitleg", NEW."revisie", NEW."samenvatting_klant", NEW."soort_id", NEW."status", NEW."valreep_vervolg", NEW."vastgelegd_op", NEW."verplaatst_op", NEW."vertrouwen", NEW."vervallen_reden", NEW."verwachtingen_besproken", NEW."volgt_op_id", NEW."vraag_van_klant", NEW."vraag_vooraf"); RETURN NULL;', hash='73e05a3f6ccb6c5811c8477e369e7a8c976b6aa7', operation='INSERT', pgid='pgtrigger_insert_insert_e2003', table='gesprekken_gesprek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprek',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_gesprekevent" ("afloop", "afloop_toelichting", "belang", "bevestigd_op", "doel", "duur", "geen_vervolg_reden", "gemaakt_door_id", "huisbezoek_aangekondigd", "huisbezoek_reden", "huisbezoek_toestemming", "id", "ingetrokken_door_id", "ingetrokken_op", "intrekreden", "klant_id", "klant_vat_samen", "locatie_id", "moment", "op_de_valreep", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "plek_uitleg", "revisie", "samenvatting_klant", "soort_id", "status", "valreep_vervolg", "vastgelegd_op", "verplaatst_op", "vertrouwen", "vervallen_reden", "verwachtingen_besproken", "volgt_op_id", "vraag_van_klant", "vraag_vooraf") VALUES (NEW."afloop", NEW."afloop_toelichting", NEW."belang", NEW."bevestigd_op", NEW."doel", NEW."duur", NEW."geen_vervolg_reden", NEW."gemaakt_door_id", NEW."huisbezoek_aangekondigd", NEW."huisbezoek_reden", NEW."huisbezoek_toestemming", NEW."id", NEW."ingetrokken_door_id", NEW."ingetrokken_op", NEW."intrekreden", NEW."klant_id", NEW."klant_vat_samen", NEW."locatie_id", NEW."moment", NEW."op_de_valreep", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plek", NEW."plek_uitleg", NEW."revisie", NEW."samenvatting_klant", NEW."soort_id", NEW."status", NEW."valreep_vervolg", NEW."vastgelegd_op", NEW."verplaatst_op", NEW."vertrouwen", NEW."vervallen_reden", NEW."verwachtingen_besproken", NEW."volgt_op_id", NEW."vraag_van_klant", NEW."vraag_vooraf"); RETURN NULL;', hash='d551c68a53b3d5d5568df4db84aa589b1ba8f0d7', operation='UPDATE', pgid='pgtrigger_update_update_30cef', table='gesprekken_gesprek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprek',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekevent" ("afloop", "afloop_toelichting", "belang", "bevestigd_op", "doel", "duur", "geen_vervolg_reden", "gemaakt_door_id", "huisbezoek_aangekondigd", "huisbezoek_reden", "huisbezoek_toestemming", "id", "ingetrokken_door_id", "ingetrokken_op", "intrekreden", "klant_id", "klant_vat_samen", "locatie_id", "moment", "op_de_valreep", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "plek_uitleg", "revisie", "samenvatting_klant", "soort_id", "status", "valreep_vervolg", "vastgelegd_op", "verplaatst_op", "vertrouwen", "vervallen_reden", "verwachtingen_besproken", "volgt_op_id", "vraag_van_klant", "vraag_vooraf") VALUES (OLD."afloop", OLD."afloop_toelichting", OLD."belang", OLD."bevestigd_op", OLD."doel", OLD."duur", OLD."geen_vervolg_reden", OLD."gemaakt_door_id", OLD."huisbezoek_aangekondigd", OLD."huisbezoek_reden", OLD."huisbezoek_toestemming", OLD."id", OLD."ingetrokken_door_id", OLD."ingetrokken_op", OLD."intrekreden", OLD."klant_id", OLD."klant_vat_samen", OLD."locatie_id", OLD."moment", OLD."op_de_valreep", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plek", OLD."plek_uitleg", OLD."revisie", OLD."samenvatting_klant", OLD."soort_id", OLD."status", OLD."valreep_vervolg", OLD."vastgelegd_op", OLD."verplaatst_op", OLD."vertrouwen", OLD."vervallen_reden", OLD."verwachtingen_besproken", OLD."volgt_op_id", OLD."vraag_van_klant", OLD."vraag_vooraf"); RETURN NULL;', hash='c72009f49550b4b7341be3915aff34335e345b88', operation='DELETE', pgid='pgtrigger_delete_delete_c7b12', table='gesprekken_gesprek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprekssoort',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekssoortevent" ("bron", "code", "duur", "id", "naam", "omschrijving", "open_delen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."duur", NEW."id", NEW."naam", NEW."omschrijving", NEW."open_delen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='d4b339616e6abda82bda7fbe3ba343a5f00de95f', operation='INSERT', pgid='pgtrigger_insert_insert_39fd2', table='gesprekken_gesprekssoort', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprekssoort',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_gesprekssoortevent" ("bron", "code", "duur", "id", "naam", "omschrijving", "open_delen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."duur", NEW."id", NEW."naam", NEW."omschrijving", NEW."open_delen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='ee9a52795bbc3c5f298e419d436bde5fb962d997', operation='UPDATE', pgid='pgtrigger_update_update_ff6ac', table='gesprekken_gesprekssoort', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprekssoort',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekssoortevent" ("bron", "code", "duur", "id", "naam", "omschrijving", "open_delen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."duur", OLD."id", OLD."naam", OLD."omschrijving", OLD."open_delen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='4e5f2305168431933a4f09aae2d1f3e0618fdf36', operation='DELETE', pgid='pgtrigger_delete_delete_42fd5', table='gesprekken_gesprekssoort', when='AFTER')),
        ),
        migrations.RunPython(zet_open, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='gesprek',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'gevoerd'), _negated=True), ('vastgelegd_op__isnull', True), ('moment__lte', models.F('vastgelegd_op')), _connector='OR'), name='gesprek_gevoerd_voor_het_vastleggen', violation_error_message='Dit moment moet nog komen. Vul in wanneer het gesprek was.'),
        ),
        migrations.AddConstraint(
            model_name='gesprekssoort',
            constraint=models.CheckConstraint(condition=models.Q(('open_delen__contained_by', ['vorige', 'vraag', 'uitspraak', 'observatie', 'interpretatie', 'linialen', 'afspraken', 'derde', 'vat_samen', 'valreep', 'samenvatting', 'erbij', 'afloop'])), name='gesprekssoort_delen_bestaan', violation_error_message='Kies alleen delen die een verslag heeft.'),
        ),
        migrations.AddField(
            model_name='verslagindeling',
            name='gebruiker',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='verslagindelingen', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='verslagindeling',
            name='soort',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='indelingen', to='gesprekken.gesprekssoort', to_field='code'),
        ),
        migrations.AddConstraint(
            model_name='verslagindeling',
            constraint=models.UniqueConstraint(fields=('gebruiker', 'soort'), name='verslagindeling_een_per_soort', violation_error_message='Er is al een indeling voor deze soort.'),
        ),
        migrations.AddConstraint(
            model_name='verslagindeling',
            constraint=models.CheckConstraint(condition=models.Q(('open_delen__contained_by', ['vorige', 'vraag', 'uitspraak', 'observatie', 'interpretatie', 'linialen', 'afspraken', 'derde', 'vat_samen', 'valreep', 'samenvatting', 'erbij', 'afloop'])), name='verslagindeling_delen_bestaan', violation_error_message='Kies alleen delen die een verslag heeft.'),
        ),
    ]
