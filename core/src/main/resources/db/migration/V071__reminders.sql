-- What was reminded of, each day of a denial or appeal once for each rung; a day that moved begins anew.
CREATE TABLE reminder (
    item_kind  VARCHAR(8) NOT NULL, -- DENIAL, APPEAL
    item_id    BIGINT     NOT NULL,
    due_on     DATE       NOT NULL,
    rung       INT        NOT NULL, -- so many days before: 30, 14, 7, 3, 1; -1: overdue
    given_on   DATE       NOT NULL, -- the night's date
    owner_id   BIGINT,              -- whose it was then
    held_until DATE,                -- put off until then, where it was
    PRIMARY KEY (item_kind, item_id, due_on, rung),
    CONSTRAINT reminder_of_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
    KEY reminder_given (given_on, owner_id, rung)
);
