-- Each procedure's first state, repeated from the procedure tables (a test proves the two equal).
CREATE OR REPLACE FUNCTION matter_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF (NEW.type, NEW.state) NOT IN (VALUES ('transfer', 'DRAFT'), ('meeting', 'PLANNED'), ('topic', 'PROPOSED')) OR NEW.version <> 1 OR NEW.number IS NOT NULL OR NEW.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'matter %: no matter of type % begins as %', NEW.id, NEW.type, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
