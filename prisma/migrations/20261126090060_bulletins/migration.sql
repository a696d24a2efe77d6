-- 简报和通报 (1-3-1, 1-2-2) with their frozen figures, and the calendar a person subscribes to.

-- CreateTable
CREATE TABLE "bulletin" (
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "demand" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "drafter_id" UUID NOT NULL,
    "drafter" TEXT NOT NULL,
    "lead" TEXT NOT NULL DEFAULT '',
    "late_reason" TEXT NOT NULL DEFAULT '',
    "problems" TEXT NOT NULL DEFAULT '',
    "demands" TEXT NOT NULL DEFAULT '',
    "included" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "figures_id" UUID,
    "return_words" TEXT,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "issued_by" TEXT,
    "issued_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulletin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "bulletin_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("bulletin_id","unit_id")
);

-- CreateTable
CREATE TABLE "frozen_figures" (
    "id" UUID NOT NULL,
    "bulletin_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "frozen_figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "frozen_figures_bulletin_id_idx" ON "frozen_figures"("bulletin_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_person_id_idx" ON "calendar_feed"("person_id");

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_figures_id_fkey" FOREIGN KEY ("figures_id") REFERENCES "frozen_figures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_bulletin_id_fkey" FOREIGN KEY ("bulletin_id") REFERENCES "bulletin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_figures" ADD CONSTRAINT "frozen_figures_bulletin_id_fkey" FOREIGN KEY ("bulletin_id") REFERENCES "bulletin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── The guards ─────────────────────────────────────────────────────────────────────────────────────────────────
-- 1-3-1 and 1-2-2: the steps of lib/bulletins/procedure.ts.
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('bulletin', 'COLLECTING', 'COMPOSING'),
  ('bulletin', 'COMPOSING', 'PENDING_APPROVAL'),
  ('bulletin', 'PENDING_APPROVAL', 'COMPOSING'),
  ('bulletin', 'PENDING_APPROVAL', 'ISSUED'),
  ('bulletin', 'COLLECTING', 'VOID'),
  ('bulletin', 'COMPOSING', 'VOID'),
  ('circular', 'COMPOSING', 'PENDING_APPROVAL'),
  ('circular', 'PENDING_APPROVAL', 'COMPOSING'),
  ('circular', 'PENDING_APPROVAL', 'PENDING_SIGNATURE'),
  ('circular', 'PENDING_SIGNATURE', 'COMPOSING'),
  ('circular', 'PENDING_SIGNATURE', 'ISSUED'),
  ('circular', 'COMPOSING', 'VOID');

INSERT INTO procedure_start (type, state) VALUES ('bulletin', 'COLLECTING'), ('circular', 'COMPOSING');

ALTER TABLE bulletin ADD CONSTRAINT bulletin_month CHECK (extract(day FROM month) = 1);
-- The printed figures are figures of this very paper.
ALTER TABLE frozen_figures ADD CONSTRAINT frozen_figures_of_paper UNIQUE (id, bulletin_id);
ALTER TABLE bulletin ADD CONSTRAINT bulletin_own_figures FOREIGN KEY (figures_id, id) REFERENCES frozen_figures (id, bulletin_id);
-- One 通报 of a month that is not void (1-2-2) is kept by the command; here, what a paper begins as.
CREATE FUNCTION bulletin_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM matter m WHERE m.id = NEW.id AND (m.type, m.state) IN (VALUES ('bulletin', 'COLLECTING'), ('circular', 'COMPOSING'))) THEN
    RAISE EXCEPTION 'bulletin %: it begins with its matter', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  IF num_nonnulls(NEW.figures_id, NEW.return_words, NEW.approved_by, NEW.approved_at, NEW.issued_by, NEW.issued_at) > 0 THEN
    RAISE EXCEPTION 'bulletin %: nothing has happened yet to it', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulletin_begins BEFORE INSERT ON bulletin FOR EACH ROW EXECUTE FUNCTION bulletin_begins();

-- What was submitted is what is approved, signed and issued; names and instants of the acts are written once.
CREATE FUNCTION bulletin_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE current_state text;
BEGIN
  SELECT state INTO current_state FROM matter WHERE id = OLD.id;
  IF (NEW.id, NEW.month, NEW.demand, NEW.due_on, NEW.drafter_id, NEW.drafter) IS DISTINCT FROM (OLD.id, OLD.month, OLD.demand, OLD.due_on, OLD.drafter_id, OLD.drafter) THEN
    RAISE EXCEPTION 'bulletin %: its month, call and drafter are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.lead, NEW.problems, NEW.demands, NEW.included, NEW.figures_id) IS DISTINCT FROM (OLD.lead, OLD.problems, OLD.demands, OLD.included, OLD.figures_id)
     AND current_state <> 'COMPOSING' THEN
    RAISE EXCEPTION 'bulletin %: texts and figures change only while it is composed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.issued_at IS NOT NULL OR current_state = 'VOID'
     OR (NEW.issued_at IS NOT NULL AND (current_state <> 'ISSUED' OR NEW.figures_id IS NULL OR NEW.approved_at IS NULL OR NEW.issued_by IS NULL))
     OR (NEW.approved_at IS DISTINCT FROM OLD.approved_at AND NEW.approved_at IS NOT NULL AND current_state NOT IN ('PENDING_SIGNATURE', 'ISSUED'))
     OR (NEW.approved_at IS NULL AND OLD.approved_at IS NOT NULL AND current_state <> 'COMPOSING')
     OR (NEW.approved_at IS NULL) <> (NEW.approved_by IS NULL) OR (NEW.issued_at IS NULL) <> (NEW.issued_by IS NULL)
     OR (NEW.return_words IS DISTINCT FROM OLD.return_words AND current_state <> 'COMPOSING') THEN
    RAISE EXCEPTION 'bulletin %: approval, return and issue are recorded by their steps, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulletin_guard BEFORE UPDATE ON bulletin FOR EACH ROW EXECUTE FUNCTION bulletin_guard();

-- A unit's contribution is its own text, until the paper goes to be approved (1-3-1).
CREATE FUNCTION contribution_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.bulletin_id, NEW.unit_id) IS DISTINCT FROM (OLD.bulletin_id, OLD.unit_id) OR NEW.revision <> OLD.revision + 1 THEN
      RAISE EXCEPTION 'contribution to %: paper and unit are fixed, the revision grows', OLD.bulletin_id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NOT EXISTS (
    SELECT FROM matter m JOIN matter_party p ON p.matter_id = m.id AND p.until IS NULL AND p.part = 'contributor' AND p.unit_id = NEW.unit_id
    WHERE m.id = NEW.bulletin_id AND m.type = 'bulletin' AND m.state IN ('COLLECTING', 'COMPOSING')
  ) THEN
    RAISE EXCEPTION 'contribution to %: units that were asked write while it is collected and composed', NEW.bulletin_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contribution_guard BEFORE INSERT OR UPDATE ON contribution FOR EACH ROW EXECUTE FUNCTION contribution_guard();

-- Figures are taken and never changed (1-2-2).
CREATE TRIGGER frozen_figures_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON frozen_figures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION frozen_figures_begin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM matter m WHERE m.id = NEW.bulletin_id AND m.type IN ('bulletin', 'circular') AND m.state = 'COMPOSING') THEN
    RAISE EXCEPTION 'figures of %: taken only while the paper is composed', NEW.bulletin_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen_figures_begin BEFORE INSERT ON frozen_figures FOR EACH ROW EXECUTE FUNCTION frozen_figures_begin();

-- ── The subscribed calendar: one live address per person, only its end and last use recorded ───────────────────
CREATE UNIQUE INDEX calendar_feed_one_live ON calendar_feed (person_id) WHERE revoked_at IS NULL;
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_hash CHECK (token_hash ~ '^[0-9a-f]{64}$');
CREATE FUNCTION calendar_feed_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL OR (to_jsonb(NEW) - 'revoked_at' - 'used_at') IS DISTINCT FROM (to_jsonb(OLD) - 'revoked_at' - 'used_at') THEN
    RAISE EXCEPTION 'calendar feed %: only its use and its end may be recorded', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_feed_guard BEFORE UPDATE ON calendar_feed FOR EACH ROW EXECUTE FUNCTION calendar_feed_guard();

REVOKE EXECUTE ON FUNCTION bulletin_begins(), bulletin_guard(), contribution_guard(), frozen_figures_begin(), calendar_feed_guard() FROM PUBLIC;
GRANT SELECT, INSERT ON bulletin, contribution, frozen_figures, calendar_feed TO portal_app;
GRANT UPDATE ON bulletin, contribution TO portal_app;
GRANT UPDATE (revoked_at, used_at) ON calendar_feed TO portal_app;
