package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which of the transactions that were sent a statement is about. Control numbers start anew, so the
 * numbers must fit, sender and day too, and only one transaction may be left.
 */
final class FileTie {

    /** An acknowledgment comes within days; a control number that is this old is another's. */
    private static final int LATEST_DAYS = 30;

    private FileTie() {}

    /**
     * @param receiver GS03 of the acknowledgment
     * @param statedOn day of the acknowledgment
     */
    static List<ClaimFileRepository.SentTransaction> candidates(
            List<ClaimFileRepository.SentTransaction> sent,
            String receiver,
            Optional<LocalDate> statedOn) {
        return sent.stream()
                .filter(one ->
                        one.sender().isEmpty()
                                || receiver.isEmpty()
                                || one.sender().equalsIgnoreCase(receiver))
                .filter(one -> inTime(one.createdOn(), statedOn))
                .toList();
    }

    private static boolean inTime(Optional<LocalDate> sentOn, Optional<LocalDate> statedOn) {
        return sentOn.isEmpty()
                || statedOn.isEmpty()
                // a day of grace: clocks and time zones of two offices
                || (!statedOn.get().isBefore(sentOn.get().minusDays(1))
                        && !statedOn.get().isAfter(sentOn.get().plusDays(LATEST_DAYS)));
    }
}
