package org.overturn.core.letter.necessity;

import java.util.List;
import java.util.Set;

/**
 * What a letter for some kinds of service needs (requirements.csv).
 *
 * @param field path of a field or a list
 * @param why it matters to the payer
 * @param where to enter it
 */
public record Requirement(
        String field, Need need, Set<ServiceKind> kinds, String why, String where) {

    private static final List<Requirement> ALL =
            Tables.read(
                    "requirements.csv",
                    row ->
                            new Requirement(
                                    row.get("field"),
                                    Need.of(row.get("need")),
                                    Tables.kinds(row.get("kinds")),
                                    row.get("why"),
                                    row.get("where")));

    public Requirement {
        kinds = Set.copyOf(kinds);
    }

    /** Those for a kind of service, in the order of the form. */
    public static List<Requirement> list(ServiceKind kind) {
        return ALL.stream().filter(one -> one.kinds.contains(kind)).toList();
    }

    /** {@code Condition, Findings} names its list last. */
    String subject() {
        return where.substring(where.indexOf(", ") < 0 ? 0 : where.indexOf(", ") + 2);
    }
}
