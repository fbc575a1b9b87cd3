package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.remittance.table.TableMapping.ReasonCode;

/** Reads reason and remark codes as tables write them. */
final class ReasonText {

    private static final Pattern CODE =
            Pattern.compile("(?:(CO|OA|PI|PR|CR)[-/: ]?)?([A-Z]{0,2}\\d{1,4}|[A-Z]{2,5})");
    private static final Pattern WORD = Pattern.compile("\\b(?:MA|M|N)\\d{1,4}\\b");
    private static final Pattern REMARK = Pattern.compile("[A-Z]{1,2}\\d{1,4}");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?<code>(?:CO|OA|PI|PR|CR)[-/ ]?[A-Z]{0,2}\\d{1,4}+)(?:\\s*[:=(]\\s*|\\s+|(?=[$]))"
                            + "(?<amount>[-(]?[$]?[\\d.,]*\\d\\)?-?)\\)?\\s*(?:[;,|/]\\s*|$|\\s)");

    private ReasonText() {}

    /** One code, with its group or without: {@code CO-45}, {@code CO45}, {@code 45}. */
    static Optional<ReasonCode> find(String text) {
        Matcher code = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        return code.matches()
                ? Optional.of(
                        new ReasonCode(
                                Optional.ofNullable(code.group(1)).orElse(""), code.group(2)))
                : Optional.empty();
    }

    /** A code of a list with the text of its amount. */
    record Entry(ReasonCode code, String amount) {}

    /** Several codes with their amounts; empty when anything else stands between them. */
    static Optional<List<Entry>> list(String text) {
        String rest = text.strip().toUpperCase(Locale.ROOT);
        List<Entry> entries = new ArrayList<>();
        while (!rest.isEmpty()) {
            Matcher entry = ENTRY.matcher(rest);
            if (!entry.lookingAt()) {
                return Optional.empty();
            }
            entries.add(new Entry(find(entry.group("code")).orElseThrow(), entry.group("amount")));
            rest = rest.substring(entry.end()).strip();
        }
        return Optional.of(entries);
    }

    /** Remark codes, separated by anything; empty when one of the words is none. */
    static Optional<List<String>> remarks(String text) {
        List<String> remarks = new ArrayList<>();
        for (String word : text.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1)) {
            if (REMARK.matcher(word).matches()) {
                remarks.add(word);
            } else if (!word.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(remarks);
    }

    /** The remark codes in a text of other words. */
    static List<String> remarksWithin(String text) {
        return WORD.matcher(text.toUpperCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList();
    }
}
