-- Why a page goes out though it is outside of the dates of service or seems sensitive: kept beside the answers whose a page is.
ALTER TABLE packet_page_answer ADD COLUMN about VARCHAR(16) DEFAULT 'WHOSE' NOT NULL; -- WHOSE, DATES, SENSITIVE
ALTER TABLE packet_page_answer ADD COLUMN appeal_number VARCHAR(24);                  -- DATES, SENSITIVE: of the one packet it is said of
