-- Changes that callers of the API marked with a key of their own: the same key again changes nothing.
CREATE TABLE request_once (
    user_id      BIGINT       NOT NULL,
    request_key  VARCHAR(80)  NOT NULL,
    request_hash CHAR(64)     NOT NULL, -- of what was asked
    answer       MEDIUMTEXT,            -- none while it is being done
    asked_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (user_id, request_key),
    CONSTRAINT request_once_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);
