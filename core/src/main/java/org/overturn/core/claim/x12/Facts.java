package org.overturn.core.claim.x12;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.claim.Attachment;
import org.overturn.core.claim.ClaimDate;
import org.overturn.core.claim.ClaimNote;
import org.overturn.core.claim.SubmittedReference;
import org.overturn.core.x12.Segment;

/** What may stand on a claim as well as on a line: DTP, REF, PWK, NTE. */
final class Facts {

    private final ClaimValues values;
    final List<ClaimDate> dates = new ArrayList<>(2);
    final List<SubmittedReference> references = new ArrayList<>(2);
    final List<Attachment> attachments = new ArrayList<>(0);
    final List<ClaimNote> notes = new ArrayList<>(0);

    Facts(ClaimValues values) {
        this.values = values;
    }

    void accept(Segment s) {
        switch (s.id()) {
            case "DTP" -> values.dates(s).ifPresent(dates::add);
            case "REF" ->
                    references.add(
                            new SubmittedReference(s.text(1), s.text(2), ClaimValues.range(s)));
            case "PWK" ->
                    attachments.add(
                            new Attachment(s.text(1), s.text(2), s.text(6), ClaimValues.range(s)));
            case "NTE" -> notes.add(new ClaimNote(s.text(1), s.text(2), ClaimValues.range(s)));
            default -> {
                // AMT, CRC, CN1 and the like: nothing an appeal needs
            }
        }
    }
}
