package org.overturn.batch.show;

import org.overturn.core.remittance.Proof;

/** What the check of stored rows against the file said. */
final class ProofWords {

    private ProofWords() {}

    static String of(String proof) {
        return switch (Proof.valueOf(proof)) {
            case BALANCED -> "checked, they add up to the payment";
            case UNBALANCED -> "checked, they are what the file says, which is out of balance";
            case BROKEN -> "NOT what the file says; see overturn issues --code LEDGER_BROKEN";
        };
    }
}
