package org.overturn.core.evidence.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * A Word document as a printer shows it: without hidden text, without what tracked changes deleted
 * or moved away, without comments. Part by part and event by event.
 */
final class ShownWord {

    private static final Set<String> TEXTS = Set.of("document", "footnotes", "endnotes");
    private static final Set<String> GONE = Set.of("del", "moveFrom", "delText", "delInstrText");

    /** Properties that stand before what an element holds, as they are looked at. */
    private static final Set<String> PROPERTIES = Set.of("rPr", "trPr", "tblPrEx", "tcPr");

    private final Deque<String> paragraphs = new ArrayDeque<>();
    private final Deque<String> tables = new ArrayDeque<>();
    private WordStyles styles = WordStyles.NONE;
    private byte[] bytes = {};
    private boolean leftOut;

    private ShownWord() {}

    /**
     * @throws IOException also when a part is no XML
     */
    static ShownWord of(byte[] document) throws IOException {
        ShownWord shown = new ShownWord();
        try {
            shown.readStyles(document);
            shown.bytes = shown.rewrite(document);
            return shown;
        } catch (XMLStreamException e) {
            throw new IOException("a part of the Word document", e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether there was text that isn't shown. */
    boolean hasMore() {
        return leftOut;
    }

    private void readStyles(byte[] document) throws IOException, XMLStreamException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith("styles.xml")) {
                    styles = WordStyles.of(in.readAllBytes());
                }
            }
        }
    }

    private byte[] rewrite(byte[] document) throws IOException, XMLStreamException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(document.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream out = new ZipOutputStream(written)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith(".xml")) {
                    out.write(part(in.readAllBytes()));
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return written.toByteArray();
    }

    private byte[] part(byte[] part) throws XMLStreamException {
        String root = root(part);
        if (root.equals("comments")) {
            leftOut |= hasText(WordXml.read(part));
        }
        return TEXTS.contains(root) ? shown(part) : part;
    }

    private static String root(byte[] part) throws XMLStreamException {
        XMLEventReader events = WordXml.read(part);
        while (events.hasNext() && !events.peek().isStartElement()) {
            events.nextEvent();
        }
        return events.hasNext() ? WordXml.begins(events.peek()) : "";
    }

    private static boolean hasText(XMLEventReader events) throws XMLStreamException {
        while (events.hasNext()) {
            if (isText(events.nextEvent())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(XMLEvent event) {
        return event.isCharacters() && !event.asCharacters().getData().isBlank();
    }

    private byte[] shown(byte[] part) throws XMLStreamException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(part.length);
        XMLEventReader events = WordXml.read(part);
        XMLEventWriter out = XMLOutputFactory.newFactory().createXMLEventWriter(written, "UTF-8");
        while (events.hasNext()) {
            String begins = WordXml.begins(events.peek());
            if (GONE.contains(begins) || begins.endsWith("PrChange")) {
                skip(events);
            } else if (begins.equals("r") || begins.equals("tr") || begins.equals("tc")) {
                element(events, out);
            } else {
                pass(events.nextEvent(), out);
            }
        }
        out.close();
        return written.toByteArray();
    }

    /** To the end of the element that begins next. */
    private void skip(XMLEventReader events) throws XMLStreamException {
        events.nextEvent();
        skipRest(events);
    }

    private void skipRest(XMLEventReader events) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = events.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            leftOut |= isText(event);
        }
    }

    /** A run, row or cell: its properties say whether it is shown. */
    private void element(XMLEventReader events, XMLEventWriter out) throws XMLStreamException {
        List<XMLEvent> head = new ArrayList<>(List.of(events.nextEvent()));
        List<XMLEvent> properties = new ArrayList<>();
        while (isSpace(events.peek()) || PROPERTIES.contains(WordXml.begins(events.peek()))) {
            List<XMLEvent> next = WordXml.whole(events);
            properties.addAll(WordXml.children(next));
            head.addAll(next);
        }
        if (isGone(WordXml.begins(head.getFirst()), properties)) {
            skipRest(events);
        } else {
            for (XMLEvent event : head) {
                out.add(event);
            }
        }
    }

    private static boolean isSpace(XMLEvent event) {
        return event.isCharacters() && event.asCharacters().getData().isBlank();
    }

    private boolean isGone(String element, List<XMLEvent> properties) {
        return switch (element) {
            case "tr" -> properties.stream().anyMatch(ShownWord::takesRowAway);
            case "tc" -> properties.stream().anyMatch(p -> WordXml.begins(p).equals("cellDel"));
            default -> isHidden(properties);
        };
    }

    /** A tracked change deleted the row, or it is hidden as a whole. */
    private static boolean takesRowAway(XMLEvent property) {
        return switch (WordXml.begins(property)) {
            case "del" -> true;
            case "hidden" -> WordXml.isOn(property);
            default -> false;
        };
    }

    private boolean isHidden(List<XMLEvent> properties) {
        String style = "";
        for (XMLEvent property : properties) {
            if (WordXml.begins(property).equals("vanish")) {
                return WordXml.isOn(property);
            }
            if (WordXml.begins(property).equals("rStyle")) {
                style = WordXml.attribute(property, "val").orElse("");
            }
        }
        return styles.hide(innermost(tables), innermost(paragraphs), style);
    }

    private static String innermost(Deque<String> styles) {
        return styles.isEmpty() ? "" : styles.getFirst();
    }

    /** Keeps in mind which styles are around; what was moved here stands here. */
    private void pass(XMLEvent event, XMLEventWriter out) throws XMLStreamException {
        switch (WordXml.begins(event)) {
            case "p" -> paragraphs.push("");
            case "tbl" -> tables.push("");
            case "pStyle" -> name(paragraphs, event);
            case "tblStyle" -> name(tables, event);
            default -> {}
        }
        switch (WordXml.ends(event)) {
            case "p" -> paragraphs.pop();
            case "tbl" -> tables.pop();
            default -> {}
        }
        boolean moved =
                WordXml.begins(event).equals("moveTo") || WordXml.ends(event).equals("moveTo");
        if (!moved && !event.isStartDocument()) { // it may name another encoding than ours
            out.add(event);
        }
    }

    private static void name(Deque<String> styles, XMLEvent event) {
        if (!styles.isEmpty()) {
            styles.pop();
            styles.push(WordXml.attribute(event, "val").orElse(""));
        }
    }
}
