"""The table of Django's database cache: failed sign-ins are counted over all processes together."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('toegang', '0002_gebruikers_in_het_verslag'),
    ]

    operations = [
        migrations.RunSQL(
            sql=[
                'CREATE TABLE "toegang_teller" ('
                '"cache_key" varchar(255) NOT NULL PRIMARY KEY, '
                '"value" text NOT NULL, '
                '"expires" timestamp with time zone NOT NULL)',
                'CREATE INDEX "toegang_teller_expires" ON "toegang_teller" ("expires")',
            ],
            reverse_sql='DROP TABLE "toegang_teller"',
        ),
    ]
