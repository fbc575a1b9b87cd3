package org.overturn.core.approval;

/**
 * An approver lets a finding pass.
 *
 * @param finding its key
 */
public record Waiver(String finding, String reason) {

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "Waiver[" + finding + "]";
    }
}
