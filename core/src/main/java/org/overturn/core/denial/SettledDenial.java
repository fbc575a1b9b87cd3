package org.overturn.core.denial;

/** A found denial, until when something must be done about it, and what that is worth. */
public record SettledDenial(FoundDenial denial, Due due, Worth worth) {

    DenialStatus status() {
        return denial.trueDuplicate() ? DenialStatus.TRUE_DUPLICATE : DenialStatus.OPEN;
    }
}
