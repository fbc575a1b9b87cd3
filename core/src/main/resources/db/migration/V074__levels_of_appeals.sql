ALTER TABLE appeal ADD COLUMN previous_id BIGINT; -- the appeal of the level before, which the payer decided against us
ALTER TABLE appeal ADD CONSTRAINT appeal_after FOREIGN KEY (previous_id) REFERENCES appeal (id);
