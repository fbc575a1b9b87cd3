package org.overturn.batch.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Person;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.ServiceLine;

/** How facts of a remittance read in text. */
final class Words {

    private Words() {}

    /** {@code 1,234.50}, or a dash when the file gives no amount. */
    static String amount(Optional<Money> amount) {
        return amount.map(Words::amount).orElse("-");
    }

    static String amount(Money amount) {
        return amount.toDollars().replace("$", "");
    }

    static String outcome(Assessment assessment) {
        return switch (assessment.outcome()) {
            case FULL_DENIAL -> "DENIED";
            case PARTIAL_DENIAL -> "PARTLY DENIED";
            case PENDED -> "PENDED, the payer has not decided";
            case REVERSAL -> "REVERSAL, takes an earlier decision back";
            case PREDETERMINATION -> "Predetermination, no payment";
            case FORWARDED_NOT_OURS -> "Forwarded, not this payer's claim";
            case PAID -> "Paid";
            case ZERO_PAY_NOT_DENIED ->
                    "Nothing paid, not denied"
                            + assessment.zeroPayReason().map(Words::zeroPay).orElse("");
        };
    }

    private static String zeroPay(String reason) {
        return switch (reason) {
            case "DEDUCTIBLE" -> ": the patient's share";
            case "CAPITATION" -> ": capitation";
            case "COB" -> ": another payer";
            case "CONTRACT" -> ": contract price";
            default -> ": informational";
        };
    }

    /** A mark for adjustments to look at that are no denials; empty for all others. */
    static Optional<String> mark(LedgerClass ledgerClass) {
        return switch (ledgerClass) {
            case SUSPECT_DENIAL ->
                    Optional.of(
                            "SUSPECT the whole charge under a contractual code; compare with the"
                                    + " contract price");
            case REDUCTION -> Optional.of("REDUCED paid, but less; underpayment review");
            case PENDED -> Optional.of("PENDED wait for the payer's reversal and correction");
            default -> Optional.empty();
        };
    }

    static String party(Remittance.Party party) {
        String name = party.name().isEmpty() ? "(not named)" : party.name();
        return party.identifier().isEmpty() ? name : name + " (" + party.identifier() + ")";
    }

    static String patient(Person patient) {
        String first =
                Stream.of(patient.firstName(), patient.middleName())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" "));
        return Stream.of(patient.lastName(), first)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Code billed, modifiers, the payer's code where it differs, date of service, units. */
    static String service(ServiceLine line) {
        String code = line.billedProcedure().isEmpty() ? "-" : line.billedProcedure();
        StringBuilder words =
                new StringBuilder(String.valueOf(line.ordinal()))
                        .append("  ")
                        .append(
                                Stream.concat(Stream.of(code), line.modifiers().stream())
                                        .collect(Collectors.joining("-")));
        if (!line.submittedProcedure().isEmpty()
                && !line.submittedProcedure().equals(line.procedure())) {
            words.append(" as ").append(line.procedure());
        }
        line.from().ifPresent(from -> words.append("  ").append(from));
        if (!line.units().isEmpty() && !line.units().equals("1")) {
            words.append("  ").append(line.units()).append(" units");
        }
        return words.toString();
    }

    static Money sum(List<LedgerClass> classes, List<Money> amounts, LedgerClass wanted) {
        Money sum = Money.ZERO;
        for (int i = 0; i < classes.size(); i++) {
            sum = classes.get(i) == wanted ? sum.plus(amounts.get(i)) : sum;
        }
        return sum;
    }
}
