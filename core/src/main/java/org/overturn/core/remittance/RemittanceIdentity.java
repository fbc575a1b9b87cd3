package org.overturn.core.remittance;

import java.util.Locale;
import java.util.stream.Stream;
import org.overturn.core.db.Digest;
import org.overturn.core.money.Money;

/** Who pays, and which payment it is. */
final class RemittanceIdentity {

    private RemittanceIdentity() {}

    /** TRN03, else N104, else the name of the payer: what its remittances are told apart by. */
    static String payerKey(Remittance remittance) {
        return Stream.of(
                        remittance.payment().originator(),
                        remittance.payer().identifier(),
                        remittance.payer().name())
                .map(s -> s.strip().toUpperCase(Locale.ROOT))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("UNKNOWN");
    }

    static String key(Remittance remittance) {
        Remittance.Payment payment = remittance.payment();
        return Digest.of(
                payerKey(remittance),
                remittance.payer().identifier(),
                remittance.payee().identifier(),
                payment.traceNumber(),
                payment.date(),
                payment.amount().orElse(Money.ZERO).toString(),
                payment.method());
    }
}
