from django.db import migrations


class Migration(migrations.Migration):
    """The sequence that klantnummers come from: two registrations at the same moment never get the same number."""

    dependencies = [("klantbeeld", "0002_initial")]

    operations = [
        migrations.RunSQL(
            "CREATE SEQUENCE klantbeeld_klantnummer",
            "DROP SEQUENCE klantbeeld_klantnummer",
        )
    ]
