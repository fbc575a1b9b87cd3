-- Whether the pages of a document conform to PDF/A-3b, by its bytes: found out once.
CREATE TABLE archive_fit (
    sha256    CHAR(64)     NOT NULL PRIMARY KEY,
    version   INT          NOT NULL, -- of the check
    obstacles VARCHAR(500) NOT NULL  -- in words, a line each; empty: it conforms
);
