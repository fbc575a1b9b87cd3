package org.overturn.batch.night;

/** Another run is at work over the same database. */
public final class NightUnderWay extends RuntimeException {

    private static final long serialVersionUID = 1;

    NightUnderWay(String holder) {
        super(
                "Another run is at work over the same database ("
                        + holder
                        + "). Wait until it has ended, then run again.");
    }
}
