import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import toegang.alfabet
import toegang.migraties
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('instrumenten', '0001_initial'),
        ('klantbeeld', '0001_initial'),
        ('klanten', '0001_initial'),
        ('toegang', '__first__'),
    ]

    operations = [
        toegang.migraties.Samen(
            operations=[migrations.CreateModel(
                name='Afwijkgrond',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'afwijkgrond',
                    'verbose_name_plural': 'afwijkgronden',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Klantprofiel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('set', models.CharField(max_length=40, verbose_name='set')),
                    ('code', models.CharField(max_length=10, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('actief', models.BooleanField(default=False, verbose_name='in gebruik')),
                    ('voorbeeldinhoud', models.BooleanField(default=True, verbose_name='voorbeeldinhoud, te vervangen')),
                    ('toegang', models.CharField(blank=True, choices=[('', 'Geen'), ('indicatie_beschut', 'Indicatie beschut werk'), ('acuut', 'Acute situatie of volledige ontheffing')], max_length=20, verbose_name='harde voorwaarde')),
                    ('kenmerken', models.JSONField(default=list, verbose_name='kenmerken')),
                    ('ontwikkelbehoefte', models.JSONField(default=list, verbose_name='ontwikkelbehoefte')),
                    ('ondersteuningsbehoefte', models.JSONField(default=list, verbose_name='ondersteuningsbehoefte')),
                    ('doelstelling', models.TextField(blank=True, verbose_name='doelstelling')),
                    ('einddoel', models.TextField(blank=True, verbose_name='einddoel')),
                    ('focus', models.TextField(blank=True, verbose_name='focus')),
                    ('rol_professional', models.TextField(blank=True, verbose_name='rol van de professional')),
                    ('betrokkenheid', models.TextField(blank=True, verbose_name='betrokkenheid')),
                    ('termijn_maanden', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='termijn (maanden)')),
                    ('contactnorm_dagen', models.PositiveSmallIntegerField(default=31, verbose_name='contact minstens elke … dagen')),
                    ('evaluatie_maanden', models.PositiveSmallIntegerField(default=3, verbose_name='evaluatie elke … maanden')),
                    ('ladder_van', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='participatieladder van')),
                    ('ladder_tot', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='participatieladder tot')),
                    ('instrumenten', models.JSONField(default=list, verbose_name='instrumenten in de bron')),
                    ('doorstroom', models.TextField(blank=True, verbose_name='doorstroom')),
                    ('naam_klant', models.CharField(blank=True, max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('uitleg_klant', models.TextField(blank=True, verbose_name='uitleg voor de klant (B1)')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('tegels', models.ManyToManyField(blank=True, to='instrumenten.tegel', verbose_name='tegels')),
                    ('klantkenmerken', models.ManyToManyField(blank=True, to='instrumenten.klantkenmerk', verbose_name='klantkenmerken')),
                ],
                options={
                    'verbose_name': 'klantprofiel',
                    'verbose_name_plural': 'klantprofielen',
                    'ordering': ['set', 'volgorde', 'code'],
                    'constraints': [models.UniqueConstraint(fields=('set', 'code'), name='klantprofiel_code_uniek_in_set', violation_error_message='In deze set is er al een profiel met deze code. Kies een andere code.')],
                },
            ), migrations.CreateModel(
                name='ProfielKlantkenmerk',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('profielen.klantprofiel_klantkenmerken',),
            ), migrations.CreateModel(
                name='ProfielTegel',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('profielen.klantprofiel_tegels',),
            ), migrations.CreateModel(
                name='AfwijkgrondEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profielen.afwijkgrond')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='KlantprofielEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profielen.klantprofiel')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('set', models.CharField(max_length=40, verbose_name='set')),
                    ('code', models.CharField(max_length=10, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('actief', models.BooleanField(default=False, verbose_name='in gebruik')),
                    ('voorbeeldinhoud', models.BooleanField(default=True, verbose_name='voorbeeldinhoud, te vervangen')),
                    ('toegang', models.CharField(blank=True, choices=[('', 'Geen'), ('indicatie_beschut', 'Indicatie beschut werk'), ('acuut', 'Acute situatie of volledige ontheffing')], max_length=20, verbose_name='harde voorwaarde')),
                    ('kenmerken', models.JSONField(default=list, verbose_name='kenmerken')),
                    ('ontwikkelbehoefte', models.JSONField(default=list, verbose_name='ontwikkelbehoefte')),
                    ('ondersteuningsbehoefte', models.JSONField(default=list, verbose_name='ondersteuningsbehoefte')),
                    ('doelstelling', models.TextField(blank=True, verbose_name='doelstelling')),
                    ('einddoel', models.TextField(blank=True, verbose_name='einddoel')),
                    ('focus', models.TextField(blank=True, verbose_name='focus')),
                    ('rol_professional', models.TextField(blank=True, verbose_name='rol van de professional')),
                    ('betrokkenheid', models.TextField(blank=True, verbose_name='betrokkenheid')),
                    ('termijn_maanden', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='termijn (maanden)')),
                    ('contactnorm_dagen', models.PositiveSmallIntegerField(default=31, verbose_name='contact minstens elke … dagen')),
                    ('evaluatie_maanden', models.PositiveSmallIntegerField(default=3, verbose_name='evaluatie elke … maanden')),
                    ('ladder_van', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='participatieladder van')),
                    ('ladder_tot', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='participatieladder tot')),
                    ('instrumenten', models.JSONField(default=list, verbose_name='instrumenten in de bron')),
                    ('doorstroom', models.TextField(blank=True, verbose_name='doorstroom')),
                    ('naam_klant', models.CharField(blank=True, max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('uitleg_klant', models.TextField(blank=True, verbose_name='uitleg voor de klant (B1)')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ProfielKlantkenmerkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profielen.profielklantkenmerk')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klantprofiel', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profielen.klantprofiel')),
                    ('klantkenmerk', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.klantkenmerk')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ProfielPatroon',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('profiel', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='patroon', to='profielen.klantprofiel')),
                    ('component', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='klantbeeld.igmcomponent')),
                    ('van', models.PositiveSmallIntegerField(verbose_name='van')),
                    ('tot', models.PositiveSmallIntegerField(verbose_name='tot en met')),
                    ('gewicht', models.PositiveSmallIntegerField(default=1, verbose_name='gewicht')),
                ],
                options={
                    'verbose_name': 'patroon',
                    'verbose_name_plural': 'patronen',
                    'ordering': ['profiel', 'component__volgorde', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('profiel', 'component'), name='patroon_een_per_component', violation_error_message='Voor dit onderdeel staat er al een bereik.'), models.CheckConstraint(condition=models.Q(('tot__gte', models.F('van')), ('tot__lte', 5), ('van__gte', 1)), name='patroon_bereik_1_tot_5', violation_error_message='Een bereik ligt tussen 1 en 5, en loopt van laag naar hoog.')],
                },
            ), migrations.CreateModel(
                name='ProfielTegelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profielen.profieltegel')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klantprofiel', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profielen.klantprofiel')),
                    ('tegel', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.tegel')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Profieltoekenning',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='profieltoekenningen', to='klanten.klant')),
                    ('klantbeeld', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='profieltoekenningen', to='klantbeeld.klantbeeld')),
                    ('profiel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='toekenningen', to='profielen.klantprofiel')),
                    ('voorgesteld', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='profielen.klantprofiel')),
                    ('uitleg', models.JSONField(default=dict, verbose_name='uitleg van het voorstel')),
                    ('regelversie', models.CharField(max_length=20, verbose_name='versie van de regels')),
                    ('afwijkgrond', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='profielen.afwijkgrond', verbose_name='reden om af te wijken')),
                    ('motivering', models.TextField(blank=True, max_length=2000, verbose_name='motivering')),
                    ('klantreactie', models.CharField(blank=True, choices=[('eens', 'Eens'), ('deels', 'Deels eens'), ('oneens', 'Niet eens'), ('', 'Nog niet besproken')], max_length=8, verbose_name='wat vindt de klant?')),
                    ('klantreactie_tekst', models.TextField(blank=True, max_length=1000, verbose_name='in de woorden van de klant')),
                    ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='op')),
                ],
                options={
                    'verbose_name': 'profieltoekenning',
                    'verbose_name_plural': 'profieltoekenningen',
                    'ordering': ['-op', '-pk'],
                    'indexes': [models.Index(fields=['klant', '-op', '-id'], name='profieltoekenning_laatste')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('voorgesteld', models.F('profiel')), models.Q(('motivering', ''), _negated=True), _connector='OR'), name='profieltoekenning_afwijking_gemotiveerd', violation_error_message='Leg uit waarom u een ander profiel kiest dan is voorgesteld.')],
                },
            ), migrations.CreateModel(
                name='ProfielPatroonEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profielen.profielpatroon')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('profiel', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profielen.klantprofiel')),
                    ('component', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.igmcomponent')),
                    ('van', models.PositiveSmallIntegerField(verbose_name='van')),
                    ('tot', models.PositiveSmallIntegerField(verbose_name='tot en met')),
                    ('gewicht', models.PositiveSmallIntegerField(default=1, verbose_name='gewicht')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ProfieltoekenningEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='profielen.profieltoekenning')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('klantbeeld', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.klantbeeld')),
                    ('profiel', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profielen.klantprofiel')),
                    ('voorgesteld', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profielen.klantprofiel')),
                    ('uitleg', models.JSONField(default=dict, verbose_name='uitleg van het voorstel')),
                    ('regelversie', models.CharField(max_length=20, verbose_name='versie van de regels')),
                    ('afwijkgrond', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='profielen.afwijkgrond', verbose_name='reden om af te wijken')),
                    ('motivering', models.TextField(blank=True, max_length=2000, verbose_name='motivering')),
                    ('klantreactie', models.CharField(blank=True, choices=[('eens', 'Eens'), ('deels', 'Deels eens'), ('oneens', 'Niet eens'), ('', 'Nog niet besproken')], max_length=8, verbose_name='wat vindt de klant?')),
                    ('klantreactie_tekst', models.TextField(blank=True, max_length=1000, verbose_name='in de woorden van de klant')),
                    ('door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='op')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='afwijkgrond',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_afwijkgrondevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='cebc45757b266a84aba99700e2331896b112bde8', operation='INSERT', pgid='pgtrigger_insert_insert_f6116', table='profielen_afwijkgrond', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afwijkgrond',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profielen_afwijkgrondevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='6d6d924ab1bafb1615170c6f961dfa8e26d2f49d', operation='UPDATE', pgid='pgtrigger_update_update_e815e', table='profielen_afwijkgrond', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afwijkgrond',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_afwijkgrondevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='66241260e54f04ab5d0f69483459e68718e7878a', operation='DELETE', pgid='pgtrigger_delete_delete_49579', table='profielen_afwijkgrond', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afwijkgrondevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7a2affcba572bfef8f7adfbdcbc539552fc647a9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_23698', table='profielen_afwijkgrondevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantprofiel',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_klantprofielevent" ("actief", "betrokkenheid", "bron", "code", "contactnorm_dagen", "doelstelling", "doorstroom", "einddoel", "evaluatie_maanden", "focus", "id", "instrumenten", "kenmerken", "ladder_tot", "ladder_van", "naam", "naam_klant", "ondersteuningsbehoefte", "ontwikkelbehoefte", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_professional", "set", "termijn_maanden", "toegang", "uitleg_klant", "volgorde", "voorbeeldinhoud") VALUES (NEW."actief", NEW."betrokkenheid", NEW."bron", NEW."code", NEW."contactnorm_dagen", NEW."doelstelling", NEW."doorstroom", NEW."einddoel", NEW."evaluatie_maanden", NEW."focus", NEW."id", NEW."instrumenten", NEW."kenmerken", NEW."ladder_tot", NEW."ladder_van", NEW."naam", NEW."naam_klant", NEW."ondersteuningsbehoefte", NEW."ontwikkelbehoefte", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rol_professional", NEW."set", NEW."termijn_maanden", NEW."toegang", NEW."uitleg_klant", NEW."volgorde", NEW."voorbeeldinhoud"); RETURN NULL;', hash='92b3314b14542d1a1d9901b81c8ffdd9d4bd712b', operation='INSERT', pgid='pgtrigger_insert_insert_6a819', table='profielen_klantprofiel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantprofiel',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profielen_klantprofielevent" ("actief", "betrokkenheid", "bron", "code", "contactnorm_dagen", "doelstelling", "doorstroom", "einddoel", "evaluatie_maanden", "focus", "id", "instrumenten", "kenmerken", "ladder_tot", "ladder_van", "naam", "naam_klant", "ondersteuningsbehoefte", "ontwikkelbehoefte", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_professional", "set", "termijn_maanden", "toegang", "uitleg_klant", "volgorde", "voorbeeldinhoud") VALUES (NEW."actief", NEW."betrokkenheid", NEW."bron", NEW."code", NEW."contactnorm_dagen", NEW."doelstelling", NEW."doorstroom", NEW."einddoel", NEW."evaluatie_maanden", NEW."focus", NEW."id", NEW."instrumenten", NEW."kenmerken", NEW."ladder_tot", NEW."ladder_van", NEW."naam", NEW."naam_klant", NEW."ondersteuningsbehoefte", NEW."ontwikkelbehoefte", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rol_professional", NEW."set", NEW."termijn_maanden", NEW."toegang", NEW."uitleg_klant", NEW."volgorde", NEW."voorbeeldinhoud"); RETURN NULL;', hash='eaf0836708466a2a654a7119bb19f7c6e1d5817c', operation='UPDATE', pgid='pgtrigger_update_update_d68c0', table='profielen_klantprofiel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantprofiel',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_klantprofielevent" ("actief", "betrokkenheid", "bron", "code", "contactnorm_dagen", "doelstelling", "doorstroom", "einddoel", "evaluatie_maanden", "focus", "id", "instrumenten", "kenmerken", "ladder_tot", "ladder_van", "naam", "naam_klant", "ondersteuningsbehoefte", "ontwikkelbehoefte", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_professional", "set", "termijn_maanden", "toegang", "uitleg_klant", "volgorde", "voorbeeldinhoud") VALUES (OLD."actief", OLD."betrokkenheid", OLD."bron", OLD."code", OLD."contactnorm_dagen", OLD."doelstelling", OLD."doorstroom", OLD."einddoel", OLD."evaluatie_maanden", OLD."focus", OLD."id", OLD."instrumenten", OLD."kenmerken", OLD."ladder_tot", OLD."ladder_van", OLD."naam", OLD."naam_klant", OLD."ondersteuningsbehoefte", OLD."ontwikkelbehoefte", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rol_professional", OLD."set", OLD."termijn_maanden", OLD."toegang", OLD."uitleg_klant", OLD."volgorde", OLD."voorbeeldinhoud"); RETURN NULL;', hash='16a0bfaf30ededb7081206208e5ed537d7483b65', operation='DELETE', pgid='pgtrigger_delete_delete_7f54d', table='profielen_klantprofiel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantprofielevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='98a89f2f843bf740f6b593d947a3f1f554f92399', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e48b7', table='profielen_klantprofielevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielpatroon',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profielpatroonevent" ("component_id", "gewicht", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel_id", "tot", "van") VALUES (NEW."component_id", NEW."gewicht", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."profiel_id", NEW."tot", NEW."van"); RETURN NULL;', hash='9dac890aae70ef3c701130f24f6a09258c45fe44', operation='INSERT', pgid='pgtrigger_insert_insert_946c9', table='profielen_profielpatroon', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielpatroon',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profielen_profielpatroonevent" ("component_id", "gewicht", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel_id", "tot", "van") VALUES (NEW."component_id", NEW."gewicht", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."profiel_id", NEW."tot", NEW."van"); RETURN NULL;', hash='b53b809a281b088db8a16190ef47a493d5a4bff8', operation='UPDATE', pgid='pgtrigger_update_update_f4eba', table='profielen_profielpatroon', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielpatroon',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profielpatroonevent" ("component_id", "gewicht", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel_id", "tot", "van") VALUES (OLD."component_id", OLD."gewicht", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."profiel_id", OLD."tot", OLD."van"); RETURN NULL;', hash='e10bd6f3ca57387d285ec75edb721e390c761286', operation='DELETE', pgid='pgtrigger_delete_delete_88147', table='profielen_profielpatroon', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielpatroonevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='66e5285badaa22af06ef73f2c08a08570ff2c1e8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3dfba', table='profielen_profielpatroonevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltoekenning',
                trigger=pgtrigger.compiler.Trigger(name='vast', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='b622e29ffdf40aa7c4a042a201cd70c94c74f07e', operation='UPDATE', pgid='pgtrigger_vast_c5f69', table='profielen_profieltoekenning', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltoekenning',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profieltoekenningevent" ("afwijkgrond_id", "door_id", "id", "klant_id", "klantbeeld_id", "klantreactie", "klantreactie_tekst", "motivering", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel_id", "regelversie", "uitleg", "voorgesteld_id") VALUES (NEW."afwijkgrond_id", NEW."door_id", NEW."id", NEW."klant_id", NEW."klantbeeld_id", NEW."klantreactie", NEW."klantreactie_tekst", NEW."motivering", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."profiel_id", NEW."regelversie", NEW."uitleg", NEW."voorgesteld_id"); RETURN NULL;', hash='f8a9b97ade6cba72330a68b4db6dd5830ce2da99', operation='INSERT', pgid='pgtrigger_insert_insert_fbc31', table='profielen_profieltoekenning', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltoekenning',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profielen_profieltoekenningevent" ("afwijkgrond_id", "door_id", "id", "klant_id", "klantbeeld_id", "klantreactie", "klantreactie_tekst", "motivering", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel_id", "regelversie", "uitleg", "voorgesteld_id") VALUES (NEW."afwijkgrond_id", NEW."door_id", NEW."id", NEW."klant_id", NEW."klantbeeld_id", NEW."klantreactie", NEW."klantreactie_tekst", NEW."motivering", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."profiel_id", NEW."regelversie", NEW."uitleg", NEW."voorgesteld_id"); RETURN NULL;', hash='9bbff261a8280628448167fd2b4b6044fdbcc9b6', operation='UPDATE', pgid='pgtrigger_update_update_e1121', table='profielen_profieltoekenning', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltoekenning',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profieltoekenningevent" ("afwijkgrond_id", "door_id", "id", "klant_id", "klantbeeld_id", "klantreactie", "klantreactie_tekst", "motivering", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel_id", "regelversie", "uitleg", "voorgesteld_id") VALUES (OLD."afwijkgrond_id", OLD."door_id", OLD."id", OLD."klant_id", OLD."klantbeeld_id", OLD."klantreactie", OLD."klantreactie_tekst", OLD."motivering", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."profiel_id", OLD."regelversie", OLD."uitleg", OLD."voorgesteld_id"); RETURN NULL;', hash='ca87c60464879061736650f080791507788ef623', operation='DELETE', pgid='pgtrigger_delete_delete_7335c', table='profielen_profieltoekenning', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltoekenningevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='02f7222d6912c9831ad3f4a701e8e9f16d50be72', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7dd00', table='profielen_profieltoekenningevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profielklantkenmerkevent" ("id", "klantkenmerk_id", "klantprofiel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."klantkenmerk_id", NEW."klantprofiel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='0237befc9ed1ac48ff600ddf3b19b43cd4859aa7', operation='INSERT', pgid='pgtrigger_insert_insert_9f8f1', table='profielen_klantprofiel_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profielen_profielklantkenmerkevent" ("id", "klantkenmerk_id", "klantprofiel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."klantkenmerk_id", NEW."klantprofiel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='2a660414a24e3ecdb4831ca6c8eb20ea103a7e7c', operation='UPDATE', pgid='pgtrigger_update_update_50056', table='profielen_klantprofiel_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profielklantkenmerkevent" ("id", "klantkenmerk_id", "klantprofiel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."klantkenmerk_id", OLD."klantprofiel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='0b8866a897f83f853fe835690fde909b0170a420', operation='DELETE', pgid='pgtrigger_delete_delete_4ef1d', table='profielen_klantprofiel_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltegel',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profieltegelevent" ("id", "klantprofiel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id") VALUES (NEW."id", NEW."klantprofiel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."tegel_id"); RETURN NULL;', hash='780df77aed8eb25ca276161f0a030e935822603e', operation='INSERT', pgid='pgtrigger_insert_insert_3b562', table='profielen_klantprofiel_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltegel',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "profielen_profieltegelevent" ("id", "klantprofiel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id") VALUES (NEW."id", NEW."klantprofiel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tegel_id"); RETURN NULL;', hash='c672a6bccb70e57bd5803c70da04866f016bed73', operation='UPDATE', pgid='pgtrigger_update_update_d412e', table='profielen_klantprofiel_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltegel',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "profielen_profieltegelevent" ("id", "klantprofiel_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id") VALUES (OLD."id", OLD."klantprofiel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."tegel_id"); RETURN NULL;', hash='38179f0a00fe46001254472e54c719d3c5bf2674', operation='DELETE', pgid='pgtrigger_delete_delete_09180', table='profielen_klantprofiel_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profielklantkenmerkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b486b59571cb59fdd6394612e38d2dd36e62b763', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a5664', table='profielen_profielklantkenmerkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='profieltegelevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d7e7d753a1709ba8c1d08d9df0d636ce625cd6b4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e1325', table='profielen_profieltegelevent', when='BEFORE')),
            )],
        ),
    ]
