package org.overturn.core.chance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;

/**
 * A made-up year of an office, with chances that are known: each the sum (logit) of what category,
 * code, line of business, payer, procedure and level do and of how some of them meet. It is no
 * instance of the model that is tested with it.
 */
public final class SimulatedYear {

    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static final double DENIED = 0.12;
    private static final int PAYERS = 24;
    private static final List<DenialCategory> CATEGORIES =
            List.of(
                    DenialCategory.AUTHORIZATION,
                    DenialCategory.MEDICAL_NECESSITY,
                    DenialCategory.DOCUMENTATION,
                    DenialCategory.CODING,
                    DenialCategory.BUNDLING,
                    DenialCategory.SUBMISSION_ERROR,
                    DenialCategory.NON_COVERED);
    private static final LineOfBusiness[] BUSINESSES = Arrays.copyOf(LineOfBusiness.values(), 8);
    private static final ProcedureGroup[] PROCEDURES = ProcedureGroup.values();

    private final long seed;
    private final Random random;

    private SimulatedYear(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /**
     * A denial of the year.
     *
     * @param chance the true one
     * @param dollars what comes back if it is won
     */
    public record Denial(
            int id,
            Traits traits,
            double chance,
            boolean won,
            LocalDate deniedOn,
            LocalDate endedOn,
            int dollars,
            int charge) {

        public Tally tally() {
            return new Tally(traits, 1, won ? 1 : 0, won ? 1 : 0);
        }
    }

    /** The denied ones of so many claims, by day. */
    public static List<Denial> of(long seed, int claims) {
        SimulatedYear year = new SimulatedYear(seed);
        List<Denial> all = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            LocalDate day = FIRST.plusDays((long) i * 365 / claims);
            if (year.random.nextDouble() < DENIED) {
                all.add(year.denial(i, day));
            }
        }
        return all;
    }

    private Denial denial(int id, LocalDate day) {
        Traits traits = traits();
        double chance = chance(traits);
        int dollars = (int) Math.exp(5 + 1.1 * random.nextGaussian()) + 20;
        return new Denial(
                id,
                traits,
                chance,
                random.nextDouble() < chance,
                day,
                day.plusDays(20 + random.nextInt(50)),
                dollars,
                (int) (dollars * (1.2 + 2 * random.nextDouble())));
    }

    private Traits traits() {
        DenialCategory category = CATEGORIES.get(few(CATEGORIES.size()));
        int payer = few(PAYERS);
        return new Traits(
                category,
                category.ordinal() + "-" + few(5),
                BUSINESSES[(payer + (random.nextInt(5) == 0 ? 1 : 0)) % BUSINESSES.length],
                "P" + payer,
                PROCEDURES[few(PROCEDURES.length)],
                random.nextInt(6) == 0 ? 2 : 1);
    }

    /** Small ones more often. */
    private int few(int below) {
        double u = random.nextDouble();
        return (int) (below * u * u);
    }

    private double chance(Traits traits) {
        double logit =
                effect(0.8, traits.category())
                        + effect(0.6, traits.code())
                        + effect(0.4, traits.code(), traits.business())
                        + effect(0.3, traits.payer())
                        + effect(0.5, traits.code(), traits.payer())
                        + effect(0.3, traits.procedure(), traits.category())
                        + effect(0.2, traits.procedure(), traits.payer(), traits.code())
                        - 0.5 * (traits.level() - 1)
                        - 0.1;
        return 1 / (1 + Math.exp(-logit));
    }

    /** The same for the same things. */
    private double effect(double size, Object... of) {
        return size * new Random(seed * 31 + Arrays.toString(of).hashCode()).nextGaussian();
    }
}
