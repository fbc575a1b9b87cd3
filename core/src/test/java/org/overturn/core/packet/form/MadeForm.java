package org.overturn.core.packet.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** A payer's form that is made up: some boxes on a page, with a script as real ones have. */
public final class MadeForm implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final PDAcroForm form = new PDAcroForm(document);
    private final PDPage page = new PDPage(PDRectangle.LETTER);

    public MadeForm(String heading) throws IOException {
        document.addPage(page);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        PDType1Font helvetica = new PDType1Font(FontName.HELVETICA);
        resources.put(COSName.getPDFName("Helv"), helvetica);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 0 Tf 0 g");
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(helvetica, 16);
            content.newLineAtOffset(72, 720);
            content.showText(heading);
            content.endText();
        }
    }

    /** A box for text, so far from the bottom. */
    public MadeForm text(String name, float y, float width) throws IOException {
        add(new PDTextField(form), name, new PDRectangle(200, y, width, 18));
        return this;
    }

    MadeForm lines(String name, float y) throws IOException {
        PDTextField field = new PDTextField(form);
        field.setMultiline(true);
        add(field, name, new PDRectangle(200, y, 220, 54));
        return this;
    }

    MadeForm cells(String name, float y, int count) throws IOException {
        PDTextField field = new PDTextField(form);
        field.setMaxLen(count);
        field.setComb(true);
        add(field, name, new PDRectangle(200, y, 16 * count, 18));
        return this;
    }

    MadeForm box(String name, float y) throws IOException {
        PDCheckBox field = new PDCheckBox(form);
        PDAnnotationWidget widget = add(field, name, new PDRectangle(200, y, 14, 14));
        COSDictionary states = new COSDictionary();
        states.setItem(COSName.getPDFName("On"), cross());
        states.setItem(COSName.Off, new PDAppearanceStream(document));
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(new PDAppearanceEntry(states));
        widget.setAppearance(appearance);
        field.unCheck();
        return this;
    }

    private PDAppearanceStream cross() throws IOException {
        PDAppearanceStream cross = new PDAppearanceStream(document);
        cross.setBBox(new PDRectangle(14, 14));
        cross.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, cross)) {
            content.moveTo(2, 2);
            content.lineTo(12, 12);
            content.moveTo(2, 12);
            content.lineTo(12, 2);
            content.stroke();
        }
        return cross;
    }

    private PDAnnotationWidget add(
            org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField field,
            String name,
            PDRectangle place)
            throws IOException {
        field.setPartialName(name);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
        return widget;
    }

    /** Only Adobe's programs show such a form. */
    MadeForm ofXfaAlone() {
        form.setFields(List.of());
        form.getCOSObject().setItem(COSName.getPDFName("XFA"), new COSStream());
        return this;
    }

    MadeForm locked(String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return this;
    }

    /** Writes form and mapping. */
    public void into(Path folder, String name, String mapping) throws IOException {
        document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('fill me in')"));
        Files.createDirectories(folder);
        document.save(folder.resolve(name + ".pdf").toFile());
        Files.writeString(folder.resolve(name + ".yml"), mapping);
        close();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
