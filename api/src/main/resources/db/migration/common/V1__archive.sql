-- The chain. Every other table can be told from it; `audit verify` does.
CREATE TABLE link (
  seq  BIGINT PRIMARY KEY,     -- 1, 2, 3 and so on, without a gap
  id   TEXT   NOT NULL UNIQUE,
  kind TEXT   NOT NULL,
  body TEXT   NOT NULL,        -- RFC 8785 canonical JSON, the hash of the link before in it
  hash TEXT   NOT NULL         -- SHA-256 of the body, in hexadecimal
);

-- What decisions are looked up by.
CREATE TABLE decision (
  id         TEXT   PRIMARY KEY REFERENCES link (id),
  seq        BIGINT NOT NULL UNIQUE,
  made       TEXT   NOT NULL,  -- ISO 8601, UTC, to the microsecond: sorts as text
  scheme     TEXT   NOT NULL,
  year       BIGINT NOT NULL,
  revision   BIGINT NOT NULL,
  digest     TEXT   NOT NULL,
  department TEXT   NOT NULL,
  region     TEXT,
  status     TEXT   NOT NULL,
  score      TEXT,             -- exact decimal, null while undetermined
  grade      TEXT,
  caller     TEXT   NOT NULL,
  earlier    TEXT   UNIQUE REFERENCES decision (id)
);
CREATE INDEX decision_by_year ON decision (scheme, year, seq);
CREATE INDEX decision_by_department ON decision (department, seq);
CREATE INDEX decision_by_time ON decision (made, seq);
CREATE INDEX decision_by_digest ON decision (digest);

CREATE TABLE appeal (
  id       TEXT   PRIMARY KEY REFERENCES link (id),
  seq      BIGINT NOT NULL UNIQUE,
  decision TEXT   NOT NULL REFERENCES decision (id)
);
CREATE INDEX appeal_by_decision ON appeal (decision);

-- An appeal's state is its last step.
CREATE TABLE appeal_step (
  appeal TEXT   NOT NULL REFERENCES appeal (id),
  number BIGINT NOT NULL,
  id     TEXT   NOT NULL UNIQUE REFERENCES link (id),
  state  TEXT   NOT NULL,
  PRIMARY KEY (appeal, number)
);

-- Rulesets that a decision was made by, whole, so that deleting a folder loses nothing.
CREATE TABLE ruleset (
  digest TEXT PRIMARY KEY,
  folder TEXT NOT NULL,
  files  TEXT NOT NULL         -- JSON: path below the folder of rulesets to content in Base64
);

-- Requests that were answered, so that a retry gets the same answer.
CREATE TABLE answered (
  caller  TEXT NOT NULL,
  key     TEXT NOT NULL,
  request TEXT NOT NULL,       -- SHA-256 of what was asked, in hexadecimal
  id      TEXT NOT NULL REFERENCES link (id),
  PRIMARY KEY (caller, key)
);
