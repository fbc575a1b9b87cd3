-- Passages of a document's page that the office marked in the packet of one appeal, and its notes. The row goes when they are taken off.
CREATE TABLE packet_mark (
    id         BIGINT       NOT NULL PRIMARY KEY,
    appeal_id  BIGINT       NOT NULL,
    exhibit    VARCHAR(80)  NOT NULL,
    page       INT          NOT NULL, -- of the document, from 1
    words      VARCHAR(200) NOT NULL, -- each place where they stand on the page; empty: the box
    box_left   INT          NOT NULL, -- in ten-thousandths of the upright page, from its left edge; all four 0: a note on the page as such
    box_top    INT          NOT NULL, -- likewise, from its upper edge
    box_width  INT          NOT NULL,
    box_height INT          NOT NULL,
    note       VARCHAR(200) NOT NULL, -- for the payer to read; empty: none
    marked_by  VARCHAR(120) NOT NULL,
    marked_at  DATETIME(6)  NOT NULL,
    CONSTRAINT packet_mark_of_appeal FOREIGN KEY (appeal_id) REFERENCES appeal (id)
);
