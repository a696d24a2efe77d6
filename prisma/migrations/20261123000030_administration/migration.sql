-- People, posts, delegation, calendar notices: columns, then the rules once more.
ALTER TABLE person ADD COLUMN password_issued boolean NOT NULL DEFAULT false;
ALTER TABLE post_holding ADD COLUMN ended_at timestamptz(3);
ALTER TABLE calendar_notice
  ADD COLUMN names jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN text text NOT NULL DEFAULT '',
  ADD COLUMN rejected_by_id uuid,
  ADD COLUMN reject_reason text,
  ADD CONSTRAINT calendar_notice_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT calendar_notice_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT calendar_notice_rejected_by_id_fkey FOREIGN KEY (rejected_by_id) REFERENCES person(id) ON DELETE SET NULL ON UPDATE CASCADE;

-- ── 三员分立: an administrator's post stands alone, held or delegated ──────────────────────────────────────────
CREATE FUNCTION is_administrator(p post) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT p IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')
$$;

CREATE OR REPLACE FUNCTION post_holding_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time per person, so that two grants side by side cannot both pass.
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR UPDATE;
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW.person_id, NEW.unit_id, NEW.post, NEW.from_on) IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.unit_id, OLD.post, OLD.from_on)
       OR OLD.ended_at IS NOT NULL THEN
      RAISE EXCEPTION 'post %: only its end may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.ended_at IS NOT NULL THEN RETURN NEW; END IF;
  IF EXISTS (
    SELECT 1 FROM post_holding h
    WHERE h.person_id = NEW.person_id AND h.id <> NEW.id AND h.post <> NEW.post AND h.ended_at IS NULL
      AND (is_administrator(h.post) OR is_administrator(NEW.post))
      AND daterange(h.from_on, h.to_on, '[]') && daterange(NEW.from_on, NEW.to_on, '[]')
  ) THEN
    RAISE EXCEPTION 'person %: an administrator holds no other post', NEW.person_id USING ERRCODE = 'check_violation';
  END IF;
  IF is_administrator(NEW.post) AND EXISTS (
    SELECT 1 FROM delegation d
    WHERE NEW.person_id IN (d.principal_id, d.delegate_id) AND d.ended_at IS NULL
      AND daterange(d.from_on, d.to_on, '[]') && daterange(NEW.from_on, NEW.to_on, '[]')
  ) THEN
    RAISE EXCEPTION 'person %: an administrator neither delegates nor stands in', NEW.person_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- ── 代理: a colleague of the same unit, one at a time, nobody who administers ───────────────────────────────────
CREATE FUNCTION delegation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id IN (NEW.principal_id, NEW.delegate_id) ORDER BY id FOR UPDATE;
  IF TG_OP = 'UPDATE' THEN
    IF (to_jsonb(NEW) - 'ended_at') IS DISTINCT FROM (to_jsonb(OLD) - 'ended_at') OR OLD.ended_at IS NOT NULL THEN
      RAISE EXCEPTION 'delegation %: only its end may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (SELECT count(DISTINCT unit_id) FROM person WHERE id IN (NEW.principal_id, NEW.delegate_id)) <> 1 THEN
    RAISE EXCEPTION 'delegation of %: the delegate is of another unit', NEW.principal_id USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM post_holding h
    WHERE h.person_id IN (NEW.principal_id, NEW.delegate_id) AND is_administrator(h.post) AND h.ended_at IS NULL
      AND daterange(h.from_on, h.to_on, '[]') && daterange(NEW.from_on, NEW.to_on, '[]')
  ) THEN
    RAISE EXCEPTION 'delegation of %: an administrator neither delegates nor stands in', NEW.principal_id USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM delegation d
    WHERE d.principal_id = NEW.principal_id AND d.id <> NEW.id AND d.ended_at IS NULL
      AND daterange(d.from_on, d.to_on, '[]') && daterange(NEW.from_on, NEW.to_on, '[]')
  ) THEN
    RAISE EXCEPTION 'delegation of %: one at a time', NEW.principal_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_guard BEFORE INSERT OR UPDATE ON delegation FOR EACH ROW EXECUTE FUNCTION delegation_guard();
ALTER TABLE delegation ADD CONSTRAINT delegation_has_reason CHECK (length(reason) > 0);

-- ── 放假安排: two people, one end, never changed afterwards ─────────────────────────────────────────────────────
ALTER TABLE calendar_notice ADD CONSTRAINT calendar_notice_one_end CHECK (
  (confirmed_at IS NULL) = (confirmed_by_id IS NULL)
  AND (rejected_at IS NULL) = (rejected_by_id IS NULL)
  AND (rejected_at IS NULL) = (reject_reason IS NULL)
  AND (confirmed_at IS NULL OR rejected_at IS NULL)
);
CREATE FUNCTION calendar_notice_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.confirmed_at IS NOT NULL OR NEW.rejected_at IS NOT NULL THEN
      RAISE EXCEPTION 'calendar notice %: proposed first, decided by another person', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.year, NEW.document_no, NEW.off, NEW.makeup, NEW.names, NEW.text, NEW.proposed_by_id, NEW.proposed_at)
     IS DISTINCT FROM (OLD.id, OLD.year, OLD.document_no, OLD.off, OLD.makeup, OLD.names, OLD.text, OLD.proposed_by_id, OLD.proposed_at)
     OR OLD.confirmed_at IS NOT NULL OR OLD.rejected_at IS NOT NULL THEN
    RAISE EXCEPTION 'calendar notice %: only its confirmation or rejection may be recorded, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_notice_guard BEFORE INSERT OR UPDATE ON calendar_notice FOR EACH ROW EXECUTE FUNCTION calendar_notice_guard();

-- A duty counted by a calendar that is no longer in force cannot be opened: the act that read it must begin again.
-- (A calendar's label ends in +n, n being the number of confirmed notices; without +n it is 0.)
CREATE FUNCTION duty_calendar_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(substring(NEW.calendar FROM '\+(\d+)$'), '0')::bigint <> (SELECT count(*) FROM calendar_notice WHERE confirmed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'duty: the calendar changed meanwhile, % is no longer in force', NEW.calendar USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_calendar_guard BEFORE INSERT ON duty FOR EACH ROW EXECUTE FUNCTION duty_calendar_guard();

-- The auditor's list: by person and by time.
CREATE INDEX audit_entry_person ON audit_entry (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX audit_entry_at ON audit_entry (at, id);
