package org.overturn.core.packet.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.overturn.core.evidence.intake.GuardedPdf;
import org.overturn.core.evidence.intake.IntakeLimits;

/** Looks into the PDF of a form: whether it can be filled, and with what its mapping says. */
final class FormFields {

    /** What ticks a box. */
    static final String TICK = "yes";

    private static final int MOST_NAMED = 12;

    private final PDAcroForm form;

    private FormFields(PDAcroForm form) {
        this.form = form;
    }

    static PDDocument open(Path file) throws IOException {
        return GuardedPdf.open(file, IntakeLimits.standard());
    }

    /** The form of a document without its XFA, which viewers would take instead. */
    static Optional<PDAcroForm> of(PDDocument document) {
        return Optional.ofNullable(document.getDocumentCatalog().getAcroForm(null))
                .map(form -> {
                    form.getCOSObject().removeItem(COSName.getPDFName("XFA"));
                    return form;
                });
    }

    /** What was found in a form: fields that stay empty, and what keeps it from being used. */
    record Found(List<String> unmapped, List<String> problems) {}

    static Found check(Path file, FormMapping mapping) {
        try (PDDocument document = open(file)) {
            boolean xfa = hasXfa(document);
            Optional<PDAcroForm> form = of(document).filter(one -> !one.getFields().isEmpty());
            if (document.isEncrypted()) {
                return refused("is protected; print it to a new PDF form without protection");
            }
            if (form.isEmpty()) {
                return refused(
                        xfa
                                ? "is an XFA form, which only Adobe programs show; ask the payer for a"
                                        + " plain PDF form, or save it as AcroForm"
                                : "has no fields that can be filled; add them, or ask the payer for"
                                        + " the fillable form");
            }
            return new FormFields(form.get()).check(mapping);
        } catch (InvalidPasswordException e) {
            return refused("asks for a password; save it without one");
        } catch (IOException | RuntimeException e) {
            return refused("is no PDF that can be read; take it from the payer's site again");
        }
    }

    private static Found refused(String why) {
        return new Found(List.of(), List.of(why));
    }

    private static boolean hasXfa(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        return form != null && form.hasXFA();
    }

    private Found check(FormMapping mapping) {
        List<String> problems = new ArrayList<>();
        List<String> unmapped = new ArrayList<>(names());
        for (FormEntry entry : mapping.entries()) {
            unmapped.remove(entry.field());
            PDField field = form.getField(entry.field());
            if (field == null) {
                problems.add(
                        "has no field \"%s\"; it has %s".formatted(entry.field(), some(names())));
            } else {
                problem(entry, field).ifPresent(problems::add);
            }
        }
        return new Found(unmapped, problems);
    }

    private static Optional<String> problem(FormEntry entry, PDField field) {
        if (field instanceof PDTextField || field instanceof PDComboBox) {
            return Optional.empty();
        }
        if (field instanceof PDCheckBox || field instanceof PDRadioButton) {
            List<String> options = options((PDButton) field);
            return entry.words().filter(options::contains).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "has a box \"%s\"; fill it with one of =%s"
                                    .formatted(entry.field(), String.join(", =", options)));
        }
        return Optional.of(
                "has a field \"%s\" that takes no text; leave it out of the mapping"
                        .formatted(entry.field()));
    }

    private static List<String> options(PDButton box) {
        return box instanceof PDCheckBox
                ? List.of(TICK)
                : box.getOnValues().stream().sorted().toList();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            if (field instanceof PDTerminalField) {
                names.add(field.getFullyQualifiedName());
            }
        }
        return names;
    }

    private static String some(List<String> names) {
        List<String> shown = names.stream().limit(MOST_NAMED).toList();
        int more = names.size() - shown.size();
        return "\""
                + String.join("\", \"", shown)
                + "\""
                + (more == 0 ? "" : " and " + more + " more");
    }
}
