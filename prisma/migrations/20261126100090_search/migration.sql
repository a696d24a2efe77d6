-- 查询: what a matter is found by. The database alone writes it, from the rows that it repeats, in their transaction.

-- CreateTable
CREATE TABLE "matter_text" (
    "matter_id" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "matter_text_pkey" PRIMARY KEY ("matter_id")
);

-- AddForeignKey
ALTER TABLE "matter_text" ADD CONSTRAINT "matter_text_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Full-width as half-width, capitals as small letters, no blanks but the ends of lines between its parts.
CREATE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
  RETURN regexp_replace(lower(normalize(given, NFKC)), '[ \t\r]+', '', 'g');

-- The pairs of neighbouring characters of a text, each as one number. Different pairs may share a number: what is found is read again.
CREATE FUNCTION search_pairs(words text) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
  BEGIN ATOMIC
    SELECT coalesce(array_agg(DISTINCT ((ascii(c) & 32767) << 16) | (ascii(n) & 65535)), '{}')
    FROM (SELECT c, lead(c) OVER (ORDER BY i) AS n FROM unnest(string_to_array(words, NULL)) WITH ORDINALITY AS s (c, i)) AS pair
    WHERE n IS NOT NULL AND c <> E'\n' AND n <> E'\n';
  END;

-- Number, title, text and lists of a letter; not its tables of figures.
CREATE FUNCTION letter_words(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
  BEGIN ATOMIC
    SELECT left(concat_ws(E'\n', content ->> 'number', content ->> 'title', content ->> 'addressee', string_agg(part #>> '{}', E'\n')), 4000)
    FROM jsonb_path_query(content, 'lax $.paragraphs[*] ? (@.type != "table").**{1 to 2} ? (@.type() == "string" && @ != "text" && @ != "heading" && @ != "list")') AS part;
  END;

CREATE FUNCTION matter_words(of_matter uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
  BEGIN ATOMIC
    SELECT search_text(concat_ws(E'\n', m.title,
      (SELECT c.party_name FROM case_transfer t JOIN enforcement_case c ON c.id = t.case_id WHERE t.id = m.id),
      (SELECT string_agg(letter_words(l.content), E'\n' ORDER BY l.issued_at DESC) FROM letter l WHERE l.matter_id = m.id)))
    FROM matter m WHERE m.id = of_matter;
  END;

CREATE FUNCTION matter_text_written(of_matter uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
  BEGIN ATOMIC
    INSERT INTO matter_text (matter_id, words) SELECT of_matter, matter_words(of_matter)
      ON CONFLICT (matter_id) DO UPDATE SET words = excluded.words WHERE matter_text.words <> excluded.words;
  END;

CREATE FUNCTION matter_text_of_matter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN PERFORM matter_text_written(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION matter_text_of_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN PERFORM matter_text_written(NEW.matter_id); RETURN NULL; END $$;
CREATE FUNCTION matter_text_of_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN PERFORM matter_text_written(t.id) FROM case_transfer t WHERE t.case_id = NEW.id; RETURN NULL; END $$;

CREATE TRIGGER matter_text_begins AFTER INSERT ON matter FOR EACH ROW EXECUTE FUNCTION matter_text_of_matter();
CREATE TRIGGER matter_text_title AFTER UPDATE OF title ON matter FOR EACH ROW
  WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION matter_text_of_matter();
CREATE TRIGGER matter_text_transfer AFTER INSERT ON case_transfer FOR EACH ROW EXECUTE FUNCTION matter_text_of_matter();
CREATE TRIGGER matter_text_party AFTER UPDATE OF party_name ON enforcement_case FOR EACH ROW
  WHEN (OLD.party_name IS DISTINCT FROM NEW.party_name) EXECUTE FUNCTION matter_text_of_case();
CREATE TRIGGER matter_text_letter AFTER INSERT ON letter FOR EACH ROW EXECUTE FUNCTION matter_text_of_part();

INSERT INTO matter_text (matter_id, words) SELECT id, matter_words(id) FROM matter;
CREATE INDEX matter_text_pairs ON matter_text USING gin (search_pairs(words)) WITH (gin_pending_list_limit = 256);

-- What is open to more than its parties, newest first.
CREATE INDEX matter_of_many ON matter (id) WHERE confidentiality IN ('PUBLIC', 'MEMBERS');

REVOKE EXECUTE ON FUNCTION matter_words(uuid), matter_text_written(uuid), matter_text_of_matter(), matter_text_of_part(), matter_text_of_case() FROM PUBLIC;
GRANT SELECT ON matter_text TO portal_app;
