-- 督办 may end without an answer: a withdrawn transfer leaves nobody to answer (1-2-1, 2-2-4).
ALTER TABLE supervision_order ADD COLUMN ended_at timestamptz(3), ADD COLUMN end_reason text;
ALTER TABLE supervision_order ADD CONSTRAINT supervision_order_one_end CHECK (
  (answered_at IS NULL OR ended_at IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)
);
CREATE OR REPLACE FUNCTION supervision_order_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE open_fields text[] := ARRAY['answer', 'answered_at', 'answered_by_id', 'ended_at', 'end_reason', 'version'];
BEGIN
  IF OLD.answered_at IS NOT NULL OR OLD.ended_at IS NOT NULL
     OR (to_jsonb(NEW) - open_fields) IS DISTINCT FROM (to_jsonb(OLD) - open_fields) THEN
    RAISE EXCEPTION 'supervision order %: only its answer or its end may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A duty whose due instant has passed is a breach: it is met late, never cancelled away. Only a clock that runs in its
-- place and is not due later may replace it (a corrected 认定日).
CREATE FUNCTION duty_breach_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.cancelled_at >= OLD.due_at AND NOT EXISTS (
    SELECT 1 FROM duty d WHERE d.matter_id = OLD.matter_id AND d.rule = OLD.rule AND d.obligor_id = OLD.obligor_id AND d.urgent = OLD.urgent
      AND d.id <> OLD.id AND d.cancelled_at IS NULL AND d.due_at <= OLD.due_at
  ) THEN
    RAISE EXCEPTION 'duty %: a breach is never cancelled', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION duty_breach_stays() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER duty_breach_stays AFTER UPDATE OF cancelled_at ON duty DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL) EXECUTE FUNCTION duty_breach_stays();

-- The day on which 区政府 decided is part of its decision (2-2-7); decisions recorded before had the day of the act.
ALTER TABLE case_transfer ADD COLUMN designated_on date;
ALTER TABLE case_transfer DISABLE TRIGGER case_transfer_guard;
UPDATE case_transfer SET designated_on = (designated_at AT TIME ZONE 'Asia/Shanghai')::date WHERE designated_at IS NOT NULL;
ALTER TABLE case_transfer ENABLE TRIGGER case_transfer_guard;
CREATE OR REPLACE FUNCTION case_transfer_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE current_state text;
BEGIN
  SELECT state INTO current_state FROM matter WHERE id = OLD.id;
  IF NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.sender_id <> OLD.sender_id THEN
    RAISE EXCEPTION 'transfer %: case and sender are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.receiver_id IS DISTINCT FROM OLD.receiver_id AND (current_state <> 'DRAFT' OR (OLD.sent_at IS NOT NULL AND NEW.sent_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'transfer %: a case once transferred is never transferred again (2-2-7)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sent_at IS DISTINCT FROM OLD.sent_at THEN
    IF NEW.sent_at IS NULL AND (OLD.signed_at IS NOT NULL OR OLD.answered_at IS NOT NULL OR current_state <> 'DRAFT') THEN
      RAISE EXCEPTION 'transfer %: withdrawn only until it is signed for', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.sent_at IS NOT NULL AND (OLD.sent_at IS NOT NULL OR current_state <> 'SENT') THEN
      RAISE EXCEPTION 'transfer %: sent once, by the step that sends it', OLD.id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF OLD.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at THEN
    RAISE EXCEPTION 'transfer %: signed once, never changed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.handler_id IS NOT NULL AND NEW.handler_id IS DISTINCT FROM OLD.handler_id
     AND NOT (current_state = 'DESIGNATED' OR (current_state = 'ACCEPTED' AND NEW.handler_id = NEW.receiver_id)) THEN
    RAISE EXCEPTION 'transfer %: the handler is the receiver that accepts, or whom 区政府 names (2-2-7)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.designated_at IS DISTINCT FROM OLD.designated_at AND current_state <> 'DESIGNATED'
     OR OLD.designated_at IS NOT NULL AND (NEW.handler_id, NEW.designated_at, NEW.designated_on, NEW.designation_doc, NEW.designation_words)
       IS DISTINCT FROM (OLD.handler_id, OLD.designated_at, OLD.designated_on, OLD.designation_doc, OLD.designation_words) THEN
    RAISE EXCEPTION 'transfer %: a designation is made once, in its step, and final', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.answered_at IS NOT NULL AND (NEW.answered_at, NEW.decline_reason, NEW.decline_basis) IS DISTINCT FROM (OLD.answered_at, OLD.decline_reason, OLD.decline_basis) THEN
    RAISE EXCEPTION 'transfer %: the feedback stands', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.decision_on IS NOT NULL AND (NEW.decision_kind, NEW.decision_on, NEW.decision_doc, NEW.decision_words)
     IS DISTINCT FROM (OLD.decision_kind, OLD.decision_on, OLD.decision_doc, OLD.decision_words) THEN
    RAISE EXCEPTION 'transfer %: the decision stands', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- When the stored files were compared with their hashes last.
CREATE INDEX audit_entry_files_verified ON audit_entry (id) WHERE command = 'files.verify';
