package org.overturn.core.denial;

/** Who bears a denied amount: group PR makes it the patient, all else the provider. */
public enum Liability {
    PROVIDER,
    PATIENT;

    /** By the group code (835 CAS01). */
    static Liability of(String group) {
        return group.equals("PR") ? PATIENT : PROVIDER;
    }
}
