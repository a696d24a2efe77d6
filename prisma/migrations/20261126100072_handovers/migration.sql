-- 3-2-1, 4-5-1: a leaving liaison's posts and open work go to a colleague, in one act that is written once.

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "leaving_id" UUID NOT NULL,
    "leaving" TEXT NOT NULL,
    "successor_id" UUID NOT NULL,
    "successor" TEXT NOT NULL,
    "posts" TEXT[],
    "reason" TEXT NOT NULL,
    "matter_ids" UUID[],
    "duties" INTEGER NOT NULL,
    "drafts" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "handover_unit_id_id_idx" ON "handover"("unit_id", "id");

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_leaving_id_fkey" FOREIGN KEY ("leaving_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE handover ADD CONSTRAINT handover_two_people CHECK (leaving_id <> successor_id AND length(trim(reason)) > 0 AND cardinality(posts) > 0);
CREATE TRIGGER handover_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON handover FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON handover TO portal_app;
