-- 4-4-1, 4-4-2: 执法争议, coordinated by 区政府法制机构, decided by 区人民政府; what it decides binds a transfer.

-- CreateEnum
CREATE TYPE "dispute_kind" AS ENUM ('JURISDICTION', 'LAW', 'COOPERATION', 'OTHER');

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "kind" "dispute_kind" NOT NULL,
    "about_id" UUID,
    "raiser_id" TEXT NOT NULL,
    "raised_by" TEXT NOT NULL,
    "issue" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "tried" TEXT NOT NULL,
    "view" TEXT NOT NULL,
    "accept_words" TEXT,
    "reject_words" TEXT,
    "withdraw_words" TEXT,
    "interim_words" TEXT,
    "interim_lead_id" TEXT,
    "opinion" TEXT,
    "proposed_at" TIMESTAMPTZ(3),
    "fail_words" TEXT,
    "proposal" TEXT,
    "signed_by" TEXT,
    "referred_at" TIMESTAMPTZ(3),
    "decided_on" DATE,
    "decision_doc" TEXT,
    "decision_words" TEXT,
    "competent_id" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_session" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "attendees" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dispute_about_id_idx" ON "dispute"("about_id");

-- CreateIndex
CREATE INDEX "dispute_session_dispute_id_idx" ON "dispute_session"("dispute_id");

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_raiser_id_fkey" FOREIGN KEY ("raiser_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_interim_lead_id_fkey" FOREIGN KEY ("interim_lead_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_competent_id_fkey" FOREIGN KEY ("competent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_session" ADD CONSTRAINT "dispute_session_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Steps and beginnings; a transfer follows the decision by the designation rule of 2-2-7 ─────────────────────
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('dispute', 'RAISED', 'COORDINATING'),
  ('dispute', 'RAISED', 'REJECTED'),
  ('dispute', 'RAISED', 'WITHDRAWN'),
  ('dispute', 'COORDINATING', 'WITHDRAWN'),
  ('dispute', 'CONFIRMING', 'WITHDRAWN'),
  ('dispute', 'COORDINATING', 'CONFIRMING'),
  ('dispute', 'CONFIRMING', 'COORDINATING'),
  ('dispute', 'CONFIRMING', 'AGREED'),
  ('dispute', 'COORDINATING', 'REFERRED'),
  ('dispute', 'CONFIRMING', 'REFERRED'),
  ('dispute', 'REFERRED', 'DECIDED'),
  ('transfer', 'SENT', 'DESIGNATED'),
  ('transfer', 'SIGNED', 'DESIGNATED'),
  ('transfer', 'DECLINED', 'DESIGNATED'),
  ('transfer', 'ACCEPTED', 'DESIGNATED');

INSERT INTO procedure_start (type, state) VALUES ('dispute', 'RAISED');

-- ── What was raised is fixed; every end is written once, by the step that makes it ─────────────────────────────
ALTER TABLE dispute ADD CONSTRAINT dispute_has_words CHECK (length(trim(issue)) > 0 AND length(trim(grounds)) > 0 AND length(trim(tried)) > 0 AND length(trim(view)) > 0);
ALTER TABLE dispute ADD CONSTRAINT dispute_proposed CHECK ((opinion IS NULL) = (proposed_at IS NULL));
ALTER TABLE dispute ADD CONSTRAINT dispute_referred CHECK (num_nonnulls(fail_words, proposal, signed_by, referred_at) IN (0, 4));
ALTER TABLE dispute ADD CONSTRAINT dispute_decided CHECK ((decided_on IS NULL) = (decision_words IS NULL) AND (decided_on IS NOT NULL OR (decision_doc IS NULL AND competent_id IS NULL)));
CREATE FUNCTION dispute_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = NEW.id AND type = 'dispute');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT is_beginning(NEW.id, 'dispute', 'RAISED', NEW.raiser_id) OR num_nonnulls(NEW.accept_words, NEW.reject_words, NEW.withdraw_words, NEW.interim_words,
      NEW.interim_lead_id, NEW.opinion, NEW.fail_words, NEW.decided_on) > 0 THEN
      RAISE EXCEPTION 'dispute %: it begins as raised, with nothing done yet', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.kind, NEW.about_id, NEW.raiser_id, NEW.raised_by, NEW.issue, NEW.grounds, NEW.tried, NEW.view)
     IS DISTINCT FROM (OLD.id, OLD.kind, OLD.about_id, OLD.raiser_id, OLD.raised_by, OLD.issue, OLD.grounds, OLD.tried, OLD.view) THEN
    RAISE EXCEPTION 'dispute %: what was raised is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.opinion, NEW.proposed_at) IS DISTINCT FROM (OLD.opinion, OLD.proposed_at) AND now_in IS DISTINCT FROM 'CONFIRMING' THEN
    RAISE EXCEPTION 'dispute %: the opinion is put to the sides by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.interim_words, NEW.interim_lead_id) IS DISTINCT FROM (OLD.interim_words, OLD.interim_lead_id) AND now_in NOT IN ('COORDINATING', 'CONFIRMING') THEN
    RAISE EXCEPTION 'dispute %: interim measures belong to the coordination', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.fail_words, NEW.proposal, NEW.signed_by, NEW.referred_at) IS DISTINCT FROM (OLD.fail_words, OLD.proposal, OLD.signed_by, OLD.referred_at)
     AND (OLD.referred_at IS NOT NULL OR now_in IS DISTINCT FROM 'REFERRED') THEN
    RAISE EXCEPTION 'dispute %: reported to 区政府 once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.decided_on, NEW.decision_doc, NEW.decision_words, NEW.competent_id) IS DISTINCT FROM (OLD.decided_on, OLD.decision_doc, OLD.decision_words, OLD.competent_id)
     AND (OLD.decided_on IS NOT NULL OR now_in IS DISTINCT FROM 'DECIDED') THEN
    RAISE EXCEPTION 'dispute %: a decision is made once and binds', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_guard BEFORE INSERT OR UPDATE ON dispute FOR EACH ROW EXECUTE FUNCTION dispute_guard();
CREATE TRIGGER dispute_session_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispute_session FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON dispute, dispute_session TO portal_app;
GRANT UPDATE ON dispute TO portal_app;
REVOKE EXECUTE ON FUNCTION dispute_guard() FROM PUBLIC;
