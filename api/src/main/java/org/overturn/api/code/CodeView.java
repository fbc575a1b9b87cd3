package org.overturn.api.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.code.Carc;
import org.overturn.core.code.CodeText;
import org.overturn.core.code.Rarc;

/**
 * A code as pages and REST show it.
 *
 * @param list CARC, RARC or GROUP
 * @param label the office's licensed text where it has imported one, else our words
 * @param ours our words where the label is a licensed text; else empty
 * @param category empty for group codes
 * @param remedy the usual one; empty where the list knows none
 * @param note what else is to be known: retired and what is used now, an alert, a remark must come
 *     with it, the group it is used under
 */
record CodeView(
        String list,
        String code,
        String label,
        String ours,
        String category,
        String remedy,
        String note) {

    /** A code that the office's copy of a list has and ours hasn't. */
    static CodeView of(CodeText text) {
        return new CodeView(
                text.list().name(), text.code(), text.description(), "", "", "", dates(text));
    }

    /** The same with the office's licensed text. */
    CodeView under(CodeText text) {
        String since = dates(text);
        return new CodeView(
                list,
                code,
                text.description(),
                label,
                category,
                remedy,
                note + (note.isEmpty() || since.isEmpty() ? "" : "; ") + since);
    }

    private static String dates(CodeText text) {
        return Stream.of(
                        text.started().map(day -> "since " + day).orElse(""),
                        text.stopped().map(day -> "retired on " + day).orElse(""),
                        text.notes())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    static CodeView of(Carc carc) {
        List<String> notes = new ArrayList<>();
        if (!carc.active()) {
            notes.add(
                    carc.replacedBy().isEmpty()
                            ? "retired"
                            : "retired; now " + String.join(", ", carc.replacedBy()));
        }
        if (carc.active() && carc.needsRemark()) {
            notes.add("must come with a remark");
        }
        if (!carc.groupRule().isEmpty()) {
            notes.add("used: " + carc.groupRule());
        }
        return new CodeView(
                "CARC",
                carc.code(),
                carc.label(),
                "",
                carc.category().label(),
                carc.remedy(),
                String.join("; ", notes));
    }

    static CodeView of(Rarc rarc) {
        return new CodeView(
                "RARC",
                rarc.code(),
                rarc.label(),
                "",
                rarc.category().label(),
                "",
                rarc.alert() ? "an alert: explains no adjustment" : "");
    }

    static CodeView group(String code, String label) {
        return new CodeView("GROUP", code, label, "", "", "", "");
    }

    /** Whether it is this very code, or each word stands in what is shown of it. */
    boolean fits(String words) {
        String all = String.join(" ", code, label, ours, category, remedy).toLowerCase(Locale.ROOT);
        String sought = words.strip().toLowerCase(Locale.ROOT);
        if (isCode(sought)) {
            return code.equalsIgnoreCase(sought);
        }
        for (String word : sought.split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(String sought) {
        return sought.matches("[a-z]{0,2}\\d{1,4}|co|oa|pi|pr|cr");
    }
}
