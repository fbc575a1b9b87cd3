package org.overturn.core.evidence.intake;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Reduces HTML to what can be printed and can do nothing: text, lists, tables, and pictures that
 * lie within it. Scripts, styles, forms, frames and addresses fall away; links become their words.
 */
final class SafeHtml {

    private static final int DEEPEST = 80;
    private static final int DEEPEST_TABLES = 4;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int WIDEST_SPAN = 40;

    private static final Safelist KEPT =
            new Safelist()
                    .addTags("p", "div", "span", "br", "hr", "pre", "blockquote", "center")
                    .addTags("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd")
                    .addTags("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption")
                    .addTags("b", "strong", "i", "em", "u", "s", "del", "ins", "sup", "sub")
                    .addTags("small", "code", "tt", "kbd", "q", "cite", "mark", "img")
                    .addAttributes("img", "src", "alt")
                    .addAttributes("th", "colspan", "rowspan")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("ol", "start")
                    .addAttributes("hr", "class");

    private SafeHtml() {}

    /**
     * @throws org.overturn.core.evidence.UnusableDocument when nothing is left, or too much
     */
    static FlowingText of(Document document, Pictures pictures) {
        checkSize(document);
        document.select("[hidden], [style~=(?i)display\\s*:\\s*none]").remove();
        document.select("img").forEach(image -> place(image, pictures));
        Document clean = new Cleaner(KEPT).clean(document);
        clean.select("hr[class]").forEach(SafeHtml::keepPageBreak);
        clean.select("[colspan], [rowspan]").forEach(SafeHtml::bound);
        clean.select("table").forEach(SafeHtml::flattenDeepTable);
        clean.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        if (!clean.hasText() && clean.select("img").isEmpty()) {
            throw Refusals.blank();
        }
        return new FlowingText(printable(clean.body().html()), pictures.all());
    }

    private static void checkSize(Document document) {
        int elements = 0;
        for (Element each : document.getAllElements()) {
            if (++elements > MOST_ELEMENTS) {
                throw Refusals.tooMuchText();
            }
            if (depth(each) > DEEPEST) {
                throw Refusals.tooDeep();
            }
        }
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element up = element.parent(); up != null && depth <= DEEPEST; up = up.parent()) {
            depth++;
        }
        return depth;
    }

    /** Gives it the address under which its bytes are kept; one without bytes is left out. */
    private static void place(Element image, Pictures pictures) {
        String source = image.attr("src").strip();
        Optional<String> kept =
                pictures.has(source) ? Optional.of(source) : pictures.keepInline(source);
        kept.ifPresentOrElse(
                address -> image.attr("src", address),
                () -> {
                    pictures.leaveOut();
                    String words = image.attr("alt").strip();
                    image.replaceWith(
                            new Element("span")
                                    .text(
                                            words.isEmpty()
                                                    ? "[picture not shown]"
                                                    : "[picture not shown: " + words + "]"));
                });
    }

    private static void keepPageBreak(Element rule) {
        if (!rule.className().equals("page-break")) {
            rule.removeAttr("class");
        }
    }

    private static void bound(Element cell) {
        for (String span : List.of("colspan", "rowspan")) {
            String value = cell.attr(span).strip();
            if (!value.matches("\\d{1,2}")
                    || Integer.parseInt(value) > WIDEST_SPAN
                    || Integer.parseInt(value) < 1) {
                cell.removeAttr(span);
            }
        }
    }

    /** Each level of tables doubles the work of the layout. */
    private static void flattenDeepTable(Element table) {
        long around = table.parents().stream().filter(p -> p.tagName().equals("table")).count();
        if (around >= DEEPEST_TABLES) {
            table.select("table, thead, tbody, tfoot, tr, th, td, caption")
                    .forEach(part -> part.tagName("div").clearAttributes());
        }
    }

    /** Without what XML can't hold. */
    private static String printable(String xml) {
        return xml.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]", "")
                .replaceAll(
                        "&#(?:x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]);|0*(?:[0-8]|1[124-9]|2\\d|3[01]);)",
                        "");
    }
}
