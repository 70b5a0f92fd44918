CREATE TABLE people (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    email    TEXT NOT NULL UNIQUE COLLATE NOCASE,
    is_agent INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE tickets (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    page_key    TEXT NOT NULL,
    subject     TEXT NOT NULL,
    description TEXT NOT NULL,
    status      TEXT NOT NULL,
    priority    TEXT,
    type        TEXT,
    requester   INTEGER NOT NULL REFERENCES people(id),
    assignee    INTEGER REFERENCES people(id),
    fields      TEXT NOT NULL,
    recipient   TEXT,
    due         TEXT,
    followup_of INTEGER REFERENCES tickets(id),
    replies     INTEGER NOT NULL DEFAULT 0,
    created     INTEGER NOT NULL,
    updated     INTEGER NOT NULL
);
CREATE INDEX tickets_created ON tickets(created, id);
CREATE INDEX tickets_updated ON tickets(updated, id);

CREATE TABLE copies (
    ticket INTEGER NOT NULL REFERENCES tickets(id),
    person INTEGER NOT NULL REFERENCES people(id),
    is_cc  INTEGER NOT NULL,
    PRIMARY KEY (ticket, person)
);

CREATE TABLE comments (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket  INTEGER NOT NULL REFERENCES tickets(id),
    author  INTEGER NOT NULL REFERENCES people(id),
    body    TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE INDEX comments_ticket ON comments(ticket, created, id);

CREATE TABLE uploads (
    token   TEXT PRIMARY KEY,
    created INTEGER NOT NULL
);

CREATE TABLE files (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    key     TEXT NOT NULL UNIQUE,
    upload  TEXT REFERENCES uploads(token),
    comment INTEGER REFERENCES comments(id),
    name    TEXT NOT NULL,
    type    TEXT NOT NULL,
    size    INTEGER NOT NULL
);
CREATE INDEX files_comment ON files(comment);
CREATE INDEX files_upload ON files(upload);

CREATE TABLE answers (
    key      TEXT PRIMARY KEY,
    hash     BLOB NOT NULL,
    status   INTEGER NOT NULL,
    location TEXT NOT NULL,
    body     BLOB NOT NULL,
    created  INTEGER NOT NULL
);
