-- The functions of the owner that keep the record. Put in place after every migration; see toegang/verslag/inrichten.py.
-- Nobody but the owner may call them, except for leg_inzage_vast by the application's user. What others may set off
-- (SECURITY DEFINER) has a search path of its own; what only those call does without, which is faster per row.

-- Whether a trigger of pgtrigger is to be skipped. The setting is anybody's, so it counts for the owner's sessions only.
CREATE OR REPLACE FUNCTION verslag.negeert(trekker name) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF coalesce(current_setting('pgtrigger.ignore', true), '') IN ('', '{}') THEN
        RETURN false;
    END IF;
    RETURN pg_has_role(session_user, current_user, 'MEMBER')
        AND trekker = ANY (current_setting('pgtrigger.ignore', true)::text[]);
END $$;

-- What toegang.verslag.bewijs signed: the facts, or an error when the proof is not good here and now.
CREATE OR REPLACE FUNCTION verslag.feiten(ruw text) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    grens integer := position('", "feiten": ' IN ruw);
    -- Name of the key, process number, moment, HMAC. Cut by place: a pattern takes thirty times as long, per event.
    delen text[];
    tekst text;
    sleutel verslag.sleutel;
    inhoud jsonb;
BEGIN
    IF (grens > 13 AND left(ruw, 12) = '{"bewijs": "' AND right(ruw, 1) = '}') IS NOT TRUE THEN
        RAISE insufficient_privilege USING MESSAGE = 'verslag: wie dit doet is niet bewezen';
    END IF;
    delen := string_to_array(substr(ruw, 13, grens - 13), '.');
    tekst := substr(ruw, grens + 13, length(ruw) - grens - 13);
    IF (cardinality(delen) = 4 AND length(delen[3]) BETWEEN 1 AND 12
        AND translate(delen[3], '0123456789', '') = '') IS NOT TRUE THEN
        RAISE insufficient_privilege USING MESSAGE = 'verslag: wie dit doet is niet bewezen';
    END IF;
    SELECT * INTO sleutel FROM verslag.sleutel WHERE kenmerk = delen[1];
    IF NOT FOUND THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'verslag: het bewijs is met een onbekende sleutel gemaakt',
            HINT = 'Voer met de SECRET_KEY van de applicatie migrate --database=eigenaar uit.';
    END IF;
    IF (delen[2] = pg_backend_pid()::text
        AND abs(extract(epoch FROM clock_timestamp()) - delen[3]::bigint) <= 300
        AND delen[4] = encode(sha256(sleutel.buiten || sha256(
            sleutel.binnen || convert_to(delen[2] || '.' || delen[3] || '.' || tekst, 'UTF8'))), 'hex')
    ) IS NOT TRUE THEN
        RAISE insufficient_privilege USING
            MESSAGE = 'verslag: het bewijs geldt hier en nu niet',
            HINT = 'De klokken van applicatie en databank mogen hoogstens vijf minuten verschillen.';
    END IF;
    inhoud := tekst::jsonb;
    IF (inhoud ->> 'user' IS NOT NULL OR inhoud ->> 'taak' <> '') IS NOT TRUE THEN
        RAISE insufficient_privilege USING MESSAGE = 'verslag: er staat niemand onder deze wijziging';
    END IF;
    RETURN inhoud;
END $$;

-- Before an event is written: who and why are what was proven, whatever the trigger of the library filled in.
-- Without any context the columns stay empty, and those may not be empty.
CREATE OR REPLACE FUNCTION verslag.wie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ruw text := current_setting('pghistory.context_metadata', true);
BEGIN
    NEW.pgh_context := CASE WHEN coalesce(ruw, '') <> '' THEN verslag.feiten(ruw) END;
    RETURN NEW;
END $$;

-- A row of the record is to be sealed with its print when this transaction ends.
CREATE OR REPLACE FUNCTION verslag.noteer(welke_vorm integer, welke_rij bigint, print bytea) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    deze bigint;
    begin_nummer bigint;
BEGIN
    SELECT bundel INTO deze FROM verslag.lopend WHERE transactie = pg_current_xact_id();
    IF FOUND THEN
        INSERT INTO verslag.regel (bundel, vorm, rij, afdruk) VALUES (deze, welke_vorm, welke_rij, print);
        RETURN;
    END IF;
    deze := nextval('verslag.bundelnummer');
    INSERT INTO verslag.regel (bundel, vorm, rij, afdruk) VALUES (deze, welke_vorm, welke_rij, print)
        RETURNING nummer INTO begin_nummer;
    -- Last: when constraints are immediate this seals at once.
    INSERT INTO verslag.lopend (transactie, bundel, eerste) VALUES (pg_current_xact_id(), deze, begin_nummer);
END $$;

-- Closes a bundle: one link of the chain over its rows, after the last link. The lock holds until the commit is done.
-- Its rows are the last of many: a plan that fits any number would read them all.
CREATE OR REPLACE FUNCTION verslag.sluit(welke bigint, vanaf bigint, hoe text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
    kop verslag.schakel;
    moment timestamptz;
    hoeveel bigint;
    inhoud bytea;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('verslag.schakel', 0));
    SELECT * INTO kop FROM verslag.schakel ORDER BY nummer DESC LIMIT 1;
    SELECT count(*), sha256(coalesce(string_agg(
               int8send(nummer) || int4send(vorm) || int8send(rij) || afdruk, ''::bytea ORDER BY nummer), ''::bytea))
      INTO hoeveel, inhoud
      FROM verslag.regel WHERE nummer >= vanaf AND bundel = welke;
    moment := clock_timestamp();
    INSERT INTO verslag.schakel (nummer, bundel, op, aantal, soort, inhoud, hash) VALUES (
        coalesce(kop.nummer, 0) + 1, welke, moment, hoeveel, hoe, inhoud,
        verslag.schakelhash(kop.hash, coalesce(kop.nummer, 0) + 1, welke, moment, hoeveel, hoe, inhoud));
END $$;

-- The hash of a link: SHA-256 over that of the link before and what this link says.
CREATE OR REPLACE FUNCTION verslag.schakelhash(
    vorige bytea, nummer bigint, bundel bigint, op timestamptz, aantal bigint, soort text, inhoud bytea
) RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT sha256(coalesce(vorige, ''::bytea) || convert_to(
        concat_ws('|', nummer, bundel, trunc(extract(epoch FROM op) * 1000000), aantal, soort), 'UTF8') || inhoud)
$$;

-- At commit. The first turn puts itself at the end of the queue, so that no other check waits while the chain is locked.
CREATE OR REPLACE FUNCTION verslag.bij_vastleggen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE verslag.lopend SET sluit = true WHERE transactie = NEW.transactie;
        RETURN NULL;
    END IF;
    PERFORM verslag.sluit(NEW.bundel, NEW.eerste, 'gewoon');
    DELETE FROM verslag.lopend WHERE transactie = NEW.transactie;
    RETURN NULL;
END $$;

-- Makes the triggers of the library functions of the owner: with the owner's rights, a fixed search path, and our
-- answer to what may be skipped. One that was installed anew asks the library's function, which the application's user
-- may not call: until this runs, its changes are refused.
CREATE OR REPLACE FUNCTION verslag.verhard() RETURNS integer LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp AS $verhard$
DECLARE
    functie record;
    aantal integer := 0;
BEGIN
    FOR functie IN
        SELECT DISTINCT p.proname, p.prosrc
          FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
         WHERE NOT t.tgisinternal AND p.pronamespace = 'public'::regnamespace
           AND p.proname LIKE 'pgtrigger\_%' AND NOT p.prosecdef
    LOOP
        EXECUTE format(
            'CREATE OR REPLACE FUNCTION public.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER '
            'SET search_path = pg_catalog, public, pg_temp AS %L',
            functie.proname,
            replace(functie.prosrc, '"public"._pgtrigger_should_ignore(TG_NAME)', 'verslag.negeert(TG_NAME)'));
        EXECUTE format('REVOKE ALL ON FUNCTION public.%I() FROM PUBLIC', functie.proname);
        aantal := aantal + 1;
    END LOOP;
    IF to_regprocedure('public._pgtrigger_should_ignore(name)') IS NOT NULL THEN
        REVOKE ALL ON FUNCTION public._pgtrigger_should_ignore(name) FROM PUBLIC;
    END IF;
    RETURN aantal;
END $verhard$;
