-- 常设议程 (1-3-4): open resolutions are reported at every meeting until 销号. The guard of agenda_item compares whole
-- rows, so that the mark of an item, too, is replaced and never changed.
ALTER TABLE "agenda_item" ADD COLUMN "standing" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_standing_is_no_topic" CHECK (NOT standing OR topic_id IS NULL);
CREATE UNIQUE INDEX "agenda_standing_once" ON "agenda_item" ("meeting_id") WHERE standing AND removed_at IS NULL;
