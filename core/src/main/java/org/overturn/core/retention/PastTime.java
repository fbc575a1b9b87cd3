package org.overturn.core.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of one kind is past its time.
 *
 * @param since what came on this day or before is
 * @param count so many pieces are
 * @param removable so many of them may be taken away: no open appeal, no legal hold, nothing newer
 *     of the account
 * @param oldest when the first of them came
 */
public record PastTime(
        RetentionKind kind,
        LocalDate since,
        long count,
        long removable,
        Optional<LocalDate> oldest) {

    public long kept() {
        return count - removable;
    }
}
