-- 4-2-1 … 4-2-4 协作请求; 4-1-1, 4-3-1, 4-3-2 函告.

-- CreateTable
CREATE TABLE "assistance" (
    "id" UUID NOT NULL,
    "bureau_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "document_no" TEXT NOT NULL DEFAULT '',
    "party_name" TEXT NOT NULL DEFAULT '',
    "certificate" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "facts" TEXT NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "demand" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "replied_at" TIMESTAMPTZ(3),
    "replied_by" TEXT,
    "outcome" TEXT,
    "result" TEXT,

    CONSTRAINT "assistance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "asker_id" TEXT NOT NULL,
    "requested_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "wished_on" DATE,
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "sent_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "scene_at" TIMESTAMPTZ(3),
    "scene_words" TEXT,
    "complex" BOOLEAN NOT NULL DEFAULT false,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "answer" TEXT,
    "refuse_ground" TEXT,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_bureau_id_fkey" FOREIGN KEY ("bureau_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_id_fkey" FOREIGN KEY ("id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_requested_id_fkey" FOREIGN KEY ("requested_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
