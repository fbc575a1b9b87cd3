package org.overturn.core.packet.proof;

import java.util.Optional;

/**
 * What a look at a file alone says.
 *
 * @param appeal whose packet it says it is; can't be relied on unless it is unchanged
 * @param manifest of a packet, or of one of the files it was cut into, that is unchanged
 * @param sha256 of the file
 */
public record PacketCheck(
        State state, Optional<String> appeal, Optional<Manifest> manifest, String sha256) {

    /** Which part of a packet it is; empty for a packet. */
    public Optional<Manifest.Volume> volume() {
        return manifest.flatMap(Manifest::volume);
    }

    /** Of the packet: of the one it was cut from where it is a volume. */
    public String packetSha256() {
        return volume().map(Manifest.Volume::packetSha256).orElse(sha256);
    }

    /** What it is. */
    public enum State {
        /** A packet, or a volume of one, byte for byte as it was made. */
        UNCHANGED,
        /** A packet of which at least one byte is another, or missing. */
        CHANGED,
        /** A packet without a manifest: made before there were any. */
        WITHOUT_MANIFEST,
        /** One of the files that a packet without a manifest was cut into for a channel. */
        VOLUME,
        /** A PDF, and none of ours. */
        OTHER_PDF,
        /** A PDF that asks for a password. */
        LOCKED,
        /** Begins as a PDF and can't be read as one. */
        DAMAGED,
        /** No PDF. */
        NO_PDF
    }
}
