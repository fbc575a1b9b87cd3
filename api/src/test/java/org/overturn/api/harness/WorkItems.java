package org.overturn.api.harness;

import java.util.List;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;

/** What lies on the worklist of an office, as someone sees it who sees everything. */
public final class WorkItems {

    private WorkItems() {}

    /** Those that its first page shows, in its order. */
    public static List<WorkItem> list(Office office) {
        return office.bean(Worklist.class)
                .list(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                .items();
    }

    /** What should be worked first. */
    public static WorkItem first(Office office) {
        return list(office).getFirst();
    }
}
