package org.overturn.core.packet.form;

/** Where a form stands in a packet. */
public enum FormPlace {

    /** Before everything: page one. */
    FIRST,

    /** Behind the letter. */
    BEHIND
}
