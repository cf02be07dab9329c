-- Nothing is altered or deleted, not even by hand and by mistake.
CREATE TRIGGER link_no_update BEFORE UPDATE ON link BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER link_no_delete BEFORE DELETE ON link BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER appeal_no_update BEFORE UPDATE ON appeal BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER appeal_no_delete BEFORE DELETE ON appeal BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER appeal_step_no_update BEFORE UPDATE ON appeal_step BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER appeal_step_no_delete BEFORE DELETE ON appeal_step BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER ruleset_no_update BEFORE UPDATE ON ruleset BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER ruleset_no_delete BEFORE DELETE ON ruleset BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER answered_no_update BEFORE UPDATE ON answered BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
CREATE TRIGGER answered_no_delete BEFORE DELETE ON answered BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
