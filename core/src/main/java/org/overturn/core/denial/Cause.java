package org.overturn.core.denial;

import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.Carc;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.code.Rarc;

/**
 * Why an adjustment is refused: denial_detection.md section 4, RARC overrides.
 *
 * @param carc the reason code; empty when it isn't in the list
 * @param remark the remark code that decided the category; it may be the reason itself (CO-N89)
 */
record Cause(DenialCategory category, Optional<Carc> carc, Optional<Rarc> remark) {

    /** Reasons that say no more than "see the remark". */
    private static final Set<String> GENERIC = Set.of("16", "96", "A1", "129", "252");

    static Cause of(Optional<Carc> code, String reason, Remarks remarks, Codes codes) {
        return code.map(carc -> listed(carc, remarks)).orElseGet(() -> unlisted(reason, codes));
    }

    /** Whether the remark moved the denial to another category than the reason code's own. */
    boolean isMoved() {
        return remark.isPresent() && carc.filter(code -> code.category() == category).isEmpty();
    }

    /** Whether the reason code itself, listed or not, can be a denial. */
    static boolean isOwn(Judged denied) {
        return denied.carc().filter(code -> code.isDenial() == Carc.IsDenial.NO).isEmpty();
    }

    private static Cause listed(Carc carc, Remarks remarks) {
        if (carc.isDenial() == Carc.IsDenial.NO) { // only status 4 makes a denial of it
            return new Cause(DenialCategory.ELIGIBILITY, Optional.of(carc), Optional.empty());
        }
        Optional<Rarc> remark = GENERIC.contains(carc.code()) ? remarks.reason() : Optional.empty();
        DenialCategory category = remark.map(Rarc::category).orElse(carc.category());
        return new Cause(category, Optional.of(carc), remark);
    }

    private static Cause unlisted(String reason, Codes codes) {
        Optional<Rarc> remark =
                codes.findRarc(reason).filter(rarc -> Remarks.explains(rarc.category()));
        DenialCategory category = remark.map(Rarc::category).orElse(DenialCategory.OTHER);
        return new Cause(category, Optional.empty(), remark);
    }
}
