import datetime
import django.db.models.deletion
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
        ('klanten', '0001_initial'),
        ('toegang', '__first__'),
    ]

    operations = [
        toegang.migraties.Samen(
            operations=[migrations.CreateModel(
                name='AfspraakOorzaak',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'oorzaak van niet nakomen',
                    'verbose_name_plural': 'oorzaken van niet nakomen',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Gesprekssoort',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('omschrijving', models.TextField(blank=True, verbose_name='omschrijving')),
                ],
                options={
                    'verbose_name': 'soort gesprek',
                    'verbose_name_plural': 'soorten gesprek',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Verzuimreden',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('geldigheid', models.CharField(choices=[('geldig', 'Geldige reden'), ('ongeldig', 'Geen geldige reden'), ('onbekend', 'Nog niet te zeggen')], default='onbekend', max_length=8, verbose_name='geldigheid')),
                ],
                options={
                    'verbose_name': 'reden van niet verschijnen',
                    'verbose_name_plural': 'redenen van niet verschijnen',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='AfspraakOorzaakEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.afspraakoorzaak')),
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
                name='Gesprek',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gesprekken', to='klanten.klant')),
                    ('soort', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gesprekken.gesprekssoort', to_field='code', verbose_name='soort gesprek')),
                    ('status', models.CharField(choices=[('gepland', 'Gepland'), ('gevoerd', 'Gevoerd'), ('vervallen', 'Niet doorgegaan'), ('verzuimd', 'Klant niet verschenen')], default='gepland', max_length=10, verbose_name='status')),
                    ('moment', models.DateTimeField(verbose_name='datum en tijd')),
                    ('doel', models.TextField(max_length=500, verbose_name='doel van het gesprek')),
                    ('huisbezoek_reden', models.TextField(blank=True, max_length=500, verbose_name='reden van het huisbezoek')),
                    ('huisbezoek_aangekondigd', models.BooleanField(default=False, verbose_name='huisbezoek is aangekondigd')),
                    ('huisbezoek_toestemming', models.BooleanField(default=False, verbose_name='de klant vindt het huisbezoek goed')),
                    ('vraag_vooraf', models.TextField(blank=True, max_length=300, verbose_name='vraag waar de klant over nadenkt')),
                    ('afloop', models.CharField(choices=[('gewoon', 'Gewoon afgerond'), ('time_out', 'Met een time-out'), ('afgebroken', 'Voortijdig gestopt')], default='gewoon', max_length=10, verbose_name='hoe liep het gesprek af?')),
                    ('afloop_toelichting', models.CharField(blank=True, max_length=500, verbose_name='wat gebeurde er?')),
                    ('verwachtingen_besproken', models.BooleanField(default=False, verbose_name='doel en verwachtingen zijn besproken')),
                    ('vraag_van_klant', models.TextField(blank=True, max_length=1000, verbose_name='vraag van de klant')),
                    ('klant_vat_samen', models.TextField(blank=True, max_length=2000, verbose_name='de klant vat samen')),
                    ('belang', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='hoe belangrijk is het voor u?')),
                    ('vertrouwen', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='hoeveel vertrouwen hebt u erin?')),
                    ('op_de_valreep', models.TextField(blank=True, max_length=2000, verbose_name='op de valreep')),
                    ('valreep_vervolg', models.CharField(blank=True, max_length=300, verbose_name='wat doen we met wat op de valreep kwam?')),
                    ('samenvatting_klant', models.TextField(blank=True, max_length=4000, verbose_name='samenvatting voor de klant (B1)')),
                    ('geen_vervolg_reden', models.TextField(blank=True, max_length=300, verbose_name='waarom geen volgend gesprek?')),
                    ('vervallen_reden', models.TextField(blank=True, max_length=300, verbose_name='waarom het niet doorgaat')),
                    ('volgt_op', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='vervolg', to='gesprekken.gesprek')),
                    ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'gesprek',
                    'verbose_name_plural': 'gesprekken',
                    'ordering': ['-moment', '-pk'],
                    'indexes': [models.Index(fields=['klant', 'status', '-moment'], name='gesprek_klant_status_moment')],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(('moment__isnull', True), models.Q(('moment__gte', datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)), ('moment__lt', datetime.datetime(2101, 1, 1, 0, 0, tzinfo=datetime.timezone.utc))), _connector='OR'), name='gesprek_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(models.Q(('soort', 'huisbezoek'), _negated=True), models.Q(models.Q(('huisbezoek_reden', ''), _negated=True), ('huisbezoek_aangekondigd', True)), _connector='OR'), name='gesprek_huisbezoek_verantwoord', violation_error_message='Een huisbezoek heeft een reden en is vooraf aangekondigd.'), models.CheckConstraint(condition=models.Q(('doel', ''), _negated=True), name='gesprek_heeft_doel', violation_error_message='Vul het doel in.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'vervallen'), _negated=True), models.Q(('vervallen_reden', ''), _negated=True), _connector='OR'), name='gesprek_vervallen_heeft_reden', violation_error_message='Schrijf op waarom het gesprek niet doorgaat.'), models.CheckConstraint(condition=models.Q(models.Q(('belang__isnull', True), ('belang__range', (0, 10)), _connector='OR'), models.Q(('vertrouwen__isnull', True), ('vertrouwen__range', (0, 10)), _connector='OR')), name='gesprek_linialen_0_tot_10', violation_error_message='Kies een cijfer van 0 tot en met 10.'), models.CheckConstraint(condition=models.Q(('afloop', 'gewoon'), models.Q(('afloop_toelichting', ''), _negated=True), _connector='OR'), name='gesprek_andere_afloop_toegelicht', violation_error_message='Schrijf op wat er gebeurde.')],
                },
            ), migrations.CreateModel(
                name='GesprekssoortEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.gesprekssoort')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('omschrijving', models.TextField(blank=True, verbose_name='omschrijving')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='VerzuimredenEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.verzuimreden')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('geldigheid', models.CharField(choices=[('geldig', 'Geldige reden'), ('ongeldig', 'Geen geldige reden'), ('onbekend', 'Nog niet te zeggen')], default='onbekend', max_length=8, verbose_name='geldigheid')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Afspraak',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='afspraken', to='klanten.klant')),
                    ('gesprek', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='afspraken', to='gesprekken.gesprek')),
                    ('van', models.CharField(choices=[('klant', 'Klant'), ('gemeente', 'Gemeente'), ('derde', 'Iemand anders')], max_length=8, verbose_name='wie doet het?')),
                    ('wat', models.CharField(max_length=300, verbose_name='wat')),
                    ('wie', models.CharField(blank=True, max_length=120, verbose_name='wie')),
                    ('organisatie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='klanten.organisatie', verbose_name='organisatie')),
                    ('terugkomen_op', models.BooleanField(default=False, verbose_name='wij komen hierop terug')),
                    ('uiterlijk', models.DateField(verbose_name='uiterlijk op')),
                    ('eerst_uiterlijk', models.DateField(blank=True, editable=False, null=True, verbose_name='eerst afgesproken voor')),
                    ('verzet_reden', models.CharField(blank=True, max_length=300, verbose_name='waarom verzet?')),
                    ('status', models.CharField(choices=[('open', 'Open'), ('nagekomen', 'Nagekomen'), ('deels', 'Deels nagekomen'), ('niet', 'Niet nagekomen'), ('vervallen', 'Vervallen')], default='open', max_length=10, verbose_name='status')),
                    ('oorzaaksoort', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gesprekken.afspraakoorzaak', verbose_name='soort oorzaak')),
                    ('oorzaak', models.TextField(blank=True, max_length=500, verbose_name='oorzaak')),
                    ('gevolg', models.TextField(blank=True, max_length=500, verbose_name='wat volgt er?')),
                    ('gemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'afspraak',
                    'verbose_name_plural': 'afspraken',
                    'ordering': ['uiterlijk', 'pk'],
                    'indexes': [models.Index(fields=['klant', 'status', 'uiterlijk'], name='afspraak_klant_status')],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('uiterlijk__isnull', True), models.Q(('uiterlijk__gte', datetime.date(1900, 1, 1)), ('uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('eerst_uiterlijk__isnull', True), models.Q(('eerst_uiterlijk__gte', datetime.date(1900, 1, 1)), ('eerst_uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='afspraak_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(('terugkomen_op', False), ('van', 'gemeente'), _connector='OR'), name='afspraak_terugkomen_doet_de_gemeente', violation_error_message='Alleen de gemeente komt ergens op terug.'), models.CheckConstraint(condition=models.Q(models.Q(('van', 'derde'), _negated=True), models.Q(('wie', ''), _negated=True), ('organisatie__isnull', False), _connector='OR'), name='afspraak_van_een_ander_noemt_wie', violation_error_message='Schrijf op wie dit doet.'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['deels', 'niet']), _negated=True), models.Q(('oorzaak', ''), _negated=True), _connector='OR'), name='afspraak_niet_nagekomen_heeft_oorzaak', violation_error_message='Schrijf eerst op hoe het komt dat de afspraak niet is nagekomen.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'niet'), _negated=True), models.Q(('gevolg', ''), _negated=True), _connector='OR'), name='afspraak_niet_nagekomen_wat_volgt', violation_error_message='Schrijf op wat er nu volgt, bijvoorbeeld een nieuwe afspraak.')],
                },
            ), migrations.CreateModel(
                name='Deelnemer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('gesprek', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deelnemers', to='gesprekken.gesprek')),
                    ('medewerker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='collega')),
                    ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam')),
                    ('organisatie', models.CharField(blank=True, max_length=120, verbose_name='organisatie of relatie')),
                    ('rol', models.CharField(choices=[('leidt', 'Leidt het gesprek'), ('observeert', 'Observeert'), ('neemt_deel', 'Neemt deel')], default='neemt_deel', max_length=10, verbose_name='rol')),
                ],
                options={
                    'verbose_name': 'deelnemer',
                    'verbose_name_plural': 'deelnemers',
                    'ordering': ['pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('medewerker__isnull', False), models.Q(('naam', ''), _negated=True), _connector='OR'), name='deelnemer_is_iemand', violation_error_message='Kies een collega of vul een naam in.'), models.UniqueConstraint(condition=models.Q(('rol', 'leidt')), fields=('gesprek',), name='deelnemer_een_leidt', violation_error_message='Eén persoon leidt het gesprek.'), models.UniqueConstraint(fields=('gesprek', 'medewerker'), name='deelnemer_collega_eenmaal', violation_error_message='Deze collega staat er al bij.')],
                },
            ), migrations.CreateModel(
                name='GesprekEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.gesprek')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('soort', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.gesprekssoort', to_field='code', verbose_name='soort gesprek')),
                    ('status', models.CharField(choices=[('gepland', 'Gepland'), ('gevoerd', 'Gevoerd'), ('vervallen', 'Niet doorgegaan'), ('verzuimd', 'Klant niet verschenen')], default='gepland', max_length=10, verbose_name='status')),
                    ('moment', models.DateTimeField(verbose_name='datum en tijd')),
                    ('doel', models.TextField(max_length=500, verbose_name='doel van het gesprek')),
                    ('huisbezoek_reden', models.TextField(blank=True, max_length=500, verbose_name='reden van het huisbezoek')),
                    ('huisbezoek_aangekondigd', models.BooleanField(default=False, verbose_name='huisbezoek is aangekondigd')),
                    ('huisbezoek_toestemming', models.BooleanField(default=False, verbose_name='de klant vindt het huisbezoek goed')),
                    ('vraag_vooraf', models.TextField(blank=True, max_length=300, verbose_name='vraag waar de klant over nadenkt')),
                    ('afloop', models.CharField(choices=[('gewoon', 'Gewoon afgerond'), ('time_out', 'Met een time-out'), ('afgebroken', 'Voortijdig gestopt')], default='gewoon', max_length=10, verbose_name='hoe liep het gesprek af?')),
                    ('afloop_toelichting', models.CharField(blank=True, max_length=500, verbose_name='wat gebeurde er?')),
                    ('verwachtingen_besproken', models.BooleanField(default=False, verbose_name='doel en verwachtingen zijn besproken')),
                    ('vraag_van_klant', models.TextField(blank=True, max_length=1000, verbose_name='vraag van de klant')),
                    ('klant_vat_samen', models.TextField(blank=True, max_length=2000, verbose_name='de klant vat samen')),
                    ('belang', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='hoe belangrijk is het voor u?')),
                    ('vertrouwen', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='hoeveel vertrouwen hebt u erin?')),
                    ('op_de_valreep', models.TextField(blank=True, max_length=2000, verbose_name='op de valreep')),
                    ('valreep_vervolg', models.CharField(blank=True, max_length=300, verbose_name='wat doen we met wat op de valreep kwam?')),
                    ('samenvatting_klant', models.TextField(blank=True, max_length=4000, verbose_name='samenvatting voor de klant (B1)')),
                    ('geen_vervolg_reden', models.TextField(blank=True, max_length=300, verbose_name='waarom geen volgend gesprek?')),
                    ('vervallen_reden', models.TextField(blank=True, max_length=300, verbose_name='waarom het niet doorgaat')),
                    ('volgt_op', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.gesprek')),
                    ('gemaakt_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Notitie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('gesprek', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notities', to='gesprekken.gesprek')),
                    ('soort', models.CharField(choices=[('feit', 'Feiten'), ('uitspraak', 'Uitspraken van de klant'), ('observatie', 'Wat we zagen en merkten'), ('interpretatie', 'Wat we ervan denken')], max_length=14, verbose_name='soort')),
                    ('tekst', models.TextField(max_length=8000, verbose_name='tekst')),
                    ('intern', models.BooleanField(default=False, verbose_name='alleen voor ons')),
                    ('door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='geschreven op')),
                ],
                options={
                    'verbose_name': 'notitie',
                    'verbose_name_plural': 'notities',
                    'ordering': ['pk'],
                    'constraints': [models.UniqueConstraint(fields=('gesprek', 'soort', 'door'), name='notitie_een_per_soort_en_schrijver', violation_error_message='U schreef hier al een notitie van deze soort.'), models.CheckConstraint(condition=models.Q(('tekst', ''), _negated=True), name='notitie_niet_leeg', violation_error_message='Schrijf iets op; een lege notitie wordt niet bewaard.'), models.CheckConstraint(condition=models.Q(('intern', False), ('soort__in', ['observatie', 'interpretatie']), _connector='OR'), name='notitie_feiten_zijn_nooit_intern', violation_error_message='Feiten en uitspraken van de klant mag de klant altijd lezen.')],
                },
            ), migrations.CreateModel(
                name='Verslagconcept',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='verslagconcepten', to='klanten.klant')),
                    ('gesprek', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='concepten', to='gesprekken.gesprek')),
                    ('door', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('velden', models.JSONField(default=dict, verbose_name='velden')),
                    ('bewaard_op', models.DateTimeField(default=django.utils.timezone.now, verbose_name='bewaard op')),
                ],
                options={
                    'verbose_name': 'concept van een verslag',
                    'verbose_name_plural': 'concepten van verslagen',
                    'constraints': [models.UniqueConstraint(fields=('klant', 'gesprek', 'door'), name='verslagconcept_een_per_schrijver', nulls_distinct=False, violation_error_message='U hebt al een concept van dit verslag.')],
                },
            ), migrations.CreateModel(
                name='Verzuim',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('gesprek', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='verzuim', to='gesprekken.gesprek')),
                    ('gemeld_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                    ('contact_op', models.DateTimeField(blank=True, null=True, verbose_name='contact gezocht op')),
                    ('bereikt', models.BooleanField(blank=True, null=True, verbose_name='de klant is bereikt')),
                    ('reden', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gesprekken.verzuimreden', verbose_name='reden')),
                    ('toelichting', models.TextField(blank=True, max_length=1000, verbose_name='wat zegt de klant?')),
                    ('geen_nieuwe_datum', models.CharField(blank=True, max_length=300, verbose_name='waarom nog geen nieuwe datum?')),
                    ('afgerond_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='afgerond op')),
                ],
                options={
                    'verbose_name': 'niet verschenen',
                    'verbose_name_plural': 'niet verschenen',
                    'ordering': ['-gemeld_op', '-pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(('contact_op__isnull', True), models.Q(('contact_op__gte', datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)), ('contact_op__lt', datetime.datetime(2101, 1, 1, 0, 0, tzinfo=datetime.timezone.utc))), _connector='OR'), name='verzuim_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(('reden__isnull', True), ('contact_op__isnull', False), _connector='OR'), name='verzuim_eerst_contact_dan_reden', violation_error_message='Zoek eerst contact met de klant. Vraag dan naar de reden.'), models.CheckConstraint(condition=models.Q(('afgerond_op__isnull', True), ('reden__isnull', False), _connector='OR'), name='verzuim_afgerond_met_reden', violation_error_message='Vul eerst de reden in.')],
                },
            ), migrations.CreateModel(
                name='AfspraakEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.afspraak')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('gesprek', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.gesprek')),
                    ('van', models.CharField(choices=[('klant', 'Klant'), ('gemeente', 'Gemeente'), ('derde', 'Iemand anders')], max_length=8, verbose_name='wie doet het?')),
                    ('wat', models.CharField(max_length=300, verbose_name='wat')),
                    ('wie', models.CharField(blank=True, max_length=120, verbose_name='wie')),
                    ('organisatie', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.organisatie', verbose_name='organisatie')),
                    ('terugkomen_op', models.BooleanField(default=False, verbose_name='wij komen hierop terug')),
                    ('uiterlijk', models.DateField(verbose_name='uiterlijk op')),
                    ('eerst_uiterlijk', models.DateField(blank=True, editable=False, null=True, verbose_name='eerst afgesproken voor')),
                    ('verzet_reden', models.CharField(blank=True, max_length=300, verbose_name='waarom verzet?')),
                    ('status', models.CharField(choices=[('open', 'Open'), ('nagekomen', 'Nagekomen'), ('deels', 'Deels nagekomen'), ('niet', 'Niet nagekomen'), ('vervallen', 'Vervallen')], default='open', max_length=10, verbose_name='status')),
                    ('oorzaaksoort', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.afspraakoorzaak', verbose_name='soort oorzaak')),
                    ('oorzaak', models.TextField(blank=True, max_length=500, verbose_name='oorzaak')),
                    ('gevolg', models.TextField(blank=True, max_length=500, verbose_name='wat volgt er?')),
                    ('gemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DeelnemerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.deelnemer')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('gesprek', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.gesprek')),
                    ('medewerker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='collega')),
                    ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam')),
                    ('organisatie', models.CharField(blank=True, max_length=120, verbose_name='organisatie of relatie')),
                    ('rol', models.CharField(choices=[('leidt', 'Leidt het gesprek'), ('observeert', 'Observeert'), ('neemt_deel', 'Neemt deel')], default='neemt_deel', max_length=10, verbose_name='rol')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='NotitieEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.notitie')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('gesprek', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.gesprek')),
                    ('soort', models.CharField(choices=[('feit', 'Feiten'), ('uitspraak', 'Uitspraken van de klant'), ('observatie', 'Wat we zagen en merkten'), ('interpretatie', 'Wat we ervan denken')], max_length=14, verbose_name='soort')),
                    ('tekst', models.TextField(max_length=8000, verbose_name='tekst')),
                    ('intern', models.BooleanField(default=False, verbose_name='alleen voor ons')),
                    ('door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='geschreven op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='VerzuimEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='gesprekken.verzuim')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('gesprek', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.gesprek')),
                    ('gemeld_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                    ('contact_op', models.DateTimeField(blank=True, null=True, verbose_name='contact gezocht op')),
                    ('bereikt', models.BooleanField(blank=True, null=True, verbose_name='de klant is bereikt')),
                    ('reden', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.verzuimreden', verbose_name='reden')),
                    ('toelichting', models.TextField(blank=True, max_length=1000, verbose_name='wat zegt de klant?')),
                    ('geen_nieuwe_datum', models.CharField(blank=True, max_length=300, verbose_name='waarom nog geen nieuwe datum?')),
                    ('afgerond_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='afgerond op')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraakoorzaak',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_afspraakoorzaakevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='f3bd007a3b6b772c3dc80373b9da7403d374c307', operation='INSERT', pgid='pgtrigger_insert_insert_c43cf', table='gesprekken_afspraakoorzaak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraakoorzaak',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_afspraakoorzaakevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='deeee3bb72c13542e3e454f940545f43ea0e9e4c', operation='UPDATE', pgid='pgtrigger_update_update_4f80f', table='gesprekken_afspraakoorzaak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraakoorzaak',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_afspraakoorzaakevent" ("bron", "code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='518bc023d7944734ddbb25a8365caefa01c76c37', operation='DELETE', pgid='pgtrigger_delete_delete_aeb8c', table='gesprekken_afspraakoorzaak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprekssoort',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekssoortevent" ("bron", "code", "id", "naam", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='000ea206c5c8e5d575c25d8d0aa0d211bebe3ed4', operation='INSERT', pgid='pgtrigger_insert_insert_39fd2', table='gesprekken_gesprekssoort', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprekssoort',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_gesprekssoortevent" ("bron", "code", "id", "naam", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='42b0a42bfb59912d647930d02750ea3232b6472c', operation='UPDATE', pgid='pgtrigger_update_update_ff6ac', table='gesprekken_gesprekssoort', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprekssoort',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekssoortevent" ("bron", "code", "id", "naam", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."naam", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='eb698aa2a2f8bb5e1a7ec0a0d06ea194956c8b6b', operation='DELETE', pgid='pgtrigger_delete_delete_42fd5', table='gesprekken_gesprekssoort', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuimreden',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_verzuimredenevent" ("bron", "code", "geldigheid", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."geldigheid", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='42d253b63c42ad9b788d8f68bf1ddb0bdef8dcd2', operation='INSERT', pgid='pgtrigger_insert_insert_c43e7', table='gesprekken_verzuimreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuimreden',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_verzuimredenevent" ("bron", "code", "geldigheid", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."geldigheid", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='ad7e4550658174d46619625173072da862ed3a0d', operation='UPDATE', pgid='pgtrigger_update_update_d4eeb', table='gesprekken_verzuimreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuimreden',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_verzuimredenevent" ("bron", "code", "geldigheid", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."geldigheid", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='2c4282267fd72b3c424ab7c6577e87efe51ff835', operation='DELETE', pgid='pgtrigger_delete_delete_0ab7b', table='gesprekken_verzuimreden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraakoorzaakevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fc9164da7e3c782610d197d432152f7504a5d719', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c9a1b', table='gesprekken_afspraakoorzaakevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='deelnemerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fef18b27f5fcf3edad2b565b2a595e407708b702', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cacf7', table='gesprekken_deelnemerevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='deelnemer',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_deelnemerevent" ("gesprek_id", "id", "medewerker_id", "naam", "organisatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol") VALUES (NEW."gesprek_id", NEW."id", NEW."medewerker_id", NEW."naam", NEW."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rol"); RETURN NULL;', hash='3f9e755b75578aca44c1a5a461d5ddd3f46070cb', operation='INSERT', pgid='pgtrigger_insert_insert_1a7cb', table='gesprekken_deelnemer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='deelnemer',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_deelnemerevent" ("gesprek_id", "id", "medewerker_id", "naam", "organisatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol") VALUES (NEW."gesprek_id", NEW."id", NEW."medewerker_id", NEW."naam", NEW."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rol"); RETURN NULL;', hash='736884ab1c503f0661a02b220b4047a224f133b6', operation='UPDATE', pgid='pgtrigger_update_update_f0ff4', table='gesprekken_deelnemer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='deelnemer',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_deelnemerevent" ("gesprek_id", "id", "medewerker_id", "naam", "organisatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol") VALUES (OLD."gesprek_id", OLD."id", OLD."medewerker_id", OLD."naam", OLD."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rol"); RETURN NULL;', hash='fcec47316ec80664618376a7e682a18a29951316', operation='DELETE', pgid='pgtrigger_delete_delete_f1c8f', table='gesprekken_deelnemer', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraakevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='caf5aa0641f9b1562e951b57710f76ba7305e319', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_13649', table='gesprekken_afspraakevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraak',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_afspraakevent" ("eerst_uiterlijk", "gemaakt_op", "gesprek_id", "gevolg", "id", "klant_id", "oorzaak", "oorzaaksoort_id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "terugkomen_op", "uiterlijk", "van", "verzet_reden", "wat", "wie") VALUES (NEW."eerst_uiterlijk", NEW."gemaakt_op", NEW."gesprek_id", NEW."gevolg", NEW."id", NEW."klant_id", NEW."oorzaak", NEW."oorzaaksoort_id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."status", NEW."terugkomen_op", NEW."uiterlijk", NEW."van", NEW."verzet_reden", NEW."wat", NEW."wie"); RETURN NULL;', hash='0d1e423816cfe1ae62554261bbc181a472acc804', operation='INSERT', pgid='pgtrigger_insert_insert_8bc89', table='gesprekken_afspraak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraak',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_afspraakevent" ("eerst_uiterlijk", "gemaakt_op", "gesprek_id", "gevolg", "id", "klant_id", "oorzaak", "oorzaaksoort_id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "terugkomen_op", "uiterlijk", "van", "verzet_reden", "wat", "wie") VALUES (NEW."eerst_uiterlijk", NEW."gemaakt_op", NEW."gesprek_id", NEW."gevolg", NEW."id", NEW."klant_id", NEW."oorzaak", NEW."oorzaaksoort_id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."status", NEW."terugkomen_op", NEW."uiterlijk", NEW."van", NEW."verzet_reden", NEW."wat", NEW."wie"); RETURN NULL;', hash='abb49f51a85fb00846789e6e101428386bb2fd7c', operation='UPDATE', pgid='pgtrigger_update_update_a3ebf', table='gesprekken_afspraak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='afspraak',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_afspraakevent" ("eerst_uiterlijk", "gemaakt_op", "gesprek_id", "gevolg", "id", "klant_id", "oorzaak", "oorzaaksoort_id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "terugkomen_op", "uiterlijk", "van", "verzet_reden", "wat", "wie") VALUES (OLD."eerst_uiterlijk", OLD."gemaakt_op", OLD."gesprek_id", OLD."gevolg", OLD."id", OLD."klant_id", OLD."oorzaak", OLD."oorzaaksoort_id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."status", OLD."terugkomen_op", OLD."uiterlijk", OLD."van", OLD."verzet_reden", OLD."wat", OLD."wie"); RETURN NULL;', hash='eb31a2a0e17eb38fd6f7f23e836985154cf63771', operation='DELETE', pgid='pgtrigger_delete_delete_69f4f', table='gesprekken_afspraak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprekevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='da3d8aa636750d5b9001a8a9be58a2a8cc92788d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8eadd', table='gesprekken_gesprekevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprek',
                trigger=pgtrigger.compiler.Trigger(name='gevoerd_heeft_feiten', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n    IF EXISTS (SELECT 1 FROM gesprekken_gesprek g WHERE g.id = NEW.id AND g.status = 'gevoerd')\n       AND NOT EXISTS (SELECT 1 FROM gesprekken_notitie n WHERE n.gesprek_id = NEW.id AND n.soort = 'feit')\n    THEN\n        RAISE EXCEPTION 'een gevoerd gesprek heeft feiten'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'gesprek_gevoerd_heeft_feiten';\n    END IF;\n    RETURN NULL;\n", hash='e09fd70a03ad5bc36e8d3d533a400edba8d52f80', operation='INSERT OR UPDATE', pgid='pgtrigger_gevoerd_heeft_feiten_2e5a9', table='gesprekken_gesprek', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprek',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekevent" ("afloop", "afloop_toelichting", "belang", "doel", "geen_vervolg_reden", "gemaakt_door_id", "huisbezoek_aangekondigd", "huisbezoek_reden", "huisbezoek_toestemming", "id", "klant_id", "klant_vat_samen", "moment", "op_de_valreep", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "samenvatting_klant", "soort_id", "status", "valreep_vervolg", "vertrouwen", "vervallen_reden", "verwachtingen_besproken", "volgt_op_id", "vraag_van_klant", "vraag_vooraf") VALUES (NEW."afloop", NEW."afloop_toelichting", NEW."belang", NEW."doel", NEW."geen_vervolg_reden", NEW."gemaakt_door_id", NEW."huisbezoek_aangekondigd", NEW."huisbezoek_reden", NEW."huisbezoek_toestemming", NEW."id", NEW."klant_id", NEW."klant_vat_samen", NEW."moment", NEW."op_de_valreep", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."samenvatting_klant", NEW."soort_id", NEW."status", NEW."valreep_vervolg", NEW."vertrouwen", NEW."vervallen_reden", NEW."verwachtingen_besproken", NEW."volgt_op_id", NEW."vraag_van_klant", NEW."vraag_vooraf"); RETURN NULL;', hash='3f3d2e14fb2cce7fc6f6b68fd2f7681d96bccb0f', operation='INSERT', pgid='pgtrigger_insert_insert_e2003', table='gesprekken_gesprek', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprek',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_gesprekevent" ("afloop", "afloop_toelichting", "belang", "doel", "geen_vervolg_reden", "gemaakt_door_id", "huisbezoek_aangekondigd", "huisbezoek_reden", "huisbezoek_toestemming", "id", "klant_id", "klant_vat_samen", "moment", "op_de_valreep", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "samenvatting_klant", "soort_id", "status", "valreep_vervolg", "vertrouwen", "vervallen_reden", "verwachtingen_besproken", "volgt_op_id", "vraag_van_klant", "vraag_vooraf") VALUES (NEW."afloop", NEW."afloop_toelichting", NEW."belang", NEW."doel", NEW."geen_vervolg_reden", NEW."gemaakt_door_id", NEW."huisbezoek_aangekondigd", NEW."huisbezoek_reden", NEW."huisbezoek_toestemming", NEW."id", NEW."klant_id", NEW."klant_vat_samen", NEW."moment", NEW."op_de_valreep", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."samenvatting_klant", NEW."soort_id", NEW."status", NEW."valreep_vervolg", NEW."vertrouwen", NEW."vervallen_reden", NEW."verwachtingen_besproken", NEW."volgt_op_id", NEW."vraag_van_klant", NEW."vraag_vooraf"); RETURN NULL;', hash='60bc99646800610c2c80f74dae930326d9b24879', operation='UPDATE', pgid='pgtrigger_update_update_30cef', table='gesprekken_gesprek', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprek',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_gesprekevent" ("afloop", "afloop_toelichting", "belang", "doel", "geen_vervolg_reden", "gemaakt_door_id", "huisbezoek_aangekondigd", "huisbezoek_reden", "huisbezoek_toestemming", "id", "klant_id", "klant_vat_samen", "moment", "op_de_valreep", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "samenvatting_klant", "soort_id", "status", "valreep_vervolg", "vertrouwen", "vervallen_reden", "verwachtingen_besproken", "volgt_op_id", "vraag_van_klant", "vraag_vooraf") VALUES (OLD."afloop", OLD."afloop_toelichting", OLD."belang", OLD."doel", OLD."geen_vervolg_reden", OLD."gemaakt_door_id", OLD."huisbezoek_aangekondigd", OLD."huisbezoek_reden", OLD."huisbezoek_toestemming", OLD."id", OLD."klant_id", OLD."klant_vat_samen", OLD."moment", OLD."op_de_valreep", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."samenvatting_klant", OLD."soort_id", OLD."status", OLD."valreep_vervolg", OLD."vertrouwen", OLD."vervallen_reden", OLD."verwachtingen_besproken", OLD."volgt_op_id", OLD."vraag_van_klant", OLD."vraag_vooraf"); RETURN NULL;', hash='21245144bbe97eb7d94bb149aada0dec03c2e584', operation='DELETE', pgid='pgtrigger_delete_delete_c7b12', table='gesprekken_gesprek', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gesprekssoortevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8d3c753f1fc1133b8d55660e496960f5777759b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_13365', table='gesprekken_gesprekssoortevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notitie',
                trigger=pgtrigger.compiler.Trigger(name='gevoerd_heeft_feiten', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="\n    IF EXISTS (SELECT 1 FROM gesprekken_gesprek g WHERE g.id = OLD.gesprek_id AND g.status = 'gevoerd')\n       AND NOT EXISTS (SELECT 1 FROM gesprekken_notitie n WHERE n.gesprek_id = OLD.gesprek_id AND n.soort = 'feit')\n    THEN\n        RAISE EXCEPTION 'een gevoerd gesprek heeft feiten'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'gesprek_gevoerd_heeft_feiten';\n    END IF;\n    RETURN NULL;\n", hash='e0347810084aeaddf0203e8e62a198bae4fccbfb', operation='UPDATE OR DELETE', pgid='pgtrigger_gevoerd_heeft_feiten_62ecf', table='gesprekken_notitie', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notitie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_notitieevent" ("door_id", "gesprek_id", "id", "intern", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "soort", "tekst") VALUES (NEW."door_id", NEW."gesprek_id", NEW."id", NEW."intern", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."soort", NEW."tekst"); RETURN NULL;', hash='56f919d41ed7520193c64e84f905dc1ab1ce77f1', operation='INSERT', pgid='pgtrigger_insert_insert_cb30d', table='gesprekken_notitie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notitie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_notitieevent" ("door_id", "gesprek_id", "id", "intern", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "soort", "tekst") VALUES (NEW."door_id", NEW."gesprek_id", NEW."id", NEW."intern", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."soort", NEW."tekst"); RETURN NULL;', hash='8b4239b14579b45727c48327d06e604afe5547e8', operation='UPDATE', pgid='pgtrigger_update_update_90c4a', table='gesprekken_notitie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notitie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_notitieevent" ("door_id", "gesprek_id", "id", "intern", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "soort", "tekst") VALUES (OLD."door_id", OLD."gesprek_id", OLD."id", OLD."intern", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."soort", OLD."tekst"); RETURN NULL;', hash='519b765b529b98e641ca8a9aa652cf70babdcee1', operation='DELETE', pgid='pgtrigger_delete_delete_5ed6b', table='gesprekken_notitie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='notitieevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b12157fd15536068bf718062cab598faa3676ab5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6a30f', table='gesprekken_notitieevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuimevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d310c08ffc7ea0a193751495dd8c8552996e29a1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_44cb0', table='gesprekken_verzuimevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuim',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_verzuimevent" ("afgerond_op", "bereikt", "contact_op", "geen_nieuwe_datum", "gemeld_op", "gesprek_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_id", "revisie", "toelichting") VALUES (NEW."afgerond_op", NEW."bereikt", NEW."contact_op", NEW."geen_nieuwe_datum", NEW."gemeld_op", NEW."gesprek_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reden_id", NEW."revisie", NEW."toelichting"); RETURN NULL;', hash='2b6a9c359965f0c1f93b58b265b2f3441633fec7', operation='INSERT', pgid='pgtrigger_insert_insert_887fe', table='gesprekken_verzuim', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuim',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "gesprekken_verzuimevent" ("afgerond_op", "bereikt", "contact_op", "geen_nieuwe_datum", "gemeld_op", "gesprek_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_id", "revisie", "toelichting") VALUES (NEW."afgerond_op", NEW."bereikt", NEW."contact_op", NEW."geen_nieuwe_datum", NEW."gemeld_op", NEW."gesprek_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden_id", NEW."revisie", NEW."toelichting"); RETURN NULL;', hash='7c9449a6d0ae3913447af21f1a2f9c870f00d0e5', operation='UPDATE', pgid='pgtrigger_update_update_32dae', table='gesprekken_verzuim', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuim',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "gesprekken_verzuimevent" ("afgerond_op", "bereikt", "contact_op", "geen_nieuwe_datum", "gemeld_op", "gesprek_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_id", "revisie", "toelichting") VALUES (OLD."afgerond_op", OLD."bereikt", OLD."contact_op", OLD."geen_nieuwe_datum", OLD."gemeld_op", OLD."gesprek_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reden_id", OLD."revisie", OLD."toelichting"); RETURN NULL;', hash='b605b32282697c146a3a0b23ab5b89acd1bf9075', operation='DELETE', pgid='pgtrigger_delete_delete_a3868', table='gesprekken_verzuim', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verzuimredenevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='354c6590e844fff2229c2f8e3b5cfae953f43c52', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_befc6', table='gesprekken_verzuimredenevent', when='BEFORE')),
            )],
        ),
    ]
