-- A remittance that came as a table is stored as an 835 made of it; this is the table (status TRANSLATED).
ALTER TABLE remittance_file ADD COLUMN translated_from_id BIGINT;

ALTER TABLE remittance_file ADD CONSTRAINT remittance_file_of_table
    FOREIGN KEY (translated_from_id) REFERENCES remittance_file (id);
