-- Versions before the clock's jumps were entries stamped what they wrote after a jump with the time of the link before, and kept
-- what the clock said beside it: that is the time that lists and periods go by. The chain stays as it is.
DROP TRIGGER decision_no_update;
UPDATE decision SET made = (SELECT json_extract(l.body, '$.content.clock') FROM link l WHERE l.id = decision.id)
WHERE id IN (
  SELECT id FROM link
  WHERE kind = 'DECISION' AND instr(body, '"clock":"') > 0 AND json_valid(body)
    AND json_type(body, '$.content.clock') = 'text'
);
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'the archive is append-only'); END;
