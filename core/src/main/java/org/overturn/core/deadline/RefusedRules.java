package org.overturn.core.deadline;

import java.util.List;

/** A table of rules can't be used; nothing was changed. */
public final class RefusedRules extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<RuleProblem> problems;

    RefusedRules(List<RuleProblem> problems) {
        super(
                "the table of rules has %d mistakes; line %d: %s"
                        .formatted(
                                problems.size(),
                                problems.getFirst().line(),
                                problems.getFirst().what()));
        this.problems = List.copyOf(problems);
    }

    /** Each mistake with its line, in the order of the file. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
