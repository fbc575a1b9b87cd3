-- Where the text of a page comes from: DOCUMENT, OCR (it may hold mistakes), NONE (a picture, or empty).
ALTER TABLE document_page ADD COLUMN text_source VARCHAR(8) DEFAULT 'DOCUMENT' NOT NULL;
UPDATE document_page SET text_source = 'NONE' WHERE content = '';

-- The pages made of a document that has none of its own (DOCX, HTML), as PDF in the document store.
CREATE TABLE document_rendition (
    document_id BIGINT   NOT NULL PRIMARY KEY,
    sha256      CHAR(64) NOT NULL,
    CONSTRAINT document_rendition_of_document FOREIGN KEY (document_id) REFERENCES document (id)
);
