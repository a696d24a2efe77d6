-- The board's periods from few rows: per due day over all units (the months of two years), per year and unit (this year
-- to date is the year less what is still to come). Folded together with duty_count and duty_month, from the same changes.
CREATE TABLE "duty_day" (
    "day" DATE NOT NULL,
    "rule" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,

    CONSTRAINT "duty_day_pkey" PRIMARY KEY ("day", "rule", "clause", "standing", "hidden")
);
CREATE TABLE "duty_year" (
    "year" INTEGER NOT NULL,
    "obligor_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "standing" "standing" NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,

    CONSTRAINT "duty_year_pkey" PRIMARY KEY ("year", "obligor_id", "rule", "clause", "standing", "hidden")
);
ALTER TABLE duty_day SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
ALTER TABLE duty_year SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

-- The due day: a due instant is exclusive, so the end of a day belongs to that day.
CREATE FUNCTION due_day(due_at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT ((due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date
$$;

CREATE OR REPLACE FUNCTION fold_duty_changes(few integer DEFAULT 1) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
  ), days AS (
    INSERT INTO duty_day AS c (day, rule, clause, standing, hidden, n, done, kept)
    SELECT due_day(due_at), rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM summed GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT (day, rule, clause, standing, hidden)
      DO UPDATE SET n = c.n + EXCLUDED.n, done = c.done + EXCLUDED.done, kept = c.kept + EXCLUDED.kept
  ), months AS (
    INSERT INTO duty_month AS c (month, obligor_id, rule, clause, standing, hidden, n, done, kept)
    SELECT due_month(due_at), obligor_id, rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM summed GROUP BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (month, obligor_id, rule, clause, standing, hidden)
      DO UPDATE SET n = c.n + EXCLUDED.n, done = c.done + EXCLUDED.done, kept = c.kept + EXCLUDED.kept
  ), years AS (
    INSERT INTO duty_year AS c (year, obligor_id, rule, clause, standing, hidden, n, done, kept)
    SELECT extract(year FROM due_day(due_at))::int, obligor_id, rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM summed GROUP BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (year, obligor_id, rule, clause, standing, hidden)
      DO UPDATE SET n = c.n + EXCLUDED.n, done = c.done + EXCLUDED.done, kept = c.kept + EXCLUDED.kept
  )
  SELECT count(*) INTO folded FROM taken;
  RETURN folded;
END $$;

CREATE OR REPLACE FUNCTION rebuild_duty_counts() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  LOCK TABLE duty IN SHARE MODE;
  TRUNCATE duty_change, duty_count, duty_day, duty_month, duty_year;
  INSERT INTO duty_count (obligor_id, rule, clause, standing, hidden, due_at, warn_at, n, done, kept)
  SELECT d.obligor_id, d.rule, d.clause, d.standing, m.confidentiality = 'NAMED', d.due_at, d.warn_at, count(*), count(d.done_at),
    count(*) FILTER (WHERE d.done_at < d.due_at)
  FROM duty d JOIN matter m ON m.id = d.matter_id WHERE d.cancelled_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;
  INSERT INTO duty_day (day, rule, clause, standing, hidden, n, done, kept)
  SELECT due_day(due_at), rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM duty_count GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO duty_month (month, obligor_id, rule, clause, standing, hidden, n, done, kept)
  SELECT due_month(due_at), obligor_id, rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM duty_count GROUP BY 1, 2, 3, 4, 5, 6;
  INSERT INTO duty_year (year, obligor_id, rule, clause, standing, hidden, n, done, kept)
  SELECT extract(year FROM due_day(due_at))::int, obligor_id, rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM duty_count GROUP BY 1, 2, 3, 4, 5, 6;
END $$;

-- The present counts are right: only the new tables are filled, nobody acts while a migration runs.
LOCK TABLE duty_count IN SHARE MODE;
INSERT INTO duty_day (day, rule, clause, standing, hidden, n, done, kept)
SELECT due_day(due_at), rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM duty_count GROUP BY 1, 2, 3, 4, 5;
INSERT INTO duty_year (year, obligor_id, rule, clause, standing, hidden, n, done, kept)
SELECT extract(year FROM due_day(due_at))::int, obligor_id, rule, clause, standing, hidden, sum(n), sum(done), sum(kept) FROM duty_count GROUP BY 1, 2, 3, 4, 5, 6;

GRANT SELECT ON duty_day, duty_year TO portal_app;
