package org.overturn.core.cause;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.overturn.core.money.Money;

/**
 * A year of decided lines with reasons that refuse a steady part of some procedures, and planted
 * changes. Which refusal comes from which is known.
 */
final class SimulatedYear {

    static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    static final LocalDate LAST = FIRST.plusDays(364);

    private static final int PAYERS = 8;
    private static final int PROCEDURES = 30;

    final List<Refusal> refusals = new ArrayList<>();
    final List<DecidedLines> lines = new ArrayList<>();
    final List<Planted> planted = new ArrayList<>();

    /** What each refusal truly comes from, by denial. */
    final Map<Long, String> truth = new HashMap<>();

    private final SplittableRandom random;
    private final int linesADay;
    private long denials;

    /**
     * From a day on, a payer refuses so much of some procedures; all of them where none is named.
     */
    record Planted(Reason reason, List<String> procedures, LocalDate since, double rate) {

        boolean befalls(String procedure, LocalDate day) {
            return !day.isBefore(since) && (procedures.isEmpty() || procedures.contains(procedure));
        }

        boolean isFound(Cause cause) {
            return cause.reason().equals(reason)
                    && cause.change()
                            .filter(change -> !change.since().isBefore(since.minusDays(7)))
                            .filter(change -> !change.since().isAfter(since.plusDays(14)))
                            .isPresent();
        }
    }

    private record Habit(Reason reason, List<String> procedures, double rate) {}

    SimulatedYear(long seed, int linesADay, int changes) {
        random = new SplittableRandom(seed);
        this.linesADay = linesADay;
        Map<String, List<Habit>> habits = habits();
        for (int i = 0; i < changes; i++) {
            planted.add(plant(i));
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                decide(day, habits);
            }
        }
    }

    private Map<String, List<Habit>> habits() {
        Map<String, List<Habit>> habits = new HashMap<>();
        for (int payer = 0; payer < PAYERS; payer++) {
            List<Habit> own = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                own.add(
                        new Habit(
                                new Reason(
                                        "payer" + payer,
                                        "" + (i * 7 + 16),
                                        i % 2 == 0 ? "" : "N" + i),
                                i < 2 ? List.of() : procedures(3),
                                i < 2 ? 0.01 : 0.05 + random.nextDouble() * 0.1));
            }
            habits.put("payer" + payer, own);
        }
        return habits;
    }

    private Planted plant(int index) {
        String payer = "payer" + index % PAYERS;
        // every other one is of a reason that this payer had before
        String carc = index % 2 == 0 ? "" + (index % 6 * 7 + 16) : "29" + index;
        List<String> procedures =
                switch (index % 3) {
                    case 0 -> procedures(1);
                    case 1 -> procedures(3);
                    default -> List.of();
                };
        return new Planted(
                new Reason(
                        payer, carc, index % 2 == 0 && index % 6 % 2 == 1 ? "N" + index % 6 : ""),
                procedures,
                FIRST.plusDays(random.nextInt(120, 320)),
                procedures.isEmpty() ? 0.15 : 0.6);
    }

    /** Of the busier ones: those that come every week. */
    private List<String> procedures(int count) {
        List<String> procedures = new ArrayList<>();
        while (procedures.size() < count) {
            String procedure = name(random.nextInt(PROCEDURES / 2));
            if (!procedures.contains(procedure)) {
                procedures.add(procedure);
            }
        }
        return procedures;
    }

    private static String name(int procedure) {
        return "" + (72000 + procedure * 148);
    }

    private void decide(LocalDate day, Map<String, List<Habit>> habits) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (int i = 0; i < linesADay; i++) {
            String payer = "payer" + random.nextInt(PAYERS);
            // the first procedures are billed most
            String procedure = name((int) (PROCEDURES * Math.pow(random.nextDouble(), 1.7)));
            counts.computeIfAbsent(payer, p -> new HashMap<>()).merge(procedure, 1, Integer::sum);
            refuse(payer, procedure, day, habits);
        }
        counts.forEach((payer, all) ->
                all.forEach((procedure, count) ->
                        lines.add(new DecidedLines(payer, procedure, day, count))));
    }

    private void refuse(
            String payer, String procedure, LocalDate day, Map<String, List<Habit>> habits) {
        for (Planted change : planted) {
            if (change.reason().payer().equals(payer)
                    && change.befalls(procedure, day)
                    && random.nextDouble() < change.rate()) {
                add(change.reason(), procedure, day, "planted " + planted.indexOf(change));
                return;
            }
        }
        for (Habit habit : habits.getOrDefault(payer, List.of())) {
            boolean befalls =
                    habit.procedures().isEmpty() || habit.procedures().contains(procedure);
            if (befalls && random.nextDouble() < habit.rate()) {
                add(habit.reason(), procedure, day, habit.reason().toString());
                return;
            }
        }
    }

    private void add(Reason reason, String procedure, LocalDate day, String from) {
        long id = ++denials;
        refusals.add(
                new Refusal(id, reason, procedure, day, new Money(random.nextInt(5_000, 200_000))));
        truth.put(id, from);
    }
}
