-- One payment may come in several remittances, and one remittance in versions that contradict each other.
ALTER TABLE remittance ADD COLUMN part_of_id BIGINT; -- the first part, where a payment came in several files
ALTER TABLE remittance ADD COLUMN replaced_by_id BIGINT; -- the version a person let take its place
CREATE INDEX remittance_status ON remittance (status);

-- A remittance that is not posted until a person has looked at it.
CREATE TABLE remittance_hold (
    id            BIGINT      NOT NULL PRIMARY KEY,
    remittance_id BIGINT      NOT NULL UNIQUE,
    hold_number   INT         NOT NULL UNIQUE, -- what a person calls it by
    cause         VARCHAR(16) NOT NULL, -- OVERLAP: claims that are posted; EXCESS: more than was paid
    held_on       DATE        NOT NULL,
    CONSTRAINT remittance_hold_of_remittance FOREIGN KEY (remittance_id) REFERENCES remittance (id)
);

-- What a person decided about it; never changed but for the marks of what came of it.
CREATE TABLE remittance_decision (
    id          BIGINT       NOT NULL PRIMARY KEY,
    hold_id     BIGINT       NOT NULL,
    choice      VARCHAR(16)  NOT NULL, -- ACCEPT, REPLACE, REJECT
    decided_by  VARCHAR(120) NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    decided_at  DATETIME(6)  NOT NULL,
    applied_on  DATE,        -- the night that carried it out; a rejection at once
    undone_by   VARCHAR(120),
    undo_reason VARCHAR(500),
    undone_at   DATETIME(6),
    CONSTRAINT remittance_decision_of_hold FOREIGN KEY (hold_id) REFERENCES remittance_hold (id)
);
