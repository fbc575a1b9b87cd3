package org.overturn.core.approval;

/**
 * The first text of a subject.
 *
 * @param clinical whether author and approver must differ and a clinician attests; letters of
 *     medical necessity always are
 * @param note what the version is, in a few words: "From the template"
 */
public record NewText(Subject subject, boolean clinical, String content, String note) {

    public NewText {
        clinical = clinical || subject.kind().isAlwaysClinical();
    }

    /** Without the text: it says something of a patient. */
    @Override
    public String toString() {
        return "NewText[" + subject + "]";
    }
}
