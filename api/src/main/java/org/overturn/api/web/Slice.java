package org.overturn.api.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param previous cursor of the page before; none on the first
 * @param next cursor of the page after; none on the last
 */
public record Slice<T>(List<T> items, @Nullable String previous, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<T, R> view) {
        return new Slice<>(items.stream().map(view).toList(), previous, next);
    }
}
