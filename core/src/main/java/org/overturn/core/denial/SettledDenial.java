package org.overturn.core.denial;

/** A found denial, and until when something must be done about it. */
public record SettledDenial(FoundDenial denial, Due due) {

    DenialStatus status() {
        return denial.trueDuplicate() ? DenialStatus.TRUE_DUPLICATE : DenialStatus.OPEN;
    }
}
