package org.overturn.api.worklist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.worklist.WorkChange;
import org.overturn.core.worklist.WorkOutcome;
import org.springframework.stereotype.Component;

/**
 * Changes that were made through REST and can be taken back: each once, within the hour, by the
 * user who made it. They are kept in memory, as those of a page are in its session.
 */
@Component
public class UndoShelf {

    private static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final int MOST = 1000;

    private final Cache<String, Kept> shelf =
            Caffeine.newBuilder().expireAfterWrite(KEPT_FOR).maximumSize(MOST).build();

    private record Kept(long user, WorkUndo undo) {}

    /**
     * Keeps a change.
     *
     * @return the name it is taken back by; empty where nothing was changed
     */
    public Optional<String> keep(CurrentUser me, WorkChange change, WorkOutcome outcome) {
        return WorkUndo.of(change, outcome)
                .map(undo -> {
                    String name = UUID.randomUUID().toString();
                    shelf.put(name, new Kept(me.id(), undo));
                    return name;
                });
    }

    /** The change, once; empty for who didn't make it. */
    Optional<WorkUndo> take(CurrentUser me, String name) {
        return Optional.ofNullable(shelf.getIfPresent(name))
                .filter(kept -> kept.user() == me.id() && shelf.asMap().remove(name, kept))
                .map(Kept::undo);
    }
}
