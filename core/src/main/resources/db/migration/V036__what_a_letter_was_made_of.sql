-- The version of the template a letter was written with, and the arguments it made, so that a packet can name them
-- and an outcome can be credited to them.
ALTER TABLE appeal ADD COLUMN template_version CHAR(64);

CREATE TABLE letter_block (
    id            BIGINT      NOT NULL PRIMARY KEY,
    appeal_id     BIGINT      NOT NULL,
    ordinal       INT         NOT NULL,
    block         VARCHAR(64) NOT NULL, -- name of its file: erisa
    block_version CHAR(64)    NOT NULL, -- SHA-256 of its file
    CONSTRAINT letter_block_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT letter_block_once UNIQUE (appeal_id, block),
    KEY letter_block_credit (block, appeal_id)
);
