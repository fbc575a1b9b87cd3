-- What a request with an Idempotency-Key was answered: the same request gets the same answer again.
CREATE TABLE given_answer (
    key_hash     CHAR(64)     NOT NULL PRIMARY KEY, -- of user, method, path and key
    request_hash CHAR(64)     NOT NULL,
    received_at  DATETIME(6)  NOT NULL,
    status       INT,                               -- none while the request is at work
    headers      VARCHAR(2000),
    body         LONGBLOB,
    KEY given_answer_received (received_at)
);
