-- Requests for letters of medical necessity, from the first consultation to the payer's decision.
-- Versions of the fields, approval and signature are those of the text NECESSITY_LETTER of table approval.
CREATE TABLE letter_request (
    id             BIGINT       NOT NULL PRIMARY KEY,
    number         VARCHAR(20)  NOT NULL, -- LMN-2026-00001
    kind           VARCHAR(16)  NOT NULL, -- of the service
    stage          VARCHAR(16)  NOT NULL,
    stage_since    DATETIME(6)  NOT NULL,
    provider_id    BIGINT,                -- the user who approves and signs
    account_number VARCHAR(80)  NOT NULL,
    account_key    VARCHAR(80)  NOT NULL,
    facility       VARCHAR(80)  NOT NULL, -- as users' scopes name it; '' is not known
    payer_key      VARCHAR(80)  NOT NULL,
    denial_id      BIGINT,                -- the refusal it answers; none before there is a claim
    due_on         DATE,
    patient_name   VARCHAR(161) NOT NULL, -- of the newest version of the fields (approval_text)
    service_name   VARCHAR(255) NOT NULL, -- likewise
    created_by     VARCHAR(120) NOT NULL,
    created_at     DATETIME(6)  NOT NULL,
    outcome        VARCHAR(16),
    decided_on     DATE,
    document_id    BIGINT,                -- the signed letter
    version        INT          NOT NULL, -- changes with each change of the row
    CONSTRAINT letter_request_once UNIQUE (number),
    CONSTRAINT letter_request_of_provider FOREIGN KEY (provider_id) REFERENCES app_user (id),
    CONSTRAINT letter_request_of_denial FOREIGN KEY (denial_id) REFERENCES denial (id),
    CONSTRAINT letter_request_document FOREIGN KEY (document_id) REFERENCES document (id),
    KEY letter_request_stage (stage, id),
    KEY letter_request_account (account_key)
);

-- Each step of a letter, with who and why; rows are only ever added.
CREATE TABLE letter_step (
    id         BIGINT       NOT NULL PRIMARY KEY,
    request_id BIGINT       NOT NULL,
    was        VARCHAR(16)  NOT NULL, -- '' when it began
    became     VARCHAR(16)  NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    done_by    VARCHAR(120) NOT NULL,
    done_at    DATETIME(6)  NOT NULL,
    CONSTRAINT letter_step_of_request FOREIGN KEY (request_id) REFERENCES letter_request (id)
);

-- What is there of the records that a letter rests on.
CREATE TABLE letter_record (
    id          BIGINT       NOT NULL PRIMARY KEY,
    request_id  BIGINT       NOT NULL,
    item        VARCHAR(40)  NOT NULL, -- of records.csv
    document_id BIGINT,                -- none when it was ticked by hand
    note        VARCHAR(500) NOT NULL,
    ticked_by   VARCHAR(120) NOT NULL,
    ticked_at   DATETIME(6)  NOT NULL,
    CONSTRAINT letter_record_of_request FOREIGN KEY (request_id) REFERENCES letter_request (id),
    CONSTRAINT letter_record_document FOREIGN KEY (document_id) REFERENCES document (id)
);

-- How a signed letter went to the payer.
CREATE TABLE letter_submission (
    id         BIGINT        NOT NULL PRIMARY KEY,
    request_id BIGINT        NOT NULL,
    channel    VARCHAR(16)   NOT NULL,
    sent_to    VARCHAR(255)  NOT NULL,
    enclosed   VARCHAR(2000) NOT NULL, -- one a line
    tracking   VARCHAR(120)  NOT NULL,
    sent_on    DATE          NOT NULL,
    recorded_by VARCHAR(120)  NOT NULL,
    recorded_at DATETIME(6)   NOT NULL,
    CONSTRAINT letter_submission_of_request FOREIGN KEY (request_id) REFERENCES letter_request (id)
);

-- Talks with the payer afterwards.
CREATE TABLE letter_contact (
    id          BIGINT        NOT NULL PRIMARY KEY,
    request_id  BIGINT        NOT NULL,
    on_day      DATE          NOT NULL,
    channel     VARCHAR(16)   NOT NULL,
    spoke_with  VARCHAR(255)  NOT NULL,
    said        VARCHAR(2000) NOT NULL,
    receipt     VARCHAR(16)   NOT NULL, -- YES, NO, UNKNOWN: has it arrived
    processing  VARCHAR(16)   NOT NULL, -- YES, NO, UNKNOWN: is it being processed
    next_action VARCHAR(500)  NOT NULL,
    next_on     DATE,
    recorded_by VARCHAR(120)  NOT NULL,
    recorded_at DATETIME(6)   NOT NULL,
    CONSTRAINT letter_contact_of_request FOREIGN KEY (request_id) REFERENCES letter_request (id)
);
