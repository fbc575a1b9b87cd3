package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A letter's text as people may write it: a small part of HTML, everything else left out, with each
 * merged fact as a {@code span} that bears its key and keeps its words.
 */
final class LetterHtml {

    static final String FACT = "data-fact";

    private static final String CLASS = "class";
    private static final Pattern MARKED =
            Pattern.compile("<span class=\"fact\" data-fact=\"[^\"]*\">([^<]*)</span>");
    private static final Pattern GAP =
            Pattern.compile("\\[\\[((?:(?!\\[\\[|]]).)+)]]", Pattern.DOTALL);
    private static final Set<String> CLASSES =
            Set.of(
                    "head letterhead date recipient delivery re lines number signature together enclosures small"
                            .split(" "));
    private static final String NO_BREAK = "white-space: nowrap";

    /** As the templates use them; see templates/README.md. */
    private static final Safelist SAFE =
            Safelist.none()
                    .addTags(
                            "section", "div", "h1", "h2", "h3", "p", "br", "strong", "em", "b", "i",
                            "u", "sub", "sup", "ul", "ol", "li", "table", "thead", "tbody", "tr",
                            "th", "td", "span")
                    .addAttributes("section", "lang")
                    .addAttributes("th", "scope", CLASS)
                    .addAttributes("td", CLASS)
                    .addAttributes("table", CLASS)
                    .addAttributes("div", CLASS)
                    .addAttributes("p", CLASS)
                    .addAttributes("span", CLASS, FACT);

    private LetterHtml() {}

    /** A fact in the text; both are escaped already. */
    static String fact(String key, String text) {
        return "<span class=\"fact\" data-fact=\"" + key + "\">" + text + "</span>";
    }

    /** The text as it is printed. */
    static String withoutFacts(String html) {
        return MARKED.matcher(html).replaceAll("$1");
    }

    /**
     * What is kept of something a person wrote: one section of well-formed XHTML. Facts that are
     * known have their own words, whatever was typed into them.
     */
    static String clean(String html, Map<String, MergedFact> facts) {
        Document document = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(html));
        document.select("span.gap").forEach(Element::unwrap);
        document.select("[class]").forEach(LetterHtml::keepOwnLooks);
        document.select("table.lines tbody td:first-child")
                .forEach(cell -> cell.attr("style", NO_BREAK));
        for (Element span : document.select("span")) {
            keepFact(span, facts);
        }
        return markGaps(xhtml(section(document)));
    }

    private static void keepOwnLooks(Element element) {
        boolean fact = element.hasClass("fact") && element.normalName().equals("span");
        if (!fact && !CLASSES.contains(element.className())) {
            element.removeAttr(CLASS);
        }
    }

    /** A part of the letterhead that stays on one line keeps its span. */
    private static void takeAwayUnlessOfLetterhead(Element span) {
        if (span.closest(".letterhead") == null || span.text().isBlank()) {
            span.unwrap();
        } else {
            span.clearAttributes();
        }
    }

    private static void keepFact(Element span, Map<String, MergedFact> facts) {
        String key = span.attr(FACT);
        if (key.isEmpty() || span.text().isBlank()) {
            takeAwayUnlessOfLetterhead(span);
            return;
        }
        span.clearAttributes().attr(CLASS, "fact").attr(FACT, key);
        span.text(Optional.ofNullable(facts.get(key)).map(MergedFact::text).orElse(span.text()));
    }

    private static Element section(Document document) {
        List<Element> children = document.body().children();
        if (children.size() == 1
                && children.getFirst().normalName().equals("section")
                && document.body().ownText().isBlank()) {
            return children.getFirst();
        }
        document.select("section").forEach(Element::unwrap);
        Element section = new Element("section").attr("lang", "en");
        new ArrayList<>(document.body().childNodes()).forEach(section::appendChild);
        document.body().appendChild(section);
        return section;
    }

    static String xhtml(Element element) {
        Document document = element.ownerDocument();
        if (document == null) {
            throw new IllegalStateException("a text outside of a document");
        }
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false);
        return element.outerHtml();
    }

    /** Marks each {@code [[...]]} that lies within one piece of text. */
    private static String markGaps(String xhtml) {
        Document document = parse(xhtml);
        document.body().nodeStream(TextNode.class).toList().forEach(LetterHtml::markGaps);
        return xhtml(document.body().child(0));
    }

    private static void markGaps(TextNode text) {
        Matcher matcher = GAP.matcher(text.getWholeText());
        List<Node> pieces = new ArrayList<>();
        int done = 0;
        while (matcher.find()) {
            pieces.add(new TextNode(text.getWholeText().substring(done, matcher.start())));
            pieces.add(new Element("span").attr(CLASS, "gap").text(matcher.group()));
            done = matcher.end();
        }
        if (done > 0) {
            pieces.add(new TextNode(text.getWholeText().substring(done)));
            pieces.forEach(text::before);
            text.remove();
        }
    }

    static Document parse(String html) {
        return Jsoup.parseBodyFragment(html);
    }

    /** What {@code [[...]]} still asks for, in the order of the letter. */
    static List<String> gaps(String html) {
        return parse(html).select("span.gap").eachText().stream()
                .map(text -> text.substring(2, text.length() - 2).strip())
                .distinct()
                .toList();
    }

    /** Puts a fact into each place that asks for it. */
    static String fill(String html, String gap, MergedFact fact) {
        Document document = parse(html);
        for (Element span : document.select("span.gap")) {
            if (span.text().equals("[[" + gap + "]]")) {
                span.clearAttributes().attr(CLASS, "fact").attr(FACT, fact.key());
                span.text(fact.text());
            }
        }
        return xhtml(document.body().child(0));
    }

    /** The keys of the facts in the text, in the order of the letter. */
    static List<String> factKeys(String html) {
        return parse(html).select("span[" + FACT + "]").eachAttr(FACT).stream().distinct().toList();
    }

    /** For the browser: facts are reached with Tab, described by their place in the list. */
    static String page(String html, List<MergedFact> used) {
        Document document = parse(html);
        document.select("[style]").removeAttr("style"); // a page takes no styles but its sheet's
        for (int i = 0; i < used.size(); i++) {
            MergedFact fact = used.get(i);
            for (Element span : document.getElementsByAttributeValue(FACT, fact.key())) {
                span.attr("contenteditable", "false")
                        .attr("tabindex", "0")
                        .attr("aria-describedby", "source-" + i)
                        .attr("data-source", fact.source().words());
            }
        }
        return xhtml(document.body().child(0));
    }

    /** Known facts that stand in the text with other words than they have now. */
    static List<MergedFact> changedFacts(String html, Map<String, MergedFact> facts) {
        return parse(html).select("span[" + FACT + "]").stream()
                .flatMap(span ->
                        Optional.ofNullable(facts.get(span.attr(FACT)))
                                .filter(fact -> !plain(fact.text()).equals(plain(span.text())))
                                .filter(fact -> !isSameEnclosure(fact, span))
                                .stream())
                .distinct()
                .toList();
    }

    private static boolean isSameEnclosure(MergedFact fact, Element span) {
        return Enclosures.isSameTitle(fact.key(), plain(fact.text()), plain(span.text()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The text outside of facts, each of which leaves a break. */
    static String freeText(String html) {
        Document document = parse(html);
        document.select("span[" + FACT + "]").forEach(span -> span.text("\n"));
        StringBuilder text = new StringBuilder();
        paragraphs(document).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Its paragraphs, headings, list items and table rows, as a reader sees them. */
    static List<String> paragraphs(String html) {
        return paragraphs(parse(html)).stream()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> paragraphs(Document document) {
        document.select("br").forEach(line -> line.replaceWith(new TextNode(" ")));
        document.select("td, th").forEach(cell -> cell.appendText(" "));
        List<String> lines = new ArrayList<>();
        for (Element block : document.select("h1, h2, h3, p, li, tr")) {
            lines.add(block.wholeText());
        }
        return lines;
    }
}
