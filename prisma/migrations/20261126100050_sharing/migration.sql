-- 三 信息共享 (3-1-1 … 3-4-3): records with their versions, the sheet of approvals to be imported, reminders.

-- CreateTable
CREATE TABLE "shared_record" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "event_on" DATE NOT NULL,
    "version_no" INTEGER NOT NULL DEFAULT 1,
    "recipient_ids" TEXT[],
    "called_at" TIMESTAMPTZ(3),
    "caller" TEXT,
    "callee" TEXT,
    "call_words" TEXT,
    "told_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "ended_on" DATE,
    "ended_words" TEXT,
    "replaced_by_id" UUID,
    "withdraw_reason" TEXT,

    CONSTRAINT "shared_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shared_version" (
    "record_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document_no" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "laws" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "effective_on" DATE,
    "valid_until" DATE,
    "publicity" TEXT NOT NULL DEFAULT '',
    "full_record" TEXT NOT NULL DEFAULT '',
    "legal_review" TEXT NOT NULL DEFAULT '',
    "check_note" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shared_version_pkey" PRIMARY KEY ("record_id","no")
);

-- CreateTable
CREATE TABLE "approval_sheet" (
    "person_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_sheet_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "sharing_reminder" (
    "unit_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sharing_reminder_pkey" PRIMARY KEY ("unit_id","month")
);

-- CreateIndex
CREATE INDEX "shared_version_document_no_idx" ON "shared_version"("document_no");

-- AddForeignKey
ALTER TABLE "shared_record" ADD CONSTRAINT "shared_record_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_record" ADD CONSTRAINT "shared_record_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "shared_record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_version" ADD CONSTRAINT "shared_version_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "shared_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_sheet" ADD CONSTRAINT "approval_sheet_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_sheet" ADD CONSTRAINT "approval_sheet_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharing_reminder" ADD CONSTRAINT "sharing_reminder_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Steps and beginning: lib/sharing/procedure.ts ──────────────────────────────────────────────────────────────
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('sharing', 'RECORDED', 'TOLD'),
  ('sharing', 'RECORDED', 'SENT'),
  ('sharing', 'TOLD', 'SENT'),
  ('sharing', 'RECORDED', 'VOID'),
  ('sharing', 'TOLD', 'VOID'),
  ('sharing', 'SENT', 'WITHDRAWN');
INSERT INTO procedure_start (type, state) VALUES ('sharing', 'RECORDED');

-- The library: newest copies first.
CREATE INDEX shared_record_sent ON shared_record (sent_at DESC, id DESC) WHERE sent_at IS NOT NULL;
-- What has arrived and is not signed for, unit by unit.
CREATE INDEX receipt_unsigned ON receipt (unit_id, arrived_at, id) WHERE signed_at IS NULL AND voided_at IS NULL;

-- ── Records: kind and day are fixed, what happened is written once, by its step ────────────────────────────────
ALTER TABLE shared_record ADD CONSTRAINT shared_record_kind CHECK (kind IN ('LAW', 'STANDARD', 'DOCUMENT', 'APPROVAL', 'FILING', 'INSPECTION',
  'WORKFLOW', 'DISCRETION', 'PENALTY', 'COERCION', 'STATISTICS', 'OTHER'));
ALTER TABLE shared_record ADD CONSTRAINT shared_record_recipients CHECK (cardinality(recipient_ids) BETWEEN 1 AND 100);
ALTER TABLE shared_record ADD CONSTRAINT shared_record_call CHECK (num_nonnulls(called_at, caller, callee, call_words, told_at) IN (0, 5) AND called_at <= told_at IS NOT FALSE);
ALTER TABLE shared_record ADD CONSTRAINT shared_record_end CHECK ((ended_on IS NULL) = (ended_words IS NULL) AND (replaced_by_id IS NULL OR ended_on IS NOT NULL) AND replaced_by_id <> id IS NOT FALSE);

CREATE FUNCTION shared_record_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'sharing', 'RECORDED', NULL) OR NEW.version_no <> 1
     OR num_nonnulls(NEW.called_at, NEW.told_at, NEW.sent_at, NEW.ended_on, NEW.replaced_by_id, NEW.withdraw_reason) > 0 THEN
    RAISE EXCEPTION 'shared record %: it begins as recorded, with nothing done yet', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shared_record_begins BEFORE INSERT ON shared_record FOR EACH ROW EXECUTE FUNCTION shared_record_begins();

CREATE FUNCTION shared_record_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.kind, NEW.event_on) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.event_on) THEN
    RAISE EXCEPTION 'shared record %: its kind and its day are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.recipient_ids IS DISTINCT FROM OLD.recipient_ids AND now_in NOT IN ('RECORDED', 'TOLD') THEN
    RAISE EXCEPTION 'shared record %: who receives it is fixed once it is copied', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.called_at, NEW.caller, NEW.callee, NEW.call_words, NEW.told_at) IS DISTINCT FROM (OLD.called_at, OLD.caller, OLD.callee, OLD.call_words, OLD.told_at)
     AND (OLD.told_at IS NOT NULL OR now_in <> 'TOLD') THEN
    RAISE EXCEPTION 'shared record %: the call is entered once, by its step (3-4-3)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sent_at IS DISTINCT FROM OLD.sent_at AND (OLD.sent_at IS NOT NULL OR now_in <> 'SENT') THEN
    RAISE EXCEPTION 'shared record %: copied once, by the step that copies it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version_no <> OLD.version_no AND (NEW.version_no <> OLD.version_no + 1 OR now_in <> 'SENT') THEN
    RAISE EXCEPTION 'shared record %: a correction is the next version of what was copied', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.ended_on, NEW.ended_words, NEW.replaced_by_id) IS DISTINCT FROM (OLD.ended_on, OLD.ended_words, OLD.replaced_by_id)
     AND (OLD.ended_on IS NOT NULL OR now_in <> 'SENT') THEN
    RAISE EXCEPTION 'shared record %: it loses force once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.withdraw_reason IS DISTINCT FROM OLD.withdraw_reason AND (OLD.withdraw_reason IS NOT NULL OR now_in <> 'WITHDRAWN') THEN
    RAISE EXCEPTION 'shared record %: withdrawn once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shared_record_guard BEFORE UPDATE ON shared_record FOR EACH ROW EXECUTE FUNCTION shared_record_guard();

-- ── Versions: what was copied stays as it was copied (3-2-1) ───────────────────────────────────────────────────
ALTER TABLE shared_version ADD CONSTRAINT shared_version_checks CHECK (
  publicity IN ('', 'DONE', 'PENDING', 'NOT_REQUIRED') AND full_record IN ('', 'DONE', 'PENDING', 'NOT_REQUIRED') AND legal_review IN ('', 'DONE', 'PENDING', 'NOT_REQUIRED'));
ALTER TABLE shared_version ADD CONSTRAINT shared_version_reason CHECK ((no = 1) = (reason = ''));
CREATE FUNCTION shared_version_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text;
DECLARE latest integer;
BEGIN
  SELECT m.state, r.version_no INTO now_in, latest FROM matter m JOIN shared_record r ON r.id = m.id WHERE m.id = NEW.record_id;
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.record_id, NEW.no, NEW.reason) IS DISTINCT FROM (OLD.record_id, OLD.no, OLD.reason) OR now_in NOT IN ('RECORDED', 'TOLD') THEN
      RAISE EXCEPTION 'version of %: what was copied stays as it was copied', OLD.record_id USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NOT (NEW.no = 1 AND now_in = 'RECORDED') AND NOT (NEW.no = latest + 1 AND now_in = 'SENT') THEN
    RAISE EXCEPTION 'version of %: the first when it is recorded, the next when it is corrected', NEW.record_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shared_version_guard BEFORE INSERT OR UPDATE ON shared_version FOR EACH ROW EXECUTE FUNCTION shared_version_guard();

-- ── Sheets and reminders ───────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE approval_sheet ADD CONSTRAINT approval_sheet_size CHECK (length(rows) <= 200000);
ALTER TABLE sharing_reminder ADD CONSTRAINT sharing_reminder_month CHECK (extract(day FROM month) = 1);
CREATE TRIGGER sharing_reminder_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing_reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
REVOKE EXECUTE ON FUNCTION shared_record_begins(), shared_record_guard(), shared_version_guard() FROM PUBLIC;
GRANT SELECT, INSERT ON shared_record, shared_version, approval_sheet, sharing_reminder TO portal_app;
GRANT UPDATE ON shared_record, shared_version, approval_sheet TO portal_app;
