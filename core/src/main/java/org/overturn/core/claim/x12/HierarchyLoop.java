package org.overturn.core.claim.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Coverage;
import org.overturn.core.remittance.x12.ContentHash;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.Segment;

/** Reads a billing provider's, subscriber's or patient's loop (HL*20, 22, 23) above the claims. */
final class HierarchyLoop {

    private final ClaimValues values;
    private final long offset;
    private final ContentHash hash;
    private final List<ClaimParty> parties = new ArrayList<>(2);
    private Optional<PartyBuilder> party = Optional.empty();
    private Optional<Coverage> coverage = Optional.empty();
    private Optional<ByteRange> range = Optional.empty();
    private String taxonomy = "";
    private String content = "";

    HierarchyLoop(Segment hl, Delimiters delimiters, ClaimValues values) {
        this.values = values;
        this.offset = hl.offset();
        this.hash = new ContentHash(delimiters);
    }

    static Coverage coverage(Segment sbr) {
        return new Coverage(
                sbr.text(1),
                sbr.text(2),
                sbr.text(3),
                sbr.text(4),
                sbr.text(9),
                ClaimValues.range(sbr));
    }

    void accept(Segment s) {
        hash.add(s);
        if (s.id().equals("NM1")) {
            endParty();
            party = Optional.of(new PartyBuilder(s, taxonomy));
            taxonomy = "";
        } else if (party.isPresent()) {
            party.get().accept(s, values);
        } else if (s.id().equals("SBR")) {
            coverage = Optional.of(coverage(s));
        } else if (s.id().equals("PRV")) {
            taxonomy = s.text(3);
        }
    }

    /** The loop ends before a byte; ending it again changes nothing. */
    void end(long to) {
        if (range.isEmpty()) {
            endParty();
            range = Optional.of(ByteRange.between(offset, to));
            content = hash.finish();
        }
    }

    List<ClaimParty> parties() {
        return parties;
    }

    Optional<Coverage> coverage() {
        return coverage;
    }

    ByteRange range() {
        return range.orElseThrow(() -> new IllegalStateException("loop at " + offset + " is open"));
    }

    /** What it says, without the numbers of the hierarchy. */
    String contentHash() {
        return content;
    }

    private void endParty() {
        party.ifPresent(p -> parties.add(p.party()));
        party = Optional.empty();
    }
}
