package org.overturn.core.packet.form;

import java.util.List;
import org.overturn.core.issue.Issue;

/**
 * A form with its values drawn in: pages without fields.
 *
 * @param issues values that are missing or too long
 */
public record FilledForm(byte[] pdf, List<Issue> issues) {

    public FilledForm {
        pdf = pdf.clone();
        issues = List.copyOf(issues);
    }

    @Override
    public byte[] pdf() {
        return pdf.clone();
    }

    /** Without the pages: they are patient data. */
    @Override
    public String toString() {
        return "FilledForm[]";
    }
}
