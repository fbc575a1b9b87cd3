package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.deadline.ClockKind.APPEAL;
import static org.overturn.core.deadline.ClockKind.CORRECTED_CLAIM;
import static org.overturn.core.deadline.ClockKind.OPEN_NEGOTIATION;
import static org.overturn.core.deadline.ClockKind.RECORDS_REQUEST;
import static org.overturn.core.deadline.ClockKind.RECOUPMENT_STOP;
import static org.overturn.core.deadline.ClockKind.RECOUPMENT_STOP_SECOND;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.denial.Route;
import org.overturn.core.payer.LineOfBusiness;

class ClocksTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 31);

    private final Clocks clocks = new Clocks(Deadlines.by(RuleBook.standard()));

    @Test
    void allThatRunsAgainstAMedicareCaseIsShownTheEarliestFirst() {
        CaseClocks all =
                clocks.of(
                        new CaseFacts(
                                medicare().served(Optional.of(LocalDate.of(2026, 3, 2))),
                                Route.APPEAL,
                                false,
                                Optional.of(ON),
                                Optional.of(ON),
                                Optional.of(LocalDate.of(2026, 6, 1))));

        assertThat(all.clocks())
                .extracting(Clock::kind)
                .containsExactly(
                        RECOUPMENT_STOP,
                        RECORDS_REQUEST,
                        RECOUPMENT_STOP_SECOND,
                        APPEAL,
                        CORRECTED_CLAIM);
        assertThat(all.clocks())
                .extracting(clock -> clock.deadline().dueOn().orElseThrow().toString())
                .containsExactly(
                        "2026-04-30", "2026-05-15", "2026-07-31", "2026-08-03", "2027-03-02");
    }

    @Test
    void theEarliestHardOneThatHasNotPassedLeads() {
        CaseClocks all =
                clocks.of(
                        CaseFacts.of(
                                Occasion.of(
                                        LineOfBusiness.COMMERCIAL_CONTRACT,
                                        Optional.empty(),
                                        "Aetna",
                                        ON),
                                Route.APPEAL,
                                true));

        assertThat(leading(all, ON)).contains(OPEN_NEGOTIATION);
        assertThat(leading(all, LocalDate.of(2026, 5, 12))).contains(OPEN_NEGOTIATION);
        assertThat(leading(all, LocalDate.of(2026, 5, 13))).contains(APPEAL);
        assertThat(leading(all, LocalDate.of(2026, 9, 28))).isEmpty();
        assertThat(all.clocks().getLast().deadline().dueOn()).isEmpty();
    }

    @Test
    void aClaimToBeCorrectedIsLedByThatClock() {
        Occasion late = medicare().served(Optional.of(LocalDate.of(2025, 4, 15)));

        CaseClocks all = clocks.of(CaseFacts.of(late, Route.CORRECTED_CLAIM, false));

        assertThat(leading(all, ON)).contains(CORRECTED_CLAIM);
        assertThat(leading(all, LocalDate.of(2026, 4, 16))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Route.class,
            names = {"APPEAL", "DOCUMENTS", "CORRECTED_CLAIM"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherRoutesHaveNoClock(Route route) {
        assertThat(clocks.of(CaseFacts.of(medicare(), route, false)).clocks()).isEmpty();
    }

    @Test
    void aStopOfRecoupmentIsMedicaresOnly() {
        CaseClocks all =
                clocks.of(
                        new CaseFacts(
                                Occasion.of(LineOfBusiness.ERISA, Optional.empty(), "", ON),
                                Route.APPEAL,
                                false,
                                Optional.empty(),
                                Optional.of(ON),
                                Optional.empty()));

        assertThat(all.clocks()).extracting(Clock::kind).containsExactly(APPEAL, CORRECTED_CLAIM);
    }

    private static Optional<ClockKind> leading(CaseClocks all, LocalDate today) {
        return all.findLeading(today).map(Clock::kind);
    }

    private static Occasion medicare() {
        return Occasion.of(LineOfBusiness.MEDICARE_FFS, Optional.empty(), "", ON);
    }
}
