package org.overturn.core.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tags of a document, one a line. */
final class Structure {

    private Structure() {}

    static String outline(PDDocument document) {
        StringBuilder text = new StringBuilder();
        outline(document.getDocumentCatalog().getStructureTreeRoot(), text);
        return text.toString();
    }

    private static void outline(PDStructureNode node, StringBuilder text) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                text.append(element.getStructureType()).append('\n');
                outline(element, text);
            }
        }
    }

    /** What a screen reader says in place of pictures. */
    static List<String> alternatives(PDDocument document) {
        List<String> found = new ArrayList<>();
        alternatives(document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void alternatives(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getAlternateDescription()).ifPresent(found::add);
                alternatives(element, found);
            }
        }
    }
}
