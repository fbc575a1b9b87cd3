package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.SubmittedReference;
import org.overturn.core.remittance.Person;
import org.overturn.core.x12.Bytes;
import org.overturn.core.x12.Segment;

/** Reads NM1 and the segments behind it that say more of the same party. */
final class PartyBuilder {

    private final Person person;
    private final long offset;
    private final List<String> address = new ArrayList<>(2);
    private final List<SubmittedReference> references = new ArrayList<>(1);
    private String taxonomy;
    private Optional<LocalDate> bornOn = Optional.empty();
    private long end;

    /**
     * @param taxonomy of a PRV that stood before the NM1 (loop 2000A)
     */
    PartyBuilder(Segment nm1, String taxonomy) {
        this.person = person(nm1);
        this.taxonomy = taxonomy;
        this.offset = nm1.offset();
        this.end = nm1.end();
    }

    static Person person(Segment nm1) {
        return new Person(
                nm1.text(1),
                nm1.text(3),
                nm1.text(4),
                nm1.text(5),
                nm1.text(7),
                nm1.text(8),
                nm1.text(9));
    }

    /** Takes a segment that belongs to the party; false when it doesn't. */
    boolean accept(Segment s, ClaimValues values) {
        switch (s.id()) {
            case "N2", "PER" -> {}
            case "N3" -> line(s.text(1), s.text(2));
            case "N4" -> line(city(s), s.text(3));
            case "REF" ->
                    references.add(
                            new SubmittedReference(s.text(1), s.text(2), ClaimValues.range(s)));
            case "PRV" -> taxonomy = s.text(3);
            case "DMG" -> bornOn = values.date(s, 2);
            default -> {
                return false;
            }
        }
        end = s.end();
        return true;
    }

    ClaimParty party() {
        return new ClaimParty(
                person, address, taxonomy, bornOn, references, ByteRange.between(offset, end));
    }

    private static String city(Segment n4) {
        return n4.text(1) + (n4.has(1) && n4.has(2) ? ", " : "") + n4.text(2);
    }

    private void line(String one, String other) {
        String line = Bytes.strip(one + " " + other);
        if (!line.isEmpty()) {
            address.add(line);
        }
    }
}
