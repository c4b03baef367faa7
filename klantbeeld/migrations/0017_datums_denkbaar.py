"""Dates of a year that can be. Not checked for what stands there already: that may have been wrong for years."""

import datetime
import toegang.datums
from django.conf import settings
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0007_datums_denkbaar'),
        ('klantbeeld', '0016_mensenalfabet'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddConstraintNotValid(
            model_name='afspraak',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('uiterlijk__isnull', True), models.Q(('uiterlijk__gte', datetime.date(1900, 1, 1)), ('uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('eerst_uiterlijk__isnull', True), models.Q(('eerst_uiterlijk__gte', datetime.date(1900, 1, 1)), ('eerst_uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='afspraak_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='diagnoseuitslag',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('afgenomen_op__isnull', True), models.Q(('afgenomen_op__gte', datetime.date(1900, 1, 1)), ('afgenomen_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('geldig_tot__isnull', True), models.Q(('geldig_tot__gte', datetime.date(1900, 1, 1)), ('geldig_tot__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='uitslag_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='gesprek',
            constraint=toegang.datums.Denkbaar(condition=models.Q(('moment__isnull', True), models.Q(('moment__gte', datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)), ('moment__lt', datetime.datetime(2101, 1, 1, 0, 0, tzinfo=datetime.timezone.utc))), _connector='OR'), name='gesprek_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='herstelplan',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('overname_tot__isnull', True), models.Q(('overname_tot__gte', datetime.date(1900, 1, 1)), ('overname_tot__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('terugkijken_op__isnull', True), models.Q(('terugkijken_op__gte', datetime.date(1900, 1, 1)), ('terugkijken_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('afgesloten_op__isnull', True), models.Q(('afgesloten_op__gte', datetime.date(1900, 1, 1)), ('afgesloten_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='herstelplan_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='herstelstap',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('uiterlijk__isnull', True), models.Q(('uiterlijk__gte', datetime.date(1900, 1, 1)), ('uiterlijk__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('gedaan_op__isnull', True), models.Q(('gedaan_op__gte', datetime.date(1900, 1, 1)), ('gedaan_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='herstelstap_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='hulp',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('gemeld_op__isnull', True), models.Q(('gemeld_op__gte', datetime.date(1900, 1, 1)), ('gemeld_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('bevestigd_op__isnull', True), models.Q(('bevestigd_op__gte', datetime.date(1900, 1, 1)), ('bevestigd_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('gestopt_op__isnull', True), models.Q(('gestopt_op__gte', datetime.date(1900, 1, 1)), ('gestopt_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='hulp_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='periode',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('begin__isnull', True), models.Q(('begin__gte', datetime.date(1900, 1, 1)), ('begin__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('einde__isnull', True), models.Q(('einde__gte', datetime.date(1900, 1, 1)), ('einde__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='periode_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='verwijzing',
            constraint=toegang.datums.Denkbaar(condition=models.Q(models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('terugkoppeling_op__isnull', True), models.Q(('terugkoppeling_op__gte', datetime.date(1900, 1, 1)), ('terugkoppeling_op__lt', datetime.date(2101, 1, 1))), _connector='OR'), models.Q(('teruggekoppeld_op__isnull', True), models.Q(('teruggekoppeld_op__gte', datetime.date(1900, 1, 1)), ('teruggekoppeld_op__lt', datetime.date(2101, 1, 1))), _connector='OR')), name='verwijzing_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='verzuim',
            constraint=toegang.datums.Denkbaar(condition=models.Q(('contact_op__isnull', True), models.Q(('contact_op__gte', datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)), ('contact_op__lt', datetime.datetime(2101, 1, 1, 0, 0, tzinfo=datetime.timezone.utc))), _connector='OR'), name='verzuim_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
        AddConstraintNotValid(
            model_name='zrmmeting',
            constraint=toegang.datums.Denkbaar(condition=models.Q(('op__isnull', True), models.Q(('op__gte', datetime.date(1900, 1, 1)), ('op__lt', datetime.date(2101, 1, 1))), _connector='OR'), name='zrmmeting_datums_denkbaar', violation_error_message='Een datum ligt te ver in het verleden of de toekomst.'),
        ),
    ]
