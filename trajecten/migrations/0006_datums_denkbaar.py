"""Dates of a year that can be. Not checked for what stands there already: that may have been wrong for years."""

import datetime
import toegang.datums
from django.conf import settings
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0007_datums_denkbaar'),
        ('klantbeeld', '0017_datums_denkbaar'),
        ('trajecten', '0005_mensenalfabet'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddConstraintNotValid(
            model_name='doel',
            constraint=toegang.datums.Denkbaar(condition=models.Q(('uiterlijk__isnull', True), models.Q(('uiterlijk__gte', datetime.date(1900, 1, 1)), ('uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='doel_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='evaluatie',
            constraint=toegang.datums.Denkbaar(condition=models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='evaluatie_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='inzet',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('begin__isnull', True), models.Q(('begin__gte', datetime.date(1900, 1, 1)), ('begin__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('einde__isnull', True), models.Q(('einde__gte', datetime.date(1900, 1, 1)), ('einde__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='inzet_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='trajectplan',
            constraint=toegang.datums.Denkbaar(condition=models.Q(('evaluatie_op__isnull', True), models.Q(('evaluatie_op__gte', datetime.date(1900, 1, 1)), ('evaluatie_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='trajectplan_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
    ]
