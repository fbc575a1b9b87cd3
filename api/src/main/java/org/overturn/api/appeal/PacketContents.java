package org.overturn.api.appeal;

import java.util.List;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Redaction;

/**
 * What the page of a packet's contents shows.
 *
 * @param exhibits in their order, the remittance page first
 * @param leftOut documents that somebody left out as a whole
 * @param blackedOut parts of pages, of documents that the user may open
 * @param marks passages that are marked and notes, likewise
 * @param held documents on file that are not in for another reason, which the appeal's page says
 */
record PacketContents(
        int version,
        boolean segments,
        List<ExhibitCard> exhibits,
        List<ExhibitCard> leftOut,
        List<Redaction> blackedOut,
        List<Mark> marks,
        int held) {}
