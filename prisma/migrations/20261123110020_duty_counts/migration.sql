-- Figures that stay fast however many duties there are. A duty's insert, end or new date writes its difference into
-- duty_change, in the same transaction; folding sums the differences into duty_count (per due instant) and duty_month.
-- Whoever reads adds the counts and the differences not yet folded, so a figure is never behind, and no two acts wait
-- for one another: nothing but new rows is written by an act.
CREATE TABLE "duty_change" (
    "id" BIGSERIAL NOT NULL,
    "obligor_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "warn_at" TIMESTAMPTZ(3) NOT NULL,
    "n" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,

    CONSTRAINT "duty_change_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "duty_count" (
    "obligor_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "warn_at" TIMESTAMPTZ(3) NOT NULL,
    "n" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,

    CONSTRAINT "duty_count_pkey" PRIMARY KEY ("due_at", "obligor_id", "rule", "clause", "standing", "hidden", "warn_at")
);
CREATE TABLE "duty_month" (
    "month" DATE NOT NULL,
    "obligor_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,

    CONSTRAINT "duty_month_pkey" PRIMARY KEY ("month", "obligor_id", "rule", "clause", "standing", "hidden")
);
CREATE INDEX duty_count_open ON duty_count (due_at) WHERE n <> done;
CREATE INDEX duty_month_open ON duty_month (month) WHERE n <> done;

-- The desk: what a unit has done, latest first; matters under way.
CREATE INDEX duty_done ON duty (obligor_id, done_at DESC, id DESC) WHERE done_at IS NOT NULL;
CREATE INDEX matter_under_way ON matter (id) WHERE closed_at IS NULL;

-- The month of a due day: a due instant is exclusive, so the end of a month belongs to that month.
CREATE FUNCTION due_month(due_at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT date_trunc('month', (due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date
$$;

-- Writes what a duty adds to the counts (sign 1) or takes from them (sign -1); a cancelled duty counts for nothing.
CREATE FUNCTION note_duty(d duty, hidden boolean, sign integer) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO duty_change (obligor_id, rule, clause, standing, hidden, due_at, warn_at, n, done, kept)
  SELECT d.obligor_id, d.rule, d.clause, d.standing, hidden, d.due_at, d.warn_at, sign,
    sign * (d.done_at IS NOT NULL)::int, sign * (d.done_at IS NOT NULL AND d.done_at < d.due_at)::int
  WHERE d.cancelled_at IS NULL
$$;

CREATE FUNCTION duty_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE is_hidden boolean;
BEGIN
  SELECT confidentiality = 'NAMED' INTO is_hidden FROM matter WHERE id = COALESCE(NEW.matter_id, OLD.matter_id);
  IF TG_OP <> 'INSERT' THEN PERFORM note_duty(OLD, is_hidden, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM note_duty(NEW, is_hidden, 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER duty_counted_new AFTER INSERT OR DELETE ON duty FOR EACH ROW EXECUTE FUNCTION duty_counted();
CREATE TRIGGER duty_counted_moved AFTER UPDATE ON duty FOR EACH ROW
  WHEN ((OLD.obligor_id, OLD.rule, OLD.clause, OLD.standing, OLD.due_at, OLD.warn_at, OLD.done_at, OLD.cancelled_at)
    IS DISTINCT FROM (NEW.obligor_id, NEW.rule, NEW.clause, NEW.standing, NEW.due_at, NEW.warn_at, NEW.done_at, NEW.cancelled_at))
  EXECUTE FUNCTION duty_counted();

-- A matter that becomes, or ceases to be, one that only named people see takes its duties with it.
CREATE FUNCTION matter_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM note_duty(d, OLD.confidentiality = 'NAMED', -1), note_duty(d, NEW.confidentiality = 'NAMED', 1)
  FROM duty d WHERE d.matter_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER matter_counted AFTER UPDATE ON matter FOR EACH ROW
  WHEN ((OLD.confidentiality = 'NAMED') IS DISTINCT FROM (NEW.confidentiality = 'NAMED')) EXECUTE FUNCTION matter_counted();

-- Sums the committed differences into the counts; one at a time, who comes second leaves at once. Leaves fewer than
-- `few` differences for later. Returns how many it folded.
CREATE FUNCTION fold_duty_changes(few integer DEFAULT 1) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE folded integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(72707371) THEN RETURN 0; END IF;
  IF (SELECT count(*) FROM (SELECT FROM duty_change LIMIT few) waiting) < few THEN RETURN 0; END IF;
  WITH taken AS (
    DELETE FROM duty_change RETURNING *
  ), summed AS (
    SELECT obligor_id, rule, clause, standing, hidden, due_at, warn_at, sum(n)::int AS n, sum(done)::int AS done, sum(kept)::int AS kept
    FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), instants AS (
    INSERT INTO duty_count AS c (obligor_id, rule, clause, standing, hidden, due_at, warn_at, n, done, kept) SELECT * FROM summed
    ON CONFLICT (due_at, obligor_id, rule, clause, standing, hidden, warn_at)
      DO UPDATE SET n = c.n + EXCLUDED.n, done = c.done + EXCLUDED.done, kept = c.kept + EXCLUDED.kept
  ), months AS (
    INSERT INTO duty_month AS c (month, obligor_id, rule, clause, standing, hidden, n, done, kept)
    SELECT due_month(due_at), obligor_id, rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM summed GROUP BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (month, obligor_id, rule, clause, standing, hidden)
      DO UPDATE SET n = c.n + EXCLUDED.n, done = c.done + EXCLUDED.done, kept = c.kept + EXCLUDED.kept
  )
  SELECT count(*) INTO folded FROM taken;
  RETURN folded;
END $$;

-- Counts everything again from the duties themselves: after loading with triggers off, or to prove the counts right.
CREATE FUNCTION rebuild_duty_counts() RETURNS void LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  LOCK TABLE duty IN SHARE MODE;
  TRUNCATE duty_change, duty_count, duty_month;
  INSERT INTO duty_count (obligor_id, rule, clause, standing, hidden, due_at, warn_at, n, done, kept)
  SELECT d.obligor_id, d.rule, d.clause, d.standing, m.confidentiality = 'NAMED', d.due_at, d.warn_at, count(*), count(d.done_at),
    count(*) FILTER (WHERE d.done_at < d.due_at)
  FROM duty d JOIN matter m ON m.id = d.matter_id WHERE d.cancelled_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;
  INSERT INTO duty_month (month, obligor_id, rule, clause, standing, hidden, n, done, kept)
  SELECT due_month(due_at), obligor_id, rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM duty_count GROUP BY 1, 2, 3, 4, 5, 6;
END $$;
SELECT rebuild_duty_counts();

REVOKE ALL ON FUNCTION note_duty(duty, boolean, integer), rebuild_duty_counts(), fold_duty_changes(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fold_duty_changes(integer) TO portal_app;
GRANT SELECT ON duty_change, duty_count, duty_month TO portal_app;
