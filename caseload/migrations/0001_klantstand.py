"""The function `klantstand`: how clients stand on a day, from the rows of their dossiers.

See `caseload.klantstand`, which reads it, and docs/besluiten/0042-how-a-dossier-stands.md. What a word means here
(open, held, running, established) is what the querysets of the floors below say it is; a test holds the two together.
"""

from django.db import migrations

# Each fact is looked up per client along an index of its table. How large a table is on the day that a connection plans
# this, must not matter: the plan is made once per connection, and always goes along the indexes.
KLANTSTAND = """
CREATE FUNCTION klantstand(
    klanten bigint[], tot timestamptz, vanaf timestamptz, verzuim_vanaf timestamptz, aantal_uitkomsten integer, zone text
) RETURNS TABLE (
    klant bigint, gemeld_op date,
    profiel_id bigint, profiel_code text, profiel_naam text, profiel_termijn integer, profiel_norm integer,
    profiel_begin date,
    klantbeeld_op date, tegel_id bigint, tegel text, intentie integer, gedrag integer, zelfvertrouwen integer,
    laatste_contact date, volgend_gesprek date, te_verslaan_op date, te_verslaan bigint,
    ongebeld_sinds date, ongebeld bigint, aantal_verzuimd integer,
    evaluatie_op date, oudste_toezegging date, klantafspraak_op date, laatste_uitkomsten text[],
    terugkoppeling_op date, hulp_gemeld_op date, terugkijken_op date
) LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off AS $$
#variable_conflict use_variable
DECLARE
    int_id bigint := (SELECT c.id FROM klantbeeld_igmcomponent c WHERE c.code = 'INT');
    ged_id bigint := (SELECT c.id FROM klantbeeld_igmcomponent c WHERE c.code = 'GED');
    eff_id bigint := (SELECT c.id FROM klantbeeld_igmcomponent c WHERE c.code = 'EFF');
BEGIN
    RETURN QUERY
    SELECT
        k.id,
        periode.begin,
        toekenning.profiel_id,
        profiel.code::text,
        profiel.naam::text,
        profiel.termijn_maanden::integer,
        profiel.contactnorm_dagen::integer,
        -- Who came back begins a new term, with the same profile too.
        greatest((toekenning.sinds AT TIME ZONE zone)::date, periode.begin),
        (beeld.vastgesteld_op AT TIME ZONE zone)::date,
        beeld.huidige_tegel_id,
        huidige.naam::text,
        score.intentie::integer,
        score.gedrag::integer,
        score.zelfvertrouwen::integer,
        (greatest(
            (SELECT g.moment FROM gesprekken_gesprek g
             WHERE g.klant_id = k.id AND g.status = 'gevoerd' AND g.moment < tot AND g.ingetrokken_op IS NULL
             ORDER BY g.moment DESC LIMIT 1),
            (SELECT c.moment FROM gesprekken_contactnotitie c
             WHERE c.klant_id = k.id AND c.bereikt AND c.moment < tot AND c.ingetrokken_op IS NULL
             ORDER BY c.moment DESC LIMIT 1)) AT TIME ZONE zone)::date,
        ((SELECT g.moment FROM gesprekken_gesprek g
          WHERE g.klant_id = k.id AND g.status = 'gepland' AND g.moment > vanaf AND g.ingetrokken_op IS NULL
          ORDER BY g.moment LIMIT 1) AT TIME ZONE zone)::date,
        (te_verslaan.moment AT TIME ZONE zone)::date,
        te_verslaan.id,
        (ongebeld.moment AT TIME ZONE zone)::date,
        ongebeld.id,
        (SELECT count(*) FROM gesprekken_gesprek g
         WHERE g.klant_id = k.id AND g.status = 'verzuimd' AND g.moment >= verzuim_vanaf
            AND g.ingetrokken_op IS NULL)::integer,
        plan.evaluatie_op,
        (SELECT min(a.uiterlijk) FROM gesprekken_afspraak a
         WHERE a.klant_id = k.id AND a.status = 'open' AND a.van = 'gemeente' AND a.ingetrokken_op IS NULL),
        (SELECT min(a.uiterlijk) FROM gesprekken_afspraak a
         WHERE a.klant_id = k.id AND a.status = 'open' AND a.van = 'klant' AND a.ingetrokken_op IS NULL),
        ARRAY(SELECT a.status::text FROM gesprekken_afspraak a
              WHERE a.klant_id = k.id AND a.van = 'klant' AND a.status IN ('nagekomen', 'deels', 'niet')
                AND a.ingetrokken_op IS NULL
              ORDER BY a.uiterlijk DESC, a.id DESC LIMIT aantal_uitkomsten),
        (SELECT min(w.terugkoppeling_op) FROM zorg_verwijzing w
         WHERE w.klant_id = k.id AND w.teruggekoppeld_op IS NULL),
        (SELECT min(h.gemeld_op) FROM zorg_hulp h WHERE h.klant_id = k.id AND h.status = 'gemeld'),
        herstelplan.terugkijken_op
    FROM unnest(klanten) k(id)
    -- At most one row each: periode_een_lopend, trajectplan_een_lopend, herstelplan_een_lopend.
    LEFT JOIN klanten_periode periode ON periode.klant_id = k.id AND periode.einde IS NULL
    LEFT JOIN trajecten_trajectplan plan
        ON plan.klant_id = k.id AND plan.status <> 'afgesloten' AND plan.status IN ('vastgesteld', 'bijstellen')
    LEFT JOIN zorg_herstelplan herstelplan ON herstelplan.klant_id = k.id AND herstelplan.afgesloten_op IS NULL
    LEFT JOIN LATERAL (
        SELECT g.id, g.moment FROM gesprekken_gesprek g
        WHERE g.klant_id = k.id AND g.status = 'gepland' AND g.moment <= vanaf AND g.ingetrokken_op IS NULL
        ORDER BY g.moment, g.id LIMIT 1) te_verslaan ON true
    LEFT JOIN LATERAL (
        SELECT g.id, g.moment FROM gesprekken_gesprek g LEFT JOIN gesprekken_verzuim v ON v.gesprek_id = g.id
        WHERE g.klant_id = k.id AND g.status = 'verzuimd' AND g.ingetrokken_op IS NULL AND v.contact_op IS NULL
        ORDER BY g.moment, g.id LIMIT 1) ongebeld ON true
    LEFT JOIN LATERAL (
        -- Choosing the same profile again does not begin its term anew; another one in between does.
        SELECT t.profiel_id, (
            SELECT min(e.op) FROM profielen_profieltoekenning e
            WHERE e.klant_id = k.id AND e.profiel_id = t.profiel_id AND e.op >= coalesce((
                SELECT a.op FROM profielen_profieltoekenning a
                WHERE a.klant_id = k.id AND a.profiel_id <> t.profiel_id
                ORDER BY a.op DESC LIMIT 1), '-infinity')) AS sinds
        FROM profielen_profieltoekenning t
        WHERE t.klant_id = k.id ORDER BY t.op DESC, t.id DESC LIMIT 1) toekenning ON true
    LEFT JOIN profielen_klantprofiel profiel ON profiel.id = toekenning.profiel_id
    LEFT JOIN LATERAL (
        SELECT b.id, b.huidige_tegel_id, b.vastgesteld_op FROM klantbeeld_klantbeeld b
        WHERE b.klant_id = k.id AND b.status = 'vastgesteld' ORDER BY b.versie DESC LIMIT 1) beeld ON true
    LEFT JOIN instrumenten_tegel huidige ON huidige.id = beeld.huidige_tegel_id
    LEFT JOIN LATERAL (
        SELECT max(s.score) FILTER (WHERE s.component_id = int_id) AS intentie,
               max(s.score) FILTER (WHERE s.component_id = ged_id) AS gedrag,
               max(s.score) FILTER (WHERE s.component_id = eff_id) AS zelfvertrouwen
        FROM klantbeeld_score s WHERE s.klantbeeld_id = beeld.id) score ON true;
END $$;
"""
WEG = "DROP FUNCTION klantstand(bigint[], timestamptz, timestamptz, timestamptz, integer, text)"


class Migration(migrations.Migration):

    # Whoever calls it has the columns; these are the first migrations that have them.
    dependencies = [
        ('gesprekken', '0001_initial'),
        ('instrumenten', '0001_initial'),
        ('klantbeeld', '0001_initial'),
        ('klanten', '0001_initial'),
        ('profielen', '0001_initial'),
        ('trajecten', '0001_initial'),
        ('zorg', '0001_initial'),
    ]

    operations = [migrations.RunSQL(KLANTSTAND, WEG)]
