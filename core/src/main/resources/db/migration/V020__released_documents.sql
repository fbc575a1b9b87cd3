-- Sensitive documents that a person let into the packet of one appeal; every other packet leaves them out.
CREATE TABLE document_release (
    appeal_id   BIGINT       NOT NULL,
    document_id BIGINT       NOT NULL,
    reason      VARCHAR(500) NOT NULL, -- the consent it rests on
    released_by VARCHAR(120) NOT NULL,
    released_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (appeal_id, document_id),
    CONSTRAINT document_release_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT document_release_of_document FOREIGN KEY (document_id) REFERENCES document (id)
);
