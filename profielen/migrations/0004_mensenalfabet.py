import toegang.alfabet
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('profielen', '0003_koppelingen_van_profielen'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='afwijkgrond',
            options={'ordering': ['volgorde', toegang.alfabet.Alfabet(models.F('naam')), 'code'], 'verbose_name': 'afwijkgrond', 'verbose_name_plural': 'afwijkgronden'},
        ),
        migrations.AlterModelOptions(
            name='profielpatroon',
            options={'ordering': ['profiel', 'component__volgorde', 'pk'], 'verbose_name': 'patroon', 'verbose_name_plural': 'patronen'},
        ),
    ]
