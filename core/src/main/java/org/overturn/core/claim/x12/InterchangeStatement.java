package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.Acknowledgment;
import org.overturn.core.claim.ClaimStatus;
import org.overturn.core.claim.ClaimTransaction;
import org.overturn.core.claim.Verdict;
import org.overturn.core.db.Digest;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.X12Date;

/** Reads a TA1: whether an interchange could be taken in. */
final class InterchangeStatement {

    private InterchangeStatement() {}

    /** TA102, the day of the interchange it is about. */
    static Optional<LocalDate> sentOn(Segment ta1) {
        return X12Date.find("20" + ta1.text(2));
    }

    static Acknowledgment of(Segment ta1, ClaimTransaction header) {
        ClaimStatus status = new ClaimStatus(ta1.text(4), ta1.text(5), "", 0);
        Optional<LocalDate> none = Optional.empty();
        return new Acknowledgment(
                1,
                Acknowledgment.Level.INTERCHANGE,
                Verdict.ofSyntax(ta1.text(4)),
                "",
                ta1.text(1),
                "",
                SyntaxBody.source(header),
                List.of(status),
                "",
                "",
                "",
                none,
                header.createdOn(),
                none,
                none,
                Optional.empty(),
                Acknowledgment.Totals.NONE,
                ClaimValues.range(ta1),
                Digest.of(
                        "TA1",
                        ta1.text(1),
                        ta1.text(2),
                        ta1.text(3),
                        status.toString(),
                        header.envelope().sender()));
    }
}
