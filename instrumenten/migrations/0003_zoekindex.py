# The search index: see instrumenten.models.zoekindex.

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models


# The search index is kept by the database itself, per statement, so that bulk work costs one renewal per batch.
RENEW = r"""
CREATE FUNCTION zoekindex_rijen(welke bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- Whoever changes something of the same instrument waits here, and then reads what the other left.
    PERFORM 1 FROM instrumenten_instrument WHERE id = ANY(welke) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO instrumenten_zoekrij AS z (
        instrument_id, naam, naamwoorden, aanbieder_id, zichtbaar, vanaf, tot, tegels, kenmerken, doelgroepen,
        uitvoeringsvormen, locaties, gebieden, overal, groep, individueel, uitvoering, duur_uren, uren, kosten,
        sterren, beoordelingen, startdagen)
    SELECT i.id, i.naam,
           setweight(to_tsvector('dutch', translate(i.naam, '/', ' ')), 'A')
           || setweight(to_tsvector('dutch', translate(a.naam, '/', ' ')), 'B')
           || setweight(to_tsvector('dutch', translate(concat_ws(' ', k.woorden, v.woorden), '/', ' ')), 'C'),
           i.aanbieder_id,
           i.status = 'gepubliceerd' AND i.samenvatting <> '' AND t.ids IS NOT NULL AND k.ids IS NOT NULL,
           i.publiceren_vanaf, i.publiceren_tot,
           coalesce(t.ids, '{}'), coalesce(k.ids, '{}'), coalesce(d.ids, '{}'), coalesce(v.ids, '{}'),
           coalesce(l.soorten, '{}'), coalesce(g.ids, '{}'), i.bereik = 'landelijk' OR g.ids IS NULL,
           i.groep, i.individueel, i.uitvoering, i.duur_uren, i.uren_per_week, i.kosten,
           b.sterren, b.aantal, coalesce(s.dagen, '{}')
    FROM instrumenten_instrument i
    JOIN instrumenten_aanbieder a ON a.id = i.aanbieder_id
    CROSS JOIN LATERAL (
        SELECT array_agg(tegel_id ORDER BY tegel_id) AS ids
        FROM instrumenten_instrument_tegels WHERE instrument_id = i.id) t
    CROSS JOIN LATERAL (
        SELECT array_agg(o.id ORDER BY o.id) AS ids, string_agg(o.code || ' ' || o.naam, ' ' ORDER BY o.id) AS woorden
        FROM instrumenten_instrument_klantkenmerken x JOIN instrumenten_klantkenmerk o ON o.id = x.klantkenmerk_id
        WHERE x.instrument_id = i.id) k
    CROSS JOIN LATERAL (
        SELECT array_agg(doelgroep_id ORDER BY doelgroep_id) AS ids
        FROM instrumenten_instrument_doelgroepen WHERE instrument_id = i.id) d
    CROSS JOIN LATERAL (
        SELECT array_agg(o.id ORDER BY o.id) AS ids, string_agg(o.code || ' ' || o.naam, ' ' ORDER BY o.id) AS woorden
        FROM instrumenten_instrument_uitvoeringsvormen x
        JOIN instrumenten_uitvoeringsvorm o ON o.id = x.uitvoeringsvorm_id
        WHERE x.instrument_id = i.id) v
    CROSS JOIN LATERAL (
        SELECT array_agg(gebied_id ORDER BY gebied_id) AS ids
        FROM instrumenten_instrument_gebieden WHERE instrument_id = i.id) g
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT soort ORDER BY soort) AS soorten
        FROM instrumenten_locatie WHERE instrument_id = i.id AND actief) l
    CROSS JOIN LATERAL (
        SELECT avg(algemeen)::float8 AS sterren, count(*)::int AS aantal
        FROM instrumenten_beoordeling WHERE instrument_id = i.id AND NOT verborgen) b
    CROSS JOIN LATERAL (
        SELECT array_agg(op ORDER BY op) AS dagen
        FROM instrumenten_startmoment WHERE instrument_id = i.id) s
    WHERE i.id = ANY(welke)
    ON CONFLICT (instrument_id) DO UPDATE SET
        naam = EXCLUDED.naam, naamwoorden = EXCLUDED.naamwoorden, aanbieder_id = EXCLUDED.aanbieder_id,
        zichtbaar = EXCLUDED.zichtbaar, vanaf = EXCLUDED.vanaf, tot = EXCLUDED.tot, tegels = EXCLUDED.tegels,
        kenmerken = EXCLUDED.kenmerken, doelgroepen = EXCLUDED.doelgroepen,
        uitvoeringsvormen = EXCLUDED.uitvoeringsvormen, locaties = EXCLUDED.locaties, gebieden = EXCLUDED.gebieden,
        overal = EXCLUDED.overal, groep = EXCLUDED.groep, individueel = EXCLUDED.individueel,
        uitvoering = EXCLUDED.uitvoering, duur_uren = EXCLUDED.duur_uren, uren = EXCLUDED.uren,
        kosten = EXCLUDED.kosten, sterren = EXCLUDED.sterren, beoordelingen = EXCLUDED.beoordelingen,
        startdagen = EXCLUDED.startdagen
    WHERE z.* IS DISTINCT FROM EXCLUDED.*;
END $$;

-- After zoekindex_rijen, whose words it takes over. New words join the list of words; they never leave it.
CREATE FUNCTION zoekindex_teksten(welke bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WITH vernieuwd AS (
        INSERT INTO instrumenten_zoektekst AS t (instrument_id, woorden)
        SELECT i.id, i.zoektekst || z.naamwoorden
        FROM instrumenten_instrument i JOIN instrumenten_zoekrij z ON z.instrument_id = i.id
        WHERE i.id = ANY(welke)
        ON CONFLICT (instrument_id) DO UPDATE SET woorden = EXCLUDED.woorden
        WHERE t.woorden IS DISTINCT FROM EXCLUDED.woorden
        RETURNING woorden)
    INSERT INTO instrumenten_zoekwoord (woord, kaal)
    SELECT DISTINCT w.lexeme,
           translate(w.lexeme, 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')
    FROM vernieuwd, unnest(vernieuwd.woorden) w
    WHERE w.lexeme ~ '^[[:alnum:]]{2,60}$'
      AND NOT EXISTS (SELECT 1 FROM instrumenten_zoekwoord b WHERE b.woord = w.lexeme)
    ORDER BY 1
    ON CONFLICT (woord) DO NOTHING;
END $$;

CREATE FUNCTION zoekindex_instrument() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[] := (SELECT array_agg(id) FROM nieuw);
BEGIN
    PERFORM zoekindex_rijen(ids);
    PERFORM zoekindex_teksten(ids);
    RETURN NULL;
END $$;

CREATE FUNCTION zoekindex_instrument_weg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM instrumenten_zoekrij WHERE instrument_id IN (SELECT id FROM oud);
    DELETE FROM instrumenten_zoektekst WHERE instrument_id IN (SELECT id FROM oud);
    RETURN NULL;
END $$;

CREATE FUNCTION zoekindex_deel() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        ids := (SELECT array_agg(DISTINCT instrument_id) FROM nieuw);
    ELSIF TG_OP = 'DELETE' THEN
        ids := (SELECT array_agg(DISTINCT instrument_id) FROM oud);
    ELSE
        ids := (SELECT array_agg(instrument_id)
                FROM (SELECT instrument_id FROM oud UNION SELECT instrument_id FROM nieuw) beide);
    END IF;
    IF ids IS NOT NULL THEN
        PERFORM zoekindex_rijen(ids);
        IF TG_ARGV[0] = 'met woorden' THEN
            PERFORM zoekindex_teksten(ids);
        END IF;
    END IF;
    RETURN NULL;
END $$;

-- A provider, klantkenmerk or uitvoeringsvorm that is called otherwise; the argument finds its instruments.
CREATE FUNCTION zoekindex_naam() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE anders bigint[]; ids bigint[];
BEGIN
    anders := (SELECT array_agg(nieuw.id) FROM nieuw JOIN oud USING (id)
               WHERE (nieuw.code, nieuw.naam) IS DISTINCT FROM (oud.code, oud.naam));
    IF anders IS NOT NULL THEN
        EXECUTE TG_ARGV[0] INTO ids USING anders;
        IF ids IS NOT NULL THEN
            PERFORM zoekindex_rijen(ids);
            PERFORM zoekindex_teksten(ids);
        END IF;
    END IF;
    RETURN NULL;
END $$;

SELECT zoekindex_rijen(array_agg(id)), zoekindex_teksten(array_agg(id)) FROM instrumenten_instrument;
"""

FORGET = """
DROP FUNCTION zoekindex_naam(), zoekindex_deel(), zoekindex_instrument_weg(), zoekindex_instrument(),
              zoekindex_teksten(bigint[]), zoekindex_rijen(bigint[]);
"""

OLD, NEW = "OLD TABLE AS oud", "NEW TABLE AS nieuw"
TABLES = {"INSERT": NEW, "DELETE": OLD, "UPDATE": f"{OLD} {NEW}"}
LINKS = {
    "tegels": "",
    "doelgroepen": "",
    "gebieden": "",
    "klantkenmerken": "met woorden",
    "uitvoeringsvormen": "met woorden",
}
PARTS = {
    **{f"instrumenten_instrument_{naam}": woorden for naam, woorden in LINKS.items()},
    "instrumenten_locatie": "",
    "instrumenten_beoordeling": "",
    "instrumenten_startmoment": "",
}
NAMES = {
    "instrumenten_aanbieder": "SELECT array_agg(id) FROM instrumenten_instrument WHERE aanbieder_id = ANY($1)",
    "instrumenten_klantkenmerk": (
        "SELECT array_agg(DISTINCT instrument_id) FROM instrumenten_instrument_klantkenmerken "
        "WHERE klantkenmerk_id = ANY($1)"
    ),
    "instrumenten_uitvoeringsvorm": (
        "SELECT array_agg(DISTINCT instrument_id) FROM instrumenten_instrument_uitvoeringsvormen "
        "WHERE uitvoeringsvorm_id = ANY($1)"
    ),
}


def trigger(tabel, wanneer, functie, argument=None):
    """The operation that adds one trigger, and takes it away again."""
    naam = f"zoekindex_{wanneer.lower()}"
    waarde = f"'{argument}'" if argument is not None else ""
    return migrations.RunSQL(
        f"CREATE TRIGGER {naam} AFTER {wanneer} ON {tabel} REFERENCING {TABLES[wanneer]} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {functie}({waarde})",
        f"DROP TRIGGER {naam} ON {tabel}",
    )


TRIGGERS = [
    trigger("instrumenten_instrument", "INSERT", "zoekindex_instrument"),
    trigger("instrumenten_instrument", "UPDATE", "zoekindex_instrument"),
    trigger("instrumenten_instrument", "DELETE", "zoekindex_instrument_weg"),
    *(trigger(tabel, wanneer, "zoekindex_deel", woorden) for tabel, woorden in PARTS.items() for wanneer in TABLES),
    *(trigger(tabel, "UPDATE", "zoekindex_naam", opdracht) for tabel, opdracht in NAMES.items()),
]


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0002_beoordelen_volgen_media'),
    ]

    operations = [
        migrations.CreateModel(
            name='Zoekrij',
            fields=[
                ('instrument', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='+', serialize=False, to='instrumenten.instrument')),
                ('naam', models.CharField(max_length=200)),
                ('naamwoorden', django.contrib.postgres.search.SearchVectorField()),
                ('aanbieder_id', models.BigIntegerField()),
                ('zichtbaar', models.BooleanField()),
                ('vanaf', models.DateField(null=True)),
                ('tot', models.DateField(null=True)),
                ('tegels', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('kenmerken', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('doelgroepen', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('uitvoeringsvormen', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('locaties', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), size=None)),
                ('gebieden', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('overal', models.BooleanField()),
                ('groep', models.BooleanField()),
                ('individueel', models.BooleanField()),
                ('uitvoering', models.CharField(max_length=12)),
                ('duur_uren', models.FloatField(null=True)),
                ('uren', models.FloatField(null=True)),
                ('kosten', models.FloatField(null=True)),
                ('sterren', models.FloatField(null=True)),
                ('beoordelingen', models.IntegerField()),
                ('startdagen', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), size=None)),
            ],
            options={
                'verbose_name': 'zoekrij',
                'verbose_name_plural': 'zoekrijen',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['naamwoorden'], name='zoekrij_naamwoorden')],
            },
        ),
        migrations.CreateModel(
            name='Zoektekst',
            fields=[
                ('instrument', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='+', serialize=False, to='instrumenten.instrument')),
                ('woorden', django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                'verbose_name': 'zoektekst',
                'verbose_name_plural': 'zoekteksten',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['woorden'], name='zoektekst_woorden')],
            },
        ),
        migrations.CreateModel(
            name='Zoekwoord',
            fields=[
                ('woord', models.CharField(max_length=60, primary_key=True, serialize=False)),
                ('kaal', models.CharField(max_length=60)),
            ],
            options={
                'verbose_name': 'zoekwoord',
                'verbose_name_plural': 'zoekwoorden',
                'indexes': [models.Index(fields=['kaal'], name='zoekwoord_kaal'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('kaal', name='gin_trgm_ops'), name='zoekwoord_trgm')],
            },
        ),
        migrations.RunSQL(RENEW, FORGET),
        *TRIGGERS,
    ]
