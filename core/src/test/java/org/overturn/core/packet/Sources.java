package org.overturn.core.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.overturn.core.packet.Typefaces.Face;

/** Awkward PDFs. */
final class Sources {

    private Sources() {}

    static Path encrypted(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.LETTER));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /** A page with a link, a script, an attachment, and a stamp that prints. */
    static Path withLinksScriptsAndStamp(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(50, 50, 100, 20));
            PDActionURI uri = new PDActionURI();
            uri.setURI("https://tracker.example/");
            link.setAction(uri);
            page.getAnnotations().add(link);
            page.getAnnotations().add(stamp(document));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            attach(document);
            document.save(file.toFile());
        }
        return file;
    }

    private static PDAnnotationRubberStamp stamp(PDDocument document) throws IOException {
        PDFont font = PDType0Font.load(document, new Typefaces().get(Face.REGULAR), true);
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(10, 10, 200, 40));
        look.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, look)) {
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(20, 20);
            content.showText("Signed in ink");
            content.endText();
        }
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(300, 100, 200, 40));
        stamp.setPrinted(true);
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(look);
        stamp.setAppearance(appearances);
        return stamp;
    }

    private static void attach(PDDocument document) throws IOException {
        PDEmbeddedFile embedded =
                new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3}));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("hidden.bin");
        specification.setEmbeddedFile(embedded);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("hidden.bin", specification));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }
}
