-- An entry is a request that makes a ticket, or an update of one.
ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'request';
-- Of an update: the ticket it goes to; empty while only the entry in waits_for knows it.
ALTER TABLE outbox ADD COLUMN target TEXT NOT NULL DEFAULT '';
-- Of an update: the entry that must be delivered before it.
ALTER TABLE outbox ADD COLUMN waits_for TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN wants_solved INTEGER NOT NULL DEFAULT 0;

-- Up to which message a conversation was shown to the person.
CREATE TABLE conversations_seen (
    account TEXT NOT NULL,
    ticket TEXT NOT NULL,
    seen INTEGER NOT NULL,
    PRIMARY KEY (account, ticket)
) WITHOUT ROWID;

-- What is being written as a reply to a ticket and was not sent yet.
CREATE TABLE replies (
    account TEXT NOT NULL,
    ticket TEXT NOT NULL,
    id TEXT NOT NULL, -- of the entry that it becomes
    json TEXT NOT NULL,
    updated INTEGER NOT NULL,
    PRIMARY KEY (account, ticket)
) WITHOUT ROWID;
