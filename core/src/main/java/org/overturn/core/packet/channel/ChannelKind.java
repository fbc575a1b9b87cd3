package org.overturn.core.packet.channel;

/** A way to send a packet, with the limits that hold where nobody has said which do. */
public enum ChannelKind {

    /** The smallest limits that are seen: a packet that keeps them is taken anywhere. */
    PORTAL("Portal", new Limits(Integer.MAX_VALUE, 5, Limits.megabytes(10))),

    /** Beyond 100 pages in one call machines give up. */
    FAX("Fax", new Limits(100, Integer.MAX_VALUE, Long.MAX_VALUE)),

    MAIL("Mail", Limits.NONE),

    /** CMS electronic submission of medical documentation: one PDF, the request first. */
    ESMD("esMD", new Limits(Integer.MAX_VALUE, 1, Long.MAX_VALUE));

    private final String label;
    private final Limits usual;

    ChannelKind(String label, Limits usual) {
        this.label = label;
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    public Limits usual() {
        return usual;
    }
}
