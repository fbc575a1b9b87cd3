package org.overturn.api.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.overturn.core.audit.AuditAction;

/**
 * Each call of this route leaves one audit entry, before anything is shown. What the method knows
 * better than its annotation (the patient, that the change was refused) it says to an {@link
 * AuditNote} argument. A route has either this or {@link Unaudited}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    AuditAction value();

    /**
     * The kind of object ("appeal"); which one is the path variable {@code id}, if there is one.
     */
    String object();
}
