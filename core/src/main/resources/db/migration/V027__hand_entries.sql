-- Remittances that a person types in from paper: drafts, and what was sent on to the inbox.
CREATE TABLE hand_entry (
    id           BIGINT       NOT NULL PRIMARY KEY,
    user_id      BIGINT       NOT NULL, -- whose draft it is; nobody else reaches it
    entered_by   VARCHAR(120) NOT NULL, -- the user's name then
    payer_name   VARCHAR(80)  NOT NULL,
    trace_number VARCHAR(80)  NOT NULL,
    content      MEDIUMTEXT   NOT NULL, -- as it was typed
    changed_at   DATETIME(6)  NOT NULL,
    sent_at      DATETIME(6),           -- none while it is a draft
    sent_on      DATE,                  -- the same in the office's time zone
    file_name    VARCHAR(120),
    sha256       CHAR(64),              -- of the 835 made of it
    CONSTRAINT hand_entry_of_user FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT hand_entry_once UNIQUE (sha256)
);

CREATE INDEX hand_entry_by_user ON hand_entry (user_id, sent_at, id);
