-- The board's open figures are read from two indexes alone: the counts of one month lie on hundreds of pages.
DROP INDEX duty_count_open;
CREATE INDEX duty_count_open ON duty_count (due_at) INCLUDE (obligor_id, rule, clause, standing, hidden, warn_at, n, done) WHERE n <> done;
DROP INDEX duty_month_open;
CREATE INDEX duty_month_open ON duty_month (month) INCLUDE (obligor_id, rule, clause, standing, hidden, n, done) WHERE n <> done;
-- Reading an index alone needs swept pages, and folding writes these tables all the time.
ALTER TABLE duty_count SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
ALTER TABLE duty_month SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
