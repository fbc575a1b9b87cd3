-- The worklist reads this one table: what it filters and sorts by stands on the denial itself.
ALTER TABLE denial ADD COLUMN facility VARCHAR(80) DEFAULT '' NOT NULL; -- payee of its remittance (N104), as users' scopes name it
ALTER TABLE denial ADD COLUMN payer_key VARCHAR(80) DEFAULT '' NOT NULL;
ALTER TABLE denial ADD COLUMN patient_name VARCHAR(161) DEFAULT '' NOT NULL; -- LAST FIRST in upper case, to search by
ALTER TABLE denial ADD COLUMN owner_id BIGINT;
ALTER TABLE denial ADD COLUMN held_until DATE;
ALTER TABLE denial ADD COLUMN hold_reason VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE denial ADD COLUMN expected_value DECIMAL(14, 2) DEFAULT 0 NOT NULL; -- amount times the chance to win it
ALTER TABLE denial ADD COLUMN priority INT DEFAULT 0 NOT NULL; -- 0 to 100, as of the last night
ALTER TABLE denial ADD COLUMN version INT DEFAULT 1 NOT NULL; -- changes with each change of status or by a person
ALTER TABLE denial ADD COLUMN workable BOOLEAN AS (status IN ('OPEN', 'APPEALED'));
ALTER TABLE denial ADD COLUMN due_order DATE AS (COALESCE(due_on, DATE '9999-12-31')); -- those without a date last

UPDATE denial
SET facility = (SELECT r.payee_identifier FROM remittance r JOIN adjudication a ON r.id = a.remittance_id WHERE a.id = denial.adjudication_id),
    payer_key = (SELECT a.payer_key FROM adjudication a WHERE a.id = denial.adjudication_id),
    patient_name = (SELECT UPPER(CONCAT(a.patient_last_name, ' ', a.patient_first_name)) FROM adjudication a WHERE a.id = denial.adjudication_id);

ALTER TABLE denial ADD CONSTRAINT denial_of_owner FOREIGN KEY (owner_id) REFERENCES app_user (id);
CREATE INDEX denial_by_due ON denial (workable, due_order, id);
CREATE INDEX denial_by_priority ON denial (workable, priority, id);
CREATE INDEX denial_by_amount ON denial (workable, amount, id);
CREATE INDEX denial_by_expected_value ON denial (workable, expected_value, id);
CREATE INDEX denial_by_facility ON denial (facility, payer_key, workable);
CREATE INDEX denial_by_patient ON denial (patient_name);

-- What people changed; rows are only ever added.
CREATE TABLE denial_change (
    id         BIGINT       NOT NULL PRIMARY KEY,
    denial_id  BIGINT       NOT NULL,
    version    INT          NOT NULL, -- of the denial after it
    what       VARCHAR(16)  NOT NULL, -- OWNER, HOLD, ROUTE
    was        VARCHAR(500) NOT NULL, -- in words; '' is nobody, no hold
    became     VARCHAR(500) NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    changed_by VARCHAR(120) NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    CONSTRAINT denial_change_of_denial FOREIGN KEY (denial_id) REFERENCES denial (id)
);

-- Filters and order of the worklist that a user keeps under a name; never a search, which names patients.
CREATE TABLE saved_view (
    id       BIGINT        NOT NULL PRIMARY KEY,
    user_id  BIGINT        NOT NULL,
    name     VARCHAR(80)   NOT NULL,
    filter   VARCHAR(2000) NOT NULL, -- as the worklist's address writes it
    CONSTRAINT saved_view_of_user FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT saved_view_once UNIQUE (user_id, name)
);
