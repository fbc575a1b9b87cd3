-- Whose claim it is, found by the names that stand in a document.
CREATE INDEX adjudication_patient ON adjudication (patient_last_name, patient_first_name);
