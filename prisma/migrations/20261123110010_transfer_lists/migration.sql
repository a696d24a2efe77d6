-- The list of transfers at a million rows: every tab reads an index, whatever has long been closed.
-- Arrival first, drafts (not sent yet) before everything; ids break ties for the keyset.
CREATE INDEX case_transfer_sender ON case_transfer (sender_id, (coalesce(sent_at, 'infinity'::timestamptz)) DESC, id DESC);
CREATE INDEX case_transfer_receiver ON case_transfer (receiver_id, (coalesce(sent_at, 'infinity'::timestamptz)) DESC, id DESC) WHERE sent_at IS NOT NULL;
CREATE INDEX case_transfer_handler ON case_transfer (handler_id, (coalesce(sent_at, 'infinity'::timestamptz)) DESC, id DESC) WHERE handler_id IS NOT NULL;
CREATE INDEX case_transfer_arrived ON case_transfer ((coalesce(sent_at, 'infinity'::timestamptz)) DESC, id DESC);
-- What waits: 待签收 and 待反馈 of a receiver, 待通报 of a handler, 待审批 of a sender, 待区政府决定.
CREATE INDEX case_transfer_receiver_open ON case_transfer (receiver_id, id) WHERE sent_at IS NOT NULL AND handler_id IS NULL;
CREATE INDEX case_transfer_handler_open ON case_transfer (handler_id, id) WHERE handler_id IS NOT NULL AND notified_at IS NULL;
CREATE INDEX case_transfer_unsent ON case_transfer (sender_id, id) WHERE sent_at IS NULL;
CREATE INDEX case_transfer_referred ON case_transfer (referred_at) WHERE referred_at IS NOT NULL;
-- A unit's matters of any part, for visibility and for lists of every type.
CREATE INDEX matter_party_by_unit ON matter_party (unit_id, matter_id DESC) WHERE until IS NULL;
