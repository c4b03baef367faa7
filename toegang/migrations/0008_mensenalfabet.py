import toegang.alfabet
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('toegang', '0007_groepen_en_rechten_in_het_verslag'),
    ]

    operations = [
        # Before the columns that are made by them.
        migrations.RunSQL(toegang.alfabet.MAAK_FUNCTIES, toegang.alfabet.VERWIJDER_FUNCTIES),
        migrations.AlterModelOptions(
            name='gebruiker',
            options={'ordering': ('alfabet', 'pk'), 'verbose_name': 'gebruiker', 'verbose_name_plural': 'gebruikers'},
        ),
        migrations.AlterModelOptions(
            name='team',
            options={'ordering': [toegang.alfabet.Alfabet(models.F('naam')), 'pk'], 'verbose_name': 'team', 'verbose_name_plural': 'teams'},
        ),
        migrations.AddField(
            model_name='gebruiker',
            name='alfabet',
            field=models.GeneratedField(db_persist=True, expression=toegang.alfabet.AlfabetVanPersoon('last_name', 'first_name'), output_field=models.TextField(db_collation='C'), verbose_name='plaats in het alfabet'),
        ),
    ]
