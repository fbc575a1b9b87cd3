package org.overturn.core.letter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter in which every {@code [[...]]} is marked, be it of a missing field, of the template's
 * own text, or a placeholder somebody left in facts.yml. What payers send is defused before ({@link
 * Gap#defused}).
 */
record MarkedGaps(String html, List<String> gaps) {

    private static final Pattern GAP =
            Pattern.compile("\\[\\[((?:(?!\\[\\[|]]).)+)]]", Pattern.DOTALL);

    static MarkedGaps of(String html) {
        Set<String> gaps = new LinkedHashSet<>();
        Matcher matcher = GAP.matcher(html);
        while (matcher.find()) {
            gaps.add(plain(LetterHtml.withoutFacts(matcher.group(1))));
        }
        return new MarkedGaps(
                matcher.replaceAll(gap -> Matcher.quoteReplacement(marked(gap.group(1)))),
                List.copyOf(gaps));
    }

    /** A fact within a gap is no field: the gap goes as a whole. */
    private static String marked(String gap) {
        return "<span class=\"gap\">[[" + LetterHtml.withoutFacts(gap) + "]]</span>";
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
