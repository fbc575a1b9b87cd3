-- A document that came without an account waits, with none, until it is linked to one.
ALTER TABLE document MODIFY account_number VARCHAR(80) NULL;
ALTER TABLE document MODIFY account_key VARCHAR(80) NULL;

-- How a document came of which nobody said the account by a folder or a page.
CREATE TABLE document_origin (
    document_id      BIGINT       NOT NULL PRIMARY KEY,
    came_by          VARCHAR(120) NOT NULL, -- who handed it in; empty: it lay in the inbox
    told_account     VARCHAR(80)  NOT NULL, -- as the manifest says
    told_claim       VARCHAR(80)  NOT NULL,
    told_member      VARCHAR(80)  NOT NULL,
    set_aside_reason VARCHAR(500),          -- it belongs to no claim
    CONSTRAINT document_origin_of_document FOREIGN KEY (document_id) REFERENCES document (id)
);

-- Whose a waiting document may be, the likeliest first, and why.
CREATE TABLE document_proposal (
    id             BIGINT        NOT NULL PRIMARY KEY,
    document_id    BIGINT        NOT NULL,
    ordinal        INT           NOT NULL,
    account_number VARCHAR(80)   NOT NULL,
    score          INT           NOT NULL,
    reasons        VARCHAR(1000) NOT NULL,
    doubts         VARCHAR(1000) NOT NULL,
    CONSTRAINT document_proposal_of_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT document_proposal_once UNIQUE (document_id, ordinal)
);

-- Each time a document was linked to an account, or taken from it.
CREATE TABLE document_move (
    id             BIGINT        NOT NULL PRIMARY KEY,
    document_id    BIGINT        NOT NULL,
    direction      VARCHAR(16)   NOT NULL, -- LINKED, UNLINKED
    account_number VARCHAR(80)   NOT NULL,
    account_key    VARCHAR(80)   NOT NULL,
    reason         VARCHAR(1000) NOT NULL,
    moved_by       VARCHAR(120)  NOT NULL,
    moved_at       DATETIME(6)   NOT NULL,
    CONSTRAINT document_move_of_document FOREIGN KEY (document_id) REFERENCES document (id),
    KEY document_move_account (account_key)
);

-- What is known of a document beyond its kind; one that is not here says neither.
CREATE TABLE document_detail (
    document_id BIGINT       NOT NULL PRIMARY KEY,
    served_from DATE,
    served_to   DATE,
    author      VARCHAR(120) NOT NULL,
    CONSTRAINT document_detail_of_document FOREIGN KEY (document_id) REFERENCES document (id)
);

-- Content that is on file already is found by its hash alone.
CREATE INDEX document_content ON document (sha256);
