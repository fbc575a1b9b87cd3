-- What denials have in common (docs/decisions/0112): found anew each night; a cause keeps its id.
CREATE TABLE cause (
    id             BIGINT        NOT NULL PRIMARY KEY,
    payer_key      VARCHAR(80)   NOT NULL,
    reason_code    VARCHAR(32)   NOT NULL,
    remark_code    VARCHAR(32)   NOT NULL, -- the first that is no alert; '' none
    procedures     VARCHAR(1000) NOT NULL, -- joined by commas; '' no few stand out
    since_on       DATE,                   -- the day the payer's rate rose; none: as long as we can see
    until_on       DATE,                   -- the last day with that rate; none: it lasts
    refused_before BIGINT        NOT NULL, -- lines, 0 without a change
    decided_before BIGINT        NOT NULL,
    refused_after  BIGINT        NOT NULL,
    decided_after  BIGINT        NOT NULL,
    trend          VARCHAR(16)   NOT NULL, -- RISING, STEADY, FALLING, OVER, UNKNOWN
    found_on       DATE          NOT NULL, -- the night that found it first
    KEY cause_of (payer_key, reason_code, remark_code)
);

CREATE TABLE cause_denial (
    denial_id BIGINT NOT NULL PRIMARY KEY,
    cause_id  BIGINT NOT NULL,
    CONSTRAINT cause_denial_of_denial FOREIGN KEY (denial_id) REFERENCES denial (id),
    CONSTRAINT cause_denial_of_cause FOREIGN KEY (cause_id) REFERENCES cause (id)
);
