package org.overturn.api.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.worklist.Changed;
import org.overturn.core.worklist.WorkChange;
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
    private Optional<Undo> undo = Optional.empty();

    /** A change that can be taken back. */
    record Undo(WorkChange change, List<Changed> changed) {}

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

    void remember(WorkChange change, List<Changed> changed) {
        undo = changed.isEmpty() ? Optional.empty() : Optional.of(new Undo(change, changed));
    }

    boolean canUndo() {
        return undo.isPresent();
    }

    /** The last change, once. */
    Optional<Undo> takeUndo() {
        Optional<Undo> last = undo;
        undo = Optional.empty();
        return last;
    }
}
