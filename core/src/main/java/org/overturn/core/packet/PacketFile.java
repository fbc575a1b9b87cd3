package org.overturn.core.packet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A packet that was assembled.
 *
 * @param exhibits in order, as {@link Packet} has them
 */
public record PacketFile(
        Path path, String appealNumber, LocalDate date, List<PlacedExhibit> exhibits) {

    public PacketFile {
        exhibits = List.copyOf(exhibits);
    }
}
