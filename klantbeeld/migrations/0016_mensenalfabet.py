import toegang.alfabet
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('klantbeeld', '0015_overdracht_bij_terugkeer'),
        ('toegang', '0008_mensenalfabet'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='afspraakoorzaak',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'oorzaak van niet nakomen', 'verbose_name_plural': 'oorzaken van niet nakomen'},
        ),
        migrations.AlterModelOptions(
            name='gesprekssoort',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'soort gesprek', 'verbose_name_plural': 'soorten gesprek'},
        ),
        migrations.AlterModelOptions(
            name='igmcomponent',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'IGM-component', 'verbose_name_plural': 'IGM-componenten'},
        ),
        migrations.AlterModelOptions(
            name='klant',
            options={'ordering': ('alfabet', 'pk'), 'verbose_name': 'klant', 'verbose_name_plural': 'klanten'},
        ),
        migrations.AlterModelOptions(
            name='meldreden',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'reden van melding', 'verbose_name_plural': 'redenen van melding'},
        ),
        migrations.AlterModelOptions(
            name='organisatie',
            options={'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'], 'verbose_name': 'organisatie', 'verbose_name_plural': 'organisaties'},
        ),
        migrations.AlterModelOptions(
            name='organisatiecontact',
            options={'ordering': ['-vast', toegang.alfabet.Alfabet(models.F('naam')), 'pk'], 'verbose_name': 'contactpersoon van een organisatie', 'verbose_name_plural': 'contactpersonen van organisaties'},
        ),
        migrations.AlterModelOptions(
            name='organisatiesoort',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'soort organisatie', 'verbose_name_plural': 'soorten organisatie'},
        ),
        migrations.AlterModelOptions(
            name='overdracht',
            options={'ordering': ['-op', '-pk'], 'verbose_name': 'overdracht', 'verbose_name_plural': 'overdrachten'},
        ),
        migrations.AlterModelOptions(
            name='score',
            options={'ordering': ['component__volgorde', 'pk'], 'verbose_name': 'score', 'verbose_name_plural': 'scores'},
        ),
        migrations.AlterModelOptions(
            name='uitstroomreden',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'reden van uitstroom', 'verbose_name_plural': 'redenen van uitstroom'},
        ),
        migrations.AlterModelOptions(
            name='verzuim',
            options={'ordering': ['-gemeld_op', '-pk'], 'verbose_name': 'niet verschenen', 'verbose_name_plural': 'niet verschenen'},
        ),
        migrations.AlterModelOptions(
            name='verzuimreden',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'reden van niet verschijnen', 'verbose_name_plural': 'redenen van niet verschijnen'},
        ),
        migrations.AlterModelOptions(
            name='zrmdomein',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'permissions': [('gevoelige_domeinen', 'Mag gevoelige ZRM-domeinen zien en invullen')], 'verbose_name': 'ZRM-domein', 'verbose_name_plural': 'ZRM-domeinen'},
        ),
        migrations.RemoveIndex(
            model_name='klant',
            name='klant_klantmanager_naam',
        ),
        migrations.RemoveIndex(
            model_name='klant',
            name='klant_team_naam',
        ),
        migrations.AddField(
            model_name='klant',
            name='alfabet',
            field=models.GeneratedField(db_persist=True, expression=toegang.alfabet.AlfabetVanPersoon('achternaam', 'voornaam'), output_field=models.TextField(db_collation='C'), verbose_name='plaats in het alfabet'),
        ),
        migrations.AddIndex(
            model_name='klant',
            index=models.Index(fields=['klantmanager', 'alfabet', 'id'], name='klant_klantmanager_alfabet'),
        ),
        migrations.AddIndex(
            model_name='klant',
            index=models.Index(fields=['team', 'alfabet', 'id'], name='klant_team_alfabet'),
        ),
    ]
