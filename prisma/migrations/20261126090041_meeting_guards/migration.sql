-- 一 联席会议: the rules once more, where no code can step around them.

GRANT SELECT, INSERT ON membership, unit_head, meeting, meeting_date_change, meeting_invitee, meeting_attendance, agenda_item, topic, topic_opinion, minutes TO portal_app;
GRANT UPDATE ON membership, unit_head, meeting, meeting_invitee, meeting_attendance, agenda_item, topic, topic_opinion, minutes TO portal_app;

-- ── Composition with its history (1-1-1, 1-1-2) ────────────────────────────────────────────────────────────────
ALTER TABLE membership ADD CONSTRAINT membership_period CHECK (to_on IS NULL OR to_on >= from_on);
ALTER TABLE unit_head ADD CONSTRAINT unit_head_period CHECK (to_on IS NULL OR to_on >= from_on);
ALTER TABLE unit_head ADD CONSTRAINT unit_head_named CHECK (length(name) > 0);

-- One at a time; of a past stretch only its end may be recorded, once.
CREATE FUNCTION stretch_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE met boolean;
BEGIN
  PERFORM 1 FROM unit WHERE id = NEW.unit_id FOR NO KEY UPDATE;
  IF TG_OP = 'UPDATE' AND (OLD.to_on IS NOT NULL OR (to_jsonb(NEW) - 'to_on') IS DISTINCT FROM (to_jsonb(OLD) - 'to_on')) THEN
    RAISE EXCEPTION '% of %: only its end may be recorded, once', TG_TABLE_NAME, OLD.unit_id USING ERRCODE = 'check_violation';
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I s WHERE s.unit_id = $1 AND s.id <> $2 AND daterange(s.from_on, s.to_on, ''[]'') && daterange($3, $4, ''[]''))', TG_TABLE_NAME)
    INTO met USING NEW.unit_id, NEW.id, NEW.from_on, NEW.to_on;
  IF met THEN
    RAISE EXCEPTION '% of %: two at the same time', TG_TABLE_NAME, NEW.unit_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_guard BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION stretch_guard();
CREATE TRIGGER unit_head_guard BEFORE INSERT OR UPDATE ON unit_head FOR EACH ROW EXECUTE FUNCTION stretch_guard();

-- The ten units that the 意见 names, where the register was entered before this table was.
INSERT INTO membership (id, unit_id, from_on, basis)
SELECT gen_random_uuid(), id, DATE '2021-07-28', '山政办发〔2021〕13号' FROM unit
WHERE id IN ('zhzf', 'gongan', 'fagai', 'sifa', 'zhujian', 'shangwu', 'shijian', 'huanjing', 'ziran', 'yingji') AND closed_on IS NULL;

-- ── Meetings ───────────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION matter_state(wanted uuid, kind text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT state FROM matter WHERE id = wanted AND type = kind
$$;
REVOKE ALL ON FUNCTION matter_state(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION matter_state(uuid, text) TO portal_app;

ALTER TABLE meeting ADD CONSTRAINT meeting_ad_hoc_has_reason CHECK (kind <> 'AD_HOC' OR length(reason) > 0);
ALTER TABLE meeting ADD CONSTRAINT meeting_times CHECK (
  starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$' AND (began_at ~ '^([01]\d|2[0-3]):[0-5]\d$') IS NOT FALSE AND (ended_at ~ '^([01]\d|2[0-3]):[0-5]\d$') IS NOT FALSE
);
ALTER TABLE meeting ADD CONSTRAINT meeting_ordinal CHECK (ordinal > 0 AND year BETWEEN 2000 AND 2200 AND length(place) > 0);
CREATE UNIQUE INDEX meeting_ordinal_once ON meeting (year, ordinal) WHERE cancelled_at IS NULL;

CREATE FUNCTION meeting_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE now_state text := matter_state(NEW.id, 'meeting');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF now_state IS DISTINCT FROM 'PLANNED' OR num_nonnulls(NEW.called_at, NEW.notified_at, NEW.began_at, NEW.ended_at, NEW.presided_by, NEW.cancelled_at) > 0 THEN
      RAISE EXCEPTION 'meeting %: it begins planned', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.kind, NEW.year, NEW.ordinal, NEW.reason, NEW.convened_by_id, NEW.convened_by) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.year, OLD.ordinal, OLD.reason, OLD.convened_by_id, OLD.convened_by) THEN
    RAISE EXCEPTION 'meeting %: kind, number and who convened it are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.held_on, NEW.starts_at, NEW.place) IS DISTINCT FROM (OLD.held_on, OLD.starts_at, OLD.place)
     AND now_state NOT IN ('PLANNED', 'CALLED', 'SUBMITTED', 'DECIDED', 'DISTRIBUTED', 'NOTIFIED') THEN
    RAISE EXCEPTION 'meeting %: a meeting that was held or cancelled is not put off', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.held_on <> OLD.held_on AND NOT EXISTS (
    SELECT FROM meeting_date_change c WHERE c.meeting_id = NEW.id AND c.from_on = OLD.held_on AND c.to_on = NEW.held_on
  ) THEN
    RAISE EXCEPTION 'meeting %: put off only with its reason on record', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.called_at IS NOT NULL AND NEW.called_at IS DISTINCT FROM OLD.called_at) OR (OLD.notified_at IS NOT NULL AND NEW.notified_at IS DISTINCT FROM OLD.notified_at)
     OR (OLD.began_at IS NOT NULL AND (NEW.began_at, NEW.ended_at, NEW.presided_by) IS DISTINCT FROM (OLD.began_at, OLD.ended_at, OLD.presided_by))
     OR (OLD.cancelled_at IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'meeting %: what happened is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.cancelled_at IS DISTINCT FROM OLD.cancelled_at AND now_state <> 'CANCELLED' THEN
    RAISE EXCEPTION 'meeting %: cancelled by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_guard BEFORE INSERT OR UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION meeting_guard();

ALTER TABLE meeting_date_change ADD CONSTRAINT meeting_date_change_has_reason CHECK (length(reason) > 0 AND from_on <> to_on);
CREATE TRIGGER meeting_date_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting_date_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Attendance (1-4-6): answers until the meeting, signatures on the day, nothing afterwards ────────────────────
ALTER TABLE meeting_attendance ADD CONSTRAINT attendance_reply_complete CHECK (
  CASE reply WHEN 'LEAVE' THEN length(reason) > 0 WHEN 'SUBSTITUTE' THEN length(person) > 0 ELSE true END IS TRUE
  AND (reply IS NULL) = (replied_at IS NULL)
);
ALTER TABLE meeting_attendance ADD CONSTRAINT attendance_signed_by_name CHECK (signed_in_at IS NULL OR length(attendee) > 0 IS TRUE);
CREATE FUNCTION meeting_attendance_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF matter_state(NEW.meeting_id, 'meeting') IS DISTINCT FROM 'NOTIFIED' THEN
    RAISE EXCEPTION 'attendance of %: only between the notice and the meeting', NEW.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND ((NEW.meeting_id, NEW.unit_id, NEW.part) IS DISTINCT FROM (OLD.meeting_id, OLD.unit_id, OLD.part)
     OR (OLD.signed_in_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)) THEN
    RAISE EXCEPTION 'attendance of %: signed once, never changed', OLD.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_attendance_guard BEFORE INSERT OR UPDATE ON meeting_attendance FOR EACH ROW EXECUTE FUNCTION meeting_attendance_guard();

CREATE FUNCTION meeting_invitee_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF matter_state(NEW.meeting_id, 'meeting') NOT IN ('PLANNED', 'CALLED', 'SUBMITTED', 'DECIDED', 'DISTRIBUTED') IS NOT FALSE THEN
    RAISE EXCEPTION 'invitees of %: fixed once the notice is sent', NEW.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_invitee_guard BEFORE INSERT OR UPDATE ON meeting_invitee FOR EACH ROW EXECUTE FUNCTION meeting_invitee_guard();

-- ── Agenda: set before the meeting, recorded after it ──────────────────────────────────────────────────────────
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_sound CHECK (position > 0 AND minutes BETWEEN 1 AND 480 AND length(title) > 0);
CREATE UNIQUE INDEX agenda_position_once ON agenda_item (meeting_id, position) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX agenda_topic_once ON agenda_item (meeting_id, topic_id) WHERE removed_at IS NULL AND topic_id IS NOT NULL;
CREATE FUNCTION agenda_item_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE now_state text := matter_state(NEW.meeting_id, 'meeting');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF now_state NOT IN ('DISTRIBUTED', 'NOTIFIED') IS NOT FALSE OR NEW.outcome IS NOT NULL OR NEW.discussion <> '' OR NEW.removed_at IS NOT NULL THEN
      RAISE EXCEPTION 'agenda of %: set before the meeting', NEW.meeting_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.removed_at IS NOT NULL OR (to_jsonb(NEW) - 'removed_at' - 'discussion' - 'outcome') IS DISTINCT FROM (to_jsonb(OLD) - 'removed_at' - 'discussion' - 'outcome') THEN
    RAISE EXCEPTION 'agenda of %: an item is replaced, not changed', OLD.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.removed_at IS DISTINCT FROM OLD.removed_at AND now_state NOT IN ('DISTRIBUTED', 'NOTIFIED'))
     OR ((NEW.discussion, NEW.outcome) IS DISTINCT FROM (OLD.discussion, OLD.outcome) AND now_state <> 'HELD') THEN
    RAISE EXCEPTION 'agenda of %: set before the meeting, recorded after it', OLD.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agenda_item_guard BEFORE INSERT OR UPDATE ON agenda_item FOR EACH ROW EXECUTE FUNCTION agenda_item_guard();

-- ── Topics (1-4-3, 1-4-4) ──────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE topic ADD CONSTRAINT topic_sound CHECK (length(text) > 0 AND merged_into_id IS DISTINCT FROM id);
CREATE FUNCTION topic_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE now_state text := matter_state(NEW.id, 'topic');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF now_state IS DISTINCT FROM 'PROPOSED' OR num_nonnulls(NEW.meeting_id, NEW.merged_into_id, NEW.decided_at) > 0 OR NEW.decision_words <> '' THEN
      RAISE EXCEPTION 'topic %: it begins proposed', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.proposer_id) IS DISTINCT FROM (OLD.id, OLD.proposer_id) THEN
    RAISE EXCEPTION 'topic %: who proposed it is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.text, NEW.reason) IS DISTINCT FROM (OLD.text, OLD.reason) AND now_state NOT IN ('PROPOSED', 'RETURNED', 'POSTPONED') THEN
    RAISE EXCEPTION 'topic %: its words are fixed while 组长 has it and afterwards', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id AND (OLD.merged_into_id IS NOT NULL OR now_state <> 'MERGED') THEN
    RAISE EXCEPTION 'topic %: merged once, by its step', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.meeting_id IS NOT NULL AND NEW.meeting_id IS DISTINCT FROM OLD.meeting_id AND now_state NOT IN ('PROPOSED', 'RETURNED', 'POSTPONED') THEN
    RAISE EXCEPTION 'topic %: its meeting is fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER topic_guard BEFORE INSERT OR UPDATE ON topic FOR EACH ROW EXECUTE FUNCTION topic_guard();

ALTER TABLE topic_opinion ADD CONSTRAINT topic_opinion_has_words CHECK (length(words) > 0);
CREATE FUNCTION topic_opinion_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF matter_state(NEW.topic_id, 'topic') IS DISTINCT FROM 'APPROVED' OR (TG_OP = 'UPDATE' AND (NEW.topic_id, NEW.unit_id) IS DISTINCT FROM (OLD.topic_id, OLD.unit_id)) THEN
    RAISE EXCEPTION 'opinions on %: only while it is studied', NEW.topic_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER topic_opinion_guard BEFORE INSERT OR UPDATE ON topic_opinion FOR EACH ROW EXECUTE FUNCTION topic_opinion_guard();

-- ── Minutes (1-4-7): what 组长 signed never changes ────────────────────────────────────────────────────────────
CREATE UNIQUE INDEX minutes_one_draft ON minutes (meeting_id) WHERE signed_at IS NULL;
ALTER TABLE minutes ADD CONSTRAINT minutes_correction_has_reason CHECK ((corrects_id IS NULL) = (correct_reason = '') AND (version = 1) = (corrects_id IS NULL));
ALTER TABLE minutes ADD CONSTRAINT minutes_signed_by_name CHECK (num_nonnulls(signed_at, signed_by, signed_by_id) IN (0, 3));
CREATE FUNCTION minutes_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE now_state text := matter_state(NEW.meeting_id, 'meeting');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF now_state IS DISTINCT FROM 'HELD' OR NEW.signed_at IS NOT NULL OR NEW.reviewed_by IS NOT NULL THEN
      RAISE EXCEPTION 'minutes of %: they begin as a draft after the meeting', NEW.meeting_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.version <> 1 AND NOT EXISTS (
      SELECT FROM minutes m WHERE m.id = NEW.corrects_id AND m.meeting_id = NEW.meeting_id AND m.version = NEW.version - 1 AND m.signed_at IS NOT NULL
    ) THEN
      RAISE EXCEPTION 'minutes of %: a new version corrects the signed one before it', NEW.meeting_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.signed_at IS NOT NULL THEN
    RAISE EXCEPTION 'minutes of %: signed minutes never change (1-4-7)', OLD.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.meeting_id, NEW.version, NEW.corrects_id, NEW.correct_reason) IS DISTINCT FROM (OLD.id, OLD.meeting_id, OLD.version, OLD.corrects_id, OLD.correct_reason) THEN
    RAISE EXCEPTION 'minutes of %: version and what it corrects are fixed', OLD.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.items IS DISTINCT FROM OLD.items AND now_state <> 'HELD' THEN
    RAISE EXCEPTION 'minutes of %: drafted before review, not during it', OLD.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.signed_at IS NOT NULL AND now_state <> 'ISSUED' THEN
    RAISE EXCEPTION 'minutes of %: signed by the step that signs them', OLD.meeting_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minutes_guard BEFORE INSERT OR UPDATE ON minutes FOR EACH ROW EXECUTE FUNCTION minutes_guard();
