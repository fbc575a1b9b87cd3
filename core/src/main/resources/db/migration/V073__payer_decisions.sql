-- What people recorded of a payer's decision on an appeal. Rows stay; one that was wrong is withdrawn.
CREATE TABLE payer_decision (
    id               BIGINT       NOT NULL PRIMARY KEY,
    appeal_id        BIGINT       NOT NULL,
    outcome          VARCHAR(24)  NOT NULL, -- as a status of the appeal
    decided_on       DATE         NOT NULL, -- by the payer's notice
    reference        VARCHAR(80)  NOT NULL, -- the payer's, empty when it gave none
    says             VARCHAR(500) NOT NULL, -- how it was decided, in the recorder's words
    was              VARCHAR(24)  NOT NULL, -- status of the appeal before
    recorded_by      VARCHAR(160) NOT NULL,
    recorded_at      TIMESTAMP(6) NOT NULL,
    withdrawn_by     VARCHAR(160) DEFAULT '' NOT NULL,
    withdrawn_at     TIMESTAMP(6) NULL,
    withdrawn_reason VARCHAR(500) DEFAULT '' NOT NULL,
    contradiction    VARCHAR(24)  DEFAULT '' NOT NULL, -- what remittances come to instead, as a status
    contradicted_on  DATE,
    CONSTRAINT payer_decision_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id)
);

ALTER TABLE appeal_change ADD COLUMN changed_by VARCHAR(160) DEFAULT '' NOT NULL; -- empty: a later remittance
ALTER TABLE appeal_change ADD COLUMN reason VARCHAR(500) DEFAULT '' NOT NULL;
