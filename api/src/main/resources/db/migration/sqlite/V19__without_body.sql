ALTER TABLE link DROP COLUMN body;
CREATE TRIGGER link_no_update BEFORE UPDATE ON link BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
