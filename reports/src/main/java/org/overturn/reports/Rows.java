package org.overturn.reports;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a list, handed over one by one, so that a long list needs no memory.
 *
 * @param size how many there are
 * @param source gives each of them, in order, to the consumer it is given
 */
record Rows<T>(int size, Consumer<Consumer<T>> source) {

    static <T> Rows<T> of(List<T> rows) {
        return new Rows<>(rows.size(), rows::forEach);
    }

    void forEach(Consumer<T> consumer) {
        source.accept(consumer);
    }
}
