package org.overturn.core.evidence.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Forms that somebody filled in with a program that leaves drawing to the viewer. */
public final class FormFiles {

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.LETTER);
    private final PDAcroForm form = new PDAcroForm(document);
    private int row;

    private FormFiles(boolean needAppearances) {
        document.addPage(page);
        document.getDocumentCatalog().setAcroForm(form);
        form.setNeedAppearances(needAppearances);
    }

    /** One page, its values and notes without any look. */
    public static FormFiles filled() {
        return new FormFiles(true);
    }

    static FormFiles filledButNotSaid() {
        return new FormFiles(false);
    }

    public FormFiles field(String name, String value) throws IOException {
        PDTextField field = new PDTextField(form);
        field.getCOSObject().setString(COSName.V, value);
        return add(name, field);
    }

    public FormFiles ticked(String name) throws IOException {
        PDCheckBox field = new PDCheckBox(form);
        field.getCOSObject().setName(COSName.V, "Yes");
        return add(name, field);
    }

    private FormFiles add(String name, PDField field) throws IOException {
        field.setPartialName(name);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        place(widget, 200, 18);
        widget.setPrinted(true);
        form.getFields().add(field);
        return this;
    }

    /** Words that somebody typed onto the page. */
    public FormFiles typed(String words) throws IOException {
        PDAnnotationFreeText note = new PDAnnotationFreeText();
        note.setContents(words);
        note.setDefaultAppearance("0 g /Helv 11 Tf");
        note.setPrinted(true);
        return add(note);
    }

    /** A note that only the screen shows. */
    FormFiles comment(String words) throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents(words);
        return add(note);
    }

    private FormFiles add(PDAnnotation mark) throws IOException {
        place(mark, 300, 24);
        return this;
    }

    private void place(PDAnnotation mark, float width, float height) throws IOException {
        row++;
        mark.setRectangle(new PDRectangle(72, 720 - 40 * row, width, height));
        mark.setPage(page);
        page.getAnnotations().add(mark);
    }

    public byte[] bytes() throws IOException {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
