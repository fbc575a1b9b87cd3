package org.overturn.core.appeal;

import java.util.Locale;

/** Where an appeal stands. */
public enum AppealStatus {
    /** Opened by the night run; its packet is not assembled yet. */
    OPENED,
    /** The packet is there, but something in it is missing. */
    NEEDS_PERSON,
    /** The packet is complete: a person reviews, signs and sends it. */
    FOR_REVIEW,
    /** A person had the packet sent: it goes to the payer or is there, and can't change. */
    SENT,
    /** The payer paid all that was asked. */
    WON,
    /** The payer paid a part. */
    PARTLY_WON,
    /** The payer refused again. */
    LOST,
    /** The payer paid, and took all of it back later. */
    TAKEN_BACK,
    /** The payer did not look into it: late, without standing, not in due form. */
    DISMISSED,
    /** Both sides agreed on an amount. */
    SETTLED,
    /** We took it back. */
    WITHDRAWN,
    /** A later adjudication took away what was appealed. */
    OBSOLETE;

    /** In words, as in {@code partly won}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the appeal still is to be sent or decided. */
    public boolean isOpen() {
        return isChangeable() || this == SENT;
    }

    /** Whether letter and packet can be other ones. */
    public boolean isChangeable() {
        return this == OPENED || this == NEEDS_PERSON || this == FOR_REVIEW;
    }
}
