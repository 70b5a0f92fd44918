-- Tickets that an agent files for somebody else: who wrote it, and the number that the agent's own side has for it.
ALTER TABLE tickets ADD COLUMN submitter INTEGER REFERENCES people(id); -- NULL = the requester
ALTER TABLE tickets ADD COLUMN external_id TEXT;
CREATE INDEX tickets_external ON tickets(external_id);
