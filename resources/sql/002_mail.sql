-- E-mails of the second way, each about a request in the outbox, and the colleagues whom they name.

CREATE TABLE mails (
    id TEXT PRIMARY KEY NOT NULL, -- Message-ID
    entry TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    is_ambiguous INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    eml TEXT NOT NULL, -- blob of the rendered message
    attempts INTEGER NOT NULL,
    next_try INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    is_noted INTEGER NOT NULL, -- the ticket names the e-mail, or needs not to
    error TEXT,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    revision INTEGER NOT NULL
);

CREATE INDEX mails_by_entry ON mails (entry, created, id);

CREATE TABLE colleagues (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    is_in_mail INTEGER NOT NULL
);

CREATE INDEX colleagues_by_account ON colleagues (account, name, id);

-- The person read the ticket's id somewhere (in the answer to an e-mail) and typed it in.
ALTER TABLE outbox ADD COLUMN is_ticket_typed INTEGER NOT NULL DEFAULT 0;
