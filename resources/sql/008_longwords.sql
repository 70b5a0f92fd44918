-- Beginnings of words up to eight letters are found in an index of their own: without one FTS5 collects all tickets of
-- all words that begin so before it tells the first of them, a second among a million tickets.

DROP TABLE ticket_words;

CREATE VIRTUAL TABLE ticket_words USING fts5 (
    ticket, subject, requester, description, conversation, facets,
    content = '', detail = column, prefix = '1 2 3 4 5 6 7 8', tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO ticket_words (rowid, ticket, subject, requester, description, conversation, facets)
SELECT place, ticket, subject, requester, description, conversation, facets FROM ticket_texts
ORDER BY place;

-- Which words there are, for longer beginnings.
CREATE VIRTUAL TABLE ticket_vocabulary USING fts5vocab(ticket_words, 'instance');
