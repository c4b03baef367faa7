import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import toegang.alfabet
import toegang.migraties
import toegang.models.gebruiker
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        # Before the columns that are made by them.
        migrations.RunSQL(toegang.alfabet.MAAK_FUNCTIES, toegang.alfabet.VERWIJDER_FUNCTIES),
        toegang.migraties.Samen(
            operations=[migrations.CreateModel(
                name='Groepsrecht',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('auth.group_permissions',),
            ), migrations.CreateModel(
                name='OnderbrokenVerzending',
                fields=[
                    ('sleutel', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False, verbose_name='sleutel')),
                    ('van', models.CharField(editable=False, max_length=64, verbose_name='van wie')),
                    ('inhoud', models.BinaryField(verbose_name='inhoud')),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='op')),
                ],
                options={
                    'verbose_name': 'onderbroken verzending',
                    'verbose_name_plural': 'onderbroken verzendingen',
                    'indexes': [models.Index(fields=['van', '-op'], name='onderbroken_van_wie')],
                },
            ), migrations.CreateModel(
                name='Team',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('naam', models.CharField(max_length=80, unique=True, verbose_name='naam')),
                    ('caseload_aanbevolen', models.PositiveSmallIntegerField(default=80, verbose_name='aanbevolen aantal klanten')),
                    ('caseload_maximum', models.PositiveSmallIntegerField(default=100, verbose_name='hoogste aantal klanten')),
                ],
                options={
                    'verbose_name': 'team',
                    'verbose_name_plural': 'teams',
                    'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('caseload_maximum__gte', models.F('caseload_aanbevolen'))), name='team_maximum_vanaf_aanbevolen', violation_error_message='Het hoogste aantal moet minstens het aanbevolen aantal zijn.')],
                },
            ), migrations.CreateModel(
                name='Groepslid',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('toegang.gebruiker_groups',),
            ), migrations.CreateModel(
                name='Gebruikersrecht',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('toegang.gebruiker_user_permissions',),
            ), migrations.CreateModel(
                name='TeamEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.team')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('naam', models.CharField(max_length=80, verbose_name='naam')),
                    ('caseload_aanbevolen', models.PositiveSmallIntegerField(default=80, verbose_name='aanbevolen aantal klanten')),
                    ('caseload_maximum', models.PositiveSmallIntegerField(default=100, verbose_name='hoogste aantal klanten')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Gebruiker',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('password', models.CharField(max_length=128, verbose_name='password')),
                    ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                    ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                    ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                    ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                    ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                    ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                    ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                    ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                    ('rol', models.CharField(choices=[('klantmanager', 'Klantmanager'), ('teamleider', 'Teamleider'), ('beheerder', 'Beheerder'), ('privacy', 'Privacyfunctionaris')], default='klantmanager', max_length=20, verbose_name='rol')),
                    ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='leden', to='toegang.team', verbose_name='team')),
                    ('telefoon', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                    ('sneltoets', models.BooleanField(db_default=True, default=True, verbose_name='de toets / brengt mij naar ‘Zoek klant’')),
                    ('alfabet', models.GeneratedField(db_persist=True, expression=toegang.alfabet.AlfabetVanPersoon('last_name', 'first_name'), output_field=models.TextField(db_collation='C'), verbose_name='plaats in het alfabet')),
                    ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                    ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ],
                options={
                    'verbose_name': 'gebruiker',
                    'verbose_name_plural': 'gebruikers',
                    'ordering': ('alfabet', 'pk'),
                    'constraints': [models.CheckConstraint(condition=models.Q(('team__isnull', False), models.Q(('rol__in', ['klantmanager', 'teamleider']), _negated=True), _connector='OR'), name='gebruiker_met_caseload_heeft_team', violation_error_message='Een klantmanager of teamleider hoort bij een team.')],
                },
                managers=[
                    ('objects', toegang.models.gebruiker.GebruikerManager()),
                ],
            ), migrations.CreateModel(
                name='GroepsrechtEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.groepsrecht')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.IntegerField()),
                    ('group', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.group')),
                    ('permission', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.permission')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='GebruikersrechtEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.gebruikersrecht')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('gebruiker', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('permission', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.permission')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='GroepslidEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='toegang.groepslid')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('gebruiker', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('group', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.group')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Verwerking',
                fields=[
                    ('sleutel', models.UUIDField(primary_key=True, serialize=False, verbose_name='sleutel')),
                    ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('waarvoor', models.CharField(default='', editable=False, max_length=64, verbose_name='afdruk van wat er gevraagd werd')),
                    ('resultaat', models.CharField(max_length=200, verbose_name='adres van het resultaat')),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='op')),
                ],
                options={
                    'verbose_name': 'verwerking',
                    'verbose_name_plural': 'verwerkingen',
                },
            ), migrations.CreateModel(
                name='Inzage',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tijdstip', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='tijdstip')),
                    ('gebruiker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inzagen', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                    ('gebruikersnaam', models.CharField(blank=True, default='', max_length=150, verbose_name='gebruikersnaam')),
                    ('naam', models.CharField(blank=True, default='', max_length=301, verbose_name='naam')),
                    ('rol', models.CharField(blank=True, choices=[('klantmanager', 'Klantmanager'), ('teamleider', 'Teamleider'), ('beheerder', 'Beheerder'), ('privacy', 'Privacyfunctionaris')], default='', max_length=20, verbose_name='rol')),
                    ('team', models.CharField(blank=True, default='', max_length=80, verbose_name='team')),
                    ('klantnummer', models.CharField(blank=True, default='', max_length=20, verbose_name='klantnummer')),
                    ('klantnummers', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='klantnummers op de lijst')),
                    ('onderdeel', models.CharField(max_length=40, verbose_name='onderdeel')),
                    ('grond', models.CharField(blank=True, choices=[('klantmanager', 'Eigen klant'), ('duo', 'Duo-collega'), ('teamleider', 'Teamleider van het team'), ('bekend', 'Klant bleek bekend bij nieuwe melding')], default='', max_length=20, verbose_name='grond')),
                    ('resultaat', models.CharField(choices=[('geslaagd', 'Gelukt'), ('geweigerd', 'Geweigerd')], default='geslaagd', max_length=10, verbose_name='resultaat')),
                    ('oorsprong', models.CharField(choices=[('scherm', 'Scherm'), ('lijst', 'Lijst of zoekresultaat'), ('document', 'Document of bestand'), ('export', 'Export'), ('aanmelden', 'Aanmelden')], default='scherm', max_length=10, verbose_name='oorsprong')),
                ],
                options={
                    'verbose_name': 'inzage',
                    'verbose_name_plural': 'inzagen',
                    'ordering': ['-tijdstip', '-pk'],
                    'indexes': [models.Index(fields=['-tijdstip', '-id'], name='inzage_tijdstip'), models.Index(fields=['klantnummer', '-tijdstip'], name='inzage_klantnummer'), models.Index(fields=['gebruiker', '-tijdstip'], name='inzage_gebruiker'), models.Index(fields=['gebruikersnaam', '-tijdstip'], name='inzage_gebruikersnaam'), models.Index(condition=models.Q(('resultaat', 'geweigerd')), fields=['gebruiker', '-tijdstip'], name='inzage_geweigerd'), django.contrib.postgres.indexes.GinIndex(fields=['klantnummers'], name='inzage_klantnummers')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('resultaat', 'geweigerd'), ('klantnummer', ''), models.Q(('grond', ''), _negated=True), _connector='OR'), name='inzage_van_dossier_heeft_grond', violation_error_message='Wie een dossier opent, heeft een grond.')],
                },
            ), migrations.CreateModel(
                name='GebruikerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                    ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                    ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                    ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                    ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                    ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                    ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                    ('rol', models.CharField(choices=[('klantmanager', 'Klantmanager'), ('teamleider', 'Teamleider'), ('beheerder', 'Beheerder'), ('privacy', 'Privacyfunctionaris')], default='klantmanager', max_length=20, verbose_name='rol')),
                    ('team', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.team', verbose_name='team')),
                    ('telefoon', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='team',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_teamevent" ("caseload_aanbevolen", "caseload_maximum", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caseload_aanbevolen", NEW."caseload_maximum", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='f130d2f20af690190538bd71d7e222d93adad5e5', operation='INSERT', pgid='pgtrigger_insert_insert_38cfc', table='toegang_team', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='team',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_teamevent" ("caseload_aanbevolen", "caseload_maximum", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caseload_aanbevolen", NEW."caseload_maximum", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='bc737e0ad6c0e94fa27980ea62159b703e491be5', operation='UPDATE', pgid='pgtrigger_update_update_33281', table='toegang_team', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='team',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_teamevent" ("caseload_aanbevolen", "caseload_maximum", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."caseload_aanbevolen", OLD."caseload_maximum", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='42a14969c9665882bad7143732a37c071b12d189', operation='DELETE', pgid='pgtrigger_delete_delete_4e031', table='toegang_team', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepsrecht',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_groepsrechtevent" ("group_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."group_id", NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='0e2d371586a2600f7ab937b08e4efbda8ae2da97', operation='INSERT', pgid='pgtrigger_insert_insert_718b7', table='auth_group_permissions', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepsrecht',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_groepsrechtevent" ("group_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."group_id", NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='2dacb9abb90f00d8f97da2e9763bf3b368a6b87c', operation='UPDATE', pgid='pgtrigger_update_update_59bf1', table='auth_group_permissions', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepsrecht',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_groepsrechtevent" ("group_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."group_id", OLD."id", OLD."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='c40cd7c47f4981e2dbbb3e30c0a388c750db8866', operation='DELETE', pgid='pgtrigger_delete_delete_16ba7', table='auth_group_permissions', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzage',
                trigger=pgtrigger.compiler.Trigger(name='alleen_bijschrijven', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e76512278dede9c19b2b490eb6a89b85a18d178f', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_bijschrijven_31735', table='toegang_inzage', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzage',
                trigger=pgtrigger.compiler.Trigger(name='zoals_het_was', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NEW.gebruiker_id IS NOT NULL THEN\n        SELECT g.username, COALESCE(NULLIF(btrim(g.first_name || ' ' || g.last_name), ''), g.username), g.rol,\n               COALESCE(t.naam, '')\n          INTO NEW.gebruikersnaam, NEW.naam, NEW.rol, NEW.team\n          FROM toegang_gebruiker g LEFT JOIN toegang_team t ON t.id = g.team_id\n         WHERE g.id = NEW.gebruiker_id;\n    END IF;\n    RETURN NEW;\n", hash='6842129f69b35c8bc83e03b30f8d72567f65fddd', operation='INSERT', pgid='pgtrigger_zoals_het_was_af3e6', table='toegang_inzage', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruikerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7538be8563eb542c5492936d9d9cca28c7d5144b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_54850', table='toegang_gebruikerevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruiker',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gebruikerevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "team_id", "telefoon", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rol", NEW."team_id", NEW."telefoon", NEW."username"); RETURN NULL;', hash='51d47904727a11149454125fa18ed48fa5a8f0ba', operation='INSERT', pgid='pgtrigger_insert_insert_4b44d', table='toegang_gebruiker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruiker',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."rol" IS DISTINCT FROM (NEW."rol") OR OLD."team_id" IS DISTINCT FROM (NEW."team_id") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."username" IS DISTINCT FROM (NEW."username"))', func='INSERT INTO "toegang_gebruikerevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "team_id", "telefoon", "username") VALUES (NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rol", NEW."team_id", NEW."telefoon", NEW."username"); RETURN NULL;', hash='432dc18e1fd4444d03da6a01be1f5934b9b5c61f', operation='UPDATE', pgid='pgtrigger_update_update_98668', table='toegang_gebruiker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruiker',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gebruikerevent" ("date_joined", "email", "first_name", "id", "is_active", "is_staff", "is_superuser", "last_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "team_id", "telefoon", "username") VALUES (OLD."date_joined", OLD."email", OLD."first_name", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."last_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rol", OLD."team_id", OLD."telefoon", OLD."username"); RETURN NULL;', hash='750a262d537f9abf66db45291089fc99ce9eeb1c', operation='DELETE', pgid='pgtrigger_delete_delete_5dbf7', table='toegang_gebruiker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='teamevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e6fb802b7606f0512a30669e662fb06f7557d97b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ef10c', table='toegang_teamevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepsrechtevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='171c0e445805ee9cf05a749c5ecf961cfb31b178', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4ac91', table='toegang_groepsrechtevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepslid',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_groepslidevent" ("gebruiker_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebruiker_id", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='ae6a49efaae9bc72ba8f2236cd2320edb9b20045', operation='INSERT', pgid='pgtrigger_insert_insert_c9de5', table='toegang_gebruiker_groups', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepslid',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_groepslidevent" ("gebruiker_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebruiker_id", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='63c86f71f5971fffa8276400b3316cc782f240b3', operation='UPDATE', pgid='pgtrigger_update_update_d46d4', table='toegang_gebruiker_groups', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepslid',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_groepslidevent" ("gebruiker_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gebruiker_id", OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='4b03ce047d9b4aff9f3c34192a7e1820e20d2481', operation='DELETE', pgid='pgtrigger_delete_delete_e7da8', table='toegang_gebruiker_groups', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruikersrecht',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gebruikersrechtevent" ("gebruiker_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebruiker_id", NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='82345467430bd898e05f115f468556835224ad6b', operation='INSERT', pgid='pgtrigger_insert_insert_b3ab1', table='toegang_gebruiker_user_permissions', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruikersrecht',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "toegang_gebruikersrechtevent" ("gebruiker_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebruiker_id", NEW."id", NEW."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='eb9cfc51ef1beb88ba2751436faf8dc74e013a59', operation='UPDATE', pgid='pgtrigger_update_update_45c2f', table='toegang_gebruiker_user_permissions', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruikersrecht',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "toegang_gebruikersrechtevent" ("gebruiker_id", "id", "permission_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gebruiker_id", OLD."id", OLD."permission_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='5bf2cda51278f7f2d6af95825efb6ceec702cfd0', operation='DELETE', pgid='pgtrigger_delete_delete_2f79f', table='toegang_gebruiker_user_permissions', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='groepslidevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c1b31bd43e0bc8abf7cb190338ac7802c4ef807a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d3921', table='toegang_groepslidevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruikersrechtevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='55d32cf4e15e3efa20fa9a9bceb9de365ea8d7d5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_94aa0', table='toegang_gebruikersrechtevent', when='BEFORE')),
            )],
        ),
    ]
