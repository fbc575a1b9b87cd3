package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.claim.ClaimTransaction;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.Interchange;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.X12Date;

/** The interchange and the group around the transactions. */
final class Groups {

    private Interchange interchange = Interchange.inferred(0, Delimiters.USUAL);
    private Optional<Group> group = Optional.empty();

    private record Group(
            String sender,
            String receiver,
            Optional<LocalDate> createdOn,
            String number,
            String version) {}

    void begin(Interchange found) {
        interchange = found;
        group = Optional.empty();
    }

    Delimiters delimiters() {
        return interchange.delimiters();
    }

    void beginGroup(Segment gs) {
        String date = gs.text(4);
        group =
                Optional.of(
                        new Group(
                                gs.text(2),
                                gs.text(3),
                                X12Date.find(date.length() == 6 ? "20" + date : date),
                                gs.text(6),
                                gs.text(8)));
    }

    void endGroup() {
        group = Optional.empty();
    }

    Optional<LocalDate> createdOn() {
        return group.flatMap(Group::createdOn);
    }

    /**
     * @param version ST03, where the group names none
     */
    ClaimTransaction.Envelope envelope(String version) {
        return new ClaimTransaction.Envelope(
                interchange.controlNumber(),
                group.map(Group::number).orElse(""),
                group.map(Group::sender).filter(s -> !s.isEmpty()).orElse(interchange.senderId()),
                group.map(Group::receiver).orElse(""),
                group.map(Group::version).filter(v -> !v.isEmpty()).orElse(version),
                interchange.delimiters(),
                interchange.test());
    }
}
