"""The search index, kept by the database itself: per statement, so that bulk work costs one renewal per batch.

See instrumenten.models.zoekindex and docs/besluiten/0011-searching-the-catalogue.md.
"""

from django.db import migrations

FUNCTIES = r"""
-- A set of keys as one number.
CREATE FUNCTION zoekset(sleutels text[]) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ('x' || left(md5(array_to_string(sleutels, ',')), 16))::bit(64)::bigint;

-- Renewed in the middle of bulk work, when the database does not know yet how large its tables have become: read per
-- relation and put together by hashing, a renewal stays linear whatever the database believes.
CREATE FUNCTION zoekindex_rijen(welke bigint[]) RETURNS void LANGUAGE plpgsql
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
CREATE FUNCTION zoekindex_teksten(welke bigint[]) RETURNS void LANGUAGE plpgsql
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

-- The argument finds the instruments of a provider or code that is called otherwise.
CREATE FUNCTION zoekindex_naam() RETURNS trigger LANGUAGE plpgsql AS $$
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

WEG = """
DROP FUNCTION zoekindex_naam(), zoekindex_deel(), zoekindex_instrument_weg(), zoekindex_instrument(),
              zoekindex_teksten(bigint[]), zoekindex_rijen(bigint[]), zoekset(text[]);
"""

TABELLEN = {
    "INSERT": "NEW TABLE AS nieuw",
    "UPDATE": "OLD TABLE AS oud NEW TABLE AS nieuw",
    "DELETE": "OLD TABLE AS oud",
}
# What belongs to an instrument, and whether its words are in the index too.
DELEN = {
    "instrumenten_instrument_tegels": "met woorden",
    "instrumenten_instrument_doelgroepen": "met woorden",
    "instrumenten_instrument_klantkenmerken": "met woorden",
    "instrumenten_instrument_uitvoeringsvormen": "met woorden",
    "instrumenten_instrument_gebieden": "",
    "instrumenten_locatie": "met woorden",
    "instrumenten_registratiecode": "met woorden",
    "instrumenten_beoordeling": "",
    "instrumenten_startmoment": "",
}
# What instruments refer to by name, with the link and its column.
NAMEN = {
    "instrumenten_aanbieder": "SELECT array_agg(id) FROM instrumenten_instrument WHERE aanbieder_id = ANY($1)",
    **{
        f"instrumenten_{naam}": f"SELECT array_agg(DISTINCT instrument_id) FROM instrumenten_instrument_{meer} "
        f"WHERE {naam}_id = ANY($1)"
        for naam, meer in (
            ("klantkenmerk", "klantkenmerken"),
            ("uitvoeringsvorm", "uitvoeringsvormen"),
            ("doelgroep", "doelgroepen"),
            ("tegel", "tegels"),
        )
    },
}


def trigger(tabel, wanneer, functie, argument=None):
    """The statements that make one trigger, and take it away again."""
    naam = f"zoekindex_{wanneer.lower()}"
    waarde = f"'{argument}'" if argument is not None else ""
    return (
        f"CREATE TRIGGER {naam} AFTER {wanneer} ON {tabel} REFERENCING {TABELLEN[wanneer]} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {functie}({waarde})",
        f"DROP TRIGGER {naam} ON {tabel}",
    )


TRIGGERS = [
    trigger("instrumenten_instrument", "INSERT", "zoekindex_instrument"),
    trigger("instrumenten_instrument", "UPDATE", "zoekindex_instrument"),
    trigger("instrumenten_instrument", "DELETE", "zoekindex_instrument_weg"),
    *(trigger(tabel, wanneer, "zoekindex_deel", woorden) for tabel, woorden in DELEN.items() for wanneer in TABELLEN),
    *(trigger(tabel, "UPDATE", "zoekindex_naam", opdracht) for tabel, opdracht in NAMEN.items()),
]


class Migration(migrations.Migration):

    dependencies = [('instrumenten', '0001_initial')]

    operations = [
        migrations.RunSQL(FUNCTIES, WEG),
        *(migrations.RunSQL(heen, terug) for heen, terug in TRIGGERS),
    ]
