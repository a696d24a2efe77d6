-- 一（二）, 一（三）: the rules of 议定事项, 协作问题, 交办事项, 改革建议, 专项行动 and 督办 once more.

-- ── Steps and beginnings ───────────────────────────────────────────────────────────────────────────────────────
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('resolution', 'RUNNING', 'PROPOSED'),
  ('resolution', 'PROPOSED', 'RUNNING'),
  ('resolution', 'PROPOSED', 'DONE'),
  ('assignment', 'RUNNING', 'PROPOSED'),
  ('assignment', 'PROPOSED', 'RUNNING'),
  ('assignment', 'PROPOSED', 'DONE'),
  ('assignment', 'RUNNING', 'REVOKED'),
  ('problem', 'REGISTERED', 'DIRECTED'),
  ('problem', 'REGISTERED', 'TOPIC'),
  ('problem', 'REGISTERED', 'DISPUTE'),
  ('problem', 'REGISTERED', 'WITHDRAWN'),
  ('problem', 'DIRECTED', 'CLOSED'),
  ('problem', 'TOPIC', 'CLOSED'),
  ('problem', 'DISPUTE', 'CLOSED'),
  ('proposal', 'DRAFT', 'PENDING_APPROVAL'),
  ('proposal', 'DRAFT', 'VOID'),
  ('proposal', 'PENDING_APPROVAL', 'DRAFT'),
  ('proposal', 'PENDING_APPROVAL', 'SENT'),
  ('proposal', 'SENT', 'REPLIED'),
  ('proposal', 'REPLIED', 'CLOSED'),
  ('campaign', 'PLANNED', 'PENDING_DEPLOYMENT'),
  ('campaign', 'PLANNED', 'VOID'),
  ('campaign', 'PENDING_DEPLOYMENT', 'PLANNED'),
  ('campaign', 'PENDING_DEPLOYMENT', 'DEPLOYED'),
  ('campaign', 'DEPLOYED', 'NOTIFIED'),
  ('campaign', 'DEPLOYED', 'CANCELLED'),
  ('campaign', 'NOTIFIED', 'CANCELLED'),
  ('campaign', 'NOTIFIED', 'RUNNING'),
  ('campaign', 'RUNNING', 'SUMMARISED'),
  ('campaign', 'SUMMARISED', 'CLOSED'),
  ('order', 'RUNNING', 'CLOSED');

INSERT INTO procedure_start (type, state) VALUES
  ('resolution', 'RUNNING'),
  ('problem', 'REGISTERED'),
  ('assignment', 'RUNNING'),
  ('proposal', 'DRAFT'),
  ('campaign', 'PLANNED'),
  ('order', 'RUNNING');

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

-- ── 记事, 分工, 警力, 战果: written once ────────────────────────────────────────────────────────────────────────
CREATE TRIGGER matter_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_task_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_task FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_staffing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_staffing FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_result_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_result FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

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

-- ── 协作问题 (1-2-3) ───────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION problem_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'problem', 'REGISTERED', NEW.registrar_id)
     OR num_nonnulls(NEW.decided_at, NEW.decided_by, NEW.decision, NEW.taken_up_by_id, NEW.result, NEW.closed_at) > 0 THEN
    RAISE EXCEPTION 'problem %: it begins registered by its unit, with nothing decided', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER problem_begins BEFORE INSERT ON problem FOR EACH ROW EXECUTE FUNCTION problem_begins();
CREATE FUNCTION problem_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.kind, NEW.facts, NEW.suggestion, NEW.registrar_id, NEW.arises_from_id)
     IS DISTINCT FROM (OLD.id, OLD.kind, OLD.facts, OLD.suggestion, OLD.registrar_id, OLD.arises_from_id) THEN
    RAISE EXCEPTION 'problem %: what was registered is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.decided_at, NEW.decided_by, NEW.decision) IS DISTINCT FROM (OLD.decided_at, OLD.decided_by, OLD.decision)
     AND (OLD.decided_at IS NOT NULL OR now_in NOT IN ('DIRECTED', 'TOPIC', 'DISPUTE')) THEN
    RAISE EXCEPTION 'problem %: decided once, by the step of 组长', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.taken_up_by_id IS DISTINCT FROM OLD.taken_up_by_id AND now_in NOT IN ('TOPIC', 'DISPUTE') THEN
    RAISE EXCEPTION 'problem %: linked while a topic or dispute takes it further', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.closed_at IS NOT NULL OR (NEW.closed_at IS NOT NULL AND now_in <> 'CLOSED') THEN
    RAISE EXCEPTION 'problem %: closed once, by the step that closes it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER problem_guard BEFORE UPDATE ON problem FOR EACH ROW EXECUTE FUNCTION problem_guard();

-- ── 改革建议 (1-2-5) ───────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE proposal ADD CONSTRAINT proposal_reply_whole CHECK (num_nonnulls(reply, reply_words, replied_at) IN (0, 3) AND length(trim(reply_words)) > 0 IS NOT FALSE);
CREATE FUNCTION proposal_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'proposal', 'DRAFT', NULL)
     OR num_nonnulls(NEW.return_words, NEW.approved_at, NEW.approved_by, NEW.reply, NEW.reply_words, NEW.reply_doc, NEW.replied_at, NEW.follow_up, NEW.void_reason) > 0 THEN
    RAISE EXCEPTION 'proposal %: it begins as a draft', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_begins BEFORE INSERT ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_begins();
CREATE FUNCTION proposal_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF NEW.id <> OLD.id OR (OLD.approved_at IS NOT NULL AND (NEW.form, NEW.problems, NEW.advice, NEW.approved_at, NEW.approved_by)
       IS DISTINCT FROM (OLD.form, OLD.problems, OLD.advice, OLD.approved_at, OLD.approved_by)) THEN
    RAISE EXCEPTION 'proposal %: what was approved is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.form, NEW.problems, NEW.advice) IS DISTINCT FROM (OLD.form, OLD.problems, OLD.advice) AND now_in <> 'DRAFT' THEN
    RAISE EXCEPTION 'proposal %: only a draft is edited', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.approved_at IS DISTINCT FROM OLD.approved_at AND now_in <> 'SENT' THEN
    RAISE EXCEPTION 'proposal %: approved by the step that sends it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.reply, NEW.reply_words, NEW.reply_doc, NEW.replied_at) IS DISTINCT FROM (OLD.reply, OLD.reply_words, OLD.reply_doc, OLD.replied_at)
     AND (OLD.replied_at IS NOT NULL OR now_in <> 'REPLIED') THEN
    RAISE EXCEPTION 'proposal %: 区政府 replies once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_guard BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_guard();

-- ── 专项行动 (1-2-4, 7-2-1) ────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE campaign ADD CONSTRAINT campaign_period CHECK (ends_on >= starts_on);
ALTER TABLE campaign_result ADD CONSTRAINT campaign_result_counts CHECK (checks >= 0 AND cases >= 0 AND transfers >= 0);
ALTER TABLE campaign_staffing ADD CONSTRAINT campaign_staffing_somebody CHECK (officers > 0);
CREATE FUNCTION campaign_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'campaign', 'PLANNED', NULL)
     OR num_nonnulls(NEW.return_words, NEW.deployed_at, NEW.deployed_by, NEW.deploy_words, NEW.noticed_at, NEW.notice_words, NEW.started_at, NEW.summary, NEW.summarised_at, NEW.end_reason) > 0 THEN
    RAISE EXCEPTION 'campaign %: it begins as a plan', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_begins BEFORE INSERT ON campaign FOR EACH ROW EXECUTE FUNCTION campaign_begins();
CREATE FUNCTION campaign_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF NEW.id <> OLD.id OR ((NEW.goal, NEW.basis, NEW.starts_on, NEW.ends_on, NEW.lead_unit_id) IS DISTINCT FROM (OLD.goal, OLD.basis, OLD.starts_on, OLD.ends_on, OLD.lead_unit_id)
       AND now_in <> 'PLANNED') THEN
    RAISE EXCEPTION 'campaign %: the plan is fixed once it is submitted', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.deployed_at IS DISTINCT FROM OLD.deployed_at AND (OLD.deployed_at IS NOT NULL OR now_in <> 'DEPLOYED')
     OR NEW.noticed_at IS DISTINCT FROM OLD.noticed_at AND (OLD.noticed_at IS NOT NULL OR now_in <> 'NOTIFIED')
     OR NEW.started_at IS DISTINCT FROM OLD.started_at AND (OLD.started_at IS NOT NULL OR now_in <> 'RUNNING')
     OR NEW.summarised_at IS DISTINCT FROM OLD.summarised_at AND (OLD.summarised_at IS NOT NULL OR now_in <> 'SUMMARISED') THEN
    RAISE EXCEPTION 'campaign %: deployed, noticed, started and summed up once, each by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_guard BEFORE UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION campaign_guard();

-- 区综合行政执法局要提前通知公安机关: no campaign runs before its numbered notice went out to the police.
CREATE FUNCTION campaign_starts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM campaign c JOIN letter l ON l.matter_id = c.id AND l.kind = 'police-notice' AND l.withdrawn_at IS NULL
       WHERE c.id = NEW.id AND c.noticed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'campaign %: it cannot start before the police were told (7-2-1)', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_starts BEFORE UPDATE ON matter FOR EACH ROW WHEN (NEW.type = 'campaign' AND NEW.state = 'RUNNING' AND OLD.state <> 'RUNNING')
  EXECUTE FUNCTION campaign_starts();
CREATE FUNCTION campaign_row_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = NEW.campaign_id);
BEGIN
  IF TG_TABLE_NAME = 'campaign_task' AND now_in <> 'PLANNED'
     OR TG_TABLE_NAME = 'campaign_staffing' AND now_in NOT IN ('NOTIFIED', 'RUNNING')
     OR TG_TABLE_NAME = 'campaign_result' AND now_in <> 'RUNNING' THEN
    RAISE EXCEPTION 'campaign %: no % while it is %', NEW.campaign_id, TG_TABLE_NAME, now_in USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_task_begins BEFORE INSERT ON campaign_task FOR EACH ROW EXECUTE FUNCTION campaign_row_begins();
CREATE TRIGGER campaign_staffing_begins BEFORE INSERT ON campaign_staffing FOR EACH ROW EXECUTE FUNCTION campaign_row_begins();
CREATE TRIGGER campaign_result_begins BEFORE INSERT ON campaign_result FOR EACH ROW EXECUTE FUNCTION campaign_row_begins();

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON matter_note, resolution, problem, assignment, proposal, campaign, campaign_task, campaign_staffing, campaign_result TO portal_app;
GRANT UPDATE ON resolution, problem, assignment, proposal, campaign TO portal_app;
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
