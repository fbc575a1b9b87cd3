package org.overturn.core.user;

import java.util.Set;
import java.util.TreeSet;

/**
 * What part of the rows a user may see.
 *
 * @param all everything, also what comes later
 * @param keys otherwise just these
 */
public record Scope(boolean all, Set<String> keys) {

    public static final Scope ALL = new Scope(true, Set.of());

    public Scope {
        if (all && !keys.isEmpty()) {
            throw new IllegalArgumentException("a scope of all has no keys, but " + keys.size());
        }
        keys = Set.copyOf(keys);
    }

    public static Scope of(String... keys) {
        return new Scope(false, Set.of(keys));
    }

    public boolean admits(String key) {
        return all || keys.contains(key);
    }

    /** Whether it admits whatever the other admits, now and later. */
    boolean covers(Scope other) {
        return all || (!other.all && keys.containsAll(other.keys));
    }

    /** {@code all}, or the keys in their order. */
    String words() {
        return all ? "all" : String.join(", ", new TreeSet<>(keys));
    }
}
