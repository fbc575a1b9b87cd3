package org.overturn.core.code;

import java.util.List;

/** A file of code texts of which nothing was taken; each problem names its line and the remedy. */
public final class RefusedTexts extends RuntimeException {

    private final List<String> problems;

    RefusedTexts(List<String> problems) {
        super("refused: " + problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
