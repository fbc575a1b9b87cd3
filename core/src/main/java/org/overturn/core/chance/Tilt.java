package org.overturn.core.chance;

/** A difference of log odds and how far it is known. */
record Tilt(double logOdds, double variance) {

    static final Tilt NONE = new Tilt(0, 0);
}
