CREATE TRIGGER access_key_no_update BEFORE UPDATE ON access_key BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER access_key_no_delete BEFORE DELETE ON access_key BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER access_key_revoked_no_update BEFORE UPDATE ON access_key_revoked BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER access_key_revoked_no_delete BEFORE DELETE ON access_key_revoked BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
