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
                .map(RemittanceIdentity::normal)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("UNKNOWN");
    }

    /**
     * The payment's identity (denial_detection.md section 8, third key): payer, payee, trace
     * number, date, amount, method. Case and blanks don't tell payments apart.
     */
    static String key(Remittance remittance) {
        Remittance.Payment payment = remittance.payment();
        return Digest.of(
                payerKey(remittance),
                normal(payerIdentifier(remittance.payer())),
                normal(remittance.payee().identifier()),
                normal(payment.traceNumber()),
                payment.date(),
                payment.amount().orElse(Money.ZERO).toString(),
                normal(payment.method()));
    }

    /** N104, else REF*2U. */
    private static String payerIdentifier(Remittance.Party payer) {
        return payer.identifier().isEmpty()
                ? payer.references().stream()
                        .filter(reference -> reference.qualifier().equals("2U"))
                        .map(Reference::value)
                        .findFirst()
                        .orElse("")
                : payer.identifier();
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
