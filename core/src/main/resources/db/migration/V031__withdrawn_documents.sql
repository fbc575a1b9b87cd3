-- A letter of ours that was signed and taken back: kept, but no longer among its account's documents.
ALTER TABLE document ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
