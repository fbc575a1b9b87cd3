package org.overturn.core.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;

/**
 * What a remittance is to those that came before for its payment: a further part of a cheque that
 * was split into several files, another notice under a trace number that is used again for zero
 * payments, or a contradiction that a person must look at.
 *
 * <p>Claims decide first: one that is posted for the payment is never posted again. Then the sum
 * decides: parts may come to the amount paid, in whatever order they arrive, and not to more.
 */
@Component
class Payments {

    private final PaymentRepository payments;
    private final KeptRemittances kept;
    private final Repetition repetition;

    Payments(PaymentRepository payments, KeptRemittances kept) {
        this.payments = payments;
        this.kept = kept;
        this.repetition = new Repetition(kept);
    }

    /**
     * Where a new remittance belongs.
     *
     * @param hold why it isn't posted
     * @param rivals posted remittances it contradicts; where it isn't held, those it repeats
     * @param posted those of its payment that are posted
     * @param released held ones that are posted with it: only together they come to the payment
     */
    record Place(
            Optional<HoldCause> hold,
            List<Version> rivals,
            List<Version> posted,
            List<Version> released) {

        private static Place among(List<Version> posted, List<Version> released) {
            return new Place(Optional.empty(), List.of(), posted, released);
        }

        /** It says nothing that parts of its payment don't say together. */
        boolean repeats() {
            return hold.isEmpty() && !rivals.isEmpty();
        }

        RemittanceStatus status() {
            if (repeats()) {
                return RemittanceStatus.SKIPPED;
            }
            return hold.isPresent() ? RemittanceStatus.HELD : RemittanceStatus.REGISTERED;
        }

        Optional<Long> rival() {
            return rivals.stream().map(Version::id).findFirst();
        }
    }

    /** Finds the place of a remittance of a kept file that isn't registered yet. */
    Place place(FileScan.Scanned scanned, RemittanceFileRepository.KnownFile file) {
        List<Version> posted = payments.listPosted(scanned.remittanceKey());
        if (posted.isEmpty()) {
            return Place.among(posted, List.of());
        }
        KeptRemittances.Place own =
                new KeptRemittances.Place(file.sha256(), scanned.header().ordinal());
        ClaimKeys keys = kept.keys(own);
        List<Version> rivals = overlapping(keys, posted);
        if (rivals.isEmpty()) {
            return place(scanned, keys, posted);
        }
        return Stream.of(posted, rivals)
                .filter(parts -> repetition.isOf(parts, scanned.end(), own))
                .findFirst()
                .map(parts -> new Place(Optional.empty(), parts, posted, List.of()))
                .orElseGet(
                        () -> new Place(Optional.of(HoldCause.OVERLAP), rivals, posted, List.of()));
    }

    /** No claim is posted yet: the sum decides. */
    private Place place(FileScan.Scanned scanned, ClaimKeys keys, List<Version> posted) {
        Money amount = scanned.header().payment().amount().orElse(Money.ZERO);
        if (amount.isZero()) {
            return Place.among(posted, List.of());
        }
        Money withIt = explained(posted).plus(explained(scanned.end()));
        List<Version> waiting =
                disjoint(keys, posted, payments.listExcess(scanned.remittanceKey()));
        if (!waiting.isEmpty() && withIt.plus(explained(waiting)).equals(amount)) {
            return Place.among(posted, waiting);
        }
        return withIt.compareTo(amount) <= 0
                ? Place.among(posted, List.of())
                : new Place(Optional.of(HoldCause.EXCESS), posted, posted, List.of());
    }

    private List<Version> overlapping(ClaimKeys keys, List<Version> among) {
        return among.stream().filter(one -> kept.keys(one).overlap(keys)).toList();
    }

    /** Posted remittances of the payment that share claims with a held one; else all of them. */
    List<Version> rivals(Version held) {
        List<Version> posted = payments.listPosted(held.key());
        List<Version> overlapping = overlapping(kept.keys(held), posted);
        return overlapping.isEmpty() ? posted : overlapping;
    }

    boolean overlaps(Version one, Version other) {
        return kept.keys(one).overlap(kept.keys(other));
    }

    /** Those that share claims with nothing posted, nor with each other. */
    private List<Version> disjoint(ClaimKeys keys, List<Version> posted, List<Version> waiting) {
        List<Version> disjoint = new ArrayList<>();
        for (Version one : waiting) {
            ClaimKeys own = kept.keys(one);
            boolean free =
                    !own.overlap(keys)
                            && Stream.concat(posted.stream(), disjoint.stream())
                                    .noneMatch(other -> kept.keys(other).overlap(own));
            if (free) {
                disjoint.add(one);
            }
        }
        return disjoint;
    }

    /** What claims and provider adjustments of remittances come to together. */
    static Money explained(List<Version> versions) {
        return Money.sum(versions.stream().map(Version::explained).toList());
    }

    static Money explained(RemittanceEnd end) {
        return end.claimsPaid().minus(end.providerAdjusted());
    }

    /** Marks a remittance that is posted now as a part of the payment that others began. */
    void join(long id, String key) {
        List<Version> posted = payments.listPosted(key);
        if (posted.size() > 1 && !posted.getFirst().amount().isZero()) {
            payments.join(id, posted.getFirst().id());
        }
    }

    /** The parts of a payment, for its balance. */
    List<Version> parts(String key) {
        return payments.listPosted(key);
    }
}
