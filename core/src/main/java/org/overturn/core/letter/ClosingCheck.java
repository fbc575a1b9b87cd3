package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.overturn.core.letter.TemplateTags.Tag;

/**
 * Whether a letter that answers a denial always prints its closing section: what is asked for,
 * further rights, signature and enclosures.
 */
final class ClosingCheck {

    private static final String CLOSE = "close";
    private static final Set<String> OF_THEIR_OWN = Set.of(CLOSE, "sign", "sign-es");
    private static final Set<String> UNSEEN =
            Set.of("display:none", "visibility:hidden", "font-size:0", "opacity:0");

    private final TemplateSet all;
    private final TemplateSet ours;

    ClosingCheck(TemplateSet all, TemplateSet ours) {
        this.all = all;
        this.ours = ours;
    }

    List<TemplateProblem> of(TemplateFile<TemplateHeader> file) {
        boolean closed =
                file.header().kind() != TemplateKind.APPEAL
                        || prints(file.body(), wanted(file), new HashSet<>());
        return closed
                ? List.of()
                : List.of(
                        new TemplateProblem(
                                file.file(),
                                line(file),
                                "the closing section is missing; write {{>close}} at the end, not"
                                        + " within a comment, a {{#section}} or an element that is"
                                        + " hidden"));
    }

    /** A letter that isn't ours may close in its own words, as long as somebody signs it. */
    private Set<String> wanted(TemplateFile<TemplateHeader> file) {
        return ours.find(file.name()).isPresent() ? Set.of(CLOSE) : OF_THEIR_OWN;
    }

    private boolean prints(String body, Set<String> wanted, Set<String> seen) {
        for (String name : printed(body)) {
            if (wanted.contains(name)) {
                return true;
            }
            if (seen.add(name)
                    && all.find(name)
                            .filter(part -> prints(part.body(), wanted, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What a template includes whatever the facts are, where it can be seen. */
    private static List<String> printed(String body) {
        List<String> names = new ArrayList<>();
        String markup = TemplateTags.replaced(body, ClosingCheck::mark);
        for (Element place : Jsoup.parseBodyFragment(markup).select("i[data-include]")) {
            if (place.parents().stream().noneMatch(ClosingCheck::isUnseen)) {
                names.add(place.attr("data-include"));
            }
        }
        return names;
    }

    private static String mark(Tag tag, int depth) {
        return tag.includes() && depth == 0 ? "<i data-include=\"" + tag.name() + "\"></i>" : "";
    }

    private static boolean isUnseen(Element element) {
        String style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return UNSEEN.stream().anyMatch(style::contains);
    }

    /** Of the include that doesn't print, else of the end. */
    private static int line(TemplateFile<TemplateHeader> file) {
        int within =
                TemplateTags.of(file.body()).stream()
                        .filter(tag -> tag.includes() && OF_THEIR_OWN.contains(tag.name()))
                        .findFirst()
                        .map(Tag::line)
                        .orElse((int) Math.max(1, file.body().stripTrailing().lines().count()));
        return file.bodyLine() - 1 + within;
    }
}
