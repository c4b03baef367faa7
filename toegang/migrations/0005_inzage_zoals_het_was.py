"""Lines of the access log hold who it was as they were then, with result and origin.

Lines that were there get the name, role and team of today, the best that is known. Going back works as long as nobody
unknown tried to sign in: the older form of a line cannot hold that.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('toegang', '0004_sleutel_hoort_bij_handeling'),
    ]

    operations = [
        migrations.AddField(
            model_name='inzage',
            name='gebruikersnaam',
            field=models.CharField(blank=True, default='', max_length=150, verbose_name='gebruikersnaam'),
        ),
        migrations.AddField(
            model_name='inzage',
            name='klantnummers',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='klantnummers op de lijst'),
        ),
        migrations.AddField(
            model_name='inzage',
            name='naam',
            field=models.CharField(blank=True, default='', max_length=301, verbose_name='naam'),
        ),
        migrations.AddField(
            model_name='inzage',
            name='oorsprong',
            field=models.CharField(choices=[('scherm', 'Scherm'), ('lijst', 'Lijst of zoekresultaat'), ('document', 'Document of bestand'), ('export', 'Export'), ('aanmelden', 'Aanmelden'), ('taak', 'Taak van het systeem')], default='scherm', max_length=10, verbose_name='oorsprong'),
        ),
        migrations.AddField(
            model_name='inzage',
            name='resultaat',
            field=models.CharField(choices=[('geslaagd', 'Gelukt'), ('geweigerd', 'Geweigerd')], default='geslaagd', max_length=10, verbose_name='resultaat'),
        ),
        migrations.AddField(
            model_name='inzage',
            name='rol',
            field=models.CharField(blank=True, choices=[('klantmanager', 'Klantmanager'), ('teamleider', 'Teamleider'), ('beheerder', 'Beheerder'), ('privacy', 'Privacyfunctionaris')], default='', max_length=20, verbose_name='rol'),
        ),
        migrations.AddField(
            model_name='inzage',
            name='team',
            field=models.CharField(blank=True, default='', max_length=80, verbose_name='team'),
        ),
        migrations.RunSQL(
            sql=[
                'ALTER TABLE toegang_inzage DISABLE TRIGGER pgtrigger_alleen_bijschrijven_31735',
                """
                UPDATE toegang_inzage SET
                    gebruikersnaam = g.username,
                    naam = COALESCE(NULLIF(btrim(g.first_name || ' ' || g.last_name), ''), g.username),
                    rol = g.rol,
                    team = COALESCE((SELECT t.naam FROM toegang_team t WHERE t.id = g.team_id), '')
                FROM toegang_gebruiker g WHERE g.id = gebruiker_id
                """,
                'ALTER TABLE toegang_inzage ENABLE TRIGGER pgtrigger_alleen_bijschrijven_31735',
            ],
            reverse_sql=migrations.RunSQL.noop,
        ),
        migrations.AlterField(
            model_name='inzage',
            name='gebruiker',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inzagen', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker'),
        ),
        migrations.AlterField(
            model_name='inzage',
            name='grond',
            field=models.CharField(blank=True, choices=[('klantmanager', 'Eigen klant'), ('duo', 'Duo-collega'), ('teamleider', 'Teamleider van het team'), ('bekend', 'Klant bleek bekend bij nieuwe melding')], default='', max_length=20, verbose_name='grond'),
        ),
        migrations.AlterField(
            model_name='inzage',
            name='klantnummer',
            field=models.CharField(blank=True, default='', max_length=20, verbose_name='klantnummer'),
        ),
        migrations.AddIndex(
            model_name='inzage',
            index=models.Index(fields=['gebruikersnaam', '-tijdstip'], name='inzage_gebruikersnaam'),
        ),
        migrations.AddIndex(
            model_name='inzage',
            index=models.Index(condition=models.Q(('resultaat', 'geweigerd')), fields=['gebruiker', '-tijdstip'], name='inzage_geweigerd'),
        ),
        migrations.AddIndex(
            model_name='inzage',
            index=django.contrib.postgres.indexes.GinIndex(fields=['klantnummers'], name='inzage_klantnummers'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='inzage',
            trigger=pgtrigger.compiler.Trigger(name='zoals_het_was', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF NEW.gebruiker_id IS NOT NULL THEN\n        SELECT g.username, COALESCE(NULLIF(btrim(g.first_name || ' ' || g.last_name), ''), g.username), g.rol,\n               COALESCE(t.naam, '')\n          INTO NEW.gebruikersnaam, NEW.naam, NEW.rol, NEW.team\n          FROM toegang_gebruiker g LEFT JOIN toegang_team t ON t.id = g.team_id\n         WHERE g.id = NEW.gebruiker_id;\n    END IF;\n    RETURN NEW;\n", hash='6842129f69b35c8bc83e03b30f8d72567f65fddd', operation='INSERT', pgid='pgtrigger_zoals_het_was_af3e6', table='toegang_inzage', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='inzage',
            constraint=models.CheckConstraint(condition=models.Q(('resultaat', 'geweigerd'), ('klantnummer', ''), models.Q(('grond', ''), _negated=True), _connector='OR'), name='inzage_van_dossier_heeft_grond'),
        ),
    ]
