-- 保密 (4-2-5): what a matter holds, who may know of one that is for named people, who looked, and that a state-secret
-- carrier went another way.

-- CreateEnum
CREATE TYPE "confidential_flag" AS ENUM ('TRADE_SECRET', 'PRIVACY', 'MINOR', 'INFORMANT');

-- AlterTable
ALTER TABLE "matter" ADD COLUMN     "flags" "confidential_flag"[] DEFAULT ARRAY[]::"confidential_flag"[];

-- AlterTable
ALTER TABLE "matter_party" ADD COLUMN     "named" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "named" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "matter_designee" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),
    "by_arrival" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "matter_designee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_view" (
    "id" BIGSERIAL NOT NULL,
    "matter_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "request_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matter_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_carrier" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,
    "unit_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "matter_carrier_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "matter_view_matter_id_id_idx" ON "matter_view"("matter_id", "id");

-- CreateIndex
CREATE INDEX "matter_carrier_matter_id_idx" ON "matter_carrier"("matter_id");

-- AddForeignKey
ALTER TABLE "matter_designee" ADD CONSTRAINT "matter_designee_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_designee" ADD CONSTRAINT "matter_designee_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_designee" ADD CONSTRAINT "matter_designee_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_view" ADD CONSTRAINT "matter_view_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_view" ADD CONSTRAINT "matter_view_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_carrier" ADD CONSTRAINT "matter_carrier_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_carrier" ADD CONSTRAINT "matter_carrier_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Who may know: one live designation of a person on a matter; its end is recorded once, nothing else changes ─────
CREATE UNIQUE INDEX matter_designee_live ON matter_designee (person_id, matter_id) WHERE until IS NULL;
CREATE INDEX matter_designee_of_matter ON matter_designee (matter_id) INCLUDE (person_id) WHERE until IS NULL;
CREATE FUNCTION matter_designee_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.until IS NOT NULL OR (to_jsonb(NEW) - 'until') IS DISTINCT FROM (to_jsonb(OLD) - 'until') THEN
    RAISE EXCEPTION 'designation %: only its end may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER matter_designee_guard BEFORE UPDATE ON matter_designee FOR EACH ROW EXECUTE FUNCTION matter_designee_guard();
CREATE TRIGGER matter_designee_kept BEFORE DELETE OR TRUNCATE ON matter_designee FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matter_view_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_view FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER matter_carrier_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matter_carrier FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is marked is not open to everybody: the level and the marks fit together.
ALTER TABLE matter ADD CONSTRAINT matter_flags_closed CHECK (
  flags IS NULL OR cardinality(flags) = 0 OR confidentiality IN ('PARTIES', 'NAMED')
);

-- ── The level repeated on parties and notices, by the database alone ────────────────────────────────────────────
-- Whether a matter is for named people stands on the very rows that lists and counts read: an ordinary matter is asked
-- one boolean of a row already read and nothing is joined.
UPDATE notice n SET named = true FROM matter m WHERE m.id = n.matter_id AND m.confidentiality = 'NAMED';
ALTER TABLE matter_party DISABLE TRIGGER matter_party_guard;
UPDATE matter_party p SET named = true FROM matter m WHERE m.id = p.matter_id AND m.confidentiality = 'NAMED';
ALTER TABLE matter_party ENABLE TRIGGER matter_party_guard;

CREATE OR REPLACE FUNCTION matter_party_closing() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  SELECT closed_at, confidentiality = 'NAMED' INTO NEW.closed_at, NEW.named FROM matter WHERE id = NEW.matter_id;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION matter_party_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE fixed jsonb := to_jsonb(OLD) - 'until' - 'closed_at' - 'named';
BEGIN
  IF (to_jsonb(NEW) - 'until' - 'closed_at' - 'named') IS DISTINCT FROM fixed
     OR (OLD.until IS NOT NULL AND NEW.until IS DISTINCT FROM OLD.until) THEN
    RAISE EXCEPTION 'party of %: only its end may be recorded, once', OLD.matter_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.closed_at IS DISTINCT FROM OLD.closed_at
     AND NEW.closed_at IS DISTINCT FROM (SELECT closed_at FROM matter WHERE id = NEW.matter_id) THEN
    RAISE EXCEPTION 'party of %: the matter says when it ended', OLD.matter_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.named <> OLD.named
     AND NEW.named IS DISTINCT FROM (SELECT confidentiality = 'NAMED' FROM matter WHERE id = NEW.matter_id) THEN
    RAISE EXCEPTION 'party of %: the matter says whether it is for named people', OLD.matter_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION notice_naming() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.named := coalesce((SELECT confidentiality = 'NAMED' FROM matter WHERE id = NEW.matter_id), false);
  RETURN NEW;
END $$;
CREATE TRIGGER notice_naming BEFORE INSERT ON notice FOR EACH ROW WHEN (NEW.matter_id IS NOT NULL) EXECUTE FUNCTION notice_naming();

CREATE FUNCTION matter_naming() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE matter_party SET named = NEW.confidentiality = 'NAMED' WHERE matter_id = NEW.id;
  UPDATE notice SET named = NEW.confidentiality = 'NAMED' WHERE matter_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER matter_naming AFTER UPDATE ON matter FOR EACH ROW
  WHEN ((OLD.confidentiality = 'NAMED') IS DISTINCT FROM (NEW.confidentiality = 'NAMED')) EXECUTE FUNCTION matter_naming();
CREATE INDEX notice_of_matter ON notice (matter_id) WHERE matter_id IS NOT NULL;
REVOKE EXECUTE ON FUNCTION matter_designee_guard(), notice_naming(), matter_naming() FROM PUBLIC;

-- The two indexes from which parts are read without their rows carry the boolean too.
DROP INDEX matter_party_live;
CREATE UNIQUE INDEX matter_party_live ON matter_party (matter_id, unit_id, part) INCLUDE (named) WHERE until IS NULL;
DROP INDEX matter_party_open;
CREATE INDEX matter_party_open ON matter_party (unit_id, matter_id) INCLUDE (part, named) WHERE until IS NULL AND closed_at IS NULL;
-- What is for other people of a unit: few, and asked on every page.
CREATE INDEX matter_party_named ON matter_party (unit_id, matter_id) WHERE named AND until IS NULL AND closed_at IS NULL;

GRANT SELECT, INSERT ON matter_designee, matter_view, matter_carrier TO portal_app;
GRANT UPDATE ON matter_designee TO portal_app;
GRANT USAGE ON SEQUENCE matter_view_id_seq TO portal_app;
