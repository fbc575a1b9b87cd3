package org.overturn.api.denial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.api.web.RefusedField;
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
        @Valid @Nullable HoldRequest hold,
        @AssertTrue(message = "true takes the hold back; to keep it, leave release out")
                @Nullable Boolean release,
        @Valid @Nullable RouteRequest route) {

    /** Put off until a day, today or up to a year ahead. */
    record HoldRequest(
            @NotNull(message = "say until which day it is put off, as YYYY-MM-DD") LocalDate until,
            @NotBlank(message = "say in at most 255 characters why it is put off")
                    @Size(max = 255, message = "say it in at most 255 characters")
                    String reason) {}

    /** Sent another way. */
    record RouteRequest(
            @NotNull(message = "say which way it goes: one of the routes") Route to,
            @NotBlank(message = "say in at most 500 characters why it goes another way")
                    @Size(max = 500, message = "say it in at most 500 characters")
                    String reason) {}

    /**
     * The one change it asks for.
     *
     * @throws RefusedField when it asks for none, or more than one
     */
    WorkChange change() {
        long asked = Stream.of(owner, hold, release, route).filter(Objects::nonNull).count();
        if (asked != 1) {
            throw new RefusedField("change", "give exactly one of owner, hold, release, route");
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
            throw new RefusedField("owner", "owner is a user's id, or none");
        }
        return Optional.of(Long.parseLong(owner));
    }
}
