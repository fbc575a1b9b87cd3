package org.overturn.batch.submission;

/** How an attempt ended. */
sealed interface Delivered {

    /** A few words for the history; no patient data. */
    String note();

    /** The next one on the way has it. */
    record Left(String note) implements Delivered {}

    /** Surely nothing left; another attempt may end better. */
    record NotYet(String note) implements Delivered {}

    /** Surely nothing left, and another attempt would end the same. */
    record Refused(String note) implements Delivered {}

    /** It may have left or not. */
    record Doubtful(String note) implements Delivered {}
}
