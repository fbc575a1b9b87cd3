package org.overturn.core.letter;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The list of enclosures in the text of a letter; its facts are named by the document. */
final class Enclosures {

    static final String REMEDY = "Bring the list of enclosures up to date";

    private static final String LIST = "div.enclosures";
    private static final Pattern FACT = Pattern.compile("enclosures\\[([^]]+)]\\.(\\w+)");
    private static final String TITLE = ".title";

    private Enclosures() {}

    /** The document whose fact it is; empty of any other fact. */
    static Optional<String> key(String fact) {
        Matcher matcher = FACT.matcher(fact);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** As the letter names it: {@code Exhibit C (Progress note)}. */
    static String named(String html, String key) {
        String title = text(html, key, "title");
        return "Exhibit " + text(html, key, "letter") + (title.isEmpty() ? "" : " (" + title + ")");
    }

    private static String text(String html, String key, String field) {
        Element fact =
                LetterHtml.parse(html)
                        .getElementsByAttributeValue(
                                LetterHtml.FACT, "enclosures[" + key + "]." + field)
                        .first();
        return fact == null ? "" : fact.text().strip();
    }

    /** Whether a title only got, or lost, what tells it from another: {@code Note (2)}. */
    static boolean isSameTitle(String factKey, String one, String other) {
        return key(factKey).isPresent()
                && factKey.endsWith(TITLE)
                && (isLonger(one, other) || isLonger(other, one));
    }

    private static boolean isLonger(String one, String other) {
        return one.startsWith(other + " (") || one.startsWith(other + ", ");
    }

    /** The text with the list of another one; at its end where it had none. */
    static String taken(String html, String from, Map<String, MergedFact> facts) {
        Element list = LetterHtml.parse(LetterHtml.clean(from, facts)).selectFirst(LIST);
        if (list == null) {
            return html;
        }
        Document document = LetterHtml.parse(html);
        Element old = document.selectFirst(LIST);
        if (old == null) {
            document.body().child(0).appendChild(list);
        } else {
            old.replaceWith(list);
        }
        return LetterHtml.xhtml(document.body().child(0));
    }
}
