-- The letters (A, B, ...) that the exhibits of an edited appeal letter have, and keep; rows stay when the exhibit goes.
CREATE TABLE letter_exhibit (
    id        BIGINT      NOT NULL PRIMARY KEY,
    appeal_id BIGINT      NOT NULL,
    exhibit   VARCHAR(80) NOT NULL, -- document-17, or text- with the hash of a notice of ours
    letter    VARCHAR(4)  NOT NULL, -- B, ... Z, AA; A is the remittance page
    CONSTRAINT letter_exhibit_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT letter_exhibit_once UNIQUE (appeal_id, exhibit),
    CONSTRAINT letter_exhibit_letter_once UNIQUE (appeal_id, letter)
);

-- Letters that were edited before refer to the exhibits of their last packet.
INSERT INTO letter_exhibit (id, appeal_id, exhibit, letter)
SELECT e.id, e.appeal_id, CONCAT('document-', e.document_id), e.letter
FROM packet_exhibit e
WHERE e.document_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM approval a WHERE a.kind = 'APPEAL_LETTER' AND a.subject_id = e.appeal_id AND a.in_force);
