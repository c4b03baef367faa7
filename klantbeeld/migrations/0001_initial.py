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
        ('klanten', '0001_initial'),
        ('toegang', '__first__'),
    ]

    operations = [
        toegang.migraties.Samen(
            operations=[migrations.CreateModel(
                name='IgmComponent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('naam_klant', models.CharField(max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('groep', models.CharField(choices=[('perspectief', 'Perspectief'), ('willen', 'Willen'), ('kunnen', 'Kunnen'), ('doen', 'Doen')], max_length=12, verbose_name='groep')),
                    ('definitie', models.TextField(verbose_name='definitie')),
                    ('klantvraag', models.TextField(verbose_name='vraag aan de klant (B1)')),
                    ('vragen', models.JSONField(default=list, verbose_name='vragen die helpen')),
                    ('indicatoren', models.JSONField(default=list, verbose_name='waar let u op?')),
                    ('denkvraag', models.TextField(blank=True, verbose_name='denkvraag')),
                    ('let_op', models.TextField(blank=True, verbose_name='let op')),
                ],
                options={
                    'verbose_name': 'IGM-component',
                    'verbose_name_plural': 'IGM-componenten',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Klantbeeld',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='klantbeelden', to='klanten.klant')),
                    ('versie', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='versie')),
                    ('status', models.CharField(choices=[('concept', 'Concept'), ('vastgesteld', 'Vastgesteld')], default='concept', editable=False, max_length=12, verbose_name='status')),
                    ('doelgedrag', models.TextField(blank=True, max_length=500, verbose_name='doel: waar kijken we naar')),
                    ('huidige_tegel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='instrumenten.tegel', verbose_name='waar staat de klant nu?')),
                    ('beoogde_tegel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='instrumenten.tegel', verbose_name='waar wil de klant naartoe?')),
                    ('ladder_nu', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 Geïsoleerd'), (2, '2 Sociale contacten buitenshuis'), (3, '3 Deelname aan georganiseerde activiteiten'), (4, '4 Onbetaald werk'), (5, '5 Betaald werk met ondersteuning'), (6, '6 Betaald werk')], null=True, verbose_name='participatieladder nu')),
                    ('ladder_doel', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 Geïsoleerd'), (2, '2 Sociale contacten buitenshuis'), (3, '3 Deelname aan georganiseerde activiteiten'), (4, '4 Onbetaald werk'), (5, '5 Betaald werk met ondersteuning'), (6, '6 Betaald werk')], null=True, verbose_name='participatieladder: wat is haalbaar')),
                    ('nog_te_weten', models.TextField(blank=True, max_length=1000, verbose_name='wat weten we nog niet?')),
                    ('krachten', models.TextField(blank=True, max_length=2000, verbose_name='krachten')),
                    ('interpretatie', models.TextField(blank=True, max_length=4000, verbose_name='interpretatie')),
                    ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('begonnen_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('bewaard_op', models.DateTimeField(auto_now=True)),
                    ('besproken_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='besproken met de klant op')),
                    ('klantreactie', models.TextField(blank=True, max_length=1000, verbose_name='wat vindt de klant ervan?')),
                    ('vastgesteld_op', models.DateTimeField(blank=True, editable=False, null=True)),
                    ('vastgesteld_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'klantbeeld',
                    'verbose_name_plural': 'klantbeelden',
                    'ordering': ['-pk'],
                    'indexes': [models.Index(fields=['klant', 'status', '-versie'], name='klantbeeld_klant_versie')],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('status', 'concept')), fields=('klant',), name='klantbeeld_een_concept', violation_error_message='Voor deze klant is er al een concept van het klantbeeld.'), models.UniqueConstraint(fields=('klant', 'versie'), name='klantbeeld_versie_uniek', violation_error_message='Deze versie van het klantbeeld bestaat al.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'concept'), ('vastgesteld_door__isnull', True), ('vastgesteld_op__isnull', True), ('versie__isnull', True)), models.Q(('status', 'vastgesteld'), ('vastgesteld_door__isnull', False), ('vastgesteld_op__isnull', False), ('versie__isnull', False)), _connector='OR'), name='klantbeeld_vastgesteld_met_wie_en_wanneer', violation_error_message='Bij een vastgesteld klantbeeld hoort wie het vaststelde en wanneer.'), models.CheckConstraint(condition=models.Q(('status', 'concept'), models.Q(models.Q(('doelgedrag', ''), _negated=True), models.Q(('interpretatie', ''), _negated=True)), _connector='OR'), name='klantbeeld_vastgesteld_heeft_doel_en_interpretatie', violation_error_message='Vul doel en interpretatie in voordat u vaststelt.'), models.CheckConstraint(condition=models.Q(('status', 'concept'), ('besproken_op__isnull', False), _connector='OR'), name='klantbeeld_vastgesteld_is_besproken', violation_error_message='Bespreek het klantbeeld eerst met de klant.'), models.CheckConstraint(condition=models.Q(models.Q(('ladder_nu__isnull', True), ('ladder_nu__range', (1, 6)), _connector='OR'), models.Q(('ladder_doel__isnull', True), ('ladder_doel__range', (1, 6)), _connector='OR')), name='klantbeeld_ladder_1_tot_6', violation_error_message='De participatieladder loopt van 1 tot en met 6.')],
                },
            ), migrations.CreateModel(
                name='ZoekrichtingKlantkenmerk',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('klantbeeld.zoekrichting_klantkenmerken',),
            ), migrations.CreateModel(
                name='ZoekrichtingTegel',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('klantbeeld.zoekrichting_tegels',),
            ), migrations.CreateModel(
                name='Anker',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('component', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ankers', to='klantbeeld.igmcomponent')),
                    ('score', models.PositiveSmallIntegerField(verbose_name='score')),
                    ('tekst', models.CharField(max_length=200, verbose_name='tekst')),
                    ('tekst_klant', models.CharField(max_length=200, verbose_name='zo zegt de klant het zelf (B1, met ik)')),
                    ('tekst_wij', models.CharField(max_length=200, verbose_name='zo zeggen wij het tegen de klant (B1, met u)')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'anker',
                    'verbose_name_plural': 'ankers',
                    'ordering': ['component', 'score'],
                    'constraints': [models.UniqueConstraint(fields=('component', 'score'), name='anker_een_per_score', violation_error_message='Bij dit onderdeel staat deze score al.'), models.CheckConstraint(condition=models.Q(('score__range', (1, 5))), name='anker_score_1_tot_5', violation_error_message='Een score is 1 tot en met 5.')],
                },
            ), migrations.CreateModel(
                name='IgmComponentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.igmcomponent')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('naam_klant', models.CharField(max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('groep', models.CharField(choices=[('perspectief', 'Perspectief'), ('willen', 'Willen'), ('kunnen', 'Kunnen'), ('doen', 'Doen')], max_length=12, verbose_name='groep')),
                    ('definitie', models.TextField(verbose_name='definitie')),
                    ('klantvraag', models.TextField(verbose_name='vraag aan de klant (B1)')),
                    ('vragen', models.JSONField(default=list, verbose_name='vragen die helpen')),
                    ('indicatoren', models.JSONField(default=list, verbose_name='waar let u op?')),
                    ('denkvraag', models.TextField(blank=True, verbose_name='denkvraag')),
                    ('let_op', models.TextField(blank=True, verbose_name='let op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='KenmerkKoppeling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klantkenmerk', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='koppelingen', to='instrumenten.klantkenmerk')),
                    ('component', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='koppelingen', to='klantbeeld.igmcomponent')),
                    ('gewicht', models.PositiveSmallIntegerField(default=1, verbose_name='gewicht')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'koppeling van klantkenmerk en component',
                    'verbose_name_plural': 'koppelingen van klantkenmerken en componenten',
                    'ordering': ['component', '-gewicht', 'klantkenmerk'],
                    'constraints': [models.UniqueConstraint(fields=('klantkenmerk', 'component'), name='koppeling_uniek', violation_error_message='Dit klantkenmerk is al aan dit onderdeel gekoppeld. Wijzig die.'), models.CheckConstraint(condition=models.Q(('gewicht__range', (1, 3))), name='koppeling_gewicht_1_tot_3', violation_error_message='Een gewicht is 1, 2 of 3.')],
                },
            ), migrations.CreateModel(
                name='KlantbeeldEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.klantbeeld')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('klant', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.klant')),
                    ('versie', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='versie')),
                    ('status', models.CharField(choices=[('concept', 'Concept'), ('vastgesteld', 'Vastgesteld')], default='concept', editable=False, max_length=12, verbose_name='status')),
                    ('doelgedrag', models.TextField(blank=True, max_length=500, verbose_name='doel: waar kijken we naar')),
                    ('huidige_tegel', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.tegel', verbose_name='waar staat de klant nu?')),
                    ('beoogde_tegel', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.tegel', verbose_name='waar wil de klant naartoe?')),
                    ('ladder_nu', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 Geïsoleerd'), (2, '2 Sociale contacten buitenshuis'), (3, '3 Deelname aan georganiseerde activiteiten'), (4, '4 Onbetaald werk'), (5, '5 Betaald werk met ondersteuning'), (6, '6 Betaald werk')], null=True, verbose_name='participatieladder nu')),
                    ('ladder_doel', models.PositiveSmallIntegerField(blank=True, choices=[(1, '1 Geïsoleerd'), (2, '2 Sociale contacten buitenshuis'), (3, '3 Deelname aan georganiseerde activiteiten'), (4, '4 Onbetaald werk'), (5, '5 Betaald werk met ondersteuning'), (6, '6 Betaald werk')], null=True, verbose_name='participatieladder: wat is haalbaar')),
                    ('nog_te_weten', models.TextField(blank=True, max_length=1000, verbose_name='wat weten we nog niet?')),
                    ('krachten', models.TextField(blank=True, max_length=2000, verbose_name='krachten')),
                    ('interpretatie', models.TextField(blank=True, max_length=4000, verbose_name='interpretatie')),
                    ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                    ('begonnen_door', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('bewaard_op', models.DateTimeField(auto_now=True)),
                    ('besproken_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='besproken met de klant op')),
                    ('klantreactie', models.TextField(blank=True, max_length=1000, verbose_name='wat vindt de klant ervan?')),
                    ('vastgesteld_op', models.DateTimeField(blank=True, editable=False, null=True)),
                    ('vastgesteld_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MgvKaart',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('component', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='mgv_kaart', to='klantbeeld.igmcomponent')),
                    ('proces', models.CharField(max_length=80, verbose_name='proces')),
                    ('technieken', models.JSONField(default=list, verbose_name='technieken')),
                    ('voorbeeldzin', models.TextField(verbose_name='voorbeeldzin')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'verbose_name': 'MGV-kaart',
                    'verbose_name_plural': 'MGV-kaarten',
                    'ordering': ['component', 'pk'],
                },
            ), migrations.CreateModel(
                name='Score',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klantbeeld', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scores', to='klantbeeld.klantbeeld')),
                    ('component', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='klantbeeld.igmcomponent')),
                    ('score', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score')),
                    ('klantscore', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score van de klant zelf')),
                    ('feiten', models.TextField(blank=True, max_length=2000, verbose_name='wat zien en horen we?')),
                    ('bron', models.CharField(blank=True, choices=[('gesprek', 'Gesprek met de klant'), ('observatie', 'Eigen observatie'), ('instrument', 'Uitslag van een instrument'), ('derde', 'Iemand anders (met medeweten van de klant)'), ('dossier', 'Dossier')], max_length=12, verbose_name='bron')),
                    ('zekerheid', models.CharField(blank=True, choices=[('laag', 'Laag'), ('midden', 'Midden'), ('hoog', 'Hoog')], max_length=6, verbose_name='zekerheid')),
                    ('uitslag', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='klanten.diagnoseuitslag', verbose_name='uitslag')),
                    ('wil_niet_bespreken', models.BooleanField(default=False, verbose_name='de klant wil dit niet bespreken')),
                    ('bevestigd_op', models.DateField(blank=True, null=True, verbose_name='ongewijzigd bevestigd op')),
                ],
                options={
                    'verbose_name': 'score',
                    'verbose_name_plural': 'scores',
                    'ordering': ['component__volgorde', 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('klantbeeld', 'component'), name='score_een_per_component', violation_error_message='Bij dit onderdeel staat al een score.'), models.CheckConstraint(condition=models.Q(('score__isnull', True), ('score__range', (1, 5)), _connector='OR'), name='score_1_tot_5', violation_error_message='Een score is 1 tot en met 5.'), models.CheckConstraint(condition=models.Q(('klantscore__isnull', True), ('klantscore__range', (1, 5)), _connector='OR'), name='klantscore_1_tot_5', violation_error_message='De score van de klant is 1 tot en met 5.'), models.CheckConstraint(condition=models.Q(('wil_niet_bespreken', False), ('score__isnull', True), _connector='OR'), name='score_niet_bij_wil_niet_bespreken', violation_error_message='Wat de klant niet wil bespreken, krijgt geen score.'), models.CheckConstraint(condition=models.Q(('uitslag__isnull', True), ('bron', 'instrument'), _connector='OR'), name='score_uitslag_is_bron', violation_error_message='Een uitslag hoort bij de bron uitslag van een instrument.')],
                },
            ), migrations.CreateModel(
                name='Werkpunt',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klantbeeld', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='werkpunten', to='klantbeeld.klantbeeld')),
                    ('klantkenmerk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='instrumenten.klantkenmerk')),
                ],
                options={
                    'verbose_name': 'werkpunt',
                    'verbose_name_plural': 'werkpunten',
                    'ordering': ['pk'],
                    'constraints': [models.UniqueConstraint(fields=('klantbeeld', 'klantkenmerk'), name='werkpunt_uniek', violation_error_message='Dit klantkenmerk is al een werkpunt.')],
                },
            ), migrations.CreateModel(
                name='Zoekrichting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('component', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='zoekrichting', to='klantbeeld.igmcomponent')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('tegels', models.ManyToManyField(blank=True, to='instrumenten.tegel')),
                    ('klantkenmerken', models.ManyToManyField(blank=True, to='instrumenten.klantkenmerk')),
                ],
                options={
                    'verbose_name': 'zoekrichting',
                    'verbose_name_plural': 'zoekrichtingen',
                    'ordering': ['component', 'pk'],
                },
            ), migrations.CreateModel(
                name='Belemmering',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('klantbeeld', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='belemmeringen', to='klantbeeld.klantbeeld')),
                    ('soort', models.CharField(choices=[('praktisch', 'Praktisch'), ('financieel', 'Geld'), ('sociaal', 'Sociaal'), ('psychisch', 'Mentaal (zonder diagnose)'), ('fysiek', 'Lichamelijk (zonder diagnose)'), ('verstandelijk', 'Leren en begrijpen'), ('arbeidsmarkt', 'Arbeidsmarkt of discriminatie')], max_length=14, verbose_name='soort')),
                    ('omschrijving', models.CharField(max_length=300, verbose_name='wat staat in de weg?')),
                    ('urgentie', models.CharField(choices=[('acuut', 'Acuut: dit gaat nu voor'), ('hoog', 'Hoog: staat de stap in de weg'), ('laag', 'Laag: kan ernaast')], max_length=6, verbose_name='hoe dringend?')),
                    ('oplostermijn', models.CharField(blank=True, choices=[('kort', 'Binnen 1 maand'), ('midden', 'Binnen 3 maanden'), ('lang', 'Langer dan 3 maanden'), ('blijvend', 'Blijft: leren omgaan')], max_length=8, verbose_name='hoe snel op te lossen?')),
                    ('veroorzaakt_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='veroorzaakt', to='klantbeeld.belemmering', verbose_name='komt door')),
                ],
                options={
                    'verbose_name': 'belemmering',
                    'verbose_name_plural': 'belemmeringen',
                    'ordering': ['pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('omschrijving', ''), _negated=True), name='belemmering_heeft_omschrijving', violation_error_message='Schrijf op wat er in de weg staat.'), models.CheckConstraint(condition=models.Q(('veroorzaakt_door__isnull', True), models.Q(('veroorzaakt_door', models.F('id')), _negated=True), _connector='OR'), name='belemmering_niet_door_zichzelf', violation_error_message='Een belemmering komt niet door zichzelf.')],
                },
            ), migrations.CreateModel(
                name='KenmerkKoppelingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.kenmerkkoppeling')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klantkenmerk', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.klantkenmerk')),
                    ('component', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.igmcomponent')),
                    ('gewicht', models.PositiveSmallIntegerField(default=1, verbose_name='gewicht')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MgvKaartEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.mgvkaart')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('component', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.igmcomponent')),
                    ('proces', models.CharField(max_length=80, verbose_name='proces')),
                    ('technieken', models.JSONField(default=list, verbose_name='technieken')),
                    ('voorbeeldzin', models.TextField(verbose_name='voorbeeldzin')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ScoreEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.score')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klantbeeld', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.klantbeeld')),
                    ('component', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.igmcomponent')),
                    ('score', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score')),
                    ('klantscore', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score van de klant zelf')),
                    ('feiten', models.TextField(blank=True, max_length=2000, verbose_name='wat zien en horen we?')),
                    ('bron', models.CharField(blank=True, choices=[('gesprek', 'Gesprek met de klant'), ('observatie', 'Eigen observatie'), ('instrument', 'Uitslag van een instrument'), ('derde', 'Iemand anders (met medeweten van de klant)'), ('dossier', 'Dossier')], max_length=12, verbose_name='bron')),
                    ('zekerheid', models.CharField(blank=True, choices=[('laag', 'Laag'), ('midden', 'Midden'), ('hoog', 'Hoog')], max_length=6, verbose_name='zekerheid')),
                    ('uitslag', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klanten.diagnoseuitslag', verbose_name='uitslag')),
                    ('wil_niet_bespreken', models.BooleanField(default=False, verbose_name='de klant wil dit niet bespreken')),
                    ('bevestigd_op', models.DateField(blank=True, null=True, verbose_name='ongewijzigd bevestigd op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='WerkpuntEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.werkpunt')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klantbeeld', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.klantbeeld')),
                    ('klantkenmerk', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.klantkenmerk')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ZoekrichtingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.zoekrichting')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('component', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.igmcomponent')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ZoekrichtingKlantkenmerkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.zoekrichtingklantkenmerk')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('zoekrichting', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.zoekrichting')),
                    ('klantkenmerk', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.klantkenmerk')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ZoekrichtingTegelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.zoekrichtingtegel')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('zoekrichting', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.zoekrichting')),
                    ('tegel', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.tegel')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='BelemmeringEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.belemmering')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('klantbeeld', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.klantbeeld')),
                    ('soort', models.CharField(choices=[('praktisch', 'Praktisch'), ('financieel', 'Geld'), ('sociaal', 'Sociaal'), ('psychisch', 'Mentaal (zonder diagnose)'), ('fysiek', 'Lichamelijk (zonder diagnose)'), ('verstandelijk', 'Leren en begrijpen'), ('arbeidsmarkt', 'Arbeidsmarkt of discriminatie')], max_length=14, verbose_name='soort')),
                    ('omschrijving', models.CharField(max_length=300, verbose_name='wat staat in de weg?')),
                    ('urgentie', models.CharField(choices=[('acuut', 'Acuut: dit gaat nu voor'), ('hoog', 'Hoog: staat de stap in de weg'), ('laag', 'Laag: kan ernaast')], max_length=6, verbose_name='hoe dringend?')),
                    ('oplostermijn', models.CharField(blank=True, choices=[('kort', 'Binnen 1 maand'), ('midden', 'Binnen 3 maanden'), ('lang', 'Langer dan 3 maanden'), ('blijvend', 'Blijft: leren omgaan')], max_length=8, verbose_name='hoe snel op te lossen?')),
                    ('veroorzaakt_door', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.belemmering', verbose_name='komt door')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='AnkerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='klantbeeld.anker')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('component', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='klantbeeld.igmcomponent')),
                    ('score', models.PositiveSmallIntegerField(verbose_name='score')),
                    ('tekst', models.CharField(max_length=200, verbose_name='tekst')),
                    ('tekst_klant', models.CharField(max_length=200, verbose_name='zo zegt de klant het zelf (B1, met ik)')),
                    ('tekst_wij', models.CharField(max_length=200, verbose_name='zo zeggen wij het tegen de klant (B1, met u)')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='igmcomponent',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_igmcomponentevent" ("bron", "code", "definitie", "denkvraag", "groep", "id", "indicatoren", "klantvraag", "let_op", "naam", "naam_klant", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde", "vragen") VALUES (NEW."bron", NEW."code", NEW."definitie", NEW."denkvraag", NEW."groep", NEW."id", NEW."indicatoren", NEW."klantvraag", NEW."let_op", NEW."naam", NEW."naam_klant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde", NEW."vragen"); RETURN NULL;', hash='318f434e11cca7547a78da50da4980ee235c827a', operation='INSERT', pgid='pgtrigger_insert_insert_5e210', table='klantbeeld_igmcomponent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='igmcomponent',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_igmcomponentevent" ("bron", "code", "definitie", "denkvraag", "groep", "id", "indicatoren", "klantvraag", "let_op", "naam", "naam_klant", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde", "vragen") VALUES (NEW."bron", NEW."code", NEW."definitie", NEW."denkvraag", NEW."groep", NEW."id", NEW."indicatoren", NEW."klantvraag", NEW."let_op", NEW."naam", NEW."naam_klant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde", NEW."vragen"); RETURN NULL;', hash='a65aceafab6abf0fd59e22dbcd1982f433065dd9', operation='UPDATE', pgid='pgtrigger_update_update_36595', table='klantbeeld_igmcomponent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='igmcomponent',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_igmcomponentevent" ("bron", "code", "definitie", "denkvraag", "groep", "id", "indicatoren", "klantvraag", "let_op", "naam", "naam_klant", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde", "vragen") VALUES (OLD."bron", OLD."code", OLD."definitie", OLD."denkvraag", OLD."groep", OLD."id", OLD."indicatoren", OLD."klantvraag", OLD."let_op", OLD."naam", OLD."naam_klant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde", OLD."vragen"); RETURN NULL;', hash='4b2a151934caea3f4d693e317ede11850ada0601', operation='DELETE', pgid='pgtrigger_delete_delete_441cd', table='klantbeeld_igmcomponent', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ankerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b36a36ec18682ed61fe59fcc6bcd5aefcb50261f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_822f9', table='klantbeeld_ankerevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='anker',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_ankerevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "tekst", "tekst_klant", "tekst_wij") VALUES (NEW."bron", NEW."component_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."score", NEW."tekst", NEW."tekst_klant", NEW."tekst_wij"); RETURN NULL;', hash='670e16453d798b93b9bc121db9fa64cb93eddd8d', operation='INSERT', pgid='pgtrigger_insert_insert_f7db4', table='klantbeeld_anker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='anker',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_ankerevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "tekst", "tekst_klant", "tekst_wij") VALUES (NEW."bron", NEW."component_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."score", NEW."tekst", NEW."tekst_klant", NEW."tekst_wij"); RETURN NULL;', hash='b5827cb6f11924df286949434153f9649438a824', operation='UPDATE', pgid='pgtrigger_update_update_08b37', table='klantbeeld_anker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='anker',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_ankerevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "tekst", "tekst_klant", "tekst_wij") VALUES (OLD."bron", OLD."component_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."score", OLD."tekst", OLD."tekst_klant", OLD."tekst_wij"); RETURN NULL;', hash='aa2bdb10d34f12f1d1eb9fff900ef02f085463b9', operation='DELETE', pgid='pgtrigger_delete_delete_4f772', table='klantbeeld_anker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='igmcomponentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='56164a1a746029d3bbbbe3385b1817da7db6c2b6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ce5b9', table='klantbeeld_igmcomponentevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='kenmerkkoppeling',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_kenmerkkoppelingevent" ("bron", "component_id", "gewicht", "id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bron", NEW."component_id", NEW."gewicht", NEW."id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='a912fa81e4cd24ba713574c577c6203adb1dc9df', operation='INSERT', pgid='pgtrigger_insert_insert_62a63', table='klantbeeld_kenmerkkoppeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='kenmerkkoppeling',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_kenmerkkoppelingevent" ("bron", "component_id", "gewicht", "id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bron", NEW."component_id", NEW."gewicht", NEW."id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='84ce4469b6152d13f494946e3dc10db7efb9454a', operation='UPDATE', pgid='pgtrigger_update_update_5e8c7', table='klantbeeld_kenmerkkoppeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='kenmerkkoppeling',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_kenmerkkoppelingevent" ("bron", "component_id", "gewicht", "id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bron", OLD."component_id", OLD."gewicht", OLD."id", OLD."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='9be2ee593fd4bd16b4852138192fe1960b94aa40', operation='DELETE', pgid='pgtrigger_delete_delete_aec3e', table='klantbeeld_kenmerkkoppeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='kenmerkkoppelingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e6ae0130ca09b912cab0095b360d910207cbbaac', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cf307', table='klantbeeld_kenmerkkoppelingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantbeeld',
                trigger=pgtrigger.compiler.Trigger(name='vast', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."status" = \'vastgesteld\')', func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='25ddcd8f7c64556023e56432750d607192acb966', operation='UPDATE OR DELETE', pgid='pgtrigger_vast_cb273', table='klantbeeld_klantbeeld', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantbeeld',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_klantbeeldevent" ("begonnen_door_id", "begonnen_op", "beoogde_tegel_id", "besproken_op", "bewaard_op", "doelgedrag", "huidige_tegel_id", "id", "interpretatie", "klant_id", "klantreactie", "krachten", "ladder_doel", "ladder_nu", "nog_te_weten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "vastgesteld_door_id", "vastgesteld_op", "versie") VALUES (NEW."begonnen_door_id", NEW."begonnen_op", NEW."beoogde_tegel_id", NEW."besproken_op", NEW."bewaard_op", NEW."doelgedrag", NEW."huidige_tegel_id", NEW."id", NEW."interpretatie", NEW."klant_id", NEW."klantreactie", NEW."krachten", NEW."ladder_doel", NEW."ladder_nu", NEW."nog_te_weten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revisie", NEW."status", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."versie"); RETURN NULL;', hash='ff4368472bd6f5d95a34a0cf8484a4f087b93111', operation='INSERT', pgid='pgtrigger_insert_insert_8b8be', table='klantbeeld_klantbeeld', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantbeeld',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_klantbeeldevent" ("begonnen_door_id", "begonnen_op", "beoogde_tegel_id", "besproken_op", "bewaard_op", "doelgedrag", "huidige_tegel_id", "id", "interpretatie", "klant_id", "klantreactie", "krachten", "ladder_doel", "ladder_nu", "nog_te_weten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "vastgesteld_door_id", "vastgesteld_op", "versie") VALUES (NEW."begonnen_door_id", NEW."begonnen_op", NEW."beoogde_tegel_id", NEW."besproken_op", NEW."bewaard_op", NEW."doelgedrag", NEW."huidige_tegel_id", NEW."id", NEW."interpretatie", NEW."klant_id", NEW."klantreactie", NEW."krachten", NEW."ladder_doel", NEW."ladder_nu", NEW."nog_te_weten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revisie", NEW."status", NEW."vastgesteld_door_id", NEW."vastgesteld_op", NEW."versie"); RETURN NULL;', hash='46e1d87c0ef6ef3cf91a26dde8143ba2905397fb', operation='UPDATE', pgid='pgtrigger_update_update_8e191', table='klantbeeld_klantbeeld', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantbeeld',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_klantbeeldevent" ("begonnen_door_id", "begonnen_op", "beoogde_tegel_id", "besproken_op", "bewaard_op", "doelgedrag", "huidige_tegel_id", "id", "interpretatie", "klant_id", "klantreactie", "krachten", "ladder_doel", "ladder_nu", "nog_te_weten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisie", "status", "vastgesteld_door_id", "vastgesteld_op", "versie") VALUES (OLD."begonnen_door_id", OLD."begonnen_op", OLD."beoogde_tegel_id", OLD."besproken_op", OLD."bewaard_op", OLD."doelgedrag", OLD."huidige_tegel_id", OLD."id", OLD."interpretatie", OLD."klant_id", OLD."klantreactie", OLD."krachten", OLD."ladder_doel", OLD."ladder_nu", OLD."nog_te_weten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revisie", OLD."status", OLD."vastgesteld_door_id", OLD."vastgesteld_op", OLD."versie"); RETURN NULL;', hash='4c3caa2692dcbab91b075048f6df9757f1c9df6f', operation='DELETE', pgid='pgtrigger_delete_delete_48ff0', table='klantbeeld_klantbeeld', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='belemmeringevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c1a840f52cb6c5a4eaa213615bd020546b32c26d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d176e', table='klantbeeld_belemmeringevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='belemmering',
                trigger=pgtrigger.compiler.Trigger(name='vast_met_klantbeeld', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN\n        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet'\n            USING DETAIL = 'Wat intussen is vastgesteld, is hier niet te zien.';\n    END IF;\n    PERFORM 1 FROM klantbeeld_klantbeeld k\n        WHERE k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id) ORDER BY k.id FOR NO KEY UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM klantbeeld_klantbeeld k\n        WHERE k.status = 'vastgesteld'\n          AND k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id)\n    ) THEN\n        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n", hash='efddd43a2fb732e5dfd3a9f849d198afb2b43995', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_vast_met_klantbeeld_a67b4', table='klantbeeld_belemmering', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='belemmering',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_belemmeringevent" ("id", "klantbeeld_id", "omschrijving", "oplostermijn", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "urgentie", "veroorzaakt_door_id") VALUES (NEW."id", NEW."klantbeeld_id", NEW."omschrijving", NEW."oplostermijn", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."soort", NEW."urgentie", NEW."veroorzaakt_door_id"); RETURN NULL;', hash='17a4a3e566bc2dc07090c98a50ad5cb106f03a7f', operation='INSERT', pgid='pgtrigger_insert_insert_6c55d', table='klantbeeld_belemmering', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='belemmering',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_belemmeringevent" ("id", "klantbeeld_id", "omschrijving", "oplostermijn", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "urgentie", "veroorzaakt_door_id") VALUES (NEW."id", NEW."klantbeeld_id", NEW."omschrijving", NEW."oplostermijn", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."soort", NEW."urgentie", NEW."veroorzaakt_door_id"); RETURN NULL;', hash='72de0ae69600d80e2b61ca612a65ca39280f9925', operation='UPDATE', pgid='pgtrigger_update_update_ddb54', table='klantbeeld_belemmering', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='belemmering',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_belemmeringevent" ("id", "klantbeeld_id", "omschrijving", "oplostermijn", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "urgentie", "veroorzaakt_door_id") VALUES (OLD."id", OLD."klantbeeld_id", OLD."omschrijving", OLD."oplostermijn", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."soort", OLD."urgentie", OLD."veroorzaakt_door_id"); RETURN NULL;', hash='976baddd6f7bf75ebfa461a944f3088f62be4268', operation='DELETE', pgid='pgtrigger_delete_delete_f8037', table='klantbeeld_belemmering', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantbeeldevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1b539d7bc3bbef5f092dacc3dfea43e01535821b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_77b2e', table='klantbeeld_klantbeeldevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mgvkaart',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_mgvkaartevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proces", "technieken", "voorbeeldzin") VALUES (NEW."bron", NEW."component_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proces", NEW."technieken", NEW."voorbeeldzin"); RETURN NULL;', hash='88e77a6d9246a60b05302bac7175ea0844517803', operation='INSERT', pgid='pgtrigger_insert_insert_2a74b', table='klantbeeld_mgvkaart', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mgvkaart',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_mgvkaartevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proces", "technieken", "voorbeeldzin") VALUES (NEW."bron", NEW."component_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proces", NEW."technieken", NEW."voorbeeldzin"); RETURN NULL;', hash='ac3a53eb91a4efd3e9839be34625758099d4c659', operation='UPDATE', pgid='pgtrigger_update_update_2860d', table='klantbeeld_mgvkaart', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mgvkaart',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_mgvkaartevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proces", "technieken", "voorbeeldzin") VALUES (OLD."bron", OLD."component_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proces", OLD."technieken", OLD."voorbeeldzin"); RETURN NULL;', hash='9f101ba9d468a577039a16105046aa08cf3069e6', operation='DELETE', pgid='pgtrigger_delete_delete_af484', table='klantbeeld_mgvkaart', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mgvkaartevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0e98d378883b3240eaa57388b49eaf2279545aec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_386d3', table='klantbeeld_mgvkaartevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='score',
                trigger=pgtrigger.compiler.Trigger(name='vast_met_klantbeeld', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN\n        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet'\n            USING DETAIL = 'Wat intussen is vastgesteld, is hier niet te zien.';\n    END IF;\n    PERFORM 1 FROM klantbeeld_klantbeeld k\n        WHERE k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id) ORDER BY k.id FOR NO KEY UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM klantbeeld_klantbeeld k\n        WHERE k.status = 'vastgesteld'\n          AND k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id)\n    ) THEN\n        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n", hash='cb98e51f1d5759fce63fb0a7498d6e728c061413', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_vast_met_klantbeeld_a8abd', table='klantbeeld_score', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='score',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_scoreevent" ("bevestigd_op", "bron", "component_id", "feiten", "id", "klantbeeld_id", "klantscore", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "uitslag_id", "wil_niet_bespreken", "zekerheid") VALUES (NEW."bevestigd_op", NEW."bron", NEW."component_id", NEW."feiten", NEW."id", NEW."klantbeeld_id", NEW."klantscore", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."score", NEW."uitslag_id", NEW."wil_niet_bespreken", NEW."zekerheid"); RETURN NULL;', hash='28cec715c73be7e4b7f2b2a61633c4a36a12bff6', operation='INSERT', pgid='pgtrigger_insert_insert_75ac4', table='klantbeeld_score', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='score',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_scoreevent" ("bevestigd_op", "bron", "component_id", "feiten", "id", "klantbeeld_id", "klantscore", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "uitslag_id", "wil_niet_bespreken", "zekerheid") VALUES (NEW."bevestigd_op", NEW."bron", NEW."component_id", NEW."feiten", NEW."id", NEW."klantbeeld_id", NEW."klantscore", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."score", NEW."uitslag_id", NEW."wil_niet_bespreken", NEW."zekerheid"); RETURN NULL;', hash='edc51c8b7986d4c38571b15597b07e6c2c7e18d4', operation='UPDATE', pgid='pgtrigger_update_update_088b2', table='klantbeeld_score', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='score',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_scoreevent" ("bevestigd_op", "bron", "component_id", "feiten", "id", "klantbeeld_id", "klantscore", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "score", "uitslag_id", "wil_niet_bespreken", "zekerheid") VALUES (OLD."bevestigd_op", OLD."bron", OLD."component_id", OLD."feiten", OLD."id", OLD."klantbeeld_id", OLD."klantscore", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."score", OLD."uitslag_id", OLD."wil_niet_bespreken", OLD."zekerheid"); RETURN NULL;', hash='6a1a8fcac11830c2526c587f9e18b24be278ad95', operation='DELETE', pgid='pgtrigger_delete_delete_a66d6', table='klantbeeld_score', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='scoreevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d14c35bf59f1addd06bc4962d80a63d4c32fa0a4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4db52', table='klantbeeld_scoreevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='werkpunt',
                trigger=pgtrigger.compiler.Trigger(name='vast_met_klantbeeld', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN\n        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet'\n            USING DETAIL = 'Wat intussen is vastgesteld, is hier niet te zien.';\n    END IF;\n    PERFORM 1 FROM klantbeeld_klantbeeld k\n        WHERE k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id) ORDER BY k.id FOR NO KEY UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM klantbeeld_klantbeeld k\n        WHERE k.status = 'vastgesteld'\n          AND k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id)\n    ) THEN\n        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n", hash='2cb3c2d4604d7eefe24ba83c0f3f46d6696912a2', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_vast_met_klantbeeld_631ed', table='klantbeeld_werkpunt', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='werkpunt',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_werkpuntevent" ("id", "klantbeeld_id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."klantbeeld_id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='8b2705a7ece2214f5622488c2691a71c7838d72d', operation='INSERT', pgid='pgtrigger_insert_insert_7466c', table='klantbeeld_werkpunt', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='werkpunt',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_werkpuntevent" ("id", "klantbeeld_id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."klantbeeld_id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='2989a50ddec924270bf305d0610547c2e848e901', operation='UPDATE', pgid='pgtrigger_update_update_8db6d', table='klantbeeld_werkpunt', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='werkpunt',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_werkpuntevent" ("id", "klantbeeld_id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."klantbeeld_id", OLD."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='10dc5771ca50de198f8880df64fef04abd1267c0', operation='DELETE', pgid='pgtrigger_delete_delete_da5ac', table='klantbeeld_werkpunt', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='werkpuntevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='efcb4bae5e1e98cfd1a7dc15ea6c366f73c45489', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_82f28', table='klantbeeld_werkpuntevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichting',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_zoekrichtingevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bron", NEW."component_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='06033aef2bbc07a6eb3c36ad32d58f8bf13bc82b', operation='INSERT', pgid='pgtrigger_insert_insert_b27d3', table='klantbeeld_zoekrichting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichting',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_zoekrichtingevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."bron", NEW."component_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='a10a563b74de29170602b85dae2cc11eec3c5acb', operation='UPDATE', pgid='pgtrigger_update_update_87f37', table='klantbeeld_zoekrichting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichting',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_zoekrichtingevent" ("bron", "component_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."bron", OLD."component_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='4bd944a80da29328c47208ba921e28b564a7e619', operation='DELETE', pgid='pgtrigger_delete_delete_bb2d4', table='klantbeeld_zoekrichting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8c804e094eb87d5ef16dea3523c8c1d073ce4a6b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a52dd', table='klantbeeld_zoekrichtingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_zoekrichtingklantkenmerkevent" ("id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "zoekrichting_id") VALUES (NEW."id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."zoekrichting_id"); RETURN NULL;', hash='8cfc081621742aa13cbedc31a60cdf7bb6077226', operation='INSERT', pgid='pgtrigger_insert_insert_97ff9', table='klantbeeld_zoekrichting_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_zoekrichtingklantkenmerkevent" ("id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "zoekrichting_id") VALUES (NEW."id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."zoekrichting_id"); RETURN NULL;', hash='5bed6b006198d1d2cce4b8c71123209c8c8f3be3', operation='UPDATE', pgid='pgtrigger_update_update_1b67f', table='klantbeeld_zoekrichting_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_zoekrichtingklantkenmerkevent" ("id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "zoekrichting_id") VALUES (OLD."id", OLD."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."zoekrichting_id"); RETURN NULL;', hash='1ed6e27341492964f64304d84f4a7c3c8cf3d428', operation='DELETE', pgid='pgtrigger_delete_delete_18efc', table='klantbeeld_zoekrichting_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingtegel',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_zoekrichtingtegelevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id", "zoekrichting_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."tegel_id", NEW."zoekrichting_id"); RETURN NULL;', hash='413d7c0175e5d69ecaf99c2a3b3c3173b83d924f', operation='INSERT', pgid='pgtrigger_insert_insert_6839d', table='klantbeeld_zoekrichting_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingtegel',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "klantbeeld_zoekrichtingtegelevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id", "zoekrichting_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tegel_id", NEW."zoekrichting_id"); RETURN NULL;', hash='87f221bdc72e36b72d4889a2e35b6247ac10605d', operation='UPDATE', pgid='pgtrigger_update_update_f05a5', table='klantbeeld_zoekrichting_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingtegel',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "klantbeeld_zoekrichtingtegelevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id", "zoekrichting_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."tegel_id", OLD."zoekrichting_id"); RETURN NULL;', hash='7629fa9de8a1a4f7fa1e40449b6c4cab0f5be13f', operation='DELETE', pgid='pgtrigger_delete_delete_c383a', table='klantbeeld_zoekrichting_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingklantkenmerkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='77a00a8e8e613f253acf44c836418aa0034b20e2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8ec2e', table='klantbeeld_zoekrichtingklantkenmerkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='zoekrichtingtegelevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d8aae194b05d30bc13ca2015cf6c730983437f32', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8774e', table='klantbeeld_zoekrichtingtegelevent', when='BEFORE')),
            ), migrations.CreateModel(
                name='Scorebron',
                fields=[
                ],
                options={
                    'verbose_name': 'bron van een score',
                    'verbose_name_plural': 'bronnen van scores',
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('klanten.diagnoseuitslag',),
            ), pgtrigger.migrations.AddTrigger(model_name='scorebron',
                trigger=pgtrigger.compiler.Trigger(name='vast_als_bron', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN\n        RAISE EXCEPTION 'de bron van een vastgesteld klantbeeld verandert niet'\n            USING DETAIL = 'Wat intussen is vastgesteld, is hier niet te zien.';\n    END IF;\n    PERFORM 1 FROM klantbeeld_klantbeeld k\n        WHERE k.id IN (SELECT s.klantbeeld_id FROM klantbeeld_score s WHERE s.uitslag_id = OLD.id)\n        ORDER BY k.id FOR NO KEY UPDATE;\n    IF EXISTS (\n        SELECT 1 FROM klantbeeld_score s JOIN klantbeeld_klantbeeld k ON k.id = s.klantbeeld_id\n        WHERE s.uitslag_id = OLD.id AND k.status = 'vastgesteld'\n    ) THEN\n        RAISE EXCEPTION 'de bron van een vastgesteld klantbeeld verandert niet';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n", hash='b6d280dfa2743f8baac7ec3023fc149136a5396a', operation='UPDATE OF "ingetrokken_op", "klant_id", "naam", "versie", "afgenomen_op", "afgenomen_door", "schaal", "uitslag", "toelichting", "geldig_tot", "bestand", "bestandsnaam", "bestandssoort" OR DELETE', pgid='pgtrigger_vast_als_bron_85b42', table='klanten_diagnoseuitslag', when='BEFORE')),
            )],
        ),
    ]
