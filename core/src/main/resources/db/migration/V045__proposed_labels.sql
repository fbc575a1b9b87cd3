-- Labels that a document's words speak for; a person confirms or refuses each.
CREATE TABLE document_label_proposal (
    id          BIGINT       NOT NULL PRIMARY KEY,
    document_id BIGINT       NOT NULL,
    sensitivity VARCHAR(24)  NOT NULL,
    reason      VARCHAR(500) NOT NULL, -- words of our lists, and on which pages they stand
    answer_id   BIGINT,                -- of the clock that numbers documents: packets made before it are outdated
    confirmed   BOOLEAN,
    answered_by VARCHAR(120),
    answered_at DATETIME(6),
    CONSTRAINT document_label_proposal_once UNIQUE (document_id, sensitivity),
    CONSTRAINT document_label_proposal_of_document FOREIGN KEY (document_id) REFERENCES document (id)
);
