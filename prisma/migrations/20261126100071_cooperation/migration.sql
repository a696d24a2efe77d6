-- 4-3-3: 协作文本 with their parties and dates, 联合检查 plans with one task per unit.

-- CreateEnum
CREATE TYPE "inspection_kind" AS ENUM ('KEY', 'SPECIAL');

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "lead_id" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "signer_ids" TEXT[],
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "circulated_at" TIMESTAMPTZ(3),
    "concluded_at" TIMESTAMPTZ(3),
    "end_words" TEXT,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL,
    "lead_id" TEXT NOT NULL,
    "kind" "inspection_kind" NOT NULL,
    "targets" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "summary_on" DATE NOT NULL,
    "summary" TEXT,
    "summarised_by" TEXT,
    "cancel_words" TEXT,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_task" (
    "inspection_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "checked" INTEGER,
    "problems" INTEGER,
    "rectified" INTEGER,
    "result" TEXT,
    "reported_by" TEXT,
    "reported_at" TIMESTAMPTZ(3),

    CONSTRAINT "inspection_task_pkey" PRIMARY KEY ("inspection_id","unit_id")
);

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Steps and beginnings ───────────────────────────────────────────────────────────────────────────────────────
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('agreement', 'DRAFT', 'SIGNING'),
  ('agreement', 'DRAFT', 'VOID'),
  ('agreement', 'SIGNING', 'VOID'),
  ('agreement', 'SIGNING', 'DRAFT'),
  ('agreement', 'SIGNING', 'IN_FORCE'),
  ('agreement', 'IN_FORCE', 'ENDED'),
  ('inspection', 'DRAFT', 'RUNNING'),
  ('inspection', 'DRAFT', 'CANCELLED'),
  ('inspection', 'RUNNING', 'CANCELLED'),
  ('inspection', 'RUNNING', 'SUMMARISED');

INSERT INTO procedure_start (type, state) VALUES
  ('agreement', 'DRAFT'),
  ('inspection', 'DRAFT');

-- ── 协作文本: its words are fixed while others have it and afterwards; a renewal moves its last day forward ─────
ALTER TABLE agreement ADD CONSTRAINT agreement_period CHECK (to_on > from_on AND cardinality(signer_ids) > 0);
CREATE FUNCTION agreement_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = NEW.id AND type = 'agreement');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT is_beginning(NEW.id, 'agreement', 'DRAFT', NEW.lead_id) OR num_nonnulls(NEW.circulated_at, NEW.concluded_at, NEW.end_words) > 0 THEN
      RAISE EXCEPTION 'agreement %: it begins as a draft of its lead', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.lead_id) IS DISTINCT FROM (OLD.id, OLD.lead_id)
     OR ((NEW.content, NEW.signer_ids, NEW.from_on) IS DISTINCT FROM (OLD.content, OLD.signer_ids, OLD.from_on) AND now_in IS DISTINCT FROM 'DRAFT') THEN
    RAISE EXCEPTION 'agreement %: its words and parties are fixed once it circulates', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.to_on IS DISTINCT FROM OLD.to_on AND now_in IS DISTINCT FROM 'DRAFT' AND NOT (now_in = 'IN_FORCE' AND NEW.to_on > OLD.to_on) THEN
    RAISE EXCEPTION 'agreement %: its last day moves by a renewal, and later', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.concluded_at IS DISTINCT FROM OLD.concluded_at AND (OLD.concluded_at IS NOT NULL OR now_in IS DISTINCT FROM 'IN_FORCE') THEN
    RAISE EXCEPTION 'agreement %: concluded once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_guard BEFORE INSERT OR UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION agreement_guard();

-- ── 联合检查: the plan is fixed once issued, the summary is written once ────────────────────────────────────────
ALTER TABLE inspection ADD CONSTRAINT inspection_period CHECK (to_on >= from_on AND summary_on >= to_on);
ALTER TABLE inspection ADD CONSTRAINT inspection_summarised CHECK ((summary IS NULL) = (summarised_by IS NULL));
CREATE FUNCTION inspection_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = NEW.id AND type = 'inspection');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT is_beginning(NEW.id, 'inspection', 'DRAFT', NEW.lead_id) OR num_nonnulls(NEW.summary, NEW.cancel_words) > 0 THEN
      RAISE EXCEPTION 'inspection %: it begins as a draft of its lead', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.lead_id, NEW.kind, NEW.targets, NEW.from_on, NEW.to_on, NEW.summary_on)
     IS DISTINCT FROM (OLD.id, OLD.lead_id, OLD.kind, OLD.targets, OLD.from_on, OLD.to_on, OLD.summary_on) THEN
    RAISE EXCEPTION 'inspection %: what the plan says is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.summary IS DISTINCT FROM OLD.summary AND (OLD.summary IS NOT NULL OR now_in IS DISTINCT FROM 'SUMMARISED') THEN
    RAISE EXCEPTION 'inspection %: summed up once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_guard BEFORE INSERT OR UPDATE ON inspection FOR EACH ROW EXECUTE FUNCTION inspection_guard();

ALTER TABLE inspection_task ADD CONSTRAINT inspection_task_counts CHECK (coalesce(checked, 0) >= 0 AND coalesce(problems, 0) >= 0 AND coalesce(rectified, 0) BETWEEN 0 AND coalesce(problems, 0));
ALTER TABLE inspection_task ADD CONSTRAINT inspection_task_reported CHECK (num_nonnulls(checked, problems, rectified, result, reported_by, reported_at) IN (0, 6));
CREATE FUNCTION inspection_task_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = NEW.inspection_id);
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF now_in IS DISTINCT FROM 'DRAFT' OR NEW.reported_at IS NOT NULL THEN
      RAISE EXCEPTION 'task of inspection %: given while the plan is drafted', NEW.inspection_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.inspection_id, NEW.unit_id) IS DISTINCT FROM (OLD.inspection_id, OLD.unit_id)
     OR ((NEW.content, NEW.due_on, NEW.removed_at) IS DISTINCT FROM (OLD.content, OLD.due_on, OLD.removed_at) AND now_in IS DISTINCT FROM 'DRAFT') THEN
    RAISE EXCEPTION 'task of inspection %: fixed once the plan is issued', OLD.inspection_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.reported_at IS DISTINCT FROM OLD.reported_at AND (now_in IS DISTINCT FROM 'RUNNING' OR NEW.removed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'task of inspection %: reported while the plan runs', OLD.inspection_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_task_guard BEFORE INSERT OR UPDATE ON inspection_task FOR EACH ROW EXECUTE FUNCTION inspection_task_guard();

-- ── What the application may do ────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT, UPDATE ON agreement, inspection, inspection_task TO portal_app;
REVOKE EXECUTE ON FUNCTION agreement_guard(), inspection_guard(), inspection_task_guard() FROM PUBLIC;
