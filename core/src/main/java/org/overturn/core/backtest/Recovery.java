package org.overturn.core.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.money.Money;

/**
 * What an order brings by day 30: again and again, the denials of 30 days are a pile of which so
 * many a day are worked in the next 30. What a denial brings is what it brought, whenever it is
 * worked.
 *
 * @param perDay how many are worked in a day
 * @param piles how many piles there were
 * @param recovered by order, of all piles together
 * @param worked the same, how many
 */
public record Recovery(
        int perDay, int piles, Map<Order, Money> recovered, Map<Order, Integer> worked) {

    static final int DAYS = 30;

    public Recovery {
        recovered = Map.copyOf(recovered);
        worked = Map.copyOf(worked);
    }

    /** How much more than another order, as a share of that; 0 where that brought nothing. */
    public double gain(Order order, Order over) {
        Money base = recovered.getOrDefault(over, Money.ZERO);
        return base.isPositive()
                ? (double) recovered.getOrDefault(order, Money.ZERO).cents() / base.cents() - 1
                : 0;
    }

    /** Piles begin with the first day and are as many as are whole; at least one. */
    static Recovery of(List<Forecast> forecasts, LocalDate from, LocalDate to, int perDay) {
        Map<Order, Money> recovered = new EnumMap<>(Order.class);
        Map<Order, Integer> worked = new EnumMap<>(Order.class);
        int piles = 0;
        for (LocalDate start = from;
                piles == 0 || !start.plusDays(DAYS - 1L).isAfter(to);
                start = start.plusDays(DAYS)) {
            piles++;
            List<Forecast> pile = denied(forecasts, start);
            for (Order order : Order.values()) {
                List<Forecast> done =
                        pile.stream().sorted(order.order()).limit((long) perDay * DAYS).toList();
                recovered.merge(order, sum(done), Money::plus);
                worked.merge(order, done.size(), Integer::sum);
            }
        }
        return new Recovery(perDay, piles, recovered, worked);
    }

    private static List<Forecast> denied(List<Forecast> forecasts, LocalDate start) {
        return new ArrayList<>(
                forecasts.stream()
                        .filter(f ->
                                !f.past().deniedOn().isBefore(start)
                                        && f.past().deniedOn().isBefore(start.plusDays(DAYS)))
                        .toList());
    }

    private static Money sum(List<Forecast> done) {
        return Money.sum(done.stream().map(f -> f.past().recovered()).toList());
    }
}
