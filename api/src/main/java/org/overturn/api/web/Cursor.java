package org.overturn.api.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins: behind an entry, or before it. The list has the newest first, and
 * an order by our own ids. Callers get it as text that they give back unread.
 *
 * @param id of the entry next to the page; 0 for the first page
 * @param back whether the page lies before the entry
 */
public record Cursor(long id, boolean back) {

    /** The first page. */
    public static final Cursor FIRST = new Cursor(0, false);

    private static final String BACK = "b";

    /**
     * @throws RefusedField when it is none that we gave
     */
    public static Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return FIRST;
        }
        if (!text.matches("b?\\d{1,18}")) {
            throw new RefusedField("cursor", "take previous or next of a page");
        }
        boolean back = text.startsWith(BACK);
        return new Cursor(Long.parseLong(back ? text.substring(1) : text), back);
    }

    /**
     * The page at this cursor.
     *
     * @param size at most so many
     * @param rows fetches one more than the page has: {@code back} the nearest before it, the
     *     nearest first, else those behind it
     */
    public <T> Slice<T> slice(int size, ToLongFunction<T> idOf, Function<Integer, List<T>> rows) {
        List<T> found = rows.apply(size + 1);
        boolean more = found.size() > size;
        List<T> nearest = more ? found.subList(0, size) : found;
        List<T> items = back ? nearest.reversed() : nearest;
        if (items.isEmpty()) {
            return new Slice<>(items, null, null);
        }
        boolean before = back ? more : id != 0;
        boolean after = back || more;
        return new Slice<>(
                items,
                before ? BACK + idOf.applyAsLong(items.getFirst()) : null,
                after ? String.valueOf(idOf.applyAsLong(items.getLast())) : null);
    }
}
