package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.Changes;
import org.overturn.core.remittance.AccountKey;
import org.springframework.web.servlet.HandlerMapping;

/** What a method adds to the audit entry of its request; an argument of any controller method. */
public final class AuditNote {

    private static final String ATTRIBUTE = AuditNote.class.getName();

    private String objectId;
    private List<String> patientKeys = List.of("");
    private String reason = "";
    private Changes changes = Changes.NONE;
    private List<Part> parts = List.of();
    private boolean refused;

    /**
     * One of several things that a request was about; each has an entry of its own.
     *
     * @param patientKey our key of the patient's record, never a name
     * @param changes what became of its fields
     * @param refused why it was left as it was; empty when it wasn't
     */
    public record Part(
            String objectType,
            String objectId,
            String patientKey,
            Changes changes,
            String refused) {}

    private AuditNote(String objectId) {
        this.objectId = objectId;
    }

    /** That of the request, made at the first call. */
    static AuditNote of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AuditNote note) {
            return note;
        }
        AuditNote note = new AuditNote(idInPath(request));
        request.setAttribute(ATTRIBUTE, note);
        return note;
    }

    private static String idInPath(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        @Nullable Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
        return id == null ? "" : id.toString();
    }

    /** What it was done to, by our own id. */
    public void about(String id) {
        objectId = id;
    }

    /** Our key of the patient's record, never a name. */
    public void ofPatient(String key) {
        patientKeys = List.of(key);
    }

    /**
     * Whom it showed, by our keys of their records: each has an entry of its own, so that "who
     * looked at this patient" finds lists too. Of nobody where there is none.
     */
    public void ofPatients(Collection<String> keys) {
        List<String> known = keys.stream().filter(key -> !key.isEmpty()).distinct().toList();
        patientKeys = known.isEmpty() ? List.of("") : known;
    }

    /** The same by the numbers of their accounts, as claims and documents bear them. */
    public void ofAccounts(Collection<String> accountNumbers) {
        ofPatients(accountNumbers.stream().map(AccountKey::of).toList());
    }

    /** What became of the fields of the thing. */
    public void changing(Changes what) {
        changes = what;
    }

    /** It is about several things; what was said of them before no longer counts. */
    public void each(List<Part> things) {
        parts = List.copyOf(things);
    }

    /** Why it was done; holds no patient data. */
    public void because(String why) {
        reason = why;
    }

    /** It was not done, though the page looks fine: a rule forbade it, an entry was no good. */
    public void refused(String why) {
        refused = true;
        reason = why;
    }

    /** One event, or one for each of several things. */
    List<AuditEvent> addTo(AuditEvent event, String objectType) {
        List<Part> all =
                parts.isEmpty()
                        ? patientKeys.stream()
                                .map(key -> new Part(objectType, objectId, key, changes, ""))
                                .toList()
                        : parts;
        return all.stream().map(part -> of(part, event)).toList();
    }

    private AuditEvent of(Part part, AuditEvent event) {
        AuditEvent full =
                event.on(part.objectType(), part.objectId())
                        .ofPatient(part.patientKey())
                        .changing(part.changes());
        if (!part.refused().isEmpty()) {
            return full.refused(part.refused());
        }
        return refused ? full.refused(reason) : full.because(reason);
    }
}
