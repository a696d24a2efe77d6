-- 查询: the index also knows when a matter was opened, so that it is asked for the newest first, and runs of digits by threes.
-- Its list of rows not yet sorted in stays short, as every era that is asked for reads it.

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

CREATE INDEX matter_text_terms ON matter_text USING gin ((search_terms(words) || search_era(matter_id))) WITH (gin_pending_list_limit = 64);

-- The newest of a kind.
CREATE INDEX matter_of_kind ON matter (type, id DESC);
