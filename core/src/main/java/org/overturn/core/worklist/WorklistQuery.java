package org.overturn.core.worklist;

import java.util.Optional;

/**
 * A page of the worklist that is wanted.
 *
 * @param search the beginning of a patient's name, or an account, claim or member number; blank for
 *     none
 * @param cursor of a page before or after, as it was given out
 * @param size of the page, 1 to 200
 */
public record WorklistQuery(
        WorklistFilter filter,
        String search,
        WorklistSort sort,
        Optional<String> cursor,
        int size) {

    private static final int LARGEST = 200;

    public WorklistQuery {
        search = search.strip();
        if (size < 1 || size > LARGEST) {
            throw new RefusedQuery("limit", "a page has 1 to " + LARGEST + " denials");
        }
    }

    /** The first page in the standard order. */
    public static WorklistQuery of(WorklistFilter filter) {
        return new WorklistQuery(filter, "", WorklistSort.STANDARD, Optional.empty(), 50);
    }

    public WorklistQuery searching(String text) {
        return new WorklistQuery(filter, text, sort, cursor, size);
    }

    public WorklistQuery sortedBy(WorklistSort other) {
        return new WorklistQuery(filter, search, other, cursor, size);
    }

    public WorklistQuery at(String place) {
        return new WorklistQuery(filter, search, sort, Optional.of(place), size);
    }

    public WorklistQuery ofSize(int most) {
        return new WorklistQuery(filter, search, sort, cursor, most);
    }

    /** Not what is searched for: it may be a patient's name. */
    @Override
    public String toString() {
        return "WorklistQuery[" + filter + ", " + sort + "]";
    }
}
