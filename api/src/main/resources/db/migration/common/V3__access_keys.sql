-- Keys of portals; only the SHA-256 of a key is kept, so that nobody can read one here.
CREATE TABLE access_key (
  id      TEXT PRIMARY KEY,
  hash    TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  roles   TEXT NOT NULL,       -- separated by commas
  created TEXT NOT NULL,
  expires TEXT                 -- null: does not expire
);

CREATE TABLE access_key_revoked (
  id TEXT PRIMARY KEY REFERENCES access_key (id),
  at TEXT NOT NULL
);
