-- Versions before the clock's jumps were entries stamped what they wrote after a jump with the time of the link before, and kept
-- what the clock said beside it: that is the time that lists and periods go by. The chain stays as it is.
ALTER TABLE decision DISABLE TRIGGER decision_append_only;
UPDATE decision SET made = substring(l.body from '"clock":"([^"]+)"') FROM link l
WHERE l.id = decision.id AND l.kind = 'DECISION' AND l.body LIKE '%"clock":"%';
ALTER TABLE decision ENABLE TRIGGER decision_append_only;
