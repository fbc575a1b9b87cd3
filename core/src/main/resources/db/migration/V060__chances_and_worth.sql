-- What denials are alike by, and what is expected of those that are: one row for each kind that can be worked, refreshed by the night.
CREATE TABLE denial_kind (
    id               BIGINT         NOT NULL PRIMARY KEY,
    category         VARCHAR(32)    NOT NULL,
    reason_code      VARCHAR(32)    NOT NULL,
    line_of_business VARCHAR(32)    NOT NULL,
    payer_key        VARCHAR(80)    NOT NULL,
    procedure_code   VARCHAR(80)    NOT NULL, -- '': a claim without lines
    modifiers        VARCHAR(40)    NOT NULL,
    units            VARCHAR(16)    NOT NULL,
    route            VARCHAR(24)    NOT NULL,
    appeal_level     INT            NOT NULL,
    chance           DECIMAL(7, 6)  NOT NULL,
    chance_low       DECIMAL(7, 6)  NOT NULL, -- with chance_high the middle 90 %
    chance_high      DECIMAL(7, 6)  NOT NULL,
    like_step        VARCHAR(16)    NOT NULL, -- whose outcomes said most: CATEGORY to LEVEL; '': our estimate
    like_won         BIGINT         NOT NULL,
    like_cases       BIGINT         NOT NULL,
    allowed          DECIMAL(14, 2), -- of a whole line; none: the ratio says
    ratio            DECIMAL(7, 6)  NOT NULL, -- of the charge
    worth_source     VARCHAR(24)    NOT NULL, -- FEE_SCHEDULE, PAYER_PROCEDURE, PAYER_RATIO, OFFICE_RATIO, CHARGE
    worth_cases      BIGINT         NOT NULL,
    cost             DECIMAL(14, 2) NOT NULL  -- of working one
);

ALTER TABLE denial ADD COLUMN kind_id BIGINT;
ALTER TABLE denial ADD COLUMN portion DECIMAL(7, 6) DEFAULT 1 NOT NULL; -- of its line's charge
ALTER TABLE denial ADD COLUMN reimbursement DECIMAL(14, 2) DEFAULT 0 NOT NULL; -- expected if all of it is won
ALTER TABLE denial ADD CONSTRAINT denial_of_kind FOREIGN KEY (kind_id) REFERENCES denial_kind (id);
