package org.overturn.core.audit;

/**
 * Something to be recorded. What is empty is unknown or does not apply; texts longer than their
 * column are cut.
 *
 * @param objectType what it was done to ("appeal", "document"), with the object's own id
 * @param patientKey our key of the patient's record, never a name
 * @param reason why it was done, refused or failed; holds no patient data
 * @param correlation joins the entries of one request or one night run
 * @param changes what it did to the fields of the object
 */
public record AuditEvent(
        Actor actor,
        AuditAction action,
        String objectType,
        String objectId,
        String patientKey,
        AuditOutcome outcome,
        String reason,
        String correlation,
        Changes changes) {

    /** An action that was done. */
    public static AuditEvent of(Actor actor, AuditAction action) {
        return new AuditEvent(actor, action, "", "", "", AuditOutcome.DONE, "", "", Changes.NONE);
    }

    public AuditEvent on(String type, String id) {
        return new AuditEvent(
                actor, action, type, id, patientKey, outcome, reason, correlation, changes);
    }

    public AuditEvent ofPatient(String key) {
        return new AuditEvent(
                actor, action, objectType, objectId, key, outcome, reason, correlation, changes);
    }

    public AuditEvent because(String why) {
        return ended(outcome, why);
    }

    public AuditEvent refused(String why) {
        return ended(AuditOutcome.REFUSED, why);
    }

    public AuditEvent failed(String why) {
        return ended(AuditOutcome.FAILED, why);
    }

    private AuditEvent ended(AuditOutcome how, String why) {
        return new AuditEvent(
                actor, action, objectType, objectId, patientKey, how, why, correlation, changes);
    }

    public AuditEvent within(String request) {
        return new AuditEvent(
                actor, action, objectType, objectId, patientKey, outcome, reason, request, changes);
    }

    public AuditEvent changing(Changes what) {
        return new AuditEvent(
                actor,
                action,
                objectType,
                objectId,
                patientKey,
                outcome,
                reason,
                correlation,
                what);
    }

    /** Without the reason: a person may have typed it. */
    @Override
    public String toString() {
        return "AuditEvent[" + action + " " + objectType + " " + objectId + " " + outcome + "]";
    }
}
