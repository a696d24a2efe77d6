-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "confidentiality" AS ENUM ('PUBLIC', 'MEMBERS', 'PARTIES', 'NAMED');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('STATUTORY', 'SOFT', 'ADVISORY');

-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('PERSON', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('PENALTY', 'NO_PENALTY', 'CLOSED');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('BUREAU', 'MEMBER', 'OFFICE', 'GOV', 'TOWNSHIP', 'JUDICIAL', 'EXPERT', 'OTHER');

-- CreateEnum
CREATE TYPE "post" AS ENUM ('LIAISON', 'UNIT_LEADER', 'OFFICE_CLERK', 'OFFICE_DIRECTOR', 'GROUP_LEADER', 'GOV_OFFICE', 'LEGAL', 'TOWNSHIP', 'JUDICIAL', 'EXPERT', 'INVITEE', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "line" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "person_id" TEXT,
    "unit_id" TEXT,
    "matter_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "position" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "seal" TEXT NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "audit_tail" (
    "entry_id" BIGINT NOT NULL,

    CONSTRAINT "audit_tail_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "calendar_notice" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "document_no" TEXT NOT NULL,
    "off" DATE[],
    "makeup" DATE[],
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "rejected_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calendar_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_step" (
    "type" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,

    CONSTRAINT "procedure_step_pkey" PRIMARY KEY ("type","from_state","to_state")
);

-- CreateTable
CREATE TABLE "matter" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "owner_unit_id" TEXT NOT NULL,
    "confidentiality" "confidentiality" NOT NULL DEFAULT 'PARTIES',
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_party" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "matter_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "rulebook" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "obligor_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "warn_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "late_reason" TEXT,
    "standing" "standing" NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "calendar" TEXT NOT NULL,
    "counted" JSONB NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_extension" (
    "id" UUID NOT NULL,
    "duty_id" UUID NOT NULL,
    "from_due_at" TIMESTAMPTZ(3) NOT NULL,
    "to_due_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_pause" (
    "id" UUID NOT NULL,
    "duty_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,

    CONSTRAINT "duty_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_sequence" (
    "prefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "letter_sequence_pkey" PRIMARY KEY ("prefix","year")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "letter_id" UUID,
    "unit_id" TEXT NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,
    "signed_by" TEXT,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blob" (
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "remove_reason" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "matter_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_reading" (
    "notice_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_reading_pkey" PRIMARY KEY ("notice_id","person_id")
);

-- CreateTable
CREATE TABLE "urge" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "from_unit_id" TEXT NOT NULL,
    "to_unit_id" TEXT NOT NULL,
    "urged_on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "urge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision_order" (
    "id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "obligor_id" TEXT NOT NULL,
    "orderer_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supervision_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enforcement_case" (
    "id" UUID NOT NULL,
    "party_kind" "party_kind" NOT NULL DEFAULT 'ORGANISATION',
    "party_name" TEXT NOT NULL DEFAULT '',
    "party_id_number" TEXT NOT NULL DEFAULT '',
    "party_contact" TEXT NOT NULL DEFAULT '',
    "party_phone" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "facts" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "found_on" DATE,
    "findings" TEXT NOT NULL DEFAULT '',
    "in_progress" BOOLEAN NOT NULL DEFAULT false,
    "measures" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "enforcement_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_transfer" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "sender_id" TEXT NOT NULL,
    "receiver_id" TEXT,
    "handler_id" TEXT,
    "drafter_id" UUID NOT NULL,
    "drafter" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "held_on" DATE,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "late_reason" TEXT NOT NULL DEFAULT '',
    "other_materials" TEXT NOT NULL DEFAULT '',
    "return_words" TEXT,
    "approved_by" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "decline_basis" TEXT,
    "referred_at" TIMESTAMPTZ(3),
    "refer_words" TEXT,
    "designated_at" TIMESTAMPTZ(3),
    "designation_doc" TEXT,
    "designation_words" TEXT,
    "decision_kind" "decision_kind",
    "decision_on" DATE,
    "decision_doc" TEXT,
    "decision_words" TEXT,
    "notified_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,

    CONSTRAINT "case_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "letter_name" TEXT NOT NULL,
    "letter_prefix" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "approval_step" BOOLEAN NOT NULL DEFAULT true,
    "rank" INTEGER NOT NULL,
    "phone" TEXT,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "phone" TEXT,
    "password_hash" TEXT NOT NULL,
    "password_set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_holding" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "post" "post" NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "post_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "principal_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_window" (
    "address" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sign_in_window_pkey" PRIMARY KEY ("address","minute")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_entry_id_key" ON "audit_seal"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "matter_number_key" ON "matter"("number");

-- CreateIndex
CREATE INDEX "matter_party_matter_id_idx" ON "matter_party"("matter_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_matter_id_clause_obligor_id_round_key" ON "duty"("matter_id", "clause", "obligor_id", "round");

-- CreateIndex
CREATE INDEX "duty_extension_duty_id_idx" ON "duty_extension"("duty_id");

-- CreateIndex
CREATE INDEX "duty_pause_duty_id_idx" ON "duty_pause"("duty_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_number_key" ON "letter"("number");

-- CreateIndex
CREATE INDEX "letter_matter_id_idx" ON "letter"("matter_id");

-- CreateIndex
CREATE INDEX "receipt_matter_id_idx" ON "receipt"("matter_id");

-- CreateIndex
CREATE INDEX "attachment_matter_id_idx" ON "attachment"("matter_id");

-- CreateIndex
CREATE INDEX "notice_unit_id_id_idx" ON "notice"("unit_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "urge_matter_id_from_unit_id_urged_on_key" ON "urge"("matter_id", "from_unit_id", "urged_on");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_order_matter_id_obligor_id_round_key" ON "supervision_order"("matter_id", "obligor_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "case_transfer_case_id_key" ON "case_transfer"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_name_key" ON "unit"("name");

-- CreateIndex
CREATE UNIQUE INDEX "unit_letter_prefix_key" ON "unit"("letter_prefix");

-- CreateIndex
CREATE UNIQUE INDEX "person_account_key" ON "person"("account");

-- CreateIndex
CREATE INDEX "person_unit_id_idx" ON "person"("unit_id");

-- CreateIndex
CREATE INDEX "post_holding_person_id_idx" ON "post_holding"("person_id");

-- CreateIndex
CREATE INDEX "post_holding_unit_id_post_idx" ON "post_holding"("unit_id", "post");

-- CreateIndex
CREATE INDEX "delegation_delegate_id_idx" ON "delegation"("delegate_id");

-- CreateIndex
CREATE INDEX "delegation_principal_id_idx" ON "delegation"("principal_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- AddForeignKey
ALTER TABLE "matter" ADD CONSTRAINT "matter_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_party" ADD CONSTRAINT "matter_party_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_party" ADD CONSTRAINT "matter_party_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_obligor_id_fkey" FOREIGN KEY ("obligor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_extension" ADD CONSTRAINT "duty_extension_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_pause" ADD CONSTRAINT "duty_pause_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reading" ADD CONSTRAINT "notice_reading_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urge" ADD CONSTRAINT "urge_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_order" ADD CONSTRAINT "supervision_order_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "enforcement_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
