package org.overturn.core.worklist;

/** The order of the worklist; among equals the older denial counts as the lesser. */
public record WorklistSort(SortField field, boolean descending) {

    /** What should be looked at first. */
    public static final WorklistSort STANDARD = new WorklistSort(SortField.PRIORITY, true);

    /**
     * Reads {@code due} or, the other way round, {@code -due}.
     *
     * @throws RefusedQuery when it names no field
     */
    public static WorklistSort parse(String parameter) {
        boolean descending = parameter.startsWith("-");
        return SortField.find(descending ? parameter.substring(1) : parameter)
                .map(field -> new WorklistSort(field, descending))
                .orElseThrow(() ->
                        new RefusedQuery(
                                "sort",
                                "sort by due, priority, amount or expectedValue; - turns it round"));
    }

    public String parameter() {
        return (descending ? "-" : "") + field.parameter();
    }
}
