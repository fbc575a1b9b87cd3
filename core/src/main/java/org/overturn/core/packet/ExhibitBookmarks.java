package org.overturn.core.packet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Writes the bookmarks of a document as those below its exhibit's; pages left out have none. */
final class ExhibitBookmarks {

    private final PrintableText printable;

    ExhibitBookmarks(PrintableText printable) {
        this.printable = printable;
    }

    /** As XML; empty where the exhibit has none. */
    String of(Exhibit exhibit) {
        if (!(exhibit.body() instanceof ExhibitBody.Copied copied)) {
            return "";
        }
        List<Lead> leads = new ArrayList<>();
        copied.pages()
                .forEach((number, page) ->
                        page.headings().stream()
                                .filter(heading -> !printable.lacks(heading.title()))
                                .map(heading -> new Lead(heading, exhibit.key(number)))
                                .forEach(leads::add));
        leads.sort(Comparator.comparingInt(lead -> lead.heading().order()));
        return xml(leads);
    }

    private record Lead(Heading heading, String anchor) {}

    private static String xml(List<Lead> leads) {
        StringBuilder xml = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        for (Lead lead : leads) {
            while (!open.isEmpty() && open.peek() >= lead.heading().level()) {
                open.pop();
                xml.append("</bookmark>");
            }
            xml.append("<bookmark name=\"")
                    .append(escaped(lead.heading().title()))
                    .append("\" href=\"#")
                    .append(lead.anchor())
                    .append("\">");
            open.push(lead.heading().level());
        }
        return xml.append("</bookmark>".repeat(open.size())).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
