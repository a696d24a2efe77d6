-- How matters hang on each other (1-4-4: a topic on what it arises from), and where each kind of matter begins.

-- CreateTable
CREATE TABLE "matter_link" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matter_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "matter_link_to_id_idx" ON "matter_link"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "matter_link_from_id_to_id_kind_key" ON "matter_link"("from_id", "to_id", "kind");

-- AddForeignKey
ALTER TABLE "matter_link" ADD CONSTRAINT "matter_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_link" ADD CONSTRAINT "matter_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A link stands for good; a matter never hangs on itself.
ALTER TABLE matter_link ADD CONSTRAINT matter_link_two_matters CHECK (from_id <> to_id);
ALTER TABLE matter_link ADD CONSTRAINT matter_link_kind CHECK (kind ~ '^[A-Z]+(_[A-Z]+)*$');
CREATE TRIGGER matter_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON matter_link TO portal_app;

-- ── A matter begins at its beginning: one row per procedure instead of a list inside the guard ─────────────────
-- A test proves the rows equal to the procedure tables; a new kind of matter adds its own.
CREATE TABLE procedure_start (
    type TEXT NOT NULL,
    state TEXT NOT NULL,

    CONSTRAINT procedure_start_pkey PRIMARY KEY (type)
);
INSERT INTO procedure_start (type, state) VALUES ('transfer', 'DRAFT');
GRANT SELECT ON procedure_start TO portal_app;

CREATE OR REPLACE FUNCTION matter_begins() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM procedure_start s WHERE s.type = NEW.type AND s.state = NEW.state)
     OR NEW.version <> 1 OR NEW.number IS NOT NULL OR NEW.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'matter %: no matter of type % begins as %', NEW.id, NEW.type, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
