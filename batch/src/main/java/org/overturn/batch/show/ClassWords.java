package org.overturn.batch.show;

import org.overturn.core.denial.LedgerClass;

/** What a ledger class says of an adjustment, for people. */
public final class ClassWords {

    private ClassWords() {}

    /** Name in a sum: {@code denial}, {@code patient share}. */
    public static String name(LedgerClass ledgerClass) {
        return ledgerClass.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** The rule in one sentence; that of a denial stands with the denial itself. */
    public static String rule(LedgerClass ledgerClass) {
        return switch (ledgerClass) {
            case DENIAL -> "refused";
            case REDUCTION -> "the line is paid, but less: underpayment review";
            case SUSPECT_DENIAL ->
                    "the whole charge under a contractual code: looks like a refusal";
            case CONTRACTUAL -> "price by contract or law: nothing to collect";
            case PAYMENT_ADJUSTMENT -> "pricing, offset or withholding";
            case PATIENT_SHARE -> "the patient's deductible, coinsurance or copay";
            case COB_EFFECT -> "what another payer's decision leaves";
            case INFORMATIONAL -> "no money: a zero amount or a code for reporting only";
            case PENDED -> "not decided yet: a reversal and a correction follow";
            case PAYMENT_ADD_ON -> "a negative adjustment: the payer adds money";
            case REVERSAL_ENTRY -> "takes an earlier decision back";
            case PREDETERMINATION -> "an estimate: no payment";
        };
    }
}
