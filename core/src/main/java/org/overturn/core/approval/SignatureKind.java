package org.overturn.core.approval;

/** How it was signed. The names are stored. */
public enum SignatureKind {
    TYPED("Typed attestation"),
    IMAGE("Image of the signature");

    private final String label;

    SignatureKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
