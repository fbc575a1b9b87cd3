package org.overturn.core.user;

/** Whether a user may open a sensitive document now. */
public sealed interface Admission {

    /** It is an ordinary one, or the user has the permission. */
    record Allowed() implements Admission {}

    /** Only because the glass is broken. */
    record ByGlassBreak(GlassBreak glassBreak) implements Admission {}

    record Refused() implements Admission {}
}
