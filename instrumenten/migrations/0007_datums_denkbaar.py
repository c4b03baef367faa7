"""Dates of a year that can be. Not checked for what stands there already: that may have been wrong for years."""

import datetime
import toegang.datums
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0006_mensenalfabet'),
    ]

    operations = [
        AddConstraintNotValid(
            model_name='instrument',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('publiceren_vanaf__isnull', True), models.Q(('publiceren_vanaf__gte', datetime.date(1900, 1, 1)), ('publiceren_vanaf__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('publiceren_tot__isnull', True), models.Q(('publiceren_tot__gte', datetime.date(1900, 1, 1)), ('publiceren_tot__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='instrument_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='startmoment',
            constraint=toegang.datums.Denkbaar(condition=models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='startmoment_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
    ]
