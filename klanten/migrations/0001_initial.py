import datetime
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import toegang.alfabet
import toegang.datums
import toegang.migraties
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('instrumenten', '0001_initial'),
        ('toegang', '0001_initial'),
        ('toegang', '__first__'),
    ]

    operations = [
        # Klantnummers come from it: two registrations at the same moment never get the same.
        migrations.RunSQL("CREATE SEQUENCE klanten_klantnummer", "DROP SEQUENCE klanten_klantnummer"),
        toegang.migraties.Samen(
            operations=[migrations.CreateModel(
                name='Klant',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klantnummer', models.CharField(editable=False, max_length=20, unique=True, verbose_name='klantnummer')),
                    ('voornaam', models.CharField(blank=True, max_length=80, verbose_name='voornaam')),
                    ('tussenvoegsel', models.CharField(blank=True, max_length=20, verbose_name='tussenvoegsel')),
                    ('achternaam', models.CharField(max_length=80, verbose_name='achternaam')),
                    ('zoeknaam', models.CharField(editable=False)),
                    ('geboortedatum', models.CharField(max_length=10, verbose_name='geboortedatum')),
                    ('telefoon', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                    ('telefoonsleutel', models.CharField(blank=True, editable=False, max_length=20)),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('mailsleutel', models.CharField(blank=True, editable=False)),
                    ('alfabet', models.GeneratedField(db_persist=True, expression=toegang.alfabet.AlfabetVanPersoon('achternaam', 'voornaam'), output_field=models.TextField(db_collation='C'), verbose_name='plaats in het alfabet')),
                    ('taalniveau', models.CharField(blank=True, choices=[('', 'Nog niet bekend'), ('A1', 'A1 (losse woorden)'), ('A2', 'A2 (eenvoudig gesprek)'), ('B1', 'B1 (gewoon gesprek)'), ('B2', 'B2 of hoger'), ('moedertaal', 'Moedertaal')], max_length=12, verbose_name='taalniveau Nederlands')),
                    ('tolk_taal', models.CharField(blank=True, max_length=40, verbose_name='tolk nodig voor taal')),
                    ('aanspreekvorm', models.CharField(choices=[('u', 'u'), ('jij', 'jij')], default='u', max_length=3, verbose_name='aanspreken met')),
                    ('naam_uitspraak', models.CharField(blank=True, max_length=80, verbose_name='zo spreekt u de naam uit')),
                    ('ontvangst', models.CharField(blank=True, max_length=200, verbose_name='waar houden we rekening mee bij de ontvangst?')),
                    ('contactvoorkeur', models.CharField(blank=True, choices=[('', 'Geen voorkeur'), ('mail', 'E-mail'), ('bericht', 'Bericht op de telefoon'), ('brief', 'Brief'), ('bellen', 'Bellen')], max_length=8, verbose_name='voorkeur voor contact')),
                    ('contact_uitleg', models.CharField(blank=True, max_length=80, verbose_name='uitleg bij het contact')),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='klanten', to='toegang.team', verbose_name='team')),
                    ('klantmanager', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='klanten', to=settings.AUTH_USER_MODEL, verbose_name='klantmanager')),
                    ('duo_collega', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duo_klanten', to=settings.AUTH_USER_MODEL, verbose_name='duo-collega')),
                ],
                options={
                    'verbose_name': 'klant',
                    'verbose_name_plural': 'klanten',
                    'ordering': ('alfabet', 'pk'),
                    'indexes': [models.Index(fields=['klantmanager', 'alfabet', 'id'], name='klant_klantmanager_alfabet'), models.Index(fields=['team', 'alfabet', 'id'], name='klant_team_alfabet'), models.Index(fields=['geboortedatum'], name='klant_geboortedatum'), models.Index(condition=models.Q(('telefoonsleutel', ''), _negated=True), fields=['telefoonsleutel'], name='klant_telefoonsleutel'), models.Index(condition=models.Q(('mailsleutel', ''), _negated=True), fields=['mailsleutel'], name='klant_mailsleutel'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Replace('zoeknaam', models.Value(' '), models.Value('')), name='gin_trgm_ops'), name='klant_zoeknaam_trgm')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('duo_collega__isnull', True), models.Q(('duo_collega', models.F('klantmanager')), _negated=True), _connector='OR'), name='klant_duo_is_een_ander', violation_error_message='De duo-collega is iemand anders dan de klantmanager.'), models.CheckConstraint(condition=models.Q(models.Q(('telefoon', ''), _negated=True), models.Q(('email', ''), _negated=True), _connector='OR'), name='klant_is_bereikbaar', violation_error_message='Vul een telefoonnummer of een e-mailadres in.'), models.CheckConstraint(condition=models.Q(('zoeknaam', ''), _negated=True), name='klant_heeft_een_naam', violation_error_message='Vul een naam in.'), models.CheckConstraint(condition=models.Q(('geboortedatum__regex', '^([1-9][0-9]{3}-(00-00|(0[13578]|1[02])-([0-2][0-9]|3[01])|(0[469]|11)-([0-2][0-9]|30)|02-([01][0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$')), name='klant_geboortedatum_bestaat', violation_error_message='Deze geboortedatum bestaat niet.'), models.CheckConstraint(condition=models.Q(models.Q(('huisnummer', ''), ('plaats', ''), ('postcode', ''), ('straat', '')), models.Q(('straat', ''), ('huisnummer', ''), ('postcode', ''), ('plaats', ''), _connector='OR', _negated=True), _connector='OR'), name='klant_adres_is_heel', violation_error_message='Vul het hele adres in: straat, huisnummer, postcode en plaats.'), models.CheckConstraint(condition=models.Q(('klantnummer', django.db.models.functions.text.Upper('klantnummer'))), name='klant_nummer_in_hoofdletters', violation_error_message='Schrijf het klantnummer in hoofdletters.')],
                },
            ), migrations.CreateModel(
                name='Meldreden',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'reden van melding',
                    'verbose_name_plural': 'redenen van melding',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Organisatiesoort',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'soort organisatie',
                    'verbose_name_plural': 'soorten organisatie',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Uitstroomreden',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'reden van uitstroom',
                    'verbose_name_plural': 'redenen van uitstroom',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ZrmDomein',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('gevoelig', models.BooleanField(default=False, verbose_name='gevoelig domein')),
                ],
                options={
                    'verbose_name': 'ZRM-domein',
                    'verbose_name_plural': 'ZRM-domeinen',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'permissions': [('gevoelige_domeinen', 'Mag gevoelige ZRM-domeinen zien en invullen')],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Diagnoseuitslag',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('ingetrokken_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ingetrokken op')),
                    ('ingetrokken_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ingetrokken door')),
                    ('intrekreden', models.CharField(blank=True, editable=False, max_length=300, verbose_name='reden van intrekken')),
                    ('verplaatst_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='verplaatst op')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uitslagen', to='klanten.klant')),
                    ('naam', models.CharField(max_length=120, verbose_name='instrument')),
                    ('versie', models.CharField(blank=True, max_length=40, verbose_name='versie')),
                    ('instrument', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='instrumenten.instrument', verbose_name='in de catalogus')),
                    ('afgenomen_op', models.DateField(verbose_name='afgenomen op')),
                    ('afgenomen_door', models.CharField(blank=True, max_length=120, verbose_name='afgenomen door')),
                    ('schaal', models.CharField(blank=True, max_length=120, verbose_name='schaal')),
                    ('uitslag', models.CharField(max_length=300, verbose_name='uitslag')),
                    ('toelichting', models.TextField(blank=True, max_length=1000, verbose_name='wat betekent dit voor werk of meedoen?')),
                    ('geldig_tot', models.DateField(blank=True, null=True, verbose_name='geldig tot en met')),
                    ('bestand', models.BinaryField(blank=True, null=True, verbose_name='bestand')),
                    ('bestandsnaam', models.CharField(blank=True, editable=False, max_length=200, verbose_name='bestandsnaam')),
                    ('bestandssoort', models.CharField(blank=True, editable=False, max_length=100, verbose_name='soort bestand')),
                    ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'uitslag van een diagnose-instrument',
                    'verbose_name_plural': 'uitslagen van diagnose-instrumenten',
                    'ordering': ['-afgenomen_op', '-pk'],
                    'indexes': [models.Index(fields=['klant', '-afgenomen_op'], name='uitslag_klant')],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ingetrokken_door__isnull', True), ('ingetrokken_op__isnull', True), ('intrekreden', '')), models.Q(('ingetrokken_door__isnull', False), ('ingetrokken_op__isnull', False), models.Q(('intrekreden', ''), _negated=True)), _connector='OR'), name='uitslag_intrekken_is_heel', violation_error_message='Schrijf op waarom u dit intrekt.'), toegang.datums.Denkbaar(condition=models.Q(models.Q(('afgenomen_op__isnull', True), models.Q(('afgenomen_op__gte', datetime.date(1900, 1, 1)), ('afgenomen_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('geldig_tot__isnull', True), models.Q(('geldig_tot__gte', datetime.date(1900, 1, 1)), ('geldig_tot__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='uitslag_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(('geldig_tot__isnull', True), ('geldig_tot__gte', models.F('afgenomen_op')), _connector='OR'), name='uitslag_geldig_na_afname', violation_error_message='Geldig tot ligt voor de dag waarop het is afgenomen.')],
                },
            ), migrations.CreateModel(
                name='KlantEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.klant')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klantnummer', models.CharField(editable=False, max_length=20, verbose_name='klantnummer')),
                    ('voornaam', models.CharField(blank=True, max_length=80, verbose_name='voornaam')),
                    ('tussenvoegsel', models.CharField(blank=True, max_length=20, verbose_name='tussenvoegsel')),
                    ('achternaam', models.CharField(max_length=80, verbose_name='achternaam')),
                    ('geboortedatum', models.CharField(max_length=10, verbose_name='geboortedatum')),
                    ('telefoon', models.CharField(blank=True, max_length=20, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('taalniveau', models.CharField(blank=True, choices=[('', 'Nog niet bekend'), ('A1', 'A1 (losse woorden)'), ('A2', 'A2 (eenvoudig gesprek)'), ('B1', 'B1 (gewoon gesprek)'), ('B2', 'B2 of hoger'), ('moedertaal', 'Moedertaal')], max_length=12, verbose_name='taalniveau Nederlands')),
                    ('tolk_taal', models.CharField(blank=True, max_length=40, verbose_name='tolk nodig voor taal')),
                    ('aanspreekvorm', models.CharField(choices=[('u', 'u'), ('jij', 'jij')], default='u', max_length=3, verbose_name='aanspreken met')),
                    ('naam_uitspraak', models.CharField(blank=True, max_length=80, verbose_name='zo spreekt u de naam uit')),
                    ('ontvangst', models.CharField(blank=True, max_length=200, verbose_name='waar houden we rekening mee bij de ontvangst?')),
                    ('contactvoorkeur', models.CharField(blank=True, choices=[('', 'Geen voorkeur'), ('mail', 'E-mail'), ('bericht', 'Bericht op de telefoon'), ('brief', 'Brief'), ('bellen', 'Bellen')], max_length=8, verbose_name='voorkeur voor contact')),
                    ('contact_uitleg', models.CharField(blank=True, max_length=80, verbose_name='uitleg bij het contact')),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.team', verbose_name='team')),
                    ('klantmanager', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='klantmanager')),
                    ('duo_collega', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='duo-collega')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Levensgebeurtenis',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='levensloop', to='klanten.klant')),
                    ('soort', models.CharField(choices=[('werk', 'Werk'), ('opleiding', 'Opleiding'), ('gebeurtenis', 'Gebeurtenis')], max_length=12, verbose_name='soort')),
                    ('titel', models.CharField(max_length=120, verbose_name='wat')),
                    ('waar', models.CharField(blank=True, max_length=120, verbose_name='waar')),
                    ('begin_jaar', models.PositiveSmallIntegerField(verbose_name='begin: jaar')),
                    ('begin_maand', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='begin: maand')),
                    ('einde_jaar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='einde: jaar')),
                    ('einde_maand', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='einde: maand')),
                    ('toelichting', models.TextField(blank=True, max_length=1000, verbose_name='toelichting')),
                    ('geleerd', models.CharField(blank=True, max_length=300, verbose_name='wat heeft het de klant gebracht?')),
                    ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'levensgebeurtenis',
                    'verbose_name_plural': 'levensloop',
                    'ordering': ['begin_jaar', 'begin_maand', 'pk'],
                    'indexes': [models.Index(fields=['klant', 'begin_jaar'], name='levensgebeurtenis_klant')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('begin_jaar__range', (1900, 2100)), models.Q(('einde_jaar__isnull', True), ('einde_jaar__range', (1900, 2100)), _connector='OR')), name='levensgebeurtenis_jaartal', violation_error_message='Vul een jaartal van vier cijfers in.'), models.CheckConstraint(condition=models.Q(models.Q(('begin_maand__isnull', True), ('begin_maand__range', (1, 12)), _connector='OR'), models.Q(('einde_maand__isnull', True), models.Q(('einde_jaar__isnull', False), ('einde_maand__range', (1, 12))), _connector='OR')), name='levensgebeurtenis_maand', violation_error_message='Kies een maand bij een jaar.'), models.CheckConstraint(condition=models.Q(('einde_jaar__isnull', True), ('einde_jaar__gt', models.F('begin_jaar')), models.Q(('einde_jaar', models.F('begin_jaar')), models.Q(('begin_maand__isnull', True), ('einde_maand__isnull', True), ('einde_maand__gte', models.F('begin_maand')), _connector='OR')), _connector='OR'), name='levensgebeurtenis_einde_na_begin', violation_error_message='Het einde ligt voor het begin.')],
                },
            ), migrations.CreateModel(
                name='Onderscheid',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('een', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='klanten.klant')),
                    ('ander', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='klanten.klant')),
                    ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, verbose_name='op')),
                ],
                options={
                    'verbose_name': 'onderscheid',
                    'verbose_name_plural': 'onderscheid',
                    'constraints': [models.UniqueConstraint(fields=('een', 'ander'), name='onderscheid_een_keer', violation_error_message='Van deze twee klanten is al gezegd dat zij verschillen.'), models.CheckConstraint(condition=models.Q(('een__lt', models.F('ander'))), name='onderscheid_laagste_eerst', violation_error_message='Een klant verschilt niet van zichzelf.')],
                },
            ), migrations.CreateModel(
                name='Overdracht',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='overdrachten', to='klanten.klant')),
                    ('van', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('naar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('notitie', models.TextField(verbose_name='overdrachtsnotitie')),
                    ('bij_terugkeer', models.BooleanField(default=False, verbose_name='na een nieuwe melding')),
                    ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, verbose_name='op')),
                ],
                options={
                    'verbose_name': 'overdracht',
                    'verbose_name_plural': 'overdrachten',
                    'ordering': ['-op', '-pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('notitie', ''), _negated=True), name='overdracht_heeft_notitie', violation_error_message='Schrijf een notitie voor de klantmanager die de klant overneemt.')],
                },
            ), migrations.CreateModel(
                name='Rechtzetting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rechtzettingen', to='klanten.klant')),
                    ('soort', models.CharField(choices=[('gesprek', 'Gesprek'), ('notitie', 'Notitie'), ('contact', 'Contactnotitie'), ('afspraak', 'Afspraak'), ('uitslag', 'Uitslag')], max_length=10, verbose_name='soort')),
                    ('wat_pk', models.PositiveBigIntegerField(editable=False, verbose_name='sleutel')),
                    ('daad', models.CharField(choices=[('ingetrokken', 'Ingetrokken'), ('verplaatst', 'Verplaatst')], max_length=12, verbose_name='daad')),
                    ('naar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='klanten.klant', verbose_name='naar dossier')),
                    ('reden', models.CharField(max_length=300, verbose_name='reden')),
                    ('door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='rechtgezet op')),
                ],
                options={
                    'verbose_name': 'rechtzetting',
                    'verbose_name_plural': 'rechtzettingen',
                    'ordering': ['-op', '-pk'],
                    'indexes': [models.Index(fields=['klant', '-op'], name='rechtzetting_klant'), models.Index(fields=['-op', '-id'], name='rechtzetting_op')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='rechtzetting_heeft_reden', violation_error_message='Schrijf op wat er verkeerd was gegaan.'), models.CheckConstraint(condition=models.Q(('naar__isnull', True), models.Q(('daad', 'verplaatst'), models.Q(('naar', models.F('klant')), _negated=True)), _connector='OR'), name='rechtzetting_naar_een_ander_dossier', violation_error_message='Kies een ander dossier.')],
                },
            ), migrations.CreateModel(
                name='VroegereNaam',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vroegere_namen', to='klanten.klant')),
                    ('voornaam', models.CharField(blank=True, max_length=80, verbose_name='voornaam')),
                    ('tussenvoegsel', models.CharField(blank=True, max_length=20, verbose_name='tussenvoegsel')),
                    ('achternaam', models.CharField(max_length=80, verbose_name='achternaam')),
                    ('zoeknaam', models.CharField(editable=False)),
                    ('tot', models.DateField(default=django.utils.timezone.localdate, verbose_name='bij ons bekend tot')),
                    ('door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'vroegere naam',
                    'verbose_name_plural': 'vroegere namen',
                    'ordering': ['-tot', '-pk'],
                    'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Replace('zoeknaam', models.Value(' '), models.Value('')), name='gin_trgm_ops'), name='vroegerenaam_zoeknaam_trgm')],
                    'constraints': [models.UniqueConstraint(models.F('klant'), django.db.models.functions.text.MD5('zoeknaam'), name='vroegerenaam_een_keer', violation_error_message='Deze vroegere naam staat er al.'), models.CheckConstraint(condition=models.Q(('zoeknaam', ''), _negated=True), name='vroegerenaam_is_een_naam', violation_error_message='Een vroegere naam heeft letters.')],
                },
            ), migrations.CreateModel(
                name='MeldredenEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.meldreden')),
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
                name='Organisatie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postbus', models.CharField(blank=True, max_length=12, verbose_name='postbus')),
                    ('antwoordnummer', models.CharField(blank=True, max_length=12, verbose_name='antwoordnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('naam', models.CharField(max_length=120, unique=True, verbose_name='naam')),
                    ('soort', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='organisaties', to='klanten.organisatiesoort', verbose_name='soort')),
                    ('omschrijving', models.TextField(blank=True, max_length=1000, verbose_name='wat doet deze organisatie?')),
                    ('aanmelden', models.TextField(blank=True, max_length=1000, verbose_name='zo meldt u een klant aan')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('website', models.URLField(blank=True, verbose_name='website')),
                    ('actief', models.BooleanField(default=True, verbose_name='in gebruik')),
                ],
                options={
                    'verbose_name': 'organisatie',
                    'verbose_name_plural': 'organisaties',
                    'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'],
                },
            ), migrations.CreateModel(
                name='OrganisatiesoortEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.organisatiesoort')),
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
                name='Periode',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='perioden', to='klanten.klant')),
                    ('begin', models.DateField(verbose_name='gemeld op')),
                    ('meldreden', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='klanten.meldreden', verbose_name='reden van melding')),
                    ('toelichting', models.TextField(blank=True, verbose_name='toelichting')),
                    ('einde', models.DateField(blank=True, null=True, verbose_name='uitgestroomd op')),
                    ('uitstroomreden', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='klanten.uitstroomreden', verbose_name='reden van uitstroom')),
                ],
                options={
                    'verbose_name': 'periode',
                    'verbose_name_plural': 'perioden',
                    'ordering': ['-begin', '-pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('begin__isnull', True), models.Q(('begin__gte', datetime.date(1900, 1, 1)), ('begin__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('einde__isnull', True), models.Q(('einde__gte', datetime.date(1900, 1, 1)), ('einde__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='periode_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.UniqueConstraint(condition=models.Q(('einde__isnull', True)), fields=('klant',), name='periode_een_lopend', violation_error_message='Deze klant heeft al een lopende periode.'), models.CheckConstraint(condition=models.Q(('einde__isnull', True), ('einde__gte', models.F('begin')), _connector='OR'), name='periode_einde_na_begin', violation_error_message='De uitstroom ligt voor de melding.'), models.CheckConstraint(condition=models.Q(models.Q(('einde__isnull', True), ('uitstroomreden__isnull', True)), models.Q(('einde__isnull', False), ('uitstroomreden__isnull', False)), _connector='OR'), name='periode_einde_met_reden', violation_error_message='Bij uitstroom hoort een datum en een reden.')],
                },
            ), migrations.CreateModel(
                name='UitstroomredenEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.uitstroomreden')),
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
                name='ZrmDomeinEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.zrmdomein')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('gevoelig', models.BooleanField(default=False, verbose_name='gevoelig domein')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Zrmmeting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='zrmmetingen', to='klanten.klant')),
                    ('domein', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='klanten.zrmdomein')),
                    ('score', models.PositiveSmallIntegerField(verbose_name='score')),
                    ('toelichting', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                    ('op', models.DateField(default=django.utils.timezone.localdate, verbose_name='gemeten op')),
                    ('door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'ZRM-meting',
                    'verbose_name_plural': 'ZRM-metingen',
                    'ordering': ['-op', '-pk'],
                    'indexes': [models.Index(fields=['klant', 'domein', '-op', '-id'], name='zrmmeting_klant_domein')],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='zrmmeting_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(('score__range', (1, 5))), name='zrmmeting_1_tot_5', violation_error_message='De ZRM loopt van 1 tot en met 5.')],
                },
            ), migrations.CreateModel(
                name='DiagnoseuitslagEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.diagnoseuitslag')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('ingetrokken_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ingetrokken op')),
                    ('ingetrokken_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ingetrokken door')),
                    ('intrekreden', models.CharField(blank=True, editable=False, max_length=300, verbose_name='reden van intrekken')),
                    ('verplaatst_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='verplaatst op')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('naam', models.CharField(max_length=120, verbose_name='instrument')),
                    ('versie', models.CharField(blank=True, max_length=40, verbose_name='versie')),
                    ('instrument', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument', verbose_name='in de catalogus')),
                    ('afgenomen_op', models.DateField(verbose_name='afgenomen op')),
                    ('afgenomen_door', models.CharField(blank=True, max_length=120, verbose_name='afgenomen door')),
                    ('schaal', models.CharField(blank=True, max_length=120, verbose_name='schaal')),
                    ('uitslag', models.CharField(max_length=300, verbose_name='uitslag')),
                    ('toelichting', models.TextField(blank=True, max_length=1000, verbose_name='wat betekent dit voor werk of meedoen?')),
                    ('geldig_tot', models.DateField(blank=True, null=True, verbose_name='geldig tot en met')),
                    ('bestandsnaam', models.CharField(blank=True, editable=False, max_length=200, verbose_name='bestandsnaam')),
                    ('bestandssoort', models.CharField(blank=True, editable=False, max_length=100, verbose_name='soort bestand')),
                    ('gemaakt_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='LevensgebeurtenisEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.levensgebeurtenis')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('soort', models.CharField(choices=[('werk', 'Werk'), ('opleiding', 'Opleiding'), ('gebeurtenis', 'Gebeurtenis')], max_length=12, verbose_name='soort')),
                    ('titel', models.CharField(max_length=120, verbose_name='wat')),
                    ('waar', models.CharField(blank=True, max_length=120, verbose_name='waar')),
                    ('begin_jaar', models.PositiveSmallIntegerField(verbose_name='begin: jaar')),
                    ('begin_maand', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='begin: maand')),
                    ('einde_jaar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='einde: jaar')),
                    ('einde_maand', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='einde: maand')),
                    ('toelichting', models.TextField(blank=True, max_length=1000, verbose_name='toelichting')),
                    ('geleerd', models.CharField(blank=True, max_length=300, verbose_name='wat heeft het de klant gebracht?')),
                    ('gemaakt_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='OnderscheidEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.onderscheid')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('een', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('ander', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, verbose_name='op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='OverdrachtEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.overdracht')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('van', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('naar', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('notitie', models.TextField(verbose_name='overdrachtsnotitie')),
                    ('bij_terugkeer', models.BooleanField(default=False, verbose_name='na een nieuwe melding')),
                    ('door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, verbose_name='op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='RechtzettingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.rechtzetting')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('soort', models.CharField(choices=[('gesprek', 'Gesprek'), ('notitie', 'Notitie'), ('contact', 'Contactnotitie'), ('afspraak', 'Afspraak'), ('uitslag', 'Uitslag')], max_length=10, verbose_name='soort')),
                    ('wat_pk', models.PositiveBigIntegerField(editable=False, verbose_name='sleutel')),
                    ('daad', models.CharField(choices=[('ingetrokken', 'Ingetrokken'), ('verplaatst', 'Verplaatst')], max_length=12, verbose_name='daad')),
                    ('naar', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant', verbose_name='naar dossier')),
                    ('reden', models.CharField(max_length=300, verbose_name='reden')),
                    ('door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='rechtgezet op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='VroegereNaamEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.vroegerenaam')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('voornaam', models.CharField(blank=True, max_length=80, verbose_name='voornaam')),
                    ('tussenvoegsel', models.CharField(blank=True, max_length=20, verbose_name='tussenvoegsel')),
                    ('achternaam', models.CharField(max_length=80, verbose_name='achternaam')),
                    ('tot', models.DateField(default=django.utils.timezone.localdate, verbose_name='bij ons bekend tot')),
                    ('door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Organisatiecontact',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacten', to='klanten.organisatie')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('functie', models.CharField(blank=True, max_length=120, verbose_name='functie')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('vast', models.BooleanField(default=False, verbose_name='vaste contactpersoon')),
                    ('actief', models.BooleanField(default=True, verbose_name='werkt hier nog')),
                ],
                options={
                    'verbose_name': 'contactpersoon van een organisatie',
                    'verbose_name_plural': 'contactpersonen van organisaties',
                    'ordering': ['-vast', toegang.alfabet.Alfabet(models.F('naam')), 'pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('telefoon', ''), _negated=True), models.Q(('email', ''), _negated=True), _connector='OR'), name='organisatiecontact_is_bereikbaar', violation_error_message='Vul een telefoonnummer of een e-mailadres in.')],
                },
            ), migrations.CreateModel(
                name='OrganisatieEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.organisatie')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postbus', models.CharField(blank=True, max_length=12, verbose_name='postbus')),
                    ('antwoordnummer', models.CharField(blank=True, max_length=12, verbose_name='antwoordnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('soort', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.organisatiesoort', verbose_name='soort')),
                    ('omschrijving', models.TextField(blank=True, max_length=1000, verbose_name='wat doet deze organisatie?')),
                    ('aanmelden', models.TextField(blank=True, max_length=1000, verbose_name='zo meldt u een klant aan')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('website', models.URLField(blank=True, verbose_name='website')),
                    ('actief', models.BooleanField(default=True, verbose_name='in gebruik')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='PeriodeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.periode')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('begin', models.DateField(verbose_name='gemeld op')),
                    ('meldreden', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.meldreden', verbose_name='reden van melding')),
                    ('toelichting', models.TextField(blank=True, verbose_name='toelichting')),
                    ('einde', models.DateField(blank=True, null=True, verbose_name='uitgestroomd op')),
                    ('uitstroomreden', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.uitstroomreden', verbose_name='reden van uitstroom')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Terugkeer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('periode', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='terugkeer', to='klanten.periode')),
                    ('verhaal_klant', models.TextField(blank=True, max_length=2000, verbose_name='wat vertelt de klant?')),
                    ('verhaal_werkgever', models.TextField(blank=True, max_length=2000, verbose_name='wat vertelt de werkgever?')),
                    ('leerpunt', models.TextField(blank=True, max_length=1000, verbose_name='wat is er te leren?')),
                    ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'terugkeer',
                    'verbose_name_plural': 'terugkeer',
                },
            ), migrations.CreateModel(
                name='ZrmmetingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.zrmmeting')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('domein', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.zrmdomein')),
                    ('score', models.PositiveSmallIntegerField(verbose_name='score')),
                    ('toelichting', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                    ('op', models.DateField(default=django.utils.timezone.localdate, verbose_name='gemeten op')),
                    ('door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='OrganisatiecontactEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.organisatiecontact')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('organisatie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.organisatie')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('functie', models.CharField(blank=True, max_length=120, verbose_name='functie')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('vast', models.BooleanField(default=False, verbose_name='vaste contactpersoon')),
                    ('actief', models.BooleanField(default=True, verbose_name='werkt hier nog')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='TerugkeerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klanten.terugkeer')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('periode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.periode')),
                    ('verhaal_klant', models.TextField(blank=True, max_length=2000, verbose_name='wat vertelt de klant?')),
                    ('verhaal_werkgever', models.TextField(blank=True, max_length=2000, verbose_name='wat vertelt de werkgever?')),
                    ('leerpunt', models.TextField(blank=True, max_length=1000, verbose_name='wat is er te leren?')),
                    ('gemaakt_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='klant',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_klantevent" ("aanspreekvorm", "achternaam", "contact_uitleg", "contactvoorkeur", "duo_collega_id", "email", "geboortedatum", "huisnummer", "id", "klantmanager_id", "klantnummer", "naam_uitspraak", "ontvangst", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "revisie", "straat", "taalniveau", "team_id", "telefoon", "tolk_taal", "tussenvoegsel", "voornaam") VALUES (NEW."aanspreekvorm", NEW."achternaam", NEW."contact_uitleg", NEW."contactvoorkeur", NEW."duo_collega_id", NEW."email", NEW."geboortedatum", NEW."huisnummer", NEW."id", NEW."klantmanager_id", NEW."klantnummer", NEW."naam_uitspraak", NEW."ontvangst", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plaats", NEW."postcode", NEW."revisie", NEW."straat", NEW."taalniveau", NEW."team_id", NEW."telefoon", NEW."tolk_taal", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;', hash='c134995d0c90fdaaafb3308fdf49a0cff769693f', operation='INSERT', pgid='pgtrigger_insert_insert_a6c78', table='klanten_klant', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klant',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aanspreekvorm" IS DISTINCT FROM (NEW."aanspreekvorm") OR OLD."achternaam" IS DISTINCT FROM (NEW."achternaam") OR OLD."contact_uitleg" IS DISTINCT FROM (NEW."contact_uitleg") OR OLD."contactvoorkeur" IS DISTINCT FROM (NEW."contactvoorkeur") OR OLD."duo_collega_id" IS DISTINCT FROM (NEW."duo_collega_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."geboortedatum" IS DISTINCT FROM (NEW."geboortedatum") OR OLD."huisnummer" IS DISTINCT FROM (NEW."huisnummer") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."klantmanager_id" IS DISTINCT FROM (NEW."klantmanager_id") OR OLD."klantnummer" IS DISTINCT FROM (NEW."klantnummer") OR OLD."naam_uitspraak" IS DISTINCT FROM (NEW."naam_uitspraak") OR OLD."ontvangst" IS DISTINCT FROM (NEW."ontvangst") OR OLD."plaats" IS DISTINCT FROM (NEW."plaats") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."revisie" IS DISTINCT FROM (NEW."revisie") OR OLD."straat" IS DISTINCT FROM (NEW."straat") OR OLD."taalniveau" IS DISTINCT FROM (NEW."taalniveau") OR OLD."team_id" IS DISTINCT FROM (NEW."team_id") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."tolk_taal" IS DISTINCT FROM (NEW."tolk_taal") OR OLD."tussenvoegsel" IS DISTINCT FROM (NEW."tussenvoegsel") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))', func='INSERT INTO "klanten_klantevent" ("aanspreekvorm", "achternaam", "contact_uitleg", "contactvoorkeur", "duo_collega_id", "email", "geboortedatum", "huisnummer", "id", "klantmanager_id", "klantnummer", "naam_uitspraak", "ontvangst", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "revisie", "straat", "taalniveau", "team_id", "telefoon", "tolk_taal", "tussenvoegsel", "voornaam") VALUES (NEW."aanspreekvorm", NEW."achternaam", NEW."contact_uitleg", NEW."contactvoorkeur", NEW."duo_collega_id", NEW."email", NEW."geboortedatum", NEW."huisnummer", NEW."id", NEW."klantmanager_id", NEW."klantnummer", NEW."naam_uitspraak", NEW."ontvangst", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plaats", NEW."postcode", NEW."revisie", NEW."straat", NEW."taalniveau", NEW."team_id", NEW."telefoon", NEW."tolk_taal", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;', hash='3f84e2afcc764785723a1610c184aa428805ffe3', operation='UPDATE', pgid='pgtrigger_update_update_b85f3', table='klanten_klant', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klant',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_klantevent" ("aanspreekvorm", "achternaam", "contact_uitleg", "contactvoorkeur", "duo_collega_id", "email", "geboortedatum", "huisnummer", "id", "klantmanager_id", "klantnummer", "naam_uitspraak", "ontvangst", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "revisie", "straat", "taalniveau", "team_id", "telefoon", "tolk_taal", "tussenvoegsel", "voornaam") VALUES (OLD."aanspreekvorm", OLD."achternaam", OLD."contact_uitleg", OLD."contactvoorkeur", OLD."duo_collega_id", OLD."email", OLD."geboortedatum", OLD."huisnummer", OLD."id", OLD."klantmanager_id", OLD."klantnummer", OLD."naam_uitspraak", OLD."ontvangst", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."revisie", OLD."straat", OLD."taalniveau", OLD."team_id", OLD."telefoon", OLD."tolk_taal", OLD."tussenvoegsel", OLD."voornaam"); RETURN NULL;', hash='34a14a03f294d1fe7b439959e5af83b96ab5f64c', operation='DELETE', pgid='pgtrigger_delete_delete_d7212', table='klanten_klant', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meldreden',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_meldredenevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='88c542bdaeac672a1f9b42df6e487c54b3b30986', operation='INSERT', pgid='pgtrigger_insert_insert_ac776', table='klanten_meldreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meldreden',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_meldredenevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='53fb3525836e2e65b3660a415e3a24cd19f973a4', operation='UPDATE', pgid='pgtrigger_update_update_2f7e2', table='klanten_meldreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meldreden',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_meldredenevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='dad0fb38b618452d32e626cafccbd4e52c8a0cad', operation='DELETE', pgid='pgtrigger_delete_delete_32932', table='klanten_meldreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiesoort',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_organisatiesoortevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='12b09367c22464aac3c129ff025977d13045ed12', operation='INSERT', pgid='pgtrigger_insert_insert_a2560', table='klanten_organisatiesoort', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiesoort',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_organisatiesoortevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='124baa27c6ceaf679542d004dace9a5d17cc1394', operation='UPDATE', pgid='pgtrigger_update_update_c0112', table='klanten_organisatiesoort', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiesoort',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_organisatiesoortevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='8b083f7ad8588ddc83c50f33b56d08659750dba5', operation='DELETE', pgid='pgtrigger_delete_delete_b665f', table='klanten_organisatiesoort', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitstroomreden',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_uitstroomredenevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='354fc1cf303144d2601bb3578e32aae6c44bac98', operation='INSERT', pgid='pgtrigger_insert_insert_d1749', table='klanten_uitstroomreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitstroomreden',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_uitstroomredenevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='325b3f262c80673c49cd0e1043334ad2833cf9fa', operation='UPDATE', pgid='pgtrigger_update_update_5860b', table='klanten_uitstroomreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitstroomreden',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_uitstroomredenevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='2ddb1b63f1a0e0ce68cee63771e8742df806682f', operation='DELETE', pgid='pgtrigger_delete_delete_44950', table='klanten_uitstroomreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmdomein',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_zrmdomeinevent" ("bron", "code", "gevoelig", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."gevoelig", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='23563a89ef7dbef9816344bfc7d54e6f6a587900', operation='INSERT', pgid='pgtrigger_insert_insert_c8499', table='klanten_zrmdomein', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmdomein',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_zrmdomeinevent" ("bron", "code", "gevoelig", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."gevoelig", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='d08bf490523033ec18ba704eb3484dc39bfdc2a3', operation='UPDATE', pgid='pgtrigger_update_update_d91e3', table='klanten_zrmdomein', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmdomein',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_zrmdomeinevent" ("bron", "code", "gevoelig", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."gevoelig", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='617294348c5cbdf9cc255d3a3966736df674acfb', operation='DELETE', pgid='pgtrigger_delete_delete_6b665', table='klanten_zrmdomein', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='diagnoseuitslag',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_diagnoseuitslagevent" ("afgenomen_door", "afgenomen_op", "bestandsnaam", "bestandssoort", "geldig_tot", "gemaakt_door_id", "id", "ingetrokken_door_id", "ingetrokken_op", "instrument_id", "intrekreden", "klant_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "schaal", "toelichting", "uitslag", "verplaatst_op", "versie") VALUES (NEW."afgenomen_door", NEW."afgenomen_op", NEW."bestandsnaam", NEW."bestandssoort", NEW."geldig_tot", NEW."gemaakt_door_id", NEW."id", NEW."ingetrokken_door_id", NEW."ingetrokken_op", NEW."instrument_id", NEW."intrekreden", NEW."klant_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."schaal", NEW."toelichting", NEW."uitslag", NEW."verplaatst_op", NEW."versie"); RETURN NULL;', hash='dd728e3f68daf8a680750e5660bda9ec3fb2eb72', operation='INSERT', pgid='pgtrigger_insert_insert_5eaa6', table='klanten_diagnoseuitslag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='diagnoseuitslag',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."afgenomen_door" IS DISTINCT FROM (NEW."afgenomen_door") OR OLD."afgenomen_op" IS DISTINCT FROM (NEW."afgenomen_op") OR OLD."bestandsnaam" IS DISTINCT FROM (NEW."bestandsnaam") OR OLD."bestandssoort" IS DISTINCT FROM (NEW."bestandssoort") OR OLD."geldig_tot" IS DISTINCT FROM (NEW."geldig_tot") OR OLD."gemaakt_door_id" IS DISTINCT FROM (NEW."gemaakt_door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ingetrokken_door_id" IS DISTINCT FROM (NEW."ingetrokken_door_id") OR OLD."ingetrokken_op" IS DISTINCT FROM (NEW."ingetrokken_op") OR OLD."instrument_id" IS DISTINCT FROM (NEW."instrument_id") OR OLD."intrekreden" IS DISTINCT FROM (NEW."intrekreden") OR OLD."klant_id" IS DISTINCT FROM (NEW."klant_id") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."revisie" IS DISTINCT FROM (NEW."revisie") OR OLD."schaal" IS DISTINCT FROM (NEW."schaal") OR OLD."toelichting" IS DISTINCT FROM (NEW."toelichting") OR OLD."uitslag" IS DISTINCT FROM (NEW."uitslag") OR OLD."verplaatst_op" IS DISTINCT FROM (NEW."verplaatst_op") OR OLD."versie" IS DISTINCT FROM (NEW."versie"))', func='INSERT INTO "klanten_diagnoseuitslagevent" ("afgenomen_door", "afgenomen_op", "bestandsnaam", "bestandssoort", "geldig_tot", "gemaakt_door_id", "id", "ingetrokken_door_id", "ingetrokken_op", "instrument_id", "intrekreden", "klant_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "schaal", "toelichting", "uitslag", "verplaatst_op", "versie") VALUES (NEW."afgenomen_door", NEW."afgenomen_op", NEW."bestandsnaam", NEW."bestandssoort", NEW."geldig_tot", NEW."gemaakt_door_id", NEW."id", NEW."ingetrokken_door_id", NEW."ingetrokken_op", NEW."instrument_id", NEW."intrekreden", NEW."klant_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."schaal", NEW."toelichting", NEW."uitslag", NEW."verplaatst_op", NEW."versie"); RETURN NULL;', hash='3f8b24ffbf119c67d9deb396a41fe9fa2c40d622', operation='UPDATE', pgid='pgtrigger_update_update_d3eab', table='klanten_diagnoseuitslag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='diagnoseuitslag',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_diagnoseuitslagevent" ("afgenomen_door", "afgenomen_op", "bestandsnaam", "bestandssoort", "geldig_tot", "gemaakt_door_id", "id", "ingetrokken_door_id", "ingetrokken_op", "instrument_id", "intrekreden", "klant_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "schaal", "toelichting", "uitslag", "verplaatst_op", "versie") VALUES (OLD."afgenomen_door", OLD."afgenomen_op", OLD."bestandsnaam", OLD."bestandssoort", OLD."geldig_tot", OLD."gemaakt_door_id", OLD."id", OLD."ingetrokken_door_id", OLD."ingetrokken_op", OLD."instrument_id", OLD."intrekreden", OLD."klant_id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."schaal", OLD."toelichting", OLD."uitslag", OLD."verplaatst_op", OLD."versie"); RETURN NULL;', hash='d6f86f2709817f5b86da6197704316871407200a', operation='DELETE', pgid='pgtrigger_delete_delete_76a91', table='klanten_diagnoseuitslag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4d3e5baf939e19b708274be5afd6f3a48f7ff4fb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_555f7', table='klanten_klantevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='levensgebeurtenis',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_levensgebeurtenisevent" ("begin_jaar", "begin_maand", "einde_jaar", "einde_maand", "geleerd", "gemaakt_door_id", "id", "klant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "soort", "titel", "toelichting", "waar") VALUES (NEW."begin_jaar", NEW."begin_maand", NEW."einde_jaar", NEW."einde_maand", NEW."geleerd", NEW."gemaakt_door_id", NEW."id", NEW."klant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."soort", NEW."titel", NEW."toelichting", NEW."waar"); RETURN NULL;', hash='d8b9b738fd84364a3358ea0f22774d7771527973', operation='INSERT', pgid='pgtrigger_insert_insert_49262', table='klanten_levensgebeurtenis', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='levensgebeurtenis',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_levensgebeurtenisevent" ("begin_jaar", "begin_maand", "einde_jaar", "einde_maand", "geleerd", "gemaakt_door_id", "id", "klant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "soort", "titel", "toelichting", "waar") VALUES (NEW."begin_jaar", NEW."begin_maand", NEW."einde_jaar", NEW."einde_maand", NEW."geleerd", NEW."gemaakt_door_id", NEW."id", NEW."klant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."soort", NEW."titel", NEW."toelichting", NEW."waar"); RETURN NULL;', hash='abb231a39f85a6809019c267f602eeffc399a1b1', operation='UPDATE', pgid='pgtrigger_update_update_3b7c8', table='klanten_levensgebeurtenis', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='levensgebeurtenis',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_levensgebeurtenisevent" ("begin_jaar", "begin_maand", "einde_jaar", "einde_maand", "geleerd", "gemaakt_door_id", "id", "klant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "soort", "titel", "toelichting", "waar") VALUES (OLD."begin_jaar", OLD."begin_maand", OLD."einde_jaar", OLD."einde_maand", OLD."geleerd", OLD."gemaakt_door_id", OLD."id", OLD."klant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."soort", OLD."titel", OLD."toelichting", OLD."waar"); RETURN NULL;', hash='1ca24afb8dd2ce8eb5f5294d2805806e63c18b87', operation='DELETE', pgid='pgtrigger_delete_delete_fa43e', table='klanten_levensgebeurtenis', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onderscheid',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_onderscheidevent" ("ander_id", "door_id", "een_id", "id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ander_id", NEW."door_id", NEW."een_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='55dcae3e05e894717640a7e889b76e3046a978f0', operation='INSERT', pgid='pgtrigger_insert_insert_ce84b', table='klanten_onderscheid', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onderscheid',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_onderscheidevent" ("ander_id", "door_id", "een_id", "id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."ander_id", NEW."door_id", NEW."een_id", NEW."id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='66f71b38b969fa8bb378a0945f8ca62e19252a8b', operation='UPDATE', pgid='pgtrigger_update_update_7be12', table='klanten_onderscheid', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onderscheid',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_onderscheidevent" ("ander_id", "door_id", "een_id", "id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."ander_id", OLD."door_id", OLD."een_id", OLD."id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='1bcda9553ff9ba74632666941b47d915c25741a8', operation='DELETE', pgid='pgtrigger_delete_delete_3fa0b', table='klanten_onderscheid', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='overdracht',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_overdrachtevent" ("bij_terugkeer", "door_id", "id", "klant_id", "naar_id", "notitie", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "van_id") VALUES (NEW."bij_terugkeer", NEW."door_id", NEW."id", NEW."klant_id", NEW."naar_id", NEW."notitie", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."van_id"); RETURN NULL;', hash='619124eba0e9d53c6e4b7b2428dc0dd42fad64a6', operation='INSERT', pgid='pgtrigger_insert_insert_c2f8a', table='klanten_overdracht', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='overdracht',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_overdrachtevent" ("bij_terugkeer", "door_id", "id", "klant_id", "naar_id", "notitie", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "van_id") VALUES (NEW."bij_terugkeer", NEW."door_id", NEW."id", NEW."klant_id", NEW."naar_id", NEW."notitie", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."van_id"); RETURN NULL;', hash='08ea7d70e6f01f9af90ac5513429a03466df37b9', operation='UPDATE', pgid='pgtrigger_update_update_442b0', table='klanten_overdracht', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='overdracht',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_overdrachtevent" ("bij_terugkeer", "door_id", "id", "klant_id", "naar_id", "notitie", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "van_id") VALUES (OLD."bij_terugkeer", OLD."door_id", OLD."id", OLD."klant_id", OLD."naar_id", OLD."notitie", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."van_id"); RETURN NULL;', hash='10c4c31611c427734d14a43fb2d4bd5374d90ac4', operation='DELETE', pgid='pgtrigger_delete_delete_fe61a', table='klanten_overdracht', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rechtzetting',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_rechtzettingevent" ("daad", "door_id", "id", "klant_id", "naar_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "wat_pk") VALUES (NEW."daad", NEW."door_id", NEW."id", NEW."klant_id", NEW."naar_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reden", NEW."soort", NEW."wat_pk"); RETURN NULL;', hash='056ec687c5f014778d036b6db90236b6aeedace7', operation='INSERT', pgid='pgtrigger_insert_insert_6f786', table='klanten_rechtzetting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rechtzetting',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_rechtzettingevent" ("daad", "door_id", "id", "klant_id", "naar_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "wat_pk") VALUES (NEW."daad", NEW."door_id", NEW."id", NEW."klant_id", NEW."naar_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."soort", NEW."wat_pk"); RETURN NULL;', hash='056bd2e8117c7c55af2472c180fb122160fdfa8b', operation='UPDATE', pgid='pgtrigger_update_update_6c51e', table='klanten_rechtzetting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rechtzetting',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_rechtzettingevent" ("daad", "door_id", "id", "klant_id", "naar_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "wat_pk") VALUES (OLD."daad", OLD."door_id", OLD."id", OLD."klant_id", OLD."naar_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reden", OLD."soort", OLD."wat_pk"); RETURN NULL;', hash='6a0d80566ada6bf589fd79da0c77b0d60450ef08', operation='DELETE', pgid='pgtrigger_delete_delete_8fbff', table='klanten_rechtzetting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='vroegerenaam',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_vroegerenaamevent" ("achternaam", "door_id", "id", "klant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "tussenvoegsel", "voornaam") VALUES (NEW."achternaam", NEW."door_id", NEW."id", NEW."klant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."tot", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;', hash='1e8b8a4ce266d72505190b71080e1627b38af6c4', operation='INSERT', pgid='pgtrigger_insert_insert_9818a', table='klanten_vroegerenaam', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='vroegerenaam',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."achternaam" IS DISTINCT FROM (NEW."achternaam") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."klant_id" IS DISTINCT FROM (NEW."klant_id") OR OLD."tot" IS DISTINCT FROM (NEW."tot") OR OLD."tussenvoegsel" IS DISTINCT FROM (NEW."tussenvoegsel") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))', func='INSERT INTO "klanten_vroegerenaamevent" ("achternaam", "door_id", "id", "klant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "tussenvoegsel", "voornaam") VALUES (NEW."achternaam", NEW."door_id", NEW."id", NEW."klant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tot", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;', hash='b29b3fc52d534aa47c7312b79e3385250f470510', operation='UPDATE', pgid='pgtrigger_update_update_291a5', table='klanten_vroegerenaam', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='vroegerenaam',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_vroegerenaamevent" ("achternaam", "door_id", "id", "klant_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "tussenvoegsel", "voornaam") VALUES (OLD."achternaam", OLD."door_id", OLD."id", OLD."klant_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."tot", OLD."tussenvoegsel", OLD."voornaam"); RETURN NULL;', hash='b2dee432c223531147b17621f5ff6a863c7278b6', operation='DELETE', pgid='pgtrigger_delete_delete_2e25d', table='klanten_vroegerenaam', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meldredenevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9dba6b8682e77be18604433d030ac4fb3e1d007c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_55439', table='klanten_meldredenevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_organisatieevent" ("aanmelden", "actief", "antwoordnummer", "email", "huisnummer", "id", "naam", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "revisie", "soort_id", "straat", "telefoon", "website") VALUES (NEW."aanmelden", NEW."actief", NEW."antwoordnummer", NEW."email", NEW."huisnummer", NEW."id", NEW."naam", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plaats", NEW."postbus", NEW."postcode", NEW."revisie", NEW."soort_id", NEW."straat", NEW."telefoon", NEW."website"); RETURN NULL;', hash='dbce80b802c18826da07c67b57d9a2984863da1e', operation='INSERT', pgid='pgtrigger_insert_insert_c1ae4', table='klanten_organisatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_organisatieevent" ("aanmelden", "actief", "antwoordnummer", "email", "huisnummer", "id", "naam", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "revisie", "soort_id", "straat", "telefoon", "website") VALUES (NEW."aanmelden", NEW."actief", NEW."antwoordnummer", NEW."email", NEW."huisnummer", NEW."id", NEW."naam", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plaats", NEW."postbus", NEW."postcode", NEW."revisie", NEW."soort_id", NEW."straat", NEW."telefoon", NEW."website"); RETURN NULL;', hash='58ea2ae81c8ffcda9054f0f0091c0d78fd38d2ae', operation='UPDATE', pgid='pgtrigger_update_update_67d35', table='klanten_organisatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_organisatieevent" ("aanmelden", "actief", "antwoordnummer", "email", "huisnummer", "id", "naam", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "revisie", "soort_id", "straat", "telefoon", "website") VALUES (OLD."aanmelden", OLD."actief", OLD."antwoordnummer", OLD."email", OLD."huisnummer", OLD."id", OLD."naam", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postbus", OLD."postcode", OLD."revisie", OLD."soort_id", OLD."straat", OLD."telefoon", OLD."website"); RETURN NULL;', hash='26d108cba3ae06f5c068b2707fec5e107436d4f0', operation='DELETE', pgid='pgtrigger_delete_delete_4d227', table='klanten_organisatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiesoortevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a324dd87ad69f53861fe336519083c7d3595e635', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_99057', table='klanten_organisatiesoortevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='periode',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_periodeevent" ("begin", "einde", "id", "klant_id", "meldreden_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitstroomreden_id") VALUES (NEW."begin", NEW."einde", NEW."id", NEW."klant_id", NEW."meldreden_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."toelichting", NEW."uitstroomreden_id"); RETURN NULL;', hash='756ce68be8c46c0bae74beb20e62a3cd89bbded1', operation='INSERT', pgid='pgtrigger_insert_insert_288b2', table='klanten_periode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='periode',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_periodeevent" ("begin", "einde", "id", "klant_id", "meldreden_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitstroomreden_id") VALUES (NEW."begin", NEW."einde", NEW."id", NEW."klant_id", NEW."meldreden_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."toelichting", NEW."uitstroomreden_id"); RETURN NULL;', hash='4f516e5709c4484aef105175c851279fa7a8b310', operation='UPDATE', pgid='pgtrigger_update_update_2b784', table='klanten_periode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='periode',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_periodeevent" ("begin", "einde", "id", "klant_id", "meldreden_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitstroomreden_id") VALUES (OLD."begin", OLD."einde", OLD."id", OLD."klant_id", OLD."meldreden_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."toelichting", OLD."uitstroomreden_id"); RETURN NULL;', hash='498818398555db99fc12430e0b589879d5f6d93a', operation='DELETE', pgid='pgtrigger_delete_delete_dd17b', table='klanten_periode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitstroomredenevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a92d68e94f76ff5a9fc6488ffc0497a14d94529b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_693a6', table='klanten_uitstroomredenevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmdomeinevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9150de15ba610941196d656ec987a8922c032c05', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6590f', table='klanten_zrmdomeinevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmmeting',
                trigger=pgtrigger.compiler.Trigger(name='vast', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='40058ef980c558b6a605a74d31881fa1d2afd439', operation='UPDATE', pgid='pgtrigger_vast_97fea', table='klanten_zrmmeting', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmmeting',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_zrmmetingevent" ("domein_id", "door_id", "id", "klant_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "toelichting") VALUES (NEW."domein_id", NEW."door_id", NEW."id", NEW."klant_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."score", NEW."toelichting"); RETURN NULL;', hash='545406dcdfee7a216ce48634b92931dcc1fd52cc', operation='INSERT', pgid='pgtrigger_insert_insert_d2628', table='klanten_zrmmeting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmmeting',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_zrmmetingevent" ("domein_id", "door_id", "id", "klant_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "toelichting") VALUES (NEW."domein_id", NEW."door_id", NEW."id", NEW."klant_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."score", NEW."toelichting"); RETURN NULL;', hash='db5c8c03d6b0e212bcc15c14cfcc3e4dba410356', operation='UPDATE', pgid='pgtrigger_update_update_ca29f', table='klanten_zrmmeting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmmeting',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_zrmmetingevent" ("domein_id", "door_id", "id", "klant_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "toelichting") VALUES (OLD."domein_id", OLD."door_id", OLD."id", OLD."klant_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."score", OLD."toelichting"); RETURN NULL;', hash='792f1aed845ff3046357fda221d35cb699572ca8', operation='DELETE', pgid='pgtrigger_delete_delete_32d5d', table='klanten_zrmmeting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='diagnoseuitslagevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0a7c9393610acfbd2ab30c180bf87170ad659ab8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3d5c5', table='klanten_diagnoseuitslagevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='levensgebeurtenisevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cedfbcd13c13befa4c3f1ea11eb92f18b57a4b09', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c4145', table='klanten_levensgebeurtenisevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='onderscheidevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6d929ab5cc9ab4b63b834cb641f226c79f3fcfcd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_48ce6', table='klanten_onderscheidevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='overdrachtevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='41bfc7b16e6d323203b7a61c33e04fbcd7c2f58e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_813e8', table='klanten_overdrachtevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='rechtzettingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='67d18659903bf5e7e80d198ccb2b486d6162ad0f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e3211', table='klanten_rechtzettingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='vroegerenaamevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2bcd6a2eb4185f74948a253336f2559d30ae459b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c8adf', table='klanten_vroegerenaamevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiecontact',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_organisatiecontactevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "telefoon", "vast") VALUES (NEW."actief", NEW."email", NEW."functie", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."telefoon", NEW."vast"); RETURN NULL;', hash='ed992c467abaecdfb92b88b7bdc53be5884571ee', operation='INSERT', pgid='pgtrigger_insert_insert_81e68', table='klanten_organisatiecontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiecontact',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_organisatiecontactevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "telefoon", "vast") VALUES (NEW."actief", NEW."email", NEW."functie", NEW."id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."telefoon", NEW."vast"); RETURN NULL;', hash='e3c75acf6f0e8b4e41a09fc98727fe27ee7ca831', operation='UPDATE', pgid='pgtrigger_update_update_4b756', table='klanten_organisatiecontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiecontact',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_organisatiecontactevent" ("actief", "email", "functie", "id", "naam", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "telefoon", "vast") VALUES (OLD."actief", OLD."email", OLD."functie", OLD."id", OLD."naam", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."telefoon", OLD."vast"); RETURN NULL;', hash='3c85ed66e74f0d8934f45bb859abfe02a414f5f9', operation='DELETE', pgid='pgtrigger_delete_delete_6875d', table='klanten_organisatiecontact', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatieevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d06a7ff2fa58eefbba35225ac848db3d81895b51', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4b233', table='klanten_organisatieevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='periodeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6107053f1e1425c2a8206e53472b5d0e73620ff5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a0e9e', table='klanten_periodeevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='terugkeer',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_terugkeerevent" ("gemaakt_door_id", "id", "leerpunt", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "verhaal_klant", "verhaal_werkgever") VALUES (NEW."gemaakt_door_id", NEW."id", NEW."leerpunt", NEW."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."verhaal_klant", NEW."verhaal_werkgever"); RETURN NULL;', hash='b69a37edef0501930fd5e677043b39803c0d2ca9', operation='INSERT', pgid='pgtrigger_insert_insert_e122f', table='klanten_terugkeer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='terugkeer',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klanten_terugkeerevent" ("gemaakt_door_id", "id", "leerpunt", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "verhaal_klant", "verhaal_werkgever") VALUES (NEW."gemaakt_door_id", NEW."id", NEW."leerpunt", NEW."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."verhaal_klant", NEW."verhaal_werkgever"); RETURN NULL;', hash='7d989678d832311b488c0b0c101b3b9aaefd94f0', operation='UPDATE', pgid='pgtrigger_update_update_cc5e7', table='klanten_terugkeer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='terugkeer',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klanten_terugkeerevent" ("gemaakt_door_id", "id", "leerpunt", "periode_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "verhaal_klant", "verhaal_werkgever") VALUES (OLD."gemaakt_door_id", OLD."id", OLD."leerpunt", OLD."periode_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."verhaal_klant", OLD."verhaal_werkgever"); RETURN NULL;', hash='b279d4195cd2e63716532e089d323dddf59f169b', operation='DELETE', pgid='pgtrigger_delete_delete_d2a16', table='klanten_terugkeer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zrmmetingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='44f068fd22e14e23bfb909611bfc8fa3d0e0fc4d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cbaf8', table='klanten_zrmmetingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='organisatiecontactevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='41f5b875c99409631da13842662c04094e3ea066', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6762f', table='klanten_organisatiecontactevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='terugkeerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5ea4ab5a043d90b0c05cebe97509c8ff66696497', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_377ab', table='klanten_terugkeerevent', when='BEFORE')),
            )],
        ),
    ]
