"""From typed words to what the catalogue calls them: the part of the search in SQL that deals with Dutch.

Every typed word becomes a set of stems out of the words of the catalogue (`Zoekwoord`): its own stem, its spellings
(brief/briev, tal/taal), compounds that begin or end with it, and the two halves when it is a compound itself. Only when
there is none of these, what looks like it: a typing error. Names of tables and constants stand in the SQL, typed words
are a parameter.
"""
# ruff: noqa: S608

from instrumenten.models import Zoektekst, Zoekwoord

# How much a stem must look like what was typed to pass for a typing error (0–1), and how many stems may.
GELIJKENIS = 0.45
GELIJKENDEN_MAXIMUM = 8
# Up to this many hits the place of the words in the text counts in the order; beyond it, only the name does.
FIJN_RANGSCHIKKEN = 500

_ACCENTEN = "'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'"
# The stem of a long word loses "ing", that of a short one keeps it: training, sollicitatietrain.
# Both hold in Dutch spelling: brief, brieven; huis, huizen. And: taal, talen.
_EIND = (
    "CASE right({0}, 1) WHEN 'v' THEN left({0}, -1) || 'f' WHEN 'f' THEN left({0}, -1) || 'v' "
    "WHEN 'z' THEN left({0}, -1) || 's' WHEN 's' THEN left({0}, -1) || 'z' ELSE {0} END"
)
_DUBBEL = r"regexp_replace({0}, '(^|[^aeou])([aeou])([^aeiouywx])$', '\1\2\2\3')"
# The words of the name, as the index `zoektekst_in_naam` has them.
IN_NAAM = """ts_filter(naamwoorden, '{a}'::"char"[])"""


def tekstdelen() -> str:
    """CTEs for a search with words (parameter `woorden`): `treffer` and `naamtreffer` hold the hits, `zoekterm` is one
    row with the tsquery `alles`, null when every word is a stop word.
    """
    woord, tekst = Zoekwoord._meta.db_table, Zoektekst._meta.db_table
    return rf"""
        getypt AS MATERIALIZED (
            SELECT nr, translate(w, {_ACCENTEN}) AS kaal, translate(stam, {_ACCENTEN}) AS stam
            FROM unnest(%(woorden)s::text[]) WITH ORDINALITY x(w, nr),
                 LATERAL (SELECT (ts_lexize('dutch_stem', w))[1]) s(stam)
            WHERE stam IS NOT NULL),
        spelling AS MATERIALIZED (
            SELECT DISTINCT nr, v, length(v) >= CASE WHEN v = kaal THEN 3 ELSE 4 END AS als_deel
            FROM getypt,
                 LATERAL (VALUES (kaal), (stam), (regexp_replace(kaal, '(en|s)$', '')),
                                 ((ts_lexize('dutch_stem', regexp_replace(kaal, 's$', '')))[1]),
                                 (regexp_replace(kaal, '(?<=.{{4}})ing(en)?$', ''))) a(basis),
                 LATERAL (VALUES (basis), ({_EIND.format("basis")})) b(eind),
                 LATERAL (VALUES (eind), ({_DUBBEL.format("eind")})) c(v)
            WHERE length(v) >= 2),
        gelijk AS MATERIALIZED (
            SELECT DISTINCT nr, woord FROM spelling JOIN {woord} ON kaal = v),
        samenstelling AS MATERIALIZED (
            SELECT nr, woord FROM spelling JOIN {woord} ON als_deel AND kaal LIKE v || '%%'
            UNION
            SELECT nr, woord FROM spelling
            JOIN {woord} ON length(v) >= 4 AND kaal LIKE '%%' || v AND length(kaal) >= length(v) + 3),
        snede AS (
            SELECT nr, (ts_lexize('dutch_stem', left(kaal, plaats)))[1] AS links,
                   (ts_lexize('dutch_stem', deel))[1] AS rechts
            FROM getypt,
                 -- The limit is that of a word; without it the database prepares for thousands of places to cut.
                 LATERAL (SELECT * FROM generate_series(4, length(kaal) - 4) LIMIT 60) p(plaats),
                 LATERAL (VALUES (substr(kaal, plaats + 1)), (ltrim(substr(kaal, plaats + 1), 's'))) d(deel)
            WHERE length(deel) >= 4),
        helften AS MATERIALIZED (
            SELECT DISTINCT nr, links, rechts
            FROM snede JOIN {woord} l ON l.woord = links JOIN {woord} r ON r.woord = rechts),
        tikfout AS MATERIALIZED (
            SELECT nr, g.woord
            FROM getypt g0,
                 LATERAL (
                    SELECT z.woord, greatest(similarity(z.kaal, g0.kaal), similarity(z.kaal, g0.stam),
                                             0.8 * word_similarity(g0.kaal, z.kaal),
                                             -- In the first half of a compound: motivtie, motivatietraining.
                                             0.9 * similarity(left(z.kaal, length(g0.kaal) + 1), g0.kaal)) AS score
                    FROM {woord} z
                    WHERE z.kaal %% g0.kaal OR z.kaal %% g0.stam OR g0.kaal <%% z.kaal
                       OR z.kaal LIKE left(g0.kaal, 3) || '%%'
                    ORDER BY score DESC, z.woord LIMIT {GELIJKENDEN_MAXIMUM}) g
            WHERE g.score >= {GELIJKENIS} AND length(g0.kaal) >= 4
              AND nr NOT IN (SELECT nr FROM gelijk UNION SELECT nr FROM samenstelling UNION SELECT nr FROM helften)),
        stam AS MATERIALIZED (
            SELECT * FROM gelijk UNION SELECT * FROM samenstelling UNION SELECT * FROM tikfout),
        per_woord AS (
            SELECT nr, '''' || kaal || '''' AS zelf,
                   (SELECT string_agg('''' || woord || '''', ' | ') FROM gelijk a WHERE a.nr = g.nr) AS precies,
                   (SELECT string_agg('''' || woord || '''', ' | ') FROM stam a WHERE a.nr = g.nr) AS woorden,
                   (SELECT string_agg('''' || links || ''' & ''' || rechts || '''', ' | ')
                    FROM helften a WHERE a.nr = g.nr) AS delen
            FROM getypt g),
        zoekterm AS MATERIALIZED (
            SELECT string_agg('(' || concat_ws(' | ', coalesce(woorden, zelf), delen) || ')', ' & ')::tsquery AS alles,
                   string_agg('(' || coalesce(woorden, zelf) || ')', ' & ')::tsquery AS naam,
                   string_agg('(' || coalesce(precies, zelf) || ')', ' & ')::tsquery AS precies
            FROM per_woord),
        treffer AS MATERIALIZED (
            SELECT instrument_id FROM {tekst} WHERE woorden @@ (SELECT alles FROM zoekterm)),
        naamtreffer AS MATERIALIZED (
            SELECT instrument_id, 1 + ({IN_NAAM} @@ (SELECT precies FROM zoekterm))::int AS rang
            FROM {tekst}
            WHERE {IN_NAAM} @@ (SELECT naam FROM zoekterm)),
        tekstrang AS MATERIALIZED (
            SELECT instrument_id, ts_rank('{{0.05, 0.15, 0.4, 1}}', woorden, (SELECT alles FROM zoekterm)) AS rang
            FROM {tekst} JOIN treffer USING (instrument_id)
            WHERE NOT EXISTS (SELECT 1 FROM treffer OFFSET {FIJN_RANGSCHIKKEN}))"""
