package org.overturn.core.evidence.intake;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.fixup.processor.AcroFormDefaultsProcessor;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.overturn.core.evidence.UnusableDocument;

/**
 * Gives the fields of a form the look that viewers make up on the screen: those that have a value
 * and no look, and all where the form asks for it (NeedAppearances, ISO 32000-1, 12.7.2).
 */
final class FilledFields {

    private static final int LONGEST = 20_000;

    private final PDDocument document;
    private final Runnable check;
    private final Set<COSDictionary> lost = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean broken;

    private FilledFields(PDDocument document, Runnable check) {
        this.document = document;
        this.check = check;
    }

    /**
     * @param check is run before each field, and may end it with {@link UnusableDocument}
     */
    static FilledFields of(PDDocument document, Runnable check) {
        FilledFields fields = new FilledFields(document, check);
        try {
            // none of the library's own mending, which would draw all fields at once and unchecked
            Optional.ofNullable(document.getDocumentCatalog().getAcroForm(null))
                    .ifPresent(fields::draw);
        } catch (UnusableDocument e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            fields.broken = true; // the pages are there all the same
        }
        return fields;
    }

    /** Whether it has a value that can't be drawn, as far as can be told. */
    boolean isLost(PDAnnotationWidget widget) {
        return lost.contains(widget.getCOSObject()) || (broken && isBare(widget));
    }

    private void draw(PDAcroForm form) {
        new AcroFormDefaultsProcessor(document).process();
        for (PDField field : form.getFieldTree()) {
            check.run();
            if (field instanceof PDTerminalField terminal && isFilled(terminal)) {
                draw(form, terminal);
            }
        }
    }

    private static boolean isFilled(PDTerminalField field) {
        if (field instanceof PDPushButton || field instanceof PDSignatureField) {
            return false;
        }
        String value = field.getValueAsString();
        return !value.isBlank() && !(field instanceof PDButton && value.equals("Off"));
    }

    private void draw(PDAcroForm form, PDTerminalField field) {
        boolean bare = field.getWidgets().stream().anyMatch(FilledFields::isBare);
        if (!bare && !form.getNeedAppearances()) {
            return;
        }
        boolean drawn = isDrawn(form, field);
        for (PDAnnotationWidget widget : field.getWidgets()) {
            if (!drawn || isBare(widget)) {
                lost.add(widget.getCOSObject());
            }
        }
    }

    private boolean isDrawn(PDAcroForm form, PDTerminalField field) {
        if (field.getValueAsString().length() > LONGEST) {
            return false;
        }
        try {
            form.refreshAppearances(List.of(field));
            if (field instanceof PDCheckBox && field.getWidgets().size() == 1) {
                cross(field.getWidgets().getFirst());
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false; // what the library throws at odd fonts and values is unbounded
        }
    }

    /** A box that is ticked, of which the form doesn't say how that looks. */
    private void cross(PDAnnotationWidget widget) throws IOException {
        PDRectangle place = widget.getRectangle();
        if (!isBare(widget) || place == null) {
            return;
        }
        float width = place.getWidth();
        float height = place.getHeight();
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(width, height));
        float reach = Math.min(width, height) * 0.3f;
        try (PDPageContentStream content = new PDPageContentStream(document, look)) {
            content.setLineWidth(reach / 3);
            content.moveTo(width / 2 - reach, height / 2 - reach);
            content.lineTo(width / 2 + reach, height / 2 + reach);
            content.moveTo(width / 2 - reach, height / 2 + reach);
            content.lineTo(width / 2 + reach, height / 2 - reach);
            content.stroke();
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        widget.setAppearance(looks);
    }

    /** Of a look that is there for other states only, none is shown. */
    private static boolean isBare(PDAnnotationWidget widget) {
        return widget.getNormalAppearanceStream() == null;
    }
}
