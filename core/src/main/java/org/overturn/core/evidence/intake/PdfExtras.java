package org.overturn.core.evidence.intake;

import static org.overturn.core.issue.IssueCode.DOCUMENT_PARTS_LEFT_OUT;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.issue.Issue;

/**
 * What a PDF holds beside its pages and a person should know of: files attached to it, and a form
 * that its maker's program draws (XFA). Scripts and links need no word: nobody misses them.
 */
final class PdfExtras {

    private static final COSName XFA = COSName.getPDFName("XFA");

    private final COSDictionary catalog;

    PdfExtras(PDDocument document) {
        catalog = document.getDocumentCatalog().getCOSObject();
    }

    List<Issue> notes() {
        if (hasAttachments()) {
            return List.of(
                    Issue.of(
                            DOCUMENT_PARTS_LEFT_OUT,
                            "Files are attached to this PDF; packets hold its pages only."));
        }
        if (hasDynamicForm()) {
            return List.of(
                    Issue.of(
                            DOCUMENT_PARTS_LEFT_OUT,
                            "This PDF is a form that only the program that made it shows whole;"
                                    + " packets hold its plain pages."));
        }
        return List.of();
    }

    private boolean hasAttachments() {
        return dictionary(catalog, COSName.NAMES)
                        .flatMap(names -> dictionary(names, COSName.EMBEDDED_FILES))
                        .filter(files ->
                                isFilled(files, COSName.NAMES) || isFilled(files, COSName.KIDS))
                        .isPresent()
                || catalog.containsKey(COSName.COLLECTION);
    }

    private boolean hasDynamicForm() {
        return dictionary(catalog, COSName.ACRO_FORM)
                .filter(form -> form.containsKey(XFA))
                .isPresent();
    }

    private static boolean isFilled(COSDictionary tree, COSName key) {
        return tree.getDictionaryObject(key) instanceof COSArray array && array.size() > 0;
    }

    private static Optional<COSDictionary> dictionary(COSDictionary from, COSName key) {
        return from.getDictionaryObject(key) instanceof COSDictionary found
                ? Optional.of(found)
                : Optional.empty();
    }
}
