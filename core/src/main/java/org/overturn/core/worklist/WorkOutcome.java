package org.overturn.core.worklist;

import java.util.List;

/** What came of a change of some denials. */
public record WorkOutcome(List<Changed> changed, List<Missed> missed) {

    public WorkOutcome {
        changed = List.copyOf(changed);
        missed = List.copyOf(missed);
    }
}
