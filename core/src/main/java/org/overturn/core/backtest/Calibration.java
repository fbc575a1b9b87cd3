package org.overturn.core.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether chances were what they said.
 *
 * @param brier mean square of chance less what came back; 0 is perfect
 * @param brierOfOneChance the same had every denial been given the share of all, in hindsight
 * @param bands ten with as many denials each, the least likely first
 */
public record Calibration(int denials, double brier, double brierOfOneChance, List<Band> bands) {

    private static final int BANDS = 10;

    public Calibration {
        bands = List.copyOf(bands);
    }

    /** Denials of about the same chance: what was said, and what came back. */
    public record Band(int denials, double said, double came) {}

    static Calibration of(List<Forecast> forecasts) {
        double all = forecasts.stream().mapToDouble(f -> f.past().share()).average().orElse(0);
        return new Calibration(
                forecasts.size(),
                forecasts.stream()
                        .mapToDouble(f -> square(f.chance().mean() - f.past().share()))
                        .average()
                        .orElse(0),
                forecasts.stream()
                        .mapToDouble(f -> square(all - f.past().share()))
                        .average()
                        .orElse(0),
                bands(forecasts));
    }

    private static double square(double value) {
        return value * value;
    }

    private static List<Band> bands(List<Forecast> forecasts) {
        List<Forecast> sorted =
                forecasts.stream()
                        .sorted(
                                Comparator.comparingDouble((Forecast f) -> f.chance().mean())
                                        .thenComparing(f -> f.past().id()))
                        .toList();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            List<Forecast> some =
                    sorted.subList(sorted.size() * i / BANDS, sorted.size() * (i + 1) / BANDS);
            if (!some.isEmpty()) {
                bands.add(
                        new Band(
                                some.size(),
                                some.stream().mapToDouble(f -> f.chance().mean()).sum()
                                        / some.size(),
                                some.stream().mapToDouble(f -> f.past().share()).sum()
                                        / some.size()));
            }
        }
        return bands;
    }
}
