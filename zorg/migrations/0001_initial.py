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
        ('gesprekken', '0001_initial'),
        ('klanten', '0001_initial'),
        ('toegang', '__first__'),
    ]

    operations = [
        toegang.migraties.Samen(
            operations=[migrations.CreateModel(
                name='Herstelplan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='herstelplannen', to='klanten.klant')),
                    ('aanleiding', models.TextField(max_length=1000, verbose_name='waarom is dit plan nodig?')),
                    ('wat_wil_klant', models.TextField(max_length=1000, verbose_name='wat wil de klant bereiken?')),
                    ('overname_wat', models.CharField(blank=True, max_length=300, verbose_name='wat nemen wij even over?')),
                    ('overname_tot', models.DateField(blank=True, null=True, verbose_name='tot wanneer')),
                    ('terugkijken_op', models.DateField(verbose_name='we kijken terug op')),
                    ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='begonnen op')),
                    ('begonnen_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('afgesloten_op', models.DateField(blank=True, null=True, verbose_name='afgesloten op')),
                    ('afsluiting', models.TextField(blank=True, max_length=1000, verbose_name='hoe sluiten we af?')),
                ],
                options={
                    'verbose_name': 'persoonlijk herstelplan',
                    'verbose_name_plural': 'persoonlijke herstelplannen',
                    'ordering': ['-pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('overname_tot__isnull', True), models.Q(('overname_tot__gte', datetime.date(1900, 1, 1)), ('overname_tot__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('terugkijken_op__isnull', True), models.Q(('terugkijken_op__gte', datetime.date(1900, 1, 1)), ('terugkijken_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('afgesloten_op__isnull', True), models.Q(('afgesloten_op__gte', datetime.date(1900, 1, 1)), ('afgesloten_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='herstelplan_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.UniqueConstraint(condition=models.Q(('afgesloten_op__isnull', True)), fields=('klant',), name='herstelplan_een_lopend', violation_error_message='Deze klant heeft al een lopend herstelplan.'), models.CheckConstraint(condition=models.Q(('overname_wat', ''), ('overname_tot__isnull', False), _connector='OR'), name='herstelplan_overname_eindigt', violation_error_message='Spreek af tot wanneer u dit overneemt.'), models.CheckConstraint(condition=models.Q(('afgesloten_op__isnull', True), models.Q(('afsluiting', ''), _negated=True), _connector='OR'), name='herstelplan_afgesloten_met_tekst', violation_error_message='Schrijf op hoe u het plan afsluit.')],
                },
            ), migrations.CreateModel(
                name='Zorgsignaal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='zorgsignalen', to='klanten.klant')),
                    ('gesprek', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='gesprekken.gesprek')),
                    ('stap', models.CharField(choices=[('verhelderen', 'Verhelderen'), ('afwegen', 'Afwegen: sluit het werk uit?'), ('inschakelen', 'Anderen inschakelen'), ('afgerond', 'Afgerond')], default='verhelderen', max_length=12, verbose_name='stap')),
                    ('wat_zien_we', models.TextField(max_length=1000, verbose_name='wat zien en horen we?')),
                    ('verheldering', models.TextField(blank=True, max_length=1000, verbose_name='wat is er aan de hand?')),
                    ('klant_wil_niet_bespreken', models.BooleanField(default=False, verbose_name='de klant wil dit niet bespreken')),
                    ('sluit_werk_uit', models.CharField(blank=True, choices=[('', 'Nog niet bekend'), ('nee', 'Nee, het kan naast werk'), ('deels', 'Deels, werk moet worden aangepast'), ('ja', 'Ja, dit gaat nu voor')], max_length=6, verbose_name='sluit het werk uit')),
                    ('afweging', models.TextField(blank=True, max_length=1000, verbose_name='onze afweging')),
                    ('tegen_wil', models.BooleanField(default=False, verbose_name='hulp tegen de wil van de klant')),
                    ('tegen_wil_grond', models.TextField(blank=True, max_length=1000, verbose_name='op welke grond')),
                    ('overlegd_met', models.CharField(blank=True, max_length=200, verbose_name='overlegd met')),
                    ('klant_geinformeerd', models.BooleanField(blank=True, null=True, verbose_name='de klant weet ervan')),
                    ('uitkomst', models.TextField(blank=True, max_length=1000, verbose_name='wat kwam eruit?')),
                    ('gemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='gemaakt op')),
                    ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('afgerond_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='afgerond op')),
                ],
                options={
                    'verbose_name': 'zorgsignaal',
                    'verbose_name_plural': 'zorgsignalen',
                    'ordering': ['-gemaakt_op', '-pk'],
                    'indexes': [models.Index(fields=['klant', '-gemaakt_op'], name='zorgsignaal_klant')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('tegen_wil', False), models.Q(models.Q(('tegen_wil_grond', ''), _negated=True), models.Q(('overlegd_met', ''), _negated=True)), _connector='OR'), name='zorgsignaal_tegen_wil_verantwoord', violation_error_message='Schrijf op welke grond er is en met wie u hebt overlegd.'), models.CheckConstraint(condition=models.Q(models.Q(('afgerond_op__isnull', False), ('stap', 'afgerond')), models.Q(models.Q(('stap', 'afgerond'), _negated=True), ('afgerond_op__isnull', True)), _connector='OR'), name='zorgsignaal_afgerond_met_moment', violation_error_message='Bij een afgerond signaal hoort wanneer het werd afgerond.'), models.CheckConstraint(condition=models.Q(models.Q(('stap', 'afgerond'), _negated=True), models.Q(('uitkomst', ''), _negated=True), _connector='OR'), name='zorgsignaal_afgerond_met_uitkomst', violation_error_message='Schrijf op wat eruit kwam.')],
                },
            ), migrations.CreateModel(
                name='HerstelplanEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='zorg.herstelplan')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('aanleiding', models.TextField(max_length=1000, verbose_name='waarom is dit plan nodig?')),
                    ('wat_wil_klant', models.TextField(max_length=1000, verbose_name='wat wil de klant bereiken?')),
                    ('overname_wat', models.CharField(blank=True, max_length=300, verbose_name='wat nemen wij even over?')),
                    ('overname_tot', models.DateField(blank=True, null=True, verbose_name='tot wanneer')),
                    ('terugkijken_op', models.DateField(verbose_name='we kijken terug op')),
                    ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='begonnen op')),
                    ('begonnen_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('afgesloten_op', models.DateField(blank=True, null=True, verbose_name='afgesloten op')),
                    ('afsluiting', models.TextField(blank=True, max_length=1000, verbose_name='hoe sluiten we af?')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Herstelstap',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stappen', to='zorg.herstelplan')),
                    ('wat', models.CharField(max_length=200, verbose_name='wat')),
                    ('wie', models.CharField(choices=[('klant', 'Klant'), ('gemeente', 'Gemeente'), ('derde', 'Iemand anders')], max_length=8, verbose_name='wie')),
                    ('toelichting', models.CharField(blank=True, max_length=200, verbose_name='met wie of waar')),
                    ('uiterlijk', models.DateField(verbose_name='uiterlijk op')),
                    ('gedaan_op', models.DateField(blank=True, null=True, verbose_name='gedaan op')),
                ],
                options={
                    'verbose_name': 'stap van een herstelplan',
                    'verbose_name_plural': 'stappen van herstelplannen',
                    'ordering': ['uiterlijk', 'pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('uiterlijk__isnull', True), models.Q(('uiterlijk__gte', datetime.date(1900, 1, 1)), ('uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('gedaan_op__isnull', True), models.Q(('gedaan_op__gte', datetime.date(1900, 1, 1)), ('gedaan_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='herstelstap_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.')],
                },
            ), migrations.CreateModel(
                name='Hulp',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hulp', to='klanten.klant')),
                    ('zorgsignaal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='hulp', to='zorg.zorgsignaal')),
                    ('organisatie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='klanten.organisatie', verbose_name='organisatie')),
                    ('van_wie', models.CharField(blank=True, max_length=120, verbose_name='van wie (als de organisatie niet in de lijst staat)')),
                    ('waarvoor', models.CharField(max_length=200, verbose_name='waarvoor')),
                    ('status', models.CharField(choices=[('gemeld', 'Gemeld door de klant'), ('bevestigd', 'Bevestigd'), ('gestopt', 'Gestopt')], default='gemeld', max_length=10, verbose_name='status')),
                    ('gemeld_op', models.DateField(default=django.utils.timezone.localdate, verbose_name='gemeld op')),
                    ('bevestigd_op', models.DateField(blank=True, null=True, verbose_name='bevestigd op')),
                    ('bevestigd_door', models.CharField(blank=True, max_length=120, verbose_name='bevestigd door')),
                    ('gestopt_op', models.DateField(blank=True, null=True, verbose_name='gestopt op')),
                ],
                options={
                    'verbose_name': 'hulp',
                    'verbose_name_plural': 'hulp',
                    'ordering': ['-gemeld_op', '-pk'],
                    'indexes': [models.Index(fields=['klant', 'status'], name='hulp_klant_status')],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('gemeld_op__isnull', True), models.Q(('gemeld_op__gte', datetime.date(1900, 1, 1)), ('gemeld_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('bevestigd_op__isnull', True), models.Q(('bevestigd_op__gte', datetime.date(1900, 1, 1)), ('bevestigd_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('gestopt_op__isnull', True), models.Q(('gestopt_op__gte', datetime.date(1900, 1, 1)), ('gestopt_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='hulp_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(('organisatie__isnull', False), models.Q(('van_wie', ''), _negated=True), _connector='OR'), name='hulp_is_van_iemand', violation_error_message='Kies een organisatie of schrijf op wie er helpt.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'bevestigd'), _negated=True), ('bevestigd_op__isnull', False), _connector='OR'), name='hulp_bevestigd_met_datum', violation_error_message='Vul in wanneer de hulp is bevestigd.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'gestopt'), _negated=True), ('gestopt_op__isnull', False), _connector='OR'), name='hulp_gestopt_met_datum', violation_error_message='Vul in wanneer de hulp is gestopt.')],
                },
            ), migrations.CreateModel(
                name='Verwijzing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='verwijzingen', to='klanten.klant')),
                    ('zorgsignaal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='verwijzingen', to='zorg.zorgsignaal')),
                    ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='verwijzingen', to='klanten.organisatie', verbose_name='organisatie')),
                    ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='klanten.organisatiecontact', verbose_name='contactpersoon')),
                    ('waarvoor', models.CharField(max_length=200, verbose_name='waarvoor')),
                    ('gedeeld', models.TextField(max_length=1000, verbose_name='wat hebben we gedeeld?')),
                    ('toestemming', models.BooleanField(default=False, verbose_name='de klant vindt het goed')),
                    ('samen_gedaan', models.BooleanField(default=False, verbose_name='samen met de klant gedaan')),
                    ('op', models.DateField(default=django.utils.timezone.localdate, verbose_name='overgedragen op')),
                    ('terugkoppeling_op', models.DateField(verbose_name='we vragen na op')),
                    ('teruggekoppeld_op', models.DateField(blank=True, null=True, verbose_name='teruggekoppeld op')),
                    ('uitkomst', models.TextField(blank=True, max_length=1000, verbose_name='wat kwam eruit?')),
                    ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'warme overdracht',
                    'verbose_name_plural': 'warme overdrachten',
                    'ordering': ['-op', '-pk'],
                    'indexes': [models.Index(fields=['klant', 'terugkoppeling_op'], name='verwijzing_klant')],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('terugkoppeling_op__isnull', True), models.Q(('terugkoppeling_op__gte', datetime.date(1900, 1, 1)), ('terugkoppeling_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('teruggekoppeld_op__isnull', True), models.Q(('teruggekoppeld_op__gte', datetime.date(1900, 1, 1)), ('teruggekoppeld_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='verwijzing_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(('toestemming', True)), name='verwijzing_met_toestemming', violation_error_message='Draag alleen over als de klant het goed vindt.'), models.CheckConstraint(condition=models.Q(('terugkoppeling_op__gte', models.F('op'))), name='verwijzing_terugkoppeling_na_overdracht', violation_error_message='De dag om na te vragen ligt voor de overdracht.'), models.CheckConstraint(condition=models.Q(('teruggekoppeld_op__isnull', True), models.Q(('uitkomst', ''), _negated=True), _connector='OR'), name='verwijzing_teruggekoppeld_met_uitkomst', violation_error_message='Schrijf op wat eruit kwam.')],
                },
            ), migrations.CreateModel(
                name='ZorgsignaalEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='zorg.zorgsignaal')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('gesprek', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gesprekken.gesprek')),
                    ('stap', models.CharField(choices=[('verhelderen', 'Verhelderen'), ('afwegen', 'Afwegen: sluit het werk uit?'), ('inschakelen', 'Anderen inschakelen'), ('afgerond', 'Afgerond')], default='verhelderen', max_length=12, verbose_name='stap')),
                    ('wat_zien_we', models.TextField(max_length=1000, verbose_name='wat zien en horen we?')),
                    ('verheldering', models.TextField(blank=True, max_length=1000, verbose_name='wat is er aan de hand?')),
                    ('klant_wil_niet_bespreken', models.BooleanField(default=False, verbose_name='de klant wil dit niet bespreken')),
                    ('sluit_werk_uit', models.CharField(blank=True, choices=[('', 'Nog niet bekend'), ('nee', 'Nee, het kan naast werk'), ('deels', 'Deels, werk moet worden aangepast'), ('ja', 'Ja, dit gaat nu voor')], max_length=6, verbose_name='sluit het werk uit')),
                    ('afweging', models.TextField(blank=True, max_length=1000, verbose_name='onze afweging')),
                    ('tegen_wil', models.BooleanField(default=False, verbose_name='hulp tegen de wil van de klant')),
                    ('tegen_wil_grond', models.TextField(blank=True, max_length=1000, verbose_name='op welke grond')),
                    ('overlegd_met', models.CharField(blank=True, max_length=200, verbose_name='overlegd met')),
                    ('klant_geinformeerd', models.BooleanField(blank=True, null=True, verbose_name='de klant weet ervan')),
                    ('uitkomst', models.TextField(blank=True, max_length=1000, verbose_name='wat kwam eruit?')),
                    ('gemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='gemaakt op')),
                    ('gemaakt_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('afgerond_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='afgerond op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='HerstelstapEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='zorg.herstelstap')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='zorg.herstelplan')),
                    ('wat', models.CharField(max_length=200, verbose_name='wat')),
                    ('wie', models.CharField(choices=[('klant', 'Klant'), ('gemeente', 'Gemeente'), ('derde', 'Iemand anders')], max_length=8, verbose_name='wie')),
                    ('toelichting', models.CharField(blank=True, max_length=200, verbose_name='met wie of waar')),
                    ('uiterlijk', models.DateField(verbose_name='uiterlijk op')),
                    ('gedaan_op', models.DateField(blank=True, null=True, verbose_name='gedaan op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='VerwijzingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='zorg.verwijzing')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('zorgsignaal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='zorg.zorgsignaal')),
                    ('organisatie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.organisatie', verbose_name='organisatie')),
                    ('contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.organisatiecontact', verbose_name='contactpersoon')),
                    ('waarvoor', models.CharField(max_length=200, verbose_name='waarvoor')),
                    ('gedeeld', models.TextField(max_length=1000, verbose_name='wat hebben we gedeeld?')),
                    ('toestemming', models.BooleanField(default=False, verbose_name='de klant vindt het goed')),
                    ('samen_gedaan', models.BooleanField(default=False, verbose_name='samen met de klant gedaan')),
                    ('op', models.DateField(default=django.utils.timezone.localdate, verbose_name='overgedragen op')),
                    ('terugkoppeling_op', models.DateField(verbose_name='we vragen na op')),
                    ('teruggekoppeld_op', models.DateField(blank=True, null=True, verbose_name='teruggekoppeld op')),
                    ('uitkomst', models.TextField(blank=True, max_length=1000, verbose_name='wat kwam eruit?')),
                    ('gemaakt_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='HulpEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='zorg.hulp')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('zorgsignaal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='zorg.zorgsignaal')),
                    ('organisatie', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.organisatie', verbose_name='organisatie')),
                    ('van_wie', models.CharField(blank=True, max_length=120, verbose_name='van wie (als de organisatie niet in de lijst staat)')),
                    ('waarvoor', models.CharField(max_length=200, verbose_name='waarvoor')),
                    ('status', models.CharField(choices=[('gemeld', 'Gemeld door de klant'), ('bevestigd', 'Bevestigd'), ('gestopt', 'Gestopt')], default='gemeld', max_length=10, verbose_name='status')),
                    ('gemeld_op', models.DateField(default=django.utils.timezone.localdate, verbose_name='gemeld op')),
                    ('bevestigd_op', models.DateField(blank=True, null=True, verbose_name='bevestigd op')),
                    ('bevestigd_door', models.CharField(blank=True, max_length=120, verbose_name='bevestigd door')),
                    ('gestopt_op', models.DateField(blank=True, null=True, verbose_name='gestopt op')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelplan',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_herstelplanevent" ("aanleiding", "afgesloten_op", "afsluiting", "begonnen_door_id", "begonnen_op", "id", "klant_id", "overname_tot", "overname_wat", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "terugkijken_op", "wat_wil_klant") VALUES (NEW."aanleiding", NEW."afgesloten_op", NEW."afsluiting", NEW."begonnen_door_id", NEW."begonnen_op", NEW."id", NEW."klant_id", NEW."overname_tot", NEW."overname_wat", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."terugkijken_op", NEW."wat_wil_klant"); RETURN NULL;', hash='da32542cd2096063512ad123222e45417abf0cbb', operation='INSERT', pgid='pgtrigger_insert_insert_a9e24', table='zorg_herstelplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelplan',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "zorg_herstelplanevent" ("aanleiding", "afgesloten_op", "afsluiting", "begonnen_door_id", "begonnen_op", "id", "klant_id", "overname_tot", "overname_wat", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "terugkijken_op", "wat_wil_klant") VALUES (NEW."aanleiding", NEW."afgesloten_op", NEW."afsluiting", NEW."begonnen_door_id", NEW."begonnen_op", NEW."id", NEW."klant_id", NEW."overname_tot", NEW."overname_wat", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."terugkijken_op", NEW."wat_wil_klant"); RETURN NULL;', hash='5e52335d7e3a08b390865b9b4f1620287b57ea5f', operation='UPDATE', pgid='pgtrigger_update_update_bb0ab', table='zorg_herstelplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelplan',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_herstelplanevent" ("aanleiding", "afgesloten_op", "afsluiting", "begonnen_door_id", "begonnen_op", "id", "klant_id", "overname_tot", "overname_wat", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "terugkijken_op", "wat_wil_klant") VALUES (OLD."aanleiding", OLD."afgesloten_op", OLD."afsluiting", OLD."begonnen_door_id", OLD."begonnen_op", OLD."id", OLD."klant_id", OLD."overname_tot", OLD."overname_wat", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."terugkijken_op", OLD."wat_wil_klant"); RETURN NULL;', hash='2e8625d4bcbe3bc2a0e2717800e6367ddbaf08d7', operation='DELETE', pgid='pgtrigger_delete_delete_a46a0', table='zorg_herstelplan', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelplanevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7cab7cea5f5689dce2903bddf7b1304e533ccfdc', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0dc3e', table='zorg_herstelplanevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelstap',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_herstelstapevent" ("gedaan_op", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revisie", "toelichting", "uiterlijk", "wat", "wie") VALUES (NEW."gedaan_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."revisie", NEW."toelichting", NEW."uiterlijk", NEW."wat", NEW."wie"); RETURN NULL;', hash='076cdb05e6b946d59b4fe343ebc2f7f56d363a01', operation='INSERT', pgid='pgtrigger_insert_insert_f55e7', table='zorg_herstelstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelstap',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "zorg_herstelstapevent" ("gedaan_op", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revisie", "toelichting", "uiterlijk", "wat", "wie") VALUES (NEW."gedaan_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."revisie", NEW."toelichting", NEW."uiterlijk", NEW."wat", NEW."wie"); RETURN NULL;', hash='64cd3521e9a9bb8276e7755a4f75b1689c72e979', operation='UPDATE', pgid='pgtrigger_update_update_e590d', table='zorg_herstelstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelstap',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_herstelstapevent" ("gedaan_op", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "revisie", "toelichting", "uiterlijk", "wat", "wie") VALUES (OLD."gedaan_op", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."revisie", OLD."toelichting", OLD."uiterlijk", OLD."wat", OLD."wie"); RETURN NULL;', hash='82252e0adcf0bf4731123a894ce131c0da04dfd8', operation='DELETE', pgid='pgtrigger_delete_delete_febd1', table='zorg_herstelstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='herstelstapevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='83f88c1d65c97b39f33862ee19c9771277bbfef6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a6906', table='zorg_herstelstapevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zorgsignaal',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_zorgsignaalevent" ("afgerond_op", "afweging", "gemaakt_door_id", "gemaakt_op", "gesprek_id", "id", "klant_geinformeerd", "klant_id", "klant_wil_niet_bespreken", "overlegd_met", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "sluit_werk_uit", "stap", "tegen_wil", "tegen_wil_grond", "uitkomst", "verheldering", "wat_zien_we") VALUES (NEW."afgerond_op", NEW."afweging", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gesprek_id", NEW."id", NEW."klant_geinformeerd", NEW."klant_id", NEW."klant_wil_niet_bespreken", NEW."overlegd_met", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."sluit_werk_uit", NEW."stap", NEW."tegen_wil", NEW."tegen_wil_grond", NEW."uitkomst", NEW."verheldering", NEW."wat_zien_we"); RETURN NULL;', hash='4ae0a6316c054b076a8a70ddca3858fa929a03a1', operation='INSERT', pgid='pgtrigger_insert_insert_7c1e1', table='zorg_zorgsignaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zorgsignaal',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "zorg_zorgsignaalevent" ("afgerond_op", "afweging", "gemaakt_door_id", "gemaakt_op", "gesprek_id", "id", "klant_geinformeerd", "klant_id", "klant_wil_niet_bespreken", "overlegd_met", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "sluit_werk_uit", "stap", "tegen_wil", "tegen_wil_grond", "uitkomst", "verheldering", "wat_zien_we") VALUES (NEW."afgerond_op", NEW."afweging", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gesprek_id", NEW."id", NEW."klant_geinformeerd", NEW."klant_id", NEW."klant_wil_niet_bespreken", NEW."overlegd_met", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."sluit_werk_uit", NEW."stap", NEW."tegen_wil", NEW."tegen_wil_grond", NEW."uitkomst", NEW."verheldering", NEW."wat_zien_we"); RETURN NULL;', hash='c2c45d03aefa1f8d624f1a08d34feede5337df52', operation='UPDATE', pgid='pgtrigger_update_update_9163a', table='zorg_zorgsignaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zorgsignaal',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_zorgsignaalevent" ("afgerond_op", "afweging", "gemaakt_door_id", "gemaakt_op", "gesprek_id", "id", "klant_geinformeerd", "klant_id", "klant_wil_niet_bespreken", "overlegd_met", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "sluit_werk_uit", "stap", "tegen_wil", "tegen_wil_grond", "uitkomst", "verheldering", "wat_zien_we") VALUES (OLD."afgerond_op", OLD."afweging", OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."gesprek_id", OLD."id", OLD."klant_geinformeerd", OLD."klant_id", OLD."klant_wil_niet_bespreken", OLD."overlegd_met", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."sluit_werk_uit", OLD."stap", OLD."tegen_wil", OLD."tegen_wil_grond", OLD."uitkomst", OLD."verheldering", OLD."wat_zien_we"); RETURN NULL;', hash='435bd59587296fb835e5cb5bd93ac49a3a30de6d', operation='DELETE', pgid='pgtrigger_delete_delete_b3a98', table='zorg_zorgsignaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verwijzingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f1c521df7383711b25cd76f77ad2df75849c346f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3dff3', table='zorg_verwijzingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verwijzing',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_verwijzingevent" ("contact_id", "gedeeld", "gemaakt_door_id", "id", "klant_id", "op", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "samen_gedaan", "teruggekoppeld_op", "terugkoppeling_op", "toestemming", "uitkomst", "waarvoor", "zorgsignaal_id") VALUES (NEW."contact_id", NEW."gedeeld", NEW."gemaakt_door_id", NEW."id", NEW."klant_id", NEW."op", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."samen_gedaan", NEW."teruggekoppeld_op", NEW."terugkoppeling_op", NEW."toestemming", NEW."uitkomst", NEW."waarvoor", NEW."zorgsignaal_id"); RETURN NULL;', hash='c3259f81d5601e872d531366aad4cc50a966ecac', operation='INSERT', pgid='pgtrigger_insert_insert_cc6fc', table='zorg_verwijzing', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verwijzing',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "zorg_verwijzingevent" ("contact_id", "gedeeld", "gemaakt_door_id", "id", "klant_id", "op", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "samen_gedaan", "teruggekoppeld_op", "terugkoppeling_op", "toestemming", "uitkomst", "waarvoor", "zorgsignaal_id") VALUES (NEW."contact_id", NEW."gedeeld", NEW."gemaakt_door_id", NEW."id", NEW."klant_id", NEW."op", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."samen_gedaan", NEW."teruggekoppeld_op", NEW."terugkoppeling_op", NEW."toestemming", NEW."uitkomst", NEW."waarvoor", NEW."zorgsignaal_id"); RETURN NULL;', hash='87bb94ac87c42db8bb6acb93861b94f43ec5a999', operation='UPDATE', pgid='pgtrigger_update_update_9c52e', table='zorg_verwijzing', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verwijzing',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_verwijzingevent" ("contact_id", "gedeeld", "gemaakt_door_id", "id", "klant_id", "op", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "samen_gedaan", "teruggekoppeld_op", "terugkoppeling_op", "toestemming", "uitkomst", "waarvoor", "zorgsignaal_id") VALUES (OLD."contact_id", OLD."gedeeld", OLD."gemaakt_door_id", OLD."id", OLD."klant_id", OLD."op", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."samen_gedaan", OLD."teruggekoppeld_op", OLD."terugkoppeling_op", OLD."toestemming", OLD."uitkomst", OLD."waarvoor", OLD."zorgsignaal_id"); RETURN NULL;', hash='ca73664226794272aa2bf23ba2349c3d6da78eda', operation='DELETE', pgid='pgtrigger_delete_delete_7739f', table='zorg_verwijzing', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hulpevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f73dbe0a9a06ae5448c8e09dbf9e4af96c004d29', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3d5b3', table='zorg_hulpevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hulp',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_hulpevent" ("bevestigd_door", "bevestigd_op", "gemeld_op", "gestopt_op", "id", "klant_id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "van_wie", "waarvoor", "zorgsignaal_id") VALUES (NEW."bevestigd_door", NEW."bevestigd_op", NEW."gemeld_op", NEW."gestopt_op", NEW."id", NEW."klant_id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."status", NEW."van_wie", NEW."waarvoor", NEW."zorgsignaal_id"); RETURN NULL;', hash='4fb1c087bf31c7c59713b03b26baafd80bd20a6a', operation='INSERT', pgid='pgtrigger_insert_insert_87349', table='zorg_hulp', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hulp',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "zorg_hulpevent" ("bevestigd_door", "bevestigd_op", "gemeld_op", "gestopt_op", "id", "klant_id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "van_wie", "waarvoor", "zorgsignaal_id") VALUES (NEW."bevestigd_door", NEW."bevestigd_op", NEW."gemeld_op", NEW."gestopt_op", NEW."id", NEW."klant_id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."status", NEW."van_wie", NEW."waarvoor", NEW."zorgsignaal_id"); RETURN NULL;', hash='308fd3a187182f214e178c2316fb98f62141f019', operation='UPDATE', pgid='pgtrigger_update_update_f00cd', table='zorg_hulp', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hulp',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "zorg_hulpevent" ("bevestigd_door", "bevestigd_op", "gemeld_op", "gestopt_op", "id", "klant_id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "van_wie", "waarvoor", "zorgsignaal_id") VALUES (OLD."bevestigd_door", OLD."bevestigd_op", OLD."gemeld_op", OLD."gestopt_op", OLD."id", OLD."klant_id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."status", OLD."van_wie", OLD."waarvoor", OLD."zorgsignaal_id"); RETURN NULL;', hash='8bd96f377678d943044f6fe98917685f0e9b9c09', operation='DELETE', pgid='pgtrigger_delete_delete_978a2', table='zorg_hulp', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zorgsignaalevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6d611e71a67da8f0255c84373f5c9197d8c8de61', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6331e', table='zorg_zorgsignaalevent', when='BEFORE')),
            )],
        ),
    ]
