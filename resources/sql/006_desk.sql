-- Whom requests are filed for, and what requests begin with. What is known of them is JSON, as it may grow.

CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    json TEXT NOT NULL,
    used INTEGER NOT NULL DEFAULT 0 -- when a request was last filed for the person; 0 = never
);

CREATE TABLE templates (
    name TEXT PRIMARY KEY NOT NULL COLLATE NOCASE,
    json TEXT NOT NULL,
    changed INTEGER NOT NULL
);
