"""The schema `verslag`, where only the owner comes: keys of the proof, and the chain over events and access log.

The functions are put in place after the migration (toegang.verslag.inrichten), since they follow the tables that there
are. Going back gives the triggers of the library their own rights and their own question back.
"""

from django.db import migrations

HEEN = [
    "CREATE SCHEMA verslag",
    # Keys by which the application proves who acts, as the two pads of HMAC-SHA256.
    """
    CREATE TABLE verslag.sleutel (
        kenmerk text PRIMARY KEY,
        binnen bytea NOT NULL CHECK (length(binnen) = 64),
        buiten bytea NOT NULL CHECK (length(buiten) = 64)
    )
    """,
    # Which columns of a table a print was made of, and what kind each was; a later migration may change the table.
    """
    CREATE TABLE verslag.vorm (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tabel regclass NOT NULL,
        kolommen text[] NOT NULL,
        plaatsen integer[] NOT NULL,
        soorten text[] NOT NULL,
        vervallen boolean NOT NULL DEFAULT false,
        CHECK (cardinality(kolommen) = cardinality(plaatsen) AND cardinality(kolommen) = cardinality(soorten))
    )
    """,
    # One row of the record, by number, with its print; what one transaction wrote is a bundle.
    """
    CREATE TABLE verslag.regel (
        nummer bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bundel bigint NOT NULL,
        vorm integer NOT NULL REFERENCES verslag.vorm,
        rij bigint NOT NULL,
        afdruk bytea NOT NULL CHECK (length(afdruk) = 32)
    )
    """,
    "CREATE SEQUENCE verslag.bundelnummer",
    # The chain: one link per bundle.
    """
    CREATE TABLE verslag.schakel (
        nummer bigint PRIMARY KEY,
        bundel bigint NOT NULL UNIQUE,
        op timestamp with time zone NOT NULL,
        aantal bigint NOT NULL,
        soort text NOT NULL CHECK (soort IN ('gewoon', 'overgenomen', 'hervormd')),
        inhoud bytea NOT NULL,
        hash bytea NOT NULL
    )
    """,
    # The bundle of a transaction that has not ended.
    """
    CREATE TABLE verslag.lopend (
        transactie xid8 PRIMARY KEY,
        bundel bigint NOT NULL,
        eerste bigint NOT NULL,
        sluit boolean NOT NULL DEFAULT false
    )
    """,
    """
    CREATE FUNCTION verslag.bij_vastleggen() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN RAISE EXCEPTION ''verslag is not in place yet''; END'
    """,
    """
    CREATE CONSTRAINT TRIGGER bij_vastleggen AFTER INSERT OR UPDATE ON verslag.lopend
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION verslag.bij_vastleggen()
    """,
]

TERUG = [
    """
    DO $terug$
    DECLARE
        ding record;
    BEGIN
        FOR ding IN SELECT tgrelid::regclass AS tabel, tgname FROM pg_trigger
            WHERE tgname IN ('verslag_wie', 'verslag_zegel')
        LOOP
            EXECUTE format('DROP TRIGGER %I ON %s', ding.tgname, ding.tabel);
        END LOOP;
        FOR ding IN SELECT p.proname, p.prosrc FROM pg_proc p
            WHERE p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'pgtrigger\\_%' AND p.prosecdef
        LOOP
            EXECUTE format(
                'CREATE OR REPLACE FUNCTION public.%I() RETURNS trigger LANGUAGE plpgsql AS %L', ding.proname,
                replace(ding.prosrc, 'verslag.negeert(TG_NAME)', '"public"._pgtrigger_should_ignore(TG_NAME)'));
        END LOOP;
        GRANT EXECUTE ON FUNCTION public._pgtrigger_should_ignore(name) TO PUBLIC;
    END $terug$
    """,
    "DROP SCHEMA verslag CASCADE",
]

# The table of Django's database cache: failed sign-ins are counted over all processes together.
TELLER = [
    """
    CREATE TABLE toegang_teller (
        cache_key varchar(255) NOT NULL PRIMARY KEY,
        value text NOT NULL,
        expires timestamp with time zone NOT NULL
    )
    """,
    "CREATE INDEX toegang_teller_expires ON toegang_teller (expires)",
]


class Migration(migrations.Migration):

    dependencies = [
        ('toegang', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(sql=HEEN, reverse_sql=TERUG),
        migrations.RunSQL(sql=TELLER, reverse_sql="DROP TABLE toegang_teller"),
    ]
