package org.overturn.core.evidence.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/** Which styles of a Word document hide their text (w:vanish, ECMA-376 part 1, 17.3.2.41). */
final class WordStyles {

    static final WordStyles NONE = new WordStyles();

    private final Map<String, Boolean> hiding = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private boolean allHidden;

    private WordStyles() {}

    /** Reads the part of the styles. */
    static WordStyles of(byte[] part) throws XMLStreamException {
        WordStyles styles = new WordStyles();
        XMLEventReader events = WordXml.read(part);
        while (events.hasNext()) {
            switch (WordXml.begins(events.peek())) {
                case "style" -> styles.add(WordXml.whole(events));
                case "rPrDefault" -> styles.allHidden = hides(WordXml.whole(events)).orElse(false);
                default -> events.nextEvent();
            }
        }
        return styles;
    }

    private void add(List<XMLEvent> style) {
        XMLEvent start = style.getFirst();
        String id = WordXml.attribute(start, "styleId").orElse("");
        String type = WordXml.attribute(start, "type").orElse("paragraph");
        hides(style).ifPresent(hides -> hiding.put(id, hides));
        for (XMLEvent child : WordXml.children(style)) {
            if (WordXml.begins(child).equals("basedOn")) {
                basedOn.put(id, WordXml.attribute(child, "val").orElse(""));
            }
        }
        if (Set.of("1", "true", "on").contains(WordXml.attribute(start, "default").orElse(""))) {
            usual.put(type, id);
        }
    }

    private static Optional<Boolean> hides(List<XMLEvent> style) {
        return style.stream()
                .filter(event -> WordXml.begins(event).equals("vanish"))
                .map(WordXml::isOn)
                .findFirst();
    }

    /**
     * Whether text is hidden by its styles; one that hides turns around what the others say
     * (17.7.3).
     *
     * @param table of the innermost table around it; empty for the usual one
     */
    boolean hide(String table, String paragraph, String character) {
        return allHidden
                || (hides("table", table)
                        ^ hides("paragraph", paragraph)
                        ^ hides("character", character));
    }

    private boolean hides(String type, String named) {
        String style = named.isEmpty() ? usual.getOrDefault(type, "") : named;
        Set<String> met = new HashSet<>();
        while (met.add(style)) {
            if (hiding.containsKey(style)) {
                return Boolean.TRUE.equals(hiding.get(style));
            }
            style = basedOn.getOrDefault(style, "");
        }
        return false;
    }
}
