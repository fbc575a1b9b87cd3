package org.overturn.core.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;

/** What chances say, of a few cases and of offices whose chances are known. */
class ChancesTest {

    private static final Traits TRAITS = at("P1");

    private static Traits at(String payer) {
        return new Traits(
                DenialCategory.MEDICAL_NECESSITY,
                "50",
                LineOfBusiness.MEDICARE_ADVANTAGE,
                payer,
                ProcedureGroup.IMAGING,
                1);
    }

    private static Tally tally(Traits traits, int won, int cases) {
        return new Tally(traits, cases, won, won);
    }

    @ParameterizedTest
    @CsvSource({"MEDICAL_NECESSITY, 0.45", "SUBMISSION_ERROR, 0.75", "NON_COVERED, 0.15"})
    void withoutHistoryItIsOurEstimate(DenialCategory category, double stated) {
        Chance chance =
                Chances.of(List.of())
                        .of(
                                new Traits(
                                        category,
                                        "1",
                                        LineOfBusiness.ERISA,
                                        "P1",
                                        ProcedureGroup.VISIT,
                                        1));

        assertThat(chance.mean()).isCloseTo(stated, within(1e-9));
        assertThat(chance.said()).isEmpty();
        assertThat(chance.words()).isEqualTo("our estimate");
        assertThat(chance.own().cases()).isZero();
        assertThat(chance.high() - chance.low()).isGreaterThan(0.5);
    }

    @Test
    void oneOfOneIsNotCertain() {
        Chance chance = Chances.of(List.of(tally(TRAITS, 1, 1))).of(TRAITS);

        assertThat(chance.mean()).isBetween(0.5, 0.7);
        assertThat(chance.high()).isLessThan(1);
        assertThat(chance.own()).isEqualTo(new Alike(Step.LEVEL, 1, 1));
        assertThat(chance.said()).isEmpty();
    }

    @Test
    void manyCasesSpeakForThemselves() {
        Chances chances = Chances.of(List.of(tally(TRAITS, 180, 200), tally(at("P2"), 10, 100)));

        assertThat(chances.of(TRAITS).mean()).isCloseTo(0.9, within(0.03));
        assertThat(chances.of(at("P2")).mean()).isCloseTo(0.1, within(0.04));
        assertThat(chances.of(TRAITS).words())
                .isEqualTo("180 of 200 like it won at this payer, procedure and level");
    }

    @Test
    void anotherPayerLearnsFromItsNeighboursWhichSaySo() {
        List<Tally> many = IntStream.range(0, 12).mapToObj(i -> tally(at("N" + i), 9, 10)).toList();

        Chance chance = Chances.of(many).of(at("new"));

        assertThat(chance.mean()).isBetween(0.75, 0.92);
        assertThat(chance.own().cases()).isZero();
        assertThat(chance.words()).isEqualTo("108 of 120 like it won in this line of business");
    }

    @Test
    void manyCasesOfOneOtherPayerSayLittle() {
        Chance chance = Chances.of(List.of(tally(at("P2"), 980, 1000))).of(TRAITS);

        assertThat(chance.mean()).isBetween(0.5, 0.9);
        assertThat(chance.high() - chance.low()).isGreaterThan(0.3);
    }

    @Test
    void aPartCountsAsThatPart() {
        Chance half = Chances.of(List.of(new Tally(TRAITS, 400, 400, 200))).of(TRAITS);

        assertThat(half.mean()).isCloseTo(0.5, within(0.01));
        assertThat(half.own().won()).isEqualTo(400);
    }

    @Test
    void theOrderOfCasesChangesNothing() {
        List<Tally> cases =
                new ArrayList<>(
                        SimulatedYear.of(5, 20_000).stream()
                                .map(SimulatedYear.Denial::tally)
                                .toList());
        Chance first = Chances.of(cases).of(cases.getFirst().traits());
        Traits traits = cases.getFirst().traits();
        Collections.shuffle(cases, new Random(1));
        Chance second = Chances.of(cases).of(traits);

        assertThat(second.mean()).isCloseTo(first.mean(), within(1e-9));
        assertThat(second.low()).isCloseTo(first.low(), within(1e-9));
        assertThat(second.own()).isEqualTo(first.own());
    }

    /** Pooled over offices: within one the misses of its largest payers come together. */
    @Test
    void theIntervalHoldsTheTrueChanceNinetyTimesOfAHundred() {
        long held = 0;
        long asked = 0;
        for (int seed = 1; seed <= 8; seed++) {
            List<SimulatedYear.Denial> year = SimulatedYear.of(seed, 60_000);
            List<SimulatedYear.Denial> known = year.subList(0, year.size() / 2);
            Chances chances = Chances.of(known.stream().map(SimulatedYear.Denial::tally).toList());
            List<SimulatedYear.Denial> later = year.subList(year.size() / 2, year.size());
            asked += later.size();
            held += later.stream().filter(denial -> holds(chances, denial)).count();
        }

        assertThat((double) held / asked).isBetween(0.86, 0.94);
    }

    private static boolean holds(Chances chances, SimulatedYear.Denial denial) {
        Chance chance = chances.of(denial.traits());
        return chance.low() <= denial.chance() && denial.chance() <= chance.high();
    }
}
