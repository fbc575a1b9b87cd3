package org.overturn.core.user;

/** What a user does; each may have several. What a role may do is said where it is done. */
public enum Role {
    BILLER("Biller"),
    ADVOCATE("Advocate"),
    PROVIDER("Provider"),
    ADMINISTRATOR("Administrator"),
    AUDITOR("Auditor");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
