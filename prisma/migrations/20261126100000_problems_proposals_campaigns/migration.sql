-- 1-2-3, 1-2-4, 1-2-5, 7-2-1: 协作问题, 改革建议, 专项行动.

-- CreateEnum
CREATE TYPE "problem_kind" AS ENUM ('GAP', 'OVERREACH', 'ABSENCE');

-- CreateEnum
CREATE TYPE "proposal_form" AS ENUM ('REQUEST', 'REPORT');

-- CreateEnum
CREATE TYPE "proposal_reply" AS ENUM ('ADOPTED', 'PARTLY', 'DECLINED');

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "lead_unit_id" TEXT NOT NULL,
    "planner_id" UUID NOT NULL,
    "planner" TEXT NOT NULL,
    "return_words" TEXT,
    "deployed_at" TIMESTAMPTZ(3),
    "deployed_by" TEXT,
    "noticed_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "summary" TEXT,
    "summarised_at" TIMESTAMPTZ(3),
    "summarised_by" TEXT,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_task" (
    "campaign_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_task_pkey" PRIMARY KEY ("campaign_id","unit_id")
);

-- CreateTable
CREATE TABLE "campaign_staffing" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "officers" INTEGER NOT NULL,
    "contact" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "people" TEXT NOT NULL,
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
    "problems" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem" (
    "id" UUID NOT NULL,
    "kind" "problem_kind" NOT NULL,
    "clause" TEXT NOT NULL DEFAULT '',
    "concerned" TEXT[],
    "facts" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL,
    "raiser_id" TEXT NOT NULL,
    "raised_by" TEXT NOT NULL,
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "rectifier_id" TEXT,
    "proposed_at" TIMESTAMPTZ(3),
    "achieved" TEXT,
    "late_reason" TEXT NOT NULL DEFAULT '',
    "result" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "form" "proposal_form" NOT NULL,
    "ground" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "drafter_id" UUID NOT NULL,
    "drafter" TEXT NOT NULL,
    "return_words" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by" TEXT,
    "reply" "proposal_reply",
    "reply_words" TEXT,
    "reply_no" TEXT,
    "replied_on" DATE,
    "replied_at" TIMESTAMPTZ(3),
    "replied_by" TEXT,
    "follow_up" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "campaign_staffing_campaign_id_idx" ON "campaign_staffing"("campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_result_campaign_id_unit_id_on_revision_key" ON "campaign_result"("campaign_id", "unit_id", "on", "revision");

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
ALTER TABLE "problem" ADD CONSTRAINT "problem_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_raiser_id_fkey" FOREIGN KEY ("raiser_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_rectifier_id_fkey" FOREIGN KEY ("rectifier_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
