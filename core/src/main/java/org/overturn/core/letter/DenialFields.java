package org.overturn.core.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;

/** What was denied and why: the lines in dispute, codes with our labels, sums. */
final class DenialFields {

    /** CARCs that dispute level, number, length or dose rather than the need itself. */
    private static final Set<String> ABOUT_QUANTITY = Set.of("150", "151", "152", "153", "154");

    /** The authorization is there, but not for so much. */
    private static final String EXCEEDED = "198";

    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private final Codes codes;
    private final Adjudication claim;
    private final List<DenialFinding> denials;
    private final List<DenialFinding> answered;

    /**
     * The fields of a letter.
     *
     * @param answered the primary denial and its like, which the letter is about
     */
    DenialFields(
            Codes codes,
            Adjudication claim,
            List<DenialFinding> denials,
            List<DenialFinding> answered) {
        this.codes = codes.ours();
        this.claim = claim;
        this.denials = denials;
        this.answered = answered;
    }

    void putInto(KnownFields fields) {
        List<Remark> remarks = remarks(denials);
        fields.put(
                "denial.amount", Money.sum(denials.stream().map(DenialFinding::amount).toList()));
        fields.put(
                "denial.codes",
                String.join(", ", concat(reasons(), remarks.stream().map(Remark::code).toList())));
        fields.put("denial.codesText", codesText());
        fields.put(
                "denial.quantity",
                ABOUT_QUANTITY.contains(TemplateChoice.primary(answered).reason()));
        fields.put("denial.exceeded", TemplateChoice.primary(answered).reason().equals(EXCEEDED));
        fields.put("denial.hasRemarks", !remarks.isEmpty());
        fields.put("denial.mixed", denials.size() > answered.size());
        fields.put("service.plainName", services());
        remarks.forEach(remark ->
                fields.addItem(
                        "denial.remarks",
                        Map.of("code", remark.code(), "label", remark.label(codes))));
        denials.forEach(denial -> fields.addItem("lines", line(denial)));
        denials.stream()
                .filter(denial -> !answered.contains(denial))
                .forEach(denial -> fields.addItem("otherReasons", otherReason(denial)));
    }

    private static List<Remark> remarks(List<DenialFinding> denials) {
        List<Remark> distinct = new ArrayList<>();
        denials.stream()
                .flatMap(denial -> denial.remarks().stream())
                .filter(remark -> distinct.stream().noneMatch(remark::says))
                .forEach(distinct::add);
        return distinct;
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private List<String> reasons() {
        return denials.stream().map(DenialFields::code).distinct().toList();
    }

    private static String code(DenialFinding denial) {
        return denial.group() + "-" + denial.reason();
    }

    private String codesText() {
        List<String> reasons =
                answered.stream()
                        .map(denial -> code(denial) + " (" + codes.carcLabel(denial.reason()) + ")")
                        .distinct()
                        .toList();
        List<String> remarks =
                remarks(answered).stream()
                        .map(remark -> remark.code() + " (" + remark.label(codes) + ")")
                        .toList();
        return Wording.and(reasons)
                + (remarks.isEmpty() ? "" : " with remark " + Wording.and(remarks));
    }

    private Map<String, Object> line(DenialFinding denial) {
        Optional<ServiceLine> line = lineOf(denial);
        return Map.of(
                "service", line.map(DenialFields::service).orElse("Whole claim"),
                "date", line.map(this::date).orElseGet(() -> date(claim)),
                "units", line.map(ServiceLine::units).orElse(""),
                "charge", line.map(ServiceLine::chargeOrZero).orElseGet(claim::chargeOrZero),
                "denied", denial.amount(),
                "code", code(denial),
                "label", codes.carcLabel(denial.reason()));
    }

    private Map<String, Object> otherReason(DenialFinding denial) {
        return Map.of(
                "where", lineOf(denial).map(DenialFields::service).orElse("The claim"),
                "code", code(denial),
                "label", codes.carcLabel(denial.reason()));
    }

    private Optional<ServiceLine> lineOf(DenialFinding denial) {
        return claim.lines().stream()
                .filter(line -> denial.line() > 0 && line.ordinal() == denial.line())
                .findFirst();
    }

    private String date(ServiceLine line) {
        String date = days(line.from(), line.to());
        return date.isEmpty() ? date(claim) : date;
    }

    private static String date(Adjudication claim) {
        return days(claim.serviceFrom(), claim.serviceTo());
    }

    /** As the columns of a table hold it: {@code 01/12/2026 - 01/14/2026}. */
    private static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return Stream.of(from, to)
                .flatMap(Optional::stream)
                .distinct()
                .map(SHORT_DATE::format)
                .collect(Collectors.joining(" - "));
    }

    /** As billed: {@code 97110-59}, {@code NDC 00071015523}, {@code revenue code 0450}. */
    private static String service(ServiceLine line) {
        String procedure = line.billedProcedure();
        if (procedure.isEmpty()) {
            return line.revenueCode().isEmpty()
                    ? "Line " + line.ordinal()
                    : "revenue code " + line.revenueCode();
        }
        String prefix = line.qualifier().equals("N4") ? "NDC " : "";
        return prefix + String.join("-", concat(List.of(procedure), line.modifiers()));
    }

    private String services() {
        List<String> names =
                answered.stream()
                        .flatMap(denial -> lineOf(denial).stream())
                        .map(DenialFields::service)
                        .distinct()
                        .toList();
        return names.isEmpty()
                ? "the services of this claim"
                : "the service"
                        + (names.size() == 1 ? "" : "s")
                        + " billed as "
                        + Wording.and(names);
    }
}
