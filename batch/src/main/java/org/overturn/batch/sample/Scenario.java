package org.overturn.batch.sample;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What may happen to a claim; the weights make the mix. */
enum Scenario implements Deck.Card {
    ORDINARY(46, "PCBAMR", t -> Play.of(t.paid().ordinary())),
    DEDUCTIBLE(6, "PCB", t -> Play.of(t.paid().deductible())),
    SECONDARY(4, "PCMR", t -> Play.of(t.paid().secondary())),
    SECONDARY_NOTHING_LEFT(2, "PCM", t -> Play.of(t.paid().secondaryWithNothingLeft())),
    PENDED(2, "PCBAM", t -> Play.of(t.paid().pended())),
    QUALITY_CODE(6, "BA", t -> Play.of(t.paid().withQualityCode())),
    INTEREST(3, "PC", t -> Play.of(t.paid().withInterest())),
    FORWARDED(10, "B", t -> Play.of(t.paid().forwarded())),
    PREDETERMINATION(1, "PC", t -> Play.of(t.paid().predetermination())),
    STAY(2, "PA", t -> Play.of(t.paid().stay())),
    STAY_ABOVE_CHARGES(1, "A", t -> Play.of(t.paid().stayPaidAboveCharges())),
    SURPRISE_BILL(1, "PC", t -> Play.of(t.paid().surpriseBill())),
    MULTIPLE_PROCEDURES(2, "PCB", t -> Play.of(t.paid().multipleProcedures())),
    UNPRICED(1, "PCAM", t -> Play.of(t.paid().unpriced())),
    DENIED(7, "PCBAMR", t -> t.denied().next()),
    OVERTURNED(1, "PCBAM", t -> t.chains().overturned()),
    UPHELD(1, "PA", t -> t.chains().upheld()),
    TAKEN_BACK(1, "PCBM", t -> t.chains().takenBack()),
    DECIDED_LATE(1, "BA", t -> t.chains().decidedLate()),
    REPRICED(1, "PCBAM", t -> t.chains().repriced()),
    UNWON(1, "PCBAM", t -> t.chains().unwon()),
    REVERSED_ONLY(1, "PCA", t -> t.chains().reversedOnly()),
    CORRECTED_FIRST(1, "PCBAM", t -> t.chains().correctedFirst()),
    PAID_MORE(1, "PCBAM", t -> t.chains().paidMore());

    /** What a few days have no room for. */
    private static final Set<Scenario> OF_MONTHS =
            EnumSet.of(UNWON, REVERSED_ONLY, CORRECTED_FIRST, PAID_MORE);

    private final int weight;
    private final String payers;
    private final Function<Troupe, Play> play;

    Scenario(int weight, String payers, Function<Troupe, Play> play) {
        this.weight = weight;
        this.payers = payers;
        this.play = play;
    }

    /** Who plays the scenarios of one payer. */
    record Troupe(PaidClaims paid, DeniedClaims denied, Chains chains) {}

    /**
     * Those of a payer.
     *
     * @param months whether the sample is of months
     */
    static List<Scenario> of(SamplePayer payer, boolean months) {
        return Arrays.stream(values())
                .filter(s -> s.payers.indexOf(payer.code()) >= 0)
                .filter(s -> months || !OF_MONTHS.contains(s))
                .toList();
    }

    @Override
    public int weight() {
        return weight;
    }

    Play play(Troupe troupe) {
        return play.apply(troupe);
    }

    /** Claims it puts into the present remittance, at most. */
    int claimsNow() {
        return switch (this) {
            case REPRICED -> 3;
            case DENIED -> 2;
            default -> 1;
        };
    }

    /** Files of the payer that must follow, for the claims that come later. */
    int filesLater() {
        return switch (this) {
            case DECIDED_LATE, UNWON, CORRECTED_FIRST -> 2;
            case OVERTURNED, UPHELD, TAKEN_BACK, REVERSED_ONLY, PAID_MORE -> 1;
            default -> 0;
        };
    }
}
