package org.overturn.core.deadline;

import org.overturn.core.payer.Payers;

/** Due dates for tests. */
public final class DueDatesOf {

    private DueDatesOf() {}

    /** Without settings of single payers. */
    public static DueDates everyPayer() {
        return new DueDates(new Deadlines(), Payers.none());
    }
}
