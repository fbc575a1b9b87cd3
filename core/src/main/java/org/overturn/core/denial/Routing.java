package org.overturn.core.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.code.Carc;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.code.Rarc;

/**
 * What is to be done about a denial, and the sentence that says why. The reason code decides; for a
 * generic one the category that its remark gave; before both what the office ruled of the payer's
 * codes; then the gates of the remark codes, which win, but for one that the office's rule names.
 *
 * <p>Where the texts are silent: a reason that nobody lists is appealed, since that is what keeps
 * the limit while the payer is asked; and a denial by a payer that has sent the claim on (status
 * 23) waits for the other payer.
 */
record Routing(Route route, String reason) {

    static Routing of(
            Cause cause,
            Remarks remarks,
            String status,
            String reasonSent,
            Optional<PayerOverride> office) {
        Routing routing =
                status.equals("23")
                        ? new Routing(
                                Route.WAIT,
                                "Claim status 23: the payer sent the claim to another payer, whose"
                                        + " decision comes first.")
                        : byCause(cause, reasonSent).under(office);
        return gated(routing, cause, remarks.without(office)).with(Notices.of(remarks));
    }

    /** What the office ruled of these codes; where it names no route, the rules' own. */
    private Routing under(Optional<PayerOverride> office) {
        return office.map(rule ->
                        new Routing(
                                rule.says().route().orElse(route),
                                rule.says().route().isEmpty() && rule.says().remedy().isEmpty()
                                        ? rule.sentence() + " " + reason
                                        : rule.sentence()))
                .orElse(this);
    }

    private Routing with(List<String> notices) {
        return notices.isEmpty()
                ? this
                : new Routing(route, reason + " " + String.join(" ", notices));
    }

    private static Routing byCause(Cause cause, String sent) {
        Optional<Route> moved = cause.isMoved() ? byCategory(cause.category()) : Optional.empty();
        if (moved.isPresent()) {
            String because = cause.remark().map(Explanation::name).orElse(sent);
            String kind = cause.carc().isPresent() ? " on generic CARC " + sent : " as reason";
            return named(because + kind, cause.category(), moved.get());
        }
        if (cause.carc().isEmpty()) {
            return new Routing(
                    Route.APPEAL,
                    "Reason "
                            + sent
                            + " is in no list: ask the payer for the specific reason and appeal"
                            + " within the limit.");
        }
        Carc carc = cause.carc().get();
        if (carc.isDenial() == Carc.IsDenial.NO) {
            return named(
                    "Claim status 4 with the whole charge under CARC " + sent,
                    cause.category(),
                    Route.CORRECTED_CLAIM);
        }
        return new Routing(own(carc), "CARC " + carc.code() + ": " + carc.remedy() + ".");
    }

    private static Routing named(String rule, DenialCategory category, Route route) {
        return new Routing(
                route,
                rule
                        + ": a matter of "
                        + lower(category.label())
                        + ", which calls for: "
                        + lower(route.label())
                        + ".");
    }

    private static Routing gated(Routing routing, Cause cause, Remarks remarks) {
        return switch (remarks.appealRight()) {
            case RESUBMIT_ONLY ->
                    new Routing(
                            Route.CORRECTED_CLAIM,
                            "RARC "
                                    + code(remarks.resubmitOnly())
                                    + ": correct and resubmit, there is no appeal; the filing limit"
                                    + " counts.");
            case NONE ->
                    routing.route.opensAppeal()
                            ? new Routing(
                                    Route.WRITE_OFF,
                                    "RARC "
                                            + code(remarks.noAppeal())
                                            + ": this decision may not be appealed.")
                            : routing;
            case LIMITED -> limited(routing, cause, remarks);
            case OFFERED, NOT_STATED -> routing;
        };
    }

    private static Routing limited(Routing routing, Cause cause, Remarks remarks) {
        return routing.route.opensAppeal() && cause.category() != DenialCategory.DUPLICATE
                ? new Routing(
                        routing.route,
                        routing.reason
                                + " RARC "
                                + code(remarks.limited())
                                + ": only whether it is a duplicate can be appealed.")
                : routing;
    }

    /** The route of a category that a remark gave; empty where the reason code's own holds. */
    private static Optional<Route> byCategory(DenialCategory category) {
        return switch (category) {
            case AUTHORIZATION,
                    MEDICAL_NECESSITY,
                    EXPERIMENTAL,
                    TIMELY_FILING,
                    BENEFIT_LIMIT,
                    NON_COVERED ->
                    Optional.of(Route.APPEAL);
            case DOCUMENTATION -> Optional.of(Route.DOCUMENTS);
            case COORDINATION_OF_BENEFITS -> Optional.of(Route.OTHER_PAYER);
            case PROVIDER_CREDENTIALING -> Optional.of(Route.ENROLMENT_FIX);
            case PATIENT_RESPONSIBILITY -> Optional.of(Route.PATIENT);
            case ELIGIBILITY, CODING, SUBMISSION_ERROR, BUNDLING, DUPLICATE ->
                    Optional.of(Route.CORRECTED_CLAIM);
            case OTHER, CONTRACTUAL, PAYMENT_ADJUSTMENT, PENDED, APPEAL_STATUS -> Optional.empty();
        };
    }

    private static Route own(Carc carc) {
        return switch (carc.remedyKind()) {
            case APPEAL -> Route.APPEAL;
            case CORRECTED_CLAIM -> Route.CORRECTED_CLAIM;
            case BILL_OTHER_PAYER -> Route.OTHER_PAYER;
            case SUBMIT_DOCS -> Route.DOCUMENTS;
            case PATIENT -> Route.PATIENT;
            case ENROLLMENT_FIX -> Route.ENROLMENT_FIX;
            case WRITE_OFF -> Route.WRITE_OFF;
            case NONE -> Route.NONE;
        };
    }

    private static String code(Optional<Rarc> rarc) {
        return rarc.map(Rarc::code).orElse("");
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
