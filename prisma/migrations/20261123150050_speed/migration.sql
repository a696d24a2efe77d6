-- The desk and the number beside a menu entry: a unit's open duties read from the index alone.
DROP INDEX duty_open;
CREATE INDEX duty_open ON duty (obligor_id, due_at, id) INCLUDE (rule, urgent, matter_id) WHERE done_at IS NULL AND cancelled_at IS NULL;
-- Reading the index alone needs swept pages, and the rows that screens ask for are the newest.
ALTER TABLE duty SET (autovacuum_vacuum_scale_factor = 0.005, autovacuum_vacuum_insert_scale_factor = 0.005);
CREATE INDEX notice_recent ON notice (unit_id, created_at DESC);
