"""Established means discussed with the client. What was established before this rule stays as it is: NOT VALID."""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("klantbeeld", "0008_revisie_van_contactpersoon")]

    operations = [
        AddConstraintNotValid(
            model_name="klantbeeld",
            constraint=models.CheckConstraint(
                condition=models.Q(("status", "concept"), ("besproken_op__isnull", False), _connector="OR"),
                name="klantbeeld_vastgesteld_is_besproken",
                violation_error_message="Bespreek het klantbeeld eerst met de klant.",
            ),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.CheckConstraint(
                condition=models.Q(("uitslag__isnull", True), ("bron", "instrument"), _connector="OR"),
                name="score_uitslag_is_bron",
                violation_error_message="Een uitslag hoort bij de bron uitslag van een instrument.",
            ),
        ),
    ]
