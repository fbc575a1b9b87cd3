-- Who really acted, in another's name, and what a change did, masked (core.audit.Changes). A '' says: none.
ALTER TABLE audit_entry ADD COLUMN real_actor VARCHAR(120) DEFAULT '' NOT NULL;
ALTER TABLE audit_entry ADD COLUMN changes VARCHAR(4000) DEFAULT '' NOT NULL;
