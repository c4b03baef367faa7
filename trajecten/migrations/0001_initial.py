import datetime
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import toegang.datums
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
                name='Trajectplan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trajectplannen', to='klanten.klant')),
                    ('klantbeeld', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='trajectplannen', to='klantbeeld.klantbeeld')),
                    ('status', models.CharField(choices=[('concept', 'Concept'), ('vastgesteld', 'Vastgesteld'), ('bijstellen', 'In bijstelling'), ('afgesloten', 'Afgesloten')], default='concept', editable=False, max_length=12, verbose_name='status')),
                    ('hoofddoel', models.TextField(blank=True, max_length=500, verbose_name='hoofddoel')),
                    ('eigen_woorden', models.TextField(blank=True, max_length=500, verbose_name='in de woorden van de klant')),
                    ('huidige_tegel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='instrumenten.tegel', verbose_name='waar staat de klant nu?')),
                    ('beoogde_tegel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='instrumenten.tegel', verbose_name='waar wil de klant naartoe?')),
                    ('wie_helpt', models.TextField(blank=True, max_length=1000, verbose_name='wie helpt mee?')),
                    ('evaluatie_op', models.DateField(blank=True, null=True, verbose_name='we evalueren op')),
                    ('rechtskarakter', models.CharField(choices=[('afspraak', 'Afspraak'), ('besluit', 'Besluit')], default='afspraak', max_length=10, verbose_name='rechtskarakter')),
                    ('zienswijze', models.CharField(blank=True, choices=[('eens', 'Eens'), ('deels', 'Deels eens'), ('oneens', 'Niet eens')], max_length=8, verbose_name='wat vindt de klant?')),
                    ('zienswijze_tekst', models.TextField(blank=True, max_length=1000, verbose_name='toelichting van de klant')),
                    ('terugblik', models.TextField(blank=True, max_length=4000, verbose_name='terugblik')),
                    ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('afgesloten_op', models.DateTimeField(blank=True, editable=False, null=True)),
                ],
                options={
                    'verbose_name': 'trajectplan',
                    'verbose_name_plural': 'trajectplannen',
                    'ordering': ['-pk'],
                    'indexes': [models.Index(fields=['klant', 'status'], name='trajectplan_klant_status')],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(('evaluatie_op__isnull', True), models.Q(('evaluatie_op__gte', datetime.date(1900, 1, 1)), ('evaluatie_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='trajectplan_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.UniqueConstraint(condition=models.Q(('status', 'afgesloten'), _negated=True), fields=('klant',), name='trajectplan_een_lopend', violation_error_message='Deze klant heeft al een lopend trajectplan.'), models.CheckConstraint(condition=models.Q(models.Q(('afgesloten_op__isnull', False), ('status', 'afgesloten')), models.Q(models.Q(('status', 'afgesloten'), _negated=True), ('afgesloten_op__isnull', True)), _connector='OR'), name='trajectplan_afgesloten_met_moment', violation_error_message='Bij een afgesloten plan hoort wanneer het werd afgesloten.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'vastgesteld'), _negated=True), models.Q(models.Q(('hoofddoel', ''), _negated=True), models.Q(('zienswijze', ''), _negated=True), ('evaluatie_op__isnull', False)), _connector='OR'), name='trajectplan_vastgesteld_is_compleet', violation_error_message='Vul hoofddoel, zienswijze en evaluatiedatum in voor u vaststelt.')],
                },
            ), migrations.CreateModel(
                name='Doel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='doelen', to='trajecten.trajectplan')),
                    ('klantkenmerk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='instrumenten.klantkenmerk')),
                    ('omschrijving', models.CharField(max_length=300, verbose_name='doel')),
                    ('meetbaar', models.CharField(blank=True, max_length=300, verbose_name='hieraan zien we dat het lukt')),
                    ('score_nu', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score nu')),
                    ('score_doel', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score die we willen')),
                    ('uiterlijk', models.DateField(verbose_name='uiterlijk op')),
                    ('status', models.CharField(choices=[('open', 'Loopt'), ('behaald', 'Behaald'), ('deels', 'Deels behaald'), ('niet', 'Niet behaald'), ('gestopt', 'Gestopt')], default='open', max_length=8, verbose_name='status')),
                    ('in_versie', models.BooleanField(default=False, editable=False, verbose_name='stond in een versie')),
                ],
                options={
                    'verbose_name': 'doel',
                    'verbose_name_plural': 'doelen',
                    'ordering': ['pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(('uiterlijk__isnull', True), models.Q(('uiterlijk__gte', datetime.date(1900, 1, 1)), ('uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='doel_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(models.Q(('score_nu__isnull', True), ('score_nu__range', (1, 5)), _connector='OR'), models.Q(('score_doel__isnull', True), ('score_doel__range', (1, 5)), _connector='OR')), name='doel_scores_1_tot_5', violation_error_message='Een score is 1 tot en met 5.'), models.CheckConstraint(condition=models.Q(('score_nu__isnull', True), ('score_doel__isnull', True), ('score_doel__gte', models.F('score_nu')), _connector='OR'), name='doel_score_niet_omlaag', violation_error_message='De score die u wilt, is lager dan de score nu.')],
                },
            ), migrations.CreateModel(
                name='Evaluatie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluaties', to='trajecten.trajectplan')),
                    ('op', models.DateField(verbose_name='datum')),
                    ('samenvatting', models.TextField(max_length=2000, verbose_name='wat hebben we besproken?')),
                    ('klantreactie', models.TextField(blank=True, max_length=1000, verbose_name='wat vindt de klant?')),
                    ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'evaluatie',
                    'verbose_name_plural': 'evaluaties',
                    'ordering': ['-op', '-pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='evaluatie_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.')],
                },
            ), migrations.CreateModel(
                name='Planversie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='planversies', to='klanten.klant')),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versies', to='trajecten.trajectplan')),
                    ('nummer', models.PositiveSmallIntegerField(verbose_name='versie')),
                    ('inhoud', models.JSONField(verbose_name='inhoud')),
                    ('zienswijze', models.CharField(choices=[('eens', 'Eens'), ('deels', 'Deels eens'), ('oneens', 'Niet eens')], max_length=8, verbose_name='wat vindt de klant?')),
                    ('zienswijze_tekst', models.TextField(blank=True, verbose_name='toelichting van de klant')),
                    ('vastgesteld_op', models.DateTimeField(verbose_name='vastgesteld op')),
                    ('vastgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'planversie',
                    'verbose_name_plural': 'planversies',
                    'ordering': ['-nummer', '-pk'],
                    'constraints': [models.UniqueConstraint(fields=('klant', 'nummer'), name='planversie_nummer_uniek', violation_error_message='Deze versie van het plan bestaat al.')],
                },
            ), migrations.CreateModel(
                name='TrajectplanEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='trajecten.trajectplan')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('klantbeeld', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.klantbeeld')),
                    ('status', models.CharField(choices=[('concept', 'Concept'), ('vastgesteld', 'Vastgesteld'), ('bijstellen', 'In bijstelling'), ('afgesloten', 'Afgesloten')], default='concept', editable=False, max_length=12, verbose_name='status')),
                    ('hoofddoel', models.TextField(blank=True, max_length=500, verbose_name='hoofddoel')),
                    ('eigen_woorden', models.TextField(blank=True, max_length=500, verbose_name='in de woorden van de klant')),
                    ('huidige_tegel', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.tegel', verbose_name='waar staat de klant nu?')),
                    ('beoogde_tegel', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.tegel', verbose_name='waar wil de klant naartoe?')),
                    ('wie_helpt', models.TextField(blank=True, max_length=1000, verbose_name='wie helpt mee?')),
                    ('evaluatie_op', models.DateField(blank=True, null=True, verbose_name='we evalueren op')),
                    ('rechtskarakter', models.CharField(choices=[('afspraak', 'Afspraak'), ('besluit', 'Besluit')], default='afspraak', max_length=10, verbose_name='rechtskarakter')),
                    ('zienswijze', models.CharField(blank=True, choices=[('eens', 'Eens'), ('deels', 'Deels eens'), ('oneens', 'Niet eens')], max_length=8, verbose_name='wat vindt de klant?')),
                    ('zienswijze_tekst', models.TextField(blank=True, max_length=1000, verbose_name='toelichting van de klant')),
                    ('terugblik', models.TextField(blank=True, max_length=4000, verbose_name='terugblik')),
                    ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('afgesloten_op', models.DateTimeField(blank=True, editable=False, null=True)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DoelEvaluatie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('evaluatie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='doelen', to='trajecten.evaluatie')),
                    ('doel', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluaties', to='trajecten.doel')),
                    ('uitkomst', models.CharField(choices=[('behaald', 'Behaald'), ('deels', 'Deels'), ('niet', 'Nog niet')], max_length=8, verbose_name='is het doel behaald?')),
                    ('vervolg', models.CharField(choices=[('doorgaan', 'Doorgaan'), ('bijstellen', 'Bijstellen'), ('stoppen', 'Stoppen of afronden')], max_length=10, verbose_name='hoe verder?')),
                    ('toelichting', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'evaluatie van een doel',
                    'verbose_name_plural': 'evaluaties van doelen',
                    'ordering': ['doel', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('evaluatie', 'doel'), name='doelevaluatie_uniek', violation_error_message='Dit doel is in deze evaluatie al besproken.')],
                },
            ), migrations.CreateModel(
                name='Inzet',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('doel', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='inzetten', to='trajecten.doel')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inzetten', to='instrumenten.instrument')),
                    ('begin', models.DateField(verbose_name='begin')),
                    ('einde', models.DateField(verbose_name='verwacht einde')),
                    ('uren_per_week', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name='uren per week')),
                    ('kosten', models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True, verbose_name='kosten (€)')),
                    ('status', models.CharField(choices=[('voorgesteld', 'Voorgesteld'), ('gestart', 'Gestart'), ('afgerond', 'Afgerond'), ('gestopt', 'Gestopt')], default='voorgesteld', max_length=12, verbose_name='status')),
                    ('stopreden', models.CharField(blank=True, max_length=300, verbose_name='reden van stoppen')),
                    ('in_versie', models.BooleanField(default=False, editable=False, verbose_name='stond in een versie')),
                ],
                options={
                    'verbose_name': 'inzet',
                    'verbose_name_plural': 'inzetten',
                    'ordering': ['begin', 'pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('begin__isnull', True), models.Q(('begin__gte', datetime.date(1900, 1, 1)), ('begin__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('einde__isnull', True), models.Q(('einde__gte', datetime.date(1900, 1, 1)), ('einde__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='inzet_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(('einde__gte', models.F('begin'))), name='inzet_einde_na_begin', violation_error_message='Het einde ligt voor het begin.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'gestopt'), _negated=True), models.Q(('stopreden', ''), _negated=True), _connector='OR'), name='inzet_gestopt_met_reden', violation_error_message='Vul in waarom de inzet is gestopt.')],
                },
            ), migrations.CreateModel(
                name='Plandocument',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('versie', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='document', to='trajecten.planversie')),
                    ('pdf', models.BinaryField()),
                    ('sha256', models.CharField(max_length=64)),
                    ('gemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ],
                options={
                    'verbose_name': 'plandocument',
                    'verbose_name_plural': 'plandocumenten',
                },
            ), migrations.CreateModel(
                name='PlanversieEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='trajecten.planversie')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.trajectplan')),
                    ('nummer', models.PositiveSmallIntegerField(verbose_name='versie')),
                    ('inhoud', models.JSONField(verbose_name='inhoud')),
                    ('zienswijze', models.CharField(choices=[('eens', 'Eens'), ('deels', 'Deels eens'), ('oneens', 'Niet eens')], max_length=8, verbose_name='wat vindt de klant?')),
                    ('zienswijze_tekst', models.TextField(blank=True, verbose_name='toelichting van de klant')),
                    ('vastgesteld_op', models.DateTimeField(verbose_name='vastgesteld op')),
                    ('vastgesteld_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='EvaluatieEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='trajecten.evaluatie')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.trajectplan')),
                    ('op', models.DateField(verbose_name='datum')),
                    ('samenvatting', models.TextField(max_length=2000, verbose_name='wat hebben we besproken?')),
                    ('klantreactie', models.TextField(blank=True, max_length=1000, verbose_name='wat vindt de klant?')),
                    ('door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DoelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='trajecten.doel')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.trajectplan')),
                    ('klantkenmerk', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.klantkenmerk')),
                    ('omschrijving', models.CharField(max_length=300, verbose_name='doel')),
                    ('meetbaar', models.CharField(blank=True, max_length=300, verbose_name='hieraan zien we dat het lukt')),
                    ('score_nu', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score nu')),
                    ('score_doel', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score die we willen')),
                    ('uiterlijk', models.DateField(verbose_name='uiterlijk op')),
                    ('status', models.CharField(choices=[('open', 'Loopt'), ('behaald', 'Behaald'), ('deels', 'Deels behaald'), ('niet', 'Niet behaald'), ('gestopt', 'Gestopt')], default='open', max_length=8, verbose_name='status')),
                    ('in_versie', models.BooleanField(default=False, editable=False, verbose_name='stond in een versie')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DoelEvaluatieEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='trajecten.doelevaluatie')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('evaluatie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.evaluatie')),
                    ('doel', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.doel')),
                    ('uitkomst', models.CharField(choices=[('behaald', 'Behaald'), ('deels', 'Deels'), ('niet', 'Nog niet')], max_length=8, verbose_name='is het doel behaald?')),
                    ('vervolg', models.CharField(choices=[('doorgaan', 'Doorgaan'), ('bijstellen', 'Bijstellen'), ('stoppen', 'Stoppen of afronden')], max_length=10, verbose_name='hoe verder?')),
                    ('toelichting', models.CharField(blank=True, max_length=500, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='InzetBeoordeling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('inzet', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='beoordeeld', to='trajecten.inzet')),
                    ('beoordeling', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='inzet', to='instrumenten.beoordeling')),
                ],
                options={
                    'verbose_name': 'beoordeling van een inzet',
                    'verbose_name_plural': 'beoordelingen van inzetten',
                },
            ), migrations.CreateModel(
                name='InzetEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='trajecten.inzet')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('doel', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.doel')),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('begin', models.DateField(verbose_name='begin')),
                    ('einde', models.DateField(verbose_name='verwacht einde')),
                    ('uren_per_week', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name='uren per week')),
                    ('kosten', models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True, verbose_name='kosten (€)')),
                    ('status', models.CharField(choices=[('voorgesteld', 'Voorgesteld'), ('gestart', 'Gestart'), ('afgerond', 'Afgerond'), ('gestopt', 'Gestopt')], default='voorgesteld', max_length=12, verbose_name='status')),
                    ('stopreden', models.CharField(blank=True, max_length=300, verbose_name='reden van stoppen')),
                    ('in_versie', models.BooleanField(default=False, editable=False, verbose_name='stond in een versie')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='InzetBeoordelingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='trajecten.inzetbeoordeling')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('inzet', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.inzet')),
                    ('beoordeling', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.beoordeling')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelevaluatieevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7dea878585638933a20fe25a7be736b28dd24c41', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f0abd', table='trajecten_doelevaluatieevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelevaluatie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_doelevaluatieevent" ("doel_id", "evaluatie_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst", "vervolg") VALUES (NEW."doel_id", NEW."evaluatie_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."toelichting", NEW."uitkomst", NEW."vervolg"); RETURN NULL;', hash='e23a9f5b4968a19910576a5026ed245883c8afe6', operation='INSERT', pgid='pgtrigger_insert_insert_2f883', table='trajecten_doelevaluatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelevaluatie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "trajecten_doelevaluatieevent" ("doel_id", "evaluatie_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst", "vervolg") VALUES (NEW."doel_id", NEW."evaluatie_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."toelichting", NEW."uitkomst", NEW."vervolg"); RETURN NULL;', hash='ea054c1066cd27ec2031e99167be84483e550854', operation='UPDATE', pgid='pgtrigger_update_update_5dc27', table='trajecten_doelevaluatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelevaluatie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_doelevaluatieevent" ("doel_id", "evaluatie_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst", "vervolg") VALUES (OLD."doel_id", OLD."evaluatie_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."toelichting", OLD."uitkomst", OLD."vervolg"); RETURN NULL;', hash='05403f8ad015dc621e196eec903b18692a4e1537', operation='DELETE', pgid='pgtrigger_delete_delete_d1ed1', table='trajecten_doelevaluatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzet',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_inzetevent" ("begin", "doel_id", "einde", "id", "in_versie", "instrument_id", "kosten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "stopreden", "uren_per_week") VALUES (NEW."begin", NEW."doel_id", NEW."einde", NEW."id", NEW."in_versie", NEW."instrument_id", NEW."kosten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."status", NEW."stopreden", NEW."uren_per_week"); RETURN NULL;', hash='f0612e494bbc22b77444b33cc747c60c5da31134', operation='INSERT', pgid='pgtrigger_insert_insert_71f30', table='trajecten_inzet', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzet',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "trajecten_inzetevent" ("begin", "doel_id", "einde", "id", "in_versie", "instrument_id", "kosten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "stopreden", "uren_per_week") VALUES (NEW."begin", NEW."doel_id", NEW."einde", NEW."id", NEW."in_versie", NEW."instrument_id", NEW."kosten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."status", NEW."stopreden", NEW."uren_per_week"); RETURN NULL;', hash='03af177e7676b280fdd1866acc342fffd0d48f7c', operation='UPDATE', pgid='pgtrigger_update_update_746df', table='trajecten_inzet', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzet',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_inzetevent" ("begin", "doel_id", "einde", "id", "in_versie", "instrument_id", "kosten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "stopreden", "uren_per_week") VALUES (OLD."begin", OLD."doel_id", OLD."einde", OLD."id", OLD."in_versie", OLD."instrument_id", OLD."kosten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."status", OLD."stopreden", OLD."uren_per_week"); RETURN NULL;', hash='098692209a2ff7c93c0c5473945a0f73a04b5806', operation='DELETE', pgid='pgtrigger_delete_delete_0055b', table='trajecten_inzet', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzetbeoordeling',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_inzetbeoordelingevent" ("beoordeling_id", "id", "inzet_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."beoordeling_id", NEW."id", NEW."inzet_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='1a1817a077caab98830f0cce36fdc7ebc33656f4', operation='INSERT', pgid='pgtrigger_insert_insert_7d6c0', table='trajecten_inzetbeoordeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzetbeoordeling',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "trajecten_inzetbeoordelingevent" ("beoordeling_id", "id", "inzet_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."beoordeling_id", NEW."id", NEW."inzet_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='78188d1d3e50410d4654b796f595030250670674', operation='UPDATE', pgid='pgtrigger_update_update_919dd', table='trajecten_inzetbeoordeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzetbeoordeling',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_inzetbeoordelingevent" ("beoordeling_id", "id", "inzet_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."beoordeling_id", OLD."id", OLD."inzet_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='3cd95337d8fcfc65332a361498e2ee78e5f53879', operation='DELETE', pgid='pgtrigger_delete_delete_aa2bf', table='trajecten_inzetbeoordeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzetbeoordelingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='098e7c898d849c52f59e2a07cb3632b2b3902a31', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d1cb0', table='trajecten_inzetbeoordelingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='inzetevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='36b27a0a21e18cbd08050505025d83ec9e6a93c9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_92926', table='trajecten_inzetevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='plandocument',
                trigger=pgtrigger.compiler.Trigger(name='vast', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='38f0b9a600dd5d5562e98be6a5136c893bfb26b6', operation='UPDATE OR DELETE', pgid='pgtrigger_vast_c191c', table='trajecten_plandocument', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='trajectplan',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_trajectplanevent" ("afgesloten_op", "begonnen_op", "beoogde_tegel_id", "eigen_woorden", "evaluatie_op", "hoofddoel", "huidige_tegel_id", "id", "klant_id", "klantbeeld_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rechtskarakter", "revisie", "status", "terugblik", "wie_helpt", "zienswijze", "zienswijze_tekst") VALUES (NEW."afgesloten_op", NEW."begonnen_op", NEW."beoogde_tegel_id", NEW."eigen_woorden", NEW."evaluatie_op", NEW."hoofddoel", NEW."huidige_tegel_id", NEW."id", NEW."klant_id", NEW."klantbeeld_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rechtskarakter", NEW."revisie", NEW."status", NEW."terugblik", NEW."wie_helpt", NEW."zienswijze", NEW."zienswijze_tekst"); RETURN NULL;', hash='643dd615a40b02174d3b88099028e80f45a5ed71', operation='INSERT', pgid='pgtrigger_insert_insert_8af1b', table='trajecten_trajectplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='trajectplan',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "trajecten_trajectplanevent" ("afgesloten_op", "begonnen_op", "beoogde_tegel_id", "eigen_woorden", "evaluatie_op", "hoofddoel", "huidige_tegel_id", "id", "klant_id", "klantbeeld_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rechtskarakter", "revisie", "status", "terugblik", "wie_helpt", "zienswijze", "zienswijze_tekst") VALUES (NEW."afgesloten_op", NEW."begonnen_op", NEW."beoogde_tegel_id", NEW."eigen_woorden", NEW."evaluatie_op", NEW."hoofddoel", NEW."huidige_tegel_id", NEW."id", NEW."klant_id", NEW."klantbeeld_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rechtskarakter", NEW."revisie", NEW."status", NEW."terugblik", NEW."wie_helpt", NEW."zienswijze", NEW."zienswijze_tekst"); RETURN NULL;', hash='8ab86aa84807040b8cc9512a87c6265b60373910', operation='UPDATE', pgid='pgtrigger_update_update_00605', table='trajecten_trajectplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='trajectplan',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_trajectplanevent" ("afgesloten_op", "begonnen_op", "beoogde_tegel_id", "eigen_woorden", "evaluatie_op", "hoofddoel", "huidige_tegel_id", "id", "klant_id", "klantbeeld_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rechtskarakter", "revisie", "status", "terugblik", "wie_helpt", "zienswijze", "zienswijze_tekst") VALUES (OLD."afgesloten_op", OLD."begonnen_op", OLD."beoogde_tegel_id", OLD."eigen_woorden", OLD."evaluatie_op", OLD."hoofddoel", OLD."huidige_tegel_id", OLD."id", OLD."klant_id", OLD."klantbeeld_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rechtskarakter", OLD."revisie", OLD."status", OLD."terugblik", OLD."wie_helpt", OLD."zienswijze", OLD."zienswijze_tekst"); RETURN NULL;', hash='eef26259b369f13c55bb9f73a98f3356aacbe0fa', operation='DELETE', pgid='pgtrigger_delete_delete_7e47b', table='trajecten_trajectplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='planversieevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fdda076c912072674f3a0078407588874b09652d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_75bfa', table='trajecten_planversieevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='planversie',
                trigger=pgtrigger.compiler.Trigger(name='vast', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f0a09fa859a33845705619e2f7dce9c5c36fbb08', operation='UPDATE OR DELETE', pgid='pgtrigger_vast_423e7', table='trajecten_planversie', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='planversie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_planversieevent" ("id", "inhoud", "klant_id", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "vastgesteld_door_id", "vastgesteld_op", "zienswijze", "zienswijze_tekst") VALUES (NEW."id", NEW."inhoud", NEW."klant_id", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."zienswijze", NEW."zienswijze_tekst"); RETURN NULL;', hash='b6f2bdb347ab7477c00ad7d4915ba0516932f869', operation='INSERT', pgid='pgtrigger_insert_insert_84978', table='trajecten_planversie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='planversie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "trajecten_planversieevent" ("id", "inhoud", "klant_id", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "vastgesteld_door_id", "vastgesteld_op", "zienswijze", "zienswijze_tekst") VALUES (NEW."id", NEW."inhoud", NEW."klant_id", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."zienswijze", NEW."zienswijze_tekst"); RETURN NULL;', hash='22ac5599feb1d7645a14d08f5ae8080cbff0f3d7', operation='UPDATE', pgid='pgtrigger_update_update_680a8', table='trajecten_planversie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='planversie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_planversieevent" ("id", "inhoud", "klant_id", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "vastgesteld_door_id", "vastgesteld_op", "zienswijze", "zienswijze_tekst") VALUES (OLD."id", OLD."inhoud", OLD."klant_id", OLD."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."vastgesteld_door_id", OLD."vastgesteld_op", OLD."zienswijze", OLD."zienswijze_tekst"); RETURN NULL;', hash='329b0dc599b990e51ca8e52e3b5a4261c6ca26b1', operation='DELETE', pgid='pgtrigger_delete_delete_360d9', table='trajecten_planversie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='evaluatieevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2627403e93c115181dacf82fa84f4abec020b70c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bf211', table='trajecten_evaluatieevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='evaluatie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_evaluatieevent" ("door_id", "id", "klantreactie", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "samenvatting") VALUES (NEW."door_id", NEW."id", NEW."klantreactie", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."samenvatting"); RETURN NULL;', hash='6711658aa6d8b157dc6f8895f08d3f1c51d6bba7', operation='INSERT', pgid='pgtrigger_insert_insert_9c9cd', table='trajecten_evaluatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='evaluatie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "trajecten_evaluatieevent" ("door_id", "id", "klantreactie", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "samenvatting") VALUES (NEW."door_id", NEW."id", NEW."klantreactie", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."samenvatting"); RETURN NULL;', hash='c62ccbba839033862de9dd2a49c0b52f9eac14ad', operation='UPDATE', pgid='pgtrigger_update_update_449f0', table='trajecten_evaluatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='evaluatie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_evaluatieevent" ("door_id", "id", "klantreactie", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "samenvatting") VALUES (OLD."door_id", OLD."id", OLD."klantreactie", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."samenvatting"); RETURN NULL;', hash='aabbc0f4e35ed39a7b4fd23a5b7b01ef9838da12', operation='DELETE', pgid='pgtrigger_delete_delete_47dc1', table='trajecten_evaluatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f60a128d6389c7afcfbc424c58e678ef3bb8a36a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8ab5c', table='trajecten_doelevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doel',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_doelevent" ("id", "in_versie", "klantkenmerk_id", "meetbaar", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revisie", "score_doel", "score_nu", "status", "uiterlijk") VALUES (NEW."id", NEW."in_versie", NEW."klantkenmerk_id", NEW."meetbaar", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."revisie", NEW."score_doel", NEW."score_nu", NEW."status", NEW."uiterlijk"); RETURN NULL;', hash='dd30f0f1e1def6557dd68835e4912a4d1b6726ee', operation='INSERT', pgid='pgtrigger_insert_insert_d78b6', table='trajecten_doel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doel',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "trajecten_doelevent" ("id", "in_versie", "klantkenmerk_id", "meetbaar", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revisie", "score_doel", "score_nu", "status", "uiterlijk") VALUES (NEW."id", NEW."in_versie", NEW."klantkenmerk_id", NEW."meetbaar", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."revisie", NEW."score_doel", NEW."score_nu", NEW."status", NEW."uiterlijk"); RETURN NULL;', hash='82c92d526a1c807ed3f42c9a544e6488a1cb2b3e', operation='UPDATE', pgid='pgtrigger_update_update_face3', table='trajecten_doel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doel',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "trajecten_doelevent" ("id", "in_versie", "klantkenmerk_id", "meetbaar", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revisie", "score_doel", "score_nu", "status", "uiterlijk") VALUES (OLD."id", OLD."in_versie", OLD."klantkenmerk_id", OLD."meetbaar", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."revisie", OLD."score_doel", OLD."score_nu", OLD."status", OLD."uiterlijk"); RETURN NULL;', hash='182110fd1593a65e602cf1ae70c9235d8d9616d2', operation='DELETE', pgid='pgtrigger_delete_delete_fbf7e', table='trajecten_doel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='trajectplanevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='930253804681cbf8cac7776c3038444805789107', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3dd29', table='trajecten_trajectplanevent', when='BEFORE')),
            )],
        ),
    ]
