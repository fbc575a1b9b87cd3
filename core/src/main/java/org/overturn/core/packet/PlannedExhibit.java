package org.overturn.core.packet;

import java.util.Optional;

/**
 * An exhibit before its pages are known: what a letter may refer to.
 *
 * @param document none for the remittance page
 */
public record PlannedExhibit(String letter, String title, Optional<PacketDocument> document) {}
