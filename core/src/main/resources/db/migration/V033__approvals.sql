-- Texts that somebody writes and somebody else approves.
CREATE TABLE approval (
    id          BIGINT      NOT NULL PRIMARY KEY,
    kind        VARCHAR(24) NOT NULL, -- APPEAL_LETTER, NECESSITY_LETTER, WRITE_OFF
    subject_id  BIGINT      NOT NULL, -- of the appeal, the request for a letter, the denial
    in_force    BOOLEAN,              -- TRUE; none once superseded, so that a subject has one in force
    clinical    BOOLEAN     NOT NULL,
    state       VARCHAR(24) NOT NULL, -- DRAFT, IN_REVIEW, CHANGES_ASKED, APPROVED, SIGNED, SENT, SUPERSEDED
    version     INT         NOT NULL, -- rises with each change of state or text
    text_number INT         NOT NULL, -- of the newest version of the text
    opened_at   DATETIME(6) NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    CONSTRAINT approval_once UNIQUE (kind, subject_id, in_force),
    KEY approval_state (kind, state)
);

-- Versions of the text. Only the newest may be one that its author still types.
CREATE TABLE approval_text (
    id          BIGINT       NOT NULL PRIMARY KEY,
    approval_id BIGINT       NOT NULL,
    number      INT          NOT NULL, -- from 1
    content     MEDIUMTEXT   NOT NULL,
    sha256      CHAR(64)     NOT NULL, -- of the content in UTF-8
    note        VARCHAR(255) NOT NULL,
    being_typed BOOLEAN      NOT NULL,
    author_id   BIGINT,                -- none for the program
    author      VARCHAR(120) NOT NULL,
    written_at  DATETIME(6)  NOT NULL,
    CONSTRAINT approval_text_of_approval FOREIGN KEY (approval_id) REFERENCES approval (id),
    CONSTRAINT approval_text_of_author FOREIGN KEY (author_id) REFERENCES app_user (id),
    CONSTRAINT approval_text_once UNIQUE (approval_id, number)
);

-- The history of states; rows are only ever added.
CREATE TABLE approval_step (
    id          BIGINT        NOT NULL PRIMARY KEY,
    approval_id BIGINT        NOT NULL,
    from_state  VARCHAR(24),           -- none for the first
    to_state    VARCHAR(24)   NOT NULL,
    text_number INT           NOT NULL,
    voided      BOOLEAN       NOT NULL, -- an approval or signature lost its force by it
    reason      VARCHAR(1000) NOT NULL,
    made_by_id  BIGINT,
    made_by     VARCHAR(120)  NOT NULL,
    made_at     DATETIME(6)   NOT NULL,
    CONSTRAINT approval_step_of_approval FOREIGN KEY (approval_id) REFERENCES approval (id),
    CONSTRAINT approval_step_of_user FOREIGN KEY (made_by_id) REFERENCES app_user (id)
);

-- Blocking findings that an approver let pass.
CREATE TABLE approval_waiver (
    id          BIGINT        NOT NULL PRIMARY KEY,
    approval_id BIGINT        NOT NULL,
    text_number INT           NOT NULL,
    finding     VARCHAR(200)  NOT NULL,
    said        VARCHAR(1000) NOT NULL, -- what the finding said
    reason      VARCHAR(1000) NOT NULL,
    made_by_id  BIGINT        NOT NULL,
    made_by     VARCHAR(120)  NOT NULL,
    made_at     DATETIME(6)   NOT NULL,
    CONSTRAINT approval_waiver_of_approval FOREIGN KEY (approval_id) REFERENCES approval (id),
    CONSTRAINT approval_waiver_of_user FOREIGN KEY (made_by_id) REFERENCES app_user (id)
);

CREATE TABLE approval_comment (
    id          BIGINT        NOT NULL PRIMARY KEY,
    approval_id BIGINT        NOT NULL,
    text_number INT           NOT NULL,
    said        VARCHAR(2000) NOT NULL,
    said_by_id  BIGINT        NOT NULL,
    said_by     VARCHAR(120)  NOT NULL,
    said_at     DATETIME(6)   NOT NULL,
    resolved_by VARCHAR(120),
    resolved_at DATETIME(6),
    CONSTRAINT approval_comment_of_approval FOREIGN KEY (approval_id) REFERENCES approval (id),
    CONSTRAINT approval_comment_of_user FOREIGN KEY (said_by_id) REFERENCES app_user (id)
);

-- Who may sign for whom.
CREATE TABLE sign_delegation (
    id           BIGINT       NOT NULL PRIMARY KEY,
    delegator_id BIGINT       NOT NULL,
    delegate_id  BIGINT       NOT NULL,
    valid_from   DATE         NOT NULL,
    valid_until  DATE         NOT NULL, -- the last day
    reason       VARCHAR(500) NOT NULL,
    recorded_by  VARCHAR(120) NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    revoked_by   VARCHAR(120),
    revoked_at   DATETIME(6),
    CONSTRAINT sign_delegation_of_delegator FOREIGN KEY (delegator_id) REFERENCES app_user (id),
    CONSTRAINT sign_delegation_of_delegate FOREIGN KEY (delegate_id) REFERENCES app_user (id)
);

CREATE TABLE approval_signature (
    id            BIGINT        NOT NULL PRIMARY KEY,
    approval_id   BIGINT        NOT NULL,
    text_number   INT           NOT NULL,
    sha256        CHAR(64)      NOT NULL, -- of the text that was signed
    kind          VARCHAR(16)   NOT NULL, -- TYPED, IMAGE
    attestation   VARCHAR(2000) NOT NULL,
    credentials   VARCHAR(255)  NOT NULL,
    licence       VARCHAR(255)  NOT NULL,
    image         MEDIUMBLOB,
    signer_id     BIGINT        NOT NULL,
    signer        VARCHAR(120)  NOT NULL,
    delegator_id  BIGINT,                 -- whose signature it stands for
    delegator     VARCHAR(120),
    delegation_id BIGINT,
    signed_at     DATETIME(6)   NOT NULL,
    voided_at     DATETIME(6),
    voided_because VARCHAR(255),
    CONSTRAINT approval_signature_of_approval FOREIGN KEY (approval_id) REFERENCES approval (id),
    CONSTRAINT approval_signature_of_signer FOREIGN KEY (signer_id) REFERENCES app_user (id),
    CONSTRAINT approval_signature_of_delegation FOREIGN KEY (delegation_id) REFERENCES sign_delegation (id)
);
