-- Gaps of an appeal letter that a person filled: facts with a person as their source.
CREATE TABLE letter_entry (
    id            BIGINT        NOT NULL PRIMARY KEY,
    appeal_id     BIGINT        NOT NULL,
    gap           VARCHAR(500)  NOT NULL, -- what was asked for
    content       VARCHAR(4000) NOT NULL,
    entered_by_id BIGINT        NOT NULL,
    entered_by    VARCHAR(120)  NOT NULL,
    entered_at    DATETIME(6)   NOT NULL,
    CONSTRAINT letter_entry_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT letter_entry_of_user FOREIGN KEY (entered_by_id) REFERENCES app_user (id)
);

-- Which edited letter a packet was assembled with; none when it was the rendered draft.
ALTER TABLE appeal ADD COLUMN letter_sha256 CHAR(64);
ALTER TABLE appeal ADD COLUMN letter_signature_id BIGINT;
