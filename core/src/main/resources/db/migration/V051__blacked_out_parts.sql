-- Parts of a document's page that are blacked out in the packet of one appeal. The row goes when they are shown again.
CREATE TABLE packet_redaction (
    id             BIGINT       NOT NULL PRIMARY KEY,
    appeal_id      BIGINT       NOT NULL,
    exhibit        VARCHAR(80)  NOT NULL,
    page           INT          NOT NULL, -- of the document, from 1
    words          VARCHAR(200) NOT NULL, -- each place where they stand on the page; empty: the box
    box_left       INT          NOT NULL, -- in ten-thousandths of the upright page, from its left edge
    box_top        INT          NOT NULL, -- likewise, from its upper edge
    box_width      INT          NOT NULL,
    box_height     INT          NOT NULL,
    reason         VARCHAR(500) NOT NULL,
    blacked_out_by VARCHAR(120) NOT NULL,
    blacked_out_at DATETIME(6)  NOT NULL,
    CONSTRAINT packet_redaction_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id)
);
