package org.overturn.core.worklist;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.denial.Route;

/** What a person changes on denials. */
public sealed interface WorkChange {

    /** Gives them to somebody; to nobody when empty. */
    record Assign(Optional<Long> owner) implements WorkChange {}

    /** Puts them off; they come back on that day. */
    record PutOff(LocalDate until, String reason) implements WorkChange {

        public PutOff {
            reason = reason.strip();
            if (reason.isEmpty() || reason.length() > 255) {
                throw new RefusedQuery(
                        "reason", "Say in at most 255 characters why it is put off.");
            }
        }
    }

    /** Takes a hold back. */
    record Release() implements WorkChange {}

    /** Sends them another way than the rules said; their limits are counted anew. */
    record SendTo(Route route, String reason) implements WorkChange {

        public SendTo {
            reason = reason.strip();
            if (reason.isEmpty() || reason.length() > 500) {
                throw new RefusedQuery(
                        "reason", "Say in at most 500 characters why it goes another way.");
            }
        }
    }
}
