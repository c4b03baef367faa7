import datetime
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import toegang.alfabet
import toegang.datums
import toegang.migraties
import uuid
from decimal import Decimal
from django.conf import settings
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('toegang', '__first__'),
        # Nothing here needs these. Each of their steps makes all models anew that know the user, so they come while
        # those are few.
        ('account', '0009_emailaddress_unique_primary_email'),
        ('admin', '0003_logentry_add_action_flag_choices'),
        ('mfa', '0003_authenticator_type_uniq'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sessions', '0001_initial'),
        ('socialaccount', '0006_alter_socialaccount_extra_data'),
    ]

    operations = [
        TrigramExtension(),
        toegang.migraties.Samen(
            operations=[migrations.CreateModel(
                name='Aanbieder',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postbus', models.CharField(blank=True, max_length=12, verbose_name='postbus')),
                    ('antwoordnummer', models.CharField(blank=True, max_length=12, verbose_name='antwoordnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('code', models.SlugField(max_length=220, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=200, unique=True, verbose_name='naam')),
                    ('website', models.URLField(blank=True, verbose_name='website')),
                    ('contactpersoon', models.CharField(blank=True, max_length=120, verbose_name='contactpersoon')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ],
                options={
                    'verbose_name': 'aanbieder',
                    'verbose_name_plural': 'aanbieders',
                    'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'],
                },
            ), migrations.CreateModel(
                name='Doelgroep',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('eigen', models.BooleanField(default=False, verbose_name='eigen doelgroep van de gemeente')),
                ],
                options={
                    'verbose_name': 'doelgroep',
                    'verbose_name_plural': 'doelgroepen',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Eigenaar',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('soort', models.CharField(blank=True, max_length=60, verbose_name='soort')),
                    ('naam', models.CharField(max_length=200, verbose_name='naam')),
                    ('slug', models.CharField(blank=True, max_length=220, verbose_name='adres')),
                    ('nummer', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='nummer in Eva')),
                ],
                options={
                    'verbose_name': 'eigenaar',
                    'verbose_name_plural': 'eigenaren',
                    'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'],
                    'constraints': [models.UniqueConstraint(fields=('soort', 'naam'), name='eigenaar_eenmaal', violation_error_message='Deze eigenaar bestaat al.')],
                },
            ), migrations.CreateModel(
                name='Gebied',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('soort', models.CharField(blank=True, max_length=40, verbose_name='soort')),
                ],
                options={
                    'verbose_name': 'gebied',
                    'verbose_name_plural': 'gebieden',
                    'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                },
            ), migrations.CreateModel(
                name='Klantkenmerk',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('naam_klant', models.CharField(max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('groep', models.CharField(blank=True, max_length=60, verbose_name='groep')),
                    ('omschrijving', models.TextField(blank=True, verbose_name='omschrijving')),
                    ('omschrijving_klant', models.TextField(blank=True, verbose_name='omschrijving voor de klant (B1)')),
                ],
                options={
                    'verbose_name': 'klantkenmerk',
                    'verbose_name_plural': 'klantkenmerken',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Tegel',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('naam_klant', models.CharField(max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('ondertitel', models.CharField(blank=True, max_length=120, verbose_name='ondertitel')),
                    ('kolom', models.PositiveSmallIntegerField(verbose_name='kolom')),
                    ('rij', models.PositiveSmallIntegerField(verbose_name='rij')),
                    ('omschrijving', models.TextField(blank=True, verbose_name='omschrijving')),
                    ('tips', models.JSONField(blank=True, default=list, verbose_name='tips')),
                ],
                options={
                    'verbose_name': 'tegel',
                    'verbose_name_plural': 'tegels',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                    'constraints': [models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('kolom', 'rij'), name='tegel_eigen_plek', violation_error_message='Op deze kolom en rij staat al een andere tegel. Kies een plek die vrij is.')],
                },
            ), migrations.CreateModel(
                name='Uitvoeringsvorm',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code', models.CharField(max_length=40, unique=True, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('oude_namen', models.JSONField(blank=True, default=list, verbose_name='namen in oudere versies van Eva')),
                ],
                options={
                    'verbose_name': 'uitvoeringsvorm',
                    'verbose_name_plural': 'uitvoeringsvormen',
                    'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'],
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Zoekset',
                fields=[
                    ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                    ('sleutels', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ],
                options={
                    'verbose_name': 'zoekset',
                    'verbose_name_plural': 'zoeksets',
                },
            ), migrations.CreateModel(
                name='Zoekwoord',
                fields=[
                    ('woord', models.CharField(max_length=60, primary_key=True, serialize=False)),
                    ('kaal', models.CharField(max_length=60)),
                ],
                options={
                    'verbose_name': 'zoekwoord',
                    'verbose_name_plural': 'zoekwoorden',
                    'indexes': [models.Index(fields=['kaal'], name='zoekwoord_kaal'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('kaal', name='gin_trgm_ops'), name='zoekwoord_trgm')],
                },
            ), migrations.CreateModel(
                name='ZoekZonderResultaat',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('maand', models.DateField(verbose_name='maand')),
                    ('vraag', models.CharField(blank=True, max_length=1000, verbose_name='gekozen')),
                    ('tekst', models.CharField(blank=True, max_length=200, verbose_name='tekst')),
                    ('aantal', models.PositiveIntegerField(default=0, verbose_name='aantal keer')),
                ],
                options={
                    'verbose_name': 'zoekvraag zonder resultaat',
                    'verbose_name_plural': 'zoekvragen zonder resultaat',
                    'ordering': ['-maand', '-aantal', 'vraag', 'tekst'],
                    'constraints': [models.UniqueConstraint(fields=('maand', 'vraag', 'tekst'), name='zoekzonder_eenmaal_per_maand', violation_error_message='Deze zoekvraag is deze maand al geteld.'), models.CheckConstraint(condition=models.Q(models.Q(('vraag', ''), _negated=True), models.Q(('tekst', ''), _negated=True), _connector='OR'), name='zoekzonder_vraagt_iets', violation_error_message='Een zoekvraag zonder inhoud wordt niet geteld.')],
                },
            ), migrations.CreateModel(
                name='InstrumentDoelgroep',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('instrumenten.instrument_doelgroepen',),
            ), migrations.CreateModel(
                name='InstrumentGebied',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('instrumenten.instrument_gebieden',),
            ), migrations.CreateModel(
                name='InstrumentKlantkenmerk',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('instrumenten.instrument_klantkenmerken',),
            ), migrations.CreateModel(
                name='InstrumentTegel',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('instrumenten.instrument_tegels',),
            ), migrations.CreateModel(
                name='InstrumentUitvoeringsvorm',
                fields=[
                ],
                options={
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('instrumenten.instrument_uitvoeringsvormen',),
            ), migrations.CreateModel(
                name='AanbiederEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.aanbieder')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postbus', models.CharField(blank=True, max_length=12, verbose_name='postbus')),
                    ('antwoordnummer', models.CharField(blank=True, max_length=12, verbose_name='antwoordnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('code', models.SlugField(db_index=False, max_length=220, verbose_name='code')),
                    ('naam', models.CharField(max_length=200, verbose_name='naam')),
                    ('website', models.URLField(blank=True, verbose_name='website')),
                    ('contactpersoon', models.CharField(blank=True, max_length=120, verbose_name='contactpersoon')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DoelgroepEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.doelgroep')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('eigen', models.BooleanField(default=False, verbose_name='eigen doelgroep van de gemeente')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='EigenaarEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.eigenaar')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('soort', models.CharField(blank=True, max_length=60, verbose_name='soort')),
                    ('naam', models.CharField(max_length=200, verbose_name='naam')),
                    ('slug', models.CharField(blank=True, max_length=220, verbose_name='adres')),
                    ('nummer', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='nummer in Eva')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='GebiedEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.gebied')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('soort', models.CharField(blank=True, max_length=40, verbose_name='soort')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Instrument',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('slug', models.SlugField(max_length=220, unique=True, verbose_name='adres')),
                    ('naam', models.CharField(max_length=200, verbose_name='naam')),
                    ('samenvatting', models.TextField(blank=True, max_length=500, verbose_name='samenvatting')),
                    ('samenvatting_klant', models.TextField(blank=True, max_length=500, verbose_name='samenvatting voor de klant (B1)')),
                    ('doel', models.TextField(blank=True, max_length=5000, verbose_name='doel')),
                    ('aanbieder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='instrumenten', to='instrumenten.aanbieder', verbose_name='aanbieder')),
                    ('werkwijze', models.TextField(blank=True, max_length=15000, verbose_name='werkwijze')),
                    ('onderscheidende_aanpak', models.TextField(blank=True, max_length=5000, verbose_name='onderscheidende aanpak')),
                    ('individueel', models.BooleanField(default=False, verbose_name='individueel')),
                    ('groep', models.BooleanField(default=False, verbose_name='groep')),
                    ('toelichting_doelgroep', models.TextField(blank=True, max_length=10000, verbose_name='toelichting doelgroep')),
                    ('voorwaarden_deelname', models.TextField(blank=True, max_length=10000, verbose_name='voorwaarden voor deelname')),
                    ('samenwerkingspartners', models.TextField(blank=True, max_length=5000, verbose_name='samenwerkingspartners')),
                    ('aanvullende_informatie', models.TextField(blank=True, max_length=15000, verbose_name='aanvullende informatie')),
                    ('werkafspraken', models.TextField(blank=True, max_length=10000, verbose_name='werkafspraken')),
                    ('aanmeldinstructies', models.TextField(blank=True, max_length=15000, verbose_name='aanmeldinstructies')),
                    ('uren_per_week', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(Decimal('0'))], verbose_name='intensiteit (uren per week)')),
                    ('toelichting_intensiteit', models.TextField(blank=True, max_length=5000, verbose_name='toelichting intensiteit')),
                    ('duur', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='totale duur')),
                    ('duur_eenheid', models.CharField(blank=True, choices=[('uur', 'uur'), ('dag', 'dag(en)'), ('week', 'we(e)k(en)'), ('maand', 'maand(en)')], max_length=5, verbose_name='eenheid')),
                    ('duur_uren', models.DecimalField(blank=True, decimal_places=1, editable=False, max_digits=8, null=True, verbose_name='totale duur in uren')),
                    ('toelichting_duur', models.TextField(blank=True, max_length=5000, verbose_name='toelichting duur')),
                    ('kosten', models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(Decimal('0'))], verbose_name='totale kosten (€)')),
                    ('toelichting_kosten', models.TextField(blank=True, max_length=5000, verbose_name='toelichting kosten')),
                    ('uitvoering', models.CharField(blank=True, choices=[('zelf', 'Zelf'), ('inkoop', 'Inkoop'), ('zelf_inkoop', 'Zelf of inkoop')], max_length=12, verbose_name='zelf of inkoop')),
                    ('bereik', models.CharField(choices=[('landelijk', 'Landelijk'), ('regionaal', 'Regionaal'), ('lokaal', 'Lokaal')], default='lokaal', max_length=12, verbose_name='bereik')),
                    ('status', models.CharField(choices=[('concept', 'Concept'), ('gepubliceerd', 'Gepubliceerd'), ('gearchiveerd', 'Gearchiveerd')], default='concept', max_length=14, verbose_name='status')),
                    ('publiceren_vanaf', models.DateField(blank=True, null=True, verbose_name='publiceren vanaf')),
                    ('publiceren_tot', models.DateField(blank=True, null=True, verbose_name='publiceren tot en met')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('eigenaar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='instrumenten', to='instrumenten.eigenaar', verbose_name='eigenaar in Eva')),
                    ('importmerk', models.CharField(blank=True, max_length=200, verbose_name='importmerk')),
                    ('aangemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='aangemaakt op')),
                    ('gewijzigd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='gewijzigd op')),
                    ('tegels', models.ManyToManyField(blank=True, related_name='instrumenten', to='instrumenten.tegel', verbose_name='tegels')),
                    ('klantkenmerken', models.ManyToManyField(blank=True, related_name='instrumenten', to='instrumenten.klantkenmerk', verbose_name='klantkenmerken')),
                    ('doelgroepen', models.ManyToManyField(blank=True, related_name='instrumenten', to='instrumenten.doelgroep', verbose_name='doelgroepen')),
                    ('uitvoeringsvormen', models.ManyToManyField(blank=True, related_name='instrumenten', to='instrumenten.uitvoeringsvorm', verbose_name='uitvoeringsvormen')),
                    ('gebieden', models.ManyToManyField(blank=True, related_name='instrumenten', to='instrumenten.gebied', verbose_name='gebieden')),
                ],
                options={
                    'verbose_name': 'instrument',
                    'verbose_name_plural': 'instrumenten',
                    'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'],
                    'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper('naam'), name='gin_trgm_ops'), name='instrument_naam_trgm'), models.Index(toegang.alfabet.Alfabet(models.F('naam')), models.F('id'), name='instrument_alfabet')],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(models.Q(('publiceren_vanaf__isnull', True), models.Q(('publiceren_vanaf__gte', datetime.date(1900, 1, 1)), ('publiceren_vanaf__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('publiceren_tot__isnull', True), models.Q(('publiceren_tot__gte', datetime.date(1900, 1, 1)), ('publiceren_tot__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='instrument_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.CheckConstraint(condition=models.Q(models.Q(('duur__isnull', True), ('duur_eenheid', '')), models.Q(('duur__isnull', False), models.Q(('duur_eenheid', ''), _negated=True)), _connector='OR'), name='instrument_duur_met_eenheid', violation_error_message='Vul bij de duur ook de eenheid in.'), models.CheckConstraint(condition=models.Q(('kosten__isnull', True), ('kosten__gte', 0), _connector='OR'), name='instrument_kosten_niet_negatief', violation_error_message='De kosten kunnen niet lager zijn dan 0 euro.'), models.CheckConstraint(condition=models.Q(('publiceren_vanaf__isnull', True), ('publiceren_tot__isnull', True), ('publiceren_tot__gte', models.F('publiceren_vanaf')), _connector='OR'), name='instrument_publicatie_in_volgorde', violation_error_message='De einddatum van de publicatie ligt voor de begindatum.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'gepubliceerd'), _negated=True), models.Q(('aanbieder__isnull', False), models.Q(('samenvatting', ''), _negated=True), models.Q(('doel', ''), _negated=True), models.Q(('werkwijze', ''), _negated=True)), _connector='OR'), name='instrument_gepubliceerd_is_beschreven', violation_error_message='Publiceren kan nog niet. Vul samenvatting, doel, werkwijze en aanbieder in.')],
                },
            ), migrations.CreateModel(
                name='KlantkenmerkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.klantkenmerk')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('naam_klant', models.CharField(max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('groep', models.CharField(blank=True, max_length=60, verbose_name='groep')),
                    ('omschrijving', models.TextField(blank=True, verbose_name='omschrijving')),
                    ('omschrijving_klant', models.TextField(blank=True, verbose_name='omschrijving voor de klant (B1)')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='TegelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.tegel')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('naam_klant', models.CharField(max_length=120, verbose_name='naam voor de klant (B1)')),
                    ('ondertitel', models.CharField(blank=True, max_length=120, verbose_name='ondertitel')),
                    ('kolom', models.PositiveSmallIntegerField(verbose_name='kolom')),
                    ('rij', models.PositiveSmallIntegerField(verbose_name='rij')),
                    ('omschrijving', models.TextField(blank=True, verbose_name='omschrijving')),
                    ('tips', models.JSONField(blank=True, default=list, verbose_name='tips')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='UitvoeringsvormEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.uitvoeringsvorm')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('code', models.CharField(max_length=40, verbose_name='code')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('oude_namen', models.JSONField(blank=True, default=list, verbose_name='namen in oudere versies van Eva')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Beoordeling',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='beoordelingen', to='instrumenten.instrument')),
                    ('auteur', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('auteur_naam', models.CharField(blank=True, editable=False, max_length=200, verbose_name='naam van de beoordelaar in Eva')),
                    ('algemeen', models.PositiveSmallIntegerField(choices=[(1, '★'), (2, '★★'), (3, '★★★'), (4, '★★★★'), (5, '★★★★★')], verbose_name='algemeen')),
                    ('toelichting_algemeen', models.TextField(blank=True, max_length=2000, verbose_name='toelichting algemeen')),
                    ('resultaat', models.PositiveSmallIntegerField(choices=[(1, '★'), (2, '★★'), (3, '★★★'), (4, '★★★★'), (5, '★★★★★')], verbose_name='resultaat')),
                    ('toelichting_resultaat', models.TextField(blank=True, max_length=2000, verbose_name='toelichting resultaat')),
                    ('uitvoering', models.PositiveSmallIntegerField(choices=[(1, '★'), (2, '★★'), (3, '★★★'), (4, '★★★★'), (5, '★★★★★')], verbose_name='uitvoering')),
                    ('toelichting_uitvoering', models.TextField(blank=True, max_length=2000, verbose_name='toelichting uitvoering')),
                    ('beoordeeld_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='beoordeeld op')),
                    ('verborgen', models.BooleanField(default=False, verbose_name='verborgen')),
                    ('verborgen_reden', models.CharField(blank=True, max_length=300, verbose_name='waarom verborgen?')),
                ],
                options={
                    'verbose_name': 'beoordeling',
                    'verbose_name_plural': 'beoordelingen',
                    'ordering': ['-beoordeeld_op', '-pk'],
                    'indexes': [models.Index(fields=['instrument', '-beoordeeld_op'], name='beoordeling_instrument')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('algemeen__range', (1, 5)), ('resultaat__range', (1, 5)), ('uitvoering__range', (1, 5))), name='beoordeling_1_tot_5_sterren', violation_error_message='Geef 1 tot 5 sterren.'), models.CheckConstraint(condition=models.Q(('auteur__isnull', True), models.Q(('algemeen__in', (1, 5)), _negated=True), models.Q(('toelichting_algemeen', ''), _negated=True), _connector='OR'), name='beoordeling_algemeen_toegelicht', violation_error_message='Leg 1 ster of 5 sterren uit.'), models.CheckConstraint(condition=models.Q(('auteur__isnull', True), models.Q(('resultaat__in', (1, 5)), _negated=True), models.Q(('toelichting_resultaat', ''), _negated=True), _connector='OR'), name='beoordeling_resultaat_toegelicht', violation_error_message='Leg 1 ster of 5 sterren uit.'), models.CheckConstraint(condition=models.Q(('auteur__isnull', True), models.Q(('uitvoering__in', (1, 5)), _negated=True), models.Q(('toelichting_uitvoering', ''), _negated=True), _connector='OR'), name='beoordeling_uitvoering_toegelicht', violation_error_message='Leg 1 ster of 5 sterren uit.'), models.CheckConstraint(condition=models.Q(('verborgen', False), models.Q(('verborgen_reden', ''), _negated=True), _connector='OR'), name='beoordeling_verborgen_met_reden', violation_error_message='Schrijf op waarom deze beoordeling verborgen is.'), models.UniqueConstraint(condition=models.Q(('auteur__isnull', True)), fields=('instrument', 'auteur_naam', 'beoordeeld_op'), name='beoordeling_uit_eva_eenmaal', violation_error_message='Deze beoordeling uit Eva staat er al.')],
                },
            ), migrations.CreateModel(
                name='Contactpersoon',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contactpersonen', to='instrumenten.instrument')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('soort', models.CharField(choices=[('intern', 'Intern'), ('extern', 'Extern')], default='extern', max_length=6, verbose_name='soort')),
                ],
                options={
                    'verbose_name': 'contactpersoon',
                    'verbose_name_plural': 'contactpersonen',
                    'ordering': ['pk'],
                },
            ), migrations.CreateModel(
                name='Download',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='downloads', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('url', models.URLField(max_length=1000, verbose_name='adres')),
                    ('bestandsnaam', models.CharField(blank=True, max_length=200, verbose_name='bestandsnaam')),
                ],
                options={
                    'verbose_name': 'download',
                    'verbose_name_plural': 'downloads',
                    'ordering': ['pk'],
                },
            ), migrations.CreateModel(
                name='InstrumentDoelgroepEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.instrumentdoelgroep')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('doelgroep', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.doelgroep')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='InstrumentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.instrument')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('uuid', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('slug', models.SlugField(db_index=False, max_length=220, verbose_name='adres')),
                    ('naam', models.CharField(max_length=200, verbose_name='naam')),
                    ('samenvatting', models.TextField(blank=True, max_length=500, verbose_name='samenvatting')),
                    ('samenvatting_klant', models.TextField(blank=True, max_length=500, verbose_name='samenvatting voor de klant (B1)')),
                    ('doel', models.TextField(blank=True, max_length=5000, verbose_name='doel')),
                    ('aanbieder', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.aanbieder', verbose_name='aanbieder')),
                    ('werkwijze', models.TextField(blank=True, max_length=15000, verbose_name='werkwijze')),
                    ('onderscheidende_aanpak', models.TextField(blank=True, max_length=5000, verbose_name='onderscheidende aanpak')),
                    ('individueel', models.BooleanField(default=False, verbose_name='individueel')),
                    ('groep', models.BooleanField(default=False, verbose_name='groep')),
                    ('toelichting_doelgroep', models.TextField(blank=True, max_length=10000, verbose_name='toelichting doelgroep')),
                    ('voorwaarden_deelname', models.TextField(blank=True, max_length=10000, verbose_name='voorwaarden voor deelname')),
                    ('samenwerkingspartners', models.TextField(blank=True, max_length=5000, verbose_name='samenwerkingspartners')),
                    ('aanvullende_informatie', models.TextField(blank=True, max_length=15000, verbose_name='aanvullende informatie')),
                    ('werkafspraken', models.TextField(blank=True, max_length=10000, verbose_name='werkafspraken')),
                    ('aanmeldinstructies', models.TextField(blank=True, max_length=15000, verbose_name='aanmeldinstructies')),
                    ('uren_per_week', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(Decimal('0'))], verbose_name='intensiteit (uren per week)')),
                    ('toelichting_intensiteit', models.TextField(blank=True, max_length=5000, verbose_name='toelichting intensiteit')),
                    ('duur', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='totale duur')),
                    ('duur_eenheid', models.CharField(blank=True, choices=[('uur', 'uur'), ('dag', 'dag(en)'), ('week', 'we(e)k(en)'), ('maand', 'maand(en)')], max_length=5, verbose_name='eenheid')),
                    ('duur_uren', models.DecimalField(blank=True, decimal_places=1, editable=False, max_digits=8, null=True, verbose_name='totale duur in uren')),
                    ('toelichting_duur', models.TextField(blank=True, max_length=5000, verbose_name='toelichting duur')),
                    ('kosten', models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(Decimal('0'))], verbose_name='totale kosten (€)')),
                    ('toelichting_kosten', models.TextField(blank=True, max_length=5000, verbose_name='toelichting kosten')),
                    ('uitvoering', models.CharField(blank=True, choices=[('zelf', 'Zelf'), ('inkoop', 'Inkoop'), ('zelf_inkoop', 'Zelf of inkoop')], max_length=12, verbose_name='zelf of inkoop')),
                    ('bereik', models.CharField(choices=[('landelijk', 'Landelijk'), ('regionaal', 'Regionaal'), ('lokaal', 'Lokaal')], default='lokaal', max_length=12, verbose_name='bereik')),
                    ('status', models.CharField(choices=[('concept', 'Concept'), ('gepubliceerd', 'Gepubliceerd'), ('gearchiveerd', 'Gearchiveerd')], default='concept', max_length=14, verbose_name='status')),
                    ('publiceren_vanaf', models.DateField(blank=True, null=True, verbose_name='publiceren vanaf')),
                    ('publiceren_tot', models.DateField(blank=True, null=True, verbose_name='publiceren tot en met')),
                    ('bron', models.CharField(blank=True, max_length=200, verbose_name='bron')),
                    ('eigenaar', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.eigenaar', verbose_name='eigenaar in Eva')),
                    ('importmerk', models.CharField(blank=True, max_length=200, verbose_name='importmerk')),
                    ('aangemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='aangemaakt op')),
                    ('gewijzigd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='gewijzigd op')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='InstrumentGebiedEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.instrumentgebied')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('gebied', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.gebied')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='InstrumentKlantkenmerkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.instrumentklantkenmerk')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('klantkenmerk', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.klantkenmerk')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='InstrumentTegelEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.instrumenttegel')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('tegel', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.tegel')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='InstrumentUitvoeringsvormEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.instrumentuitvoeringsvorm')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('uitvoeringsvorm', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.uitvoeringsvorm')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Link',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('url', models.URLField(max_length=1000, verbose_name='adres')),
                ],
                options={
                    'verbose_name': 'link',
                    'verbose_name_plural': 'links',
                    'ordering': ['pk'],
                },
            ), migrations.CreateModel(
                name='Locatie',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postbus', models.CharField(blank=True, max_length=12, verbose_name='postbus')),
                    ('antwoordnummer', models.CharField(blank=True, max_length=12, verbose_name='antwoordnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='locaties', to='instrumenten.instrument')),
                    ('soort', models.CharField(choices=[('adres', 'Adres'), ('aanbieder', 'Bij de aanbieder'), ('werkgever', 'Bij een werkgever'), ('gemeente', 'Bij de gemeente'), ('klant_thuis', 'Bij de klant thuis')], max_length=12, verbose_name='soort')),
                    ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam')),
                    ('toelichting', models.CharField(blank=True, max_length=2000, verbose_name='toelichting')),
                    ('actief', models.BooleanField(default=True, verbose_name='in gebruik')),
                ],
                options={
                    'verbose_name': 'locatie',
                    'verbose_name_plural': 'locaties',
                    'ordering': ['pk'],
                },
            ), migrations.CreateModel(
                name='Mediabestand',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bestanden', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('bestandsnaam', models.CharField(max_length=200, verbose_name='bestandsnaam')),
                    ('soort', models.CharField(choices=[('application/pdf', 'PDF'), ('image/png', 'Afbeelding (PNG)'), ('image/jpeg', 'Foto (JPEG)'), ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'), ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel')], max_length=100, verbose_name='soort')),
                    ('inhoud', models.BinaryField(verbose_name='inhoud')),
                    ('grootte', models.PositiveIntegerField(verbose_name='grootte in bytes')),
                    ('sha256', models.CharField(max_length=64, verbose_name='sha-256')),
                    ('toegevoegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='toegevoegd op')),
                    ('toegevoegd_door', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'bestand',
                    'verbose_name_plural': 'bestanden',
                    'ordering': ['pk'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('grootte__gt', 0), ('grootte__lte', 10485760)), name='mediabestand_niet_te_groot', violation_error_message='Een bestand is hoogstens 10 MB.')],
                },
            ), migrations.CreateModel(
                name='Registratiecode',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='registratiecodes', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('code', models.CharField(max_length=60, verbose_name='code')),
                ],
                options={
                    'verbose_name': 'registratiecode',
                    'verbose_name_plural': 'registratiecodes',
                    'ordering': ['pk'],
                },
            ), migrations.CreateModel(
                name='Startmoment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='startmomenten', to='instrumenten.instrument')),
                    ('op', models.DateField(verbose_name='begint op')),
                    ('plekken', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='aantal plekken')),
                    ('toelichting', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'verbose_name': 'startmoment',
                    'verbose_name_plural': 'startmomenten',
                    'ordering': ['op', 'pk'],
                    'constraints': [toegang.datums.Denkbaar(condition=models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='startmoment_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'), models.UniqueConstraint(fields=('instrument', 'op'), name='startmoment_eenmaal', violation_error_message='Dit instrument begint al op deze dag.')],
                },
            ), migrations.CreateModel(
                name='Video',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='videos', to='instrumenten.instrument')),
                    ('dienst', models.CharField(max_length=40, verbose_name='dienst')),
                    ('kenmerk', models.CharField(max_length=200, verbose_name='kenmerk bij de dienst')),
                ],
                options={
                    'verbose_name': 'video',
                    'verbose_name_plural': "video's",
                    'ordering': ['pk'],
                },
            ), migrations.CreateModel(
                name='Volger',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='volgers', to='instrumenten.instrument')),
                    ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gevolgd', to=settings.AUTH_USER_MODEL)),
                    ('frequentie', models.CharField(choices=[('wekelijks', 'Elke week'), ('maandelijks', 'Elke maand')], default='wekelijks', max_length=12, verbose_name='hoe vaak bericht?')),
                    ('sinds', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='volgt sinds')),
                    ('bericht_tot', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='bericht tot')),
                ],
                options={
                    'verbose_name': 'volger',
                    'verbose_name_plural': 'volgers',
                    'ordering': ['pk'],
                    'constraints': [models.UniqueConstraint(fields=('instrument', 'gebruiker'), name='volger_eenmaal', violation_error_message='U volgt dit instrument al.')],
                },
            ), migrations.CreateModel(
                name='Zoekrij',
                fields=[
                    ('instrument', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='+', serialize=False, to='instrumenten.instrument')),
                    ('aanbieder_id', models.BigIntegerField(null=True)),
                    ('tegels', models.BigIntegerField()),
                    ('kenmerken', models.BigIntegerField()),
                    ('doelgroepen', models.BigIntegerField()),
                    ('uitvoeringsvormen', models.BigIntegerField()),
                    ('locaties', models.BigIntegerField()),
                    ('gebieden', models.BigIntegerField()),
                    ('beoordelingen', models.IntegerField()),
                    ('zichtbaar', models.BooleanField()),
                    ('overal', models.BooleanField()),
                    ('groep', models.BooleanField()),
                    ('individueel', models.BooleanField()),
                    ('uitvoering', models.CharField(max_length=12)),
                    ('vanaf', models.DateField(null=True)),
                    ('tot', models.DateField(null=True)),
                    ('duur_uren', models.FloatField(null=True)),
                    ('uren', models.FloatField(null=True)),
                    ('kosten', models.FloatField(null=True)),
                    ('sterren', models.FloatField(null=True)),
                    ('startdagen', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), size=None)),
                    ('naam', models.CharField(max_length=200)),
                    ('alfabet', models.GeneratedField(db_persist=True, expression=toegang.alfabet.Alfabet(models.F('naam')), output_field=models.TextField(db_collation='C'))),
                ],
                options={
                    'verbose_name': 'zoekrij',
                    'verbose_name_plural': 'zoekrijen',
                    'indexes': [models.Index(fields=['alfabet', 'instrument'], name='zoekrij_alfabet')],
                },
            ), migrations.CreateModel(
                name='Zoektekst',
                fields=[
                    ('instrument', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='+', serialize=False, to='instrumenten.instrument')),
                    ('naamwoorden', django.contrib.postgres.search.SearchVectorField()),
                    ('woorden', django.contrib.postgres.search.SearchVectorField()),
                ],
                options={
                    'verbose_name': 'zoektekst',
                    'verbose_name_plural': 'zoekteksten',
                    'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['naamwoorden'], name='zoektekst_naamwoorden'), django.contrib.postgres.indexes.GinIndex(fields=['woorden'], name='zoektekst_woorden')],
                },
            ), migrations.CreateModel(
                name='BeoordelingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.beoordeling')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('revisie', models.PositiveIntegerField(default=1, editable=False, verbose_name='revisie')),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('auteur', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('auteur_naam', models.CharField(blank=True, editable=False, max_length=200, verbose_name='naam van de beoordelaar in Eva')),
                    ('algemeen', models.PositiveSmallIntegerField(choices=[(1, '★'), (2, '★★'), (3, '★★★'), (4, '★★★★'), (5, '★★★★★')], verbose_name='algemeen')),
                    ('toelichting_algemeen', models.TextField(blank=True, max_length=2000, verbose_name='toelichting algemeen')),
                    ('resultaat', models.PositiveSmallIntegerField(choices=[(1, '★'), (2, '★★'), (3, '★★★'), (4, '★★★★'), (5, '★★★★★')], verbose_name='resultaat')),
                    ('toelichting_resultaat', models.TextField(blank=True, max_length=2000, verbose_name='toelichting resultaat')),
                    ('uitvoering', models.PositiveSmallIntegerField(choices=[(1, '★'), (2, '★★'), (3, '★★★'), (4, '★★★★'), (5, '★★★★★')], verbose_name='uitvoering')),
                    ('toelichting_uitvoering', models.TextField(blank=True, max_length=2000, verbose_name='toelichting uitvoering')),
                    ('beoordeeld_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='beoordeeld op')),
                    ('verborgen', models.BooleanField(default=False, verbose_name='verborgen')),
                    ('verborgen_reden', models.CharField(blank=True, max_length=300, verbose_name='waarom verborgen?')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='ContactpersoonEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.contactpersoon')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('naam', models.CharField(max_length=120, verbose_name='naam')),
                    ('telefoon', models.CharField(blank=True, max_length=60, verbose_name='telefoon')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                    ('soort', models.CharField(choices=[('intern', 'Intern'), ('extern', 'Extern')], default='extern', max_length=6, verbose_name='soort')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='DownloadEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.download')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('url', models.URLField(max_length=1000, verbose_name='adres')),
                    ('bestandsnaam', models.CharField(blank=True, max_length=200, verbose_name='bestandsnaam')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='LinkEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.link')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('url', models.URLField(max_length=1000, verbose_name='adres')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='LocatieEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.locatie')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('straat', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                    ('huisnummer', models.CharField(blank=True, max_length=12, verbose_name='huisnummer')),
                    ('postbus', models.CharField(blank=True, max_length=12, verbose_name='postbus')),
                    ('antwoordnummer', models.CharField(blank=True, max_length=12, verbose_name='antwoordnummer')),
                    ('postcode', models.CharField(blank=True, max_length=7, validators=[django.core.validators.RegexValidator('^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$', 'Schrijf de postcode als 1234 AB.')], verbose_name='postcode')),
                    ('plaats', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('soort', models.CharField(choices=[('adres', 'Adres'), ('aanbieder', 'Bij de aanbieder'), ('werkgever', 'Bij een werkgever'), ('gemeente', 'Bij de gemeente'), ('klant_thuis', 'Bij de klant thuis')], max_length=12, verbose_name='soort')),
                    ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam')),
                    ('toelichting', models.CharField(blank=True, max_length=2000, verbose_name='toelichting')),
                    ('actief', models.BooleanField(default=True, verbose_name='in gebruik')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='MediabestandEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.mediabestand')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('bestandsnaam', models.CharField(max_length=200, verbose_name='bestandsnaam')),
                    ('soort', models.CharField(choices=[('application/pdf', 'PDF'), ('image/png', 'Afbeelding (PNG)'), ('image/jpeg', 'Foto (JPEG)'), ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'), ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel')], max_length=100, verbose_name='soort')),
                    ('grootte', models.PositiveIntegerField(verbose_name='grootte in bytes')),
                    ('sha256', models.CharField(max_length=64, verbose_name='sha-256')),
                    ('toegevoegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='toegevoegd op')),
                    ('toegevoegd_door', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='RegistratiecodeEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.registratiecode')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('label', models.CharField(max_length=200, verbose_name='label')),
                    ('code', models.CharField(max_length=60, verbose_name='code')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='StartmomentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.startmoment')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('op', models.DateField(verbose_name='begint op')),
                    ('plekken', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='aantal plekken')),
                    ('toelichting', models.CharField(blank=True, max_length=300, verbose_name='toelichting')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='VideoEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.video')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('dienst', models.CharField(max_length=40, verbose_name='dienst')),
                    ('kenmerk', models.CharField(max_length=200, verbose_name='kenmerk bij de dienst')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='VolgerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='instrumenten.volger')),
                    ('pgh_context', pghistory.utils.JSONField()),
                    ('pgh_context_id', models.UUIDField()),
                    ('id', models.BigIntegerField()),
                    ('instrument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='instrumenten.instrument')),
                    ('gebruiker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('frequentie', models.CharField(choices=[('wekelijks', 'Elke week'), ('maandelijks', 'Elke maand')], default='wekelijks', max_length=12, verbose_name='hoe vaak bericht?')),
                    ('sinds', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='volgt sinds')),
                    ('bericht_tot', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='bericht tot')),
                ],
                options={
                    'abstract': False,
                },
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanbieder',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_aanbiederevent" ("antwoordnummer", "code", "contactpersoon", "email", "huisnummer", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "straat", "telefoon", "website") VALUES (NEW."antwoordnummer", NEW."code", NEW."contactpersoon", NEW."email", NEW."huisnummer", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plaats", NEW."postbus", NEW."postcode", NEW."straat", NEW."telefoon", NEW."website"); RETURN NULL;', hash='ffd46650517be0fcd92a2617cb29d3e266d6e8e2', operation='INSERT', pgid='pgtrigger_insert_insert_c156e', table='instrumenten_aanbieder', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanbieder',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_aanbiederevent" ("antwoordnummer", "code", "contactpersoon", "email", "huisnummer", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "straat", "telefoon", "website") VALUES (NEW."antwoordnummer", NEW."code", NEW."contactpersoon", NEW."email", NEW."huisnummer", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plaats", NEW."postbus", NEW."postcode", NEW."straat", NEW."telefoon", NEW."website"); RETURN NULL;', hash='3111356671fdcf091bd410b693c1cdaaedfa3b1e', operation='UPDATE', pgid='pgtrigger_update_update_b98cd', table='instrumenten_aanbieder', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanbieder',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_aanbiederevent" ("antwoordnummer", "code", "contactpersoon", "email", "huisnummer", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "straat", "telefoon", "website") VALUES (OLD."antwoordnummer", OLD."code", OLD."contactpersoon", OLD."email", OLD."huisnummer", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postbus", OLD."postcode", OLD."straat", OLD."telefoon", OLD."website"); RETURN NULL;', hash='f8b6674ecfc5caf1df5ba9f09c90aeed44114ada', operation='DELETE', pgid='pgtrigger_delete_delete_7a858', table='instrumenten_aanbieder', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelgroep',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_doelgroepevent" ("bron", "code", "eigen", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."eigen", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='25c049573e68f55f78ff7054c571eed20f0b5034', operation='INSERT', pgid='pgtrigger_insert_insert_d33da', table='instrumenten_doelgroep', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelgroep',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_doelgroepevent" ("bron", "code", "eigen", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."eigen", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='6dee423613b9818400191a8b1687e4c37ca89af3', operation='UPDATE', pgid='pgtrigger_update_update_2a20c', table='instrumenten_doelgroep', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelgroep',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_doelgroepevent" ("bron", "code", "eigen", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."eigen", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='d70fe4b1599fed5cd683428603e2d259799f2cfb', operation='DELETE', pgid='pgtrigger_delete_delete_c23ab', table='instrumenten_doelgroep', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='eigenaar',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_eigenaarevent" ("id", "naam", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort") VALUES (NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."slug", NEW."soort"); RETURN NULL;', hash='cf25867262b627d7d01a7bb4d7897f6a13bdc054', operation='INSERT', pgid='pgtrigger_insert_insert_590a7', table='instrumenten_eigenaar', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='eigenaar',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_eigenaarevent" ("id", "naam", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort") VALUES (NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."slug", NEW."soort"); RETURN NULL;', hash='22741402f3ed6f99b8a34e6c420e90b777c3abed', operation='UPDATE', pgid='pgtrigger_update_update_24825', table='instrumenten_eigenaar', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='eigenaar',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_eigenaarevent" ("id", "naam", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort") VALUES (OLD."id", OLD."naam", OLD."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."slug", OLD."soort"); RETURN NULL;', hash='a64b969604268dfafb031dfd32e245a7afe8d267', operation='DELETE', pgid='pgtrigger_delete_delete_36f1e', table='instrumenten_eigenaar', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebied',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_gebiedevent" ("code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."soort"); RETURN NULL;', hash='906a9ba75af1d3f636709f0ab2a3f6306e5e5dff', operation='INSERT', pgid='pgtrigger_insert_insert_385bc', table='instrumenten_gebied', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebied',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_gebiedevent" ("code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (NEW."code", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."soort"); RETURN NULL;', hash='f1cb1c86ce8389fac553e71890fc3134b2be7a91', operation='UPDATE', pgid='pgtrigger_update_update_fd631', table='instrumenten_gebied', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebied',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_gebiedevent" ("code", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."code", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."soort"); RETURN NULL;', hash='1398c541ab5cef3dcfd455637a684a4f21fa788d', operation='DELETE', pgid='pgtrigger_delete_delete_6854a', table='instrumenten_gebied', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_klantkenmerkevent" ("bron", "code", "groep", "id", "naam", "naam_klant", "omschrijving", "omschrijving_klant", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."groep", NEW."id", NEW."naam", NEW."naam_klant", NEW."omschrijving", NEW."omschrijving_klant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='c5b7c34c2401cfa17dc836efcfc304024ff218c2', operation='INSERT', pgid='pgtrigger_insert_insert_43501', table='instrumenten_klantkenmerk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_klantkenmerkevent" ("bron", "code", "groep", "id", "naam", "naam_klant", "omschrijving", "omschrijving_klant", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."groep", NEW."id", NEW."naam", NEW."naam_klant", NEW."omschrijving", NEW."omschrijving_klant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='aaa50babd3166e6fe584445af69662cceadaa60b', operation='UPDATE', pgid='pgtrigger_update_update_4f216', table='instrumenten_klantkenmerk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_klantkenmerkevent" ("bron", "code", "groep", "id", "naam", "naam_klant", "omschrijving", "omschrijving_klant", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."groep", OLD."id", OLD."naam", OLD."naam_klant", OLD."omschrijving", OLD."omschrijving_klant", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='e1cbf533e5bec2faecea21f94f1f3433a8cdc72a', operation='DELETE', pgid='pgtrigger_delete_delete_05cf8', table='instrumenten_klantkenmerk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='tegel',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_tegelevent" ("bron", "code", "id", "kolom", "naam", "naam_klant", "omschrijving", "ondertitel", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rij", "tips", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."kolom", NEW."naam", NEW."naam_klant", NEW."omschrijving", NEW."ondertitel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rij", NEW."tips", NEW."volgorde"); RETURN NULL;', hash='7cff8f978508d23b35e142473ef212eae2fc3165', operation='INSERT', pgid='pgtrigger_insert_insert_7090f', table='instrumenten_tegel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='tegel',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_tegelevent" ("bron", "code", "id", "kolom", "naam", "naam_klant", "omschrijving", "ondertitel", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rij", "tips", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."kolom", NEW."naam", NEW."naam_klant", NEW."omschrijving", NEW."ondertitel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rij", NEW."tips", NEW."volgorde"); RETURN NULL;', hash='5e7a7f6859fdc42ec5122809eedb2c12adff6e56', operation='UPDATE', pgid='pgtrigger_update_update_9c312', table='instrumenten_tegel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='tegel',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_tegelevent" ("bron", "code", "id", "kolom", "naam", "naam_klant", "omschrijving", "ondertitel", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rij", "tips", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."kolom", OLD."naam", OLD."naam_klant", OLD."omschrijving", OLD."ondertitel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rij", OLD."tips", OLD."volgorde"); RETURN NULL;', hash='f51d57c05fde1bca477a62820136d4daaef17859', operation='DELETE', pgid='pgtrigger_delete_delete_5d696', table='instrumenten_tegel', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitvoeringsvorm',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_uitvoeringsvormevent" ("bron", "code", "id", "naam", "oude_namen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", NEW."oude_namen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='8d5123e2e467fde8190bca16d226d919c1c82848', operation='INSERT', pgid='pgtrigger_insert_insert_56b42', table='instrumenten_uitvoeringsvorm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitvoeringsvorm',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_uitvoeringsvormevent" ("bron", "code", "id", "naam", "oude_namen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (NEW."bron", NEW."code", NEW."id", NEW."naam", NEW."oude_namen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."volgorde"); RETURN NULL;', hash='9d06e94b4c2777d1bdc1907aab92f2fb34c808dc', operation='UPDATE', pgid='pgtrigger_update_update_acb45', table='instrumenten_uitvoeringsvorm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitvoeringsvorm',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_uitvoeringsvormevent" ("bron", "code", "id", "naam", "oude_namen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volgorde") VALUES (OLD."bron", OLD."code", OLD."id", OLD."naam", OLD."oude_namen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."volgorde"); RETURN NULL;', hash='175a7b72074c6de4017bebde39dc91534e7f3f6d', operation='DELETE', pgid='pgtrigger_delete_delete_f2972', table='instrumenten_uitvoeringsvorm', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanbiederevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7a71c0f77413b9b68b3a03fa75c2e2715537639d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_11e6f', table='instrumenten_aanbiederevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelgroepevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='47cb2718f5e292020dda10d4aa68d726e0784e25', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8a16e', table='instrumenten_doelgroepevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='eigenaarevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='46d76d191e8b34d4bda8916d66989efcb1ea910a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d6136', table='instrumenten_eigenaarevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebiedevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e363a449bebef950e022de35f9f3e80663a20563', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0bd16', table='instrumenten_gebiedevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='downloadevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dd7232f51bf164e4da2f5efd4eb48f66a1b59b75', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ab23e', table='instrumenten_downloadevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='download',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_downloadevent" ("bestandsnaam", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (NEW."bestandsnaam", NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."url"); RETURN NULL;', hash='3068b69fd214d09d1223a388774d0a3cdc4a78a0', operation='INSERT', pgid='pgtrigger_insert_insert_4e469', table='instrumenten_download', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='download',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_downloadevent" ("bestandsnaam", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (NEW."bestandsnaam", NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."url"); RETURN NULL;', hash='3b70659261252942ba7e1c08b5b078dafc548fcc', operation='UPDATE', pgid='pgtrigger_update_update_862be', table='instrumenten_download', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='download',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_downloadevent" ("bestandsnaam", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (OLD."bestandsnaam", OLD."id", OLD."instrument_id", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."url"); RETURN NULL;', hash='2d5555022fb7ffcfa0ec88a423b60900a6deade4', operation='DELETE', pgid='pgtrigger_delete_delete_311a9', table='instrumenten_download', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactpersoonevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='85ee6b14f764c4cc0f8c67175339c8044c8e5f10', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_42441', table='instrumenten_contactpersoonevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactpersoon',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_contactpersoonevent" ("email", "id", "instrument_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon") VALUES (NEW."email", NEW."id", NEW."instrument_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."soort", NEW."telefoon"); RETURN NULL;', hash='8558fc2070ef381c64ce11affdc84a3eca0854f0', operation='INSERT', pgid='pgtrigger_insert_insert_e0798', table='instrumenten_contactpersoon', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactpersoon',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_contactpersoonevent" ("email", "id", "instrument_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon") VALUES (NEW."email", NEW."id", NEW."instrument_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."soort", NEW."telefoon"); RETURN NULL;', hash='6ace1194bb4350bbeafe583d03a3a30853493a4b', operation='UPDATE', pgid='pgtrigger_update_update_f7b98', table='instrumenten_contactpersoon', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='contactpersoon',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_contactpersoonevent" ("email", "id", "instrument_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon") VALUES (OLD."email", OLD."id", OLD."instrument_id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."soort", OLD."telefoon"); RETURN NULL;', hash='034436c22f3a9af1c21d07426db2df86659d0304', operation='DELETE', pgid='pgtrigger_delete_delete_32da8', table='instrumenten_contactpersoon', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='beoordelingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1c3f6305a64c016ac86ff27241032fc55f5950c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1fe11', table='instrumenten_beoordelingevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='beoordeling',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_beoordelingevent" ("algemeen", "auteur_id", "auteur_naam", "beoordeeld_op", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "revisie", "toelichting_algemeen", "toelichting_resultaat", "toelichting_uitvoering", "uitvoering", "verborgen", "verborgen_reden") VALUES (NEW."algemeen", NEW."auteur_id", NEW."auteur_naam", NEW."beoordeeld_op", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."resultaat", NEW."revisie", NEW."toelichting_algemeen", NEW."toelichting_resultaat", NEW."toelichting_uitvoering", NEW."uitvoering", NEW."verborgen", NEW."verborgen_reden"); RETURN NULL;', hash='c8e01ce0ec27525e06a8f91f40e8da86a2fa1b5c', operation='INSERT', pgid='pgtrigger_insert_insert_348f0', table='instrumenten_beoordeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='beoordeling',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_beoordelingevent" ("algemeen", "auteur_id", "auteur_naam", "beoordeeld_op", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "revisie", "toelichting_algemeen", "toelichting_resultaat", "toelichting_uitvoering", "uitvoering", "verborgen", "verborgen_reden") VALUES (NEW."algemeen", NEW."auteur_id", NEW."auteur_naam", NEW."beoordeeld_op", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."resultaat", NEW."revisie", NEW."toelichting_algemeen", NEW."toelichting_resultaat", NEW."toelichting_uitvoering", NEW."uitvoering", NEW."verborgen", NEW."verborgen_reden"); RETURN NULL;', hash='16b03344c843e6f6e12290fc209d434bac8a9037', operation='UPDATE', pgid='pgtrigger_update_update_81130', table='instrumenten_beoordeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='beoordeling',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_beoordelingevent" ("algemeen", "auteur_id", "auteur_naam", "beoordeeld_op", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultaat", "revisie", "toelichting_algemeen", "toelichting_resultaat", "toelichting_uitvoering", "uitvoering", "verborgen", "verborgen_reden") VALUES (OLD."algemeen", OLD."auteur_id", OLD."auteur_naam", OLD."beoordeeld_op", OLD."id", OLD."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."resultaat", OLD."revisie", OLD."toelichting_algemeen", OLD."toelichting_resultaat", OLD."toelichting_uitvoering", OLD."uitvoering", OLD."verborgen", OLD."verborgen_reden"); RETURN NULL;', hash='50d8dc07872754b6e9014792b94e7e351dca2252', operation='DELETE', pgid='pgtrigger_delete_delete_3c91f', table='instrumenten_beoordeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='490cb99bdda8a3dbec4cdecbc02ed8f100e0500b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_90b84', table='instrumenten_instrumentevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='klantkenmerkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5872139f3245ec1e8e6e0c73a9affa590ffe9e38', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6ec8a', table='instrumenten_klantkenmerkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='link',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_linkevent" ("id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."url"); RETURN NULL;', hash='2ac8cf5329e57112db4cd92e5037eee22f66de04', operation='INSERT', pgid='pgtrigger_insert_insert_007aa', table='instrumenten_link', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='link',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_linkevent" ("id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."url"); RETURN NULL;', hash='78c9f284c85926b0899652ee9c33c7c9a0cbb759', operation='UPDATE', pgid='pgtrigger_update_update_48e62', table='instrumenten_link', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='link',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_linkevent" ("id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "url") VALUES (OLD."id", OLD."instrument_id", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."url"); RETURN NULL;', hash='449102675ed15e8b948619453c63f02bb7d5adc8', operation='DELETE', pgid='pgtrigger_delete_delete_55fc2', table='instrumenten_link', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='linkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87fb2c12ef06aec89606d478e08b456e3c6ccd2c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6b1ad', table='instrumenten_linkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='locatie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_locatieevent" ("actief", "antwoordnummer", "huisnummer", "id", "instrument_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "soort", "straat", "toelichting") VALUES (NEW."actief", NEW."antwoordnummer", NEW."huisnummer", NEW."id", NEW."instrument_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plaats", NEW."postbus", NEW."postcode", NEW."soort", NEW."straat", NEW."toelichting"); RETURN NULL;', hash='af0ee24074382a994ba48dff5cc35df47613ba0a', operation='INSERT', pgid='pgtrigger_insert_insert_38c8c', table='instrumenten_locatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='locatie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_locatieevent" ("actief", "antwoordnummer", "huisnummer", "id", "instrument_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "soort", "straat", "toelichting") VALUES (NEW."actief", NEW."antwoordnummer", NEW."huisnummer", NEW."id", NEW."instrument_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plaats", NEW."postbus", NEW."postcode", NEW."soort", NEW."straat", NEW."toelichting"); RETURN NULL;', hash='bd832658601f9a10c0b780609324a81022a507a0', operation='UPDATE', pgid='pgtrigger_update_update_30686', table='instrumenten_locatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='locatie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_locatieevent" ("actief", "antwoordnummer", "huisnummer", "id", "instrument_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postbus", "postcode", "soort", "straat", "toelichting") VALUES (OLD."actief", OLD."antwoordnummer", OLD."huisnummer", OLD."id", OLD."instrument_id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postbus", OLD."postcode", OLD."soort", OLD."straat", OLD."toelichting"); RETURN NULL;', hash='22c7fd07acd7b922a2eda4501fa12dc350242db3', operation='DELETE', pgid='pgtrigger_delete_delete_ce0bd', table='instrumenten_locatie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='locatieevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='01b20eae00ce8425af887d61046f0397996a5238', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_37ca0', table='instrumenten_locatieevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mediabestand',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_mediabestandevent" ("bestandsnaam", "grootte", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "toegevoegd_door_id", "toegevoegd_op") VALUES (NEW."bestandsnaam", NEW."grootte", NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sha256", NEW."soort", NEW."toegevoegd_door_id", NEW."toegevoegd_op"); RETURN NULL;', hash='dc005127813a8e2f8b0e99c61c4b87439fc572ca', operation='INSERT', pgid='pgtrigger_insert_insert_db3d3', table='instrumenten_mediabestand', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mediabestand',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."bestandsnaam" IS DISTINCT FROM (NEW."bestandsnaam") OR OLD."grootte" IS DISTINCT FROM (NEW."grootte") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."instrument_id" IS DISTINCT FROM (NEW."instrument_id") OR OLD."label" IS DISTINCT FROM (NEW."label") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."toegevoegd_door_id" IS DISTINCT FROM (NEW."toegevoegd_door_id") OR OLD."toegevoegd_op" IS DISTINCT FROM (NEW."toegevoegd_op"))', func='INSERT INTO "instrumenten_mediabestandevent" ("bestandsnaam", "grootte", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "toegevoegd_door_id", "toegevoegd_op") VALUES (NEW."bestandsnaam", NEW."grootte", NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sha256", NEW."soort", NEW."toegevoegd_door_id", NEW."toegevoegd_op"); RETURN NULL;', hash='7eef4a7b450def655e30ff416ca2d2109d100dc0', operation='UPDATE', pgid='pgtrigger_update_update_4dd57', table='instrumenten_mediabestand', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mediabestand',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_mediabestandevent" ("bestandsnaam", "grootte", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "toegevoegd_door_id", "toegevoegd_op") VALUES (OLD."bestandsnaam", OLD."grootte", OLD."id", OLD."instrument_id", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sha256", OLD."soort", OLD."toegevoegd_door_id", OLD."toegevoegd_op"); RETURN NULL;', hash='68b3bdd737a13070dd0d84e8da8f41fb7dab1b43', operation='DELETE', pgid='pgtrigger_delete_delete_7cdd8', table='instrumenten_mediabestand', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mediabestandevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='299593776cb272cef3f1cb5b76f33f0e72935a92', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a7275', table='instrumenten_mediabestandevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='registratiecode',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_registratiecodeevent" ("code", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='09f732c6038bc6c842b77c9c3986a3f256dc55fc', operation='INSERT', pgid='pgtrigger_insert_insert_1d162', table='instrumenten_registratiecode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='registratiecode',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_registratiecodeevent" ("code", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."instrument_id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='f8b0dbc1ec1f483f76407bf41ead8aef5926fa91', operation='UPDATE', pgid='pgtrigger_update_update_83aed', table='instrumenten_registratiecode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='registratiecode',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_registratiecodeevent" ("code", "id", "instrument_id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."id", OLD."instrument_id", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='5a861f79db494fb8358922a9569a44d682deb087', operation='DELETE', pgid='pgtrigger_delete_delete_ba923', table='instrumenten_registratiecode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='registratiecodeevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='51fbb7272cabb55f391651dbf60dd4d7f00ae1f7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f0cd8', table='instrumenten_registratiecodeevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='startmoment',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_startmomentevent" ("id", "instrument_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plekken", "toelichting") VALUES (NEW."id", NEW."instrument_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plekken", NEW."toelichting"); RETURN NULL;', hash='3f6a56b601fb990901f726bd9e9c4d7c37bb08f4', operation='INSERT', pgid='pgtrigger_insert_insert_fd4c9', table='instrumenten_startmoment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='startmoment',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_startmomentevent" ("id", "instrument_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plekken", "toelichting") VALUES (NEW."id", NEW."instrument_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plekken", NEW."toelichting"); RETURN NULL;', hash='7f0a0be11e2f5203e81d04afc5be651133921319', operation='UPDATE', pgid='pgtrigger_update_update_512d8', table='instrumenten_startmoment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='startmoment',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_startmomentevent" ("id", "instrument_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plekken", "toelichting") VALUES (OLD."id", OLD."instrument_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plekken", OLD."toelichting"); RETURN NULL;', hash='c7e8692cac9561a3e917dbec0391f60b44d2ae2a', operation='DELETE', pgid='pgtrigger_delete_delete_1c84a', table='instrumenten_startmoment', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='startmomentevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7d3b9e5c5590d573376549ec6183d60cb30ffd90', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e1c0f', table='instrumenten_startmomentevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='tegelevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='29459222ef0e33b804b6f7d6ce6929d29c35e247', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ebd89', table='instrumenten_tegelevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrument',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentevent" ("aanbieder_id", "aangemaakt_op", "aanmeldinstructies", "aanvullende_informatie", "bereik", "bron", "doel", "duur", "duur_eenheid", "duur_uren", "eigenaar_id", "gewijzigd_op", "groep", "id", "importmerk", "individueel", "kosten", "naam", "onderscheidende_aanpak", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiceren_tot", "publiceren_vanaf", "samenvatting", "samenvatting_klant", "samenwerkingspartners", "slug", "status", "toelichting_doelgroep", "toelichting_duur", "toelichting_intensiteit", "toelichting_kosten", "uitvoering", "uren_per_week", "uuid", "voorwaarden_deelname", "werkafspraken", "werkwijze") VALUES (NEW."aanbieder_id", NEW."aangemaakt_op", NEW."aanmeldinstructies", NEW."aanvullende_informatie", NEW."bereik", NEW."bron", NEW."doel", NEW."duur", NEW."duur_eenheid", NEW."duur_uren", NEW."eigenaar_id", NEW."gewijzigd_op", NEW."groep", NEW."id", NEW."importmerk", NEW."individueel", NEW."kosten", NEW."naam", NEW."onderscheidende_aanpak", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."publiceren_tot", NEW."publiceren_vanaf", NEW."samenvatting", NEW."samenvatting_klant", NEW."samenwerkingspartners", NEW."slug", NEW."status", NEW."toelichting_doelgroep", NEW."toelichting_duur", NEW."toelichting_intensiteit", NEW."toelichting_kosten", NEW."uitvoering", NEW."uren_per_week", NEW."uuid", NEW."voorwaarden_deelname", NEW."werkafspraken", NEW."werkwijze"); RETURN NULL;', hash='955e456870dd2503495e8dc9b3eb763424789c31', operation='INSERT', pgid='pgtrigger_insert_insert_f73e1', table='instrumenten_instrument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrument',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_instrumentevent" ("aanbieder_id", "aangemaakt_op", "aanmeldinstructies", "aanvullende_informatie", "bereik", "bron", "doel", "duur", "duur_eenheid", "duur_uren", "eigenaar_id", "gewijzigd_op", "groep", "id", "importmerk", "individueel", "kosten", "naam", "onderscheidende_aanpak", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiceren_tot", "publiceren_vanaf", "samenvatting", "samenvatting_klant", "samenwerkingspartners", "slug", "status", "toelichting_doelgroep", "toelichting_duur", "toelichting_intensiteit", "toelichting_kosten", "uitvoering", "uren_per_week", "uuid", "voorwaarden_deelname", "werkafspraken", "werkwijze") VALUES (NEW."aanbieder_id", NEW."aangemaakt_op", NEW."aanmeldinstructies", NEW."aanvullende_informatie", NEW."bereik", NEW."bron", NEW."doel", NEW."duur", NEW."duur_eenheid", NEW."duur_uren", NEW."eigenaar_id", NEW."gewijzigd_op", NEW."groep", NEW."id", NEW."importmerk", NEW."individueel", NEW."kosten", NEW."naam", NEW."onderscheidende_aanpak", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."publiceren_tot", NEW."publiceren_vanaf", NEW."samenvatting", NEW."samenvatting_klant", NEW."samenwerkingspartners", NEW."slug", NEW."status", NEW."toelichting_doelgroep", NEW."toelichting_duur", NEW."toelichting_intensiteit", NEW."toelichting_kosten", NEW."uitvoering", NEW."uren_per_week", NEW."uuid", NEW."voorwaarden_deelname", NEW."werkafspraken", NEW."werkwijze"); RETURN NULL;', hash='4e37269dbef87da92d5ec664aaadf2a8f634ad42', operation='UPDATE', pgid='pgtrigger_update_update_a8c40', table='instrumenten_instrument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrument',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentevent" ("aanbieder_id", "aangemaakt_op", "aanmeldinstructies", "aanvullende_informatie", "bereik", "bron", "doel", "duur", "duur_eenheid", "duur_uren", "eigenaar_id", "gewijzigd_op", "groep", "id", "importmerk", "individueel", "kosten", "naam", "onderscheidende_aanpak", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiceren_tot", "publiceren_vanaf", "samenvatting", "samenvatting_klant", "samenwerkingspartners", "slug", "status", "toelichting_doelgroep", "toelichting_duur", "toelichting_intensiteit", "toelichting_kosten", "uitvoering", "uren_per_week", "uuid", "voorwaarden_deelname", "werkafspraken", "werkwijze") VALUES (OLD."aanbieder_id", OLD."aangemaakt_op", OLD."aanmeldinstructies", OLD."aanvullende_informatie", OLD."bereik", OLD."bron", OLD."doel", OLD."duur", OLD."duur_eenheid", OLD."duur_uren", OLD."eigenaar_id", OLD."gewijzigd_op", OLD."groep", OLD."id", OLD."importmerk", OLD."individueel", OLD."kosten", OLD."naam", OLD."onderscheidende_aanpak", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."publiceren_tot", OLD."publiceren_vanaf", OLD."samenvatting", OLD."samenvatting_klant", OLD."samenwerkingspartners", OLD."slug", OLD."status", OLD."toelichting_doelgroep", OLD."toelichting_duur", OLD."toelichting_intensiteit", OLD."toelichting_kosten", OLD."uitvoering", OLD."uren_per_week", OLD."uuid", OLD."voorwaarden_deelname", OLD."werkafspraken", OLD."werkwijze"); RETURN NULL;', hash='ea4a2b3c31c42a84d04b358faa06456b25a6cde1', operation='DELETE', pgid='pgtrigger_delete_delete_49421', table='instrumenten_instrument', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='uitvoeringsvormevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5e1efd2047b53dad1e56283a2f71f910fdc60c6c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_58606', table='instrumenten_uitvoeringsvormevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='video',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_videoevent" ("dienst", "id", "instrument_id", "kenmerk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."dienst", NEW."id", NEW."instrument_id", NEW."kenmerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='5046d38a13b25ac34cd48fd72842c85cb20b191c', operation='INSERT', pgid='pgtrigger_insert_insert_9566d', table='instrumenten_video', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='video',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_videoevent" ("dienst", "id", "instrument_id", "kenmerk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."dienst", NEW."id", NEW."instrument_id", NEW."kenmerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='46c1995fdae5179b8ab7b3e9dffd7f781906ea81', operation='UPDATE', pgid='pgtrigger_update_update_9e763', table='instrumenten_video', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='video',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_videoevent" ("dienst", "id", "instrument_id", "kenmerk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."dienst", OLD."id", OLD."instrument_id", OLD."kenmerk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='239308ac41832db49fec252380d1761cb6bdc981', operation='DELETE', pgid='pgtrigger_delete_delete_b7599', table='instrumenten_video', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='videoevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5ccd79527d0377681f31c7af9c207ec5fb073c2b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_34d11', table='instrumenten_videoevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='volger',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_volgerevent" ("bericht_tot", "frequentie", "gebruiker_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds") VALUES (NEW."bericht_tot", NEW."frequentie", NEW."gebruiker_id", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sinds"); RETURN NULL;', hash='5cb3a52deabb86c288d42a7e7367328e0d7c2173', operation='INSERT', pgid='pgtrigger_insert_insert_3c8fc', table='instrumenten_volger', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='volger',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_volgerevent" ("bericht_tot", "frequentie", "gebruiker_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds") VALUES (NEW."bericht_tot", NEW."frequentie", NEW."gebruiker_id", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sinds"); RETURN NULL;', hash='25503bd0eefee0c4f9184f96c81238f2456f8d5b', operation='UPDATE', pgid='pgtrigger_update_update_8adca', table='instrumenten_volger', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='volger',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_volgerevent" ("bericht_tot", "frequentie", "gebruiker_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds") VALUES (OLD."bericht_tot", OLD."frequentie", OLD."gebruiker_id", OLD."id", OLD."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sinds"); RETURN NULL;', hash='9f5c2a041f737a87cd0a6ea39c637fbf502b8654', operation='DELETE', pgid='pgtrigger_delete_delete_fd670', table='instrumenten_volger', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='volgerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1aeccc05a3fba9a0db2e0e7d075b81e332ae3d3a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bbca5', table='instrumenten_volgerevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentdoelgroep',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentdoelgroepevent" ("doelgroep_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."doelgroep_id", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='a3084ef803948497968df0f0ad54257181f2b284', operation='INSERT', pgid='pgtrigger_insert_insert_e65a0', table='instrumenten_instrument_doelgroepen', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentdoelgroep',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_instrumentdoelgroepevent" ("doelgroep_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."doelgroep_id", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='203ee7128510b0867d39a1f504faa0ac1299b3de', operation='UPDATE', pgid='pgtrigger_update_update_ec590', table='instrumenten_instrument_doelgroepen', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentdoelgroep',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentdoelgroepevent" ("doelgroep_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."doelgroep_id", OLD."id", OLD."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='c0b000cbe7158cfef5c664d8dc3c40f7e3407db3', operation='DELETE', pgid='pgtrigger_delete_delete_2bf1b', table='instrumenten_instrument_doelgroepen', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentgebied',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentgebiedevent" ("gebied_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebied_id", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='a071a8c9d5cbbe004e2c6b65701662af9191e22b', operation='INSERT', pgid='pgtrigger_insert_insert_ab7da', table='instrumenten_instrument_gebieden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentgebied',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_instrumentgebiedevent" ("gebied_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebied_id", NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='9e2a01f581f4b77424c05bf00a1c0dd0eade0e1d', operation='UPDATE', pgid='pgtrigger_update_update_9eb75', table='instrumenten_instrument_gebieden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentgebied',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentgebiedevent" ("gebied_id", "id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gebied_id", OLD."id", OLD."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='6fea89ee595f5497f60033da26d8f354be41c381', operation='DELETE', pgid='pgtrigger_delete_delete_51d84', table='instrumenten_instrument_gebieden', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentklantkenmerkevent" ("id", "instrument_id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."instrument_id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='78fb629c51542a1855115ad3d9b020d7777870c0', operation='INSERT', pgid='pgtrigger_insert_insert_6e138', table='instrumenten_instrument_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_instrumentklantkenmerkevent" ("id", "instrument_id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."instrument_id", NEW."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='0169046c7ae1187d1e595e77529558dfea340534', operation='UPDATE', pgid='pgtrigger_update_update_5669c', table='instrumenten_instrument_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentklantkenmerk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentklantkenmerkevent" ("id", "instrument_id", "klantkenmerk_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."instrument_id", OLD."klantkenmerk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='098abe25ad9eb73c87e47d16ea2b337ab457d5ae', operation='DELETE', pgid='pgtrigger_delete_delete_aecb2', table='instrumenten_instrument_klantkenmerken', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumenttegel',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumenttegelevent" ("id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id") VALUES (NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."tegel_id"); RETURN NULL;', hash='2fd879bf1eb9a66eacd774ecae45799db2104716', operation='INSERT', pgid='pgtrigger_insert_insert_e1f34', table='instrumenten_instrument_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumenttegel',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_instrumenttegelevent" ("id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id") VALUES (NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tegel_id"); RETURN NULL;', hash='8d3a4095112aec00d62636b423a66caadad10438', operation='UPDATE', pgid='pgtrigger_update_update_fdb5e', table='instrumenten_instrument_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumenttegel',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumenttegelevent" ("id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegel_id") VALUES (OLD."id", OLD."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."tegel_id"); RETURN NULL;', hash='74ffc22e1e826f4ce37f2d10b8cd0076759cd6e6', operation='DELETE', pgid='pgtrigger_delete_delete_69f07', table='instrumenten_instrument_tegels', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentuitvoeringsvorm',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentuitvoeringsvormevent" ("id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitvoeringsvorm_id") VALUES (NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uitvoeringsvorm_id"); RETURN NULL;', hash='6ec095042ac87ffc27e0ca719bd38a6a55f0f090', operation='INSERT', pgid='pgtrigger_insert_insert_41db7', table='instrumenten_instrument_uitvoeringsvormen', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentuitvoeringsvorm',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_instrumentuitvoeringsvormevent" ("id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitvoeringsvorm_id") VALUES (NEW."id", NEW."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uitvoeringsvorm_id"); RETURN NULL;', hash='b7ec6281d4ff6ae4a866779cb849da42f08b22df', operation='UPDATE', pgid='pgtrigger_update_update_1c970', table='instrumenten_instrument_uitvoeringsvormen', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentuitvoeringsvorm',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "instrumenten_instrumentuitvoeringsvormevent" ("id", "instrument_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitvoeringsvorm_id") VALUES (OLD."id", OLD."instrument_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uitvoeringsvorm_id"); RETURN NULL;', hash='cd7fc039fdf67008525bff7a908c8597e3f3ee94', operation='DELETE', pgid='pgtrigger_delete_delete_494a9', table='instrumenten_instrument_uitvoeringsvormen', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentdoelgroepevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='40fc9467d6b073eabf64166f242beb8a47dce7d7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_03199', table='instrumenten_instrumentdoelgroepevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentgebiedevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dedb0e567d603dfac1bb89ad150b99c8f8711052', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_092aa', table='instrumenten_instrumentgebiedevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentklantkenmerkevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2a8dfd9018da1cdaadd0ed0686e48677883ae4e1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ad314', table='instrumenten_instrumentklantkenmerkevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumenttegelevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2981e62a00d9f82a504e06a2f3904099ba32ea42', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_10c01', table='instrumenten_instrumenttegelevent', when='BEFORE')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='instrumentuitvoeringsvormevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9e21f8e85f12170d42fb0371b6708cdef9935fd4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fb8e3', table='instrumenten_instrumentuitvoeringsvormevent', when='BEFORE')),
            )],
        ),
    ]
