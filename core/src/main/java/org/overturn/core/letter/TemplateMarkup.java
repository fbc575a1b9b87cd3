package org.overturn.core.letter;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether a text is XHTML that a letter may hold: well-formed, and nothing that loads or runs. */
final class TemplateMarkup {

    /** What a page has around its markup, whatever that is. */
    private static final Set<String> AROUND = Set.of("#root", "html", "head", "body");

    private TemplateMarkup() {}

    /**
     * What is wrong.
     *
     * @param line counted from 1
     */
    record Fault(int line, String message) {}

    /** The first fault of a text without Mustache tags; empty when there is none. */
    static Optional<Fault> fault(String markup) {
        return faults(markup).stream().findFirst();
    }

    /** All that is wrong in a text without Mustache tags, by line. */
    static List<Fault> faults(String markup) {
        Checking checking = new Checking();
        try {
            parser().parse(
                            new InputSource(new StringReader("<body>" + markup + "</body>")),
                            checking);
            return List.copyOf(checking.faults);
        } catch (SAXParseException e) {
            return broken(markup, new Fault(e.getLineNumber(), message(e)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("can't parse markup", e);
        }
    }

    /** The parser reads nothing behind its first fault; what is there is looked for without it. */
    private static List<Fault> broken(String markup, Fault first) {
        List<Fault> faults = new ArrayList<>(MarkupBalance.faults(markup));
        if (faults.isEmpty()) {
            faults.add(first);
        }
        for (Element element : read(markup).getAllElements()) {
            int line = element.sourceRange().start().lineNumber();
            if (!AROUND.contains(element.normalName())) {
                MarkupRules.faultOf(element.normalName())
                        .ifPresent(message -> faults.add(new Fault(line, message)));
                element.attributes().asList().stream()
                        .filter(one -> !one.getKey().startsWith("/jsoup"))
                        .flatMap(one ->
                                MarkupRules.faultOf(Map.entry(one.getKey(), one.getValue()))
                                        .stream())
                        .forEach(message -> faults.add(new Fault(line, message)));
            }
        }
        return faults.stream().distinct().sorted(Comparator.comparing(Fault::line)).toList();
    }

    private static Document read(String markup) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        return parser.parseInput(markup, "");
    }

    private static String message(SAXParseException e) {
        String said = String.valueOf(e.getMessage());
        String reason = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
        return "not well-formed: "
                + reason
                + "; close each element that is opened, write & as &amp;";
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser();
    }

    private static final class Checking extends DefaultHandler {

        private final List<Fault> faults = new ArrayList<>();
        private Optional<Locator> place = Optional.empty();
        private int depth;

        @Override
        public void setDocumentLocator(Locator locator) {
            place = Optional.of(locator);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (depth++ > 0) {
                MarkupRules.faultOf(name).ifPresent(this::keep);
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                MarkupRules.faultOf(Map.entry(attributes.getQName(i), attributes.getValue(i)))
                        .ifPresent(this::keep);
            }
        }

        private void keep(String message) {
            faults.add(new Fault(place.map(Locator::getLineNumber).orElse(1), message));
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
