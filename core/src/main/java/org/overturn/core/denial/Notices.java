package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.overturn.core.code.Rarc;

/**
 * What remark codes say of a denial beside its category and the gates of its route:
 * denial_detection.md section 4, RARC overrides. They change no route; the sentence of the route
 * carries them.
 */
enum Notices {
    /** N1, N187, N210, MA01, MA02, ...: only where no stricter remark stands beside it. */
    APPEAL_OFFERED(
            rarc -> says(rarc, "GRANTED"), "the payer says that this decision may be appealed."),

    /** MA46, MA91, N539, N11, N690, N691; CARC 193 says it in its own remedy. */
    APPEAL_DECIDED(
            rarc -> says(rarc, "OUTCOME"),
            "this is what an earlier appeal came to; what is still refused goes to the next"
                    + " level."),

    /** The section 935 limit of N469 is told for itself. */
    AUDIT(
            rarc -> Set.of("N432", "N199", "N688").contains(rarc.code()),
            "an audit or review changed the payment; answer its findings, and watch for a"
                    + " recoupment."),

    RECOUPMENT_LIMITED(
            rarc -> rarc.code().equals("N469"),
            "an appeal that comes in time limits the recoupment (MMA section 935)."),

    NO_SURPRISES(
            Notices::isNoSurprises,
            "rules on surprise bills apply, with a clock of their own: open negotiation is begun"
                    + " within 30 business days (45 CFR 149.510(b)(1))."),

    ERISA(
            rarc -> says(rarc, "ERISA_FLAG"),
            "the plan is under ERISA: for the patient cite 29 CFR 2560.503-1."),

    NOT_ERISA(
            rarc -> says(rarc, "STATE_LAW_FLAG"),
            "the plan is not under ERISA: cite the law of the state.");

    /** Remarks of the No Surprises Act, which starts a dispute clock of its own. */
    private static final Set<String> SURPRISE_BILLS =
            Set.of(
                    "N830", "N859", "N862", "N864", "N865", "N866", "N867", "N869", "N870", "N876",
                    "N877", "N878", "N879");

    private final Predicate<Rarc> by;
    private final String words;

    Notices(Predicate<Rarc> by, String words) {
        this.by = by;
        this.words = words;
    }

    static boolean isNoSurprises(String code) {
        return SURPRISE_BILLS.contains(code);
    }

    private static boolean isNoSurprises(Rarc rarc) {
        return isNoSurprises(rarc.code());
    }

    private static boolean says(Rarc rarc, String right) {
        return rarc.appealRights().filter(said -> said.startsWith(right)).isPresent();
    }

    /** A sentence for each that a remark gives, naming the first that does; none: empty. */
    static List<String> of(Remarks remarks) {
        List<String> sentences = new ArrayList<>();
        for (Notices notice : values()) {
            notice.find(remarks)
                    .ifPresent(rarc -> sentences.add("RARC " + rarc.code() + ": " + notice.words));
        }
        return sentences;
    }

    private Optional<Rarc> find(Remarks remarks) {
        return this == APPEAL_OFFERED && remarks.appealRight() != AppealRight.OFFERED
                ? Optional.empty()
                : remarks.listed().stream().filter(by).findFirst();
    }
}
