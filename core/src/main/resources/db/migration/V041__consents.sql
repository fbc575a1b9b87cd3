-- What a patient allowed to be disclosed, proved by a document of the same account.
CREATE TABLE consent (
    id                BIGINT       NOT NULL PRIMARY KEY,
    account_number    VARCHAR(80)  NOT NULL,
    account_key       VARCHAR(80)  NOT NULL,
    kind              VARCHAR(32)  NOT NULL,
    sensitivity       VARCHAR(24)  NOT NULL, -- the documents it allows
    signed_on         DATE         NOT NULL,
    valid_until       DATE,
    allowed           VARCHAR(500) NOT NULL, -- its scope: what, to whom, what for
    proof_document_id BIGINT       NOT NULL,
    recorded_by       VARCHAR(120) NOT NULL,
    recorded_at       DATETIME(6)  NOT NULL,
    revoked_on        DATE,
    revoked_by        VARCHAR(120) NOT NULL,
    CONSTRAINT consent_proved_by FOREIGN KEY (proof_document_id) REFERENCES document (id),
    KEY consent_account (account_key)
);

-- A release rests on a consent; one from before there were consents admits nothing until it has one.
ALTER TABLE document_release ADD consent_id BIGINT NULL;
ALTER TABLE document_release ADD CONSTRAINT document_release_by_consent FOREIGN KEY (consent_id) REFERENCES consent (id);

-- Sensitive documents that a person keeps out of the packet of one appeal on purpose.
CREATE TABLE document_withheld (
    appeal_id   BIGINT       NOT NULL,
    document_id BIGINT       NOT NULL,
    withheld_by VARCHAR(120) NOT NULL,
    withheld_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (appeal_id, document_id),
    CONSTRAINT document_withheld_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT document_withheld_of_document FOREIGN KEY (document_id) REFERENCES document (id)
);
