package org.overturn.core.letter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may stand in the markup of a letter: nothing that loads or runs. */
final class MarkupRules {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "section",
                    "div",
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "strong",
                    "em",
                    "b",
                    "i",
                    "br",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "span",
                    "a",
                    "blockquote",
                    "sup",
                    "sub",
                    "hr");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "class", "style", "lang", "scope", "id", "title", "href", "colspan", "rowspan",
                    "start");

    private MarkupRules() {}

    /** What is wrong with an element. */
    static Optional<String> faultOf(String element) {
        return ELEMENTS.contains(element)
                ? Optional.empty()
                : Optional.of(
                        "<"
                                + element
                                + "> can't stand in a letter; allowed are "
                                + sorted(ELEMENTS));
    }

    /** What is wrong with an attribute. */
    static Optional<String> faultOf(Map.Entry<String, String> attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (!ATTRIBUTES.contains(name)) {
            return Optional.of(
                    name + "=\"...\" can't stand in a letter; allowed are " + sorted(ATTRIBUTES));
        }
        if (name.equals("href") && !value.startsWith("#")) {
            return Optional.of("a link leads within the packet only; begin it with #");
        }
        if (name.equals("style") && value.matches("(?is).*(url\\s*\\(|@|\\\\).*")) {
            return Optional.of("a style can't load anything; leave out url(...)");
        }
        return Optional.empty();
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
