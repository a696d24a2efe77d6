-- Paths around the guards, closed.

-- ── A matter begins at its beginning (2-2-4) ───────────────────────────────────────────────────────────────────
-- Each procedure's first state, repeated from the procedure tables (a test proves the two equal).
CREATE FUNCTION matter_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF (NEW.type, NEW.state) NOT IN (VALUES ('transfer', 'DRAFT')) OR NEW.version <> 1 OR NEW.number IS NOT NULL OR NEW.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'matter %: no matter of type % begins as %', NEW.id, NEW.type, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matter_begins BEFORE INSERT ON matter FOR EACH ROW EXECUTE FUNCTION matter_begins();

CREATE FUNCTION case_transfer_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM matter m WHERE m.id = NEW.id AND m.type = 'transfer' AND m.state = 'DRAFT' AND m.owner_unit_id = NEW.sender_id) THEN
    RAISE EXCEPTION 'transfer %: it begins as its sender''s draft', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  IF num_nonnulls(NEW.handler_id, NEW.approved_by, NEW.sent_at, NEW.signed_at, NEW.answered_at, NEW.accepted_at, NEW.decline_reason, NEW.decline_basis,
       NEW.referred_at, NEW.refer_words, NEW.designated_at, NEW.designation_doc, NEW.designation_words,
       NEW.decision_kind, NEW.decision_on, NEW.decision_doc, NEW.decision_words, NEW.notified_at) > 0 THEN
    RAISE EXCEPTION 'transfer %: nothing has happened yet to a draft', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_transfer_begins BEFORE INSERT ON case_transfer FOR EACH ROW EXECUTE FUNCTION case_transfer_begins();

-- Why, on what basis, held when and how urgent: as it was sent, as long as it is sent (2-2-3).
CREATE FUNCTION case_transfer_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'transfer %: its reasons are fixed once it is sent', OLD.id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER case_transfer_sent BEFORE UPDATE ON case_transfer FOR EACH ROW
  WHEN (OLD.sent_at IS NOT NULL AND NEW.sent_at IS NOT NULL
    AND (OLD.reason, OLD.legal_basis, OLD.held_on, OLD.urgent) IS DISTINCT FROM (NEW.reason, NEW.legal_basis, NEW.held_on, NEW.urgent))
  EXECUTE FUNCTION case_transfer_sent();

-- ── A form's key belongs to what was typed; an answer in clear is never kept ───────────────────────────────────
ALTER TABLE idempotency_key ADD COLUMN input_hash TEXT NOT NULL DEFAULT '';
DELETE FROM idempotency_key WHERE command = 'matter.unmask';

-- ── Wrong passwords count together only within fifteen minutes ─────────────────────────────────────────────────
ALTER TABLE person ADD COLUMN last_failed_at TIMESTAMPTZ(3);

-- ── No guard looks where a caller can put a table of its own ───────────────────────────────────────────────────
-- PostgreSQL searches temporary tables before everything else unless they are named, last. Functions a guard's
-- statement calls in turn (is_administrator, due_month) inherit its path.
DO $$
DECLARE guard record;
BEGIN
  FOR guard IN
    SELECT p.oid::regprocedure AS name, p.prorettype = 'trigger'::regtype AS is_trigger FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
      AND (p.prosecdef OR p.prorettype = 'trigger'::regtype OR array_to_string(p.proconfig, ' ') LIKE '%search_path=%')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', guard.name);
    IF guard.is_trigger THEN EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', guard.name); END IF;
  END LOOP;
  -- Nobody needs temporary tables; only the database's owner can say so.
  IF (SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = current_database()) THEN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  END IF;
END $$;
