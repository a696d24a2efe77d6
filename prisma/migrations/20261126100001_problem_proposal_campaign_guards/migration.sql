-- 1-2-3, 1-2-4, 1-2-5, 7-2-1: the rules of 协作问题, 改革建议 and 专项行动, once more.

-- ── Steps and beginnings ───────────────────────────────────────────────────────────────────────────────────────
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('problem', 'RAISED', 'TOPIC'),
  ('problem', 'RAISED', 'COORDINATING'),
  ('problem', 'RAISED', 'RECTIFYING'),
  ('problem', 'RAISED', 'CLOSED'),
  ('problem', 'RAISED', 'WITHDRAWN'),
  ('problem', 'TOPIC', 'COORDINATING'),
  ('problem', 'TOPIC', 'RECTIFYING'),
  ('problem', 'TOPIC', 'CLOSED'),
  ('problem', 'COORDINATING', 'TOPIC'),
  ('problem', 'COORDINATING', 'RECTIFYING'),
  ('problem', 'COORDINATING', 'CLOSED'),
  ('problem', 'RECTIFYING', 'REPORTED'),
  ('problem', 'RECTIFYING', 'RAISED'),
  ('problem', 'REPORTED', 'RECTIFYING'),
  ('problem', 'REPORTED', 'CLOSED'),
  ('proposal', 'DRAFT', 'PENDING_REVIEW'),
  ('proposal', 'DRAFT', 'VOID'),
  ('proposal', 'PENDING_REVIEW', 'DRAFT'),
  ('proposal', 'PENDING_REVIEW', 'PENDING_SIGNATURE'),
  ('proposal', 'PENDING_SIGNATURE', 'DRAFT'),
  ('proposal', 'PENDING_SIGNATURE', 'SENT'),
  ('proposal', 'SENT', 'REPLIED'),
  ('proposal', 'REPLIED', 'CLOSED'),
  ('campaign', 'PLANNED', 'PENDING_DEPLOYMENT'),
  ('campaign', 'PLANNED', 'VOID'),
  ('campaign', 'PENDING_DEPLOYMENT', 'PLANNED'),
  ('campaign', 'PENDING_DEPLOYMENT', 'DEPLOYED'),
  ('campaign', 'DEPLOYED', 'NOTIFIED'),
  ('campaign', 'DEPLOYED', 'CANCELLED'),
  ('campaign', 'NOTIFIED', 'RUNNING'),
  ('campaign', 'NOTIFIED', 'CANCELLED'),
  ('campaign', 'RUNNING', 'SUMMARISED'),
  ('campaign', 'SUMMARISED', 'CLOSED');

INSERT INTO procedure_start (type, state) VALUES ('problem', 'RAISED'), ('proposal', 'DRAFT'), ('campaign', 'PLANNED');

-- ── 协作问题 (1-2-3) ───────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE problem ADD CONSTRAINT problem_has_facts CHECK (length(trim(facts)) > 0 AND cardinality(concerned) > 0);
ALTER TABLE problem ADD CONSTRAINT problem_decision_whole CHECK (num_nonnulls(decision, decided_at, decided_by) IN (0, 3));
ALTER TABLE problem ADD CONSTRAINT problem_result_whole CHECK (num_nonnulls(result, settled_at, settled_by) IN (0, 3));
CREATE FUNCTION problem_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'problem', 'RAISED', NEW.raiser_id)
     OR num_nonnulls(NEW.decision, NEW.rectifier_id, NEW.proposed_at, NEW.achieved, NEW.result) > 0 THEN
    RAISE EXCEPTION 'problem %: it begins as its unit raised it, with nothing decided', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER problem_begins BEFORE INSERT ON problem FOR EACH ROW EXECUTE FUNCTION problem_begins();
CREATE FUNCTION problem_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.kind, NEW.clause, NEW.concerned, NEW.facts, NEW.suggestion, NEW.raiser_id, NEW.raised_by)
     IS DISTINCT FROM (OLD.id, OLD.kind, OLD.clause, OLD.concerned, OLD.facts, OLD.suggestion, OLD.raiser_id, OLD.raised_by) THEN
    RAISE EXCEPTION 'problem %: what was raised is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.settled_at IS NOT NULL OR (NEW.settled_at IS NOT NULL AND now_in <> 'CLOSED') THEN
    RAISE EXCEPTION 'problem %: settled once, by the step that closes it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.decided_at, NEW.rectifier_id) IS DISTINCT FROM (OLD.decided_at, OLD.rectifier_id) AND now_in NOT IN ('TOPIC', 'COORDINATING', 'RECTIFYING', 'RAISED', 'CLOSED') THEN
    RAISE EXCEPTION 'problem %: handed on by the steps of OFFICE', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.proposed_at IS DISTINCT FROM OLD.proposed_at AND now_in <> (CASE WHEN NEW.proposed_at IS NULL THEN 'RECTIFYING' ELSE 'REPORTED' END) THEN
    RAISE EXCEPTION 'problem %: the rectification is reported and sent back by its steps', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER problem_guard BEFORE UPDATE ON problem FOR EACH ROW EXECUTE FUNCTION problem_guard();

-- ── 改革建议 (1-2-5) ───────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE proposal ADD CONSTRAINT proposal_reply_whole CHECK (num_nonnulls(reply, reply_words, replied_at, replied_by) IN (0, 4) AND length(trim(reply_words)) > 0 IS NOT FALSE);
CREATE FUNCTION proposal_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'proposal', 'DRAFT', NULL)
     OR num_nonnulls(NEW.return_words, NEW.reviewed_at, NEW.reviewed_by, NEW.signed_at, NEW.signed_by, NEW.reply, NEW.reply_words, NEW.reply_no, NEW.replied_on, NEW.follow_up) > 0 THEN
    RAISE EXCEPTION 'proposal %: it begins as a draft', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_begins BEFORE INSERT ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_begins();
CREATE FUNCTION proposal_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.drafter_id, NEW.drafter) IS DISTINCT FROM (OLD.id, OLD.drafter_id, OLD.drafter) THEN
    RAISE EXCEPTION 'proposal %: its drafter is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.form, NEW.ground, NEW.content) IS DISTINCT FROM (OLD.form, OLD.ground, OLD.content) AND now_in <> 'DRAFT' THEN
    RAISE EXCEPTION 'proposal %: only a draft is edited', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.reviewed_at IS DISTINCT FROM OLD.reviewed_at AND now_in <> (CASE WHEN NEW.reviewed_at IS NULL THEN 'DRAFT' ELSE 'PENDING_SIGNATURE' END) THEN
    RAISE EXCEPTION 'proposal %: reviewed and returned by their steps', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.signed_at, NEW.signed_by) IS DISTINCT FROM (OLD.signed_at, OLD.signed_by) AND (OLD.signed_at IS NOT NULL OR now_in <> 'SENT' OR NEW.reviewed_at IS NULL) THEN
    RAISE EXCEPTION 'proposal %: signed once, by the step of 组长', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.reply, NEW.reply_words, NEW.reply_no, NEW.replied_on, NEW.replied_at) IS DISTINCT FROM (OLD.reply, OLD.reply_words, OLD.reply_no, OLD.replied_on, OLD.replied_at)
     AND (OLD.replied_at IS NOT NULL OR now_in <> 'REPLIED') THEN
    RAISE EXCEPTION 'proposal %: 区政府 replies once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.follow_up IS DISTINCT FROM OLD.follow_up AND (OLD.follow_up IS NOT NULL OR now_in <> 'CLOSED') THEN
    RAISE EXCEPTION 'proposal %: concluded once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_guard BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_guard();

-- ── 专项行动 (1-2-4, 7-2-1) ────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE campaign ADD CONSTRAINT campaign_period CHECK (ends_on >= starts_on);
ALTER TABLE campaign_task ADD CONSTRAINT campaign_task_has_words CHECK (length(trim(task)) > 0);
ALTER TABLE campaign_result ADD CONSTRAINT campaign_result_counts CHECK (checks >= 0 AND problems >= 0 AND cases >= 0 AND revision > 0);
ALTER TABLE campaign_staffing ADD CONSTRAINT campaign_staffing_somebody CHECK (officers > 0);
CREATE FUNCTION campaign_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'campaign', 'PLANNED', NULL)
     OR num_nonnulls(NEW.return_words, NEW.deployed_at, NEW.deployed_by, NEW.noticed_at, NEW.started_at, NEW.summary, NEW.summarised_at, NEW.summarised_by) > 0 THEN
    RAISE EXCEPTION 'campaign %: it begins as a plan', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_begins BEFORE INSERT ON campaign FOR EACH ROW EXECUTE FUNCTION campaign_begins();
CREATE FUNCTION campaign_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.planner_id, NEW.planner) IS DISTINCT FROM (OLD.id, OLD.planner_id, OLD.planner)
     OR ((NEW.basis, NEW.goal, NEW.starts_on, NEW.ends_on, NEW.lead_unit_id) IS DISTINCT FROM (OLD.basis, OLD.goal, OLD.starts_on, OLD.ends_on, OLD.lead_unit_id)
       AND now_in <> 'PLANNED') THEN
    RAISE EXCEPTION 'campaign %: the plan is fixed once it is submitted', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.deployed_at IS DISTINCT FROM OLD.deployed_at AND (OLD.deployed_at IS NOT NULL OR now_in <> 'DEPLOYED')
     OR NEW.noticed_at IS DISTINCT FROM OLD.noticed_at AND (OLD.noticed_at IS NOT NULL OR now_in <> 'NOTIFIED')
     OR NEW.started_at IS DISTINCT FROM OLD.started_at AND (OLD.started_at IS NOT NULL OR now_in <> 'RUNNING')
     OR (NEW.summary, NEW.summarised_at) IS DISTINCT FROM (OLD.summary, OLD.summarised_at) AND (OLD.summarised_at IS NOT NULL OR now_in <> 'SUMMARISED') THEN
    RAISE EXCEPTION 'campaign %: deployed, noticed, started and summed up once, each by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_guard BEFORE UPDATE ON campaign FOR EACH ROW EXECUTE FUNCTION campaign_guard();

-- 区综合行政执法局要提前通知公安机关: no campaign runs before its numbered notice went out to the police.
CREATE FUNCTION campaign_starts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM campaign c
       JOIN letter l ON l.matter_id = c.id AND l.kind = 'police-notice' AND l.withdrawn_at IS NULL
       JOIN matter_party p ON p.matter_id = c.id AND p.part = 'police' AND p.until IS NULL
       JOIN receipt r ON r.letter_id = l.id AND r.unit_id = p.unit_id
       WHERE c.id = NEW.id AND c.noticed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'campaign %: it cannot start before the police were told (7-2-1)', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_starts BEFORE UPDATE ON matter FOR EACH ROW WHEN (NEW.type = 'campaign' AND NEW.state = 'RUNNING' AND OLD.state <> 'RUNNING')
  EXECUTE FUNCTION campaign_starts();
-- 任务 while it is planned, 警力 once the police are told, 战果 while it runs, by whom it concerns.
CREATE FUNCTION campaign_row_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  now_in text := (SELECT state FROM matter WHERE id = NEW.campaign_id);
  needed text := CASE TG_TABLE_NAME WHEN 'campaign_staffing' THEN 'police' WHEN 'campaign_result' THEN 'member' END;
BEGIN
  IF TG_TABLE_NAME = 'campaign_task' AND now_in IS DISTINCT FROM 'PLANNED'
     OR TG_TABLE_NAME = 'campaign_staffing' AND now_in NOT IN ('NOTIFIED', 'RUNNING')
     OR TG_TABLE_NAME = 'campaign_result' AND now_in IS DISTINCT FROM 'RUNNING' THEN
    RAISE EXCEPTION 'campaign %: no % while it is %', NEW.campaign_id, TG_TABLE_NAME, now_in USING ERRCODE = 'check_violation';
  END IF;
  IF needed IS NOT NULL AND NOT EXISTS (SELECT FROM matter_party p WHERE p.matter_id = NEW.campaign_id AND p.part = needed AND p.unit_id = NEW.unit_id AND p.until IS NULL) THEN
    RAISE EXCEPTION 'campaign %: % writes no %', NEW.campaign_id, NEW.unit_id, TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.campaign_id, NEW.unit_id) IS DISTINCT FROM (OLD.campaign_id, OLD.unit_id) THEN
    RAISE EXCEPTION 'campaign %: whose task it is stays', OLD.campaign_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_task_guard BEFORE INSERT OR UPDATE ON campaign_task FOR EACH ROW EXECUTE FUNCTION campaign_row_guard();
CREATE TRIGGER campaign_staffing_guard BEFORE INSERT ON campaign_staffing FOR EACH ROW EXECUTE FUNCTION campaign_row_guard();
CREATE TRIGGER campaign_result_guard BEFORE INSERT ON campaign_result FOR EACH ROW EXECUTE FUNCTION campaign_row_guard();
CREATE TRIGGER campaign_staffing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_staffing FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER campaign_result_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_result FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- 战果 of a day within the campaign and not of a day to come.
CREATE FUNCTION campaign_result_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM campaign c WHERE c.id = NEW.campaign_id AND NEW."on" BETWEEN c.starts_on AND c.ends_on)
     OR NEW."on" > (NEW.at AT TIME ZONE 'Asia/Shanghai')::date THEN
    RAISE EXCEPTION 'campaign %: results are of its own days, up to the day they are told', NEW.campaign_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER campaign_result_day BEFORE INSERT ON campaign_result FOR EACH ROW EXECUTE FUNCTION campaign_result_day();

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON problem, proposal, campaign, campaign_task, campaign_staffing, campaign_result TO portal_app;
GRANT UPDATE ON problem, proposal, campaign, campaign_task TO portal_app;
REVOKE EXECUTE ON FUNCTION problem_begins(), problem_guard(), proposal_begins(), proposal_guard(), campaign_begins(), campaign_guard(),
  campaign_starts(), campaign_row_guard(), campaign_result_day() FROM PUBLIC;
