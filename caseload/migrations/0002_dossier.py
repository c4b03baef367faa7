"""The functions `tijdlijn` and `dossierrond`: what happened in one dossier, and what its overview says beside how it stands.

See `caseload.tijdlijn` and `caseload.overzicht`, which read them, and docs/besluiten/0042-how-a-dossier-stands.md. What a
word means here is what the querysets of the floors below say it is; tests hold the two together.
"""

from django.db import migrations

# What has only a day gets the moment of that day at which it happens, see `caseload.tijdlijn`. `beurt`: at the same
# moment what follows from the other stands later.
TIJDLIJN = """
CREATE FUNCTION tijdlijn(van_klant bigint, van_soort text, zone text) RETURNS TABLE (
    soort text, wanneer timestamptz, beurt integer, bron_pk bigint, volgnummer integer, kop text, bijschrift text, wie text
) LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off AS $$
#variable_conflict use_variable
BEGIN
    RETURN QUERY
    SELECT 'gesprek', g.moment, 0, g.id, 0,
           s.naam || CASE g.status WHEN 'gevoerd' THEN '' WHEN 'vervallen' THEN ' ging niet door'
                     ELSE ': klant niet verschenen' END,
           g.doel, concat_ws(' ', u.first_name, u.last_name)
    FROM gesprekken_gesprek g
    JOIN gesprekken_gesprekssoort s ON s.code = g.soort_id
    JOIN toegang_gebruiker u ON u.id = g.gemaakt_door_id
    WHERE g.klant_id = van_klant AND g.status IN ('gevoerd', 'vervallen', 'verzuimd') AND van_soort IN ('', 'gesprek')
    UNION ALL
    SELECT 'evaluatie', greatest(
               e.op::timestamp AT TIME ZONE zone,
               -- What the conversation of that day came to.
               (SELECT g.moment FROM gesprekken_gesprek g
                WHERE g.klant_id = van_klant AND g.status = 'gevoerd' AND (g.moment AT TIME ZONE zone)::date = e.op
                ORDER BY g.moment DESC LIMIT 1)),
           1, e.id, 0, 'Evaluatie van het trajectplan', e.samenvatting, concat_ws(' ', u.first_name, u.last_name)
    FROM trajecten_trajectplan p
    JOIN trajecten_evaluatie e ON e.plan_id = p.id
    JOIN toegang_gebruiker u ON u.id = e.door_id
    WHERE p.klant_id = van_klant AND van_soort IN ('', 'evaluatie')
    UNION ALL
    SELECT 'klantbeeld', b.vastgesteld_op, 2, b.id, b.versie::integer, 'Klantbeeld versie ' || b.versie, b.doelgedrag,
           concat_ws(' ', u.first_name, u.last_name)
    FROM klantbeeld_klantbeeld b
    LEFT JOIN toegang_gebruiker u ON u.id = b.vastgesteld_door_id
    WHERE b.klant_id = van_klant AND b.status = 'vastgesteld' AND van_soort IN ('', 'klantbeeld')
    UNION ALL
    SELECT 'profiel', t.op, 3, t.id, 0, 'Profiel ' || k.code || ' ' || k.naam, t.motivering,
           concat_ws(' ', u.first_name, u.last_name)
    FROM profielen_profieltoekenning t
    JOIN profielen_klantprofiel k ON k.id = t.profiel_id
    JOIN toegang_gebruiker u ON u.id = t.door_id
    WHERE t.klant_id = van_klant AND van_soort IN ('', 'profiel')
    UNION ALL
    SELECT 'plan', v.vastgesteld_op, 4, v.id, v.nummer::integer, 'Trajectplan versie ' || v.nummer, p.hoofddoel,
           concat_ws(' ', u.first_name, u.last_name)
    FROM trajecten_planversie v
    JOIN trajecten_trajectplan p ON p.id = v.plan_id
    JOIN toegang_gebruiker u ON u.id = v.vastgesteld_door_id
    WHERE p.klant_id = van_klant AND van_soort IN ('', 'plan')
    UNION ALL
    SELECT 'overdracht', o.op, 5, o.id, 0,
           'Overdracht van ' || concat_ws(' ', v.first_name, v.last_name)
               || ' aan ' || concat_ws(' ', n.first_name, n.last_name),
           o.notitie, concat_ws(' ', u.first_name, u.last_name)
    FROM klanten_overdracht o
    JOIN toegang_gebruiker v ON v.id = o.van_id
    JOIN toegang_gebruiker n ON n.id = o.naar_id
    JOIN toegang_gebruiker u ON u.id = o.door_id
    WHERE o.klant_id = van_klant AND van_soort IN ('', 'overdracht')
    UNION ALL
    SELECT 'periode',
           -- Who came back on the day of the outflow came back after it, just before the next day begins.
           CASE WHEN EXISTS (SELECT 1 FROM klanten_periode q
                             WHERE q.klant_id = van_klant AND q.einde = p.begin AND q.id < p.id)
                THEN (p.begin + 1)::timestamp AT TIME ZONE zone - interval '1 microsecond'
                ELSE p.begin::timestamp AT TIME ZONE zone END,
           6, p.id, 0, 'Melding: ' || r.naam, p.toelichting, ''
    FROM klanten_periode p
    JOIN klanten_meldreden r ON r.id = p.meldreden_id
    WHERE p.klant_id = van_klant AND van_soort IN ('', 'periode')
    UNION ALL
    -- The text of a period was written at its melding; an outflow says its own reason.
    SELECT 'periode', (p.einde + 1)::timestamp AT TIME ZONE zone - interval '1 microsecond',
           6, p.id, 1, 'Uitstroom: ' || r.naam, '', ''
    FROM klanten_periode p
    LEFT JOIN klanten_uitstroomreden r ON r.id = p.uitstroomreden_id
    WHERE p.klant_id = van_klant AND p.einde IS NOT NULL AND van_soort IN ('', 'periode');
END $$;
"""
TIJDLIJN_WEG = "DROP FUNCTION tijdlijn(bigint, text, text)"

DOSSIERROND = """
CREATE FUNCTION dossierrond(
    van_klant bigint, nu timestamptz, op date, beoordelen_vanaf date, zone text
) RETURNS TABLE (
    concept boolean, profiel_bij_versie integer, leerpunt text, te_verslaan bigint,
    afspraken_open integer, toezeggingen_open integer, te_beoordelen integer
) LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off AS $$
#variable_conflict use_variable
BEGIN
    RETURN QUERY
    SELECT
        EXISTS (SELECT 1 FROM klantbeeld_klantbeeld b WHERE b.klant_id = van_klant AND b.status = 'concept'),
        (SELECT b.versie::integer FROM profielen_profieltoekenning t
         JOIN klantbeeld_klantbeeld b ON b.id = t.klantbeeld_id
         WHERE t.klant_id = van_klant ORDER BY t.op DESC, t.id DESC LIMIT 1),
        -- Of who came back only; empty when nothing was told.
        (SELECT coalesce(t.leerpunt, '') FROM klanten_periode p LEFT JOIN klanten_terugkeer t ON t.periode_id = p.id
         WHERE p.klant_id = van_klant AND p.einde IS NULL AND EXISTS (
             SELECT 1 FROM klanten_periode q WHERE q.klant_id = van_klant AND q.einde IS NOT NULL)),
        (SELECT g.id FROM gesprekken_gesprek g
         WHERE g.klant_id = van_klant AND g.status = 'gepland' AND g.moment <= nu ORDER BY g.moment, g.id LIMIT 1),
        afspraak.alle::integer,
        afspraak.van_ons::integer,
        (SELECT count(*)::integer FROM trajecten_trajectplan p
         JOIN trajecten_doel d ON d.plan_id = p.id
         JOIN trajecten_inzet i ON i.doel_id = d.id
         CROSS JOIN LATERAL (SELECT (p.afgesloten_op AT TIME ZONE zone)::date AS gesloten) c
         WHERE p.klant_id = van_klant AND i.status IN ('afgerond', 'gestopt') AND i.begin <= op
           AND i.einde >= beoordelen_vanaf
           -- What was to begin after the plan was closed never took place.
           AND (c.gesloten IS NULL OR (c.gesloten >= beoordelen_vanaf AND i.begin <= c.gesloten))
           AND NOT EXISTS (SELECT 1 FROM trajecten_inzetbeoordeling b WHERE b.inzet_id = i.id))
    FROM (SELECT count(*) AS alle, count(*) FILTER (WHERE a.van = 'gemeente') AS van_ons
          FROM gesprekken_afspraak a WHERE a.klant_id = van_klant AND a.status = 'open') afspraak;
END $$;
"""
DOSSIERROND_WEG = "DROP FUNCTION dossierrond(bigint, timestamptz, date, date, text)"


class Migration(migrations.Migration):

    dependencies = [('caseload', '0001_klantstand')]

    operations = [migrations.RunSQL(TIJDLIJN, TIJDLIJN_WEG), migrations.RunSQL(DOSSIERROND, DOSSIERROND_WEG)]
