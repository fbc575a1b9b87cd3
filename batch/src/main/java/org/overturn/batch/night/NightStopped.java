package org.overturn.batch.night;

/**
 * A person stopped the night run; what was done stays done, and the next run goes on from there.
 */
public final class NightStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String by;

    NightStopped(String by) {
        super("The night run was stopped by " + by + ".");
        this.by = by;
    }

    /** Who asked for it, as told to {@link Nights#stop}. */
    public String by() {
        return by;
    }
}
