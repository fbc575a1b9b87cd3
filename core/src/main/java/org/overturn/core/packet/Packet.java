package org.overturn.core.packet;

import java.util.List;
import org.overturn.core.issue.Issue;

/**
 * A packet that was written.
 *
 * @param sha256 of the file
 * @param pages of the file
 * @param exhibits in order
 * @param issues exhibits that are missing or incomplete, and why
 * @param manifest as it lies in the file
 */
public record Packet(
        String sha256,
        int pages,
        List<PlacedExhibit> exhibits,
        List<Issue> issues,
        String manifest) {

    public Packet {
        exhibits = List.copyOf(exhibits);
        issues = List.copyOf(issues);
    }
}
