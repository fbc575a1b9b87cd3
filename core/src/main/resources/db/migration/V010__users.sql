-- Who may sign in, and what each may do and see.
CREATE TABLE app_user (
    id                  BIGINT       NOT NULL PRIMARY KEY,
    name                VARCHAR(80)  NOT NULL UNIQUE, -- lower case, to sign in with
    display_name        VARCHAR(120) NOT NULL,
    email               VARCHAR(255) NOT NULL,
    roles               VARCHAR(120) NOT NULL, -- joined by commas
    all_facilities      BOOLEAN      NOT NULL,
    all_payers          BOOLEAN      NOT NULL,
    disabled            BOOLEAN      NOT NULL,
    version             INT          NOT NULL, -- changes with each change a person makes
    password_hash       VARCHAR(255),          -- none until the user has chosen one
    password_changed_at DATETIME(6),
    failures            INT          NOT NULL, -- wrong passwords since the last right one
    locked_until        DATETIME(6),
    created_at          DATETIME(6)  NOT NULL
);

-- The facilities (835 N104 of the payee) and payers (TRN03, else N104) a user may see.
CREATE TABLE app_user_scope (
    user_id   BIGINT      NOT NULL,
    kind      VARCHAR(16) NOT NULL, -- FACILITY, PAYER
    scope_key VARCHAR(80) NOT NULL,
    PRIMARY KEY (user_id, kind, scope_key),
    CONSTRAINT app_user_scope_of_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- Links that can be used once: to set up the first administrator, to choose a password.
CREATE TABLE one_time_link (
    id         BIGINT      NOT NULL PRIMARY KEY,
    token_hash CHAR(64)    NOT NULL UNIQUE,
    purpose    VARCHAR(24) NOT NULL, -- FIRST_ADMINISTRATOR, PASSWORD
    user_id    BIGINT,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6),
    CONSTRAINT one_time_link_of_user FOREIGN KEY (user_id) REFERENCES app_user (id),
    KEY one_time_link_purpose (purpose)
);
