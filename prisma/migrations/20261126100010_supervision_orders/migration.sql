-- 1-2-1: 督办 is a matter of its own, with its number, letter, clock and answer, on another matter or on none.

INSERT INTO procedure_start (type, state) VALUES ('order', 'ISSUED');
INSERT INTO procedure_step (type, from_state, to_state) VALUES
  ('order', 'ISSUED', 'SIGNED'),
  ('order', 'ISSUED', 'INSTRUCTED'),
  ('order', 'ISSUED', 'ANSWERED'),
  ('order', 'ISSUED', 'ENDED'),
  ('order', 'SIGNED', 'INSTRUCTED'),
  ('order', 'SIGNED', 'ANSWERED'),
  ('order', 'SIGNED', 'ENDED'),
  ('order', 'INSTRUCTED', 'ANSWERED'),
  ('order', 'INSTRUCTED', 'ENDED');

-- ── The orders given so far become matters under their own ids; what they are about, their clocks and parties stay ──
ALTER TABLE matter DISABLE TRIGGER USER;
ALTER TABLE matter_party DISABLE TRIGGER USER;
ALTER TABLE duty DISABLE TRIGGER USER;
INSERT INTO matter (id, type, title, owner_unit_id, confidentiality, state, opened_at, closed_at)
SELECT o.id, 'order', '关于' || coalesce(nullif(m.title, ''), '（案由未填）') || '的督办', coalesce((SELECT u.id FROM unit u WHERE u.kind = 'OFFICE' AND u.closed_on IS NULL LIMIT 1), o.orderer_id),
  m.confidentiality, CASE WHEN o.answered_at IS NOT NULL THEN 'ANSWERED' WHEN o.ended_at IS NOT NULL THEN 'ENDED' ELSE 'ISSUED' END,
  o.at, coalesce(o.answered_at, o.ended_at)
FROM supervision_order o JOIN matter m ON m.id = o.matter_id;
INSERT INTO matter_party (id, matter_id, unit_id, part, since, closed_at)
SELECT gen_random_uuid(), p.matter_id, p.unit_id, p.part, m.opened_at, m.closed_at FROM (
  SELECT o.id AS matter_id, o.obligor_id AS unit_id, 'obligor' AS part FROM supervision_order o
  UNION SELECT o.id, m.owner_unit_id, 'office' FROM supervision_order o JOIN matter m ON m.id = o.id
  UNION SELECT o.id, h.unit_id, 'leader' FROM supervision_order o CROSS JOIN (
    SELECT unit_id FROM post_holding WHERE post = 'GROUP_LEADER' AND ended_at IS NULL ORDER BY from_on DESC LIMIT 1) h
  UNION SELECT o.id, c.unit_id, 'copied' FROM supervision_order o JOIN matter_party c ON c.matter_id = o.matter_id AND c.until IS NULL
    WHERE c.part NOT IN ('leader', 'office') AND c.unit_id <> o.obligor_id
) p JOIN matter m ON m.id = p.matter_id;
INSERT INTO matter_link (id, from_id, to_id, kind, at)
SELECT gen_random_uuid(), o.id, o.matter_id, 'CONCERNS', o.at FROM supervision_order o;
UPDATE duty d SET matter_id = o.id, round = 1 FROM supervision_order o
WHERE d.matter_id = o.matter_id AND d.rule = '1-2-1' AND d.obligor_id = o.obligor_id AND d.round = o.round;
ALTER TABLE matter ENABLE TRIGGER USER;
ALTER TABLE matter_party ENABLE TRIGGER USER;
ALTER TABLE duty ENABLE TRIGGER USER;

-- AlterTable
ALTER TABLE "supervision_order" DROP CONSTRAINT "supervision_order_matter_id_fkey";
DROP INDEX "supervision_order_matter_id_obligor_id_round_key";
ALTER TABLE "supervision_order" DROP COLUMN "round", DROP COLUMN "version";
ALTER TABLE "supervision_order" RENAME COLUMN "matter_id" TO "concerns_id";
ALTER TABLE "supervision_order" ALTER COLUMN "concerns_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "supervision_order_concerns_id_idx" ON "supervision_order"("concerns_id");

-- AddForeignKey
ALTER TABLE "supervision_order" ADD CONSTRAINT "supervision_order_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_order" ADD CONSTRAINT "supervision_order_concerns_id_fkey" FOREIGN KEY ("concerns_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_order" ADD CONSTRAINT "supervision_order_obligor_id_fkey" FOREIGN KEY ("obligor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One order that waits, of one unit, on one matter; what waits by its day, and what is over; one 督办升级 to a unit.
CREATE UNIQUE INDEX supervision_order_one_open ON supervision_order (concerns_id, obligor_id) WHERE answered_at IS NULL AND ended_at IS NULL;
CREATE INDEX supervision_order_waiting ON supervision_order (due_on, id) WHERE answered_at IS NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX notice_one_escalation ON notice (matter_id, unit_id) WHERE kind = 'ESCALATED';

CREATE FUNCTION supervision_order_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT is_beginning(NEW.id, 'order', 'ISSUED', NULL) OR num_nonnulls(NEW.answer, NEW.answered_at, NEW.answered_by_id, NEW.ended_at, NEW.end_reason) > 0 THEN
    RAISE EXCEPTION 'supervision order %: it begins as given, with nothing answered yet', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_order_begins BEFORE INSERT ON supervision_order FOR EACH ROW EXECUTE FUNCTION supervision_order_begins();

CREATE OR REPLACE FUNCTION supervision_order_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  open_fields text[] := ARRAY['answer', 'answered_at', 'answered_by_id', 'ended_at', 'end_reason'];
  now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF OLD.answered_at IS NOT NULL OR OLD.ended_at IS NOT NULL
     OR (to_jsonb(NEW) - open_fields) IS DISTINCT FROM (to_jsonb(OLD) - open_fields) THEN
    RAISE EXCEPTION 'supervision order %: only its answer or its end may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.answered_at IS NOT NULL AND now_in <> 'ANSWERED') OR (NEW.ended_at IS NOT NULL AND now_in <> 'ENDED') THEN
    RAISE EXCEPTION 'supervision order %: answered and ended by their steps', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION supervision_order_begins(), supervision_order_guard() FROM PUBLIC;
