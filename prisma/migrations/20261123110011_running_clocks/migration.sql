-- A handler who is neither receiver nor sender was named by 区政府: the others are found by their own parts.
DROP INDEX case_transfer_handler;
CREATE INDEX case_transfer_designated ON case_transfer (handler_id, (coalesce(sent_at, 'infinity'::timestamptz)) DESC, id DESC)
  WHERE handler_id <> receiver_id AND handler_id <> sender_id;
-- Running clocks in the order in which they fall due, whoever is bound.
CREATE INDEX duty_running ON duty (due_at, matter_id) WHERE done_at IS NULL AND cancelled_at IS NULL;
-- What is open by its state: the tabs of those who oversee.
CREATE INDEX matter_open_by_state ON matter (state, id DESC) WHERE closed_at IS NULL;
