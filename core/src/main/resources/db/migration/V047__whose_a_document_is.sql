-- A document that seems to be of another patient than its account's: who says that it belongs there, and why.
-- It holds until the document is taken from the account (document_move, by the same clock); rows are only added.
CREATE TABLE document_patient_answer (
    id            BIGINT       NOT NULL PRIMARY KEY, -- of the clock that numbers documents: packets made before it are outdated
    document_id   BIGINT       NOT NULL,
    account_key   VARCHAR(80)  NOT NULL,             -- to which it belongs
    other_account VARCHAR(80)  NOT NULL,             -- to which it seemed to belong; empty: to none on file
    reason        VARCHAR(500) NOT NULL,
    said_by       VARCHAR(120) NOT NULL,
    said_at       DATETIME(6)  NOT NULL,
    CONSTRAINT document_patient_answer_of_document FOREIGN KEY (document_id) REFERENCES document (id),
    KEY document_patient_answer_account (account_key)
);
