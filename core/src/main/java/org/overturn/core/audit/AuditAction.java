package org.overturn.core.audit;

/** What was done, or tried. The names are stored: one that was released stays. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    VIEW,
    SEARCH,
    CREATE,
    CHANGE,
    DELETE,
    RESTORE,
    PRINT,
    EXPORT,
    DOWNLOAD,
    IMPORT,
    PACKET_BUILD,
    PACKET_FINALIZE,
    PACKET_SEND,
    SIGN,
    CONSENT_CHANGE,
    ROLE_CHANGE,
    RULE_CHANGE,
    SETTINGS_CHANGE,
    BREAK_GLASS,
    ACCESS_REFUSED,
    JOB_START,
    JOB_STOP,
    BACKUP,
    BACKUP_RESTORE
}
