-- Written to where writing failed, to see whether it works again; as much as a decision takes, and then nothing.
CREATE TABLE archive_probe (
  one    BIGINT PRIMARY KEY,
  filler TEXT NOT NULL
);
