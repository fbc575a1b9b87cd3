package org.overturn.core.letter.necessity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which letters.
 *
 * @param waitingFor the user who must act as provider
 * @param accountKey of one account
 */
public record LetterQuery(
        Set<LetterStage> stages, Optional<Long> waitingFor, Optional<String> accountKey) {

    public LetterQuery {
        stages = Set.copyOf(stages);
    }

    public static LetterQuery all() {
        return new LetterQuery(
                EnumSet.allOf(LetterStage.class), Optional.empty(), Optional.empty());
    }

    /** Those that are not decided. */
    public static LetterQuery open() {
        return new LetterQuery(
                EnumSet.complementOf(EnumSet.of(LetterStage.DECIDED)),
                Optional.empty(),
                Optional.empty());
    }

    public static LetterQuery in(LetterStage stage) {
        return new LetterQuery(Set.of(stage), Optional.empty(), Optional.empty());
    }

    /** Those that can't go on without this provider. */
    public static LetterQuery waitingFor(long providerId) {
        return new LetterQuery(
                EnumSet.of(LetterStage.CONSULT, LetterStage.REVIEW, LetterStage.APPROVED),
                Optional.of(providerId),
                Optional.empty());
    }

    public static LetterQuery ofAccount(String accountKey) {
        return new LetterQuery(
                EnumSet.allOf(LetterStage.class), Optional.empty(), Optional.of(accountKey));
    }
}
