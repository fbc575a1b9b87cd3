-- What people said of pages of packets that seem to be another patient's, or that have no text: why they belong there.
-- An answer is for one document, its pages and the words found there; rows are only added.
CREATE TABLE packet_page_answer (
    id          BIGINT       NOT NULL PRIMARY KEY, -- of the clock that numbers documents: packets made before it are outdated
    account_key VARCHAR(80)  NOT NULL,             -- of the claim that is appealed
    document_id BIGINT,                            -- none: the appeal's letter
    pages       VARCHAR(255) NOT NULL,             -- such as 3, 5-7
    finding_key CHAR(64)     NOT NULL,             -- SHA-256 of patient, document, pages and words
    reason      VARCHAR(500) NOT NULL,
    said_by     VARCHAR(120) NOT NULL,
    said_at     DATETIME(6)  NOT NULL,
    CONSTRAINT packet_page_answer_of_document FOREIGN KEY (document_id) REFERENCES document (id),
    KEY packet_page_answer_account (account_key)
);
