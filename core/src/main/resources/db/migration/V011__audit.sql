-- Who did what: entries are only ever added (core.audit). A '' says: none.
CREATE TABLE audit_entry (
    id            BIGINT        NOT NULL PRIMARY KEY, -- 1, 2, 3 ... without gaps
    recorded_at   DATETIME(6)   NOT NULL,             -- UTC
    actor         VARCHAR(120)  NOT NULL,
    roles         VARCHAR(255)  NOT NULL,             -- sorted, joined by commas
    session       VARCHAR(64)   NOT NULL,             -- the hash of its id
    source_ip     VARCHAR(64)   NOT NULL,
    action        VARCHAR(32)   NOT NULL,
    object_type   VARCHAR(64)   NOT NULL,
    object_id     VARCHAR(255)  NOT NULL,
    patient_key   VARCHAR(80)   NOT NULL,             -- a key of ours, never a name
    outcome       VARCHAR(16)   NOT NULL,             -- DONE, REFUSED, FAILED
    reason        VARCHAR(1000) NOT NULL,
    correlation   VARCHAR(80)   NOT NULL,
    app_version   VARCHAR(64)   NOT NULL,
    previous_hash CHAR(64)      NOT NULL,             -- that of the entry before; of the first, zeros
    hash          CHAR(64)      NOT NULL,             -- over all of the above
    KEY audit_entry_patient (patient_key, id),
    KEY audit_entry_actor (actor, id),
    KEY audit_entry_action (action, id),
    KEY audit_entry_recorded (recorded_at, id)
);

-- One row, the end of the chain. A writer locks it, so that the chain never forks.
CREATE TABLE audit_head (
    id        INT      NOT NULL PRIMARY KEY,
    last_id   BIGINT   NOT NULL,
    last_hash CHAR(64) NOT NULL
);

INSERT INTO audit_head (id, last_id, last_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
