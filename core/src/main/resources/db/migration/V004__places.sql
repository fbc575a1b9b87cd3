-- Which list a remark is of and where it stands; byte_count 0: stored before this was kept.
ALTER TABLE remark ADD qualifier VARCHAR(8) DEFAULT '' NOT NULL; -- LQ01, or the element: MOA03
ALTER TABLE remark ADD start_byte BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE remark ADD byte_count INT DEFAULT 0 NOT NULL;
-- What the check of the stored rows said once all were there: BALANCED, UNBALANCED, BROKEN.
ALTER TABLE remittance ADD proof VARCHAR(12);
