-- What the decisions in force of a year come to, kept up in the transaction of each decision. All of it can be told from the
-- chain: `audit verify` compares it, `archive rebuild` makes it anew.

-- The decision that counts for a department in a year: of several in force, the newest.
CREATE TABLE counted (
  scheme     TEXT   NOT NULL,
  year       BIGINT NOT NULL,
  department TEXT   NOT NULL,  -- what departments are told apart by: code, or name and region
  id         TEXT   NOT NULL UNIQUE,
  others     TEXT   NOT NULL,  -- ids of older ones in force, the oldest first, with blanks between; mostly ''
  ordered    BIGINT NOT NULL,  -- score in 1/10^10 points, to sort by; undetermined ones last
  points     TEXT   NOT NULL,  -- exact decimals from here on
  self_score TEXT,
  scored     TEXT,
  losses     TEXT   NOT NULL,  -- of each determined indicator code, points and points lost
  PRIMARY KEY (scheme, year, department)
);
CREATE INDEX counted_by_score ON counted (scheme, year, ordered, id);
CREATE INDEX counted_doubled ON counted (scheme, year) WHERE others <> '';

-- How often each score was given; '' for none.
CREATE TABLE year_score (
  scheme  TEXT   NOT NULL,
  year    BIGINT NOT NULL,
  points  TEXT   NOT NULL,
  score   TEXT   NOT NULL,
  sheets  BIGINT NOT NULL,
  PRIMARY KEY (scheme, year, points, score)
);

-- By region and grade; '' for none.
CREATE TABLE year_group (
  scheme TEXT   NOT NULL,
  year   BIGINT NOT NULL,
  region TEXT   NOT NULL,
  grade  TEXT   NOT NULL,
  sheets BIGINT NOT NULL,
  PRIMARY KEY (scheme, year, region, grade)
);

-- By indicator; one that revisions of the year name differently has several rows.
CREATE TABLE year_loss (
  scheme      TEXT   NOT NULL,
  year        BIGINT NOT NULL,
  code        TEXT   NOT NULL,
  name        TEXT   NOT NULL,
  points      TEXT   NOT NULL,
  lost        TEXT   NOT NULL,
  sheets      BIGINT NOT NULL,
  departments BIGINT NOT NULL, -- that lost anything
  PRIMARY KEY (scheme, year, code, name)
);

-- The place in the chain of the last decision that is in these tables.
CREATE TABLE counted_to (
  one BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL
);
INSERT INTO counted_to (one, seq) VALUES (1, 0);
