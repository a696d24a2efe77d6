-- 一 联席会议: composition, meetings, topics, minutes.

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('MONTHLY', 'AD_HOC');

-- CreateEnum
CREATE TYPE "attendance_part" AS ENUM ('MEMBER', 'INVITEE');

-- CreateEnum
CREATE TYPE "attendance_reply" AS ENUM ('ATTEND', 'SUBSTITUTE', 'LEAVE');

-- CreateEnum
CREATE TYPE "agenda_outcome" AS ENUM ('RESOLVED', 'NOTED', 'POSTPONED');

-- CreateEnum
CREATE TYPE "opinion_stance" AS ENUM ('AGREE', 'SUGGEST', 'OBJECT');

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "basis" TEXT NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_head" (
    "id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "unit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "convened_by_id" UUID NOT NULL,
    "convened_by" TEXT NOT NULL,
    "called_at" TIMESTAMPTZ(3),
    "notified_at" TIMESTAMPTZ(3),
    "began_at" TEXT,
    "ended_at" TEXT,
    "presided_by" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_date_change" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_date_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_invitee" (
    "meeting_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "guest" TEXT NOT NULL DEFAULT '',
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_invitee_pkey" PRIMARY KEY ("meeting_id","unit_id")
);

-- CreateTable
CREATE TABLE "meeting_attendance" (
    "meeting_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "part" "attendance_part" NOT NULL,
    "reply" "attendance_reply",
    "reason" TEXT,
    "person" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "replied_by" TEXT,
    "attendee" TEXT,
    "substitute" BOOLEAN NOT NULL DEFAULT false,
    "signed_in_at" TIMESTAMPTZ(3),
    "signed_in_by_id" UUID,

    CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("meeting_id","unit_id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "topic_id" UUID,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "presenter" TEXT NOT NULL,
    "discussion" TEXT NOT NULL DEFAULT '',
    "outcome" "agenda_outcome",
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "proposer_id" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "meeting_id" UUID,
    "merged_into_id" UUID,
    "decision_words" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_opinion" (
    "topic_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "stance" "opinion_stance" NOT NULL,
    "words" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_opinion_pkey" PRIMARY KEY ("topic_id","unit_id")
);

-- CreateTable
CREATE TABLE "minutes" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "corrects_id" UUID,
    "correct_reason" TEXT NOT NULL DEFAULT '',
    "items" JSONB NOT NULL,
    "drafted_by" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "return_words" TEXT NOT NULL DEFAULT '',
    "signed_by_id" UUID,
    "signed_by" TEXT,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "minutes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "membership_unit_id_idx" ON "membership"("unit_id");

-- CreateIndex
CREATE INDEX "unit_head_unit_id_idx" ON "unit_head"("unit_id");

-- CreateIndex
CREATE INDEX "meeting_date_change_meeting_id_idx" ON "meeting_date_change"("meeting_id");

-- CreateIndex
CREATE INDEX "agenda_item_meeting_id_idx" ON "agenda_item"("meeting_id");

-- CreateIndex
CREATE INDEX "topic_meeting_id_idx" ON "topic"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_meeting_id_version_key" ON "minutes"("meeting_id", "version");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_head" ADD CONSTRAINT "unit_head_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_date_change" ADD CONSTRAINT "meeting_date_change_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_invitee" ADD CONSTRAINT "meeting_invitee_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_invitee" ADD CONSTRAINT "meeting_invitee_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_proposer_id_fkey" FOREIGN KEY ("proposer_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_opinion" ADD CONSTRAINT "topic_opinion_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_opinion" ADD CONSTRAINT "topic_opinion_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "minutes"("id") ON DELETE SET NULL ON UPDATE CASCADE;
