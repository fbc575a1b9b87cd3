package org.overturn.core.denial;

/** Who bears a denied amount: group PR makes it the patient, all else the provider. */
public enum Liability {
    PROVIDER,
    PATIENT
}
