package org.overturn.core.deadline;

import org.overturn.core.payer.Payers;
import org.overturn.core.settings.Current;

/** Due dates for tests. */
public final class DueDatesOf {

    private DueDatesOf() {}

    /** Without settings of single payers. */
    public static DueDates everyPayer() {
        return new DueDates(Deadlines.by(RuleBook.standard()), Current.fixed(Payers.none()));
    }
}
