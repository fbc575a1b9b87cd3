package org.overturn.core.worklist;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.overturn.core.money.Money;

/** What payers allowed in the last twelve months, as far as it tells something. */
final class UsualPayments {

    /** Fewer paid lines of a service tell nothing of the next. */
    static final int FEWEST_LINES = 3;

    /** Fewer paid claims tell nothing of a ratio. */
    static final int FEWEST_CLAIMS = 10;

    private final Map<String, Paid> byPayer = new HashMap<>();
    private final Map<AppraisedKind.Service, NavigableMap<Money, Long>> byService =
            new HashMap<>();
    private Paid office = new Paid(Money.ZERO, Money.ZERO, 0);

    /** Claims that were paid, and what of their charge was allowed. */
    private record Paid(Money charge, Money allowed, long claims) {

        Paid plus(Paid other) {
            return new Paid(
                    charge.plus(other.charge),
                    allowed.plus(other.allowed),
                    claims + other.claims);
        }

        Optional<UsualPayment> usual(WorthSource source) {
            return claims < FEWEST_CLAIMS || !charge.isPositive()
                    ? Optional.empty()
                    : Optional.of(
                            UsualPayment.of(
                                    Math.clamp((double) allowed.cents() / charge.cents(), 0, 1),
                                    source,
                                    claims));
        }
    }

    void addClaims(String payer, Money charge, Money allowed, long claims) {
        Paid paid = new Paid(charge, allowed, claims);
        byPayer.merge(payer, paid, Paid::plus);
        office = office.plus(paid);
    }

    void addLines(AppraisedKind.Service service, Money allowed, long lines) {
        byService.computeIfAbsent(service, _ -> new TreeMap<>()).merge(allowed, lines, Long::sum);
    }

    UsualPayment of(AppraisedKind.Service service) {
        return Optional.ofNullable(byService.get(service))
                .flatMap(UsualPayments::median)
                .or(() ->
                        Optional.ofNullable(byPayer.get(service.payer()))
                                .flatMap(paid -> paid.usual(WorthSource.PAYER_RATIO)))
                .or(() -> office.usual(WorthSource.OFFICE_RATIO))
                .orElse(UsualPayment.CHARGE);
    }

    /** The lower of the two in the middle where there are two. */
    private static Optional<UsualPayment> median(NavigableMap<Money, Long> allowed) {
        long lines = allowed.values().stream().mapToLong(Long::longValue).sum();
        if (lines < FEWEST_LINES) {
            return Optional.empty();
        }
        long below = 0;
        for (Map.Entry<Money, Long> one : allowed.entrySet()) {
            below += one.getValue();
            if (2 * below >= lines) {
                return Optional.of(
                        UsualPayment.of(one.getKey(), WorthSource.PAYER_PROCEDURE, lines));
            }
        }
        throw new IllegalStateException(lines + " lines without a median");
    }
}
