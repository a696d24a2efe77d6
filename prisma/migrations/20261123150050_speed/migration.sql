-- Made for a million transfers: what a screen asks is answered from an index alone, whatever has long been closed.

-- Open duties of a unit, and of all units, by due instant.
DROP INDEX duty_open;
CREATE INDEX duty_open ON duty (obligor_id, due_at, id) INCLUDE (rule, clause, standing, warn_at, urgent, matter_id) WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX duty_open_by_due ON duty (due_at, id) INCLUDE (obligor_id, rule, standing, matter_id) WHERE done_at IS NULL AND cancelled_at IS NULL;
-- What a unit met, latest first.
CREATE INDEX duty_done ON duty (obligor_id, done_at DESC, id DESC) WHERE done_at IS NOT NULL;
-- What fell due in a period, and whether in time.
DROP INDEX duty_by_due;
CREATE INDEX duty_by_due ON duty (due_at) INCLUDE (obligor_id, clause, rule, standing, done_at, matter_id) WHERE cancelled_at IS NULL;
-- Index-only scans need swept pages, and the rows that screens ask for are the newest.
ALTER TABLE duty SET (autovacuum_vacuum_scale_factor = 0.005, autovacuum_vacuum_insert_scale_factor = 0.005);

-- The confidential few: for everything else who oversees may look at all.
CREATE INDEX matter_named ON matter (id) WHERE confidentiality = 'NAMED';
CREATE INDEX notice_recent ON notice (unit_id, created_at DESC);
