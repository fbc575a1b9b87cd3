package org.overturn.api.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.core.appeal.AppealFile.PacketOnFile;

/**
 * A packet as REST shows it.
 *
 * @param sha256 none while it was never assembled
 * @param outdated whether evidence has changed since
 * @param open whether the caller may open it
 * @param working what is being done while it is assembled again; else empty
 * @param failure why that did not end well; else empty
 */
record PacketView(
        @Nullable String sha256,
        int pages,
        boolean outdated,
        boolean open,
        List<Part> parts,
        String working,
        String failure) {

    record Part(
            String letter, String title, int firstPage, int pages, @Nullable String documentId) {

        static Part of(PacketPart part) {
            return new Part(
                    part.letter(),
                    part.title(),
                    part.firstPage(),
                    part.pages(),
                    part.documentId().map(String::valueOf).orElse(null));
        }
    }

    static PacketView none(RebuildState state) {
        return new PacketView(null, 0, false, false, List.of(), working(state), failure(state));
    }

    static PacketView of(
            PacketOnFile packet, boolean open, List<PacketPart> parts, RebuildState state) {
        return new PacketView(
                packet.sha256(),
                packet.pages(),
                false,
                open,
                parts.stream().map(Part::of).toList(),
                working(state),
                failure(state));
    }

    PacketView outdated(boolean is) {
        return new PacketView(sha256, pages, is, open, parts, working, failure);
    }

    static String working(RebuildState state) {
        return state instanceof RebuildState.Working work ? work.step() : "";
    }

    static String failure(RebuildState state) {
        return state instanceof RebuildState.Failed failed ? failed.why() : "";
    }
}
