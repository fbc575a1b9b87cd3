package org.overturn.api.worklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.overturn.api.security.AuditNote;
import org.overturn.core.audit.Changes;
import org.overturn.core.worklist.Changed;
import org.overturn.core.worklist.Missed;
import org.overturn.core.worklist.WorkOutcome;

/** What the audit log says of a change of denials: an entry for each, with its patient. */
public final class DenialNotes {

    private static final String OBJECT = "denial";

    private DenialNotes() {}

    /**
     * Before the change: should it be refused as a whole, these are whom it was about.
     *
     * @param patients our keys of them, by the denials' numbers
     */
    public static void wanted(AuditNote note, Map<Long, String> patients) {
        note.each(
                patients.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> part(one.getKey(), one.getValue(), Changes.NONE, ""))
                        .toList());
    }

    /** After a change of one. */
    static void done(AuditNote note, Changed one) {
        note.each(List.of(changed(one)));
    }

    /** After it: what was changed, and what wasn't, with the cause. */
    public static void done(AuditNote note, WorkOutcome outcome) {
        note.each(
                Stream.concat(
                                outcome.changed().stream().map(DenialNotes::changed),
                                outcome.missed().stream().map(DenialNotes::missed))
                        .toList());
    }

    private static AuditNote.Part changed(Changed one) {
        return part(one.id(), one.patientKey(), one.changes(), "");
    }

    private static AuditNote.Part missed(Missed one) {
        return part(one.id(), one.patientKey(), Changes.NONE, OutcomeWords.words(one.cause()));
    }

    private static AuditNote.Part part(
            long id, String patientKey, Changes changes, String refused) {
        return new AuditNote.Part(OBJECT, Long.toString(id), patientKey, changes, refused);
    }
}
