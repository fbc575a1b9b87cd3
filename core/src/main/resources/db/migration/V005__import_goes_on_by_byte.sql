-- Where the next adjudication of a remittance that is being stored begins, so that an interrupted
-- import goes on there instead of reading the file from its start.
ALTER TABLE remittance ADD COLUMN next_byte BIGINT DEFAULT 0 NOT NULL;

UPDATE remittance
SET next_byte = COALESCE(
    (SELECT MAX(a.start_byte + a.byte_count) FROM adjudication a WHERE a.remittance_id = remittance.id),
    start_byte);
