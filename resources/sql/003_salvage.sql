-- Why a file does not go along with its request; empty = it does.
ALTER TABLE outbox_files ADD COLUMN refused TEXT NOT NULL DEFAULT '';

-- Intents that were read out of a damaged database: what happened to them later may be lost, so that each is looked
-- up before anything is sent.
CREATE TABLE salvaged (
    id TEXT PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;

-- Was a time of day, is the machine's uptime: what was counted before counts no more.
UPDATE outbox SET lookups = 0, first_lookup = 0;
