package org.overturn.core.denial;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.code.NcpdpReject;
import org.overturn.core.code.Rarc;
import org.overturn.core.remittance.Remark;

/**
 * The remark codes that bear on one adjustment, those of its line before those of the claim.
 *
 * @param listed RARCs that our list knows, in order
 * @param rejects pharmacy rejects that our list knows, in order
 */
record Remarks(List<Rarc> listed, List<NcpdpReject> rejects) {

    Remarks {
        listed = List.copyOf(listed);
        rejects = List.copyOf(rejects);
    }

    static Remarks of(Codes codes, List<Remark> sent) {
        return new Remarks(
                sent.stream()
                        .filter(remark -> !remark.isReject())
                        .flatMap(remark -> codes.findRarc(remark.code()).stream())
                        .toList(),
                sent.stream()
                        .filter(Remark::isReject)
                        .flatMap(remark -> codes.findNcpdpReject(remark.code()).stream())
                        .toList());
    }

    /**
     * The remark that says why: no alert, and of a category that explains a denial. A specific RARC
     * goes before a pharmacy reject, and that before a RARC that only says correct and resubmit
     * (MA130).
     */
    Optional<Explanation> reason() {
        List<Rarc> explaining = listed.stream().filter(Remarks::explains).toList();
        return Stream.of(
                        explaining.stream()
                                .filter(says("RESUBMIT_ONLY").negate())
                                .map(Explanation::of),
                        rejects.stream().map(Explanation::of).filter(r -> explains(r.category())),
                        explaining.stream().map(Explanation::of))
                .flatMap(explanations -> explanations)
                .findFirst();
    }

    Optional<Rarc> resubmitOnly() {
        return first(says("RESUBMIT_ONLY"));
    }

    Optional<Rarc> noAppeal() {
        return first(says("NONE"));
    }

    Optional<Rarc> limited() {
        return first(says("LIMITED"));
    }

    /** Without the remark that an office rule names: that rule has weighed it. */
    Remarks without(Optional<PayerOverride> office) {
        String weighed = office.map(rule -> rule.says().codes().remark()).orElse("");
        return weighed.isEmpty()
                ? this
                : new Remarks(
                        listed.stream().filter(rarc -> !rarc.code().equals(weighed)).toList(),
                        rejects);
    }

    /** What the remarks together say about appealing; the strictest wins. */
    AppealRight appealRight() {
        return Stream.of(
                        resubmitOnly().map(rarc -> AppealRight.RESUBMIT_ONLY),
                        noAppeal().map(rarc -> AppealRight.NONE),
                        limited().map(rarc -> AppealRight.LIMITED),
                        first(Remarks::grants).map(rarc -> AppealRight.OFFERED))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(AppealRight.NOT_STATED);
    }

    static boolean explains(Rarc rarc) {
        return !rarc.alert() && explains(rarc.category());
    }

    /** Whether a category says why something is refused; pricing and appeal notices don't. */
    static boolean explains(DenialCategory category) {
        return switch (category) {
            case OTHER, CONTRACTUAL, PAYMENT_ADJUSTMENT, PENDED, APPEAL_STATUS -> false;
            default -> true;
        };
    }

    private static boolean grants(Rarc rarc) {
        return rarc.appealRights().filter(right -> right.startsWith("GRANTED")).isPresent();
    }

    private static Predicate<Rarc> says(String right) {
        return rarc -> rarc.appealRights().filter(right::equals).isPresent();
    }

    private Optional<Rarc> first(Predicate<Rarc> wanted) {
        return listed.stream().filter(wanted).findFirst();
    }
}
