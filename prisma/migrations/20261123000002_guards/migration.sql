-- The rules once more, where no code can step around them.

-- ── Audit: the line is the entry, the database derives the rest ────────────────────────────────────────────────
CREATE FUNCTION audit_entry_fill() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry jsonb := NEW.line::jsonb;
BEGIN
  NEW.hash := encode(sha256(convert_to(NEW.line, 'UTF8')), 'hex');
  NEW.command := entry->>'command';
  NEW.result := entry->>'result';
  NEW.at := entry->>'at';
  NEW.person_id := entry->'actor'->>'personId';
  NEW.unit_id := entry->'actor'->>'unitId';
  NEW.matter_id := entry->>'matterId';
  INSERT INTO audit_tail (entry_id) VALUES (NEW.id);
  RETURN NEW;
END $$;
ALTER FUNCTION audit_entry_fill() SECURITY DEFINER SET search_path = public;
CREATE TRIGGER audit_entry_fill BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_fill();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Seals the visible tail in order of entry id. One sealer at a time; who comes second leaves at once.
CREATE FUNCTION seal_audit(batch integer DEFAULT 1000) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head record;
  place bigint := 0;
  chain text := repeat('0', 64);
  tail record;
  sealed integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(72707370) THEN RETURN 0; END IF;
  SELECT position, seal INTO head FROM audit_seal ORDER BY position DESC LIMIT 1;
  IF FOUND THEN place := head.position; chain := head.seal; END IF;
  FOR tail IN SELECT t.entry_id, e.hash FROM audit_tail t JOIN audit_entry e ON e.id = t.entry_id ORDER BY t.entry_id LIMIT batch LOOP
    place := place + 1;
    chain := encode(sha256(convert_to(chain || tail.hash, 'UTF8')), 'hex');
    INSERT INTO audit_seal (position, entry_id, seal) VALUES (place, tail.entry_id, chain);
    DELETE FROM audit_tail WHERE entry_id = tail.entry_id;
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;

CREATE INDEX audit_entry_matter ON audit_entry (matter_id, id) WHERE matter_id IS NOT NULL;

-- ── Matters ────────────────────────────────────────────────────────────────────────────────────────────────────
-- One live part per unit and matter; one handler at a time.
CREATE UNIQUE INDEX matter_party_live ON matter_party (matter_id, unit_id, part) WHERE until IS NULL;
CREATE UNIQUE INDEX matter_party_one_handler ON matter_party (matter_id) WHERE part = 'handler' AND until IS NULL;
-- A unit's matters, newest first (matter ids are time-ordered).
CREATE INDEX matter_party_of_unit ON matter_party (unit_id, part, matter_id DESC) WHERE until IS NULL;

-- The desk and the dashboard: open duties of a unit by due instant.
CREATE INDEX duty_open ON duty (obligor_id, due_at, id) INCLUDE (rule, standing, warn_at) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX duty_by_due ON duty (due_at) INCLUDE (obligor_id, clause, standing, done_at) WHERE cancelled_at IS NULL;

-- Every step a state may take, repeated from the procedure tables (a test proves the two equal).
CREATE FUNCTION matter_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.type <> OLD.type OR NEW.owner_unit_id <> OLD.owner_unit_id OR NEW.opened_at <> OLD.opened_at THEN
    RAISE EXCEPTION 'matter %: identity, type, owner and opening are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'matter %: the version must grow', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM procedure_step s WHERE s.type = OLD.type AND s.from_state = OLD.state AND s.to_state = NEW.state
  ) THEN
    RAISE EXCEPTION 'matter %: no step from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matter_guard BEFORE UPDATE ON matter FOR EACH ROW EXECUTE FUNCTION matter_guard();

-- ── Duties ─────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE duty ADD CONSTRAINT duty_one_end CHECK (done_at IS NULL OR cancelled_at IS NULL);
CREATE FUNCTION duty_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.done_at IS NOT NULL OR OLD.cancelled_at IS NOT NULL)
     AND (NEW.done_at, NEW.cancelled_at, NEW.due_at, NEW.started_at, NEW.late_reason) IS DISTINCT FROM (OLD.done_at, OLD.cancelled_at, OLD.due_at, OLD.started_at, OLD.late_reason) THEN
    RAISE EXCEPTION 'duty %: an ended duty never changes', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.matter_id, NEW.clause, NEW.obligor_id, NEW.round, NEW.started_at) IS DISTINCT FROM (OLD.matter_id, OLD.clause, OLD.obligor_id, OLD.round, OLD.started_at) THEN
    RAISE EXCEPTION 'duty %: clause, obligor and start are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_guard BEFORE UPDATE ON duty FOR EACH ROW EXECUTE FUNCTION duty_guard();

-- ── 案件移送: 一案一移送, 不得再行移送 (2-2-4, 2-2-7) ────────────────────────────────────────────────────────────
ALTER TABLE case_transfer ADD CONSTRAINT transfer_not_to_itself CHECK (receiver_id IS NULL OR receiver_id <> sender_id);
ALTER TABLE case_transfer ADD CONSTRAINT transfer_handler_by_designation CHECK (
  handler_id IS NULL OR handler_id = receiver_id OR (designated_at IS NOT NULL AND designation_words IS NOT NULL)
);
ALTER TABLE case_transfer ADD CONSTRAINT transfer_decline_has_reason CHECK (
  (decline_reason IS NULL) = (decline_basis IS NULL) AND length(decline_reason) > 0 IS NOT FALSE AND length(decline_basis) > 0 IS NOT FALSE
);
CREATE FUNCTION case_transfer_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE current_state text;
BEGIN
  IF NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.sender_id <> OLD.sender_id THEN
    RAISE EXCEPTION 'transfer %: case and sender are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  SELECT state INTO current_state FROM matter WHERE id = OLD.id;
  IF NEW.receiver_id IS DISTINCT FROM OLD.receiver_id AND OLD.sent_at IS NOT NULL AND NEW.sent_at IS NOT NULL THEN
    RAISE EXCEPTION 'transfer %: a case once transferred is never transferred again (2-2-7)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sent_at IS NULL AND OLD.sent_at IS NOT NULL AND (OLD.signed_at IS NOT NULL OR OLD.answered_at IS NOT NULL) THEN
    RAISE EXCEPTION 'transfer %: withdrawn only until it is signed for', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.designated_at IS NOT NULL AND (NEW.handler_id, NEW.designated_at, NEW.designation_words) IS DISTINCT FROM (OLD.handler_id, OLD.designated_at, OLD.designation_words) THEN
    RAISE EXCEPTION 'transfer %: a designation is final', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.answered_at IS NOT NULL AND (NEW.answered_at, NEW.decline_reason, NEW.decline_basis) IS DISTINCT FROM (OLD.answered_at, OLD.decline_reason, OLD.decline_basis) THEN
    RAISE EXCEPTION 'transfer %: the feedback stands', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_transfer_guard BEFORE UPDATE ON case_transfer FOR EACH ROW EXECUTE FUNCTION case_transfer_guard();

-- What was sent stays as it was sent.
CREATE FUNCTION enforcement_case_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM case_transfer t WHERE t.case_id = OLD.id AND t.sent_at IS NOT NULL) THEN
    RAISE EXCEPTION 'case %: its facts are fixed once it is transferred', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enforcement_case_guard BEFORE UPDATE ON enforcement_case FOR EACH ROW EXECUTE FUNCTION enforcement_case_guard();

-- ── Letters, numbers, receipts, files ──────────────────────────────────────────────────────────────────────────
CREATE UNIQUE INDEX letter_gapless ON letter (unit_id, kind, year, sequence);
CREATE FUNCTION letter_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.matter_id, NEW.unit_id, NEW.kind, NEW.number, NEW.year, NEW.sequence, NEW.title, NEW.content, NEW.issued_at, NEW.issued_by_id)
     IS DISTINCT FROM (OLD.id, OLD.matter_id, OLD.unit_id, OLD.kind, OLD.number, OLD.year, OLD.sequence, OLD.title, OLD.content, OLD.issued_at, OLD.issued_by_id)
     OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'letter %: an issued letter never changes', OLD.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_guard BEFORE UPDATE ON letter FOR EACH ROW EXECUTE FUNCTION letter_guard();

CREATE FUNCTION letter_sequence_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.prefix <> OLD.prefix OR NEW.year <> OLD.year OR NEW.last <> OLD.last + 1 THEN
    RAISE EXCEPTION 'letter sequence %: numbers are given one after the other', OLD.prefix USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_sequence_guard BEFORE UPDATE ON letter_sequence FOR EACH ROW EXECUTE FUNCTION letter_sequence_guard();

CREATE FUNCTION attachment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.removed_at IS NOT NULL OR (to_jsonb(NEW) - 'removed_at' - 'remove_reason') IS DISTINCT FROM (to_jsonb(OLD) - 'removed_at' - 'remove_reason') THEN
    RAISE EXCEPTION 'attachment %: only its removal may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attachment_guard BEFORE UPDATE ON attachment FOR EACH ROW EXECUTE FUNCTION attachment_guard();

CREATE FUNCTION receipt_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.signed_at IS NOT NULL OR (to_jsonb(NEW) - 'signed_at' - 'signed_by' - 'signed_by_id' - 'voided_at') IS DISTINCT FROM (to_jsonb(OLD) - 'signed_at' - 'signed_by' - 'signed_by_id' - 'voided_at') THEN
    RAISE EXCEPTION 'receipt %: signed once, never changed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER receipt_guard BEFORE UPDATE ON receipt FOR EACH ROW EXECUTE FUNCTION receipt_guard();

-- ── Three separated administrators: such a post stands alone (三员分立) ─────────────────────────────────────────
CREATE FUNCTION post_holding_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time per person, so that two grants side by side cannot both pass.
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM post_holding h
    WHERE h.person_id = NEW.person_id AND h.id <> NEW.id AND h.post <> NEW.post
      AND (h.post IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') OR NEW.post IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'))
      AND daterange(h.from_on, h.to_on, '[]') && daterange(NEW.from_on, NEW.to_on, '[]')
  ) THEN
    RAISE EXCEPTION 'person %: an administrator holds no other post', NEW.person_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER post_holding_guard BEFORE INSERT OR UPDATE ON post_holding FOR EACH ROW EXECUTE FUNCTION post_holding_guard();
ALTER TABLE post_holding ADD CONSTRAINT post_holding_period CHECK (to_on IS NULL OR to_on >= from_on);
ALTER TABLE delegation ADD CONSTRAINT delegation_period CHECK (to_on >= from_on AND principal_id <> delegate_id);
CREATE UNIQUE INDEX calendar_notice_one_pending ON calendar_notice (year) WHERE confirmed_at IS NULL AND rejected_at IS NULL;
ALTER TABLE calendar_notice ADD CONSTRAINT calendar_notice_two_people CHECK (confirmed_by_id IS NULL OR confirmed_by_id <> proposed_by_id);

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'portal_app') THEN CREATE ROLE portal_app NOLOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO portal_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO portal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portal_app;
GRANT INSERT ON ALL TABLES IN SCHEMA public TO portal_app;
REVOKE INSERT ON procedure_step, audit_seal, audit_tail FROM portal_app;
GRANT UPDATE ON unit, person, post_holding, delegation, session, sign_in_window, matter, matter_party, duty, duty_extension, duty_pause,
  letter, letter_sequence, receipt, attachment, supervision_order, calendar_notice, idempotency_key, enforcement_case, case_transfer TO portal_app;
GRANT DELETE ON sign_in_window, idempotency_key TO portal_app;
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = '_prisma_migrations' AND table_schema = 'public') THEN
    EXECUTE 'REVOKE INSERT ON _prisma_migrations FROM portal_app';
  END IF;
END $$;
REVOKE ALL ON FUNCTION seal_audit(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_audit(integer) TO portal_app;
