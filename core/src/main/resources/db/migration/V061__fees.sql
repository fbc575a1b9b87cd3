-- What payers owe by the office's own contracts; an import replaces all of the payers that its file names.
CREATE TABLE fee (
    id             BIGINT         NOT NULL PRIMARY KEY,
    payer_key      VARCHAR(80)    NOT NULL,
    procedure_code VARCHAR(80)    NOT NULL,
    modifiers      VARCHAR(40)    NOT NULL, -- joined by commas; '': any
    amount         DECIMAL(14, 2) NOT NULL, -- of one unit
    valid_from     DATE           NOT NULL,
    valid_to       DATE,
    loaded_on      DATE           NOT NULL,
    KEY fee_by_payer (payer_key, procedure_code)
);
