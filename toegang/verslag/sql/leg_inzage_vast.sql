-- The one way for the application's user to add a line to the access log: who comes from the proof, name, role and team
-- from the users (a trigger fills them), the moment from the clock of the server.
CREATE OR REPLACE FUNCTION verslag.leg_inzage_vast(
    bewijs text, klantnummer text, klantnummers text[], onderdeel text, grond text, resultaat text, oorsprong text
) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    t public.toegang_inzage;
BEGIN
    INSERT INTO public.toegang_inzage (
        tijdstip, gebruiker_id, gebruikersnaam, naam, rol, team,
        klantnummer, klantnummers, onderdeel, grond, resultaat, oorsprong
    ) VALUES (
        clock_timestamp(), (verslag.feiten(bewijs) ->> 'user')::bigint, '', '', '', '',
        leg_inzage_vast.klantnummer, leg_inzage_vast.klantnummers, leg_inzage_vast.onderdeel, leg_inzage_vast.grond,
        leg_inzage_vast.resultaat, leg_inzage_vast.oorsprong
    ) RETURNING * INTO t;
    PERFORM verslag.noteer({vorm}, t.id, {afdruk});
END $$;
