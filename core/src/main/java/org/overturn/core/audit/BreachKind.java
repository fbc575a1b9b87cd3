package org.overturn.core.audit;

/** Why a chain does not hold. */
public enum BreachKind {
    CHANGED_ENTRY("It was changed after it was recorded: its content does not give its hash."),
    NOT_LINKED(
            "It does not follow from the entry before: one of the two was replaced or changed,"
                    + " with a new hash."),
    MISSING_ENTRY("It is missing: the entries around it were recorded with it between them."),
    HEAD_DIFFERS(
            "The end of the entries is not the recorded end of the chain: entries were cut off,"
                    + " replaced or added."),
    ANCHOR_DIFFERS(
            "An anchor was written when it had another hash: entries up to it were cut off or"
                    + " rewritten."),
    ANCHOR_UNREADABLE("The anchor file is damaged: it can't be compared with the entries.");

    private final String meaning;

    BreachKind(String meaning) {
        this.meaning = meaning;
    }

    /** In one plain sentence about the entry. */
    public String meaning() {
        return meaning;
    }
}
