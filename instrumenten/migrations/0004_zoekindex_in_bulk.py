# The search index is renewed in the middle of bulk work, when the database does not know yet how large its tables have
# become. Read per relation and put together by hashing, a renewal stays linear whatever the database believes.

from django.db import migrations

RENEW = r"""
CREATE OR REPLACE FUNCTION zoekindex_rijen(welke bigint[]) RETURNS void LANGUAGE plpgsql
SET enable_nestloop = off SET enable_mergejoin = off SET jit = off AS $$
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
           b.sterren, coalesce(b.aantal, 0), coalesce(s.dagen, '{}')
    FROM (SELECT * FROM instrumenten_instrument WHERE id = ANY(welke)) i
    JOIN instrumenten_aanbieder a ON a.id = i.aanbieder_id
    LEFT JOIN (
        SELECT instrument_id, array_agg(tegel_id ORDER BY tegel_id) AS ids
        FROM instrumenten_instrument_tegels WHERE instrument_id = ANY(welke) GROUP BY 1) t ON t.instrument_id = i.id
    LEFT JOIN (
        SELECT x.instrument_id, array_agg(o.id ORDER BY o.id) AS ids,
               string_agg(o.code || ' ' || o.naam, ' ' ORDER BY o.id) AS woorden
        FROM instrumenten_instrument_klantkenmerken x JOIN instrumenten_klantkenmerk o ON o.id = x.klantkenmerk_id
        WHERE x.instrument_id = ANY(welke) GROUP BY 1) k ON k.instrument_id = i.id
    LEFT JOIN (
        SELECT instrument_id, array_agg(doelgroep_id ORDER BY doelgroep_id) AS ids
        FROM instrumenten_instrument_doelgroepen
        WHERE instrument_id = ANY(welke) GROUP BY 1) d ON d.instrument_id = i.id
    LEFT JOIN (
        SELECT x.instrument_id, array_agg(o.id ORDER BY o.id) AS ids,
               string_agg(o.code || ' ' || o.naam, ' ' ORDER BY o.id) AS woorden
        FROM instrumenten_instrument_uitvoeringsvormen x
        JOIN instrumenten_uitvoeringsvorm o ON o.id = x.uitvoeringsvorm_id
        WHERE x.instrument_id = ANY(welke) GROUP BY 1) v ON v.instrument_id = i.id
    LEFT JOIN (
        SELECT instrument_id, array_agg(gebied_id ORDER BY gebied_id) AS ids
        FROM instrumenten_instrument_gebieden WHERE instrument_id = ANY(welke) GROUP BY 1) g ON g.instrument_id = i.id
    LEFT JOIN (
        SELECT instrument_id, array_agg(DISTINCT soort ORDER BY soort) AS soorten
        FROM instrumenten_locatie WHERE instrument_id = ANY(welke) AND actief GROUP BY 1) l ON l.instrument_id = i.id
    LEFT JOIN (
        SELECT instrument_id, avg(algemeen)::float8 AS sterren, count(*)::int AS aantal
        FROM instrumenten_beoordeling
        WHERE instrument_id = ANY(welke) AND NOT verborgen GROUP BY 1) b ON b.instrument_id = i.id
    LEFT JOIN (
        SELECT instrument_id, array_agg(op ORDER BY op) AS dagen
        FROM instrumenten_startmoment WHERE instrument_id = ANY(welke) GROUP BY 1) s ON s.instrument_id = i.id
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

ALTER FUNCTION zoekindex_teksten(bigint[]) SET enable_nestloop = off SET enable_mergejoin = off SET jit = off;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('instrumenten', '0003_zoekindex'),
    ]

    operations = [
        # What the function does is the same before and after; there is nothing to undo.
        migrations.RunSQL(RENEW, migrations.RunSQL.noop),
    ]
