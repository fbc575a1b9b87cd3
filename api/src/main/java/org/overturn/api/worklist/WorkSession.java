package org.overturn.api.worklist;

import java.util.Map;
import java.util.Optional;
import org.overturn.core.worklist.WorkChange;
import org.overturn.core.worklist.WorkOutcome;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * What one session's worklist remembers: the search, which names patients and so stands in no
 * address, where the list was, and how to undo the last change.
 */
@Component
@SessionScope
class WorkSession {

    private String search = "";
    private Map<String, String> place = Map.of();
    private Optional<WorkUndo> undo = Optional.empty();

    String search() {
        return search;
    }

    void searchFor(String text) {
        search = text.strip();
    }

    Map<String, String> place() {
        return place;
    }

    void isAt(Map<String, String> parameters) {
        place = Map.copyOf(parameters);
    }

    void remember(WorkChange change, WorkOutcome outcome) {
        undo = WorkUndo.of(change, outcome);
    }

    boolean canUndo() {
        return undo.isPresent();
    }

    /** The last change, once. */
    Optional<WorkUndo> takeUndo() {
        Optional<WorkUndo> last = undo;
        undo = Optional.empty();
        return last;
    }
}
