package org.overturn.api.denial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.deadline.ClockKind;
import org.overturn.core.deadline.Deadline;
import org.overturn.core.deadline.OpenLimits;
import org.overturn.core.denial.Route;
import org.overturn.core.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The limits that run against a denial by today's rules, beside the one that is on file. */
@Component
class ShownLimits {

    private final OpenLimits limits;
    private final Clock clock;

    ShownLimits(OpenLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Optional<LimitsView> find(WorkItem item) {
        return limits.find(item.id()).map(found -> LimitsView.of(found, LocalDate.now(clock)));
    }

    /**
     * Adds {@code limits}, the {@code leading} clock, the {@code present} deadline of the denial's
     * own way, and whether that is another day than the one on file ({@code moved}).
     */
    void addTo(Model model, WorkItem item) {
        Optional<OpenLimits.Limits> found = limits.find(item.id());
        Optional<Deadline> present =
                found.flatMap(all ->
                        all.clocks().clocks().stream()
                                .filter(one -> one.kind() == kind(item.route()))
                                .map(org.overturn.core.deadline.Clock::deadline)
                                .findFirst());
        model.addAttribute("limits", found.orElse(null));
        model.addAttribute(
                "leading",
                found.flatMap(all -> all.clocks().findLeading(LocalDate.now(clock))).orElse(null));
        model.addAttribute("present", present.orElse(null));
        model.addAttribute(
                "moved",
                present.filter(deadline -> !deadline.dueOn().equals(item.dueOn())).isPresent());
    }

    private static ClockKind kind(Route route) {
        return route == Route.CORRECTED_CLAIM ? ClockKind.CORRECTED_CLAIM : ClockKind.APPEAL;
    }
}
