package org.overturn.core.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.code.Carc;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.remittance.Remark;

/** What the rules make of one denied adjustment: why it is refused, and what is to be done. */
record Ruling(DenialCategory category, AppealRight appealRight, Routing routing) {

    /**
     * @param office what the office rules otherwise for the payer
     * @param sent those that bear on the adjustment: of its line, then of the claim
     * @param status CLP02
     */
    static Ruling of(
            Judged denied, List<Remark> sent, String status, Codes codes, OfficeRules office) {
        return of(
                denied.adjustment().reason(),
                sent,
                status,
                codes,
                office.find(denied.adjustment().group(), denied.adjustment().reason(), sent));
    }

    /** The same where no payer is known. */
    static Ruling of(String reason, List<Remark> sent, String status, Codes codes) {
        return of(reason, sent, status, codes, Optional.empty());
    }

    /**
     * The same with the office's rule for these codes of the payer, if there is one.
     *
     * @param status CLP02
     */
    static Ruling of(
            String reason,
            List<Remark> sent,
            String status,
            Codes codes,
            Optional<PayerOverride> office) {
        Optional<Carc> carc = codes.findCarc(reason);
        Remarks remarks = Remarks.of(codes, sent);
        Cause cause = Cause.of(carc, reason, remarks, codes);
        return new Ruling(
                office.flatMap(rule -> rule.says().category()).orElse(cause.category()),
                remarks.appealRight(),
                Routing.of(cause, remarks, status, reason, office));
    }
}
