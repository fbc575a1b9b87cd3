package org.overturn.api.denial;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.core.denial.Route;
import org.overturn.core.worklist.WorkChange;

/**
 * What is to be changed; exactly one of these.
 *
 * @param owner a user's id; {@code none} gives it to nobody
 * @param release true takes a hold back
 */
record ChangeRequest(
        @Nullable String owner,
        @Nullable HoldRequest hold,
        @Nullable Boolean release,
        @Nullable RouteRequest route) {

    /** Put off until a day. */
    record HoldRequest(LocalDate until, String reason) {}

    /** Sent another way. */
    record RouteRequest(Route to, String reason) {}

    /**
     * The one change it asks for.
     *
     * @throws IllegalArgumentException when it asks for none, or more than one
     */
    WorkChange change() {
        long asked =
                Stream.of(owner, hold, release, route).filter(Objects::nonNull).count();
        if (asked != 1) {
            throw new IllegalArgumentException("give exactly one of owner, hold, release, route");
        }
        if (hold != null) {
            return new WorkChange.PutOff(hold.until(), hold.reason());
        }
        if (route != null) {
            return new WorkChange.SendTo(route.to(), route.reason());
        }
        return owner == null ? new WorkChange.Release() : new WorkChange.Assign(user(owner));
    }

    private static Optional<Long> user(String owner) {
        if (owner.equals("none")) {
            return Optional.empty();
        }
        if (!owner.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("owner is a user's id, or none");
        }
        return Optional.of(Long.parseLong(owner));
    }
}
