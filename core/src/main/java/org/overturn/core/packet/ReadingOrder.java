package org.overturn.core.packet;

import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Tags copied pages that hold text as paragraphs, so that a screen reader reads them; the renderer
 * takes every drawing for a figure and would read its description only.
 */
final class ReadingOrder {

    private ReadingOrder() {}

    /**
     * @param readable descriptions of the pages that hold text
     */
    static void describe(PDDocument document, Set<String> readable) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null && !readable.isEmpty()) {
            describe(root, readable);
        }
    }

    private static void describe(PDStructureNode node, Set<String> readable) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (StandardStructureTypes.Figure.equals(element.getStructureType())
                        && readable.contains(element.getAlternateDescription())) {
                    element.setStructureType(StandardStructureTypes.P);
                    element.getCOSObject().removeItem(COSName.ALT);
                    element.getCOSObject().removeItem(COSName.A);
                } else {
                    describe(element, readable);
                }
            }
        }
    }
}
