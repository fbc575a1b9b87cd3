package org.overturn.core.claim.x12;

import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;

/** Reads an 837: the hierarchy of providers, subscribers and patients, and the claims in it. */
final class ClaimsBody implements Body {

    private final Delimiters delimiters;
    private final IssueLog log;
    private final ClaimValues values;
    private final Consumer<SubmittedClaim> claims;
    private Above above = Above.NOTHING;
    private Optional<HierarchyLoop> open = Optional.empty();
    private Optional<ClaimBuilder> claim = Optional.empty();
    private int next;

    /**
     * @param first ordinal of the next claim
     */
    ClaimsBody(int first, Delimiters delimiters, IssueLog log, Consumer<SubmittedClaim> claims) {
        this.next = first;
        this.delimiters = delimiters;
        this.log = log;
        this.values = new ClaimValues(log);
        this.claims = claims;
    }

    @Override
    public void accept(Segment s) {
        switch (s.id()) {
            case "HL" -> {
                end(s.offset());
                HierarchyLoop loop = new HierarchyLoop(s, delimiters, values);
                above = above.with(s.text(3), loop);
                open = Optional.of(loop);
            }
            case "CLM" -> {
                end(s.offset());
                check(s);
                claim = Optional.of(new ClaimBuilder(next++, s, delimiters, values));
            }
            default -> {
                if (claim.isPresent()) {
                    claim.get().accept(s);
                } else {
                    open.ifPresent(loop -> loop.accept(s));
                }
            }
        }
    }

    @Override
    public void end(long offset) {
        claim.ifPresent(c -> claims.accept(c.claim(offset, above)));
        claim = Optional.empty();
        open.ifPresent(loop -> loop.end(offset));
        open = Optional.empty();
    }

    private void check(Segment clm) {
        if (!clm.has(1)) {
            log.report(
                    IssueCode.CLAIM_WITHOUT_ACCOUNT, clm, "A claim has no account number (CLM01).");
        }
    }
}
