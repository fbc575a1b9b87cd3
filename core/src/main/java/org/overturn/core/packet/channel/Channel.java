package org.overturn.core.packet.channel;

/** How packets are sent to a payer. */
public record Channel(ChannelKind kind, Limits limits, FileNames fileNames) {

    /** As most payers have it. */
    public static Channel usual(ChannelKind kind) {
        return new Channel(kind, kind.usual(), FileNames.USUAL);
    }
}
