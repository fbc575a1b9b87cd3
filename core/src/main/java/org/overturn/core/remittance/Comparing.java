package org.overturn.core.remittance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.overturn.core.remittance.Comparison.Change;
import org.overturn.core.remittance.Comparison.Claim;
import org.overturn.core.remittance.Comparison.Difference;
import org.overturn.core.remittance.Comparison.Listed;

/**
 * Compares a held remittance with posted ones, reading their kept files one after the other: of the
 * claims only hashes stay in memory, but for the first that differ.
 */
final class Comparing {

    private static final int MOST = 50;

    private final KeptRemittances kept;
    private final Map<Long, Long> heldFacts = new HashMap<>();
    private final Set<Long> heldExactly = new HashSet<>();
    private final Map<Long, Adjudication> changedPosted = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final First<Claim> onlyPosted = new First<>();
    private final First<Claim> onlyHeld = new First<>();
    private int same;
    private int changed;
    private int repeated;

    private Comparing(KeptRemittances kept) {
        this.kept = kept;
    }

    static Comparison of(List<Version> posted, Version held, KeptRemittances kept) {
        return new Comparing(kept).compare(posted, held);
    }

    private Comparison compare(List<Version> posted, Version held) {
        Counted all = new Counted();
        FileScan.Scanned heldEnds =
                kept.read(
                        held,
                        claim -> {
                            heldFacts.put(all.claim(claim), facts(claim));
                            heldExactly.add(all.exactly(claim));
                        });
        Counted mine = new Counted();
        Set<Long> matched = new HashSet<>();
        List<FileScan.Scanned> postedEnds =
                posted.stream()
                        .map(one -> kept.read(one, claim -> comparePosted(claim, mine, matched)))
                        .toList();
        if (changed > 0 || matched.size() < heldFacts.size()) {
            Counted again = new Counted();
            kept.read(held, describeHeld(again, matched));
        }
        return new Comparison(
                same,
                repeated,
                postedEnds.isEmpty()
                        ? List.of()
                        : differences(HeaderFacts.of(postedEnds), HeaderFacts.of(heldEnds)),
                new Listed<>(changes, changed),
                onlyPosted.listed(),
                onlyHeld.listed());
    }

    private void comparePosted(Adjudication claim, Counted mine, Set<Long> matched) {
        long key = mine.claim(claim);
        if (heldExactly.contains(mine.exactly(claim))) {
            repeated++;
        }
        Long other = heldFacts.get(key);
        if (other == null) {
            onlyPosted.add(Claim.of(claim));
            return;
        }
        matched.add(key);
        if (other == facts(claim)) {
            same++;
        } else if (changed++ < MOST) {
            changedPosted.put(key, claim);
        }
    }

    private Consumer<Adjudication> describeHeld(Counted again, Set<Long> matched) {
        return claim -> {
            long key = again.claim(claim);
            Adjudication posted = changedPosted.get(key);
            if (posted != null) {
                changes.add(
                        new Change(
                                Claim.of(posted),
                                differences(ClaimFacts.of(posted), ClaimFacts.of(claim))));
            } else if (!matched.contains(key)) {
                onlyHeld.add(Claim.of(claim));
            }
        };
    }

    private static List<Difference> differences(
            Map<String, String> posted, Map<String, String> held) {
        Set<String> fields = new TreeSet<>(posted.keySet());
        fields.addAll(held.keySet());
        return fields.stream()
                .map(field ->
                        new Difference(
                                field,
                                posted.getOrDefault(field, ""),
                                held.getOrDefault(field, "")))
                .filter(difference -> !difference.posted().equals(difference.held()))
                .toList();
    }

    private static long facts(Adjudication claim) {
        return TextHash.of(ClaimFacts.of(claim).toString());
    }

    /** Numbers the claims of one side that look alike: a remittance may hold one several times. */
    private static final class Counted {

        private final Map<Long, Integer> seen = new HashMap<>();

        long claim(Adjudication claim) {
            return numbered(TextHash.of("claim", claim.accountNumber(), claim.payerClaimNumber()));
        }

        /** The fourth key: CLP01, CLP07, CLP02, CLP03, CLP04 and which of several it is. */
        long exactly(Adjudication claim) {
            return numbered(
                    TextHash.of(
                            "exactly",
                            claim.accountNumber(),
                            claim.payerClaimNumber(),
                            claim.status(),
                            claim.chargeOrZero().toString(),
                            claim.paidOrZero().toString()));
        }

        private long numbered(long key) {
            return TextHash.of(
                    Long.toString(key), Integer.toString(seen.merge(key, 1, Integer::sum)));
        }
    }

    /** Keeps the first few and counts all. */
    private static final class First<T> {

        private final List<T> first = new ArrayList<>();
        private int count;

        void add(T one) {
            if (count++ < MOST) {
                first.add(one);
            }
        }

        Listed<T> listed() {
            return new Listed<>(first, count);
        }
    }
}
