package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened before any remittance: a patient was served and a claim was sent.
 *
 * @param service kind of service, such as {@code lumbar-mri}
 * @param receivedOn day the payer received the claim
 */
record Episode(
        String account,
        SamplePayer payer,
        Patient patient,
        Clinician clinician,
        String service,
        LocalDate servedOn,
        LocalDate receivedOn,
        List<Charge> charges) {}
