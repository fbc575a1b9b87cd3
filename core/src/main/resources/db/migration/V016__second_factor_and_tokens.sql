-- The app on a user's telephone that makes codes (RFC 6238).
CREATE TABLE user_second_factor (
    user_id      BIGINT       NOT NULL PRIMARY KEY,
    secret       VARCHAR(255) NOT NULL, -- sealed with the office's key where there is one
    confirmed_at DATETIME(6),           -- none until the first right code
    last_step    BIGINT       NOT NULL, -- of the last code that was good: it and those before are used up
    failures     INT          NOT NULL, -- wrong codes since the last right one
    locked_until DATETIME(6),
    CONSTRAINT user_second_factor_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- For a lost telephone, each good once.
CREATE TABLE recovery_code (
    id        BIGINT       NOT NULL PRIMARY KEY,
    user_id   BIGINT       NOT NULL,
    code_hash VARCHAR(255) NOT NULL,
    used_at   DATETIME(6),
    CONSTRAINT recovery_code_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- With which a program acts for a user, within the user's roles and rows.
CREATE TABLE api_token (
    id           BIGINT       NOT NULL PRIMARY KEY,
    token_hash   CHAR(64)     NOT NULL UNIQUE,
    user_id      BIGINT       NOT NULL,
    name         VARCHAR(120) NOT NULL,
    scopes       VARCHAR(500) NOT NULL, -- joined by commas
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    last_used_at DATETIME(6),           -- to the minute
    revoked_at   DATETIME(6),
    CONSTRAINT api_token_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- Who a user is to an OpenID provider.
CREATE TABLE user_identity (
    id        BIGINT       NOT NULL PRIMARY KEY,
    user_id   BIGINT       NOT NULL,
    name_hash CHAR(64)     NOT NULL UNIQUE, -- of issuer and subject, which are too long for a key
    issuer    VARCHAR(500) NOT NULL,
    subject   VARCHAR(255) NOT NULL,
    linked_at DATETIME(6)  NOT NULL,
    CONSTRAINT user_identity_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);
