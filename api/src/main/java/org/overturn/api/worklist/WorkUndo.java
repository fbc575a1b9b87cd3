package org.overturn.api.worklist;

import java.util.List;
import java.util.Optional;
import org.overturn.core.worklist.Changed;
import org.overturn.core.worklist.WorkChange;
import org.overturn.core.worklist.WorkOutcome;

/** A change of denials that can be taken back, where nobody has changed them since. */
record WorkUndo(WorkChange change, List<Changed> changed) {

    WorkUndo {
        changed = List.copyOf(changed);
    }

    /** Empty where nothing was changed. */
    static Optional<WorkUndo> of(WorkChange change, WorkOutcome outcome) {
        return Optional.of(new WorkUndo(change, outcome.changed()))
                .filter(undo -> !undo.changed().isEmpty());
    }
}
