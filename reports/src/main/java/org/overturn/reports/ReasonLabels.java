package org.overturn.reports;

/** Our own words for a claim adjustment reason code. */
@FunctionalInterface
interface ReasonLabels {

    /** Never empty: an unknown code says that it is. */
    String label(String carc);
}
