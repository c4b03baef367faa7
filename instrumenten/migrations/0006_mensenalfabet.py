import toegang.alfabet
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0005_zoeksets'),
        ('toegang', '0008_mensenalfabet'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='aanbieder',
            options={'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'], 'verbose_name': 'aanbieder', 'verbose_name_plural': 'aanbieders'},
        ),
        migrations.AlterModelOptions(
            name='doelgroep',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'doelgroep', 'verbose_name_plural': 'doelgroepen'},
        ),
        migrations.AlterModelOptions(
            name='eigenaar',
            options={'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'], 'verbose_name': 'eigenaar', 'verbose_name_plural': 'eigenaren'},
        ),
        migrations.AlterModelOptions(
            name='gebied',
            options={'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'gebied', 'verbose_name_plural': 'gebieden'},
        ),
        migrations.AlterModelOptions(
            name='instrument',
            options={'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'], 'verbose_name': 'instrument', 'verbose_name_plural': 'instrumenten'},
        ),
        migrations.AlterModelOptions(
            name='klantkenmerk',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'klantkenmerk', 'verbose_name_plural': 'klantkenmerken'},
        ),
        migrations.AlterModelOptions(
            name='tegel',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'tegel', 'verbose_name_plural': 'tegels'},
        ),
        migrations.AlterModelOptions(
            name='uitvoeringsvorm',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'uitvoeringsvorm', 'verbose_name_plural': 'uitvoeringsvormen'},
        ),
        migrations.RemoveIndex(
            model_name='instrument',
            name='instrument_status_naam',
        ),
        migrations.RemoveIndex(
            model_name='zoekrij',
            name='zoekrij_naam',
        ),
        migrations.AddField(
            model_name='zoekrij',
            name='alfabet',
            field=models.GeneratedField(db_persist=True, expression=toegang.alfabet.Alfabet(models.F('naam')), output_field=models.TextField(db_collation='C')),
        ),
        migrations.AddIndex(
            model_name='instrument',
            index=models.Index(toegang.alfabet.Alfabet(models.F('naam')), models.F('id'), name='instrument_alfabet'),
        ),
        migrations.AddIndex(
            model_name='zoekrij',
            index=models.Index(fields=['alfabet', 'instrument'], name='zoekrij_alfabet'),
        ),
    ]
