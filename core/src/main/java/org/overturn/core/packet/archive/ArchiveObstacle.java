package org.overturn.core.packet.archive;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.pdfa.results.TestAssertion;

/** Says in words what keeps a page from PDF/A-3; clauses of ISO 19005-3. */
final class ArchiveObstacle {

    private static final Map<String, String> BY_CLAUSE =
            Map.of(
                    "6.2.11.4", "a font is not embedded, or not all of it",
                    "6.2.11", "a font contradicts itself",
                    "6.2.10", "transparent parts have no colour space",
                    "6.2.8", "a picture is kept in a way that changes with the viewer",
                    "6.2.4", "colours hang on the device that shows them",
                    "6.2.3", "its colour profile is not one that can be used",
                    "6.2.2", "drawing commands that are not PDF's",
                    "6.2", "the way it is drawn",
                    "6.1", "the way it is stored");

    private static final Pattern PAGE = Pattern.compile("/pages\\[(\\d+)]");

    private ArchiveObstacle() {}

    static String of(TestAssertion failure) {
        Matcher page = PAGE.matcher(failure.getLocation().getContext());
        String what = words(failure.getRuleId().getClause());
        return page.find() ? "page " + (Integer.parseInt(page.group(1)) + 1) + ": " + what : what;
    }

    /** Of the clause, or of the one that it is part of. */
    private static String words(String clause) {
        String words = BY_CLAUSE.get(clause);
        int dot = clause.lastIndexOf('.');
        if (words != null) {
            return words;
        }
        return dot < 0 ? "something PDF/A-3 forbids" : words(clause.substring(0, dot));
    }
}
