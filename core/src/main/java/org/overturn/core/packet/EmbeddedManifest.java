package org.overturn.core.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The manifest as a file that belongs to the packet, by the rules of PDF/A-3 (ISO 19005-3, 6.8).
 */
final class EmbeddedManifest {

    static final String NAME = "manifest.json";

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private EmbeddedManifest() {}

    /** Puts it in as it is: what checks the file looks for these bytes. */
    static void put(PDDocument document, byte[] manifest, Calendar day) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(manifest));
        file.setSubtype("application/json");
        file.setSize(manifest.length);
        file.setModDate(day);
        PDComplexFileSpecification specification = specification(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(NAME, specification));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }

    private static PDComplexFileSpecification specification(PDEmbeddedFile file) {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(NAME);
        specification.setFileUnicode(NAME);
        specification.setFileDescription("What this packet is made of, and its proof");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        return specification;
    }

    /** Takes it out again: of a file that is written anew it says what isn't so. */
    static void remove(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.removeItem(ASSOCIATED);
        catalog.removeItem(COSName.NAMES);
    }
}
