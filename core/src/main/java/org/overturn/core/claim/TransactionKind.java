package org.overturn.core.claim;

import java.util.List;
import java.util.stream.Stream;

/** What an X12 transaction beside the remittance is about. */
public enum TransactionKind {
    /** 837P, 005010X222. */
    PROFESSIONAL_CLAIMS,
    /** 837I, 005010X223. */
    INSTITUTIONAL_CLAIMS,
    /** 837D, 005010X224. */
    DENTAL_CLAIMS,
    /** An 837 whose guide is not named. */
    CLAIMS,
    /** 277CA, 005010X214: received claims, accepted or not. */
    CLAIM_ACKNOWLEDGMENT,
    /** 277, 005010X212: the answer to a question about a claim's status. */
    STATUS_RESPONSE,
    /** 277, 005010X213 or 006020X313: the payer asks for records. */
    RECORDS_REQUEST,
    /** 999: the syntax of a group and its transactions. */
    IMPLEMENTATION_ACKNOWLEDGMENT,
    /** 997, the older 999. */
    FUNCTIONAL_ACKNOWLEDGMENT,
    /** TA1: the envelope of an interchange. */
    INTERCHANGE_ACKNOWLEDGMENT;

    public boolean holdsClaims() {
        return compareTo(CLAIMS) <= 0;
    }

    static List<String> namesOfClaims() {
        return Stream.of(values())
                .filter(TransactionKind::holdsClaims)
                .map(TransactionKind::name)
                .toList();
    }
}
