# Rows of the index become narrow: a set of keys is one number, and all words move to Zoektekst, those of the instrument
# itself included. What the index holds is derived, so its tables are made anew instead of altered.

from importlib import import_module

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

RENEW = r"""
CREATE FUNCTION zoekset(sleutels text[]) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ('x' || left(md5(array_to_string(sleutels, ',')), 16))::bit(64)::bigint;

CREATE OR REPLACE FUNCTION zoekindex_rijen(welke bigint[]) RETURNS void LANGUAGE plpgsql
SET enable_nestloop = off SET enable_mergejoin = off SET jit = off AS $$
BEGIN
    -- Whoever changes something of the same instrument waits here, and then reads what the other left.
    PERFORM 1 FROM instrumenten_instrument WHERE id = ANY(welke) ORDER BY id FOR NO KEY UPDATE;
    WITH nieuw AS MATERIALIZED (
        SELECT i.*, t.sleutels AS tegels, k.sleutels AS kenmerken, coalesce(d.sleutels, '{}') AS doelgroepen,
               coalesce(v.sleutels, '{}') AS uitvoeringsvormen, coalesce(l.sleutels, '{}') AS locaties,
               coalesce(g.sleutels, '{}') AS gebieden, b.sterren, coalesce(b.aantal, 0) AS beoordelingen,
               coalesce(s.dagen, '{}') AS startdagen
        FROM (SELECT id, naam, aanbieder_id, status = 'gepubliceerd' AND samenvatting <> '' AS af,
                     bereik = 'landelijk' AS landelijk, groep, individueel, uitvoering, publiceren_vanaf,
                     publiceren_tot, duur_uren, uren_per_week, kosten
              FROM instrumenten_instrument WHERE id = ANY(welke)) i
        LEFT JOIN (
            SELECT instrument_id, array_agg(tegel_id::text ORDER BY tegel_id) AS sleutels
            FROM instrumenten_instrument_tegels WHERE instrument_id = ANY(welke) GROUP BY 1) t ON t.instrument_id = i.id
        LEFT JOIN (
            SELECT instrument_id, array_agg(klantkenmerk_id::text ORDER BY klantkenmerk_id) AS sleutels
            FROM instrumenten_instrument_klantkenmerken
            WHERE instrument_id = ANY(welke) GROUP BY 1) k ON k.instrument_id = i.id
        LEFT JOIN (
            SELECT instrument_id, array_agg(doelgroep_id::text ORDER BY doelgroep_id) AS sleutels
            FROM instrumenten_instrument_doelgroepen
            WHERE instrument_id = ANY(welke) GROUP BY 1) d ON d.instrument_id = i.id
        LEFT JOIN (
            SELECT instrument_id, array_agg(uitvoeringsvorm_id::text ORDER BY uitvoeringsvorm_id) AS sleutels
            FROM instrumenten_instrument_uitvoeringsvormen
            WHERE instrument_id = ANY(welke) GROUP BY 1) v ON v.instrument_id = i.id
        LEFT JOIN (
            SELECT instrument_id, array_agg(gebied_id::text ORDER BY gebied_id) AS sleutels
            FROM instrumenten_instrument_gebieden
            WHERE instrument_id = ANY(welke) GROUP BY 1) g ON g.instrument_id = i.id
        LEFT JOIN (
            SELECT instrument_id, array_agg(DISTINCT soort::text ORDER BY soort::text) AS sleutels
            FROM instrumenten_locatie WHERE instrument_id = ANY(welke) AND actief GROUP BY 1) l ON l.instrument_id = i.id
        LEFT JOIN (
            SELECT instrument_id, avg(algemeen)::float8 AS sterren, count(*)::int AS aantal
            FROM instrumenten_beoordeling
            WHERE instrument_id = ANY(welke) AND NOT verborgen GROUP BY 1) b ON b.instrument_id = i.id
        LEFT JOIN (
            SELECT instrument_id, array_agg(op ORDER BY op) AS dagen
            FROM instrumenten_startmoment WHERE instrument_id = ANY(welke) GROUP BY 1) s ON s.instrument_id = i.id),
    nieuwe_sets AS (
        INSERT INTO instrumenten_zoekset (id, sleutels)
        SELECT zoekset(s), s
        FROM (SELECT DISTINCT s FROM nieuw, LATERAL (
                  VALUES (coalesce(tegels, '{}')), (coalesce(kenmerken, '{}')), (doelgroepen), (uitvoeringsvormen),
                         (locaties), (gebieden)) v(s)) alle
        WHERE NOT EXISTS (SELECT 1 FROM instrumenten_zoekset b WHERE b.id = zoekset(s))
        ORDER BY 1
        ON CONFLICT (id) DO NOTHING)
    INSERT INTO instrumenten_zoekrij AS z (
        instrument_id, naam, aanbieder_id, zichtbaar, vanaf, tot, tegels, kenmerken, doelgroepen, uitvoeringsvormen,
        locaties, gebieden, overal, groep, individueel, uitvoering, duur_uren, uren, kosten, sterren, beoordelingen,
        startdagen)
    SELECT id, naam, aanbieder_id, af AND tegels IS NOT NULL AND kenmerken IS NOT NULL, publiceren_vanaf,
           publiceren_tot, zoekset(coalesce(tegels, '{}')), zoekset(coalesce(kenmerken, '{}')), zoekset(doelgroepen),
           zoekset(uitvoeringsvormen), zoekset(locaties), zoekset(gebieden), landelijk OR gebieden = '{}', groep,
           individueel, uitvoering, duur_uren, uren_per_week, kosten, sterren, beoordelingen, startdagen
    FROM nieuw
    ON CONFLICT (instrument_id) DO UPDATE SET
        naam = EXCLUDED.naam, aanbieder_id = EXCLUDED.aanbieder_id, zichtbaar = EXCLUDED.zichtbaar,
        vanaf = EXCLUDED.vanaf, tot = EXCLUDED.tot, tegels = EXCLUDED.tegels, kenmerken = EXCLUDED.kenmerken,
        doelgroepen = EXCLUDED.doelgroepen, uitvoeringsvormen = EXCLUDED.uitvoeringsvormen,
        locaties = EXCLUDED.locaties, gebieden = EXCLUDED.gebieden, overal = EXCLUDED.overal, groep = EXCLUDED.groep,
        individueel = EXCLUDED.individueel, uitvoering = EXCLUDED.uitvoering, duur_uren = EXCLUDED.duur_uren,
        uren = EXCLUDED.uren, kosten = EXCLUDED.kosten, sterren = EXCLUDED.sterren,
        beoordelingen = EXCLUDED.beoordelingen, startdagen = EXCLUDED.startdagen
    WHERE z.* IS DISTINCT FROM EXCLUDED.*;
END $$;

-- New words join the list of words; they never leave it.
CREATE OR REPLACE FUNCTION zoekindex_teksten(welke bigint[]) RETURNS void LANGUAGE plpgsql
SET enable_nestloop = off SET enable_mergejoin = off SET jit = off AS $$
BEGIN
    PERFORM 1 FROM instrumenten_instrument WHERE id = ANY(welke) ORDER BY id FOR NO KEY UPDATE;
    WITH namen AS (
        SELECT instrument_id, string_agg(code || ' ' || naam, ' ' ORDER BY soort, id) AS woorden
        FROM (SELECT x.instrument_id, 1 AS soort, o.id, o.code, o.naam
              FROM instrumenten_instrument_klantkenmerken x JOIN instrumenten_klantkenmerk o ON o.id = x.klantkenmerk_id
              WHERE x.instrument_id = ANY(welke)
              UNION ALL
              SELECT x.instrument_id, 2, o.id, o.code, o.naam
              FROM instrumenten_instrument_doelgroepen x JOIN instrumenten_doelgroep o ON o.id = x.doelgroep_id
              WHERE x.instrument_id = ANY(welke)
              UNION ALL
              SELECT x.instrument_id, 3, o.id, o.code, o.naam
              FROM instrumenten_instrument_uitvoeringsvormen x
              JOIN instrumenten_uitvoeringsvorm o ON o.id = x.uitvoeringsvorm_id
              WHERE x.instrument_id = ANY(welke)
              UNION ALL
              SELECT x.instrument_id, 4, o.id, '', o.naam
              FROM instrumenten_instrument_tegels x JOIN instrumenten_tegel o ON o.id = x.tegel_id
              WHERE x.instrument_id = ANY(welke)) alle
        GROUP BY instrument_id),
    delen AS (
        SELECT instrument_id, string_agg(woorden, ' ' ORDER BY soort, id) AS woorden
        FROM (SELECT instrument_id, 1 AS soort, id, concat_ws(' ', naam, plaats) AS woorden
              FROM instrumenten_locatie WHERE instrument_id = ANY(welke) AND actief
              UNION ALL
              SELECT instrument_id, 2, id, translate(code, '-.', '  ')
              FROM instrumenten_registratiecode WHERE instrument_id = ANY(welke)) alle
        GROUP BY instrument_id),
    gelezen AS (
        SELECT i.id,
               setweight(to_tsvector('dutch', translate(i.naam, '/', ' ')), 'A')
               || setweight(to_tsvector('dutch', translate(a.naam, '/', ' ')), 'B')
               || setweight(to_tsvector('dutch', translate(coalesce(n.woorden, ''), '/', ' ')), 'C') AS naamwoorden,
               setweight(to_tsvector('dutch', translate(i.samenvatting, '/', ' ')), 'B')
               || setweight(to_tsvector('dutch', translate(i.doel, '/', ' ')), 'C')
               || setweight(to_tsvector('dutch', translate(concat_ws(
                      ' ', i.werkwijze, i.onderscheidende_aanpak, i.toelichting_doelgroep, i.voorwaarden_deelname,
                      i.werkafspraken, i.samenwerkingspartners, i.aanvullende_informatie, d.woorden), '/', ' ')), 'D')
                  AS overige
        FROM (SELECT * FROM instrumenten_instrument WHERE id = ANY(welke)) i
        JOIN instrumenten_aanbieder a ON a.id = i.aanbieder_id
        LEFT JOIN namen n ON n.instrument_id = i.id
        LEFT JOIN delen d ON d.instrument_id = i.id),
    vernieuwd AS (
        INSERT INTO instrumenten_zoektekst AS t (instrument_id, naamwoorden, woorden)
        SELECT id, naamwoorden, naamwoorden || overige FROM gelezen
        ON CONFLICT (instrument_id) DO UPDATE SET naamwoorden = EXCLUDED.naamwoorden, woorden = EXCLUDED.woorden
        WHERE (t.naamwoorden, t.woorden) IS DISTINCT FROM (EXCLUDED.naamwoorden, EXCLUDED.woorden)
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

-- The argument finds the instruments of a provider or code that is called otherwise.
CREATE OR REPLACE FUNCTION zoekindex_naam() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE anders bigint[]; ids bigint[];
BEGIN
    anders := (SELECT array_agg(nieuw.id) FROM nieuw JOIN oud USING (id)
               WHERE (nieuw.code, nieuw.naam) IS DISTINCT FROM (oud.code, oud.naam));
    IF anders IS NOT NULL THEN
        EXECUTE TG_ARGV[0] INTO ids USING anders;
        IF ids IS NOT NULL THEN
            PERFORM zoekindex_teksten(ids);
        END IF;
    END IF;
    RETURN NULL;
END $$;
"""

REFILL = "SELECT zoekindex_rijen(array_agg(id)), zoekindex_teksten(array_agg(id)) FROM instrumenten_instrument;"

TABLES = {
    "INSERT": "NEW TABLE AS nieuw",
    "UPDATE": "OLD TABLE AS oud NEW TABLE AS nieuw",
    "DELETE": "OLD TABLE AS oud",
}
# Whose words are new in the index; of a registratiecode nothing was in it.
LINKS = ("instrumenten_instrument_doelgroepen", "instrumenten_instrument_tegels", "instrumenten_locatie")
PARTS = ("instrumenten_registratiecode",)
NAMES = {
    "instrumenten_doelgroep": ("instrumenten_instrument_doelgroepen", "doelgroep_id"),
    "instrumenten_tegel": ("instrumenten_instrument_tegels", "tegel_id"),
}


def trigger(tabel, wanneer, functie, argument, voorheen=None):
    """The operation that makes or replaces one trigger; on the way back it gets the argument that it had, or goes."""
    make = (
        f"CREATE OR REPLACE TRIGGER zoekindex_{wanneer.lower()} AFTER {wanneer} ON {tabel} "
        f"REFERENCING {TABLES[wanneer]} FOR EACH STATEMENT EXECUTE FUNCTION {functie}"
    )
    drop = f"DROP TRIGGER zoekindex_{wanneer.lower()} ON {tabel}"
    return migrations.RunSQL(f"{make}('{argument}')", drop if voorheen is None else f"{make}('{voorheen}')")


TRIGGERS = [
    *(trigger(tabel, wanneer, "zoekindex_deel", "met woorden", "") for tabel in LINKS for wanneer in TABLES),
    *(trigger(tabel, wanneer, "zoekindex_deel", "met woorden") for tabel in PARTS for wanneer in TABLES),
    *(
        trigger(
            tabel, "UPDATE", "zoekindex_naam",
            f"SELECT array_agg(DISTINCT instrument_id) FROM {door} WHERE {sleutel} = ANY($1)",
        )
        for tabel, (door, sleutel) in NAMES.items()
    ),
]

# What the functions were before; runs last on the way back, when the tables are the old ones again.
BEFORE = (
    r"""
CREATE OR REPLACE FUNCTION zoekindex_teksten(welke bigint[]) RETURNS void LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION zoekindex_naam() RETURNS trigger LANGUAGE plpgsql AS $$
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
"""
    + import_module("instrumenten.migrations.0004_zoekindex_in_bulk").RENEW
    + REFILL
)


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0004_zoekindex_in_bulk'),
    ]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, BEFORE),
        pgtrigger.migrations.RemoveTrigger(
            model_name='instrument',
            name='update_update',
        ),
        migrations.RemoveIndex(
            model_name='instrument',
            name='instrument_zoektekst',
        ),
        migrations.RemoveField(
            model_name='instrument',
            name='zoektekst',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='instrument',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "instrumenten_instrumentevent" ("aanbieder_id", "aangemaakt_op", "aanmeldinstructies", "aanvullende_informatie", "bereik", "bron", "doel", "duur", "duur_eenheid", "duur_uren", "eigenaar_id", "gewijzigd_op", "groep", "id", "importmerk", "individueel", "kosten", "naam", "onderscheidende_aanpak", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiceren_tot", "publiceren_vanaf", "samenvatting", "samenvatting_klant", "samenwerkingspartners", "slug", "status", "toelichting_doelgroep", "toelichting_duur", "toelichting_intensiteit", "toelichting_kosten", "uitvoering", "uren_per_week", "uuid", "voorwaarden_deelname", "werkafspraken", "werkwijze") VALUES (NEW."aanbieder_id", NEW."aangemaakt_op", NEW."aanmeldinstructies", NEW."aanvullende_informatie", NEW."bereik", NEW."bron", NEW."doel", NEW."duur", NEW."duur_eenheid", NEW."duur_uren", NEW."eigenaar_id", NEW."gewijzigd_op", NEW."groep", NEW."id", NEW."importmerk", NEW."individueel", NEW."kosten", NEW."naam", NEW."onderscheidende_aanpak", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."publiceren_tot", NEW."publiceren_vanaf", NEW."samenvatting", NEW."samenvatting_klant", NEW."samenwerkingspartners", NEW."slug", NEW."status", NEW."toelichting_doelgroep", NEW."toelichting_duur", NEW."toelichting_intensiteit", NEW."toelichting_kosten", NEW."uitvoering", NEW."uren_per_week", NEW."uuid", NEW."voorwaarden_deelname", NEW."werkafspraken", NEW."werkwijze"); RETURN NULL;', hash='4e37269dbef87da92d5ec664aaadf2a8f634ad42', operation='UPDATE', pgid='pgtrigger_update_update_a8c40', table='instrumenten_instrument', when='AFTER')),
        ),
        migrations.DeleteModel(
            name='Zoekrij',
        ),
        migrations.DeleteModel(
            name='Zoektekst',
        ),
        migrations.CreateModel(
            name='Zoekset',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('sleutels', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
            ],
            options={
                'verbose_name': 'zoekset',
                'verbose_name_plural': 'zoeksets',
            },
        ),
        migrations.CreateModel(
            name='Zoekrij',
            fields=[
                ('instrument', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='+', serialize=False, to='instrumenten.instrument')),
                ('aanbieder_id', models.BigIntegerField()),
                ('tegels', models.BigIntegerField()),
                ('kenmerken', models.BigIntegerField()),
                ('doelgroepen', models.BigIntegerField()),
                ('uitvoeringsvormen', models.BigIntegerField()),
                ('locaties', models.BigIntegerField()),
                ('gebieden', models.BigIntegerField()),
                ('beoordelingen', models.IntegerField()),
                ('zichtbaar', models.BooleanField()),
                ('overal', models.BooleanField()),
                ('groep', models.BooleanField()),
                ('individueel', models.BooleanField()),
                ('uitvoering', models.CharField(max_length=12)),
                ('vanaf', models.DateField(null=True)),
                ('tot', models.DateField(null=True)),
                ('duur_uren', models.FloatField(null=True)),
                ('uren', models.FloatField(null=True)),
                ('kosten', models.FloatField(null=True)),
                ('sterren', models.FloatField(null=True)),
                ('startdagen', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), size=None)),
                ('naam', models.CharField(max_length=200)),
            ],
            options={
                'verbose_name': 'zoekrij',
                'verbose_name_plural': 'zoekrijen',
                'indexes': [models.Index(fields=['naam', 'instrument'], name='zoekrij_naam')],
            },
        ),
        migrations.CreateModel(
            name='Zoektekst',
            fields=[
                ('instrument', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='+', serialize=False, to='instrumenten.instrument')),
                ('naamwoorden', django.contrib.postgres.search.SearchVectorField()),
                ('woorden', django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                'verbose_name': 'zoektekst',
                'verbose_name_plural': 'zoekteksten',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['naamwoorden'], name='zoektekst_naamwoorden'), django.contrib.postgres.indexes.GinIndex(fields=['woorden'], name='zoektekst_woorden')],
            },
        ),
        migrations.RunSQL(RENEW, "DROP FUNCTION zoekset(text[])"),
        *TRIGGERS,
        migrations.RunSQL(REFILL, migrations.RunSQL.noop),
    ]
