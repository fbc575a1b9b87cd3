-- What the office knows better of a payer's codes than our lists do. Rows are only ever added; one that is withdrawn stays.
CREATE TABLE payer_override (
    id            BIGINT       NOT NULL PRIMARY KEY,
    payer_key     VARCHAR(80)  NOT NULL, -- what the payer's remittances are told apart by
    payer_name    VARCHAR(120) NOT NULL, -- as its remittances said it on that day
    reason_code   VARCHAR(32)  NOT NULL, -- CARC
    remark_code   VARCHAR(32)  NOT NULL, -- RARC that must be there; '' for any
    group_code    VARCHAR(16)  NOT NULL, -- '' for any
    category      VARCHAR(32)  NOT NULL, -- '': as the rules have it
    route         VARCHAR(24)  NOT NULL, -- likewise
    remedy        VARCHAR(200) NOT NULL, -- likewise
    why           VARCHAR(200) NOT NULL,
    made_by       VARCHAR(120) NOT NULL,
    made_on       DATE         NOT NULL,
    made_at       DATETIME(6)  NOT NULL,
    withdrawn_by  VARCHAR(120),
    withdrawn_at  DATETIME(6),
    withdrawn_why VARCHAR(200),
    standing      VARCHAR(170), -- payer and codes while it stands, so that only one stands for them; none once withdrawn
    CONSTRAINT payer_override_standing UNIQUE (standing),
    KEY payer_override_of_payer (payer_key)
);
