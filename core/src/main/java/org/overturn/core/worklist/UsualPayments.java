package org.overturn.core.worklist;

import static org.overturn.core.worklist.WorthSource.FEE_SCHEDULE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.overturn.core.fee.FeeSchedule;
import org.overturn.core.money.Money;

/**
 * What payers owe by contract, else allowed in the last twelve months where that tells something.
 */
final class UsualPayments {

    /** Fewer paid lines of a service tell nothing of the next. */
    static final int FEWEST_LINES = 3;

    /** Fewer paid claims tell nothing of a ratio. */
    static final int FEWEST_CLAIMS = 10;

    private static final Pattern UNITS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

    private final FeeSchedule fees;
    private final Map<String, Paid> byPayer = new HashMap<>();
    private final Map<AppraisedKind.Service, NavigableMap<Money, Long>> byService = new HashMap<>();
    private Paid office = new Paid(Money.ZERO, Money.ZERO, 0);

    /**
     * @param fees which go before what was seen
     */
    UsualPayments(FeeSchedule fees) {
        this.fees = fees;
    }

    /** Claims that were paid, and what of their charge was allowed. */
    private record Paid(Money charge, Money allowed, long claims) {

        Paid plus(Paid other) {
            return new Paid(
                    charge.plus(other.charge), allowed.plus(other.allowed), claims + other.claims);
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
        return fee(service)
                .or(() ->
                        Optional.ofNullable(byService.get(service)).flatMap(UsualPayments::median))
                .or(() ->
                        Optional.ofNullable(byPayer.get(service.payer()))
                                .flatMap(paid -> paid.usual(WorthSource.PAYER_RATIO)))
                .or(() -> office.usual(WorthSource.OFFICE_RATIO))
                .orElse(UsualPayment.CHARGE);
    }

    private Optional<UsualPayment> fee(AppraisedKind.Service service) {
        return fees.find(service.payer(), service.procedure(), service.modifiers())
                .map(unit -> UsualPayment.of(times(unit, service.units()), FEE_SCHEDULE, 0));
    }

    /** Rounded half up to the cent; units that are missing or no number count as one. */
    private static Money times(Money unit, String units) {
        return Optional.of(units)
                .filter(text -> UNITS.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0)
                .map(number ->
                        Money.of(
                                unit.toBigDecimal()
                                        .multiply(number)
                                        .setScale(2, RoundingMode.HALF_UP)))
                .orElse(unit);
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
