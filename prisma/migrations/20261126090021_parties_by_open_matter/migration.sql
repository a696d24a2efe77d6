-- What a unit takes part in, open apart from closed: a list of the open or of the latest closed reads its own rows and
-- not everything the unit ever had. The end of the matter is repeated on its parties by the database alone.
ALTER TABLE "matter_party" ADD COLUMN "closed_at" TIMESTAMPTZ(3);

-- Nearly every row is written once: without its indexes that takes seconds and not a quarter of an hour at millions.
DROP INDEX "matter_party_matter_id_idx", matter_party_by_unit, matter_party_live, matter_party_one_handler;
ALTER TABLE matter_party DISABLE TRIGGER matter_party_guard;
UPDATE matter_party p SET closed_at = m.closed_at FROM matter m WHERE m.id = p.matter_id AND m.closed_at IS NOT NULL;
ALTER TABLE matter_party ENABLE TRIGGER matter_party_guard;
CREATE INDEX "matter_party_matter_id_idx" ON "matter_party"("matter_id");
CREATE INDEX matter_party_by_unit ON matter_party (unit_id, matter_id DESC) WHERE until IS NULL;
CREATE UNIQUE INDEX matter_party_live ON matter_party (matter_id, unit_id, part) WHERE until IS NULL;
CREATE UNIQUE INDEX matter_party_one_handler ON matter_party (matter_id) WHERE part = 'handler' AND until IS NULL;

CREATE FUNCTION matter_party_closing() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  SELECT closed_at INTO NEW.closed_at FROM matter WHERE id = NEW.matter_id;
  RETURN NEW;
END $$;
CREATE TRIGGER matter_party_closing BEFORE INSERT ON matter_party FOR EACH ROW EXECUTE FUNCTION matter_party_closing();

-- The end of a part is recorded once; the end of the matter is always what the matter says.
CREATE OR REPLACE FUNCTION matter_party_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE fixed jsonb := to_jsonb(OLD) - 'until' - 'closed_at';
BEGIN
  IF (to_jsonb(NEW) - 'until' - 'closed_at') IS DISTINCT FROM fixed
     OR (OLD.until IS NOT NULL AND NEW.until IS DISTINCT FROM OLD.until) THEN
    RAISE EXCEPTION 'party of %: only its end may be recorded, once', OLD.matter_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.closed_at IS DISTINCT FROM OLD.closed_at
     AND NEW.closed_at IS DISTINCT FROM (SELECT closed_at FROM matter WHERE id = NEW.matter_id) THEN
    RAISE EXCEPTION 'party of %: the matter says when it ended', OLD.matter_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION matter_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE matter_party SET closed_at = NEW.closed_at WHERE matter_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER matter_closing AFTER UPDATE ON matter FOR EACH ROW
  WHEN (OLD.closed_at IS DISTINCT FROM NEW.closed_at) EXECUTE FUNCTION matter_closing();
REVOKE EXECUTE ON FUNCTION matter_party_closing(), matter_closing() FROM PUBLIC;

CREATE INDEX matter_party_open ON matter_party (unit_id, matter_id) INCLUDE (part) WHERE until IS NULL AND closed_at IS NULL;
CREATE INDEX matter_party_closed ON matter_party (unit_id, closed_at DESC, matter_id DESC) WHERE until IS NULL AND closed_at IS NOT NULL;

-- The open duties of a matter, and all open duties in the order in which lists show them.
CREATE INDEX duty_open_of_matter ON duty (matter_id) INCLUDE (obligor_id, rule, due_at, id) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX duty_open_by_due ON duty (due_at, id) WHERE done_at IS NULL AND cancelled_at IS NULL;

-- What a unit began and what is under way, drafts apart.
CREATE INDEX matter_open_of_owner ON matter (owner_unit_id, state, opened_at DESC, id DESC) WHERE closed_at IS NULL;
