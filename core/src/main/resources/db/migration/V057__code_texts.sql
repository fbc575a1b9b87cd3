-- The office's own licensed texts of the code lists, shown in place of our labels.
CREATE TABLE code_text_import (
    id          BIGINT       NOT NULL PRIMARY KEY,
    list_name   VARCHAR(8)   NOT NULL UNIQUE, -- CARC, RARC
    sha256      CHAR(64)     NOT NULL, -- of the file it came in
    text_count  INT          NOT NULL,
    imported_by VARCHAR(120) NOT NULL,
    imported_at DATETIME(6)  NOT NULL
);

CREATE TABLE code_text (
    id          BIGINT        NOT NULL PRIMARY KEY,
    import_id   BIGINT        NOT NULL,
    code        VARCHAR(8)    NOT NULL, -- upper case, no leading zeros
    description VARCHAR(2000) NOT NULL,
    started_on  DATE,
    stopped_on  DATE,
    notes       VARCHAR(2000) NOT NULL,
    CONSTRAINT code_text_of_import FOREIGN KEY (import_id) REFERENCES code_text_import (id),
    CONSTRAINT code_text_once UNIQUE (import_id, code)
);
