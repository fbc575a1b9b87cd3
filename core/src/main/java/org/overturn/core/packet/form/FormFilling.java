package org.overturn.core.packet.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.letter.NamedValues;

/**
 * Fills forms: values are drawn in the packet's own typeface, since that of a form may lack
 * characters or lie in no file, and the fields become part of the page.
 */
public final class FormFilling {

    private final TrueTypeFont typeface;
    private final UnaryOperator<String> printable;

    /**
     * @param printable leaves the characters that the typeface has
     */
    public FormFilling(TrueTypeFont typeface, UnaryOperator<String> printable) {
        this.typeface = typeface;
        this.printable = printable;
    }

    /**
     * @throws IOException when the form changed since it was checked
     */
    public FilledForm fill(PayerForm form, NamedValues values) throws IOException {
        List<Issue> issues = new ArrayList<>();
        try (PDDocument document = FormFields.open(form.path())) {
            PDAcroForm fields =
                    FormFields.of(document).orElseThrow(() -> new IOException("no form any more"));
            FieldText text =
                    new FieldText(document, PDType0Font.load(document, typeface, true), printable);
            for (FormEntry entry : form.entries()) {
                Optional<PDField> field = Optional.ofNullable(fields.getField(entry.field()));
                fill(text, entry, field, values).ifPresent(why -> issues.add(issue(form, why)));
            }
            fields.setNeedAppearances(false);
            fields.flatten();
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return new FilledForm(pdf.toByteArray(), issues);
        }
    }

    private static Issue issue(PayerForm form, String why) {
        return Issue.of(IssueCode.FORM_INCOMPLETE, why + ", for the form " + form.title())
                .in(form.file());
    }

    /** Why it could not be filled. */
    private static Optional<String> fill(
            FieldText text, FormEntry entry, Optional<PDField> field, NamedValues values)
            throws IOException {
        Optional<String> value = entry.find(values);
        if (value.isEmpty()) {
            return entry.mayLack() ? Optional.empty() : Optional.of(NamedValues.need(entry.name()));
        }
        return switch (field.orElseThrow(() -> new IOException("a field is gone"))) {
            case PDCheckBox box -> {
                box.check();
                yield Optional.empty();
            }
            case PDRadioButton buttons -> {
                buttons.setValue(value.get());
                yield Optional.empty();
            }
            case PDVariableText place ->
                    text.draw(place, value.get())
                            ? Optional.empty()
                            : Optional.of(
                                    "A shorter text for the field \"%s\" (%s)"
                                            .formatted(entry.field(), entry.value()));
            default -> throw new IOException("a field of another kind");
        };
    }
}
