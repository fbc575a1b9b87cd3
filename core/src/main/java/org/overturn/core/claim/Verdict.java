package org.overturn.core.claim;

import java.util.Collection;

/** What a statement says of a claim or file, the one that decides first. */
public enum Verdict {
    /** Not taken in: it never entered adjudication. */
    REJECTED,
    /** The payer knows of no such claim. */
    NOT_FOUND,
    /** The payer asks for records. */
    REQUESTED,
    /** Received, and taken in. */
    ACCEPTED,
    /** Passed on to someone else. */
    FORWARDED,
    /** Neither, such as a system that is down or a group accepted in part. */
    UNDECIDED;

    /**
     * Of a claim status category (code list 507; 277 STC01-1).
     *
     * @param action STC03, WQ accept or U reject, which counts where the category says nothing
     */
    public static Verdict ofCategory(String category, String action) {
        return switch (category) {
            case "A0" -> FORWARDED;
            case "A1", "A2", "A5" -> ACCEPTED;
            case "A3", "A6", "A7", "A8" -> REJECTED;
            case "A4", "D0" -> NOT_FOUND;
            default -> ofGroup(category.isEmpty() ? ' ' : category.charAt(0), action);
        };
    }

    private static Verdict ofGroup(char group, String action) {
        return switch (group) {
            case 'R' -> REQUESTED;
            case 'F', 'P' -> ACCEPTED;
            default ->
                    switch (action) {
                        case "WQ" -> ACCEPTED;
                        case "U" -> REJECTED;
                        default -> UNDECIDED;
                    };
        };
    }

    /** Of a code of IK501, AK501, AK901 or TA104. */
    public static Verdict ofSyntax(String code) {
        return switch (code) {
            case "A", "E" -> ACCEPTED;
            case "R", "M", "W", "X" -> REJECTED;
            default -> UNDECIDED;
        };
    }

    /** What several statuses of one claim come to. */
    public static Verdict of(Collection<Verdict> all) {
        return all.stream().min(Verdict::compareTo).orElse(UNDECIDED);
    }

    /** Nothing was taken in: a person has to correct and send again. */
    public boolean isRefusal() {
        return this == REJECTED || this == NOT_FOUND;
    }
}
