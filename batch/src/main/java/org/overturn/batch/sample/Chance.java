package org.overturn.batch.sample;

import java.util.List;
import java.util.SplittableRandom;
import org.overturn.core.money.Money;

/** A seeded source of chance: the same seed gives the same night. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** A source of its own, so that what one part draws doesn't shift another. */
    Chance split() {
        return new Chance(random.split());
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean percent(int probability) {
        return random.nextInt(100) < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** A part of an amount between two per mille, rounded down to the cent. */
    Money part(Money amount, int lowPerMille, int highPerMille) {
        return Share.perMille(amount, between(lowPerMille, highPerMille));
    }
}
