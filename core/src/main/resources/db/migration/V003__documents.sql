-- A file about a claim; its bytes lie in the document store under their hash.
CREATE TABLE document (
    id             BIGINT       NOT NULL PRIMARY KEY,
    sha256         CHAR(64)     NOT NULL,
    account_number VARCHAR(80)  NOT NULL,
    account_key    VARCHAR(80)  NOT NULL,
    kind           VARCHAR(40)  NOT NULL,
    title          VARCHAR(255) NOT NULL,
    file_name      VARCHAR(255) NOT NULL,
    media_type     VARCHAR(80)  NOT NULL,
    size_bytes     BIGINT       NOT NULL,
    page_count     INT          NOT NULL,
    received_on    DATE         NOT NULL,
    CONSTRAINT document_once UNIQUE (account_key, sha256, kind),
    KEY document_account (account_key)
);

CREATE TABLE document_page (
    id          BIGINT     NOT NULL PRIMARY KEY,
    document_id BIGINT     NOT NULL,
    page_number INT        NOT NULL,
    content     MEDIUMTEXT NOT NULL,
    CONSTRAINT document_page_of_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT document_page_once UNIQUE (document_id, page_number)
);
