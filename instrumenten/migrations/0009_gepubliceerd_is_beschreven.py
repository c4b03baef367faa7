from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):
    """Counts for every row that is written from now on; the next one looks at those that are there, without a lock."""

    dependencies = [
        ('instrumenten', '0008_concept_mag_leeg_zijn'),
    ]

    operations = [
        AddConstraintNotValid(
            model_name='instrument',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'gepubliceerd'), _negated=True), models.Q(('aanbieder__isnull', False), models.Q(('samenvatting', ''), _negated=True), models.Q(('doel', ''), _negated=True), models.Q(('werkwijze', ''), _negated=True)), _connector='OR'), name='instrument_gepubliceerd_is_beschreven', violation_error_message='Publiceren kan nog niet. Vul samenvatting, doel, werkwijze en aanbieder in.'),
        ),
    ]
