package org.overturn.reports;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Loads rows in an order known beforehand, a thousand at a time: constant memory with every
 * database, whatever its driver does with cursors.
 */
final class Chunks {

    private static final int SIZE = 1_000;

    private Chunks() {}

    /** A key whose row has gone meanwhile is passed over. */
    static <K, T> Rows<T> rows(List<K> keys, Function<List<K>, Map<K, T>> load) {
        return new Rows<>(keys.size(), consumer -> each(keys, load, consumer));
    }

    private static <K, T> void each(
            List<K> keys, Function<List<K>, Map<K, T>> load, Consumer<T> consumer) {
        for (int from = 0; from < keys.size(); from += SIZE) {
            List<K> chunk = keys.subList(from, Math.min(from + SIZE, keys.size()));
            Map<K, T> loaded = load.apply(chunk);
            chunk.stream().filter(loaded::containsKey).map(loaded::get).forEach(consumer);
        }
    }
}
