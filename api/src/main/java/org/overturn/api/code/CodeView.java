package org.overturn.api.code;

import java.util.Locale;
import org.overturn.core.code.Carc;
import org.overturn.core.code.Rarc;

/**
 * A code as pages and REST show it.
 *
 * @param list CARC, RARC or GROUP
 * @param category empty for group codes
 * @param remedy the usual one; empty where the list knows none
 * @param note what else is to be known: retired, an alert, a remark must come with it
 */
record CodeView(
        String list, String code, String label, String category, String remedy, String note) {

    static CodeView of(Carc carc) {
        String note = carc.active() ? "" : "retired";
        return new CodeView(
                "CARC",
                carc.code(),
                carc.label(),
                carc.category().label(),
                carc.remedy(),
                note.isEmpty() && carc.needsRemark() ? "must come with a remark" : note);
    }

    static CodeView of(Rarc rarc) {
        return new CodeView(
                "RARC",
                rarc.code(),
                rarc.label(),
                rarc.category().label(),
                "",
                rarc.alert() ? "an alert: explains no adjustment" : "");
    }

    static CodeView group(String code, String label) {
        return new CodeView("GROUP", code, label, "", "", "");
    }

    /** Whether it is this very code, or each word stands in what is shown of it. */
    boolean fits(String words) {
        String all = String.join(" ", code, label, category, remedy).toLowerCase(Locale.ROOT);
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
