-- 查询: the index also knows when a matter was opened, so that it is asked for the newest first, and runs of digits by threes.
-- Its list of rows not yet sorted in stays short, as every era that is asked for reads it. And parties of every kind are found.

DROP INDEX matter_text_pairs;

-- What a text is found by, each as one number: the pairs of its neighbouring characters, and of figures and Latin letters
-- also the threes, as any pair of figures is common. Different ones may share a number: what is found is read again.
CREATE FUNCTION search_terms(words text) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000
  SET search_path = pg_catalog, pg_temp
  BEGIN ATOMIC
    WITH sign AS (
      SELECT ascii(c) AS a, lead(ascii(c)) OVER along AS b, lead(ascii(c), 2) OVER along AS d
      FROM unnest(string_to_array(words, NULL)) WITH ORDINALITY AS s (c, i) WINDOW along AS (ORDER BY i))
    SELECT coalesce(array_agg(DISTINCT term), '{}') FROM (
      SELECT ((a & 32767) << 16) | (b & 65535) FROM sign WHERE a <> 10 AND b <> 10
      UNION ALL
      SELECT (a << 14) | (b << 7) | d FROM sign WHERE a BETWEEN 33 AND 126 AND b BETWEEN 33 AND 126 AND d BETWEEN 33 AND 126
    ) AS terms (term);
  END;

-- The terms that a word is looked up by: where it has threes, its pairs of figures or Latin letters say no more.
CREATE FUNCTION search_asked(word text) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    WITH known AS (SELECT term, term >> 16 < 33 AS three, term >> 16 BETWEEN 33 AND 126 AND term & 65535 < 127 AS plain
      FROM unnest(search_terms(word)) AS terms (term))
    SELECT coalesce(array_agg(term), '{}') FROM known WHERE NOT plain OR NOT EXISTS (SELECT 1 FROM known WHERE three);
  END;

-- The fifty days in which a matter was opened, read off its id; below zero, as no term is, and the newest least.
CREATE FUNCTION search_era(matter uuid) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
  RETURN -1 - (('x' || substr(matter::text, 1, 8))::bit(32)::bigint >> 16)::integer;

DROP FUNCTION search_pairs(text);

-- 当事人 of a transfer, of a letter of assistance, of shared information with all that it says, which its letter has in a table.
CREATE OR REPLACE FUNCTION matter_words(of_matter uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
  BEGIN ATOMIC
    SELECT search_text(concat_ws(E'\n', m.title,
      (SELECT c.party_name FROM case_transfer t JOIN enforcement_case c ON c.id = t.case_id WHERE t.id = m.id),
      (SELECT a.party_name FROM assistance a WHERE a.id = m.id),
      (SELECT concat_ws(E'\n', v.party, v.document_no, v.issuer, v.laws, v.content) FROM shared_version v WHERE v.record_id = m.id ORDER BY v.no DESC LIMIT 1),
      (SELECT string_agg(letter_words(l.content), E'\n' ORDER BY l.issued_at DESC) FROM letter l WHERE l.matter_id = m.id)))
    FROM matter m WHERE m.id = of_matter;
  END;

CREATE FUNCTION matter_text_of_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN PERFORM matter_text_written(NEW.record_id); RETURN NULL; END $$;
REVOKE EXECUTE ON FUNCTION matter_text_of_version() FROM PUBLIC;

CREATE TRIGGER matter_text_assistance AFTER INSERT OR UPDATE OF party_name ON assistance FOR EACH ROW EXECUTE FUNCTION matter_text_of_matter();
CREATE TRIGGER matter_text_version AFTER INSERT OR UPDATE OF party, document_no, issuer, laws, content ON shared_version FOR EACH ROW EXECUTE FUNCTION matter_text_of_version();

SELECT matter_text_written(id) FROM (SELECT id FROM assistance UNION ALL SELECT id FROM shared_record) AS known;

CREATE INDEX matter_text_terms ON matter_text USING gin ((search_terms(words) || search_era(matter_id))) WITH (gin_pending_list_limit = 64);

-- The newest of a kind.
CREATE INDEX matter_of_kind ON matter (type, id DESC);
