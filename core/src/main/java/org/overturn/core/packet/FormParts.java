package org.overturn.core.packet;

import static org.overturn.core.issue.IssueCode.FORM_BROKEN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.db.Digest;
import org.overturn.core.issue.Issue;
import org.overturn.core.packet.Typefaces.Face;
import org.overturn.core.packet.form.FilledForm;
import org.overturn.core.packet.form.FormFilling;
import org.overturn.core.packet.form.FormPlace;
import org.overturn.core.packet.form.PayerForm;
import org.overturn.core.packet.form.RequestForms;

/** Fills the forms of a packet; one that can't be filled is an issue. */
final class FormParts {

    private final ExhibitBodies bodies;
    private final FormFilling filling;
    private final PrintableText printable;
    private final List<FormPart> parts = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    FormParts(ExhibitBodies bodies, Typefaces typefaces, PrintableText printable) {
        this.bodies = bodies;
        this.printable = printable;
        filling = new FormFilling(typefaces.get(Face.REGULAR), printable::of);
    }

    /** In the order of the packet. */
    List<FormPart> of(PacketRequest request) {
        RequestForms forms = request.forms();
        forms.own().ifPresent(level -> add(new RequestPage(request, level)));
        for (FormPlace place : FormPlace.values()) {
            forms.forms().stream()
                    .filter(form -> form.place() == place)
                    .forEach(form -> add(form, request));
        }
        return List.copyOf(parts);
    }

    /** What is missing in them. */
    List<Issue> issues() {
        return List.copyOf(issues);
    }

    private void add(RequestPage page) {
        String html = page.html();
        parts.add(
                new FormPart(
                        parts.size() + 1,
                        page.title(),
                        FormPlace.FIRST,
                        new ExhibitBody.Generated(html, printable.lacks(html)),
                        "program",
                        Digest.ofText(html)));
        issues.addAll(page.issues());
    }

    private void add(PayerForm form, PacketRequest request) {
        try {
            FilledForm filled = filling.fill(form, request.forms().values());
            parts.add(
                    new FormPart(
                            parts.size() + 1,
                            form.title(),
                            form.place(),
                            bodies.of(filled.pdf()),
                            form.file(),
                            form.sha256()));
            issues.addAll(filled.issues());
        } catch (IOException | RuntimeException e) {
            // what libraries throw at odd files is unbounded; the packet says what it lacks
            issues.add(
                    Issue.of(
                                    FORM_BROKEN,
                                    "The form "
                                            + form.title()
                                            + " could not be filled and is not in the packet")
                            .in(form.file()));
        }
    }
}
