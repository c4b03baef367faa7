from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0009_gepubliceerd_is_beschreven'),
    ]

    operations = [
        ValidateConstraint(model_name='instrument', name='instrument_gepubliceerd_is_beschreven'),
    ]
