-- The letter from outside that a request began with; it gives way to the signed one.
ALTER TABLE letter_request ADD COLUMN original_id BIGINT;
ALTER TABLE letter_request ADD CONSTRAINT letter_request_original FOREIGN KEY (original_id) REFERENCES document (id);

-- What the patient says of a version of a letter, where somebody asked for it.
CREATE TABLE letter_patient_review (
    id          BIGINT        NOT NULL PRIMARY KEY,
    request_id  BIGINT        NOT NULL,
    text_number INT           NOT NULL, -- the version that the patient is to read
    asked_by    VARCHAR(120)  NOT NULL,
    asked_at    DATETIME(6)   NOT NULL,
    verdict     VARCHAR(16),            -- AGREES, WANTS_CHANGES, TAKEN_BACK; none while the question is open
    answered_by VARCHAR(120)  NOT NULL, -- the patient, or who speaks for the patient; '' while open
    said        VARCHAR(2000) NOT NULL,
    answered_on DATE,
    recorded_by VARCHAR(120)  NOT NULL,
    recorded_at DATETIME(6),
    CONSTRAINT letter_patient_review_of_request FOREIGN KEY (request_id) REFERENCES letter_request (id)
);
