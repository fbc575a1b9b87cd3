-- Mail to the staff, free of patient data, one row for each recipient; it waits here while the server is away.
CREATE TABLE staff_mail (
    id          BIGINT       NOT NULL PRIMARY KEY,
    mail_key    CHAR(64)     NOT NULL UNIQUE, -- hash of what it says of which run to whom: queued once
    recipient   VARCHAR(255) NOT NULL,
    subject     VARCHAR(200) NOT NULL,
    text_part   MEDIUMTEXT   NOT NULL,
    html_part   MEDIUMTEXT   NOT NULL,
    state       VARCHAR(8)   NOT NULL, -- WAITING, SENT, GIVEN_UP
    queued_at   DATETIME(6)  NOT NULL,
    attempts    INT          NOT NULL, -- begun
    next_try_at DATETIME(6)  NOT NULL,
    ended_at    DATETIME(6),           -- sent or given up
    problem     VARCHAR(120) NOT NULL, -- kind of the last failure; '': none
    KEY staff_mail_waiting (state, next_try_at)
);

-- What a user wants by mail; who is not here has chosen nothing.
CREATE TABLE user_mail (
    user_id   BIGINT  NOT NULL PRIMARY KEY,
    digest    BOOLEAN NOT NULL,
    reminders BOOLEAN NOT NULL,
    failures  BOOLEAN NOT NULL,
    CONSTRAINT user_mail_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);
