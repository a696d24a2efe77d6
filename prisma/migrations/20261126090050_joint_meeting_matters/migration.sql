-- 1-3-4, 1-2-6: 议定事项, 交办事项; 记事 on any matter; the own date of a duty.

-- AlterTable
ALTER TABLE "duty" ADD COLUMN     "own_due_on" DATE;

-- AlterTable
ALTER TABLE "duty_extension" ADD COLUMN     "days" INTEGER NOT NULL;

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "assigner" TEXT NOT NULL,
    "document_title" TEXT NOT NULL,
    "document_no" TEXT NOT NULL,
    "assigned_on" DATE NOT NULL,
    "content" TEXT NOT NULL,
    "lead_unit_id" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "achieved" TEXT,
    "late_reason" TEXT NOT NULL DEFAULT '',
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" TEXT,
    "accept_words" TEXT,
    "revoke_reason" TEXT,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_note" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "handling" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "matter_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "topic_id" UUID,
    "content" TEXT NOT NULL,
    "deliverable" TEXT NOT NULL,
    "lead_unit_id" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "achieved" TEXT,
    "late_reason" TEXT NOT NULL DEFAULT '',
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" TEXT,
    "accept_words" TEXT,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "matter_note_matter_id_id_idx" ON "matter_note"("matter_id", "id");

-- CreateIndex
CREATE INDEX "resolution_meeting_id_idx" ON "resolution"("meeting_id");

-- CreateIndex
CREATE INDEX "resolution_topic_id_idx" ON "resolution"("topic_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_note" ADD CONSTRAINT "matter_note_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_note" ADD CONSTRAINT "matter_note_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
