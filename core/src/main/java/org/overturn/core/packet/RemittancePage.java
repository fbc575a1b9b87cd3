package org.overturn.core.packet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;
import org.overturn.core.packet.RemittanceView.Entry;
import org.overturn.core.packet.RemittanceView.Line;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.ServiceLine;

/** Puts one claim of a remittance into words and figures, as an explanation of benefits does. */
final class RemittancePage {

    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private final Codes codes;
    private final Remittance remittance;
    private final Adjudication claim;
    private final Assessment assessment;

    RemittancePage(Codes codes, PacketRequest request) {
        this.codes = codes.ours();
        this.remittance = request.remittance();
        this.claim = request.adjudication();
        this.assessment = request.assessment();
    }

    RemittanceView view() {
        Money denied = Money.sum(assessment.denials().stream().map(DenialFinding::amount).toList());
        Money adjusted = Money.sum(claim.allAdjustments().map(Adjustment::amountOrZero).toList());
        return new RemittanceView(
                orDash(claim.payerClaimNumber()),
                outcome(),
                new RemittanceFacts(codes, remittance, claim).rows(),
                claim.chargeOrZero().toDollars(),
                claim.paidOrZero().toDollars(),
                denied.toDollars(),
                claim.patientShare().orElse(Money.ZERO).toDollars(),
                claim.lines().stream().map(this::line).toList(),
                claimEntries(),
                claim.chargeOrZero().toDollars(),
                adjusted.toDollars(),
                claim.paidOrZero().toDollars(),
                proof(adjusted),
                groups(),
                source());
    }

    private String outcome() {
        return switch (assessment.outcome()) {
            case FULL_DENIAL -> "Denied in full";
            case PARTIAL_DENIAL -> "Denied in part";
            case REVERSAL -> "Reversal of an earlier payment";
            case PREDETERMINATION -> "Predetermination";
            case FORWARDED_NOT_OURS -> "Forwarded to another payer";
            case PENDED -> "Pended";
            case ZERO_PAY_NOT_DENIED -> "Processed without payment";
            case PAID -> "Paid";
        };
    }

    private Line line(ServiceLine line) {
        List<LedgerClass> classes =
                line.ordinal() <= assessment.lines().size()
                        ? assessment.lines().get(line.ordinal() - 1).classes()
                        : List.of();
        return new Line(
                service(line),
                detail(line),
                line.from().or(claim::serviceFrom).map(SHORT_DATE::format).orElse("\u2013"),
                line.units().isEmpty() ? "1" : line.units(),
                line.chargeOrZero().toDollars(),
                line.adjusted().toDollars(),
                line.paidOrZero().toDollars(),
                entries(line.ordinal(), line.adjustments(), classes, line.remarks()));
    }

    private static String service(ServiceLine line) {
        String code = line.procedure().isEmpty() ? line.revenueCode() : line.procedure();
        return line.modifiers().isEmpty()
                ? orDash(code)
                : code + " \u2013 " + String.join(", ", line.modifiers());
    }

    private static String detail(ServiceLine line) {
        List<String> parts = new ArrayList<>();
        if (!line.revenueCode().isEmpty() && !line.procedure().isEmpty()) {
            parts.add("Revenue code " + line.revenueCode());
        }
        if (!line.submittedProcedure().isEmpty()
                && !line.submittedProcedure().equals(line.procedure())) {
            parts.add("Billed as " + line.submittedProcedure());
        }
        return String.join(" \u00b7 ", parts);
    }

    private List<Entry> claimEntries() {
        return entries(0, claim.adjustments(), assessment.claimClasses(), claim.remarks());
    }

    private List<Entry> entries(
            int line,
            List<Adjustment> adjustments,
            List<LedgerClass> classes,
            List<Remark> remarks) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < adjustments.size(); i++) {
            Optional<LedgerClass> known =
                    i < classes.size() ? Optional.of(classes.get(i)) : Optional.empty();
            entries.add(entry(line, adjustments.get(i), known));
        }
        remarks.forEach(r -> entries.add(new Entry("Remark " + r.code(), r.label(codes), "", "")));
        return entries;
    }

    private Entry entry(int line, Adjustment adjustment, Optional<LedgerClass> ledgerClass) {
        return new Entry(
                adjustment.group() + "-" + adjustment.reason(),
                codes.carcLabel(adjustment.reason()),
                adjustment.amountOrZero().toDollars(),
                ledgerClass.filter(c -> c == LedgerClass.DENIAL).isPresent()
                        ? "Denied" + category(line, adjustment)
                        : "");
    }

    private String category(int line, Adjustment adjustment) {
        return assessment.denials().stream()
                .filter(d -> d.line() == line && d.adjustment().equals(adjustment))
                .findFirst()
                .map(d -> ": " + d.category().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("");
    }

    private String proof(Money adjusted) {
        String sum =
                "Charge %s \u2212 adjustments %s = paid %s."
                        .formatted(
                                claim.chargeOrZero().toDollars(),
                                adjusted.toDollars(),
                                claim.chargeOrZero().minus(adjusted).toDollars());
        return claim.difference().isZero()
                ? sum
                : sum
                        + " The payer reports %s paid; %s is not explained by the remittance."
                                .formatted(
                                        claim.paidOrZero().toDollars(),
                                        claim.difference().toDollars());
    }

    /** What the group codes in front of the reasons mean. */
    private String groups() {
        return claim.allAdjustments()
                .map(Adjustment::group)
                .distinct()
                .sorted()
                .flatMap(g ->
                        codes
                                .findLabel(CodeList.GROUP, g)
                                .map(label -> g + ": " + label.toLowerCase(Locale.ROOT))
                                .stream())
                .collect(Collectors.joining("; "));
    }

    private String source() {
        return "Source: the payer\u2019s electronic remittance advice (ASC X12 835), trace number %s, transaction %s, claim %d of that transaction."
                .formatted(
                        orDash(remittance.payment().traceNumber()),
                        orDash(remittance.controlNumber()),
                        claim.ordinal());
    }

    static String orDash(String text) {
        return text.isBlank() ? "\u2013" : text;
    }

    static String date(Optional<LocalDate> date) {
        return date.map(LONG_DATE::format).orElse("\u2013");
    }
}
