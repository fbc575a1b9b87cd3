package org.overturn.core.denial;

/** What an adjusted amount is; each adjustment has exactly one. */
public enum LedgerClass {
    /** Refused; someone must decide what to do. */
    DENIAL,
    /** Paid, but less; on the underpayment list. */
    REDUCTION,
    /** Looks like a refusal under a contractual code (CO-45 for the whole charge). */
    SUSPECT_DENIAL,
    /** Price agreed by contract or set by law, sequestration included. */
    CONTRACTUAL,
    /** Pricing, offset or withholding that is neither contract nor refusal. */
    PAYMENT_ADJUSTMENT,
    /** Deductible, coinsurance, copay. */
    PATIENT_SHARE,
    /** The effect of an earlier payer. */
    COB_EFFECT,
    /** Zero amounts and reporting codes. */
    INFORMATIONAL,
    /** Not decided yet; a reversal and a correction follow. */
    PENDED,
    /** A negative adjustment: the payer adds money. */
    PAYMENT_ADD_ON,
    /** Part of a reversal (CLP02 = 22). */
    REVERSAL_ENTRY,
    /** Part of a predetermination (CLP02 = 25). */
    PREDETERMINATION
}
