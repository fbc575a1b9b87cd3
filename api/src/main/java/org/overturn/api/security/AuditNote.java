package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.core.audit.AuditEvent;
import org.springframework.web.servlet.HandlerMapping;

/** What a method adds to the audit entry of its request; an argument of any controller method. */
public final class AuditNote {

    private static final String ATTRIBUTE = AuditNote.class.getName();

    private String objectId;
    private String patientKey = "";
    private String reason = "";
    private boolean refused;

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
        patientKey = key;
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

    AuditEvent addTo(AuditEvent event, String objectType) {
        AuditEvent full = event.on(objectType, objectId).ofPatient(patientKey);
        return refused ? full.refused(reason) : full.because(reason);
    }
}
