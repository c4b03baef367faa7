from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('trajecten', '0004_beoordeling_van_inzet'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='doelevaluatie',
            options={'ordering': ['doel', 'pk'], 'verbose_name': 'evaluatie van een doel', 'verbose_name_plural': 'evaluaties van doelen'},
        ),
        migrations.AlterModelOptions(
            name='planversie',
            options={'ordering': ['-nummer', '-pk'], 'verbose_name': 'planversie', 'verbose_name_plural': 'planversies'},
        ),
    ]
