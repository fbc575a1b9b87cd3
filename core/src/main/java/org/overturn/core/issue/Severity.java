package org.overturn.core.issue;

/** How much an issue matters for the night's result. */
public enum Severity {
    /** Something was refused or left out; a person must act. */
    ERROR,
    /** Everything was kept, but a person should look. */
    WARNING,
    /** Said for the record. */
    INFO
}
