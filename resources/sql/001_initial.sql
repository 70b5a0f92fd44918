-- Times are milliseconds since 1970 in UTC. JSON columns hold values that are only read and written whole; what rows
-- are searched or ordered by has a column of its own.

CREATE TABLE drafts (
    id TEXT PRIMARY KEY NOT NULL,
    json TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX drafts_by_change ON drafts (updated DESC);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY NOT NULL,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    priority_rank INTEGER NOT NULL, -- 0 = urgent, 1 = all others
    request TEXT NOT NULL,
    create_body BLOB,
    create_key TEXT NOT NULL,
    is_ambiguous INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lookups INTEGER NOT NULL,
    first_lookup INTEGER NOT NULL,
    next_try INTEGER NOT NULL,
    ticket TEXT NOT NULL,
    receipt TEXT,
    error TEXT,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    revision INTEGER NOT NULL
);

CREATE INDEX outbox_by_order ON outbox (priority_rank, created, id);

CREATE INDEX outbox_open ON outbox (priority_rank, created, id) WHERE state NOT IN ('delivered', 'abandoned');

CREATE TABLE outbox_files (
    entry TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    blob TEXT NOT NULL,
    attachment TEXT NOT NULL,
    token TEXT NOT NULL,
    token_expires INTEGER NOT NULL,
    PRIMARY KEY (entry, position)
) WITHOUT ROWID;

-- Two Support Centers may give the same id.
CREATE TABLE tickets (
    account TEXT NOT NULL,
    id TEXT NOT NULL,
    updated INTEGER NOT NULL,
    read INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (account, id)
);

CREATE INDEX tickets_by_change ON tickets (updated DESC);

CREATE INDEX tickets_by_id ON tickets (id);
