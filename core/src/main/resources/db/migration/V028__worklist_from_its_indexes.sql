-- The worklist's indexes hold all it filters by and counts: a filter that few rows fit reads the index alone, not
-- 300,000 rows. The embedded database reads an index only forwards, so each has the direction of its order.
CREATE INDEX denial_work_by_due ON denial (workable, due_order, id, held_until, owner_id, payer_key, facility, category, route, status, amount, expected_value);
CREATE INDEX denial_work_by_priority ON denial (workable, priority DESC, id DESC, held_until, owner_id, payer_key, facility, category, route, status, due_order, amount);
CREATE INDEX denial_work_by_amount ON denial (workable, amount DESC, id DESC, held_until, owner_id, payer_key, facility, category, route, status, due_order);
CREATE INDEX denial_work_by_expected_value ON denial (workable, expected_value DESC, id DESC, held_until, owner_id, payer_key, facility, category, route, status, due_order, amount);
ALTER TABLE denial DROP INDEX denial_by_due;
ALTER TABLE denial DROP INDEX denial_by_priority;
ALTER TABLE denial DROP INDEX denial_by_amount;
ALTER TABLE denial DROP INDEX denial_by_expected_value;
