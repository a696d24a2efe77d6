-- 一（二）, 一（三）: 议定事项, 协作问题, 交办事项, 改革建议, 专项行动; 记事 on any matter; the own date of a duty.

-- CreateEnum
CREATE TYPE "problem_kind" AS ENUM ('GAP', 'OVERREACH', 'ABSENCE');

-- CreateEnum
CREATE TYPE "proposal_form" AS ENUM ('REQUEST', 'REPORT');

-- CreateEnum
CREATE TYPE "proposal_reply" AS ENUM ('ADOPTED', 'PARTLY', 'DECLINED');

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
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "goal" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "lead_unit_id" TEXT NOT NULL,
    "planner_id" UUID NOT NULL,
    "planner" TEXT NOT NULL,
    "return_words" TEXT,
    "deployed_at" TIMESTAMPTZ(3),
    "deployed_by" TEXT,
    "deploy_words" TEXT,
    "noticed_at" TIMESTAMPTZ(3),
    "notice_words" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "summary" TEXT,
    "summarised_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_task" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "unit_id" TEXT NOT NULL,
    "task" TEXT NOT NULL,

    CONSTRAINT "campaign_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_staffing" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "officers" INTEGER NOT NULL,
    "contact" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_staffing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_result" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "checks" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "transfers" INTEGER NOT NULL,
    "transfer_id" UUID,
    "words" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_result_pkey" PRIMARY KEY ("id")
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
CREATE TABLE "problem" (
    "id" UUID NOT NULL,
    "kind" "problem_kind" NOT NULL,
    "facts" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL,
    "registrar_id" TEXT NOT NULL,
    "arises_from_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decision" TEXT,
    "taken_up_by_id" UUID,
    "result" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "form" "proposal_form" NOT NULL,
    "problems" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "drafter_id" UUID NOT NULL,
    "drafter" TEXT NOT NULL,
    "return_words" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,
    "reply" "proposal_reply",
    "reply_words" TEXT,
    "reply_doc" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "follow_up" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
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
CREATE UNIQUE INDEX "campaign_task_campaign_id_revision_unit_id_key" ON "campaign_task"("campaign_id", "revision", "unit_id");

-- CreateIndex
CREATE INDEX "campaign_staffing_campaign_id_idx" ON "campaign_staffing"("campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_result_campaign_id_unit_id_on_revision_key" ON "campaign_result"("campaign_id", "unit_id", "on", "revision");

-- CreateIndex
CREATE INDEX "matter_note_matter_id_id_idx" ON "matter_note"("matter_id", "id");

-- CreateIndex
CREATE INDEX "problem_arises_from_id_idx" ON "problem"("arises_from_id");

-- CreateIndex
CREATE INDEX "problem_taken_up_by_id_idx" ON "problem"("taken_up_by_id");

-- CreateIndex
CREATE INDEX "resolution_meeting_id_idx" ON "resolution"("meeting_id");

-- CreateIndex
CREATE INDEX "resolution_topic_id_idx" ON "resolution"("topic_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_task" ADD CONSTRAINT "campaign_task_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_task" ADD CONSTRAINT "campaign_task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_staffing" ADD CONSTRAINT "campaign_staffing_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_staffing" ADD CONSTRAINT "campaign_staffing_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_result" ADD CONSTRAINT "campaign_result_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_result" ADD CONSTRAINT "campaign_result_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_result" ADD CONSTRAINT "campaign_result_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_note" ADD CONSTRAINT "matter_note_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_note" ADD CONSTRAINT "matter_note_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_registrar_id_fkey" FOREIGN KEY ("registrar_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_arises_from_id_fkey" FOREIGN KEY ("arises_from_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_taken_up_by_id_fkey" FOREIGN KEY ("taken_up_by_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
