package org.overturn.core.packet;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes what the letter cites, {@code Exhibit C} or {@code Ex. C, p. 14}, links to it. */
final class ExhibitLinks {

    /** What stands between two tags. */
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");

    private static final Pattern CITATION =
            Pattern.compile(
                    "\\(?\\b(?:Exhibit|Ex\\.) ([A-Z]{1,2})\\b(?:, p\\. (\\d{1,4}))?[).,;:]{0,2}");

    /** With its brackets: no line ends within it. */
    private static final String UNBROKEN =
            "<a style=\"white-space: nowrap\" href=\"#%s\" title=\"%s\">%s</a>";

    private final List<Exhibit> exhibits;

    ExhibitLinks(List<Exhibit> exhibits) {
        this.exhibits = exhibits;
    }

    String in(String letterHtml) {
        return TEXT.matcher(letterHtml)
                .replaceAll(text -> Matcher.quoteReplacement(linked(text.group())));
    }

    private String linked(String text) {
        return CITATION.matcher(text)
                .replaceAll(citation -> Matcher.quoteReplacement(linked(citation)));
    }

    /** One that the packet doesn't hold stays as it is. */
    private String linked(MatchResult citation) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.plan().letter().equals(citation.group(1)))
                .findFirst()
                .map(exhibit -> link(exhibit, citation))
                .orElse(citation.group());
    }

    private static String link(Exhibit exhibit, MatchResult citation) {
        Optional<Integer> page =
                Optional.ofNullable(citation.group(2))
                        .map(Integer::parseInt)
                        .filter(one -> hasPage(exhibit, one));
        String target =
                exhibit.body() instanceof ExhibitBody.Copied
                        ? page.map(exhibit::key).orElse(exhibit.anchor())
                        : exhibit.anchor();
        String title =
                page.map(one -> CitedPages.title(citation.group(1), one))
                        .orElse("Go to exhibit " + citation.group(1));
        return UNBROKEN.formatted(target, title, citation.group());
    }

    private static boolean hasPage(Exhibit exhibit, int page) {
        return switch (exhibit.body()) {
            case ExhibitBody.Copied copied -> copied.pages().containsKey(page);
            case ExhibitBody.Generated _ -> true; // CitedPages leads it there, or not
            case ExhibitBody.Missing _ -> false;
        };
    }
}
