-- One denied adjustment. Never deleted: later remittances move its status.
CREATE TABLE denial (
    id              BIGINT         NOT NULL PRIMARY KEY,
    adjudication_id BIGINT         NOT NULL,
    adjustment_id   BIGINT         NOT NULL UNIQUE,
    service_line_id BIGINT,
    appeal_id       BIGINT,
    kind            VARCHAR(16)    NOT NULL, -- INITIAL, REPEAT, TAKEBACK
    status          VARCHAR(24)    NOT NULL, -- OPEN, APPEALED, SUPERSEDED, OVERTURNED, PARTIALLY_OVERTURNED, UPHELD, TRUE_DUPLICATE
    group_code      VARCHAR(16)    NOT NULL,
    reason_code     VARCHAR(32)    NOT NULL,
    remark_codes    VARCHAR(255)   NOT NULL, -- joined by commas
    amount          DECIMAL(14, 2) NOT NULL,
    recovered       DECIMAL(14, 2) NOT NULL,
    category        VARCHAR(32)    NOT NULL,
    liability       VARCHAR(16)    NOT NULL,
    appeal_right    VARCHAR(16)    NOT NULL,
    route           VARCHAR(24)    NOT NULL,
    route_reason    VARCHAR(500)   NOT NULL,
    found_on        DATE           NOT NULL,
    denied_on       DATE           NOT NULL, -- the remittance's date, else the day it was found
    due_on          DATE,
    due_confidence  VARCHAR(16)    NOT NULL, -- VERIFIED, ASSUMED, UNVERIFIED
    due_level       VARCHAR(120)   NOT NULL, -- what the first appeal level is called there
    due_rule        VARCHAR(120)   NOT NULL,
    due_citation    VARCHAR(255)   NOT NULL,
    due_explanation VARCHAR(1000)  NOT NULL,
    CONSTRAINT denial_of_adjudication FOREIGN KEY (adjudication_id) REFERENCES adjudication (id),
    CONSTRAINT denial_of_adjustment FOREIGN KEY (adjustment_id) REFERENCES adjustment (id),
    KEY denial_status (status, due_on)
);

CREATE TABLE appeal (
    id              BIGINT         NOT NULL PRIMARY KEY,
    appeal_number   VARCHAR(24)    NOT NULL UNIQUE, -- APL-2026-00001
    adjudication_id BIGINT         NOT NULL,
    appeal_level    INT            NOT NULL,
    level_name      VARCHAR(120)   NOT NULL,
    status          VARCHAR(24)    NOT NULL, -- OPENED, NEEDS_PERSON, FOR_REVIEW, WON, PARTLY_WON, LOST, OBSOLETE
    category        VARCHAR(32)    NOT NULL,
    amount          DECIMAL(14, 2) NOT NULL,
    recovered       DECIMAL(14, 2) NOT NULL,
    opened_on       DATE           NOT NULL,
    decided_on      DATE,
    due_on          DATE,
    due_confidence  VARCHAR(16)    NOT NULL,
    due_rule        VARCHAR(120)   NOT NULL,
    due_citation    VARCHAR(255)   NOT NULL,
    due_explanation VARCHAR(1000)  NOT NULL,
    template        VARCHAR(64)    NOT NULL,
    packet_sha256   CHAR(64),
    packet_pages    INT,
    newest_document_id BIGINT, -- of the account when the packet was assembled
    CONSTRAINT appeal_of_adjudication FOREIGN KEY (adjudication_id) REFERENCES adjudication (id),
    CONSTRAINT appeal_once UNIQUE (adjudication_id, appeal_level),
    KEY appeal_status (status, due_on)
);

-- What a person must supply before the packet can go out.
CREATE TABLE appeal_need (
    id        BIGINT       NOT NULL PRIMARY KEY,
    appeal_id BIGINT       NOT NULL,
    ordinal   INT          NOT NULL,
    need      VARCHAR(500) NOT NULL,
    CONSTRAINT appeal_need_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id)
);

CREATE TABLE packet_exhibit (
    id          BIGINT       NOT NULL PRIMARY KEY,
    appeal_id   BIGINT       NOT NULL,
    letter      VARCHAR(4)   NOT NULL, -- A, B, ... Z, AA
    title       VARCHAR(255) NOT NULL,
    document_id BIGINT,
    first_page  INT          NOT NULL,
    page_count  INT          NOT NULL,
    CONSTRAINT packet_exhibit_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT packet_exhibit_once UNIQUE (appeal_id, letter)
);

-- How far a step that looks at what is new has got.
CREATE TABLE watermark (
    name    VARCHAR(40) NOT NULL PRIMARY KEY,
    seen_id BIGINT      NOT NULL
);
