-- What goes to a payer: one row for each packet that a person had sent by one channel.
CREATE TABLE submission (
    id                BIGINT       NOT NULL PRIMARY KEY,
    appeal_id         BIGINT       NOT NULL,
    number            INT          NOT NULL, -- of the appeal's submissions, from 1
    delivery_key      VARCHAR(64)  NOT NULL UNIQUE, -- names the message and the files: fixed before anything leaves
    packet_sha256     CHAR(64)     NOT NULL,
    letter_signature_id BIGINT     NOT NULL,
    channel           VARCHAR(16)  NOT NULL, -- MAIL, FAX_MAIL, FAX_FOLDER, SECURE_MAIL, PORTAL, ESMD, X12_275
    payer_name        VARCHAR(255) NOT NULL,
    recipient         VARCHAR(255) NOT NULL,
    state             VARCHAR(16)  NOT NULL, -- QUEUED, SENDING, IN_DOUBT, SENT, CONFIRMED, FAILED, WITHDRAWN
    version           INT          NOT NULL,
    attempts          INT          NOT NULL,
    due_at            DATETIME(6), -- of the next attempt; none: it waits for nothing
    approved_by       VARCHAR(255) NOT NULL,
    approved_at       DATETIME(6)  NOT NULL,
    sent_at           DATETIME(6), -- the first time that it surely left
    tracking          VARCHAR(120) NOT NULL,
    again_reason      VARCHAR(500) NOT NULL, -- why the same goes out once more
    changed_at        DATETIME(6)  NOT NULL,
    CONSTRAINT submission_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT submission_once UNIQUE (appeal_id, number),
    KEY submission_state (state, due_at)
);

-- Its files as they leave; their bytes are in the document store.
CREATE TABLE submission_file (
    id            BIGINT       NOT NULL PRIMARY KEY,
    submission_id BIGINT       NOT NULL,
    ordinal       INT          NOT NULL,
    name          VARCHAR(120) NOT NULL,
    sha256        CHAR(64)     NOT NULL,
    bytes         BIGINT       NOT NULL,
    CONSTRAINT submission_file_of FOREIGN KEY (submission_id) REFERENCES submission (id),
    CONSTRAINT submission_file_once UNIQUE (submission_id, ordinal)
);

-- How it came to stand where it stands; rows are only added.
CREATE TABLE submission_step (
    id            BIGINT       NOT NULL PRIMARY KEY,
    submission_id BIGINT       NOT NULL,
    was           VARCHAR(16), -- none for the first
    became        VARCHAR(16)  NOT NULL,
    stepped_at    DATETIME(6)  NOT NULL,
    stepped_by    VARCHAR(255) NOT NULL,
    note          VARCHAR(500) NOT NULL,
    CONSTRAINT submission_step_of FOREIGN KEY (submission_id) REFERENCES submission (id),
    KEY submission_step_at (became, stepped_at)
);
