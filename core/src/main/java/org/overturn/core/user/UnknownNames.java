package org.overturn.core.user;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.db.Digest;

/**
 * Wrong tries under names that nobody signs in with: they are locked as users are, so that the lock
 * tells nobody which names there are. Kept in memory, by hashes (people type passwords into the
 * field for the name), and no more than so many: those tried longest ago are forgotten first.
 */
final class UnknownNames {

    private static final int MOST = 50_000;

    private final String salt = new Tokens().next();
    private final Map<String, Tries> tries;

    /**
     * @param failures wrong tries in a row
     */
    private record Tries(int failures, Optional<Instant> lockedUntil) {

        private static final Tries NONE = new Tries(0, Optional.empty());

        private boolean isLocked(Instant now) {
            return lockedUntil.filter(now::isBefore).isPresent();
        }

        private Tries oneMore(Instant now) {
            return new Tries(failures + 1, LockOut.until(failures + 1, now));
        }
    }

    UnknownNames() {
        this(MOST);
    }

    UnknownNames(int most) {
        this.tries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                        return size() > most;
                    }
                };
    }

    /** Counts a try, unless the name is locked, and answers as for a wrong password. */
    synchronized SignIn refuse(String name, Instant now) {
        String key = Digest.of(salt + name);
        Tries before = tries.getOrDefault(key, Tries.NONE);
        Tries after = before.isLocked(now) ? before : before.oneMore(now);
        tries.put(key, after);
        return after.lockedUntil().<SignIn>map(SignIn.Locked::new).orElseGet(SignIn.Refused::new);
    }

    synchronized int size() {
        return tries.size();
    }
}
