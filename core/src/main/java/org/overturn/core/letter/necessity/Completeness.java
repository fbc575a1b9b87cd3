package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.List;

/** Holds the fields of a letter against what its kind of service needs, and against each other. */
public final class Completeness {

    private static final String MISSING = "missing";

    private Completeness() {}

    /** What is missing, then what can't be right; each in the order of the form. */
    public static List<LetterFinding> check(LetterContent content, Circumstances around) {
        ContentTree fields = new ContentTree(content);
        List<LetterFinding> findings = new ArrayList<>();
        for (Requirement one : Requirement.list(around.kind())) {
            findings.addAll(missing(one, fields));
        }
        findings.addAll(DateChecks.check(fields, around.today()));
        findings.addAll(new CrossChecks(content, around).check());
        findings.addAll(new PersonChecks(content, around).check());
        return List.copyOf(findings);
    }

    private static List<LetterFinding> missing(Requirement one, ContentTree fields) {
        if (one.field().contains("[].")) {
            return fields.spots(one.field()).stream()
                    .filter(spot -> spot.value().isBlank())
                    .map(spot ->
                            finding(
                                    one,
                                    spot.path(),
                                    label(one) + " is missing in row " + (spot.row() + 1) + "."))
                    .toList();
        }
        return fields.isBlank(one.field())
                ? List.of(finding(one, one.field(), label(one) + " is missing."))
                : List.of();
    }

    /** Of lists, what the form calls them. */
    private static String label(Requirement one) {
        return LetterField.find(one.field())
                .map(LetterField::label)
                .orElseGet(() -> "Something under \"" + one.subject() + "\"");
    }

    private static LetterFinding finding(Requirement one, String path, String what) {
        return new LetterFinding(MISSING, one.need(), path, what, one.why(), one.where());
    }
}
