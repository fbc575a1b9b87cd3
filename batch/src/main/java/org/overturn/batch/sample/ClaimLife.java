package org.overturn.batch.sample;

import java.util.List;
import java.util.Locale;
import org.overturn.core.money.Money;

/**
 * What a perfect reader makes of a claim that is decided more than once, when all of it is on file.
 *
 * @param links adjudications and what they act on: {@code NUMBER STATUS CORRECTS NUMBER STATUS}
 * @param denials of each adjudication that has some, for all of them together: {@code NUMBER KIND
 *     END RECOVERED}; nobody has appealed them
 */
record ClaimLife(List<String> links, List<String> denials) {

    ClaimLife {
        links = List.copyOf(links);
        denials = List.copyOf(denials);
    }

    /** How a later adjudication acts on an earlier one. */
    enum Act {
        REVERSES,
        CORRECTS,
        ADDS_TO
    }

    /** What becomes of denials. */
    enum End {
        STANDS,
        SUPERSEDED,
        OVERTURNED,
        TAKEN_BACK
    }

    static String link(DraftClaim later, Act act, DraftClaim original) {
        return name(later) + " " + act + " " + name(original);
    }

    private static String name(DraftClaim claim) {
        return claim.claimNumber() + " " + claim.status();
    }

    static String denial(DraftClaim claim, String kind, End end, Money recovered) {
        return String.format(Locale.US, "%s %s %s %s", claim.claimNumber(), kind, end, recovered);
    }
}
