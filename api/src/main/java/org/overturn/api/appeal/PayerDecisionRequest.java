package org.overturn.api.appeal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.appeal.AppealStatus;
import org.overturn.core.appeal.NewPayerDecision;
import org.overturn.core.appeal.RefusedPayerDecision;

/**
 * A payer's decision on an appeal, as a page and REST send it.
 *
 * @param outcome WON, PARTLY_WON, LOST, DISMISSED, SETTLED or WITHDRAWN
 * @param decidedOn date of the payer's notice
 * @param reference the payer's, if it gave one
 * @param says how the payer told it, and why
 */
record PayerDecisionRequest(
        @Nullable String outcome,
        @Nullable String decidedOn,
        @Nullable String reference,
        @Nullable String says) {

    static final PayerDecisionRequest NOTHING = new PayerDecisionRequest("", "", "", "");

    /**
     * @throws RefusedPayerDecision when something is missing or isn't what it should be
     */
    NewPayerDecision decision() {
        return NewPayerDecision.of(
                Arrays.stream(AppealStatus.values())
                        .filter(one -> one.name().equals(outcome))
                        .findFirst(),
                day(),
                text(reference),
                text(says));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(text(decidedOn).strip())
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new RefusedPayerDecision("decidedOn", "Give the date as 2026-03-31.");
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
