-- What a key may see: JSON {"departments": [], "regions": []}; null for everything.
ALTER TABLE access_key ADD COLUMN reach TEXT;

-- Issuers of tokens that were ever set here: from the first key or issuer on, nothing is open without one.
CREATE TABLE access_issuer (
  issuer TEXT PRIMARY KEY,
  since  TEXT NOT NULL
);

-- Whose a decision is, as it is compared: one spelling for brackets of either width.
CREATE TABLE decision_department (
  id     TEXT PRIMARY KEY REFERENCES decision (id),
  name   TEXT NOT NULL,
  code   TEXT,
  region TEXT
);
CREATE INDEX decision_department_by_name ON decision_department (name);
CREATE INDEX decision_department_by_code ON decision_department (code);
CREATE INDEX decision_department_by_region ON decision_department (region);

-- Who did what, and never what was in it; taken away when its span is over.
CREATE TABLE access_log (
  id      TEXT PRIMARY KEY,
  at      TEXT NOT NULL,
  caller  TEXT NOT NULL,
  address TEXT NOT NULL,
  method  TEXT NOT NULL,
  path    TEXT NOT NULL,       -- a template such as /v1/decisions/{id}
  subject TEXT,                -- id of a decision, an appeal or a key
  status  BIGINT               -- of the answer; null for a command
);
CREATE INDEX access_log_by_time ON access_log (at);
CREATE INDEX access_log_by_subject ON access_log (subject, at);
