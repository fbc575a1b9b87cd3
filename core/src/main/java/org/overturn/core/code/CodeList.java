package org.overturn.core.code;

/** The short code lists whose labels {@link Codes#label} knows. */
public enum CodeList {
    /** 835 CAS01. */
    GROUP,
    /** 835 CLP02, with the values that only 4010 had. */
    CLAIM_STATUS,
    /** 835 CLP06. */
    FILING_INDICATOR,
    /** 835 BPR04. */
    PAYMENT_METHOD,
    /** 835 PLB03-1. */
    PROVIDER_ADJUSTMENT,
    /** 277 STC01-1. */
    STATUS_CATEGORY,
    /** 277 STC01-2: those met most often in acknowledgments. */
    STATUS_CODE,
    /** 277 STC01-3. */
    STATUS_ENTITY,
    /** 999 IK501 and AK901, TA1 04. */
    SYNTAX_VERDICT
}
