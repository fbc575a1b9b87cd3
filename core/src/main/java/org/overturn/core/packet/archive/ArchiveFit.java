package org.overturn.core.packet.archive;

import java.util.List;

/**
 * Whether pages conform to PDF/A-3b.
 *
 * @param obstacles why they don't, in words, each with the first page where it is so; empty when
 *     they do
 */
public record ArchiveFit(List<String> obstacles) {

    public static final ArchiveFit FIT = new ArchiveFit(List.of());

    public ArchiveFit {
        obstacles = List.copyOf(obstacles);
    }

    public static ArchiveFit not(String obstacle) {
        return new ArchiveFit(List.of(obstacle));
    }

    public boolean isFit() {
        return obstacles.isEmpty();
    }
}
