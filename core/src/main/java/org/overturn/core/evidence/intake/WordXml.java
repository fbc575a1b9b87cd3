package org.overturn.core.evidence.intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Reads parts of Word documents (ECMA-376) event by event; nothing outside of a part is read. */
final class WordXml {

    private static final Set<String> NAMESPACES =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private WordXml() {}

    static XMLEventReader read(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLEventReader(new ByteArrayInputStream(part));
    }

    /** Its name where it is an element of Word that begins; empty of any other event. */
    static String begins(XMLEvent event) {
        return event.isStartElement() ? local(event.asStartElement().getName()) : "";
    }

    static String ends(XMLEvent event) {
        return event.isEndElement() ? local(event.asEndElement().getName()) : "";
    }

    private static String local(QName name) {
        return NAMESPACES.contains(name.getNamespaceURI()) ? name.getLocalPart() : "";
    }

    static Optional<String> attribute(XMLEvent event, String name) {
        StartElement element = event.asStartElement();
        return NAMESPACES.stream()
                .map(namespace -> element.getAttributeByName(new QName(namespace, name)))
                .filter(java.util.Objects::nonNull)
                .map(Attribute::getValue)
                .findFirst();
    }

    /** A property that is on where it stands there, unless it says otherwise. */
    static boolean isOn(XMLEvent property) {
        return !Set.of("0", "false", "off").contains(attribute(property, "val").orElse("true"));
    }

    /** The element that begins with the next event, to its end. */
    static List<XMLEvent> whole(XMLEventReader from) throws XMLStreamException {
        List<XMLEvent> events = new ArrayList<>();
        int depth = 0;
        do {
            XMLEvent event = from.nextEvent();
            events.add(event);
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        } while (depth > 0);
        return events;
    }

    /** Of an element's events, the beginnings of what lies directly within it. */
    static List<XMLEvent> children(List<XMLEvent> element) {
        List<XMLEvent> children = new ArrayList<>();
        int depth = 0;
        for (XMLEvent event : element) {
            if (event.isStartElement() && ++depth == 2) {
                children.add(event);
            }
            depth -= event.isEndElement() ? 1 : 0;
        }
        return children;
    }
}
