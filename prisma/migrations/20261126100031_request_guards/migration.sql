-- 4-1-1, 4-2-1 … 4-2-4, 4-3-1, 4-3-2: the rules of requests and of letters to units in charge, once more.

INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('appraisal', 'DRAFT', 'ASKED'),
  ('appraisal', 'DRAFT', 'VOID'),
  ('appraisal', 'ASKED', 'ARRIVED'),
  ('appraisal', 'ASKED', 'ANSWERED'),
  ('appraisal', 'ASKED', 'SUPPLEMENTING'),
  ('appraisal', 'ASKED', 'REVOKED'),
  ('appraisal', 'ARRIVED', 'ANSWERED'),
  ('appraisal', 'ARRIVED', 'SUPPLEMENTING'),
  ('appraisal', 'ARRIVED', 'REVOKED'),
  ('appraisal', 'SUPPLEMENTING', 'ARRIVED'),
  ('appraisal', 'SUPPLEMENTING', 'REVOKED'),
  ('appraisal', 'ANSWERED', 'CLOSED'),
  ('consultation', 'DRAFT', 'ASKED'),
  ('consultation', 'DRAFT', 'VOID'),
  ('consultation', 'ASKED', 'ARRIVED'),
  ('consultation', 'ASKED', 'ANSWERED'),
  ('consultation', 'ASKED', 'SUPPLEMENTING'),
  ('consultation', 'ASKED', 'REVOKED'),
  ('consultation', 'ARRIVED', 'ANSWERED'),
  ('consultation', 'ARRIVED', 'SUPPLEMENTING'),
  ('consultation', 'ARRIVED', 'REVOKED'),
  ('consultation', 'SUPPLEMENTING', 'ARRIVED'),
  ('consultation', 'SUPPLEMENTING', 'REVOKED'),
  ('consultation', 'ANSWERED', 'CLOSED'),
  ('legal_service', 'DRAFT', 'ASKED'),
  ('legal_service', 'DRAFT', 'VOID'),
  ('legal_service', 'ASKED', 'ARRIVED'),
  ('legal_service', 'ASKED', 'ANSWERED'),
  ('legal_service', 'ASKED', 'SUPPLEMENTING'),
  ('legal_service', 'ASKED', 'REVOKED'),
  ('legal_service', 'ARRIVED', 'ANSWERED'),
  ('legal_service', 'ARRIVED', 'SUPPLEMENTING'),
  ('legal_service', 'ARRIVED', 'REVOKED'),
  ('legal_service', 'SUPPLEMENTING', 'ARRIVED'),
  ('legal_service', 'SUPPLEMENTING', 'REVOKED'),
  ('legal_service', 'ANSWERED', 'CLOSED'),
  ('materials', 'DRAFT', 'ASKED'),
  ('materials', 'DRAFT', 'VOID'),
  ('materials', 'ASKED', 'ARRIVED'),
  ('materials', 'ASKED', 'ANSWERED'),
  ('materials', 'ASKED', 'SUPPLEMENTING'),
  ('materials', 'ASKED', 'REVOKED'),
  ('materials', 'ARRIVED', 'ANSWERED'),
  ('materials', 'ARRIVED', 'SUPPLEMENTING'),
  ('materials', 'ARRIVED', 'REVOKED'),
  ('materials', 'ASKED', 'REFUSED'),
  ('materials', 'ARRIVED', 'REFUSED'),
  ('materials', 'REFUSED', 'CLOSED'),
  ('materials', 'SUPPLEMENTING', 'ARRIVED'),
  ('materials', 'SUPPLEMENTING', 'REVOKED'),
  ('materials', 'ANSWERED', 'CLOSED'),
  ('hazard', 'DRAFT', 'SENT'),
  ('hazard', 'DRAFT', 'VOID'),
  ('hazard', 'SENT', 'HANDLING'),
  ('hazard', 'SENT', 'REPLIED'),
  ('hazard', 'HANDLING', 'REPLIED'),
  ('hazard', 'REPLIED', 'CLOSED'),
  ('assistance', 'DRAFT', 'SENT'),
  ('assistance', 'DRAFT', 'VOID'),
  ('assistance', 'SENT', 'HANDLING'),
  ('assistance', 'SENT', 'REPLIED'),
  ('assistance', 'HANDLING', 'REPLIED'),
  ('assistance', 'REPLIED', 'CLOSED'),
  ('withdrawal', 'DRAFT', 'SENT'),
  ('withdrawal', 'DRAFT', 'VOID'),
  ('withdrawal', 'SENT', 'HANDLING'),
  ('withdrawal', 'SENT', 'REPLIED'),
  ('withdrawal', 'HANDLING', 'REPLIED'),
  ('withdrawal', 'REPLIED', 'CLOSED');

INSERT INTO procedure_start (type, state) VALUES
  ('appraisal', 'DRAFT'),
  ('consultation', 'DRAFT'),
  ('legal_service', 'DRAFT'),
  ('materials', 'DRAFT'),
  ('hazard', 'DRAFT'),
  ('assistance', 'DRAFT'),
  ('withdrawal', 'DRAFT');

-- ── 协作请求 ───────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE request ADD CONSTRAINT request_two_units CHECK (asker_id <> requested_id AND length(question) > 0);
ALTER TABLE request ADD CONSTRAINT request_answer_complete CHECK (num_nonnulls(answered_at, answered_by, answer) IN (0, 3));
CREATE FUNCTION request_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM matter m WHERE m.id = NEW.id AND m.type IN ('appraisal', 'consultation', 'legal_service', 'materials') AND m.state = 'DRAFT' AND m.owner_unit_id = NEW.asker_id)
     OR num_nonnulls(NEW.sent_at, NEW.signed_at, NEW.scene_at, NEW.answered_at, NEW.refuse_ground) > 0 OR NEW.complex THEN
    RAISE EXCEPTION 'request %: it begins as a draft of its asker, with nothing done yet', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_begins BEFORE INSERT ON request FOR EACH ROW EXECUTE FUNCTION request_begins();

CREATE FUNCTION request_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  now_in text := (SELECT state FROM matter WHERE id = OLD.id);
  kind text := (SELECT type FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.asker_id) IS DISTINCT FROM (OLD.id, OLD.asker_id)
     OR (OLD.sent_at IS NOT NULL AND (NEW.requested_id, NEW.question, NEW.facts, NEW.place, NEW.wished_on, NEW.contact_phone, NEW.sent_at)
       IS DISTINCT FROM (OLD.requested_id, OLD.question, OLD.facts, OLD.place, OLD.wished_on, OLD.contact_phone, OLD.sent_at)) THEN
    RAISE EXCEPTION 'request %: what was asked is fixed once it is sent', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at)
     OR (OLD.scene_at IS NOT NULL AND (NEW.scene_at, NEW.scene_words) IS DISTINCT FROM (OLD.scene_at, OLD.scene_words))
     OR (OLD.complex AND NOT NEW.complex) THEN
    RAISE EXCEPTION 'request %: what happened is recorded once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.scene_at IS NOT NULL AND kind <> 'appraisal' THEN
    RAISE EXCEPTION 'request %: people are asked to the scene for an appraisal (4-2-1)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.answered_at, NEW.answer) IS DISTINCT FROM (OLD.answered_at, OLD.answer)
     AND (OLD.answered_at IS NOT NULL OR now_in NOT IN ('ANSWERED', 'REFUSED')) THEN
    RAISE EXCEPTION 'request %: answered once, by the step that answers it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.refuse_ground IS DISTINCT FROM OLD.refuse_ground AND (OLD.refuse_ground IS NOT NULL OR kind <> 'materials' OR now_in <> 'REFUSED' OR length(trim(NEW.refuse_ground)) = 0) THEN
    RAISE EXCEPTION 'request %: only materials are refused, on a statutory ground (4-2-4)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF now_in = 'REFUSED' AND NEW.refuse_ground IS NULL THEN
    RAISE EXCEPTION 'request %: refused without its statutory ground (4-2-4)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_guard BEFORE UPDATE ON request FOR EACH ROW EXECUTE FUNCTION request_guard();

-- 情况复杂的，可以延期，但延长期限不得超过十日: once, at most ten working days, only where it is marked complex (4-2-2).
CREATE FUNCTION consultation_extension() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM duty d WHERE d.id = NEW.duty_id AND d.rule = '4-2-2') AND (NEW.days > 10
     OR EXISTS (SELECT FROM duty_extension x WHERE x.duty_id = NEW.duty_id AND x.removed_at IS NULL)
     OR NOT EXISTS (SELECT FROM duty d JOIN request r ON r.id = d.matter_id WHERE d.id = NEW.duty_id AND r.complex)) THEN
    RAISE EXCEPTION 'duty %: a consultation is extended once, by ten working days at most, where it is complex (4-2-2)', NEW.duty_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consultation_extension BEFORE INSERT ON duty_extension FOR EACH ROW EXECUTE FUNCTION consultation_extension();

-- ── 计时暂停: begins while the clock runs, ends once, is never rewritten ─────────────────────────────────────────
CREATE UNIQUE INDEX duty_pause_one_open ON duty_pause (duty_id) WHERE to_at IS NULL;
CREATE FUNCTION duty_pause_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.to_at IS NOT NULL OR length(trim(NEW.reason)) = 0 OR NOT EXISTS (SELECT FROM duty d WHERE d.id = NEW.duty_id AND d.done_at IS NULL AND d.cancelled_at IS NULL) THEN
      RAISE EXCEPTION 'duty %: paused while it runs, for a reason', NEW.duty_id USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.to_at IS NOT NULL OR NEW.to_at IS NULL OR NEW.to_at < OLD.from_at OR (to_jsonb(NEW) - 'to_at') IS DISTINCT FROM (to_jsonb(OLD) - 'to_at') THEN
    RAISE EXCEPTION 'pause %: only its end may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_pause_guard BEFORE INSERT OR UPDATE ON duty_pause FOR EACH ROW EXECUTE FUNCTION duty_pause_guard();

-- ── 函告 ───────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE assistance ADD CONSTRAINT assistance_two_units CHECK (bureau_id <> unit_id AND length(facts) > 0 AND length(demand) > 0);
ALTER TABLE assistance ADD CONSTRAINT assistance_reply_complete CHECK (num_nonnulls(replied_at, replied_by, outcome, result) IN (0, 4));
CREATE FUNCTION assistance_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM matter m WHERE m.id = NEW.id AND m.type IN ('hazard', 'assistance', 'withdrawal') AND m.state = 'DRAFT' AND m.owner_unit_id = NEW.bureau_id)
     OR num_nonnulls(NEW.sent_at, NEW.signed_at, NEW.replied_at) > 0 THEN
    RAISE EXCEPTION 'assistance %: it begins as a draft of 区综合行政执法局, with nothing done yet', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assistance_begins BEFORE INSERT ON assistance FOR EACH ROW EXECUTE FUNCTION assistance_begins();

CREATE FUNCTION assistance_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  now_in text := (SELECT state FROM matter WHERE id = OLD.id);
  kind text := (SELECT type FROM matter WHERE id = OLD.id);
BEGIN
  -- The day that began the clock is fixed from the beginning: a later one would take days away from it.
  IF (NEW.id, NEW.bureau_id, NEW.began_at) IS DISTINCT FROM (OLD.id, OLD.bureau_id, OLD.began_at)
     OR (OLD.sent_at IS NOT NULL AND (to_jsonb(NEW) - 'signed_at' - 'replied_at' - 'replied_by' - 'outcome' - 'result')
       IS DISTINCT FROM (to_jsonb(OLD) - 'signed_at' - 'replied_at' - 'replied_by' - 'outcome' - 'result')) THEN
    RAISE EXCEPTION 'assistance %: its beginning, and what was sent, are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sent_at IS DISTINCT FROM OLD.sent_at AND kind = 'withdrawal'
     AND NOT EXISTS (SELECT FROM attachment a WHERE a.matter_id = OLD.id AND a.slot = 'case' AND a.removed_at IS NULL) THEN
    RAISE EXCEPTION 'assistance %: the letter goes with the case materials (4-3-2)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at)
     OR ((NEW.replied_at, NEW.outcome, NEW.result) IS DISTINCT FROM (OLD.replied_at, OLD.outcome, OLD.result) AND (OLD.replied_at IS NOT NULL OR now_in <> 'REPLIED')) THEN
    RAISE EXCEPTION 'assistance %: signed and answered once, by their steps', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assistance_guard BEFORE UPDATE ON assistance FOR EACH ROW EXECUTE FUNCTION assistance_guard();

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT, UPDATE ON request, assistance TO portal_app;
REVOKE EXECUTE ON FUNCTION request_begins(), request_guard(), consultation_extension(), duty_pause_guard(), assistance_begins(), assistance_guard() FROM PUBLIC;
