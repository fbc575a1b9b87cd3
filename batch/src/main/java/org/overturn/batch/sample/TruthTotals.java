package org.overturn.batch.sample;

import java.util.EnumMap;
import java.util.Map;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.ClaimOutcome;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import tools.jackson.core.JsonGenerator;

/** Sums over the claims of a night. */
final class TruthTotals {

    private final Map<ClaimOutcome, Integer> outcomes = new EnumMap<>(ClaimOutcome.class);
    private final Map<LedgerClass, Money> ledger = new EnumMap<>(LedgerClass.class);
    private final Map<DenialCategory, Sum> categories = new EnumMap<>(DenialCategory.class);
    private final Map<Route, Sum> routes = new EnumMap<>(Route.class);
    private Sum denials = Sum.NONE;
    private int claims;
    private int deniedClaims;
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private Money payments = Money.ZERO;

    private record Sum(int count, Money amount) {

        static final Sum NONE = new Sum(0, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.plus(other.amount));
        }
    }

    void add(DraftClaim claim) {
        claims++;
        charge = charge.plus(claim.charge());
        paid = paid.plus(claim.paid());
        outcomes.merge(claim.outcome(), 1, Integer::sum);
        claim.ledger().forEach((c, amount) -> ledger.merge(c, amount, Money::plus));
        deniedClaims += claim.denials().isEmpty() ? 0 : 1;
        for (DraftDenial denial : claim.denials()) {
            Sum one = new Sum(1, denial.adjusted().amount());
            denials = denials.plus(one);
            categories.merge(denial.verdict().category(), one, Sum::plus);
            routes.merge(denial.verdict().route(), one, Sum::plus);
        }
    }

    void addPayment(Money payment) {
        payments = payments.plus(payment);
    }

    int claims() {
        return claims;
    }

    int deniedClaims() {
        return deniedClaims;
    }

    int denials() {
        return denials.count();
    }

    Money denied() {
        return denials.amount();
    }

    void write(JsonGenerator json) {
        json.writeRaw('\n');
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty("claims", claims);
        json.writeStringProperty("charge", charge.toString());
        json.writeStringProperty("paid", paid.toString());
        json.writeStringProperty("payments", payments.toString());
        json.writeNumberProperty("deniedClaims", deniedClaims);
        json.writeNumberProperty("denials", denials.count());
        json.writeStringProperty("denied", denials.amount().toString());
        json.writeObjectPropertyStart("outcomes");
        outcomes.forEach((outcome, n) -> json.writeNumberProperty(outcome.name(), n));
        json.writeEndObject();
        json.writeObjectPropertyStart("ledger");
        ledger.forEach((c, amount) -> json.writeStringProperty(c.name(), amount.toString()));
        json.writeEndObject();
        sums(json, "byCategory", categories);
        sums(json, "byRoute", routes);
        json.writeEndObject();
    }

    private static <K extends Enum<K>> void sums(
            JsonGenerator json, String name, Map<K, Sum> sums) {
        json.writeObjectPropertyStart(name);
        sums.forEach((key, sum) -> {
            json.writeObjectPropertyStart(key.name());
            json.writeNumberProperty("denials", sum.count());
            json.writeStringProperty("amount", sum.amount().toString());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
