package org.overturn.core.letter;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether a text is XHTML that a letter may hold: well-formed, and nothing that loads or runs. */
final class TemplateMarkup {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "section",
                    "div",
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "strong",
                    "em",
                    "b",
                    "i",
                    "br",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "span",
                    "a",
                    "blockquote",
                    "sup",
                    "sub",
                    "hr");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "class", "style", "lang", "scope", "id", "title", "href", "colspan", "rowspan",
                    "start");

    private TemplateMarkup() {}

    /**
     * What is wrong.
     *
     * @param line counted from 1
     */
    record Fault(int line, String message) {}

    /** The first fault of a text without Mustache tags; empty when there is none. */
    static Optional<Fault> fault(String markup) {
        Checking checking = new Checking();
        try {
            parser().parse(
                            new InputSource(new StringReader("<body>" + markup + "</body>")),
                            checking);
            return checking.fault;
        } catch (SAXParseException e) {
            return checking.fault.or(() -> Optional.of(new Fault(e.getLineNumber(), message(e))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("can't parse markup", e);
        }
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

        private Optional<Fault> fault = Optional.empty();
        private Optional<Locator> place = Optional.empty();
        private int depth;

        @Override
        public void setDocumentLocator(Locator locator) {
            place = Optional.of(locator);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (depth++ > 0 && !ELEMENTS.contains(name)) {
                keep("<" + name + "> can't stand in a letter; allowed are " + sorted(ELEMENTS));
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                check(attributes.getQName(i), attributes.getValue(i));
            }
        }

        private void check(String attribute, String value) {
            if (!ATTRIBUTES.contains(attribute)) {
                keep(
                        attribute
                                + "=\"...\" can't stand in a letter; allowed are "
                                + sorted(ATTRIBUTES));
            } else if (attribute.equals("href") && !value.startsWith("#")) {
                keep("a link leads within the packet only; begin it with #");
            } else if (attribute.equals("style") && value.matches("(?is).*(url\\s*\\(|@|\\\\).*")) {
                keep("a style can't load anything; leave out url(...)");
            }
        }

        private void keep(String message) {
            if (fault.isEmpty()) {
                fault =
                        Optional.of(
                                new Fault(place.map(Locator::getLineNumber).orElse(1), message));
            }
        }

        private static String sorted(Set<String> names) {
            return String.join(", ", names.stream().sorted().toList());
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
