from django.db import migrations

# Of two on one cell the first stays; another goes below all rows, where a beheerder finds it and gives it a place.
_UIT_ELKAAR = """
    SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),
           set_config('pghistory.context_metadata', '{"taak": "migratie"}', true);
    UPDATE instrumenten_tegel t SET rij = (SELECT max(rij) FROM instrumenten_tegel) + d.nummer
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS nummer
              FROM (SELECT id, row_number() OVER (PARTITION BY kolom, rij ORDER BY id) AS plaats
                      FROM instrumenten_tegel) alle
             WHERE plaats > 1) d
     WHERE d.id = t.id;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0010_gepubliceerd_was_beschreven'),
    ]

    operations = [
        migrations.RunSQL(_UIT_ELKAAR, migrations.RunSQL.noop),
    ]
