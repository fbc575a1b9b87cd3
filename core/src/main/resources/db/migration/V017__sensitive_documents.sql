-- Documents under more than the usual protection; one that is not here is an ordinary one.
CREATE TABLE document_label (
    document_id BIGINT       NOT NULL PRIMARY KEY,
    sensitivity VARCHAR(24)  NOT NULL,
    labelled_by VARCHAR(120) NOT NULL,
    labelled_at DATETIME(6)  NOT NULL,
    CONSTRAINT document_label_of_document FOREIGN KEY (document_id) REFERENCES document (id)
);

-- Who may open them.
CREATE TABLE user_clearance (
    user_id     BIGINT      NOT NULL,
    sensitivity VARCHAR(24) NOT NULL,
    PRIMARY KEY (user_id, sensitivity),
    CONSTRAINT user_clearance_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- Who opened them without, for an hour, and what a second person says of it.
CREATE TABLE glass_break (
    id          BIGINT        NOT NULL PRIMARY KEY,
    user_id     BIGINT        NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    opened_at   DATETIME(6)   NOT NULL,
    expires_at  DATETIME(6)   NOT NULL, -- earlier when the user ends it
    reviewed_by BIGINT,
    reviewed_at DATETIME(6),
    verdict     VARCHAR(16),            -- JUSTIFIED, NOT_JUSTIFIED
    note        VARCHAR(1000),
    CONSTRAINT glass_break_of_user FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT glass_break_reviewed_by_user FOREIGN KEY (reviewed_by) REFERENCES app_user (id),
    KEY glass_break_reviewed (reviewed_at)
);
