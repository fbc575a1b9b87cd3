package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * An adjudication as the chain of its claim sees it.
 *
 * @param pended nothing was decided yet (CARC 133, 257, 277)
 * @param answersAppeal it bears a code by which payers answer an appeal
 */
record ChainLink(
        long id,
        Place place,
        String statusCode,
        Names names,
        Served served,
        Amounts amounts,
        boolean pended,
        boolean answersAppeal) {

    /**
     * By the remittances' dates, then their trace numbers and contents, then their order inside.
     */
    static final Comparator<ChainLink> ORDER =
            Comparator.comparing((ChainLink link) -> link.place.day())
                    .thenComparing(link -> link.place.trace())
                    .thenComparing(link -> link.place.content())
                    .thenComparing(link -> link.place.remittance())
                    .thenComparing(link -> link.place.ordinal());

    /**
     * Where it stands. When it arrived is no part of it.
     *
     * @param content hash of the remittance's content: tells two of one day and trace apart
     * @param ordinal in the remittance
     */
    record Place(
            Optional<LocalDate> remittedOn,
            String trace,
            String content,
            long remittance,
            int ordinal) {

        /** A remittance without a date goes first. */
        LocalDate day() {
            return remittedOn.orElse(LocalDate.MIN);
        }
    }

    /**
     * What the claim is called.
     *
     * @param account the key of 835 CLP01; {@code 0} or empty when the payer sent none
     * @param claimNumber CLP07
     * @param original REF*F8
     */
    record Names(String payer, String account, String claimNumber, String original, String member) {

        Names {
            claimNumber = claimNumber.strip();
            original = original.strip();
            member = member.strip();
        }

        boolean hasAccount() {
            return !account.isEmpty() && !account.equals("0");
        }

        boolean hasAccountOf(Names other) {
            return hasAccount() && account.equals(other.account);
        }

        /** The same claim number, or one of them refers to the other's. */
        boolean isReferredWith(Names other) {
            return same(claimNumber, other.claimNumber)
                    || same(original, other.claimNumber)
                    || same(claimNumber, other.original);
        }

        static boolean same(String one, String other) {
            return !one.isEmpty() && one.equals(other);
        }

        /** Says nothing: a chain is about patients. */
        @Override
        public String toString() {
            return "Names[]";
        }
    }

    /**
     * What was served.
     *
     * @param lines in the order of the remittance; none where nothing has to be compared
     */
    record Served(Optional<LocalDate> from, Optional<LocalDate> to, List<ServedLine> lines) {

        Served {
            lines = List.copyOf(lines);
        }

        /** Whether both have lines, and the same ones. */
        boolean hasLinesOf(Served other) {
            return !lines.isEmpty() && whats().equals(other.whats());
        }

        private List<String> whats() {
            return lines.stream().map(ServedLine::what).sorted().toList();
        }

        /** Whether both say when, and the times have no day in common. */
        boolean isApartFrom(Served other) {
            return endsBefore(other) || other.endsBefore(this);
        }

        private boolean endsBefore(Served other) {
            return from.isPresent()
                    && other.from.isPresent()
                    && to.orElse(from.get()).isBefore(other.from.get());
        }
    }

    /**
     * What it says in money; denied and patient share are sums of adjustments, each at one level.
     */
    record Amounts(Money charge, Money paid, Money denied, Money patientShare) {}

    boolean isReversal() {
        return statusCode.equals("22");
    }

    boolean isDecision() {
        return !isReversal() && !statusCode.equals("25") && !statusCode.equals("23");
    }

    Money charge() {
        return amounts.charge();
    }

    Money paid() {
        return amounts.paid();
    }

    Money denied() {
        return amounts.denied();
    }

    boolean isDenied() {
        return denied().isPositive();
    }

    boolean comesAfter(ChainLink other) {
        return ORDER.compare(this, other) > 0;
    }

    /**
     * Whether a reversal may undo it: it is of an earlier day, or of the same one, but not further
     * down in the same remittance.
     */
    boolean mayBeUndoneBy(ChainLink reversal) {
        return place.remittance() == reversal.place.remittance()
                ? place.ordinal() < reversal.place.ordinal()
                : !place.day().isAfter(reversal.place.day());
    }

    /** Whether both are of one claim although nothing but the account or a number says so. */
    boolean mayBeOfClaim(ChainLink other) {
        return names.isReferredWith(other.names)
                || (names.hasAccountOf(other.names) && !served.isApartFrom(other.served));
    }

    /** Whether both are of one claim, which a number or the same charge says. */
    boolean isOfClaim(ChainLink other) {
        return names.isReferredWith(other.names)
                || (names.hasAccountOf(other.names)
                        && !served.isApartFrom(other.served)
                        && charge().abs().equals(other.charge().abs()));
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "ChainLink[" + id + "]";
    }
}
