-- What people made of the contents of an appeal's packet; without a row they follow the rule.
CREATE TABLE packet_contents (
    appeal_id   BIGINT       NOT NULL PRIMARY KEY,
    version     INT          NOT NULL, -- rises with each change
    change_id   BIGINT       NOT NULL, -- of the clock that numbers documents: packets made before it are outdated
    segments    BOOLEAN      NOT NULL, -- the claim's own segments stand behind the remittance page
    CONSTRAINT packet_contents_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id)
);

-- Exhibits in the order that somebody gave them; others follow in the customary one.
CREATE TABLE packet_place (
    id        BIGINT      NOT NULL PRIMARY KEY,
    appeal_id BIGINT      NOT NULL,
    ordinal   INT         NOT NULL,
    exhibit   VARCHAR(80) NOT NULL, -- document-17, or text- with the hash of a notice of ours
    CONSTRAINT packet_place_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT packet_place_once UNIQUE (appeal_id, exhibit)
);

-- Documents and single pages that are left out of the packet of one appeal. The row goes when it is put in again.
CREATE TABLE packet_left_out (
    id          BIGINT       NOT NULL PRIMARY KEY,
    appeal_id   BIGINT       NOT NULL,
    exhibit     VARCHAR(80)  NOT NULL,
    document_id BIGINT,                -- of the exhibit; none for a notice of ours
    page        INT          NOT NULL, -- of the document, from 1; 0: all of it
    reason      VARCHAR(500) NOT NULL,
    left_out_by VARCHAR(120) NOT NULL,
    left_out_at DATETIME(6)  NOT NULL,
    CONSTRAINT packet_left_out_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id),
    CONSTRAINT packet_left_out_once UNIQUE (appeal_id, exhibit, page)
);
