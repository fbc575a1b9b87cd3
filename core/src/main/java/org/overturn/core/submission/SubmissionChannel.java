package org.overturn.core.submission;

import org.overturn.core.packet.channel.ChannelKind;

/** A way by which packets leave. The names are stored. */
public enum SubmissionChannel {
    /** A folder for whoever prints and posts it; the number of the certified letter is recorded. */
    MAIL("Mail", ChannelKind.MAIL),
    /** An e-mail to a gateway that faxes what is attached. */
    FAX_MAIL("Fax by e-mail gateway", ChannelKind.FAX),
    /** Files for a fax program that watches a folder. */
    FAX_FOLDER("Fax by folder", ChannelKind.FAX),
    /** An e-mail with the packet under a password, where payer and policy allow it. */
    SECURE_MAIL("Secure e-mail", ChannelKind.ESMD),
    /** A folder for whoever uploads it. */
    PORTAL("Portal", ChannelKind.PORTAL),
    ESMD("esMD", ChannelKind.ESMD);

    private final String label;
    private final ChannelKind kind;

    SubmissionChannel(String label, ChannelKind kind) {
        this.label = label;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    /** Whose limits and covers its files have. */
    public ChannelKind kind() {
        return kind;
    }

    /** Whether a mail server takes it, so that nobody can prove that it never left. */
    public boolean isMailed() {
        return this == FAX_MAIL || this == SECURE_MAIL;
    }

    /** Whether a person takes the files on from a folder. */
    public boolean isByHand() {
        return this == MAIL || this == PORTAL || this == ESMD;
    }
}
