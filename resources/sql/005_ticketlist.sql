-- What the list of tickets shows, orders and searches, beside the tickets themselves. Triggers keep it: whoever writes a
-- ticket writes its line and its words. A line's place is its order by change (milliseconds, and a number among those
-- of the same one), so that the newest are found first without sorting.

ALTER TABLE tickets ADD COLUMN has_news INTEGER NOT NULL DEFAULT 0; -- an answer that the person has not looked at

ALTER TABLE tickets ADD COLUMN messages_for INTEGER NOT NULL DEFAULT 0; -- the change for which the messages were read

CREATE TABLE ticket_list (
    place INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    ticket TEXT NOT NULL,
    number INTEGER NOT NULL, -- the figures at the end of the id
    subject TEXT NOT NULL,
    requester TEXT NOT NULL,
    severity TEXT NOT NULL,
    severity_rank INTEGER NOT NULL,
    status TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    answered INTEGER NOT NULL, -- support's first message; 0 = none is known
    has_conversation INTEGER NOT NULL,
    messages_for INTEGER NOT NULL DEFAULT 0,
    has_news INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account, ticket)
);

-- Conversations that have to be read.
CREATE INDEX ticket_list_unread ON ticket_list (account, severity_rank DESC, updated DESC)
WHERE messages_for <> updated AND (has_conversation OR status NOT IN ('solved', 'closed'));

CREATE INDEX ticket_list_news ON ticket_list (has_news) WHERE has_news = 1;

-- Facets are single words made of hexadecimal figures: what a filter asks for is found as quickly as a word.
CREATE VIRTUAL TABLE ticket_words USING fts5 (
    ticket, subject, requester, description, conversation, facets,
    content = '', detail = column, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- A text that is no JSON (read out of a damaged file) is a ticket of which nothing is known.
CREATE VIEW ticket_heads AS
SELECT
    account,
    id AS ticket,
    CAST(substr(id, length(rtrim(id, '0123456789')) + 1) AS INTEGER) AS number,
    coalesce(json_extract(doc, '$.subject'), '') AS subject,
    coalesce(json_extract(doc, '$.requester'), '') AS requester,
    coalesce(json_extract(doc, '$.requester_email'), '') AS requester_email,
    coalesce(json_extract(doc, '$.severity'), '') AS severity,
    CASE json_extract(doc, '$.severity')
        WHEN 'urgent' THEN 4 WHEN 'high' THEN 3 WHEN 'normal' THEN 2 WHEN 'low' THEN 1 ELSE 0
    END AS severity_rank,
    coalesce(json_extract(doc, '$.status'), '') AS status,
    coalesce(json_extract(doc, '$.created_at'), 0) AS created,
    updated,
    coalesce(json_extract(doc, '$.description'), '') AS description,
    coalesce((SELECT min(json_extract(value, '$.created_at')) FROM json_each(doc, '$.comments')
        WHERE json_extract(value, '$.is_from_agent')), 0) AS answered,
    coalesce(json_array_length(doc, '$.comments'), 0) > 0 AS has_conversation,
    coalesce((SELECT group_concat(json_extract(value, '$.author') || ' ' || json_extract(value, '$.body'), ' ')
        FROM json_each(doc, '$.comments')), '') AS conversation,
    has_news,
    messages_for,
    min(max(updated, 0), 8796093022207) * 1048576 AS first_place
FROM (SELECT account, id, updated, has_news, messages_for, iif(json_valid(json), json, '{}') AS doc FROM tickets);

CREATE VIEW ticket_texts AS
SELECT
    l.place,
    h.account,
    h.ticket,
    h.subject,
    h.requester || ' ' || h.requester_email AS requester,
    h.description,
    h.conversation,
    'a' || hex(h.account) || ' s' || hex(h.severity) || ' t' || hex(h.status)
        || iif(h.requester_email = '', '', ' r' || hex(lower(h.requester_email)) || ' named')
        || iif(h.status IN ('solved', 'closed'), ' isclosed', ' isopen') AS facets
FROM ticket_heads h JOIN ticket_list l ON l.account = h.account AND l.ticket = h.ticket;

INSERT INTO ticket_list (place, account, ticket, number, subject, requester, severity, severity_rank, status, created,
    updated, answered, has_conversation)
SELECT first_place + row_number() OVER (PARTITION BY first_place ORDER BY account, ticket) - 1, account, ticket, number,
    subject, requester, severity, severity_rank, status, created, updated, answered, has_conversation
FROM ticket_heads;

INSERT INTO ticket_words (rowid, ticket, subject, requester, description, conversation, facets)
SELECT place, ticket, subject, requester, description, conversation, facets FROM ticket_texts;

CREATE TRIGGER ticket_added AFTER INSERT ON tickets BEGIN
    INSERT INTO ticket_list (place, account, ticket, number, subject, requester, severity, severity_rank, status,
        created, updated, answered, has_conversation, messages_for, has_news)
    SELECT coalesce((SELECT max(place) + 1 FROM ticket_list
            WHERE place BETWEEN first_place AND first_place + 1048575), first_place),
        account, ticket, number, subject, requester, severity, severity_rank, status, created, updated, answered,
        has_conversation, messages_for, has_news
    FROM ticket_heads WHERE account = new.account AND ticket = new.id;
    INSERT INTO ticket_words (rowid, ticket, subject, requester, description, conversation, facets)
    SELECT place, ticket, subject, requester, description, conversation, facets FROM ticket_texts
    WHERE account = new.account AND ticket = new.id;
END;

-- The words that were there have to be told to have them taken out.
CREATE TRIGGER ticket_changing BEFORE UPDATE OF json, updated ON tickets
WHEN old.json <> new.json OR old.updated <> new.updated BEGIN
    INSERT INTO ticket_words (ticket_words, rowid, ticket, subject, requester, description, conversation, facets)
    SELECT 'delete', place, ticket, subject, requester, description, conversation, facets FROM ticket_texts
    WHERE account = old.account AND ticket = old.id;
END;

CREATE TRIGGER ticket_changed AFTER UPDATE OF json, updated ON tickets
WHEN old.json <> new.json OR old.updated <> new.updated BEGIN
    UPDATE ticket_list SET
        place = iif(old.updated = new.updated, ticket_list.place, coalesce((SELECT max(l.place) + 1 FROM ticket_list l
            WHERE l.place BETWEEN h.first_place AND h.first_place + 1048575), h.first_place)),
        subject = h.subject, requester = h.requester, severity = h.severity, severity_rank = h.severity_rank,
        status = h.status, created = h.created, updated = h.updated, answered = h.answered,
        has_conversation = h.has_conversation
    FROM (SELECT * FROM ticket_heads WHERE account = new.account AND ticket = new.id) AS h
    WHERE ticket_list.account = new.account AND ticket_list.ticket = new.id;
    INSERT INTO ticket_words (rowid, ticket, subject, requester, description, conversation, facets)
    SELECT place, ticket, subject, requester, description, conversation, facets FROM ticket_texts
    WHERE account = new.account AND ticket = new.id;
END;

CREATE TRIGGER ticket_read AFTER UPDATE OF has_news, messages_for ON tickets BEGIN
    UPDATE ticket_list SET has_news = new.has_news, messages_for = new.messages_for
    WHERE account = new.account AND ticket = new.id;
END;

CREATE TRIGGER ticket_leaving BEFORE DELETE ON tickets BEGIN
    INSERT INTO ticket_words (ticket_words, rowid, ticket, subject, requester, description, conversation, facets)
    SELECT 'delete', place, ticket, subject, requester, description, conversation, facets FROM ticket_texts
    WHERE account = old.account AND ticket = old.id;
    DELETE FROM ticket_list WHERE account = old.account AND ticket = old.id;
END;

-- How far the tickets of an account were read.
CREATE TABLE ticket_sync (
    account TEXT PRIMARY KEY NOT NULL,
    newest INTEGER NOT NULL, -- change up to which all is here
    read INTEGER NOT NULL, -- when the Support Center was last asked and answered
    whole INTEGER NOT NULL -- when its whole list was last compared
) WITHOUT ROWID;
