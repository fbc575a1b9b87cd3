package org.overturn.core.letter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whom a letter names as the clinician who attests it. */
final class NamedClinician {

    private static final String LINE = "Signature: ___";

    /** Two capitalized words at least, before credentials and number. */
    private static final Pattern NAME =
            Pattern.compile("(\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{Lu}[\\p{L}.'\u2019-]*)+)(?:,.*|)");

    private NamedClinician() {}

    /** The one under the line to sign on, else the fact of this name. */
    static Optional<String> in(String html) {
        Document document = LetterHtml.parse(html);
        return underTheLine(List.copyOf(document.select("div.signature p")))
                .or(() -> fact(document));
    }

    private static Optional<String> underTheLine(List<Element> lines) {
        return lines.stream()
                .dropWhile(line -> !line.text().contains(LINE))
                .skip(1)
                .map(line -> NAME.matcher(line.text().strip()))
                .flatMap(name -> name.matches() ? Stream.of(name.group(1)) : Stream.empty())
                .findFirst();
    }

    private static Optional<String> fact(Document document) {
        return Optional.ofNullable(document.selectFirst("span[data-fact=clinician.name]"))
                .map(Element::text)
                .filter(name -> !name.isBlank());
    }
}
