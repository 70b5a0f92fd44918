-- Tickets of colleagues: the organization a ticket belongs to is a word of its facets, and how far the lists were read
-- is kept for each of them.

ALTER TABLE ticket_list ADD COLUMN of_colleague INTEGER NOT NULL DEFAULT 0; -- one reads it only as its colleague

ALTER TABLE ticket_sync ADD COLUMN organization TEXT NOT NULL DEFAULT ''; -- whose tickets may be read; empty = none

ALTER TABLE ticket_sync ADD COLUMN organization_newest INTEGER NOT NULL DEFAULT 0; -- as newest, of that list

ALTER TABLE ticket_sync ADD COLUMN rest TEXT NOT NULL DEFAULT ''; -- where a long list is read on; empty = to its end

UPDATE ticket_sync SET whole = 0; -- the organizations of the tickets are not known yet

DROP TRIGGER ticket_added;

DROP TRIGGER ticket_changed;

DROP INDEX ticket_list_unread;

DROP VIEW ticket_texts;

DROP VIEW ticket_heads;

-- Conversations that have to be read; those of colleagues last.
CREATE INDEX ticket_list_unread ON ticket_list (account, of_colleague, severity_rank DESC, updated DESC)
WHERE messages_for <> updated AND (has_conversation OR status NOT IN ('solved', 'closed'));

CREATE VIEW ticket_heads AS
SELECT
    account,
    id AS ticket,
    CAST(substr(id, length(rtrim(id, '0123456789')) + 1) AS INTEGER) AS number,
    coalesce(json_extract(doc, '$.subject'), '') AS subject,
    coalesce(json_extract(doc, '$.requester'), '') AS requester,
    coalesce(json_extract(doc, '$.requester_email'), '') AS requester_email,
    coalesce(json_extract(doc, '$.organization'), '') AS organization,
    coalesce(json_extract(doc, '$.of_colleague'), 0) AS of_colleague,
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

-- For tickets that are there already the same words as before: they are told when they are taken out.
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
        || iif(h.organization = '', '', ' o' || hex(h.organization)) || iif(h.of_colleague, ' ofcolleague', '')
        || iif(h.status IN ('solved', 'closed'), ' isclosed', ' isopen') AS facets
FROM ticket_heads h JOIN ticket_list l ON l.account = h.account AND l.ticket = h.ticket;

CREATE TRIGGER ticket_added AFTER INSERT ON tickets BEGIN
    INSERT INTO ticket_list (place, account, ticket, number, subject, requester, severity, severity_rank, status,
        created, updated, answered, has_conversation, messages_for, has_news, of_colleague)
    SELECT coalesce((SELECT max(place) + 1 FROM ticket_list
            WHERE place BETWEEN first_place AND first_place + 1048575), first_place),
        account, ticket, number, subject, requester, severity, severity_rank, status, created, updated, answered,
        has_conversation, messages_for, has_news, of_colleague
    FROM ticket_heads WHERE account = new.account AND ticket = new.id;
    INSERT INTO ticket_words (rowid, ticket, subject, requester, description, conversation, facets)
    SELECT place, ticket, subject, requester, description, conversation, facets FROM ticket_texts
    WHERE account = new.account AND ticket = new.id;
END;

CREATE TRIGGER ticket_changed AFTER UPDATE OF json, updated ON tickets
WHEN old.json <> new.json OR old.updated <> new.updated BEGIN
    UPDATE ticket_list SET
        place = iif(old.updated = new.updated, ticket_list.place, coalesce((SELECT max(l.place) + 1 FROM ticket_list l
            WHERE l.place BETWEEN h.first_place AND h.first_place + 1048575), h.first_place)),
        subject = h.subject, requester = h.requester, severity = h.severity, severity_rank = h.severity_rank,
        status = h.status, created = h.created, updated = h.updated, answered = h.answered,
        has_conversation = h.has_conversation, of_colleague = h.of_colleague
    FROM (SELECT * FROM ticket_heads WHERE account = new.account AND ticket = new.id) AS h
    WHERE ticket_list.account = new.account AND ticket_list.ticket = new.id;
    INSERT INTO ticket_words (rowid, ticket, subject, requester, description, conversation, facets)
    SELECT place, ticket, subject, requester, description, conversation, facets FROM ticket_texts
    WHERE account = new.account AND ticket = new.id;
END;
