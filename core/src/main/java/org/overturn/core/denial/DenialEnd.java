package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.overturn.core.denial.ClaimGroup.StoredDenial;
import org.overturn.core.money.Money;

/**
 * What became of a denial.
 *
 * @param recovered what later steps paid for it and nothing took back
 */
record DenialEnd(Fate.End end, Money recovered) {

    /**
     * Of denials of one decision, in their order. Money is followed line by line: of a claim of two
     * lines one may be won and the other refused again. Where lines can't be followed (a refusal of
     * the whole claim, lines that the later decision doesn't name), all of them end as their
     * decision does, and what came back is shared out by their amounts.
     */
    static List<DenialEnd> of(Fate fate, ClaimChain chain, List<StoredDenial> denials) {
        return byLine(fate, chain, denials)
                .orElseGet(() -> {
                    List<Money> shares = Shares.of(fate.recovered(), amounts(denials));
                    return shares.stream().map(share -> new DenialEnd(fate.end(), share)).toList();
                });
    }

    private static Optional<List<DenialEnd>> byLine(
            Fate fate, ClaimChain chain, List<StoredDenial> denials) {
        if (!fate.recovered().isPositive() || denials.size() < 2) {
            return Optional.empty();
        }
        Map<Long, LineGain> gains = LineGain.of(fate.decision(), chain);
        if (!denials.stream().allMatch(d -> d.line().filter(gains::containsKey).isPresent())) {
            return Optional.empty();
        }
        List<Money> weights = weights(denials, gains);
        if (!Money.sum(weights).isPositive()) {
            return Optional.empty();
        }
        List<Money> shares = Shares.of(fate.recovered(), weights);
        List<DenialEnd> ends = new ArrayList<>();
        for (int i = 0; i < denials.size(); i++) {
            LineGain gain = Objects.requireNonNull(gains.get(denials.get(i).line().orElseThrow()));
            boolean whole = shares.get(i).compareTo(weights.get(i)) >= 0;
            ends.add(new DenialEnd(gain.end(whole), shares.get(i)));
        }
        return Optional.of(ends);
    }

    /** What each line gained, shared out among its denials. */
    private static List<Money> weights(List<StoredDenial> denials, Map<Long, LineGain> gains) {
        Map<Long, List<StoredDenial>> byLine = new HashMap<>();
        denials.forEach(denial ->
                byLine.computeIfAbsent(denial.line().orElseThrow(), _ -> new ArrayList<>())
                        .add(denial));
        Map<Long, Money> weights = new HashMap<>();
        byLine.forEach((line, ofLine) -> {
            Money gained = Objects.requireNonNull(gains.get(line)).won();
            List<Money> shares = Shares.of(gained, amounts(ofLine));
            for (int i = 0; i < ofLine.size(); i++) {
                weights.put(ofLine.get(i).id(), shares.get(i));
            }
        });
        return denials.stream()
                .map(denial -> Objects.requireNonNull(weights.get(denial.id())))
                .toList();
    }

    private static List<Money> amounts(List<StoredDenial> denials) {
        return denials.stream().map(StoredDenial::amount).toList();
    }
}
