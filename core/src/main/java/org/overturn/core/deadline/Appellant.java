package org.overturn.core.deadline;

/** Whose an appeal is. */
public enum Appellant {
    PROVIDER("the provider's own"),
    MEMBER("the member's"),
    /** What is known doesn't decide it: a person must say. */
    UNKNOWN("to be asked");

    private final String label;

    Appellant(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
