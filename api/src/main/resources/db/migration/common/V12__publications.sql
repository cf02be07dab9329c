-- Revisions that are known to be published: by an entry of the chain, or (in archives of versions that made no such entry)
-- by the first decision that says so.
CREATE TABLE publication (
  scheme   TEXT   NOT NULL,
  year     BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  kind     TEXT   NOT NULL,    -- of the link: PUBLICATION or DECISION
  digest   TEXT   NOT NULL,
  lock     TEXT,               -- SHA-256 of ruleset.lock as it is written; null where a decision is all that is known
  id       TEXT   NOT NULL UNIQUE REFERENCES link (id),
  PRIMARY KEY (scheme, year, revision, kind)
);
