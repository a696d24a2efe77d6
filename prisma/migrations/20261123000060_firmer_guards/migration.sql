-- What attacks on the first guards taught: each rule here closes a way that was open.

-- A signature could be erased, then the transfer withdrawn and sent elsewhere; a handler could be named in any state.
CREATE OR REPLACE FUNCTION case_transfer_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
     OR OLD.designated_at IS NOT NULL AND (NEW.handler_id, NEW.designated_at, NEW.designation_doc, NEW.designation_words)
       IS DISTINCT FROM (OLD.handler_id, OLD.designated_at, OLD.designation_doc, OLD.designation_words) THEN
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

-- An ended duty kept its instants, but its standing, urgency, ledger and reasons could be rewritten.
CREATE OR REPLACE FUNCTION duty_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.done_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL) AND to_jsonb(NEW) IS DISTINCT FROM to_jsonb(OLD) THEN
    RAISE EXCEPTION 'duty %: an ended duty never changes', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.matter_id, NEW.clause, NEW.rule, NEW.obligor_id, NEW.round, NEW.started_at, NEW.standing, NEW.urgent)
     IS DISTINCT FROM (OLD.id, OLD.matter_id, OLD.clause, OLD.rule, OLD.obligor_id, OLD.round, OLD.started_at, OLD.standing, OLD.urgent) THEN
    RAISE EXCEPTION 'duty %: clause, obligor, start and standing are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Who held which part could be rewritten, past parts included.
CREATE FUNCTION matter_party_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.until IS NOT NULL OR (to_jsonb(NEW) - 'until') IS DISTINCT FROM (to_jsonb(OLD) - 'until') THEN
    RAISE EXCEPTION 'party of %: only its end may be recorded, once', OLD.matter_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matter_party_guard BEFORE UPDATE ON matter_party FOR EACH ROW EXECUTE FUNCTION matter_party_guard();

-- So could an order of 督办 and its answer (1-2-1).
CREATE FUNCTION supervision_order_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NOT NULL
     OR (to_jsonb(NEW) - 'answer' - 'answered_at' - 'answered_by_id' - 'version') IS DISTINCT FROM (to_jsonb(OLD) - 'answer' - 'answered_at' - 'answered_by_id' - 'version') THEN
    RAISE EXCEPTION 'supervision order %: only its answer may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_order_guard BEFORE UPDATE ON supervision_order FOR EACH ROW EXECUTE FUNCTION supervision_order_guard();

-- A series could begin at any number.
CREATE FUNCTION letter_sequence_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last <> 1 THEN
    RAISE EXCEPTION 'letter sequence %: it begins with 1', NEW.prefix USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_sequence_begins BEFORE INSERT ON letter_sequence FOR EACH ROW EXECUTE FUNCTION letter_sequence_begins();
