package org.overturn.core.packet;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes XHTML of a plain text: typewriter face, turned sideways where its lines are long. */
final class TextPages {

    private static final int PORTRAIT_COLUMNS = 86;
    private static final int TAB = 8;

    private TextPages() {}

    /** A form feed begins a new page. */
    static String html(String text, PrintableText printable) {
        return Arrays.stream(text.stripTrailing().split("\f", -1))
                .map(page -> page(printable.of(page)))
                .collect(Collectors.joining());
    }

    private static String page(String text) {
        String expanded =
                text.lines().map(TextPages::withoutTabs).collect(Collectors.joining("\n"));
        int longest = expanded.lines().mapToInt(String::length).max().orElse(0);
        String style = longest > PORTRAIT_COLUMNS ? "text wide" : "text";
        return "<div class=\"" + style + "\"><pre>" + escaped(expanded) + "</pre></div>";
    }

    private static String withoutTabs(String line) {
        StringBuilder expanded = new StringBuilder(line.length());
        for (char c : line.toCharArray()) {
            if (c == '\t') {
                expanded.repeat(' ', TAB - expanded.length() % TAB);
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
