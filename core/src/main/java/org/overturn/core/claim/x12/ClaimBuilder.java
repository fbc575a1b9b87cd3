package org.overturn.core.claim.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.HealthCode;
import org.overturn.core.claim.OtherPayer;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.claim.SubmittedLine;
import org.overturn.core.db.Digest;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.x12.ContentHash;
import org.overturn.core.x12.Composite;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.Segment;

/** Reads loop 2300: a CLM and what belongs to it, with its lines. */
final class ClaimBuilder {

    private static final int PRESENT_ON_ADMISSION = 9;

    private final ClaimValues values;
    private final int component;
    private final int ordinal;
    private final long offset;
    private final String accountNumber;
    private final Optional<Money> charge;
    private final Composite facility;
    private final String delayReason;
    private final ContentHash hash;
    private final Facts facts;
    private final List<ClaimParty> parties = new ArrayList<>(4);
    private final List<HealthCode> codes = new ArrayList<>(4);
    private final List<OtherPayer> otherPayers = new ArrayList<>(0);
    private final List<SubmittedLine> lines = new ArrayList<>(4);
    private Optional<PartyBuilder> party = Optional.empty();
    private Optional<OtherPayerBuilder> otherPayer = Optional.empty();
    private Optional<LineBuilder> line = Optional.empty();

    ClaimBuilder(int ordinal, Segment clm, Delimiters delimiters, ClaimValues values) {
        this.values = values;
        this.component = delimiters.component();
        this.ordinal = ordinal;
        this.offset = clm.offset();
        this.accountNumber = clm.text(1);
        this.charge = values.amount(clm, 2);
        this.facility = ClaimValues.composite(clm.text(5), component);
        this.delayReason = clm.text(20);
        this.facts = new Facts(values);
        this.hash = new ContentHash(delimiters);
        hash.add(clm);
    }

    void accept(Segment s) {
        hash.add(s);
        switch (s.id()) {
            case "LX" -> {
                endLoops(s.offset());
                line = Optional.of(new LineBuilder(lines.size() + 1, s, component, values));
            }
            case "SBR" -> {
                endLoops(s.offset());
                otherPayer = Optional.of(new OtherPayerBuilder(s, values));
            }
            default -> acceptWithin(s);
        }
    }

    private void acceptWithin(Segment s) {
        if (line.isPresent()) {
            line.get().accept(s);
        } else if (otherPayer.isPresent()) {
            otherPayer.get().accept(s);
        } else if (s.id().equals("NM1")) {
            endParty();
            party = Optional.of(new PartyBuilder(s, ""));
        } else if (s.id().equals("HI")) {
            addCodes(s);
        } else if (party.isEmpty() || !party.get().accept(s, values)) {
            facts.accept(s);
        }
    }

    private void addCodes(Segment hi) {
        for (int element = 1; element <= hi.last(); element++) {
            Composite code = ClaimValues.composite(hi.text(element), component);
            if (!code.part(2).isEmpty()) {
                codes.add(
                        new HealthCode(
                                code.part(1),
                                code.part(2),
                                code.part(PRESENT_ON_ADMISSION),
                                ClaimValues.range(hi)));
            }
        }
    }

    /** The claim ends before a byte. */
    SubmittedClaim claim(long end, Above above) {
        endLoops(end);
        List<ClaimParty> all = new ArrayList<>(parties);
        all.addAll(above.parties());
        return new SubmittedClaim(
                ordinal,
                accountNumber,
                charge,
                facility.part(1),
                facility.part(3),
                delayReason,
                above.coverage(),
                all,
                codes,
                facts.references,
                facts.dates,
                facts.attachments,
                facts.notes,
                otherPayers,
                lines,
                above.ranges(ByteRange.between(offset, end)),
                Digest.of(above.contentHash(), hash.finish()));
    }

    private void endLoops(long end) {
        endParty();
        otherPayer.ifPresent(p -> otherPayers.add(p.payer(end)));
        otherPayer = Optional.empty();
        line.ifPresent(l -> lines.add(l.line(end)));
        line = Optional.empty();
    }

    private void endParty() {
        party.ifPresent(p -> parties.add(p.party()));
        party = Optional.empty();
    }
}
