-- 1-3-4, 1-2-6: the rules of 议定事项 and 交办事项, of 记事 and of 延期, once more.

-- ── Steps and beginnings ───────────────────────────────────────────────────────────────────────────────────────
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('resolution', 'RUNNING', 'PROPOSED'),
  ('resolution', 'PROPOSED', 'RUNNING'),
  ('resolution', 'PROPOSED', 'DONE'),
  ('assignment', 'RUNNING', 'PROPOSED'),
  ('assignment', 'PROPOSED', 'RUNNING'),
  ('assignment', 'PROPOSED', 'DONE'),
  ('assignment', 'RUNNING', 'REVOKED');

INSERT INTO procedure_start (type, state) VALUES
  ('resolution', 'RUNNING'),
  ('assignment', 'RUNNING');

-- Whether the matter of that id is of that type, in its first state and owned by that unit (null: by any).
CREATE FUNCTION is_beginning(matter_id uuid, of_type text, first_state text, owner text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.matter m WHERE m.id = matter_id AND m.type = of_type AND m.state = first_state AND (owner IS NULL OR m.owner_unit_id = owner))
$$;

-- ── 延期: a row, never an overwrite; it comes before the breach and is never rewritten ─────────────────────────
ALTER TABLE duty_extension ADD CONSTRAINT duty_extension_later CHECK (to_due_at > from_due_at AND days > 0 AND length(trim(reason)) > 0);
CREATE FUNCTION duty_extension_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM duty d WHERE d.id = NEW.duty_id AND d.done_at IS NULL AND d.cancelled_at IS NULL AND d.due_at = NEW.from_due_at AND NEW.at < d.due_at)
     OR NEW.removed_at IS NOT NULL THEN
    RAISE EXCEPTION 'duty %: extended while it is open and not yet due, from its present date', NEW.duty_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_extension_begins BEFORE INSERT ON duty_extension FOR EACH ROW EXECUTE FUNCTION duty_extension_begins();
CREATE FUNCTION duty_extension_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.removed_at IS NOT NULL OR (to_jsonb(NEW) - 'removed_at') IS DISTINCT FROM (to_jsonb(OLD) - 'removed_at') THEN
    RAISE EXCEPTION 'extension %: only its removal may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_extension_guard BEFORE UPDATE ON duty_extension FOR EACH ROW EXECUTE FUNCTION duty_extension_guard();

-- Orders and resolutions that were opened before the date was kept beside the duty: nothing has moved one yet.
ALTER TABLE duty DISABLE TRIGGER USER;
UPDATE duty SET own_due_on = ((due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date WHERE rule IN ('1-2-1', '1-3-4');
ALTER TABLE duty ENABLE TRIGGER USER;
CREATE FUNCTION duty_own_date() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'duty %: the date that its matter set is fixed', OLD.id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER duty_own_date BEFORE UPDATE ON duty FOR EACH ROW WHEN (OLD.own_due_on IS DISTINCT FROM NEW.own_due_on) EXECUTE FUNCTION duty_own_date();

-- ── 记事: written once ─────────────────────────────────────────────────────────────────────────────────────────
CREATE TRIGGER matter_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── 议定事项 (1-3-4) ───────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION resolution_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'resolution', 'RUNNING', NULL) OR num_nonnulls(NEW.proposed_at, NEW.achieved, NEW.accepted_at, NEW.accepted_by, NEW.accept_words) > 0 THEN
    RAISE EXCEPTION 'resolution %: it begins as decided, with nothing done yet', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER resolution_begins BEFORE INSERT ON resolution FOR EACH ROW EXECUTE FUNCTION resolution_begins();
CREATE FUNCTION resolution_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.meeting_id, NEW.topic_id, NEW.content, NEW.deliverable, NEW.lead_unit_id, NEW.due_on)
     IS DISTINCT FROM (OLD.id, OLD.meeting_id, OLD.topic_id, OLD.content, OLD.deliverable, OLD.lead_unit_id, OLD.due_on) THEN
    RAISE EXCEPTION 'resolution %: what the minutes say is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.accepted_at IS NOT NULL OR (NEW.accepted_at IS NOT NULL AND now_in <> 'DONE') THEN
    RAISE EXCEPTION 'resolution %: accepted once, by the step that accepts it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.proposed_at IS DISTINCT FROM OLD.proposed_at AND now_in <> (CASE WHEN NEW.proposed_at IS NULL THEN 'RUNNING' ELSE 'PROPOSED' END) THEN
    RAISE EXCEPTION 'resolution %: proposed and sent back by their steps', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER resolution_guard BEFORE UPDATE ON resolution FOR EACH ROW EXECUTE FUNCTION resolution_guard();

-- ── 交办事项 (1-2-6) ───────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE assignment ADD CONSTRAINT assignment_due_after CHECK (due_on >= assigned_on);
CREATE FUNCTION assignment_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'assignment', 'RUNNING', NULL) OR num_nonnulls(NEW.proposed_at, NEW.achieved, NEW.accepted_at, NEW.accepted_by, NEW.accept_words, NEW.revoke_reason) > 0 THEN
    RAISE EXCEPTION 'assignment %: it begins as handed down, with nothing done yet', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_begins BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION assignment_begins();
CREATE FUNCTION assignment_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.assigner, NEW.document_title, NEW.document_no, NEW.assigned_on, NEW.content, NEW.lead_unit_id, NEW.due_on)
     IS DISTINCT FROM (OLD.id, OLD.assigner, OLD.document_title, OLD.document_no, OLD.assigned_on, OLD.content, OLD.lead_unit_id, OLD.due_on) THEN
    RAISE EXCEPTION 'assignment %: what its document says is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.accepted_at IS NOT NULL OR (NEW.accepted_at IS NOT NULL AND now_in <> 'DONE') THEN
    RAISE EXCEPTION 'assignment %: accepted once, by the step that accepts it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.proposed_at IS DISTINCT FROM OLD.proposed_at AND now_in <> (CASE WHEN NEW.proposed_at IS NULL THEN 'RUNNING' ELSE 'PROPOSED' END) THEN
    RAISE EXCEPTION 'assignment %: proposed and sent back by their steps', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_guard BEFORE UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION assignment_guard();

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON matter_note, resolution, assignment TO portal_app;
GRANT UPDATE ON resolution, assignment TO portal_app;
REVOKE EXECUTE ON FUNCTION is_beginning(uuid, text, text, text) FROM PUBLIC;
-- No guard looks where a caller can put a table of its own, and nobody calls one by itself.
DO $$
DECLARE guard record;
BEGIN
  FOR guard IN
    SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', guard.name);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', guard.name);
  END LOOP;
END $$;
