-- Provider adjustments are found by the claim they recover: payer and trimmed PLB03-2, its CLP07.
ALTER TABLE provider_adjustment ADD COLUMN payer_key VARCHAR(80) DEFAULT '' NOT NULL;
ALTER TABLE provider_adjustment ADD COLUMN claim_number VARCHAR(80) DEFAULT '' NOT NULL;
UPDATE provider_adjustment
SET payer_key = (SELECT r.payer_key FROM remittance r WHERE r.id = provider_adjustment.remittance_id),
    claim_number = TRIM(reference);
CREATE INDEX provider_adjustment_claim ON provider_adjustment (claim_number, payer_key);
