-- The texts of links are packed with words that they have in common (api/README.md says how). Those that are there already are
-- packed by version 18.
ALTER TABLE link ADD COLUMN packed BYTEA NOT NULL DEFAULT '';
-- they are as small as they get
ALTER TABLE link ALTER COLUMN packed SET STORAGE EXTERNAL;

-- What the texts of a topic (a kind of link, of the ruleset of a digest) have in common: longer ones follow those before.
CREATE TABLE words (
  id     BIGINT PRIMARY KEY,     -- the first eight bytes of the SHA-256 of these words
  topic  TEXT   NOT NULL,
  length BIGINT NOT NULL,        -- bytes, unpacked, those before included
  follows BIGINT NOT NULL,       -- the words that these begin with, 0 for none
  packed BYTEA  NOT NULL         -- how they go on, packed with those before
);
CREATE INDEX words_by_topic ON words (topic, length);
CREATE TRIGGER words_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON words FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- until version 19
ALTER TABLE link DISABLE TRIGGER link_append_only;
