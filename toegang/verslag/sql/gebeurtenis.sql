-- An event is sealed when it was written by the trigger of a tracked table; one that was put in by hand is not.
CREATE OR REPLACE FUNCTION verslag.{functie}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF pg_trigger_depth() > 1 THEN
        PERFORM verslag.noteer({vorm}, NEW.pgh_id, {afdruk});
    END IF;
    RETURN NULL;
END $$;
