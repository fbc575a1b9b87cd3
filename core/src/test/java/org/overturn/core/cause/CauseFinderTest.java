package org.overturn.core.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.overturn.core.cause.SimulatedYear.Planted;
import org.overturn.core.money.Money;

class CauseFinderTest {

    private static final int LINES_A_DAY = 400;
    private static final int CHANGES = 12;

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Reason IMAGING = new Reason("P", "197", "");

    @Test
    void plantedChangesAreFoundWithinDays() {
        List<Integer> delays = new ArrayList<>();
        int missed = 0;
        for (long seed = 1; seed <= 3; seed++) {
            SimulatedYear year = new SimulatedYear(seed, LINES_A_DAY, CHANGES);
            for (Planted change : year.planted) {
                OptionalInt delay = delay(year, change);
                delay.ifPresent(delays::add);
                missed += delay.isPresent() ? 0 : 1;
            }
        }
        Collections.sort(delays);
        System.out.println("found after days " + delays + ", missed " + missed);
        assertThat(missed).isZero();
        assertThat(delays.get(delays.size() / 2)).isLessThanOrEqualTo(6);
        assertThat(delays.getLast()).isLessThanOrEqualTo(30);
    }

    private static OptionalInt delay(SimulatedYear year, Planted change) {
        return IntStream.rangeClosed(0, 45)
                .filter(days ->
                        CauseFinder.find(year.refusals, year.lines, change.since().plusDays(days))
                                .stream()
                                .anyMatch(change::isFound))
                .findFirst();
    }

    @Test
    void whatDidNotChangeIsNotSaidToHave() {
        long alarms =
                LongStream.rangeClosed(11, 20)
                        .map(seed -> {
                            SimulatedYear year = new SimulatedYear(seed, LINES_A_DAY, 0);
                            return IntStream.rangeClosed(1, 12)
                                    .mapToObj(SimulatedYear.FIRST.plusDays(4)::plusMonths)
                                    .flatMap(day ->
                                            CauseFinder.find(year.refusals, year.lines, day)
                                                    .stream())
                                    .filter(cause -> cause.change().isPresent())
                                    .count();
                        })
                        .sum();
        System.out.println("false alarms in ten years, looked at each month: " + alarms);
        assertThat(alarms).isLessThanOrEqualTo(2);
    }

    @Test
    void denialsOfOneCauseComeTogether() {
        SimulatedYear year = new SimulatedYear(7, LINES_A_DAY, CHANGES);
        Map<Long, String> found = new HashMap<>();
        List<Cause> causes = CauseFinder.find(year.refusals, year.lines, SimulatedYear.LAST);
        for (Cause cause : causes) {
            cause.refusals().forEach(r -> found.put(r.denialId(), "" + causes.indexOf(cause)));
        }
        List<String> truth = year.refusals.stream().map(r -> year.truth.get(r.denialId())).toList();
        List<String> said =
                year.refusals.stream()
                        .map(r -> found.getOrDefault(r.denialId(), "alone " + r.denialId()))
                        .toList();
        double index = RandIndex.adjusted(truth, said);
        System.out.printf(
                "adjusted Rand index %.3f over %d denials, %d causes%n",
                index, truth.size(), causes.size());
        assertThat(index).isGreaterThan(0.85);
    }

    @Test
    void theOrderOfDenialsDoesNotMatter() {
        SimulatedYear year = new SimulatedYear(3, 100, 4);
        List<Cause> causes = CauseFinder.find(year.refusals, year.lines, SimulatedYear.LAST);
        Collections.shuffle(year.refusals, new Random(1));
        Collections.shuffle(year.lines, new Random(2));

        assertThat(CauseFinder.find(year.refusals, year.lines, SimulatedYear.LAST))
                .isEqualTo(causes);
    }

    @Test
    void sinceWhenAndHowMuchIsSaid() {
        List<DecidedLines> lines = decided("73721", 100);
        List<Refusal> refusals =
                IntStream.range(60, 100)
                        .filter(day -> day % 2 == 0)
                        .mapToObj(day -> refusal(day, "73721"))
                        .toList();

        Cause cause = CauseFinder.find(refusals, lines, START.plusDays(99)).getFirst();

        assertThat(cause.procedures()).containsExactly("73721");
        assertThat(cause.change().orElseThrow().since()).isEqualTo(START.plusDays(60));
        assertThat(cause.change().orElseThrow().until()).isEmpty();
        assertThat(cause.change().orElseThrow().before()).isEqualTo(new Rate(0, 180));
        assertThat(cause.change().orElseThrow().after()).isEqualTo(new Rate(20, 120));
        assertThat(cause.amount()).isEqualTo(new Money(20 * 10_000));
    }

    @Test
    void aPayerThatPaysAgainIsSaidTo() {
        List<Refusal> refusals =
                IntStream.range(40, 60).mapToObj(day -> refusal(day, "73721")).toList();

        Cause cause =
                CauseFinder.find(refusals, decided("73721", 120), START.plusDays(119)).getFirst();

        assertThat(cause.change().orElseThrow().since()).isEqualTo(START.plusDays(40));
        assertThat(cause.change().orElseThrow().until()).contains(START.plusDays(59));
        assertThat(cause.trend()).isEqualTo(Trend.OVER);
    }

    @Test
    void aPayerThatWasNeverSeenPayingHasNoDayOfChange() {
        List<Refusal> refusals =
                IntStream.range(0, 30).mapToObj(day -> refusal(day, "73721")).toList();

        List<Cause> causes = CauseFinder.find(refusals, decided("73721", 30), START.plusDays(29));

        assertThat(causes).hasSize(1);
        assertThat(causes.getFirst().change()).isEmpty();
    }

    @Test
    void fewDenialsAreNoCauseAndNoneIsNone() {
        List<Refusal> refusals =
                IntStream.range(0, 3).mapToObj(day -> refusal(day, "73721")).toList();

        assertThat(CauseFinder.find(refusals, decided("73721", 30), START.plusDays(29))).isEmpty();
        assertThat(CauseFinder.find(List.of(), List.of(), START)).isEmpty();
    }

    @Test
    void theTrendNeedsEightWeeks() {
        List<Refusal> refusals =
                IntStream.range(0, 32).mapToObj(day -> refusal(day, "73721")).toList();

        assertThat(trend(refusals, 30)).isEqualTo(Trend.UNKNOWN);
        assertThat(trend(refusals, 60)).isEqualTo(Trend.OVER);
        assertThat(trend(refusals, 57)).isEqualTo(Trend.FALLING);
    }

    private static Trend trend(List<Refusal> refusals, int days) {
        return CauseFinder.find(refusals, decided("73721", days), START.plusDays(days - 1))
                .getFirst()
                .trend();
    }

    @Test
    void aClaimRefusedAsAWholeHasNoProcedure() {
        List<Refusal> refusals = IntStream.range(0, 10).mapToObj(day -> refusal(day, "")).toList();

        List<Cause> causes = CauseFinder.find(refusals, decided("73721", 30), START.plusDays(29));

        assertThat(causes).hasSize(1);
        assertThat(causes.getFirst().procedures()).isEmpty();
    }

    private static Refusal refusal(int day, String procedure) {
        return new Refusal(day, IMAGING, procedure, START.plusDays(day), new Money(10_000));
    }

    /** Three lines a day. */
    private static List<DecidedLines> decided(String procedure, int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> new DecidedLines("P", procedure, START.plusDays(day), 3))
                .toList();
    }
}
