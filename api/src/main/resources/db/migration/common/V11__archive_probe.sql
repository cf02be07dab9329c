-- Written to where writing failed, to see whether it works again.
CREATE TABLE archive_probe (
  one BIGINT PRIMARY KEY,
  at  TEXT NOT NULL
);
