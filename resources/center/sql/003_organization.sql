-- Who works together: their tickets are shown to one another.
ALTER TABLE people ADD COLUMN organization INTEGER NOT NULL DEFAULT 0; -- 0 = none
