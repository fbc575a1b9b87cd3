-- A file in an archive is named by both: 255 bytes each, or more for an archive in an archive.
ALTER TABLE remittance_file MODIFY name VARCHAR(1000) NOT NULL;
ALTER TABLE issue MODIFY file_name VARCHAR(1000);

-- Sums of amounts that each fill their own column.
ALTER TABLE remittance MODIFY claims_paid DECIMAL(19, 2) NOT NULL;
ALTER TABLE remittance MODIFY provider_adjusted DECIMAL(19, 2) NOT NULL;
ALTER TABLE remittance MODIFY difference DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_denial DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_reduction DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_suspect DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_contractual DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_payment_adjustment DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_patient_share DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_cob_effect DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_informational DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_pended DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_add_on DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_reversal DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY sum_predetermination DECIMAL(19, 2) NOT NULL;
ALTER TABLE adjudication MODIFY difference DECIMAL(19, 2) NOT NULL;
ALTER TABLE appeal MODIFY amount DECIMAL(19, 2) NOT NULL;
ALTER TABLE appeal MODIFY recovered DECIMAL(19, 2) NOT NULL;
ALTER TABLE denial MODIFY recovered DECIMAL(19, 2) NOT NULL;
