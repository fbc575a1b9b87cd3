-- A payment for the difference without a reversal: the adjudication whose payment it adds to.
ALTER TABLE adjudication ADD COLUMN adds_to_id BIGINT;
CREATE INDEX adjudication_original ON adjudication (original_reference); -- a chain goes over account numbers by the payer's claim numbers

-- What the chains of claims leave open, worked out anew whenever a claim grows; answers of people stay.
CREATE TABLE chain_gap (
    id              BIGINT       NOT NULL PRIMARY KEY,
    what            VARCHAR(16)  NOT NULL, -- NO_ORIGINAL, WHICH_ORIGINAL, NO_CORRECTION, PAID_TWICE
    adjudication_id BIGINT       NOT NULL, -- the reversal; with PAID_TWICE the later payment
    other_id        BIGINT       NOT NULL, -- the original, or the one proposed; 0 is none
    score           INT          NOT NULL, -- of a proposed original
    since_on        DATE         NOT NULL, -- the later remittance's date
    answer          VARCHAR(16)  NOT NULL, -- '' while nobody answered; ACCEPTED, REFUSED
    answered_by     VARCHAR(120) NOT NULL,
    answered_at     DATETIME(6),
    CONSTRAINT chain_gap_of_adjudication FOREIGN KEY (adjudication_id) REFERENCES adjudication (id),
    CONSTRAINT chain_gap_once UNIQUE (adjudication_id, other_id, what),
    KEY chain_gap_kind (what, since_on)
);

-- What later remittances did to an appeal; rows are only ever added.
CREATE TABLE appeal_change (
    id            BIGINT         NOT NULL PRIMARY KEY,
    appeal_id     BIGINT         NOT NULL,
    was           VARCHAR(24)    NOT NULL,
    became        VARCHAR(24)    NOT NULL,
    was_recovered DECIMAL(14, 2) NOT NULL,
    recovered     DECIMAL(14, 2) NOT NULL,
    changed_on    DATE           NOT NULL, -- the day of the night run
    CONSTRAINT appeal_change_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id)
);
