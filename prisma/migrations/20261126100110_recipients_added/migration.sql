-- 补充抄送: units that were forgotten are added to what is copied already (3-1-1).

CREATE OR REPLACE FUNCTION shared_record_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE now_in text := (SELECT state FROM matter WHERE id = OLD.id);
BEGIN
  IF (NEW.id, NEW.kind, NEW.event_on) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.event_on) THEN
    RAISE EXCEPTION 'shared record %: its kind and its day are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.recipient_ids IS DISTINCT FROM OLD.recipient_ids AND now_in NOT IN ('RECORDED', 'TOLD')
     AND (now_in <> 'SENT' OR NOT NEW.recipient_ids @> OLD.recipient_ids) THEN
    RAISE EXCEPTION 'shared record %: once it is copied, nobody who received it is left out', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.called_at, NEW.caller, NEW.callee, NEW.call_words, NEW.told_at) IS DISTINCT FROM (OLD.called_at, OLD.caller, OLD.callee, OLD.call_words, OLD.told_at)
     AND (OLD.told_at IS NOT NULL OR now_in <> 'TOLD') THEN
    RAISE EXCEPTION 'shared record %: the call is entered once, by its step (3-4-3)', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sent_at IS DISTINCT FROM OLD.sent_at AND (OLD.sent_at IS NOT NULL OR now_in <> 'SENT') THEN
    RAISE EXCEPTION 'shared record %: copied once, by the step that copies it', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version_no <> OLD.version_no AND (NEW.version_no <> OLD.version_no + 1 OR now_in <> 'SENT') THEN
    RAISE EXCEPTION 'shared record %: a correction is the next version of what was copied', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.ended_on, NEW.ended_words, NEW.replaced_by_id) IS DISTINCT FROM (OLD.ended_on, OLD.ended_words, OLD.replaced_by_id)
     AND (OLD.ended_on IS NOT NULL OR now_in <> 'SENT') THEN
    RAISE EXCEPTION 'shared record %: it loses force once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.withdraw_reason IS DISTINCT FROM OLD.withdraw_reason AND (OLD.withdraw_reason IS NOT NULL OR now_in <> 'WITHDRAWN') THEN
    RAISE EXCEPTION 'shared record %: withdrawn once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
