CREATE TRIGGER access_issuer_no_update BEFORE UPDATE ON access_issuer BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER access_issuer_no_delete BEFORE DELETE ON access_issuer BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER decision_department_no_update BEFORE UPDATE ON decision_department BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER decision_department_no_delete BEFORE DELETE ON decision_department BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
